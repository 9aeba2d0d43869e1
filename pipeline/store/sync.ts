import type Database from 'better-sqlite3'
import { StoreError } from './error.ts'
import type { Row, Value } from './insert.ts'
import type { ReferenceTable } from './reference.ts'

interface Difference {
  readonly wanted: ReferenceTable
  readonly changed: readonly Row<string>[]
  /** Keys that the reference data no longer have. */
  readonly dropped: readonly Value[]
}

/** Brings the reference tables in step with the program's data, and writes nothing where they are. */
export function syncReference(db: Database.Database, tables: readonly ReferenceTable[]): void {
  const differences = tables.map(wanted => differenceOf(db, wanted)).filter(isDifferent)
  if (differences.length === 0) return
  db.transaction(() => {
    db.pragma('defer_foreign_keys = ON')
    for (const { wanted, changed } of differences) upsert(db, wanted, changed)
    for (const { wanted, dropped } of differences) removeUnused(db, wanted, dropped)
    for (const { wanted } of differences) checkReferences(db, wanted.table)
  }).immediate()
}

const isDifferent = ({ changed, dropped }: Difference): boolean => changed.length > 0 || dropped.length > 0

function differenceOf(db: Database.Database, wanted: ReferenceTable): Difference {
  const present = new Map<Value, Row<string>>()
  const key = keyOf(db, wanted.table)
  for (const row of db.prepare<[], Row<string>>(`SELECT * FROM "${wanted.table}"`).all())
    present.set(row[key]!, row)
  const changed = wanted.rows.filter(row => {
    const old = present.get(row[key]!)
    return !old || wanted.columns.some(column => old[column] !== row[column])
  })
  const kept = new Set<Value>(wanted.rows.map(row => row[key]!))
  const used = usedKeys(db, wanted.table)
  return { wanted, changed, dropped: [...present.keys()].filter(value => !kept.has(value) && !used(value)) }
}

const keyOf = (db: Database.Database, table: string): string =>
  db.prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk = 1').pluck().get(table)!

function upsert(
  db: Database.Database,
  { table, columns }: ReferenceTable,
  rows: readonly Row<string>[],
): void {
  if (rows.length === 0) return
  const names = columns.map(column => `"${column}"`)
  const statement = db.prepare<[Row<string>]>(`
    INSERT INTO "${table}" (${names.join(', ')}) VALUES (${columns.map(column => `@${column}`).join(', ')})
    ON CONFLICT (${names[0]}) DO UPDATE SET ${names.map(name => `${name} = excluded.${name}`).join(', ')}`)
  for (const row of rows) statement.run(row)
}

function removeUnused(db: Database.Database, { table }: ReferenceTable, keys: readonly Value[]): void {
  const statement = db.prepare<[Value]>(`DELETE FROM "${table}" WHERE "${keyOf(db, table)}" = ?`)
  for (const key of keys) statement.run(key)
}

interface Child {
  readonly table: string
  readonly column: string
}

/** Letters read under older rules may still point to what the reference data no longer have: that stays. */
function usedKeys(db: Database.Database, table: string): (key: Value) => boolean {
  const children = db
    .prepare<[string], Child>(
      `SELECT t.name AS "table", f."from" AS "column" FROM sqlite_master t, pragma_foreign_key_list(t.name) f
       WHERE t.type = 'table' AND f."table" = ? AND t.sql NOT LIKE 'CREATE VIRTUAL%'`,
    )
    .all(table)
  const statements = children.map(child =>
    db.prepare<[Value]>(`SELECT 1 FROM "${child.table}" WHERE "${child.column}" = ? LIMIT 1`),
  )
  return key => statements.some(statement => statement.get(key) !== undefined)
}

interface Violation {
  readonly table: string
  readonly rowid: number
  readonly parent: string
}

function checkReferences(db: Database.Database, table: string): void {
  const violation = (db.pragma(`foreign_key_check("${table}")`) as Violation[])[0]
  if (!violation) return
  const key = db.prepare<[number], string>(`SELECT "${keyOf(db, table)}" FROM "${table}" WHERE rowid = ?`)
  throw new StoreError(
    'bad-reference',
    `The reference data are not complete: ${table} "${key.pluck().get(violation.rowid)}" names a ${violation.parent} that is not there.`,
  )
}
