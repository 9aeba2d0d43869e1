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
  readonly minConfidence: number
}

/** A number from 0 to 1. */
function share(given: string): number {
  const number = Number(given)
  if (given.trim() !== '' && number >= 0 && number <= 1) return number
  throw new UnusableArguments(`--min-confidence takes a number from 0 to 1, such as 0.7, and not "${given}".`)
}

const command = new Command('export')
  .description(
    'Write the finds of a database as CSV files (one for each table) or as JSON, one letter a line.',
  )
  .option('--db <file>', `database to read (default: ${defaultDatabase})`)
  .addOption(new Option('--format <format>', 'what to write').choices(['csv', 'jsonl']).makeOptionMandatory())
  .requiredOption('--out <path>', 'folder for CSV; file for JSON lines, or - for standard output')
  .option('--min-confidence <share>', 'leave out findings with less confidence, 0 to 1', share, 0)
  .option('--excel', 'begin each CSV file with a byte order mark, so that Excel reads it as UTF-8', false)
  .addHelpText('after', '\nExit codes: 0 done, 2 the arguments cannot be used.')

async function main(): Promise<number> {
  const { db: given, format, out, excel, minConfidence } = command.opts<Options>()
  if (format === 'csv' && out === '-')
    throw new UnusableArguments('CSV is several files and needs a folder: --out DIR.')
  if (format === 'jsonl' && excel) throw new UnusableArguments('--excel goes with --format csv only.')
  const database = databaseAt(given)
  const target = resolve(userFolder, out)
  const db = openReadOnly(database)
  try {
    if (out === '-') await pipeline(Readable.from(exportJsonl(db, minConfidence)), process.stdout)
    else if (format === 'csv') exportCsv(db, target, { excel, minimumConfidence: minConfidence })
    else writeWhole([{ path: target, chunks: exportJsonl(db, minConfidence) }])
    return exitCodes.ok
  } catch (error) {
    throw storeErrorFrom(error, database)
  } finally {
    db.close()
  }
}

await run(command, main)
