import type { LearnedThemes, Letter, Reading } from '../types.ts'
import type { ReaderFiles } from './files.ts'
import { learnedAnswers, readingOf } from './reading.ts'
import type { Runtime } from './runtime.ts'
import { vectorSteps } from './steps.ts'
import { tokensOf } from './tokens.ts'
import { unitsOf } from './units.ts'
import { type Window, windowsOf } from './windows.ts'

/** Vectors of windows that were read before: those of their sentences, one after the other, by the window's key. */
export interface Vectors {
  readonly known: (key: string) => Float32Array | undefined
  readonly learned: (key: string, vectors: Float32Array) => void
}

export interface SentenceReader {
  /** What it makes of the running text of a letter, sentence by sentence. */
  readonly read: (letter: Letter) => Promise<readonly Reading[]>
  /** The vector of one text that stands alone. */
  readonly vector: (text: string) => Promise<Float32Array>
}

export interface ReadingOptions {
  readonly vectors?: Vectors
  /** What tells the themes instead of the reader's own answers; it was learned on texts that stand alone. */
  readonly learned?: LearnedThemes | undefined
  /** Called before each window is read: a long letter is not one that hangs. */
  readonly alive?: () => void
}

/**
 * Loads the sentence reader. Windows go through one by one, in the order of the letter, so that no answer depends on what
 * else is read.
 */
export async function openSentenceReader(
  files: ReaderFiles,
  runtime: Runtime,
  { vectors = forgetful, learned, alive = () => undefined }: ReadingOptions = {},
): Promise<SentenceReader> {
  const { card } = files
  const tokens = tokensOf(files.tokenizer)
  const [encoder, answering] = [await runtime.load(files.encoder), await runtime.load(files.heads)]

  /** Vectors of a window's sentences, [size, width]. */
  const encoded = async (window: Window): Promise<Float32Array> => {
    const key = keyOf(window)
    const known = vectors.known(key)
    if (known) return known
    alive()
    const { ids, size } = window
    const { vectors: fresh } = await encoder.run({
      ids: runtime.integers(BigInt64Array.from(ids, BigInt), [1, ids.length]),
      owned: runtime.floats(ownedOf(window), [size, ids.length]),
    })
    const made = fresh!.map(value => Math.round(value * vectorSteps) / vectorSteps)
    vectors.learned(key, made)
    return made
  }

  const vector = async (text: string): Promise<Float32Array> => {
    const [window] = windowsOf([{ text, heading: null }], tokens, card)
    return encoded(window!)
  }

  return {
    vector,
    async read(letter) {
      const units = unitsOf(letter)
      if (units.length === 0) return []
      const own = new Float32Array(units.length * card.width)
      let at = 0
      for (const window of windowsOf(units, tokens, card)) {
        own.set(await encoded(window), at * card.width)
        at += window.size
      }
      const answers = await answering.run({ vectors: runtime.floats(own, [units.length, card.width]) })
      const heads = ['themes', 'stance', 'source', 'agencies', 'recommendation'].map(name => {
        const values = answers[name]!
        const length = values.length / units.length
        return (place: number) => values.subarray(place * length, (place + 1) * length)
      })
      const readings: Reading[] = []
      for (const [place, { sentence, text }] of units.entries()) {
        const numbers = heads.flatMap(valuesOf => [...valuesOf(place)])
        const reading = readingOf(sentence, numbers, card)
        readings.push(learned ? { ...reading, themes: learnedAnswers(learned, await vector(text)) } : reading)
      }
      return readings
    },
  }
}

const forgetful: Vectors = { known: () => undefined, learned: () => undefined }

const keyOf = ({ ids, owners }: Window) => `${ids.join(' ')}|${owners.join(' ')}`

/** 1 where a token is of a sentence, [size, tokens]. */
function ownedOf({ ids, owners, size }: Window): Float32Array {
  const owned = new Float32Array(size * ids.length)
  owners.forEach((owner, token) => {
    if (owner >= 0) owned[owner * ids.length + token] = 1
  })
  return owned
}
