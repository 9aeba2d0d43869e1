import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnnotatedLetter, LearnedThemes, Weighing } from '../types.ts'
import { readerFiles } from './files.ts'
import { heldOutAnswers } from './held-out.ts'
import { openSentenceReader } from './infer.ts'
import { keptVectors } from './kept.ts'
import { ofLengthOne } from './reading.ts'
import { type Engine, openRuntime } from './runtime.ts'

/** How the sentence reader is asked. */
export interface ReaderSettings {
  /** Folder of its files. */
  readonly folder: string
  /** Left out: the machine's own where it loads. */
  readonly engine?: Engine
  /**
   * To measure it: letters that it has learned from are answered for by a reader that had not seen them, from a file of
   * its answers.
   */
  readonly heldOut?: boolean
  /** File of vectors of sentences that were read before; what it holds changes no answer. */
  readonly kept?: string
  /** What tells the themes of a user's own codebook, instead of the reader's answers on ours. */
  readonly learned?: LearnedThemes
}

/**
 * Loads the sentence reader. What it gives adds to a letter what the reader makes of it.
 *
 * @param alive called before each step that takes long
 */
export async function openInference(
  { folder, engine, heldOut = false, kept, learned }: ReaderSettings,
  alive?: () => void,
): Promise<(annotated: AnnotatedLetter) => Promise<AnnotatedLetter>> {
  const files = readerFiles(folder)
  const { card } = files
  const vectors = kept === undefined ? null : keptVectors(kept, files.encoderHash)
  const reader = await openSentenceReader(files, await openRuntime(engine), {
    ...(vectors && { vectors }),
    ...(alive && { alive }),
    learned,
  })
  const answers = heldOut ? heldOutAnswers(readFileSync(join(folder, 'held-out.txt'), 'utf8'), card) : null
  return async annotated => {
    const { letter } = annotated
    const sentences = answers?.(letter) ?? (await reader.read(letter))
    vectors?.save()
    return { ...annotated, readings: { sentences, weighing: learned?.weighing ?? card.weighing } }
  }
}

/** The reader as far as it takes texts to vectors: what heads are learned on. */
export interface TextVectors {
  /** Of length one. */
  readonly vectorOf: (text: string) => Promise<Float64Array>
  /** Stands for the encoder; what was learned on the vectors of one is of no use to another. */
  readonly encoderHash: string
  readonly weighing: Weighing
}

export async function openTextVectors(folder: string): Promise<TextVectors> {
  const files = readerFiles(folder)
  const reader = await openSentenceReader(files, await openRuntime())
  return {
    vectorOf: async text => ofLengthOne(await reader.vector(text)),
    encoderHash: files.encoderHash,
    weighing: files.card.weighing,
  }
}
