import type { BlockLine } from './lines.ts'

// A block that a quotation mark opens, and one that it closes. Single marks open quotations too ("‘A child …").
const opens = /^(?:[•◼●○■▪–-]\s)?["“‘]/u
const closes = /["”’][.,;]?$/u
// "> as one mail quotes another"
const marked = /^>\s?\S/u

/**
 * Which blocks are quotations as a whole. British practice opens each paragraph of a long one with a mark, and closes
 * only the last: an opened block counts if it is closed, or if the next one opens again.
 */
export function quotations(lines: readonly BlockLine[]): boolean[] {
  const found = lines.map(({ text }) => marked.test(text))
  for (let index = lines.length - 1; index >= 0; index--) {
    const { text } = lines[index]!
    if (!opens.test(text)) continue
    // "‘Accepted’ means that …" opens and closes a word, not the block.
    const whole = closes.test(text) && !/["”’]\s.{1,400}["“‘]/u.test(text.slice(1, -1))
    const goesOn =
      lines[index + 1] !== undefined && opens.test(lines[index + 1]!.text) && found[index + 1] === true
    found[index] = whole || goesOn
  }
  return found
}
