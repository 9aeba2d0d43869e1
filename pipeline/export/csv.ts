import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { stringify } from 'csv-stringify/sync'
import { csvTables } from './csv-tables.ts'
import { guardRow } from './guard.ts'
import { writeWhole } from './write.ts'

export interface CsvOptions {
  /** Begin with a byte order mark, without which Excel takes UTF-8 for something else. */
  readonly excel?: boolean
  /** Leaves out findings with less confidence, 0 to 1. Sums of the themes' file count all. */
  readonly minimumConfidence?: number
}

const BYTE_ORDER_MARK = '\ufeff'
const ROWS_AT_A_TIME = 500

/** Writes one CSV file for each table into a folder; all of them show the database at one moment. */
export function exportCsv(db: Database.Database, folder: string, options: CsvOptions = {}): void {
  const write = db.transaction(() =>
    writeWhole(
      Object.entries(csvTables).map(([name, sql]) => ({
        path: join(folder, `${name}.csv`),
        chunks: csvOf(db, sql, name === 'findings' ? options : { ...options, minimumConfidence: 0 }),
      })),
    ),
  )
  write()
}

/** The rows of a query as CSV (RFC 4180), in pieces. The last column names the cells that had to be guarded. */
export function* csvOf(
  db: Database.Database,
  sql: string,
  { excel = false, minimumConfidence = 0 }: CsvOptions,
): Generator<string> {
  const statement = db.prepare<[], unknown[]>(sql).raw()
  const columns = statement.columns().map(({ name }) => name)
  yield (excel ? BYTE_ORDER_MARK : '') + linesOf([[...columns, 'guarded']])
  let rows: unknown[][] = []
  const confidence = columns.indexOf('confidence')
  for (const row of statement.iterate()) {
    if (confidence >= 0 && (row[confidence] as number) < minimumConfidence) continue
    const { cells, guarded } = guardRow(columns, row)
    rows.push([...cells, guarded.join('; ')])
    if (rows.length === ROWS_AT_A_TIME) {
      yield linesOf(rows)
      rows = []
    }
  }
  if (rows.length > 0) yield linesOf(rows)
}

const linesOf = (rows: unknown[][]): string =>
  stringify(rows, { record_delimiter: '\r\n', quote_record_delimiter: true })
