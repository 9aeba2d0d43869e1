import type { PatternRule } from '../../knowledge.ts'
import { folded, mayMatch } from '../../text/literals.ts'
import type { Span } from '../../types.ts'

/** Finds the first words in a stretch that say by when. */
export function deadlineReader(rules: readonly PatternRule[]): (text: string, stretch: Span) => Span | null {
  const readers = rules.map(({ pattern }) => ({ pattern, may: mayMatch(pattern) }))
  return (text, { start, end }) => {
    const words = text.slice(start, end)
    const plain = folded(words)
    let first: Span | null = null
    for (const { pattern, may } of readers) {
      if (!may(words, plain)) continue
      const match = pattern.exec(words)
      if (!match) continue
      const span = { start: start + match.index, end: start + match.index + match[0].length }
      if (!first || span.start < first.start) first = span
    }
    return first
  }
}
