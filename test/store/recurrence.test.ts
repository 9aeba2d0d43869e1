import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { reader } from '../../pipeline/read.ts'
import { rulesOf } from '../../pipeline/rules.ts'
import { openStore, type Store } from '../../pipeline/store/store.ts'
import type { FindingsRecord } from '../../pipeline/types.ts'
import { sourceOf } from '../letter.ts'
import { options, sha256Of } from './record.ts'
import { rows } from './ties.ts'

const read = reader(knowledge)
const rules = rulesOf(knowledge)

const record = (path: string, text: string): FindingsRecord =>
  read({ ...sourceOf(text, path), sha256: sha256Of(`${path} ${text}`) })

/** A letter of inspectors about a force, which asks these things. */
const inspectors = (path: string, force: string, date: string, asks: readonly string[]) =>
  record(
    path,
    `HM Inspectorate of Constabulary\n\n${date}\n\nThe Chief Constable\n${force} Police\n\nDear Chief Constable,\n\nNational child protection inspection of ${force} Police\n\nWe published our report on ${date}.\n\n${listed(asks)}\n\nYours sincerely,\n\nVerity Example\nHM Inspector of Constabulary\n`,
  )

const commissioner = (
  path: string,
  force: string,
  date: string,
  published: string,
  asks: readonly string[],
) =>
  record(
    path,
    `Police and Crime Commissioner for ${force}\n\n${date}\n\nThe Home Secretary\n\nDear Home Secretary,\n\nNational child protection inspection of ${force} Police\n\nHMIC published its report on ${published}.\n\n${listed(asks)}\n\nYours sincerely,\n\nAnn Example\nPolice and Crime Commissioner for ${force}\n`,
  )

const listed = (asks: readonly string[]) =>
  asks.map((ask, index) => `Recommendation ${index + 1}: ${ask}`).join('\n\n')

function filled(records: readonly FindingsRecord[]): Store {
  const store = openStore(':memory:', knowledge, { ...options, rules })
  for (const each of records) store.storeDocument(each, each.document.path)
  return store
}

function storing(records: readonly FindingsRecord[]): Store {
  const store = filled(records)
  onTestFinished(() => store.close())
  return store
}

/** "2.txt 0 recurs 1.txt 1" */
const LINKS = `SELECT document_path, ordinal, relation, other_document_path, other_ordinal, similarity
  FROM recommendation_recurrence ORDER BY 1, 2, 4, 5`
const links = (...records: readonly FindingsRecord[]) =>
  rows(storing(records), LINKS).map(row => row.slice(0, 5).join(' '))

const interviews = (force: string) =>
  `Within three months, ${force} Police should share the notes of return interviews with each council, so that patterns are seen.`
const flags = (force: string) =>
  `Immediately, ${force} Police should delete warning markers from its computer that nobody has checked for a year.`
const bail = (force: string) =>
  `Within six months, ${force} Police should ask for a bed for every child who is charged and refused bail.`

describe('recommendations that recur', () => {
  it('are linked, the later to the earlier, whichever force is asked and until when', () => {
    const first = inspectors('1.txt', 'Kent', '21 May 2015', [flags('Kent'), interviews('Kent')])
    const later = inspectors('2.txt', 'Essex', '3 June 2018', [
      'By 30 April 2019, Essex Police should share its notes of return interviews with every council.',
      bail('Essex'),
    ])
    expect(links(first, later)).toEqual(['2.txt 0 recurs 1.txt 1'])
  })

  it('are not linked where they ask other things of the same children', () => {
    const first = inspectors('1.txt', 'Kent', '21 May 2015', [
      'Immediately, Kent Police should make sure that no child at risk of sexual exploitation is recorded as absent.',
    ])
    const later = inspectors('2.txt', 'Essex', '3 June 2018', [
      'Essex Police should make sure that every report of a child at risk of sexual exploitation goes to a trained detective.',
    ])
    expect(links(first, later)).toEqual([])
  })

  it('are quoted where who answers repeats them, also shortened', () => {
    const letter = inspectors('1.txt', 'Kent', '21 May 2015', [flags('Kent'), interviews('Kent')])
    const answer = commissioner('2.txt', 'Kent', '3 July 2015', '21 May 2015', [
      'Kent Police should delete warning markers.',
      'Kent Police should share the notes of return interviews.',
    ])
    expect(links(letter, answer)).toEqual(['2.txt 0 quotes 1.txt 0', '2.txt 1 quotes 1.txt 1'])
  })

  it('are of one report where two letters answer it', () => {
    const asks = [interviews('Kent')]
    const answers = ['1.txt', '2.txt'].map((path, index) =>
      commissioner(path, 'Kent', `${index + 3} July 2015`, '21 May 2015', asks),
    )
    // Alike but not versions: the letters say more than that.
    const store = storing(answers)
    store.db.exec('DELETE FROM version')
    expect(rows(store, LINKS).map(row => row.slice(0, 5).join(' '))).toEqual(['2.txt 0 same_report 1.txt 0'])
  })

  it('are not those of versions of one letter', () => {
    const asks = [flags('Kent'), interviews('Kent'), bail('Kent')]
    const letter = inspectors('1.txt', 'Kent', '21 May 2015', asks)
    const copy = record('1-web.txt', `${letter.document.text}\nPrint this page`)
    const later = inspectors('2.txt', 'Essex', '3 June 2018', [interviews('Essex')])
    const store = storing([letter, copy, later])
    expect(rows(store, 'SELECT count(*) FROM version')).toEqual([[1]])
    expect(rows(store, LINKS)).toHaveLength(1)
  })
})

describe('the links', () => {
  const records = [
    inspectors('1.txt', 'Kent', '21 May 2015', [flags('Kent'), interviews('Kent')]),
    commissioner('2.txt', 'Kent', '3 July 2015', '21 May 2015', [
      'Kent Police should share the notes of return interviews.',
    ]),
    inspectors('3.txt', 'Essex', '3 June 2018', [interviews('Essex'), bail('Essex')]),
    inspectors('4.txt', 'Surrey', '3 June 2018', [bail('Surrey'), flags('Surrey')]),
    inspectors('5.txt', 'Kent', '1 March 2019', [interviews('Kent')]),
  ]
  const store = filled(records)
  const expected = rows(store, LINKS)
  store.close()

  it('are some', () => expect(expected.length).toBeGreaterThan(5))

  it('are the same whatever the order of storing, and after some letters went and came again', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(records, { minLength: records.length }),
        fc.shuffledSubarray(records),
        (order, away) => {
          const store = filled(order)
          try {
            store.prune(away.map(({ document }) => document.path))
            for (const each of away) store.storeDocument(each, each.document.path)
            expect(rows(store, LINKS)).toEqual(expected)
          } finally {
            store.close()
          }
        },
      ),
      { seed: 15, numRuns: 15 },
    )
  })

  it('are those of a fresh run after one letter has changed', () => {
    const changed = inspectors('3.txt', 'Essex', '3 June 2018', [flags('Essex')])
    const store = storing(records)
    store.prune(['3.txt'])
    store.storeDocument(changed, '3.txt')
    const fresh = storing(records.map(each => (each.document.path === '3.txt' ? changed : each)))
    expect(rows(store, LINKS)).toEqual(rows(fresh, LINKS))
    expect(rows(store, LINKS)).not.toEqual(expected)
  })
})
