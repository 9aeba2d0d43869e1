import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { ReferenceData } from '../../pipeline/store/reference.ts'
import { openStore } from '../../pipeline/store/store.ts'
import { freshFolder, freshStore } from './fresh.ts'
import { fullRecord, knowledge, options, rules } from './record.ts'

const reopened = (path: string, over: Partial<ReferenceData>, moreRules = rules) =>
  openStore(path, { ...knowledge, ...over }, { ...options, rules: moreRules })

it('keeps a row for every force, also where no letter names it', () => {
  const { db } = freshStore()
  expect(db.prepare('SELECT id, name FROM force ORDER BY id').raw().all()).toEqual([
    ['kent', 'Kent Police'],
    ['surrey', 'Surrey Police'],
    ['sussex', 'Sussex Police'],
  ])
})

it('keeps one row a grade, the role `other`, and organisations that replace each other', () => {
  const { db } = freshStore()
  expect(db.prepare('SELECT * FROM grade_scale WHERE ordinal = 2').all()).toEqual([
    { id: 'requires_improvement', name: 'requires improvement', ordinal: 2 },
  ])
  expect(db.prepare("SELECT name FROM role WHERE id = 'other'").pluck().get()).toBe('Other role')
  expect(db.prepare("SELECT successor_id FROM organisation WHERE id = 'hmic'").pluck().get()).toBe('hmicfrs')
})

it('takes changes over, adds what is new, and drops what nothing uses', () => {
  const store = freshStore()
  store.storeDocument({ ...fullRecord('a.pdf'), inspections: [] }, 'a.pdf')
  store.close()
  const [kent, surrey, sussex] = knowledge.forces
  const forces = [
    { ...surrey!, name: 'Surrey Constabulary' },
    { ...sussex!, id: 'essex' },
  ]
  const later = reopened(store.db.name, { forces }, [
    ...rules,
    { id: 'test/new', stage: 'refine', says: 'New.' },
  ])
  expect(kent!.id).toBe('kent')
  // Sussex is still named by the letter that was read with the older data.
  expect(later.db.prepare('SELECT id, name FROM force ORDER BY id').raw().all()).toEqual([
    ['essex', 'Sussex Police'],
    ['surrey', 'Surrey Constabulary'],
    ['sussex', 'Sussex Police'],
  ])
  expect(later.db.prepare("SELECT says FROM rule WHERE id = 'test/new'").pluck().get()).toBe('New.')
  later.close()
  const before = readFileSync(store.db.name)
  reopened(store.db.name, { forces }, [...rules, { id: 'test/new', stage: 'refine', says: 'New.' }]).close()
  expect(readFileSync(store.db.name).equals(before)).toBe(true)
})

it('says which entry names what is not there, and changes nothing', () => {
  const store = freshStore()
  store.close()
  const before = readFileSync(store.db.name)
  const reports = [{ ...knowledge.reports[0]!, id: 'lost', programme: 'no-programme' }]
  expect(() => reopened(store.db.name, { reports })).toThrow(
    expect.objectContaining({
      code: 'bad-reference',
      message: expect.stringMatching(/report_title "lost" names a programme/),
    }),
  )
  expect(readFileSync(store.db.name).equals(before)).toBe(true)
  expect(() => reopened(`${freshFolder()}/new.sqlite`, { reports })).toThrow(/"lost"/)
})
