import type Database from 'better-sqlite3'
import type { FindingsRecord } from '../types.ts'
import { type DocumentRow, documentReader, type ExportedDocument } from './document.ts'
import { listedReader } from './listed.ts'
import { placedReader } from './placed.ts'
import { rowsOf } from './rows.ts'
import { type ExportedOfficial, type ExportedTies, personsReader, tiesReader } from './ties.ts'

/** A findings record, and how its letter stands to others of the database. */
export interface ExportedRecord extends Omit<FindingsRecord, 'document' | 'officials'>, ExportedTies {
  readonly document: ExportedDocument
  readonly officials: readonly ExportedOfficial[]
}

/** Rebuilds records from the rows of the database, everything in the order in which it was handed over. */
export function recordReader(db: Database.Database): (row: DocumentRow) => ExportedRecord {
  const documentOf = documentReader(db)
  const listedOf = listedReader(db)
  const placedOf = placedReader(db)
  const personsOf = personsReader(db)
  const tiesOf = tiesReader(db)
  const messagesOf = rowsOf<FindingsRecord['messages'][number]>(
    db,
    'SELECT code, text, start, "end" FROM message WHERE document_id = ? ORDER BY ordinal',
  )
  return row => {
    const { forces, organisations, officials, inspections, reports } = listedOf(row.id)
    const { dates, recommendations, responses, findings, grades, checks } = placedOf(row.id)
    return {
      schema: 'findings/1',
      covered: JSON.parse(row.covered),
      document: documentOf(row),
      forces,
      organisations,
      officials: personsOf(row.id, officials),
      dates,
      inspections,
      reports,
      recommendations,
      responses,
      findings,
      grades,
      checks,
      messages: messagesOf(row.id),
      ...tiesOf(row.id),
    }
  }
}
