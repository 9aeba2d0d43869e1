import type Database from 'better-sqlite3'
import type { RecordParty, RecordSpan } from '../types.ts'

/** Columns of a place, to be selected from `mention`. */
export const PLACE = `mention.start, mention."end", mention.page, mention.quote, mention.rule_id AS rule,
  mention.confidence`

/** Columns of a person or role-holder, to be selected from `party` or `official`. */
export const PERSON = 'name, role_id AS role, role_text, organisation_id AS organisation, force_id AS force'

/** A prepared query for the rows of one letter, whose number is its only parameter. */
export function rowsOf<Row>(db: Database.Database, sql: string): (documentId: number) => readonly Row[] {
  const statement = db.prepare<[number], Row>(sql)
  return documentId => statement.all(documentId)
}

/** The same for rows that belong to rows: `owner` is the place of the owner in the letter's list. */
export function rowsByOwner<Row>(
  db: Database.Database,
  sql: string,
): (documentId: number) => (owner: number) => readonly Row[] {
  const rows = rowsOf<Row & { readonly owner: number }>(db, sql)
  return documentId => {
    const byOwner = new Map<number, Row[]>()
    for (const row of rows(documentId)) {
      const siblings = byOwner.get(row.owner)
      if (siblings) siblings.push(row)
      else byOwner.set(row.owner, [row])
    }
    return owner => byOwner.get(owner) ?? []
  }
}

/** The places of everything in a list that a letter names once, however often it does: `force_mention` and its like. */
export function placesByOwner(db: Database.Database, places: string, owners: string) {
  return rowsByOwner<RecordSpan>(
    db,
    `SELECT ${owners}.ordinal AS owner, ${PLACE} FROM ${owners}
     JOIN ${places} ON ${places}.${owners}_id = ${owners}.id JOIN mention ON mention.id = ${places}.mention_id
     WHERE ${owners}.document_id = ? ORDER BY ${owners}.ordinal, ${places}.ordinal`,
  )
}

export const spanOf = ({ start, end, page, quote, rule, confidence }: RecordSpan): RecordSpan => ({
  start,
  end,
  page,
  quote,
  rule,
  confidence,
})

export const personOf = ({ name, role, role_text, organisation, force }: RecordParty): RecordParty => ({
  name,
  role,
  role_text,
  organisation,
  force,
})
