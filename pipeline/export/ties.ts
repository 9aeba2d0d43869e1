import type Database from 'better-sqlite3'
import type { FindingsRecord, RecordSpan } from '../types.ts'
import { PLACE, rowsByOwner, rowsOf, spanOf } from './rows.ts'

/** Who may have held an office that a letter names without its holder: from reference data, and stated by no letter. */
export interface ExportedCandidate {
  readonly name: string
  /** ISO 8601, no finer than it is known. */
  readonly from: string
  readonly until: string | null
  readonly acting: boolean
  readonly basis: string
  readonly confidence: number
  readonly source: string
}

/** An official of a letter, and who that is. */
export type ExportedOfficial = FindingsRecord['officials'][number] & {
  /** Person across letters; null where only the role is given. */
  readonly person: string | null
  /** Empty for those who are named. */
  readonly candidates: readonly ExportedCandidate[]
}

/** What the letter does with a report: it is it, announces, answers or cites it. */
export interface ExportedLetterReport {
  readonly relation: string
  /** Null for a report that is known by its inspection and day alone. */
  readonly title: string | null
  readonly report: string | null
  readonly programme: string | null
  readonly published: string | null
  readonly basis: string
  readonly confidence: number
  readonly mention: RecordSpan
}

/** What the letter is to another one. */
export interface ExportedLink {
  readonly relation: string
  readonly key: string
  readonly path: string
  readonly basis: string
  /** Whether it makes the two one thread. */
  readonly joins: boolean
  readonly confidence: number
  /** Place in this letter that shows it. */
  readonly mention: RecordSpan
}

/** How a letter stands to others. */
export interface ExportedTies {
  /** Thread, by the key of its first letter; null for a letter without links. */
  readonly thread: string | null
  readonly links: readonly ExportedLink[]
  readonly letter_reports: readonly ExportedLetterReport[]
}

type Placed<Row> = Omit<Row, 'mention' | 'confidence'> & RecordSpan & { readonly trust: number }

/** Reads how a letter stands to others. */
export function tiesReader(db: Database.Database): (documentId: number) => ExportedTies {
  const threadOf = db.prepare<[number], string>('SELECT thread FROM thread WHERE document_id = ?').pluck()
  const linksOf = rowsOf<Placed<Omit<ExportedLink, 'joins'>> & { readonly joins: number }>(
    db,
    `SELECT relation, document.key, document.path, basis, joins, letter_link.confidence AS trust, ${PLACE}
     FROM letter_link JOIN document ON document.id = other_document_id JOIN mention ON mention.id = mention_id
     WHERE letter_link.document_id = ? ORDER BY document.key`,
  )
  const reportsOf = rowsOf<Placed<ExportedLetterReport>>(
    db,
    `SELECT relation, title, report_title_id AS report, programme_id AS programme, published, basis,
       letter_report.confidence AS trust, ${PLACE}
     FROM letter_report JOIN mention ON mention.id = mention_id
     WHERE letter_report.document_id = ? ORDER BY letter_report.ordinal`,
  )
  return documentId => ({
    thread: threadOf.get(documentId) ?? null,
    links: linksOf(documentId).map(row => {
      const { relation, key, path, basis, joins, trust } = row
      return { relation, key, path, basis, joins: joins === 1, confidence: trust, mention: spanOf(row) }
    }),
    letter_reports: reportsOf(documentId).map(row => {
      const { relation, title, report, programme, published, basis, trust } = row
      return { relation, title, report, programme, published, basis, confidence: trust, mention: spanOf(row) }
    }),
  })
}

/** Adds to the officials of a letter who they are. */
export function personsReader(
  db: Database.Database,
): (documentId: number, officials: FindingsRecord['officials']) => readonly ExportedOfficial[] {
  const persons = rowsByOwner<{ readonly person: string }>(
    db,
    `SELECT official.ordinal AS owner, person_id AS person FROM official
     JOIN official_person ON official_id = official.id WHERE document_id = ?`,
  )
  const candidates = rowsByOwner<Omit<ExportedCandidate, 'acting'> & { readonly acting: number }>(
    db,
    `SELECT official.ordinal AS owner, official_candidate.name, holder_from AS "from", holder_until AS until, acting,
       basis, confidence, source
     FROM official JOIN official_candidate ON official_id = official.id
     WHERE document_id = ? ORDER BY official.ordinal, official_candidate.ordinal`,
  )
  return (documentId, officials) => {
    const personOf = persons(documentId)
    const candidatesOf = candidates(documentId)
    return officials.map((official, ordinal) => ({
      ...official,
      person: personOf(ordinal)[0]?.person ?? null,
      candidates: candidatesOf(ordinal).map(({ name, from, until, acting, basis, confidence, source }) => ({
        name,
        from,
        until,
        acting: acting === 1,
        basis,
        confidence,
        source,
      })),
    }))
  }
}
