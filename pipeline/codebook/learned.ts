/** What was learned for a codebook, as a file. */
import { createHash } from 'node:crypto'
import type { LearnedThemes, ThemeFigures } from '../types.ts'
import { CodebookError } from './error.ts'
import { placeOf, textAt } from './fields.ts'
import { fileText } from './file-text.ts'

/** Files of another format are refused. */
const learnedFormat = 'letterbook-learned-1'

export interface LearnedFile {
  readonly format: typeof learnedFormat
  /** SHA-256 of the codebook that its examples were coded by, and of the encoder that they were read with. */
  readonly codebook: string
  readonly encoder: string
  readonly themes: LearnedThemes
  /** How well each theme was told in examples that its head had not seen. */
  readonly figures: readonly ThemeFigures[]
  /** SHA-256 of the themes, so that none is used that was damaged or changed by hand. */
  readonly seal: string
}

/** The file of what was learned for a codebook and an encoder of these hashes. */
export const learnedFile = (
  { themes, figures }: Pick<LearnedFile, 'themes' | 'figures'>,
  made: { readonly codebook: string; readonly encoder: string },
): LearnedFile => ({ format: learnedFormat, ...made, themes, figures, seal: hashOf(JSON.stringify(themes)) })

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

export interface OpenedLearned {
  readonly themes: LearnedThemes
  /** SHA-256 of the file's text, hexadecimal. */
  readonly hash: string
}

/** Reads what was learned, for a codebook and an encoder of these hashes. `shown` is the file as the user named it. */
export function openLearned(
  location: string,
  shown: string,
  made: { readonly codebook: string; readonly encoder: string },
): OpenedLearned {
  try {
    const text = fileText(location)
    const place = placeOf('the file', parsed(text), null)
    if (textAt(place, 'format') !== learnedFormat)
      throw new CodebookError('it is of another format; npm run learn writes it anew')
    const { codebook, encoder, themes, seal } = place.fields as unknown as LearnedFile
    if (codebook !== made.codebook)
      throw new CodebookError('it was learned for another codebook; npm run learn writes it anew')
    if (encoder !== made.encoder)
      throw new CodebookError('it was learned with another sentence reader; npm run learn writes it anew')
    if (seal !== hashOf(JSON.stringify(themes ?? null)))
      throw new CodebookError('it is damaged; npm run learn writes it anew')
    return { themes, hash: hashOf(text) }
  } catch (error) {
    if (!(error instanceof CodebookError)) throw error
    throw new CodebookError(`What was learned, ${shown}, cannot be used: ${error.message}.`, { cause: error })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CodebookError('it is no JSON; npm run learn writes it', { cause: error })
  }
}
