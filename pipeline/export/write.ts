import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** An export that could not be written, in one sentence. */
export class ExportError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'ExportError'
  }
}

export interface OutputFile {
  readonly path: string
  readonly chunks: Iterable<string>
}

/** Writes files whole: each beside its place first, and all are moved there when all are complete. */
export function writeWhole(files: readonly OutputFile[]): void {
  const parts = files.map(({ path }) => join(dirname(path), `.${basename(path)}.${process.pid}.part`))
  let begun = 0
  try {
    for (const [index, { path, chunks }] of files.entries()) {
      attempt(path, () => mkdirSync(dirname(path), { recursive: true }))
      begun = index + 1
      writePart(path, parts[index]!, chunks)
    }
    for (const [index, { path }] of files.entries()) attempt(path, () => renameSync(parts[index]!, path))
  } finally {
    for (const part of parts.slice(0, begun)) rmSync(part, { force: true })
  }
}

function writePart(path: string, part: string, chunks: Iterable<string>): void {
  const descriptor = attempt(path, () => openSync(part, 'w'))
  try {
    for (const chunk of chunks) attempt(path, () => writeAll(descriptor, Buffer.from(chunk)))
    attempt(path, () => fsyncSync(descriptor))
  } finally {
    closeSync(descriptor)
  }
}

/** A write may take only part of what it is given. */
function writeAll(descriptor: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done)
}

function attempt<Result>(path: string, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ExportError(`The file ${path} could not be written: ${reason}.`, { cause: error })
  }
}
