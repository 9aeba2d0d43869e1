import type Database from 'better-sqlite3'
import type { FindingsRecord, RecordParty, RecordSpan } from '../types.ts'
import { StoreError } from './error.ts'

type Reference = readonly [table: (typeof TABLES)[number][0], id: string]

/** Refuses a record that the database could not give back as it is, with a sentence that names what is wrong. */
export function recordChecker(db: Database.Database): (record: FindingsRecord, path: string) => void {
  const keys = new Map(TABLES.map(([table, key]) => [table, idsOf(db, table, key)]))
  return (record, path) => {
    if (/\p{Surrogate}/u.test(record.document.text)) throw refusal(path, 'its text holds half a character')
    if (record.document.text.includes('\0')) throw refusal(path, 'its text holds a NUL character')
    for (const [table, id] of referencesOf(record)) {
      if (!keys.get(table)!.has(id))
        throw refusal(path, `it names the ${table} "${id}", which the program does not know`)
    }
  }
}

const TABLES = [
  ['force', 'id'],
  ['organisation', 'id'],
  ['role', 'id'],
  ['theme', 'code'],
  ['programme', 'id'],
  ['report_title', 'id'],
  ['grade_scale', 'id'],
  ['rule', 'id'],
] as const

const idsOf = (db: Database.Database, table: string, key: string): ReadonlySet<string> =>
  new Set(db.prepare<[], string>(`SELECT "${key}" FROM "${table}"`).pluck().all())

export const refusal = (path: string, reason: string, options?: ErrorOptions): StoreError =>
  new StoreError('bad-record', `The record of ${path} cannot be stored: ${reason}.`, options)

/** Everything in a record that points to the reference data. */
function* referencesOf(record: FindingsRecord): Generator<Reference> {
  const { senders, recipients, copied, evidence } = record.document
  const parties = [...senders, ...recipients, ...copied]
  for (const party of [...parties, ...record.officials]) yield* ofPerson(party)
  for (const span of [evidence.kind, evidence.title, evidence.date]) if (span) yield ['rule', span.rule]
  yield* ofPlaces(parties.map(({ mention }) => mention))
  for (const { id, rule } of record.forces)
    yield* [
      ['force', id],
      ['rule', rule],
    ] as const
  for (const { id } of record.organisations) yield ['organisation', id]
  for (const { role_rule } of record.dates) yield ['rule', role_rule]
  for (const { programme, forces } of record.inspections) {
    yield ['programme', programme]
    yield* ofForces(forces)
  }
  for (const { report } of record.reports) if (report !== null) yield ['report_title', report]
  for (const { addressees, themes } of record.recommendations) {
    yield* ofForces(addressees.map(({ force }) => force))
    for (const theme of themes) yield ['theme', theme]
  }
  yield* ofForces(record.responses.map(({ force }) => force))
  for (const { theme, forces } of record.findings) {
    yield ['theme', theme]
    yield* ofForces(forces)
  }
  for (const { grade, force } of record.grades) {
    yield ['grade_scale', grade]
    yield* ofForces([force])
  }
  for (const list of [
    record.forces,
    record.organisations,
    record.officials,
    record.inspections,
    record.reports,
  ]) {
    for (const { mentions } of list) yield* ofPlaces(mentions)
  }
  for (const list of [
    record.dates,
    record.recommendations,
    record.responses,
    record.findings,
    record.grades,
    record.checks,
  ]) {
    yield* ofPlaces(list.map(({ mention }) => mention))
  }
}

function* ofPerson({ role, organisation, force }: RecordParty): Generator<Reference> {
  if (role !== null) yield ['role', role]
  if (organisation !== null) yield ['organisation', organisation]
  if (force !== null) yield ['force', force]
}

function* ofForces(forces: readonly (string | null)[]): Generator<Reference> {
  for (const force of forces) if (force !== null) yield ['force', force]
}

function* ofPlaces(spans: readonly RecordSpan[]): Generator<Reference> {
  for (const { rule } of spans) yield ['rule', rule]
}
