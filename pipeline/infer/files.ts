import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Agency, FindingSource, Stance, Weighing } from '../types.ts'

/** What `train/` writes beside the models. */
export interface ReaderCard {
  /** Codes of the themes, in the order of the model's answers; so are the other lists. */
  readonly themes: readonly string[]
  readonly stances: readonly Stance[]
  readonly sources: readonly FindingSource[]
  readonly agencies: readonly Agency[]
  /** Tokens of the sentences that are read at once, and of their headings. */
  readonly window: number
  /** Sentences that are seen before and after those. */
  readonly beside: number
  /** Tokens of a sentence that is read, of a heading, and of a sentence beside; the rest is not seen. */
  readonly longest: { readonly sentence: number; readonly heading: number; readonly beside: number }
  /** Numbers of a sentence's vector. */
  readonly width: number
  /** How its answers are weighed against the rules. */
  readonly weighing: Weighing
}

export interface ReaderFiles {
  readonly card: ReaderCard
  readonly encoder: Uint8Array
  readonly heads: Uint8Array
  readonly tokenizer: object
  /** SHA-256 over what makes the vectors, hexadecimal. */
  readonly encoderHash: string
}

const names = ['reader.json', 'encoder.onnx', 'heads.onnx', 'tokenizer.json'] as const

/** Reads the files of the sentence reader from their folder. */
export function readerFiles(folder: string): ReaderFiles {
  const [card, encoder, heads, tokenizer] = names.map(name => readFileSync(join(folder, name))) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ]
  return {
    card: JSON.parse(card.toString('utf8')) as ReaderCard,
    encoder,
    heads,
    tokenizer: JSON.parse(tokenizer.toString('utf8')) as object,
    encoderHash: createHash('sha256').update(encoder).update(tokenizer).digest('hex'),
  }
}
