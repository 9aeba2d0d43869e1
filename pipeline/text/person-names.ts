import { foldWord } from './tokens.ts'

/** The words of a name, folded, without full stops. */
export const wordsOf = (name: string) =>
  name.split(/[\s.]+/u).flatMap(word => (word === '' ? [] : foldWord(word).replaceAll('‑', '-')))
