import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AnnotatedLetter } from '../types.ts'
import { readerFiles } from './files.ts'
import { heldOutAnswers } from './held-out.ts'
import { openSentenceReader } from './infer.ts'
import { keptVectors } from './kept.ts'
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
}

/** Loads the sentence reader. What it gives adds to a letter what the reader makes of it. */
export async function openInference({
  folder,
  engine,
  heldOut = false,
  kept,
}: ReaderSettings): Promise<(annotated: AnnotatedLetter) => Promise<AnnotatedLetter>> {
  const files = readerFiles(folder)
  const { card } = files
  const vectors = kept === undefined ? null : keptVectors(kept, files.encoderHash)
  const reader = await openSentenceReader(files, await openRuntime(engine), vectors ?? undefined)
  const answers = heldOut ? heldOutAnswers(readFileSync(join(folder, 'held-out.txt'), 'utf8'), card) : null
  return async annotated => {
    const { letter } = annotated
    const sentences = answers?.(letter) ?? (await reader.read(letter))
    vectors?.save()
    return { ...annotated, readings: { sentences, weighing: card.weighing } }
  }
}
