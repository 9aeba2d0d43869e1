/** Abbreviations that a letter makes of a cue: "the early help hub (EHH)" speaks for early help wherever "EHH" stands. */
import type { Letter, Span } from '../types.ts'

/** A short form, where it is explained, and where it is used after that. */
export interface Explained {
  readonly long: Span
  readonly uses: readonly Span[]
}

// "(EHH)", "(DACCs)", "(YPViP)"
const inBrackets = /\((?<short>\p{Lu}[\p{L}&]{0,6}\p{Lu})s?\)/gu
const anyShort = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}&]{1,8}(?![\p{L}\p{N}])/gu
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
  if (found.size === 0) return []
  for (const { 0: word, index } of text.matchAll(anyShort)) {
    const explained = found.get(word) ?? found.get(word.replace(/s$/u, ''))
    const isAfter = explained && index > explained.long.end + word.length
    if (isAfter) explained.uses.push({ start: index, end: index + word.length })
  }
  return [...found.values()]
}

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
