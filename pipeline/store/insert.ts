import type Database from 'better-sqlite3'

export type Value = string | number | null
export type Row<Column extends string> = Readonly<Record<Column, Value>>

/** A prepared insert with named columns; gives back the number of the new row. */
export function insertInto<Column extends string>(
  db: Database.Database,
  table: string,
  columns: readonly Column[],
): (row: Row<Column>) => number {
  const names = columns.map(column => `"${column}"`).join(', ')
  const values = columns.map(column => `@${column}`).join(', ')
  const statement = db.prepare<[Row<Column>]>(`INSERT INTO "${table}" (${names}) VALUES (${values})`)
  return row => Number(statement.run(row).lastInsertRowid)
}
