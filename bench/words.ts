export interface WordDifference {
  readonly words: number
  /** Words of the other text that ours lacks, as often as it lacks them. */
  readonly lost: readonly string[]
  readonly invented: readonly string[]
}

// Letters and digits; what parts words (hyphens, dashes, stops) differs between readers and is no loss.
const word = /[\p{L}\p{N}]+/gu

const wordsOf = (text: string) =>
  [
    ...text
      .normalize('NFKC')
      .replace(/[\u00AD\u0002\uFFFE]/gu, '')
      .matchAll(word),
  ].map(([found]) => found.toLowerCase())

/**
 * The words of two readings of one file as multisets. A hyphen at a line end is left as it is by one reader and
 * dissolved by another, so a word counts as kept if its halves stand side by side, or if it stands joined. `raw` is our
 * reading with its page furniture, `cleaned` the same after cleaning.
 */
export function wordDifference(theirs: string, raw: string, cleaned: string): WordDifference {
  const expected = wordsOf(theirs)
  const lost = missing(expected, [...wordsOf(raw)])
  const invented = missing(wordsOf(cleaned), expected)
  const [theirText, ourText] = [wordsOf(theirs).join(''), wordsOf(raw).join('')]
  return {
    words: expected.length,
    lost: lost.filter(one => !joinedIn(one, ourText)),
    invented: invented.filter(one => !joinedIn(one, theirText)),
  }
}

// Long enough that finding it within a run of other words is no accident.
const joinedIn = (one: string, run: string) => one.length >= 4 && run.includes(one)

function missing(from: readonly string[], within: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const one of within) left.set(one, (left.get(one) ?? 0) + 1)
  return from.filter(one => {
    const count = left.get(one) ?? 0
    if (count === 0) return true
    left.set(one, count - 1)
    return false
  })
}
