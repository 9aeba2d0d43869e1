/** Abbreviations that a letter makes of a cue: "the early help hub (EHH)" speaks for early help wherever "EHH" stands. */
import type { Letter, Span } from '../types.ts'

/** A short form, where it is explained, and where it is used after that. */
export interface Explained {
  readonly long: Span
  readonly uses: readonly Span[]
}

// "(EHH)", "(DACCs)", "(YPViP)"
const inBrackets = /\((?<short>\p{Lu}[\p{L}&]{0,6}\p{Lu})s?\)/gu
/** No long form has more characters. */
const longest = 90
const smallWords = new Set(['a', 'and', 'for', 'in', 'of', 'on', 'the', 'to', 'with'])

/** The abbreviations of a letter whose letters are the initials of the words before them. */
export function explainedIn({ document: { text } }: Letter): readonly Explained[] {
  const found = new Map<string, { readonly long: Span; readonly uses: Span[] }>()
  for (const { groups, index } of text.matchAll(inBrackets)) {
    const short = groups!.short!
    const start = found.has(short) ? null : longFormBefore(text, index, short)
    if (start !== null) found.set(short, { long: { start, end: index }, uses: [] })
  }
  for (const [short, { long, uses }] of found)
    for (let at = text.indexOf(short, long.end + short.length); at >= 0; at = text.indexOf(short, at + 1)) {
      const end = text[at + short.length] === 's' ? at + short.length + 1 : at + short.length
      const isWord = !partOfWord.test(text[at - 1] ?? '') && !partOfWord.test(text[end] ?? '')
      if (isWord && at > long.end + (end - at)) uses.push({ start: at, end })
    }
  return [...found.values()]
}

const partOfWord = /[\p{L}\p{N}&]/u

/** Where the words begin whose initials spell the short form, read backwards; null where they do not. */
function longFormBefore(text: string, end: number, short: string): number | null {
  const from = Math.max(0, end - longest)
  const words = [...text.slice(from, end).matchAll(/[\p{L}\p{N}'’]+/gu)]
  const initials = [...short.toLowerCase()].filter(letter => letter !== '&')
  for (let word = words.length - 1, at = initials.length - 1; word >= 0; word--) {
    const written = words[word]![0].toLowerCase()
    if (written.startsWith(initials[at]!)) {
      if (at === 0) return from + words[word]!.index
      at--
    } else if (!smallWords.has(written)) return null
  }
  return null
}
