import type { PatternRule } from '../../knowledge.ts'
import { hopefulOf } from '../../text/hopeful.ts'
import type { Span } from '../../types.ts'

/** Finds the first words in a stretch that say by when. */
export function deadlineReader(rules: readonly PatternRule[]): (text: string, stretch: Span) => Span | null {
  const hopeful = hopefulOf(rules.map(({ pattern }) => pattern))
  return (text, { start, end }) => {
    const words = text.slice(start, end)
    let first: Span | null = null
    for (const { pattern } of hopeful(words)) {
      const match = pattern.exec(words)
      if (!match) continue
      const span = { start: start + match.index, end: start + match.index + match[0].length }
      if (!first || span.start < first.start) first = span
    }
    return first
  }
}
