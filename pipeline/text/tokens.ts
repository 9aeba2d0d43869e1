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
  const folded: string[] = []
  const known = new Map<string, string>()
  for (let start = tokenStart(text, 0); start < text.length; ) {
    const end = tokenEnd(text, start)
    const word = text.slice(start, end)
    let fold = known.get(word)
    if (fold === undefined) {
      fold = foldWord(word)
      known.set(word, fold)
    }
    starts.push(start)
    ends.push(end)
    folded.push(fold)
    start = tokenStart(text, end)
  }
  return { length: folded.length, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), folded }
}
