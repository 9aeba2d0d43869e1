import Database from 'better-sqlite3'

export type StoreErrorCode =
  | 'missing' // there is no such file
  | 'not-a-database' // a file of another format
  | 'not-letterbook' // a database of another program
  | 'older-version'
  | 'newer-version'
  | 'locked' // another program is writing
  | 'read-only'
  | 'cannot-open' // a folder, or no permission
  | 'corrupt'
  | 'disk-full'
  | 'bad-record' // our own mistake: a record that contradicts itself or the reference data
  | 'bad-reference' // our own mistake: reference data that contradict themselves
  | 'other'

/** What is wrong with the database or what was to be put into it: one sentence, and a code that scripts can match. */
export class StoreError extends Error {
  readonly code: StoreErrorCode
  constructor(code: StoreErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'StoreError'
    this.code = code
  }
}

const KNOWN: readonly (readonly [prefix: string, code: StoreErrorCode, says: string])[] = [
  ['SQLITE_BUSY', 'locked', 'is in use by another program that is writing to it'],
  ['SQLITE_LOCKED', 'locked', 'is in use by another program that is writing to it'],
  ['SQLITE_READONLY', 'read-only', 'can be read but not written'],
  ['SQLITE_NOTADB', 'not-a-database', 'is not an SQLite database'],
  ['SQLITE_CORRUPT', 'corrupt', 'is damaged'],
  ['SQLITE_FULL', 'disk-full', 'could not grow, because the disk is full'],
  ['SQLITE_CANTOPEN', 'cannot-open', 'cannot be opened'],
]

/** Says in one sentence what SQLite reports; anything that is not SQLite's is given back as it is. */
export function storeErrorFrom(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  for (const [prefix, code, says] of KNOWN) {
    if (error.code.startsWith(prefix))
      return new StoreError(code, `The database ${path} ${says}.`, { cause: error })
  }
  if (error.code.startsWith('SQLITE_CONSTRAINT')) {
    return new StoreError('bad-record', `The database ${path} refused a row: ${error.message}.`, {
      cause: error,
    })
  }
  return new StoreError('other', `The database ${path} reports: ${error.message}.`, { cause: error })
}

export function withStoreErrors<Result>(path: string, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    throw storeErrorFrom(error, path)
  }
}
