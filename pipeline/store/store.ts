import Database from 'better-sqlite3'
import type { Failure, FindingsRecord } from '../types.ts'
import { candidatesAmong } from './candidates.ts'
import { recordChecker, refusal } from './check.ts'
import { withStoreErrors } from './error.ts'
import { filesOf } from './files.ts'
import { letterWriter } from './letter-rows.ts'
import { openForWriting } from './open.ts'
import { type ReferenceData, type RuleNote, referenceTables } from './reference.ts'
import { type RunCounts, type RunNote, runOf } from './run.ts'
import { syncReference } from './sync.ts'
import { tiesOf } from './ties.ts'

export interface StoreOptions {
  /** Of all rules and data: what was read with other rules is read again. */
  readonly rulesHash: string
  readonly programVersion: string
  /** Every rule whose id a record can hold. */
  readonly rules: readonly RuleNote[]
  /** The codebook that letters are read by. */
  readonly codebook: RunNote['codebook']
  /** Options of the run, to be remembered with what it stores. */
  readonly runOptions?: Readonly<Record<string, unknown>>
  /** How long to wait for another program that is writing, in milliseconds. */
  readonly patience?: number
}

/**
 * What to do with a file of these bytes at this path:
 * `new` read it; `changed` read it again, for its bytes or the rules are not those of last time, or because its
 * failure may have passed; `renamed` its bytes are known from another path, `storePath` will do; `unchanged` nothing;
 * `failed` nothing either, for it would fail again.
 */
export type FileState = 'new' | 'changed' | 'renamed' | 'unchanged' | 'failed'

/** What storing came to; `duplicate` where another path leads to the same bytes. */
export type Stored = 'stored' | 'duplicate' | 'unchanged'

export interface StoreCounts {
  readonly documents: number
  readonly duplicates: number
  readonly failures: number
  readonly mentions: number
  readonly recommendations: number
  readonly findings: number
}

export interface Store {
  readonly db: Database.Database
  readonly outcomeOf: (path: string, sha256: string) => FileState
  /** Stores a letter whole or not at all, in place of what the path led to before. */
  readonly storeDocument: (record: FindingsRecord, path: string) => Stored
  /** Adds a path to a letter that is known by its bytes. */
  readonly storePath: (path: string, sha256: string, parent?: string | null) => Stored
  /** Notes that a file could not be read, in place of what the path led to before. */
  readonly storeFailure: (
    path: string,
    sha256: string | null,
    failure: Failure,
    parent?: string | null,
  ) => 'failed' | 'unchanged'
  /** Paths of the documents that were found inside a file, such as the attachments of an e-mail, sorted. */
  readonly pathsIn: (path: string) => string[]
  /** Why a path could not be read, null where it was or is not known. */
  readonly failureOf: (path: string) => Failure | null
  /** Paths that the database knows and that are not among these, sorted. */
  readonly vanished: (paths: Iterable<string>) => string[]
  /** Forgets these paths, and the letters that no other path leads to. */
  readonly prune: (paths: readonly string[]) => void
  /** Completes the row of the run, if the run has changed anything. */
  readonly finishRun: (counts: RunCounts) => void
  readonly counts: () => StoreCounts
  readonly close: () => void
}

/** These may pass when the file is read again, or with other limits; all other failures are the file's own. */
const PASSING: ReadonlySet<Failure['code']> = new Set([
  'unreadable',
  'timeout',
  'crash',
  'too-large',
  'too-many-pages',
])

/** Opens the database at a path, or makes it, and brings its reference data in step. */
export function openStore(path: string, knowledge: ReferenceData, options: StoreOptions): Store {
  const db = openForWriting(path, options.patience)
  try {
    return withStoreErrors(path, () => {
      syncReference(db, referenceTables(knowledge, options.rules))
      return storeOn(db, path, knowledge, options)
    })
  } catch (error) {
    db.close()
    throw error
  }
}

function storeOn(
  db: Database.Database,
  databasePath: string,
  knowledge: ReferenceData,
  options: StoreOptions,
): Store {
  const { rulesHash, programVersion, codebook, runOptions = {} } = options
  const run = runOf(db, { programVersion, rulesHash, codebook, options: runOptions })
  const ties = tiesOf(db, knowledge)
  const files = filesOf(db, ties)
  const check = recordChecker(db)
  const candidatesOf = candidatesAmong(knowledge.officeHolders)
  const writeLetter = letterWriter(db, files, ties, candidatesOf, rulesHash)
  const countAll = db.prepare<[], StoreCounts>(COUNT_ALL)

  const outcomeOf = (path: string, sha256: string): FileState => {
    const file = files.known(path)
    const document = files.documentOf(sha256)
    if (document?.rulesHash === rulesHash) return file?.documentId === document.id ? 'unchanged' : 'renamed'
    if (!file) return 'new'
    const isSame = file.sha256 === sha256 && file.rulesHash === rulesHash
    return isSame && file.failureCode !== null && !PASSING.has(file.failureCode) ? 'failed' : 'changed'
  }

  const storePath = (path: string, sha256: string, parent: string | null = null): Stored => {
    const state = outcomeOf(path, sha256)
    if (state === 'unchanged') return state
    const document = files.documentOf(sha256)
    if (state !== 'renamed' || !document) throw refusal(path, 'its bytes are not known from another path')
    run.change(runId => {
      files.forget(path)
      files.lead({ path, parent }, sha256, document.id, runId)
    })
    return 'duplicate'
  }

  const storeDocument = (record: FindingsRecord, path: string): Stored => {
    const { sha256 } = record.document
    const state = outcomeOf(path, sha256)
    if (state === 'unchanged' || state === 'renamed') return storePath(path, sha256, record.document.parent)
    check(record, path)
    try {
      run.change(runId => writeLetter(record, path, runId))
    } catch (error) {
      if (!isConstraint(error)) throw error
      throw refusal(path, error.message, { cause: error })
    }
    return 'stored'
  }

  const storeFailure = (
    path: string,
    sha256: string | null,
    failure: Failure,
    parent: string | null = null,
  ) => {
    const file = files.known(path)
    const isSame =
      file?.sha256 === sha256 &&
      file.rulesHash === rulesHash &&
      file.failureCode === failure.code &&
      file.failureReason === failure.reason
    if (isSame) return 'unchanged'
    run.change(runId => {
      files.forget(path)
      files.fail({ path, parent }, sha256, failure, runId)
    })
    return 'failed'
  }

  const failureOf = (path: string): Failure | null => {
    const file = files.known(path)
    return file?.failureCode ? { code: file.failureCode, reason: file.failureReason ?? '' } : null
  }

  const vanished = (paths: Iterable<string>): string[] => {
    const present = new Set(paths)
    return files.paths().filter(path => !present.has(path))
  }

  const prune = (paths: readonly string[]): void => {
    const known = paths.filter(path => files.known(path))
    // The last first: of versions that are equally good, the one that counts stays as long as the others.
    if (known.length > 0) run.change(() => known.toReversed().forEach(files.forget))
  }

  const guarded = <Result>(action: () => Result): Result => withStoreErrors(databasePath, action)
  return {
    db,
    outcomeOf: (path, sha256) => guarded(() => outcomeOf(path, sha256)),
    storeDocument: (record, path) => guarded(() => storeDocument(record, path)),
    storePath: (path, sha256, parent) => guarded(() => storePath(path, sha256, parent)),
    storeFailure: (path, sha256, failure, parent) =>
      guarded(() => storeFailure(path, sha256, failure, parent)),
    failureOf: path => guarded(() => failureOf(path)),
    pathsIn: path => guarded(() => files.pathsIn(path)),
    vanished: paths => guarded(() => vanished(paths)),
    prune: paths => guarded(() => prune(paths)),
    finishRun: counts => guarded(() => run.finish(counts)),
    counts: () => guarded(() => countAll.get()!),
    close: () => void db.close(),
  }
}

const isConstraint = (error: unknown): error is Error =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')

const COUNT_ALL = `
  SELECT
    (SELECT count(*) FROM document) AS documents,
    (SELECT count(*) FROM file_outcome WHERE outcome = 'duplicate') AS duplicates,
    (SELECT count(*) FROM file WHERE document_id IS NULL) AS failures,
    (SELECT count(*) FROM mention) AS mentions,
    (SELECT count(*) FROM recommendation) AS recommendations,
    (SELECT count(*) FROM finding) AS findings`
