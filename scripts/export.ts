/** Writes the finds of a database as CSV files or as lines of JSON. */
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, CommanderError, Option } from 'commander'
import { exportCsv } from '../pipeline/export/csv.ts'
import { exportJsonl } from '../pipeline/export/jsonl.ts'
import { ExportError, writeWhole } from '../pipeline/export/write.ts'
import { StoreError, storeErrorFrom } from '../pipeline/store/error.ts'
import { openReadOnly } from '../pipeline/store/open.ts'

interface Options {
  readonly db: string
  readonly format: 'csv' | 'jsonl'
  readonly out: string
  readonly excel: boolean
}

const program = new Command('export')
  .description(
    'Write the finds of a database as CSV files (one for each table) or as JSON, one letter a line.',
  )
  .option('--db <file>', 'database to read', 'out/letterbook.sqlite')
  .addOption(new Option('--format <format>', 'what to write').choices(['csv', 'jsonl']).makeOptionMandatory())
  .requiredOption('--out <path>', 'folder for CSV; file for JSON lines, or - for standard output')
  .option('--excel', 'begin each CSV file with a byte order mark, so that Excel reads it as UTF-8', false)
  .addHelpText('after', '\nExit codes: 0 done, 1 failed, 2 the arguments cannot be used.')
  .exitOverride()

const UNUSABLE = 2
const FAILED = 1

async function main(): Promise<number> {
  let options: Options
  try {
    options = program.parse().opts<Options>()
    if (options.format === 'csv' && options.out === '-') {
      program.error('error: CSV is several files and needs a folder: --out DIR')
    }
    if (options.format === 'jsonl' && options.excel)
      program.error('error: --excel goes with --format csv only')
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : UNUSABLE
  }
  try {
    await exportAll(options)
    return 0
  } catch (error) {
    if (isClosedPipe(error)) return 0
    const known = storeErrorFrom(error, options.db)
    if (!(known instanceof StoreError || known instanceof ExportError)) throw known
    console.error(known.message)
    return FAILED
  }
}

async function exportAll({ db: path, format, out, excel }: Options): Promise<void> {
  const db = openReadOnly(path)
  try {
    if (out === '-') await pipeline(Readable.from(exportJsonl(db)), process.stdout)
    else if (format === 'csv') exportCsv(db, out, { excel })
    else writeWhole([{ path: out, chunks: exportJsonl(db) }])
  } finally {
    db.close()
  }
}

/** "| head" has seen enough. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE'
}

process.exitCode = await main()
