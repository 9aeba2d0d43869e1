import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { knowledge } from '../../data/index.ts'
import { codebook } from '../../data/themes.ts'
import { type Found, findFiles } from '../../pipeline/acquire/files.ts'
import { fingerprint } from '../../pipeline/acquire/fingerprint.ts'
import { defaultLimits } from '../../pipeline/acquire/read-file.ts'
import { noteOf } from '../../pipeline/codebook/open.ts'
import { exportCsv } from '../../pipeline/export/csv.ts'
import { exportJsonl } from '../../pipeline/export/jsonl.ts'
import { type FileFate, ingest } from '../../pipeline/ingest.ts'
import type { Pool } from '../../pipeline/pool.ts'
import { rulesOf } from '../../pipeline/rules.ts'
import { openReadOnly } from '../../pipeline/store/open.ts'
import { openStore } from '../../pipeline/store/store.ts'
import { program } from './commands.ts'

export interface IngestedOptions {
  /** Other rules than those of the program can be pretended. */
  readonly rulesHash?: string
  readonly arrange?: (found: Found) => Found
  /** Whether the pool asks the sentence reader. */
  readonly reader?: boolean
}

/** Reads folders into a database as the command does, in a pool that is at hand. */
export async function ingested(
  path: string,
  pool: Pool,
  roots: readonly string[],
  from: string,
  { rulesHash, arrange = found => found, reader = false }: IngestedOptions = {},
): Promise<FileFate[]> {
  const current = fingerprint(program, defaultLimits.ocr, reader)
  const rules = {
    rules: rulesOf(knowledge),
    rulesHash: rulesHash ?? current.rulesHash,
    codebook: noteOf(codebook),
  }
  const store = openStore(path, knowledge, { ...current, ...rules })
  try {
    const fates: FileFate[] = []
    const found = arrange(await findFiles(roots, from))
    await ingest(found, store, pool, {
      jobs: 2,
      limits: defaultLimits,
      onFile: fate => fates.push(fate),
    })
    return fates
  } finally {
    store.close()
  }
}

function reading<Result>(path: string, action: (db: Database.Database) => Result): Result {
  const db = openReadOnly(path)
  try {
    return action(db)
  } finally {
    db.close()
  }
}

/** The export of a database as lines of JSON, each with its line feed. */
export const jsonlOf = (path: string): string[] => reading(path, db => [...exportJsonl(db)])

/** The export of a database as CSV files by name; `folder` takes them on the way. */
export function csvOf(path: string, folder: string): Record<string, string> {
  reading(path, db => exportCsv(db, folder))
  return Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** Rows of a query. */
export const rowsOf = (path: string, sql: string): Record<string, unknown>[] =>
  reading(path, db => db.prepare<[], Record<string, unknown>>(sql).all())

/** How many rows each table has, but for the runs, which tell what happened and not what is known. */
export function countsOf(path: string): Record<string, number> {
  return reading(path, db => {
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
      // The shadow tables of the full-text index hold its segments, not letters.
      .filter(name => name !== 'run' && !/_search_(?:data|idx|config)$/.test(name))
    const count = (table: string) => db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get()!
    return Object.fromEntries(tables.map(table => [table, count(table)]))
  })
}

/** What SQLite finds wrong in a file, and quotes that are not where they are said to be. */
export const faultsOf = (path: string): unknown[] =>
  reading(path, db => [
    ...(db.pragma('integrity_check') as { integrity_check: string }[])
      .map(row => row.integrity_check)
      .filter(says => says !== 'ok'),
    ...(db.pragma('foreign_key_check') as unknown[]),
    ...db
      .prepare(
        `SELECT mention.id, quote FROM mention JOIN document ON document.id = mention.document_id
         WHERE substr(document.text, mention.start + 1, mention."end" - mention.start) IS NOT mention.quote`,
      )
      .all(),
  ])
