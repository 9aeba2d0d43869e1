import type Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { compare } from '../../pipeline/compare/compare.ts'
import { readFacts } from '../../pipeline/compare/facts.ts'
import { longRows } from '../../pipeline/compare/long.ts'
import { groupings } from '../../pipeline/compare/rows.ts'
import { stances } from '../../pipeline/compare/table.ts'
import { seeded } from '../make/seeded.ts'
import { databaseOf, factsOf, type HeldLetter, knowledge } from './held.ts'

// The same counts told twice: by our own counting, and by plain queries that share nothing with it.

const forces = knowledge.forces.map(({ id }) => id)
const themes = ['CSE', 'MISSING', 'TRAIN']

function randomLetters(seed: number, count: number): readonly HeldLetter[] {
  const draw = seeded(seed)
  const one = <Item>(items: readonly Item[]): Item => items[draw(items.length)]!
  const some = <Item>(items: readonly Item[]): readonly Item[] => items.filter(() => draw(3) === 0)
  return Array.from({ length: count }, () => {
    const about = some(forces)
    return {
      kind: one(['pcc_response', 'inspectorate_letter', 'other', 'other_correspondence'] as const),
      scope: about.length > 0 ? 'force' : one(['national', 'unknown'] as const),
      ...(draw(4) > 0 ? { date: one(['2015-03-02', '2016', '2017-21']) } : {}),
      about,
      programmes: some(['ncpi-2014', 'peel-2015']),
      findings: Array.from({ length: draw(5) }, () => ({
        theme: one(themes),
        stance: one(stances),
        forces: draw(4) === 0 ? some(forces) : about,
        agencies: [one(['police', 'pcc', 'partnership', 'health', 'council'] as const)],
        confidence: draw(10) / 10,
      })),
    }
  })
}

const COUNTS = `finding.theme_code IN ('CSE', 'MISSING', 'TRAIN') AND finding.confidence >= 0.3
  AND finding.id IN (SELECT finding_id FROM finding_agency WHERE agency IN ('police', 'pcc', 'partnership'))`
const IS_READ = `(document.kind NOT IN ('other', 'other_correspondence')
  OR document.id IN (SELECT document_id FROM finding))`

const FINDINGS = `
  SELECT force_id || ' ' || theme_code || ' ' || stance AS what, count(*) AS number
  FROM finding JOIN finding_force ON finding_force.finding_id = finding.id WHERE ${COUNTS} GROUP BY 1`
const LETTERS = `
  SELECT force_id AS what, count(*) AS number FROM document_force JOIN document ON document.id = document_id
  WHERE relation = 'subject' AND ${IS_READ} GROUP BY 1`
const LETTERS_WITH_FINDINGS = `
  SELECT finding_force.force_id || ' ' || theme_code AS what, count(DISTINCT finding.document_id) AS number
  FROM finding JOIN finding_force ON finding_force.finding_id = finding.id
  JOIN document_force ON document_force.document_id = finding.document_id
    AND document_force.force_id = finding_force.force_id AND relation = 'subject'
  WHERE ${COUNTS} GROUP BY 1`
const ALL_FINDINGS = `SELECT theme_code AS what, count(*) AS number FROM finding WHERE ${COUNTS} GROUP BY 1`
const ALL_LETTERS = `SELECT count(*) FROM document WHERE ${IS_READ}`

const queried = (db: Database.Database, sql: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    db
      .prepare<[], { what: string; number: number }>(sql)
      .all()
      .map(({ what, number }) => [what, number]),
  )

/** The same of a table's rows; nought is left out, as a query leaves it out. */
const tabled = (entries: readonly (readonly [string, number])[]) =>
  Object.fromEntries(entries.filter(([, number]) => number > 0))

it.each([1, 2, 3, 4, 5])('agrees with plain queries (seed %i)', seed => {
  const db = databaseOf(randomLetters(seed, 60))
  const options = { by: 'force', themes: null, forces: null, minConfidence: 0.3 } as const
  const table = compare(readFacts(db), options)
  const long = longRows(table).filter(({ row }) => forces.includes(row))
  expect(
    tabled(
      long.flatMap(row => stances.map(stance => [`${row.row} ${row.theme} ${stance}`, row[stance]] as const)),
    ),
  ).toEqual(queried(db, FINDINGS))
  expect(tabled(long.map(row => [`${row.row} ${row.theme}`, row.letters_with_findings]))).toEqual(
    queried(db, LETTERS_WITH_FINDINGS),
  )
  expect(tabled(long.map(row => [row.row, row.letters_read]))).toEqual(queried(db, LETTERS))
  expect(tabled(table.total.cells.map((cell, index) => [table.themes[index]!.code, cell.findings]))).toEqual(
    queried(db, ALL_FINDINGS),
  )
  expect(table.total.letters).toBe(db.prepare(ALL_LETTERS).pluck().get())
})

it.each([6, 7, 8])('has one total, whatever the rows are, and cells that add up (seed %i)', seed => {
  const facts = factsOf(randomLetters(seed, 60))
  const tables = groupings.map(by => compare(facts, { by, themes: null, forces: null, minConfidence: 0 }))
  for (const table of tables) {
    expect(table.total).toEqual(tables[0]!.total)
    for (const row of longRows(table)) {
      expect(row.letters_with_findings).toBeLessThanOrEqual(row.letters_read)
      expect(stances.reduce((sum, stance) => sum + row[stance], 0)).toBe(row.findings)
      expect(row.status).toBe(row.findings > 0 ? 'found' : row.letters_read > 0 ? 'absent' : 'no_document')
      expect(row.findings > 0).toBe(row.letters_with_findings + row.letters_about_others > 0)
    }
  }
})

it('does not depend on the order in which letters were stored', () => {
  const letters = randomLetters(9, 40)
  const tableOf = (stored: readonly HeldLetter[]) =>
    compare(factsOf(stored), {
      by: 'region',
      themes: null,
      forces: null,
      minConfidence: 0,
    })
  expect(tableOf(letters.toReversed())).toEqual(tableOf(letters))
})
