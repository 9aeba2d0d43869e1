import { readFileSync } from 'node:fs'
import { CodebookError } from './error.ts'

/** The text of a file that the user wrote, without a byte order mark. */
export function fileText(location: string): string {
  try {
    return readFileSync(location, 'utf8').replace(/^\uFEFF/u, '')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : 'it cannot be read'
    throw new CodebookError(why, { cause: error })
  }
}
