/**
 * From files to the database: threads read, one writer stores. What is read at once is bounded by the number of
 * threads, and results are stored in the order of their paths, so that neither memory nor the outcome depends on
 * how many files there are or which is read first.
 */

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import PQueue from 'p-queue'
import type { Found, FoundFile } from './acquire/files.ts'
import { type Limits, tooLarge, whyUnreadable } from './acquire/read-file.ts'
import type { Pool } from './pool.ts'
import { StoreError } from './store/error.ts'
import type { Store } from './store/store.ts'
import type { Failure, ReadOutcome } from './types.ts'

export type Fate = 'stored' | 'unchanged' | 'duplicate' | 'failed'

/** What became of one file. */
export interface FileFate {
  readonly path: string
  readonly fate: Fate
  readonly failure: Failure | null
}

export interface IngestCounts {
  readonly seen: number
  readonly stored: number
  readonly unchanged: number
  readonly duplicate: number
  readonly failed: number
  readonly vanished: number
}

export interface IngestOptions {
  readonly jobs: number
  readonly limits: Limits
  /** Called once a file, in the order of the paths. */
  readonly onFile?: (fate: FileFate) => void
  /** Ends the run early: what is being read is dropped, what is stored stays. */
  readonly signal?: AbortSignal
}

/** What a file needs: nothing but a note, or to be read. */
type Looked =
  | { readonly need: 'read'; readonly outcome: ReadOutcome }
  | { readonly need: 'path' | 'nothing' | 'again'; readonly sha256: string }

/** Brings the database in step with the files found. Returns how many had which fate (vanished is for the caller). */
export async function ingest(
  found: Found,
  store: Store,
  pool: Pool,
  { jobs, limits, onFile, signal }: IngestOptions,
): Promise<Omit<IngestCounts, 'vanished'>> {
  const counts = { seen: 0, stored: 0, unchanged: 0, duplicate: 0, failed: 0 }
  const report = (fate: FileFate) => {
    counts.seen += 1
    counts[fate.fate] += 1
    onFile?.(fate)
  }
  const fail = (
    path: string,
    sha256: string | null,
    failure: Failure,
    parent: string | null = null,
  ): FileFate => {
    store.storeFailure(path, sha256, failure, parent)
    return { path, fate: 'failed', failure }
  }

  const inHand = new Set<string>()
  const look = async (file: FoundFile): Promise<Looked> => {
    const hashed = await hashFile(file.location, limits)
    if (!hashed.ok) return { need: 'read', outcome: hashed }
    const { sha256 } = hashed
    const state = store.outcomeOf(file.path, sha256)
    if (state === 'unchanged') return { need: 'nothing', sha256 }
    // Bytes that another file of this run has, or had in an earlier run: to read them twice would be waste.
    if (state === 'renamed' || state === 'failed' || inHand.has(sha256))
      return { need: state === 'failed' ? 'again' : 'path', sha256 }
    inHand.add(sha256)
    return { need: 'read', outcome: await pool.read(file) }
  }

  /** Null where the run was stopped while the file was being read: nothing is known of it then. */
  const settle = async (file: FoundFile, looked: Looked): Promise<FileFate | null> => {
    const { path } = file
    if (looked.need === 'nothing') {
      for (const part of store.pathsIn(path)) {
        const failure = store.failureOf(part)
        report({ path: part, fate: failure ? 'failed' : 'unchanged', failure })
      }
      return { path, fate: 'unchanged', failure: null }
    }
    if (looked.need === 'path' && store.outcomeOf(path, looked.sha256) === 'renamed')
      return { path, fate: store.storePath(path, looked.sha256), failure: null }
    // Its twin failed, or it failed before: what is wrong with it is said again.
    const outcome = looked.need === 'read' ? looked.outcome : await pool.read(file)
    if (signal?.aborted) return null
    return keep(path, outcome)
  }

  const keep = (path: string, outcome: ReadOutcome, parent: string | null = null): FileFate => {
    // What an earlier state of the file held is no longer there.
    const parts = outcome.ok ? outcome.parts : []
    store.prune(store.pathsIn(path).filter(known => !parts.some(part => part.path === known)))
    if (!outcome.ok) return fail(path, outcome.sha256, outcome.failure, parent)
    for (const part of parts) report(keep(part.path, part.outcome, path))
    try {
      return { path, fate: store.storeDocument(outcome.record, path), failure: null }
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'bad-record') throw error
      const reason = `its findings do not fit the database (${error.message}); please report this`
      return fail(path, outcome.record.document.sha256, { code: 'crash', reason }, parent)
    }
  }

  const queue = new PQueue({ concurrency: jobs })
  const waiting: { file: FoundFile; looked: Promise<Looked> }[] = []
  const next = async () => {
    const { file, looked } = waiting.shift()!
    const fate = await settle(file, await looked)
    if (fate) report(fate)
  }

  for (const { path, failure } of found.failures) report(fail(path, null, failure))
  for (const file of found.files) {
    if (signal?.aborted) break
    const looked = queue.add(() => look(file))
    looked.catch(() => {})
    waiting.push({ file, looked })
    if (waiting.length >= jobs * 2) await next()
  }
  while (waiting.length > 0 && !signal?.aborted) await next()
  return counts
}

type Hashed =
  | { readonly ok: true; readonly sha256: string }
  | { readonly ok: false; readonly sha256: null; readonly failure: Failure }

/** SHA-256 of a file's bytes, without holding them; a file beyond the limit is not read at all. */
async function hashFile(location: string, limits: Limits): Promise<Hashed> {
  try {
    const { size } = await stat(location)
    if (size > limits.maximumBytes) return { ok: false, sha256: null, failure: tooLarge(size, limits) }
    const hash = createHash('sha256')
    await pipeline(createReadStream(location), hash)
    return { ok: true, sha256: hash.digest('hex') }
  } catch (error) {
    return { ok: false, sha256: null, failure: { code: 'unreadable', reason: whyUnreadable(error) } }
  }
}
