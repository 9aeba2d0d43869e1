import type { Tokens } from '../types.ts'

// A word ("re", "inspection", "MASH", "2017"), or one mark of punctuation. Hyphens and full stops part words but are
// no tokens, so that "post-inspection" and "post inspection", "s.47" and "s 47" read alike.
// The possessive is a token of its own: "Surrey's" is "surrey", "'s".
const token =
  /['’][sS](?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’](?![sS](?![\p{L}\p{N}]))\p{L}+)*|[^\s\p{L}\p{N}\p{M}\-‐‑–—.]/gu

const marks = /\p{M}/gu
const plain = /^[a-z0-9]*$/

/** Lower case, without accents, apostrophes straight, "&" as "and". */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  if (plain.test(lower)) return lower
  if (lower === '&') return 'and'
  return lower.normalize('NFD').replace(marks, '').replaceAll('’', "'")
}

/** The words of a text in order, as columns. Linear in the length of the text. */
export function tokenise(text: string): Tokens {
  const starts: number[] = []
  const ends: number[] = []
  const folded: string[] = []
  const known = new Map<string, string>()
  for (const match of text.matchAll(token)) {
    const word = match[0]
    let fold = known.get(word)
    if (fold === undefined) {
      fold = foldWord(word)
      known.set(word, fold)
    }
    starts.push(match.index)
    ends.push(match.index + word.length)
    folded.push(fold)
  }
  return { length: folded.length, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), folded }
}
