/** Prints which forces have findings on which themes, and why a place in the table is empty. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { styleText } from 'node:util'
import type Database from 'better-sqlite3'
import { Command } from 'commander'
import { stringify } from 'csv-stringify/sync'
import {
  chooseForces,
  chooseGrouping,
  chooseThemes,
  closest,
  UnknownChoice,
} from '../pipeline/compare/choose.ts'
import { clockPage, readClock } from '../pipeline/compare/clock.ts'
import { type ComparisonOptions, compare } from '../pipeline/compare/compare.ts'
import { type Facts, readFacts } from '../pipeline/compare/facts.ts'
import { type Paint, plain } from '../pipeline/compare/layout.ts'
import { comparisonJson, longColumns, longRows } from '../pipeline/compare/long.ts'
import { counted } from '../pipeline/compare/notes.ts'
import { printed } from '../pipeline/compare/print.ts'
import { groupings } from '../pipeline/compare/rows.ts'
import type { Comparison } from '../pipeline/compare/table.ts'
import { guardRow } from '../pipeline/export/guard.ts'
import { ExportError, writeWhole } from '../pipeline/export/write.ts'
import { withStoreErrors } from '../pipeline/store/error.ts'
import { openReadOnly } from '../pipeline/store/open.ts'
import { isEdtf } from '../pipeline/text/edtf.ts'
import { defaultDatabase, exitCodes, programRoot, run, UnusableArguments, userFolder } from './cli.ts'

interface Options {
  readonly db?: string
  readonly theme?: readonly string[]
  readonly force?: readonly string[]
  readonly by: string
  readonly minConfidence: number
  readonly csv?: string
  readonly json: boolean
  readonly all: boolean
  readonly clock: boolean
  readonly asOf?: string
}

const command = new Command('compare')
  .description('Count letters and findings by force and theme, and say why a cell is empty.')
  .option('--db <file>', `database to read (default: ${defaultDatabase})`)
  .option('--theme <code...>', 'only these themes; a group (HARM, RESP, PART, ORG, OVER) means all in it')
  .option('--force <id...>', 'only these forces, by id or name')
  .option('--by <rows>', `what the rows are: ${groupings.join(', ')}`, 'force')
  .option('--min-confidence <number>', 'pass over findings that are less sure, 0 to 1', confidence, 0)
  .option(
    '--csv <file>',
    'also write the table as CSV, one line a row and theme; - prints it, and nothing else',
  )
  .option('--json', 'print JSON instead of the table', false)
  .option('--all', 'name the rows without a letter', false)
  .option(
    '--clock',
    'instead: when answers to inspection reports were due, and which are held; goes with --force',
    false,
  )
  .option('--as-of <day>', 'with --clock: count lateness up to this day (YYYY-MM-DD)', day)
  .addHelpText('after', '\nExit codes: 0 done, 2 the arguments cannot be used.')

async function main(): Promise<number> {
  const options = command.opts<Options>()
  if (options.json && options.csv === '-')
    throw new UnusableArguments('Only one of --json and --csv - can go to standard output.')
  if (options.asOf !== undefined && !options.clock)
    throw new UnusableArguments('--as-of goes with --clock only.')
  const facts = factsOf(options)
  if (options.clock) {
    process.stdout.write(clockOf(options, chosen(options, facts).forces))
    return exitCodes.ok
  }
  const comparison = compare(facts, chosen(options, facts))
  if (options.csv === '-') {
    process.stdout.write(csvOf(comparison))
    console.error(comparison.notes.join('\n'))
    return exitCodes.ok
  }
  if (options.csv !== undefined) writeCsv(resolve(userFolder, options.csv), comparison)
  process.stdout.write(options.json ? `${JSON.stringify(comparisonJson(comparison), null, 2)}\n` : page())
  return exitCodes.ok

  function page(): string {
    if (facts.letters.length > 0) return pageOf(comparison, options)
    const failed = facts.failedFiles > 0 ? ` (${counted(facts.failedFiles, 'file')} could not be read)` : ''
    return `The database holds no letters yet${failed}.\n`
  }
}

function factsOf(options: Options): Facts {
  return reading(options, readFacts)
}

function clockOf(options: Options, forces: readonly string[] | null): string {
  const clock = reading(options, db => readClock(db, forces))
  return clockPage(clock, options.asOf ?? null, PAGE_WIDTH)
}

function reading<Result>({ db: path }: Options, read: (db: Database.Database) => Result): Result {
  const location = path === undefined ? join(programRoot, defaultDatabase) : resolve(userFolder, path)
  if (!existsSync(location)) throw new UnusableArguments(missing(location))
  const db = openReadOnly(location)
  try {
    return withStoreErrors(location, () => read(db))
  } finally {
    db.close()
  }
}

function missing(location: string): string {
  const folder = dirname(location)
  const others = existsSync(folder)
    ? readdirSync(folder).filter(name => /\.(?:sqlite3?|db)$/u.test(name))
    : []
  const near = closest(
    basename(location),
    others.sort().map(id => ({ id, names: [] })),
  ).map(name => relative(userFolder, join(folder, name)))
  const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'npm run ingest makes one.'
  return `There is no database ${relative(userFolder, location)}; ${hint}`
}

function chosen({ theme, force, by, minConfidence }: Options, facts: Facts): ComparisonOptions {
  try {
    return {
      by: chooseGrouping(by),
      themes: theme ? chooseThemes(theme, facts) : null,
      forces: force ? chooseForces(force, facts) : null,
      minConfidence,
    }
  } catch (error) {
    throw error instanceof UnknownChoice ? new UnusableArguments(error.message) : error
  }
}

function confidence(text: string): number {
  const number = Number(text)
  if (text.trim() !== '' && number >= 0 && number <= 1) return number
  throw new UnusableArguments(`--min-confidence takes a number from 0 to 1, not "${text}".`)
}

function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && isEdtf(text)) return text
  throw new UnusableArguments(`--as-of takes a day such as 2025-03-31, not "${text}".`)
}

const PAGE_WIDTH = 100
const NARROWEST = 60

function pageOf(comparison: Comparison, { all, force }: Options): string {
  const isColoured = process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  const coloured: Paint = { bold: text => styleText('bold', text), dim: text => styleText('dim', text) }
  return printed(comparison, {
    width: process.stdout.isTTY ? Math.max(NARROWEST, process.stdout.columns) : PAGE_WIDTH,
    paint: isColoured ? coloured : plain,
    emptyRows: force && comparison.by === 'force' ? 'shown' : all ? 'named' : 'counted',
  })
}

function csvOf(comparison: Comparison): string {
  const lines = longRows(comparison).map(row => longColumns.map(column => row[column]))
  const guarded = lines.map(cells => guardRow(longColumns, cells).cells)
  return stringify([longColumns, ...guarded], { record_delimiter: '\r\n', quote_record_delimiter: true })
}

function writeCsv(path: string, comparison: Comparison): void {
  try {
    writeWhole([{ path, chunks: [csvOf(comparison)] }])
  } catch (error) {
    throw error instanceof ExportError ? new UnusableArguments(error.message) : error
  }
}

await run(command, main)
