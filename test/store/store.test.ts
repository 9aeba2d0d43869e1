import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../pipeline/store/store.ts'
import type { Failure } from '../../pipeline/types.ts'
import { freshStore } from './fresh.ts'
import { fullRecord, plainRecord, sha256Of } from './record.ts'

const broken: Failure = { code: 'corrupt', reason: 'The file breaks off.' }
const slow: Failure = { code: 'timeout', reason: 'The file took too long.' }
const counts = { seen: 1, stored: 1, unchanged: 0, duplicate: 0, failed: 0, vanished: 0 }

const put = (store: Store, path: string, text?: string) => store.storeDocument(plainRecord(path, text), path)
const outcomes = (store: Store) =>
  Object.fromEntries(
    store.db.prepare<[], [string, string]>('SELECT path, outcome FROM file_outcome').raw().all(),
  )
const letterPaths = (store: Store) =>
  store.db.prepare('SELECT path FROM document ORDER BY path').pluck().all()
const rowsIn = (store: Store, table: string) =>
  store.db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()
const bytesOf = (store: Store) => readFileSync(store.db.name)

/** All rows of all tables but the runs: what a database holds, wherever its rows stand. */
function contentOf({ db }: Store) {
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'run' ORDER BY name",
    )
    .pluck()
    .all()
  return tables.map(table => [table, db.prepare(`SELECT * FROM "${table}"`).all()])
}

describe('storing a letter', () => {
  it('keeps a row for everything that was found', () => {
    const store = freshStore()
    expect(store.storeDocument(fullRecord('a.pdf'), 'a.pdf')).toBe('stored')
    expect(store.counts()).toEqual({
      documents: 1,
      duplicates: 0,
      failures: 0,
      mentions: 25,
      recommendations: 1,
      findings: 2,
    })
  })

  it('writes nothing when the same letter is stored again', () => {
    const store = freshStore()
    store.storeDocument(fullRecord('a.pdf'), 'a.pdf')
    const before = bytesOf(store)
    expect(store.storeDocument(fullRecord('a.pdf'), 'a.pdf')).toBe('unchanged')
    expect(bytesOf(store).equals(before)).toBe(true)
  })

  it('replaces all rows of a letter that was read with other rules, and keeps its number', () => {
    const store = freshStore()
    put(store, 'first.txt')
    store.storeDocument(fullRecord('a.pdf'), 'a.pdf')
    put(store, 'last.txt')
    const number = () => store.db.prepare("SELECT id FROM document WHERE path = 'a.pdf'").pluck().get()
    const before = number()
    store.close()
    const later = freshStore({ rulesHash: 'rules-2' }, store.db.name)
    const record = fullRecord('a.pdf')
    expect(later.outcomeOf('a.pdf', record.document.sha256)).toBe('changed')
    expect(
      later.storeDocument({ ...record, findings: record.findings.slice(1), messages: [] }, 'a.pdf'),
    ).toBe('stored')
    expect(later.counts()).toMatchObject({ documents: 3, findings: 1, mentions: 26 })
    expect(rowsIn(later, 'message')).toBe(0)
    expect(later.db.prepare("SELECT id FROM document WHERE path = 'a.pdf'").pluck().get()).toBe(before)
    expect(later.db.pragma('foreign_key_check')).toEqual([])
  })

  it('comes to the same rows in two databases that see the same files', () => {
    const [one, two] = [freshStore(), freshStore()]
    for (const store of [one, two]) {
      store.storeDocument(fullRecord('a.pdf'), 'a.pdf')
      put(store, 'b.txt')
      store.finishRun(counts)
      store.close()
    }
    expect(bytesOf(one).equals(bytesOf(two))).toBe(true)
  })

  it('leaves nothing of a letter that breaks off in the middle', () => {
    const store = freshStore()
    put(store, 'old.txt')
    const before = contentOf(store)
    store.db.exec(
      `CREATE TEMP TRIGGER breaks BEFORE INSERT ON main.grade BEGIN SELECT raise(ABORT, 'out of luck'); END`,
    )
    expect(() => store.storeDocument(fullRecord('old.txt'), 'old.txt')).toThrow(
      expect.objectContaining({
        code: 'bad-record',
        message: expect.stringMatching(/old\.txt.*out of luck/),
      }),
    )
    expect(contentOf(store)).toEqual(before)
    expect(store.db.inTransaction).toBe(false)
    store.db.exec('DROP TRIGGER breaks')
    expect(store.storeDocument(fullRecord('old.txt'), 'old.txt')).toBe('stored')
  })

  it('leaves no run behind when the first letter of it breaks off', () => {
    const store = freshStore()
    const record = plainRecord('a.txt')
    const twice = {
      ...record,
      organisations: [
        { id: 'hmic', mentions: [] },
        { id: 'hmic', mentions: [] },
      ],
    }
    expect(() => store.storeDocument(twice, 'a.txt')).toThrow(/a\.txt cannot be stored/)
    expect(rowsIn(store, 'run')).toBe(0)
    put(store, 'b.txt')
    expect(store.db.prepare('SELECT run_id FROM document').pluck().all()).toEqual([1])
  })
})

describe('paths', () => {
  it('keep one letter where two files have the same bytes, under the first path', () => {
    const store = freshStore()
    expect(put(store, 'b.txt', 'Same.')).toBe('stored')
    expect(put(store, 'c.txt', 'Same.')).toBe('duplicate')
    expect(put(store, 'a.txt', 'Same.')).toBe('duplicate')
    expect(outcomes(store)).toEqual({ 'a.txt': 'stored', 'b.txt': 'duplicate', 'c.txt': 'duplicate' })
    expect(letterPaths(store)).toEqual(['a.txt'])
  })

  it('can be added to a letter that is known by its bytes, without reading it', () => {
    const store = freshStore()
    put(store, 'old.txt', 'Same.')
    expect(store.outcomeOf('new.txt', sha256Of('Same.'))).toBe('renamed')
    expect(store.storePath('new.txt', sha256Of('Same.'))).toBe('duplicate')
    store.prune(store.vanished(['new.txt']))
    expect(outcomes(store)).toEqual({ 'new.txt': 'stored' })
    expect(store.counts().documents).toBe(1)
  })

  it('cannot be added to a letter that is not there', () => {
    const store = freshStore()
    expect(() => store.storePath('new.txt', sha256Of('Unknown.'))).toThrow(/new\.txt cannot be stored/)
  })

  it('leave their old letter when their bytes change, and take it away when they were the last', () => {
    const store = freshStore()
    put(store, 'a.txt', 'One.')
    put(store, 'b.txt', 'One.')
    expect(store.outcomeOf('a.txt', sha256Of('Two.'))).toBe('changed')
    put(store, 'a.txt', 'Two.')
    expect(letterPaths(store)).toEqual(['a.txt', 'b.txt'])
    put(store, 'b.txt', 'Two.')
    expect(letterPaths(store)).toEqual(['a.txt'])
    expect(store.counts()).toMatchObject({ documents: 1, duplicates: 1, mentions: 1 })
  })

  it('can swap their contents', () => {
    const store = freshStore()
    put(store, 'a.txt', 'One.')
    put(store, 'b.txt', 'Two.')
    put(store, 'a.txt', 'Two.')
    put(store, 'b.txt', 'One.')
    const texts = store.db
      .prepare<[], string>('SELECT path || text FROM document ORDER BY path')
      .pluck()
      .all()
    expect(texts).toEqual(['a.txtTwo.', 'b.txtOne.'])
  })

  it('are reported when they have vanished, and forgotten only when pruned', () => {
    const store = freshStore()
    for (const path of ['c.txt', 'a.txt', 'b.txt']) put(store, path)
    store.storeFailure('d.pdf', null, broken)
    expect(store.vanished(['b.txt', 'new.txt'])).toEqual(['a.txt', 'c.txt', 'd.pdf'])
    expect(store.counts().documents).toBe(3)
    store.prune(['a.txt', 'd.pdf', 'never-seen.txt'])
    expect(outcomes(store)).toEqual({ 'b.txt': 'stored', 'c.txt': 'stored' })
    expect(rowsIn(store, 'mention')).toBe(2)
  })

  it('each have exactly one outcome', () => {
    const store = freshStore()
    put(store, 'a.txt', 'Same.')
    put(store, 'b.txt', 'Same.')
    store.storeFailure('c.pdf', 'f'.repeat(64), broken)
    expect(outcomes(store)).toEqual({ 'a.txt': 'stored', 'b.txt': 'duplicate', 'c.pdf': 'failed' })
    expect(rowsIn(store, 'file')).toBe(3)
    const both = "UPDATE file SET failure_code = 'corrupt', failure_reason = 'No.' WHERE path = 'a.txt'"
    const neither = "UPDATE file SET document_id = NULL WHERE path = 'a.txt'"
    for (const sql of [both, neither]) expect(() => store.db.exec(sql)).toThrow(/CHECK constraint/)
  })
})

describe('failures', () => {
  it('go when the file reads well later, and take the letter away when it no longer does', () => {
    const store = freshStore()
    expect(store.storeFailure('a.txt', sha256Of('Bad.'), broken)).toBe('failed')
    expect(outcomes(store)).toEqual({ 'a.txt': 'failed' })
    put(store, 'a.txt', 'Good.')
    expect(outcomes(store)).toEqual({ 'a.txt': 'stored' })
    store.storeFailure('a.txt', sha256Of('Bad again.'), broken)
    expect(outcomes(store)).toEqual({ 'a.txt': 'failed' })
    expect(store.counts()).toMatchObject({ documents: 0, failures: 1, mentions: 0 })
  })

  it('leave other paths of the letter alone', () => {
    const store = freshStore()
    put(store, 'a.txt', 'Same.')
    put(store, 'b.txt', 'Same.')
    store.storeFailure('a.txt', null, slow)
    expect(outcomes(store)).toEqual({ 'a.txt': 'failed', 'b.txt': 'stored' })
  })

  it('are not written twice', () => {
    const store = freshStore()
    store.storeFailure('a.txt', null, slow)
    const before = bytesOf(store)
    expect(store.storeFailure('a.txt', null, slow)).toBe('unchanged')
    expect(bytesOf(store).equals(before)).toBe(true)
    expect(store.storeFailure('a.txt', null, { ...slow, reason: 'It took even longer.' })).toBe('failed')
  })

  it.each<[Failure, string, string]>([
    [broken, 'failed', 'changed'],
    [slow, 'changed', 'changed'],
  ])('%o is then %s, and with other rules %s', (failure, same, other) => {
    const store = freshStore()
    const sha256 = sha256Of('Bad.')
    store.storeFailure('a.txt', sha256, failure)
    expect(store.outcomeOf('a.txt', sha256)).toBe(same)
    expect(store.outcomeOf('a.txt', sha256Of('Other.'))).toBe('changed')
    store.close()
    const later = freshStore({ rulesHash: 'rules-2' }, store.db.name)
    expect(later.outcomeOf('a.txt', sha256)).toBe(other)
    expect(later.storeFailure('a.txt', sha256, failure)).toBe('failed')
  })
})

describe('what to do with a file', () => {
  it('is told from its path, its bytes and the rules', () => {
    const store = freshStore()
    put(store, 'a.txt', 'One.')
    expect(store.outcomeOf('a.txt', sha256Of('One.'))).toBe('unchanged')
    expect(store.outcomeOf('a.txt', sha256Of('Two.'))).toBe('changed')
    expect(store.outcomeOf('b.txt', sha256Of('One.'))).toBe('renamed')
    expect(store.outcomeOf('b.txt', sha256Of('Two.'))).toBe('new')
    store.close()
    const later = freshStore({ rulesHash: 'rules-2' }, store.db.name)
    expect(later.outcomeOf('a.txt', sha256Of('One.'))).toBe('changed')
    expect(later.outcomeOf('b.txt', sha256Of('One.'))).toBe('new')
  })

  it('covers all paths of a letter once one of them has been read with the new rules', () => {
    const store = freshStore()
    put(store, 'a.txt', 'Same.')
    put(store, 'b.txt', 'Same.')
    store.close()
    const later = freshStore({ rulesHash: 'rules-2' }, store.db.name)
    expect(put(later, 'b.txt', 'Same.')).toBe('stored')
    expect(later.outcomeOf('a.txt', sha256Of('Same.'))).toBe('unchanged')
    expect(letterPaths(later)).toEqual(['a.txt'])
  })
})

describe('runs', () => {
  const runs = (store: Store) => store.db.prepare('SELECT * FROM run ORDER BY id').all()

  it('leave a row with their counts', () => {
    const store = freshStore({ runOptions: { ocr: false } })
    put(store, 'a.txt')
    expect(runs(store)).toMatchObject([{ id: 1, finished: 0, seen: 0 }])
    store.finishRun({ ...counts, seen: 3, vanished: 2 })
    expect(runs(store)).toEqual([
      {
        id: 1,
        program_version: '0.1.0',
        rules_hash: 'rules-1',
        codebook_id: 'test',
        codebook_version: '1',
        codebook_hash: 'c'.repeat(64),
        options: '{"ocr":false}',
        ...counts,
        seen: 3,
        vanished: 2,
        finished: 1,
      },
    ])
  })

  it('write nothing at all when they change nothing', () => {
    const store = freshStore()
    store.storeDocument(fullRecord('a.pdf'), 'a.pdf')
    store.storeFailure('b.pdf', sha256Of('Bad.'), broken)
    store.finishRun(counts)
    store.close()
    const before = bytesOf(store)
    const later = freshStore({}, store.db.name)
    expect(later.storeDocument(fullRecord('a.pdf'), 'a.pdf')).toBe('unchanged')
    expect(later.storeFailure('b.pdf', sha256Of('Bad.'), broken)).toBe('unchanged')
    later.prune(later.vanished(['a.pdf', 'b.pdf']))
    later.finishRun({ ...counts, stored: 0, unchanged: 2 })
    later.close()
    expect(bytesOf(store).equals(before)).toBe(true)
  })

  it('begin anew after they are finished', () => {
    const store = freshStore()
    put(store, 'a.txt')
    store.finishRun(counts)
    put(store, 'b.txt')
    store.finishRun(counts)
    expect(runs(store)).toMatchObject([{ finished: 1 }, { finished: 1 }])
    expect(store.db.prepare('SELECT run_id FROM mention ORDER BY id').pluck().all()).toEqual([1, 2])
  })
})

describe('a record that cannot be kept', () => {
  const record = fullRecord('a.pdf')
  const [finding] = record.findings
  const mention = finding!.mention
  it.each([
    ['names an unknown force', { forces: [{ ...record.forces[0]!, id: 'atlantis' }] }, /force "atlantis"/],
    ['names an unknown theme', { findings: [{ ...finding!, theme: 'FISH' }] }, /theme "FISH"/],
    [
      'uses an unknown rule',
      { findings: [{ ...finding!, mention: { ...mention, rule: 'no/rule' } }] },
      /rule "no\/rule"/,
    ],
    [
      'misquotes',
      {
        findings: [{ ...finding!, mention: { ...mention, start: mention.start - 1, end: mention.end - 1 } }],
      },
      /quote does not stand/,
    ],
    [
      'counts in UTF-16',
      { findings: [{ ...finding!, mention: { ...mention, end: mention.end + 1 } }] },
      /quote/,
    ],
    ['names a force twice', { forces: [record.forces[0]!, record.forces[0]!] }, /UNIQUE/],
    ['has half a character', { document: { ...record.document, text: '\ud835' } }, /half a character/],
    ['has a NUL', { document: { ...record.document, text: 'a\0b' } }, /NUL/],
  ])('is refused with a sentence where it %s', (_, over, says) => {
    const store = freshStore()
    const store_ = () => store.storeDocument({ ...record, ...over }, 'a.pdf')
    expect(store_).toThrow(
      expect.objectContaining({
        name: 'StoreError',
        code: 'bad-record',
        message: expect.stringMatching(says),
      }),
    )
    expect(store.counts().documents).toBe(0)
  })
})
