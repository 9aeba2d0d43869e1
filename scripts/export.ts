/** Writes the finds of a database as CSV files or as lines of JSON. */
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { exportCsv } from '../pipeline/export/csv.ts'
import { exportJsonl } from '../pipeline/export/jsonl.ts'
import { writeWhole } from '../pipeline/export/write.ts'
import { storeErrorFrom } from '../pipeline/store/error.ts'
import { openReadOnly } from '../pipeline/store/open.ts'
import { databaseAt, defaultDatabase, exitCodes, run, UnusableArguments, userFolder } from './cli.ts'

interface Options {
  readonly db?: string
  readonly format: 'csv' | 'jsonl'
  readonly out: string
  readonly excel: boolean
}

const command = new Command('export')
  .description(
    'Write the finds of a database as CSV files (one for each table) or as JSON, one letter a line.',
  )
  .option('--db <file>', `database to read (default: ${defaultDatabase})`)
  .addOption(new Option('--format <format>', 'what to write').choices(['csv', 'jsonl']).makeOptionMandatory())
  .requiredOption('--out <path>', 'folder for CSV; file for JSON lines, or - for standard output')
  .option('--excel', 'begin each CSV file with a byte order mark, so that Excel reads it as UTF-8', false)
  .addHelpText('after', '\nExit codes: 0 done, 2 the arguments cannot be used.')

async function main(): Promise<number> {
  const { db: given, format, out, excel } = command.opts<Options>()
  if (format === 'csv' && out === '-')
    throw new UnusableArguments('CSV is several files and needs a folder: --out DIR.')
  if (format === 'jsonl' && excel) throw new UnusableArguments('--excel goes with --format csv only.')
  const database = databaseAt(given)
  const target = resolve(userFolder, out)
  const db = openReadOnly(database)
  try {
    if (out === '-') await pipeline(Readable.from(exportJsonl(db)), process.stdout)
    else if (format === 'csv') exportCsv(db, target, { excel })
    else writeWhole([{ path: target, chunks: exportJsonl(db) }])
    return exitCodes.ok
  } catch (error) {
    throw storeErrorFrom(error, database)
  } finally {
    db.close()
  }
}

await run(command, main)
