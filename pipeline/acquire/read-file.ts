import { createHash } from 'node:crypto'
import { readFile as readBytes } from 'node:fs/promises'
import type { Failure, MediaType, Source } from '../types.ts'
import { UnreadableFile } from './failures.ts'
import { readPdf } from './pdf.ts'
import { sniff } from './sniff.ts'
import { decodeText, linesOfText } from './text.ts'

/** Bounds on one file; a file beyond them fails with a reason, and costs the run nothing more. */
export interface Limits {
  readonly maximumBytes: number
  readonly maximumPages: number
}

/** Far above any real letter or report, and low enough to read two at once in two gigabytes. */
export const defaultLimits: Limits = { maximumBytes: 32 * 1024 * 1024, maximumPages: 1000 }

export type Acquired =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly sha256: string | null; readonly failure: Failure }

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
export async function readBuffer(path: string, bytes: Uint8Array, limits: Limits): Promise<Acquired> {
  const sha256 = hashOf(bytes)
  try {
    return { ok: true, source: await sourceOf(path, sha256, bytes, limits) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { ok: false, sha256, failure: { code: error.code, reason: error.message } }
  }
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

export const tooLarge = (bytes: number, { maximumBytes }: Limits): Failure => ({
  code: 'too-large',
  reason: `it has ${megabytes(bytes)}, and the limit is ${megabytes(maximumBytes)} (--max-megabytes)`,
})

const otherKinds: Readonly<Record<string, string>> = {
  zip: 'it is a zip archive or an Office document',
  ole: 'it is an old Office document',
  rtf: 'it is a Rich Text file',
  html: 'it is a web page',
  image: 'it is an image',
}

async function sourceOf(path: string, sha256: string, bytes: Uint8Array, limits: Limits): Promise<Source> {
  if (bytes.length > limits.maximumBytes) {
    const { code, reason } = tooLarge(bytes.length, limits)
    throw new UnreadableFile(code, reason)
  }
  const kind = sniff(bytes)
  if (kind === 'empty') throw new UnreadableFile('empty', 'it has no content; fetch it again')
  if (kind === 'binary')
    throw new UnreadableFile('binary', 'it is neither text nor a PDF; look what it really is')
  const other = otherKinds[kind]
  if (other)
    throw new UnreadableFile('unsupported', `${other}, which is not read yet; save it as PDF or plain text`)
  if (kind === 'pdf') {
    const { title, messages, ...read } = await readPdf(bytes, limits.maximumPages)
    return { path, sha256, mediaType: 'application/pdf', metadataTitle: title, messages, ...read }
  }
  return { path, sha256, ...sourceOfText(decodeText(bytes).text) }
}

/** A plain text as a source, but for its name and hash. Throws `UnreadableFile` where there are no words in it. */
function sourceOfText(text: string): Omit<Source, 'path' | 'sha256'> {
  const read = linesOfText(text)
  if (read.text.trim() === '') throw new UnreadableFile('empty', 'it holds nothing but white space')
  const mediaType: MediaType = 'text/plain'
  return { mediaType, metadataTitle: null, messages: [], ...read }
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
