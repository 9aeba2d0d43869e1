import type { LearnedThemes, Letter, Reading, Unit } from '../types.ts'
import type { ReaderCard, ReaderFiles } from './files.ts'
import { learnedAnswers, readingOf } from './reading.ts'
import type { Runtime } from './runtime.ts'
import { vectorSteps } from './steps.ts'
import { tokensOf } from './tokens.ts'
import { unitsOf } from './units.ts'

/** Vectors of sentences that were read before, by their text. */
export interface Vectors {
  readonly known: (text: string) => Float32Array | undefined
  readonly learned: (text: string, vector: Float32Array) => void
}

export interface SentenceReader {
  /** What it makes of the running text of a letter, sentence by sentence. */
  readonly read: (letter: Letter) => Promise<readonly Reading[]>
  /** The vector of one text, as the reader sees it. */
  readonly vector: (text: string) => Promise<Float32Array>
}

/**
 * Loads the sentence reader. Sentences go through one by one, and a letter's answers are worked out together.
 *
 * @param learned what tells the themes instead of the reader's own answers
 */
export async function openSentenceReader(
  files: ReaderFiles,
  runtime: Runtime,
  vectors: Vectors = forgetful,
  learned: LearnedThemes | null = null,
): Promise<SentenceReader> {
  const { card } = files
  const tokens = tokensOf(files.tokenizer, card.longest)
  const [encoder, answering] = [await runtime.load(files.encoder), await runtime.load(files.heads)]

  const vector = async (text: string): Promise<Float32Array> => {
    const known = vectors.known(text)
    if (known) return known
    const ids = tokens(text)
    const { vector } = await encoder.run({ ids: runtime.integers(ids, [1, ids.length]) })
    const made = vector!.map(value => Math.round(value * vectorSteps) / vectorSteps)
    vectors.learned(text, made)
    return made
  }

  return {
    vector,
    async read(letter) {
      const units = unitsOf(letter)
      if (units.length === 0) return []
      const seen = new Map<string, Float32Array>()
      for (const text of textsOf(units)) seen.set(text, await vector(text))
      const { own, context, known } = inputsOf(units, seen, card)
      const beside = 1 + card.neighbours.length
      const answers = await answering.run({
        own: runtime.floats(own, [units.length, card.width]),
        context: runtime.floats(context, [units.length, beside, card.width]),
        known: runtime.floats(known, [units.length, beside]),
      })
      const heads = ['themes', 'stance', 'source', 'agencies', 'recommendation'].map(name => {
        const values = answers[name]!
        const length = values.length / units.length
        return (at: number) => values.subarray(at * length, (at + 1) * length)
      })
      return units.map(({ sentence, text }, at) => {
        const reading = readingOf(
          sentence,
          heads.flatMap(valuesOf => [...valuesOf(at)]),
          card,
        )
        return learned ? { ...reading, themes: learnedAnswers(learned, seen.get(text)!) } : reading
      })
    },
  }
}

const forgetful: Vectors = { known: () => undefined, learned: () => undefined }

/** Every text once: sentences and headings, in the order of the letter. */
const textsOf = (units: readonly Unit[]) =>
  new Set(units.flatMap(({ text, heading }) => (heading === null ? [text] : [heading, text])))

/** A unit's own vector, those of its heading and its neighbours, and which of these there are. */
function inputsOf(units: readonly Unit[], seen: ReadonlyMap<string, Float32Array>, card: ReaderCard) {
  const { width, neighbours } = card
  const beside = 1 + neighbours.length
  const own = new Float32Array(units.length * width)
  const context = new Float32Array(units.length * beside * width)
  const known = new Float32Array(units.length * beside)
  units.forEach(({ text, heading }, at) => {
    own.set(seen.get(text)!, at * width)
    const texts = [heading, ...neighbours.map(step => units[at + step]?.text ?? null)]
    texts.forEach((other, place) => {
      if (other === null) return
      context.set(seen.get(other)!, (at * beside + place) * width)
      known[at * beside + place] = 1
    })
  })
  return { own, context, known }
}
