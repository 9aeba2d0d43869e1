import type Database from 'better-sqlite3'
import { insertInto } from './insert.ts'
import { type Appearance, type Person, personsAmong } from './persons-merge.ts'
import { type NameReader, surnameOf } from './persons-names.ts'

/**
 * Keeps the tables `person` and `official_person` in step with the letters. Only persons of one surname can be one, so
 * that a letter concerns its surnames alone; those are worked out anew from all letters, so that nothing depends on the
 * order of storing. All of it is to be called in the transaction that changes the letter.
 */
export interface Persons {
  /** Finds who the officials of a letter are, all of whose rows have just been written. */
  readonly join: (documentId: number) => void
  /** For a letter that is about to be removed; gives back what is to be done once it has been. */
  readonly leaving: (documentId: number) => () => void
}

interface Row extends Omit<Appearance, 'scope'> {
  readonly force: string | null
  readonly organisation: string | null
  readonly area: string | null
  /** Who it was until now. */
  readonly person: string | null
  /** 1 for one of those who signed a letter of inspectors or of the government. */
  readonly signs: number
}

interface Known {
  readonly id: string
  readonly name: string
  readonly basis: string
  readonly apart: string | null
}

export function personsOf(db: Database.Database, reader: NameReader): Persons {
  const officialsOf = db.prepare<[number], { id: number; name: string }>(
    'SELECT id, name FROM official WHERE document_id = ? AND name IS NOT NULL',
  )
  const surnamesOf = db
    .prepare<[number], string>(
      `SELECT DISTINCT surname FROM official_person JOIN official ON official.id = official_id WHERE document_id = ?`,
    )
    .pluck()
  const rowsOf = db.prepare<[string, string], Row>(ROWS)
  const knownOf = db.prepare<[string], Known>('SELECT id, name, basis, apart FROM person WHERE surname = ?')
  const insert = insertInto(db, 'person', ['id', 'name', 'surname', 'basis', 'apart'])
  const update = db.prepare<[string, string, string | null, string]>(
    'UPDATE person SET name = ?, basis = ?, apart = ? WHERE id = ?',
  )
  const remove = db.prepare<[string]>('DELETE FROM person WHERE id = ?')
  const link = db.prepare<[number, string, string]>(
    `INSERT INTO official_person (official_id, surname, person_id) VALUES (?, ?, ?)
     ON CONFLICT (official_id) DO UPDATE SET person_id = excluded.person_id`,
  )

  const write = (surname: string, persons: readonly Person[], before: ReadonlyMap<number, string | null>) => {
    const old = new Map(knownOf.all(surname).map(person => [person.id, person]))
    for (const { id, name, basis, apart, officials } of persons) {
      const known = old.get(id)
      if (!known) insert({ id, name, surname, basis, apart })
      else if (known.name !== name || known.basis !== basis || known.apart !== apart)
        update.run(name, basis, apart, id)
      for (const official of officials) if (before.get(official) !== id) link.run(official, surname, id)
      old.delete(id)
    }
    for (const id of old.keys()) remove.run(id)
  }
  const settle = (surname: string, added: readonly number[] = []) => {
    const rows = rowsOf.all(surname, JSON.stringify(added))
    const before = new Map(rows.map(({ officialId, person }) => [officialId, person]))
    write(surname, personsAmong(rows.map(appearanceOf), reader), before)
  }

  return {
    join: documentId => {
      const bySurname = new Map<string, number[]>()
      for (const { id, name } of officialsOf.all(documentId)) {
        const surname = surnameOf(reader.wordsOf(name))
        bySurname.set(surname, [...(bySurname.get(surname) ?? []), id])
      }
      for (const [surname, added] of bySurname) settle(surname, added)
    },
    leaving: documentId => {
      const surnames = surnamesOf.all(documentId)
      return () => {
        for (const surname of surnames) settle(surname)
      }
    },
  }
}

/** Groups of offices that are the whole country's, whatever force a letter is about. */
const nationwide: ReadonlySet<string> = new Set(['government', 'inspectorate', 'association'])

/** A post without a force is in the area that its letter is about; that of an inspector who signs is not. */
function appearanceOf({ force, organisation, area, signs, person: _, ...row }: Row): Appearance {
  if (force !== null) return { ...row, scope: `force ${force}` }
  if (signs === 1 || (row.group !== null && nationwide.has(row.group))) return { ...row, scope: 'national' }
  if (area !== null) return { ...row, scope: `area ${area}` }
  return { ...row, scope: organisation === null ? null : `organisation ${organisation}` }
}

const ROWS = `
  SELECT official.id AS officialId, document.key AS letter, official.ordinal, official.name, role_id AS role,
    role.kind AS "group", role_text AS roleText, force_id AS force, organisation_id AS organisation,
    date_earliest AS earliest, date_latest AS latest,
    (SELECT person_id FROM official_person WHERE official_id = official.id) AS person,
    document.kind IN ('inspectorate_letter', 'inspection_report', 'government_letter') AND EXISTS (
      SELECT 1 FROM party WHERE party.document_id = document.id AND list = 'sender' AND party.name = official.name
    ) AS signs,
    (SELECT CASE count(*) WHEN 1 THEN min(force_id) END FROM document_force
      WHERE document_force.document_id = document.id AND relation = 'subject') AS area
  FROM official JOIN document ON document.id = official.document_id LEFT JOIN role ON role.id = role_id
  WHERE official.name IS NOT NULL AND official.id IN (
    SELECT official_id FROM official_person WHERE surname = ? UNION SELECT value FROM json_each(?))`
