import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import type { Codebook } from '../knowledge.ts'
import { codebookRows } from './csv.ts'
import { CodebookError } from './error.ts'
import { fileText } from './file-text.ts'
import { parseCodebook } from './parse.ts'

/** Which codebook a run was told, for the database. */
export interface CodebookNote {
  readonly id: string
  readonly version: string
  /** SHA-256, hexadecimal, of all that it says; how its file is laid out does not matter. */
  readonly hash: string
}

export const noteOf = (codebook: Codebook): CodebookNote => ({
  id: codebook.id,
  version: codebook.version,
  hash: createHash('sha256').update(JSON.stringify(codebook)).digest('hex'),
})

/** Reads a codebook from a file, JSON or CSV by its name. `shown` is the file as the user named it. */
export function openCodebook(location: string, shown: string): Codebook {
  try {
    return parseCodebook(contentOf(location))
  } catch (error) {
    if (!(error instanceof CodebookError)) throw error
    throw new CodebookError(`The codebook ${shown} cannot be used: ${error.message}.`, { cause: error })
  }
}

function contentOf(location: string): unknown {
  const text = fileText(location)
  if (extname(location).toLowerCase() === '.csv')
    return codebookRows(text, basename(location, extname(location)))
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CodebookError(`it is no JSON (${error instanceof Error ? error.message : String(error)})`)
  }
}
