import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { exportRecords } from '../../pipeline/export/jsonl.ts'
import { openReadOnly } from '../../pipeline/store/open.ts'
import { freshStore } from './fresh.ts'
import { exportedOf, fullRecord, plainRecord } from './record.ts'

const writer = fileURLToPath(new URL('./endless-writer.ts', import.meta.url))

it('has whole letters only, and all links between them, whenever the program is killed', async () => {
  const store = freshStore()
  store.close()
  for (const delay of [0, 7, 23, 61]) {
    const child = spawn(process.execPath, ['--import', 'tsx', writer, store.db.name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    await new Promise(resolve => setTimeout(resolve, delay))
    child.kill('SIGKILL')
    await once(child, 'exit')
    const db = openReadOnly(store.db.name)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    const records = [...exportRecords(db)]
    expect(records.length).toBeGreaterThan(0)
    for (const record of records) {
      const { path, text, is_version_of, versions } = record.document
      const stored = exportedOf(fullRecord(path, text))
      expect(record).toStrictEqual({ ...stored, document: { ...stored.document, is_version_of, versions } })
    }
    // Which of them counts depends on how far the writer came; all others are versions of that one.
    const documents = records.map(({ document }) => document)
    const [counts, ...more] = documents.filter(({ is_version_of }) => is_version_of === null)
    expect(more).toEqual([])
    const others = documents.filter(document => document !== counts)
    expect(counts!.versions.map(({ path }) => path)).toEqual(others.map(({ path }) => path))
    expect(others.filter(({ is_version_of }) => is_version_of?.path !== counts!.path)).toEqual([])
    db.close()
  }
  expect(freshStore({}, store.db.name).storeDocument(plainRecord('later.txt'), 'later.txt')).toBe('stored')
})

it('undoes what a crash left half written, also when it is opened for reading first', async () => {
  const store = freshStore()
  store.storeDocument(fullRecord('a.pdf'), 'a.pdf')
  store.close()
  // A cache of ten pages makes SQLite write into the file before the transaction ends.
  const script = `
    const Database = require('better-sqlite3')
    const db = new Database(process.argv[1])
    db.pragma('cache_size = 10')
    db.exec('BEGIN IMMEDIATE')
    for (let i = 0; i < 5000; i++) db.exec("INSERT INTO rule VALUES ('half/" + i + "', 'extract', 'Half.')")
    db.exec("UPDATE force SET name = 'Half'")
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['-e', script, store.db.name], { stdio: 'inherit' })
  await once(child, 'exit')
  expect(existsSync(`${store.db.name}-journal`)).toBe(true)
  const plain = new Database(store.db.name, { readonly: true })
  expect(() => plain.prepare('SELECT * FROM force').all()).toThrow()
  plain.close()
  const db = openReadOnly(store.db.name)
  expect([...exportRecords(db)]).toStrictEqual([exportedOf(fullRecord('a.pdf'))])
  expect(db.prepare("SELECT count(*) FROM rule WHERE says = 'Half.'").pluck().get()).toBe(0)
  db.close()
  expect(existsSync(`${store.db.name}-journal`)).toBe(false)
})
