import { shinglesOf, signatureOf } from '../text/minhash.ts'
import type { Letter } from '../types.ts'

/** Some forty words: with fewer, a text says too little to be told from others. */
const fewestShingles = 37

/** By which other versions of the letter are recognised; null where it says too little. */
export function signature({ tokens }: Pick<Letter, 'tokens'>): string | null {
  const shingles = shinglesOf(tokens)
  return shingles.length < fewestShingles ? null : signatureOf(shingles)
}
