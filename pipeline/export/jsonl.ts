import type Database from 'better-sqlite3'
import { DOCUMENT_ROW, type DocumentRow } from './document.ts'
import { type ExportedRecord, recordReader } from './record.ts'

/**
 * All records, in the order of their paths. Each is read in a transaction of its own: it is whole, and a reader that
 * takes its time does not keep others from writing.
 */
export function* exportRecords(db: Database.Database): Generator<ExportedRecord> {
  const recordOf = recordReader(db)
  const paths = db.prepare<[], string>('SELECT path FROM document ORDER BY path').pluck().all()
  const rowOf = db.prepare<[string], DocumentRow>(`${DOCUMENT_ROW} WHERE path = ?`)
  const read = db.transaction((path: string) => {
    const row = rowOf.get(path)
    return row ? recordOf(row) : null
  })
  for (const path of paths) {
    const record = read(path)
    if (record) yield record
  }
}

/**
 * The same as lines of JSON, each with its line feed.
 *
 * @param minimumConfidence leaves out findings with less, 0 to 1
 */
export function* exportJsonl(db: Database.Database, minimumConfidence = 0): Generator<string> {
  for (const record of exportRecords(db)) {
    const findings = record.findings.filter(({ confidence }) => confidence >= minimumConfidence)
    yield `${JSON.stringify({ ...record, findings })}\n`
  }
}
