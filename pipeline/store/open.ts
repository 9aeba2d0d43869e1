import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { StoreError, withStoreErrors } from './error.ts'

/** 'LTBK', written into the header of every database of ours. */
export const APPLICATION_ID = 0x4c54424b
export const USER_VERSION = 4

/** How long to wait for another program that is writing, in milliseconds. */
const PATIENCE = 5000

const sqlOf = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8')

/** Opens a database for writing, and makes it where there is none. */
export function openForWriting(path: string, patience = PATIENCE): Database.Database {
  return opened(
    path,
    () => {
      if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
      return new Database(path, { timeout: patience })
    },
    db => {
      db.pragma('foreign_keys = ON')
      if (isEmpty(db)) db.transaction(() => isEmpty(db) && create(db)).immediate()
      checkIdentity(db, path)
      // A database is one file again as soon as nobody writes; after a crash the journal undoes the unfinished letter.
      db.pragma('journal_mode = DELETE')
      db.pragma('synchronous = FULL')
    },
  )
}

/** Opens a database for export, comparison and queries. */
export function openReadOnly(path: string, patience = PATIENCE): Database.Database {
  if (!existsSync(path)) throw new StoreError('missing', `There is no database ${path}.`)
  if (existsSync(`${path}-journal`)) withStoreErrors(path, () => recover(path, patience))
  return opened(
    path,
    () => new Database(path, { readonly: true, timeout: patience }),
    db => {
      db.pragma('foreign_keys = ON')
      checkIdentity(db, path)
    },
  )
}

function opened(path: string, open: () => Database.Database, prepare: (db: Database.Database) => void) {
  return withStoreErrors(path, () => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      throw new StoreError('cannot-open', `The database ${path} cannot be opened: it is a folder.`)
    }
    let db: Database.Database
    try {
      db = open()
    } catch (error) {
      if (error instanceof Database.SqliteError) throw error
      const reason = error instanceof Error ? error.message : String(error)
      throw new StoreError('cannot-open', `The database ${path} cannot be opened: ${reason}.`, {
        cause: error,
      })
    }
    try {
      prepare(db)
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}

const numberOf = (db: Database.Database, pragma: string): number =>
  Number(db.pragma(pragma, { simple: true }))

const isEmpty = (db: Database.Database): boolean =>
  numberOf(db, 'application_id') === 0 && db.prepare('SELECT 1 FROM sqlite_master').get() === undefined

/** In one transaction, its identity included: a crash leaves an empty file, which the next run fills. */
function create(db: Database.Database): void {
  db.exec(sqlOf('./schema.sql'))
  db.exec(sqlOf('./views.sql'))
}

function checkIdentity(db: Database.Database, path: string): void {
  if (numberOf(db, 'application_id') !== APPLICATION_ID) {
    throw new StoreError('not-letterbook', `The database ${path} was not made by Letterbook.`)
  }
  const version = numberOf(db, 'user_version')
  if (version < USER_VERSION) {
    throw new StoreError(
      'older-version',
      `The database ${path} was made by an older Letterbook; ingest the letters into a new one.`,
    )
  }
  if (version > USER_VERSION) {
    throw new StoreError(
      'newer-version',
      `The database ${path} was made by a newer Letterbook; use that version for it.`,
    )
  }
}

/** A crash leaves a journal that must be played back, which a reader may not do. */
function recover(path: string, patience: number): void {
  const db = new Database(path, { fileMustExist: true, timeout: patience })
  try {
    db.prepare('SELECT 1 FROM sqlite_master').get()
  } finally {
    db.close()
  }
}
