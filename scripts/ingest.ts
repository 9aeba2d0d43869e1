/** Reads letters into the database. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir, totalmem } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { Command } from 'commander'
import { knowledge } from '../data/index.ts'
import { findFiles, isBelow } from '../pipeline/acquire/files.ts'
import { fingerprint } from '../pipeline/acquire/fingerprint.ts'
import { defaultLimits } from '../pipeline/acquire/read-file.ts'
import { type FileFate, type IngestCounts, ingest } from '../pipeline/ingest.ts'
import { openPool } from '../pipeline/pool.ts'
import { rulesOf } from '../pipeline/rules.ts'
import { openStore, type Store } from '../pipeline/store/store.ts'
import { type Totals, totalsOf } from '../pipeline/store/totals.ts'
import {
  defaultDatabase,
  exitCodes,
  programRoot,
  run,
  UnusableArguments,
  userFolder,
  wholeNumber,
} from './cli.ts'
import { progressOn } from './progress.ts'

interface Options {
  readonly db?: string
  readonly jobs: number
  readonly timeout: number
  readonly maxMegabytes: number
  readonly maxPages: number
  readonly json: boolean
  readonly dryRun: boolean
  readonly prune: boolean
}

/** A thread may take two gigabytes on a hostile file. */
const threadMemory = 2 * 1024 ** 3
const defaultJobs = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / threadMemory)))

const command = new Command('ingest')
  .description('Read letters (PDF and plain text) from files and folders into a database.')
  .argument(
    '[paths...]',
    'files and folders, read with all that is below them (default: the specimen letters in corpus/)',
  )
  .option('--db <file>', `database to write (default: ${defaultDatabase})`)
  .option('--jobs <number>', 'files read at once', wholeNumber('--jobs', 1), defaultJobs)
  .option('--timeout <seconds>', 'give a file up after this long', wholeNumber('--timeout', 1), 120)
  .option(
    '--max-megabytes <number>',
    'largest file that is read',
    wholeNumber('--max-megabytes', 1),
    defaultLimits.maximumBytes / 1024 / 1024,
  )
  .option(
    '--max-pages <number>',
    'longest PDF that is read',
    wholeNumber('--max-pages', 1),
    defaultLimits.maximumPages,
  )
  .option(
    '--prune',
    'forget the files of earlier runs that are no longer there, and what was found in them',
    false,
  )
  .option('--dry-run', 'read everything and say what would be stored, but write nothing', false)
  .option('--json', 'print the summary as JSON', false)
  .addHelpText(
    'after',
    '\nExit codes: 0 all read, 1 some files failed, 2 the arguments cannot be used, 130 stopped.',
  )

interface Summary {
  readonly counts: IngestCounts
  readonly failures: readonly { readonly path: string; readonly code: string; readonly reason: string }[]
  readonly vanished: readonly string[]
  readonly pruned: boolean
  readonly dryRun: boolean
  readonly stopped: boolean
  readonly totals: Totals
  readonly database: string
}

async function main(): Promise<number> {
  const options = command.opts<Options>()
  const roots = (command.args.length > 0 ? command.args : [join(programRoot, 'corpus')]).map(path =>
    resolve(userFolder, path),
  )
  const from = process.cwd()
  const found = await findFiles(roots, from)
  const [missing] = found.missing
  if (missing !== undefined) throw new UnusableArguments(`There is no file or folder ${shown(missing)}.`)
  if (found.files.length === 0 && found.failures.length === 0)
    throw new UnusableArguments(`There is nothing to read: ${roots.map(shown).join(', ')} holds no files.`)

  const database =
    options.db === undefined ? join(programRoot, defaultDatabase) : resolve(userFolder, options.db)
  const scratch = options.dryRun ? scratchCopy(database) : null
  const limits = { maximumBytes: options.maxMegabytes * 1024 * 1024, maximumPages: options.maxPages }
  const store = openStore(scratch?.database ?? database, knowledge, {
    ...fingerprint(programRoot),
    rules: rulesOf(knowledge),
    runOptions: { paths: roots.map(root => relative(from, root) || '.'), ...limits, prune: options.prune },
  })
  try {
    const summary = await readAll(store, roots, from, found, options, limits, database)
    console.log(options.json ? JSON.stringify(summary) : inWords(summary))
    if (summary.stopped) return exitCodes.stopped
    return summary.counts.failed > 0 ? exitCodes.someFailed : exitCodes.ok
  } finally {
    store.close()
    scratch?.remove()
  }
}

async function readAll(
  store: Store,
  roots: readonly string[],
  from: string,
  found: Awaited<ReturnType<typeof findFiles>>,
  options: Options,
  limits: typeof defaultLimits,
  database: string,
): Promise<Summary> {
  const stopping = new AbortController()
  process.once('SIGINT', () => stopping.abort())
  const pool = openPool({ jobs: options.jobs, deadline: options.timeout * 1000, limits })
  const progress = progressOn(process.stderr, found.files.length + found.failures.length)
  const failures: Summary['failures'][number][] = []
  const onFile = (fate: FileFate) => {
    progress.step(fate)
    if (fate.failure) failures.push({ path: fate.path, ...fate.failure })
  }
  // Ctrl-C: threads are killed at once, and what they were reading is read next time.
  stopping.signal.addEventListener('abort', () => void pool.close())
  try {
    const seen = await ingest(found, store, pool, {
      jobs: options.jobs,
      limits,
      onFile,
      signal: stopping.signal,
    })
    const stopped = stopping.signal.aborted
    const present = [...found.files, ...found.failures].map(({ path }) => path)
    const vanished = stopped ? [] : store.vanished(present).filter(path => isBelow(path, roots, from))
    if (options.prune) store.prune(vanished)
    const counts = { ...seen, vanished: vanished.length }
    if (!stopped) store.finishRun(counts)
    return {
      counts,
      failures,
      vanished,
      pruned: options.prune,
      dryRun: options.dryRun,
      stopped,
      totals: totalsOf(store.db),
      database: shown(database),
    }
  } finally {
    progress.stop()
    await pool.close()
  }
}

/** A path as the user would write it. */
const shown = (path: string) => relative(userFolder, resolve(userFolder, path)) || '.'

/** A dry run does everything, on a copy that is thrown away. */
function scratchCopy(database: string): { database: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'letterbook-'))
  const copy = join(folder, 'dry-run.sqlite')
  if (existsSync(database)) copyFileSync(database, copy)
  return { database: copy, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

function inWords({ counts, failures, vanished, pruned, dryRun, stopped, totals, database }: Summary): string {
  const lines = [
    `${count(counts.seen, 'file')} seen: ${counts.stored} stored, ${counts.unchanged} unchanged, ${counts.duplicate} duplicate, ${counts.failed} failed.`,
    ...failures.map(({ path, reason }) => `  failed: ${path}: ${reason}.`),
    `The database holds ${count(totals.letters, 'letter')} about ${count(totals.forces, 'force')}, with ${count(totals.findings, 'finding')} on ${count(totals.themes, 'theme')} and ${count(totals.recommendations, 'recommendation')}.`,
  ]
  if (vanished.length > 0) {
    const what = pruned ? 'was forgotten' : 'is kept; --prune forgets it'
    lines.push(
      `${count(vanished.length, 'file')} of earlier runs can no longer be found, and what was in them ${what}:`,
      ...vanished.map(path => `  vanished: ${path}`),
    )
  }
  if (stopped) lines.push('Stopped before the end: run the same command again, and it goes on from here.')
  if (dryRun) lines.push('This was a dry run: nothing was written.')
  else
    lines.push(
      `Database: ${database}`,
      'Next: npm run compare          forces by theme',
      '      npm run export -- --format csv --out out/csv',
      `      sqlite3 ${database} "SELECT * FROM finding_detail LIMIT 5"`,
    )
  return lines.join('\n')
}

await run(command, main)
