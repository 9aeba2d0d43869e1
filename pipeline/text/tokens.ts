import type { Tokens } from '../types.ts'
import { tokenEnd, tokenStart } from './token-ends.ts'

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
  const words: number[] = []
  const vocabulary: string[] = []
  const placeOf = new Map<string, number>()
  const known = new Map<string, number>()
  for (let start = tokenStart(text, 0); start < text.length; ) {
    const end = tokenEnd(text, start)
    const word = text.slice(start, end)
    let place = known.get(word)
    if (place === undefined) {
      const fold = foldWord(word)
      place = placeOf.get(fold) ?? vocabulary.push(fold) - 1
      placeOf.set(fold, place)
      known.set(word, place)
    }
    starts.push(start)
    ends.push(end)
    words.push(place)
    start = tokenStart(text, end)
  }
  return {
    length: words.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    folded: words.map(place => vocabulary[place]!),
    words: Uint32Array.from(words),
    vocabulary,
  }
}
