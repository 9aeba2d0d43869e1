import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { storeErrorFrom } from '../../pipeline/store/error.ts'
import { APPLICATION_ID, openReadOnly, USER_VERSION } from '../../pipeline/store/open.ts'
import { openStore } from '../../pipeline/store/store.ts'
import { freshFolder, freshStore } from './fresh.ts'
import { fullRecord, knowledge, options, plainRecord } from './record.ts'

const file = () => join(freshFolder(), 'letterbook.sqlite')
const open = (path: string) => openStore(path, knowledge, { ...options, patience: 20 })
const failsWith = (code: string, says: RegExp) =>
  expect.objectContaining({ name: 'StoreError', code, message: expect.stringMatching(says) })

/** Our own database with something changed behind its back. */
function tampered(sql: string): string {
  const store = freshStore()
  store.close()
  const db = new Database(store.db.name)
  db.exec(sql)
  db.close()
  return store.db.name
}

/** A database of another program. */
function foreign(sql: string): string {
  const path = file()
  const db = new Database(path)
  db.exec(sql)
  db.close()
  return path
}

describe('opening a database', () => {
  it('makes it, and its folder, and marks it as ours', () => {
    const path = join(freshFolder(), 'out', 'deep', 'letterbook.sqlite')
    open(path).close()
    const header = readFileSync(path)
    expect(header.readUInt32BE(68)).toBe(APPLICATION_ID)
    expect(header.subarray(68, 72).toString()).toBe('LTBK')
    expect(header.readUInt32BE(60)).toBe(USER_VERSION)
  })

  it('takes an empty file for a new one, as a crash at the very start leaves it', () => {
    const path = file()
    writeFileSync(path, '')
    const store = open(path)
    expect(store.counts().documents).toBe(0)
    store.close()
  })

  it('writes nothing where all is as it should be', () => {
    const path = file()
    open(path).close()
    const before = readFileSync(path)
    open(path).close()
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('is one file without others beside it, while open and after', () => {
    const store = freshStore()
    store.storeDocument(fullRecord('a.pdf'), 'a.pdf')
    expect(readdirSync(dirname(store.db.name))).toEqual(['letterbook.sqlite'])
    store.close()
    expect(readdirSync(dirname(store.db.name))).toEqual(['letterbook.sqlite'])
  })

  it('is one file again after somebody has switched it to another journal', () => {
    const path = tampered('PRAGMA journal_mode = WAL')
    const store = open(path)
    store.storeDocument(plainRecord('a.txt'), 'a.txt')
    store.close()
    expect(readdirSync(dirname(path))).toEqual(['letterbook.sqlite'])
  })
})

describe('a file that cannot be used', () => {
  const text = () => {
    const path = file()
    writeFileSync(path, 'Dear Home Secretary, this is a letter and not a database at all.'.repeat(20))
    return path
  }
  const folder = () => {
    const path = file()
    mkdirSync(path)
    return path
  }
  it.each<[string, () => string, string, RegExp]>([
    ['a text', text, 'not-a-database', /is not an SQLite database\.$/],
    ['a folder', folder, 'cannot-open', /cannot be opened/],
    [
      'a database of somebody else',
      () => foreign('CREATE TABLE song (title)'),
      'not-letterbook',
      /not made by Letterbook/,
    ],
    [
      'an empty database of somebody else',
      () => foreign('PRAGMA application_id = 7'),
      'not-letterbook',
      /not made by/,
    ],
    [
      'a newer database',
      () => tampered(`PRAGMA user_version = ${USER_VERSION + 1}`),
      'newer-version',
      /newer Letterbook/,
    ],
    [
      'an older database',
      () => tampered(`PRAGMA user_version = ${USER_VERSION - 1}`),
      'older-version',
      /older Letterbook/,
    ],
  ])('is told in one sentence: %s', (_, make, code, says) => {
    const path = make()
    expect(() => open(path)).toThrow(failsWith(code, says))
    expect(() => openReadOnly(path)).toThrow(failsWith(code, says))
    expect(() => open(path)).toThrow(new RegExp(path))
  })

  it('is left as it was', () => {
    const path = foreign('CREATE TABLE song (title)')
    const before = readFileSync(path)
    expect(() => open(path)).toThrow()
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('is told when it is damaged', () => {
    const store = freshStore()
    store.storeDocument(fullRecord('a.pdf'), 'a.pdf')
    store.close()
    const bytes = readFileSync(store.db.name)
    bytes.fill(0x55, 4096, 4096 * 20)
    writeFileSync(store.db.name, bytes)
    expect(() => open(store.db.name)).toThrow(failsWith('corrupt', /is damaged/))
  })

  it('is told when another program is writing', () => {
    const store = freshStore()
    store.close()
    const other = new Database(store.db.name)
    other.exec('BEGIN IMMEDIATE')
    const second = freshStore({ patience: 20 }, store.db.name)
    expect(() => second.storeDocument(plainRecord('a.txt'), 'a.txt')).toThrow(
      failsWith('locked', /in use by another/),
    )
    other.exec('COMMIT; BEGIN EXCLUSIVE')
    expect(() => open(store.db.name)).toThrow(failsWith('locked', /in use by another/))
    expect(() => openReadOnly(store.db.name, 20)).toThrow(failsWith('locked', /in use by another/))
    other.close()
    expect(second.storeDocument(plainRecord('a.txt'), 'a.txt')).toBe('stored')
  })

  // The super-user may write everywhere, so that there the file is not read-only at all.
  it.skipIf(process.getuid?.() === 0)('is told when it may not be written', () => {
    const store = freshStore()
    store.close()
    chmodSync(store.db.name, 0o444)
    const again = freshStore({}, store.db.name)
    expect(() => again.storeDocument(plainRecord('a.txt'), 'a.txt')).toThrow(
      failsWith('read-only', /can be read but not/),
    )
  })

  it('is told what SQLite says of it', () => {
    const says = (code: string) => storeErrorFrom(new Database.SqliteError('no', code), 'x.sqlite')
    expect(says('SQLITE_READONLY_DBMOVED')).toEqual(
      failsWith('read-only', /x\.sqlite can be read but not written/),
    )
    expect(says('SQLITE_FULL')).toEqual(failsWith('disk-full', /disk is full/))
    expect(says('SQLITE_IOERR')).toEqual(failsWith('other', /x\.sqlite reports: no/))
    const mistake = new TypeError('ours')
    expect(storeErrorFrom(mistake, 'x.sqlite')).toBe(mistake)
  })
})

describe('opening for reading', () => {
  it('makes nothing where there is nothing', () => {
    const path = file()
    expect(() => openReadOnly(path)).toThrow(failsWith('missing', /There is no database/))
    expect(existsSync(path)).toBe(false)
  })

  it('reads, and cannot write', () => {
    const store = freshStore()
    store.storeDocument(plainRecord('a.txt'), 'a.txt')
    store.close()
    const db = openReadOnly(store.db.name)
    expect(db.prepare('SELECT path FROM document').pluck().all()).toEqual(['a.txt'])
    expect(() => db.exec('DELETE FROM document')).toThrow(/readonly/)
    db.close()
  })
})
