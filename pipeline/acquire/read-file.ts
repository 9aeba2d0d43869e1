import { createHash } from 'node:crypto'
import { readFile as readBytes } from 'node:fs/promises'
import { hasWords } from '../text/visible.ts'
import type { Failure, ParentFile, Source } from '../types.ts'
import { UnreadableFile } from './failures.ts'
import { readKind } from './kinds.ts'
import { type Limits, tooLarge } from './limits.ts'

export { defaultLimits, type Limits, type OcrMode, tooLarge } from './limits.ts'

/** A file as read, with the files found inside it; or why it cannot be read. */
export type Acquired =
  | { readonly ok: true; readonly source: Source; readonly parts: readonly FoundPart[] }
  | { readonly ok: false; readonly sha256: string | null; readonly failure: Failure }

/** A document found inside another file: an attachment. */
export interface FoundPart {
  /** The path of the file it was found in, a slash, and its own name. */
  readonly path: string
  readonly acquired: Acquired
}

/** SHA-256 of the bytes, in hexadecimal. */
export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Reads a file of any kind we know. `path` is what the findings call it, `location` where it lies.
 * Never throws for what is wrong with a file: that is a failure with a reason.
 */
export async function readFile(path: string, location: string, limits: Limits): Promise<Acquired> {
  let bytes: Uint8Array
  try {
    bytes = await readBytes(location)
  } catch (error) {
    return { ok: false, sha256: null, failure: { code: 'unreadable', reason: whyUnreadable(error) } }
  }
  return readBuffer(path, bytes, limits)
}

/** As `readFile`, for bytes at hand. */
export function readBuffer(path: string, bytes: Uint8Array, limits: Limits): Promise<Acquired> {
  return readPart(path, bytes, limits, 1, null)
}

async function readPart(
  path: string,
  bytes: Uint8Array,
  limits: Limits,
  depth: number,
  parent: ParentFile | null,
): Promise<Acquired> {
  const sha256 = hashOf(bytes)
  try {
    if (bytes.length > limits.maximumBytes)
      return { ok: false, sha256, failure: tooLarge(bytes.length, limits) }
    const { attachments, title, ...read } = await readKind(path, bytes, limits, depth)
    if (!hasWords(read.text)) throw new UnreadableFile('empty', 'it holds nothing but white space')
    const parts: FoundPart[] = []
    for (const attachment of attachments) {
      const found = { path: attachment.path, parent: { path, sha256 } }
      parts.push({
        path: found.path,
        acquired: await readPart(found.path, attachment.bytes, limits, depth + 1, found.parent),
      })
    }
    return {
      ok: true,
      source: { path, sha256, metadataTitle: title, ...read, ...(parent && { parent }) },
      parts,
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { ok: false, sha256, failure: { code: error.code, reason: error.message } }
  }
}

/** Why the operating system does not let us at a file, in words. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read; change its permissions'
  if (code === 'ENOENT') return 'it is not there any more'
  if (code === 'ELOOP') return 'it is a link that leads back to itself'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'ERR_FS_FILE_TOO_LARGE') return 'it is larger than this program can hold in memory'
  return `the system says ${code || String(error)}`
}
