import { createHash } from 'node:crypto'
import type { Letter, Reading } from '../types.ts'
import type { ReaderCard } from './files.ts'
import { readingOf } from './reading.ts'
import { unitsOf } from './units.ts'

/** Hexadecimal digits of a sentence's key. */
const keyLength = 16
/** Answers are kept as bytes. */
const steps = 255

/**
 * Answers to the sentences of letters that the shipped reader has learned from, by readers that had not seen the letter.
 * A sentence is known by a hash of its letter's path and its words; what is not known is not answered.
 *
 * @param file one line a sentence: the key, and its answers in hexadecimal
 * @returns a function that gives null for a letter of which no sentence is known
 */
export function heldOutAnswers(
  file: string,
  card: ReaderCard,
): (letter: Letter) => readonly Reading[] | null {
  const answers = new Map(
    file
      .split('\n')
      .filter(line => line !== '')
      .map(line => [line.slice(0, keyLength), line.slice(keyLength)]),
  )
  return letter => {
    const readings = unitsOf(letter).flatMap(({ sentence, text }) => {
      const known = answers.get(keyOf(letter.document.source.path, text))
      return known === undefined ? [] : [readingOf(sentence, numbersOf(known), card)]
    })
    return readings.length > 0 ? readings : null
  }
}

const keyOf = (path: string, text: string) =>
  createHash('sha256').update(`${path}\0${text}`).digest('hex').slice(0, keyLength)

const numbersOf = (bytes: string) => [...Buffer.from(bytes, 'hex')].map(byte => byte / steps)
