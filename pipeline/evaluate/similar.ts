/** How alike two quotes are, by their words. */

const word = /[\p{L}\p{N}]+/gu

/** Words in small letters, without accents; apostrophes join, so that "force’s" is one word however it is typed. */
export function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'‘’]/gu, '')
    .toLowerCase()
  return plain.match(word) ?? []
}

/** Words in common, each as often as both have it. */
function shared(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const each of one) left.set(each, (left.get(each) ?? 0) + 1)
  let count = 0
  for (const each of other) {
    const times = left.get(each) ?? 0
    if (times === 0) continue
    left.set(each, times - 1)
    count += 1
  }
  return count
}

/** Share of the longer's words that the other has too, 0 to 1. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const longer = Math.max(one.length, other.length)
  return longer === 0 ? 0 : shared(one, other) / longer
}

/** Spans this alike, or more, are the same. */
export const alike = 0.5
