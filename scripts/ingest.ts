/** Reads letters into the database. */
import { availableParallelism, totalmem } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { type Found, findFiles, isBelow } from '../pipeline/acquire/files.ts'
import { fingerprint } from '../pipeline/acquire/fingerprint.ts'
import { defaultLimits, type Limits, type OcrMode } from '../pipeline/acquire/read-file.ts'
import type { ReaderSettings } from '../pipeline/infer/open.ts'
import { type FileFate, ingest } from '../pipeline/ingest.ts'
import { openPool } from '../pipeline/pool.ts'
import { rulesOf } from '../pipeline/rules.ts'
import type { Store } from '../pipeline/store/store.ts'
import { totalsOf } from '../pipeline/store/totals.ts'
import {
  databaseAt,
  defaultDatabase,
  exitCodes,
  programRoot,
  readerFolder,
  run,
  UnusableArguments,
  userFolder,
  wholeNumber,
} from './cli.ts'
import {
  asksReader,
  type ChosenCodebook,
  type CodebookOptions,
  chosenCodebook,
  withCodebook,
} from './codebook.ts'
import { openFor } from './dry-run.ts'
import { progressOn } from './progress.ts'
import { inWords, type Summary } from './summary.ts'

interface Options extends CodebookOptions {
  readonly db?: string
  readonly jobs: number
  readonly timeout: number
  readonly maxMegabytes: number
  readonly maxPages: number
  readonly ocr: OcrMode
  readonly reader: 'on' | 'off'
  readonly json: boolean
  readonly dryRun: boolean
  readonly prune: boolean
}

/** A thread may take two gigabytes on a hostile file. */
const threadMemory = 2 * 1024 ** 3
const defaultJobs = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / threadMemory)))

const command = withCodebook(new Command('ingest'))
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
  .addOption(
    new Option('--ocr <when>', 'read pages from their picture: those without usable text, none, or all')
      .choices(['auto', 'never', 'always'])
      .default(defaultLimits.ocr),
  )
  .addOption(
    new Option(
      '--reader <when>',
      'ask the sentence reader what each sentence is about, or leave it to the rules',
    )
      .choices(['on', 'off'])
      .default('on'),
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

async function main(): Promise<number> {
  const options = command.opts<Options>()
  const roots = (command.args.length > 0 ? command.args : [join(programRoot, 'corpus')]).map(path =>
    resolve(userFolder, path),
  )
  const from = process.cwd()
  const database = databaseAt(options.db)
  const found = withoutDatabase(await findFiles(roots, from), database)
  const [missing] = found.missing
  if (missing !== undefined) throw new UnusableArguments(`There is no file or folder ${shown(missing)}.`)
  if (found.files.length === 0 && found.failures.length === 0)
    throw new UnusableArguments(`There is nothing to read: ${roots.map(shown).join(', ')} holds no files.`)

  const limits: Limits = {
    maximumBytes: options.maxMegabytes * 1024 * 1024,
    maximumPages: options.maxPages,
    ocr: options.ocr,
  }
  const codebook = chosenCodebook(options)
  const reader = asksReader(command, codebook, options.reader === 'on')
  const { store, close } = openFor(options.dryRun, database, codebook.knowledge, {
    ...fingerprint(programRoot, options.ocr, reader, codebook.key),
    rules: rulesOf(codebook.knowledge),
    codebook: codebook.note,
    runOptions: {
      paths: roots.map(root => relative(from, root) || '.'),
      ...limits,
      reader: reader ? 'on' : 'off',
      prune: options.prune,
    },
  })
  try {
    const summary = await readAll(store, roots, from, found, options, limits, database, reader, codebook)
    console.log(options.json ? JSON.stringify(summary) : inWords(summary))
    if (summary.stopped) return exitCodes.stopped
    return summary.counts.failed > 0 ? exitCodes.someFailed : exitCodes.ok
  } finally {
    close()
  }
}

/** What the reader has made of sentences is kept beside the database, so that they are not read again. */
const readerSettings = (
  database: string,
  dryRun: boolean,
  learned: ChosenCodebook['learned'],
): ReaderSettings => ({
  folder: readerFolder,
  ...(!dryRun && { kept: vectorsOf(database) }),
  ...(learned && { learned }),
})

const vectorsOf = (database: string) => `${database}-vectors`

async function readAll(
  store: Store,
  roots: readonly string[],
  from: string,
  found: Found,
  options: Options,
  limits: Limits,
  database: string,
  reader: boolean,
  { own, learned }: ChosenCodebook,
): Promise<Summary> {
  const stopping = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort())
  const pool = openPool({
    jobs: options.jobs,
    deadline: options.timeout * 1000,
    limits,
    reader: reader ? readerSettings(database, options.dryRun, learned) : null,
    codebook: own,
  })
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
    const vanished = stopped ? [] : missed(found, store, roots, from)
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

/** The database, and what SQLite lays beside it, may lie among the letters. */
function withoutDatabase(found: Found, database: string): Found {
  const own = new Set(
    [database, vectorsOf(database)].flatMap(file => [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]),
  )
  return { ...found, files: found.files.filter(({ location }) => !own.has(location)) }
}

/**
 * Paths of earlier runs that should have been met. What lies in a folder that cannot be looked into is not missed, nor
 * is what was found inside a file that is there.
 */
function missed({ files, failures }: Found, store: Store, roots: readonly string[], from: string): string[] {
  const present = new Set([...files, ...failures].map(({ path }) => path))
  const isInside = (path: string) => {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
      if (present.has(path.slice(0, at))) return true
    return false
  }
  return store.vanished(present).filter(path => isBelow(path, roots, from) && !isInside(path))
}

await run(command, main)
