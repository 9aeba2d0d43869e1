import type Database from 'better-sqlite3'
import type { DocumentKind } from '../types.ts'
import type { ReportBasis, ReportFacts, ReportRelation } from './threads-reports.ts'

/** A sender or recipient. */
export interface LetterParty {
  readonly list: 'sender' | 'recipient'
  readonly name: string | null
  readonly role: string | null
  readonly force: string | null
  readonly mentionId: number
}

/** A day that a letter names, and what of. */
export interface NamedDay {
  readonly day: string
  readonly role: 'publication' | 'inspection' | 'correspondence' | 'event'
  readonly mentionId: number
}

/** An inspection that a letter speaks of. */
export interface LetterInspection {
  readonly family: string
  readonly programme: string
  readonly fieldwork: string | null
  readonly mentionId: number
}

export interface StoredReport {
  readonly title: string | null
  readonly report: string | null
  readonly published: string | null
  readonly family: string | null
  readonly relation: ReportRelation
  readonly basis: ReportBasis
  readonly mentionId: number
}

/** What of a letter tells how it stands to others. */
export interface LetterFacts {
  readonly id: number
  readonly key: string
  readonly kind: DocumentKind
  readonly scope: 'force' | 'national' | 'unknown'
  readonly earliest: string | null
  readonly latest: string | null
  readonly forces: readonly string[]
  readonly parties: readonly LetterParty[]
  readonly days: readonly NamedDay[]
  readonly inspections: readonly LetterInspection[]
  readonly reports: readonly StoredReport[]
}

/** Reads what tells which reports a letter is about. */
export function reportFactsReader(db: Database.Database): (documentId: number) => ReportFacts {
  const letterOf = db.prepare<
    [number],
    Pick<ReportFacts, 'kind' | 'date'> & { start: number | null; end: number | null }
  >(
    `SELECT document.kind, date, mention.start, mention."end" FROM document
     LEFT JOIN mention ON mention.id = title_mention_id WHERE document.id = ?`,
  )
  const reportsOf = db.prepare<[number], ReportFacts['reports'][number]>(
    `SELECT title, report_title_id AS report, published, mention.id AS mentionId, mention.start FROM report
     JOIN report_mention ON report_id = report.id AND report_mention.ordinal = 0
     JOIN mention ON mention.id = mention_id WHERE report.document_id = ? ORDER BY report.ordinal`,
  )
  const inspectionsOf = db.prepare<[number], ReportFacts['inspections'][number]>(
    `SELECT programme_id AS programme, family, published, mention.id AS mentionId, mention.start FROM inspection
     JOIN programme ON programme.id = programme_id
     JOIN inspection_mention ON inspection_id = inspection.id AND inspection_mention.ordinal = 0
     JOIN mention ON mention.id = mention_id WHERE inspection.document_id = ? ORDER BY inspection.ordinal`,
  )
  const publicationsOf = db.prepare<[number], ReportFacts['publications'][number]>(
    `SELECT edtf, quote, mention.id AS mentionId, start FROM date_mention JOIN mention ON mention.id = mention_id
     WHERE date_mention.document_id = ? AND role = 'publication' ORDER BY date_mention.ordinal`,
  )
  return documentId => {
    const { kind, date, start, end } = letterOf.get(documentId)!
    return {
      kind,
      date,
      title: start === null || end === null ? null : { start, end },
      reports: reportsOf.all(documentId),
      inspections: inspectionsOf.all(documentId),
      publications: publicationsOf.all(documentId),
    }
  }
}

type Owned<Fact> = Fact & { readonly documentId: number }

/** Reads what tells how letters stand to one another, for many letters at once. */
export function letterFactsReader(db: Database.Database): (ids: readonly number[]) => readonly LetterFacts[] {
  const all = <Row>(sql: string) => {
    const statement = db.prepare<[string], Owned<Row>>(
      `${sql} WHERE document_id IN (SELECT value FROM json_each(?)) ${ORDER}`,
    )
    return (ids: string) => byDocument(statement.all(ids))
  }
  const letters = db.prepare<
    [string],
    Pick<LetterFacts, 'id' | 'key' | 'kind' | 'scope' | 'earliest' | 'latest'>
  >(
    `SELECT id, key, kind, scope, date_earliest AS earliest, date_latest AS latest FROM document
     WHERE id IN (SELECT value FROM json_each(?)) ORDER BY key`,
  )
  const forces = all<{ readonly force: string }>(
    `SELECT document_id AS documentId, ordinal, force_id AS force FROM (
       SELECT document_id, ordinal, force_id FROM document_force WHERE relation = 'subject')`,
  )
  const parties = all<LetterParty>(
    `SELECT document_id AS documentId, ordinal, list, name, role_id AS role, force_id AS force, mention_id AS mentionId
     FROM (SELECT * FROM party WHERE list <> 'copied')`,
  )
  const days = all<NamedDay>(
    `SELECT document_id AS documentId, ordinal, earliest AS day, role, mention_id AS mentionId FROM (
       SELECT * FROM date_mention WHERE earliest = latest AND role NOT IN ('document', 'deadline'))`,
  )
  const inspections = all<LetterInspection>(
    `SELECT document_id AS documentId, inspection.ordinal AS ordinal, family, programme_id AS programme, fieldwork,
       mention_id AS mentionId
     FROM inspection JOIN programme ON programme.id = programme_id
     JOIN inspection_mention ON inspection_id = inspection.id AND inspection_mention.ordinal = 0`,
  )
  const reports = all<StoredReport>(
    `SELECT document_id AS documentId, ordinal, title, report_title_id AS report, published, family, relation, basis,
       mention_id AS mentionId
     FROM (SELECT letter_report.*, (SELECT family FROM programme WHERE programme.id = coalesce(
         letter_report.programme_id, (SELECT programme_id FROM report_title WHERE report_title.id = report_title_id))
       ) AS family FROM letter_report)`,
  )
  return ids => {
    const chosen = JSON.stringify(ids)
    const [forcesOf, partiesOf, daysOf] = [forces(chosen), parties(chosen), days(chosen)]
    const [inspectionsOf, reportsOf] = [inspections(chosen), reports(chosen)]
    return letters.all(chosen).map(letter => ({
      ...letter,
      forces: forcesOf(letter.id).map(({ force }) => force),
      parties: partiesOf(letter.id),
      days: daysOf(letter.id),
      inspections: inspectionsOf(letter.id),
      reports: reportsOf(letter.id),
    }))
  }
}

const ORDER = 'ORDER BY document_id, ordinal'

function byDocument<Fact>(rows: readonly Owned<Fact>[]): (documentId: number) => readonly Fact[] {
  const groups = new Map<number, Fact[]>()
  for (const row of rows) {
    const group = groups.get(row.documentId)
    if (group) group.push(row)
    else groups.set(row.documentId, [row])
  }
  return documentId => groups.get(documentId) ?? []
}
