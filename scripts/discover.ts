/** Lists phrases that recur where no theme was found, for who keeps a codebook. */
import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import type Database from 'better-sqlite3'
import { Command } from 'commander'
import { discoverWords } from '../data/discover-words.ts'
import { codebook as ours } from '../data/themes.ts'
import { type CodebookNote, noteOf, openCodebook } from '../pipeline/codebook/open.ts'
import { type Discovery, discover, type Phrase } from '../pipeline/discover/discover.ts'
import { heldLetters } from '../pipeline/discover/letters.ts'
import { withStoreErrors } from '../pipeline/store/error.ts'
import { openReadOnly } from '../pipeline/store/open.ts'
import {
  atUser,
  databaseAt,
  defaultDatabase,
  exitCodes,
  printable,
  run,
  UnusableArguments,
  userFolder,
  wholeNumber,
} from './cli.ts'

interface Options {
  readonly db?: string
  readonly codebook?: string
  readonly minLetters: number
  readonly most: number
  readonly json: boolean
}

const command = new Command('discover')
  .description('List phrases that recur where no theme was found: what the codebook may have no words for.')
  .option('--db <file>', `database to read (default: ${defaultDatabase})`)
  .option('--codebook <file>', 'the codebook that its letters were read by (default: ours)')
  .option('--min-letters <number>', 'only phrases in so many letters', wholeNumber('--min-letters', 1), 3)
  .option('--most <number>', 'print so many phrases', wholeNumber('--most', 1), 40)
  .option('--json', 'print JSON', false)
  .addHelpText('after', '\nExit codes: 0 done, 2 the arguments cannot be used.')

async function main(): Promise<number> {
  const { db: given, codebook: path, minLetters, most, json } = command.opts<Options>()
  const codebook = path === undefined ? ours : openCodebook(atUser(path), path)
  const database = databaseAt(given)
  if (!existsSync(database))
    throw new UnusableArguments(
      `There is no database ${relative(userFolder, database)}; npm run ingest makes one.`,
    )
  const db = openReadOnly(database)
  try {
    const { letters, last } = withStoreErrors(database, () => ({
      letters: heldLetters(db),
      last: lastNote(db),
    }))
    if (last !== undefined && last.hash !== noteOf(codebook).hash)
      console.error(
        printable(
          `The last letters were read by the codebook ${last.id}, version ${last.version}, and not by this one: name it with --codebook, or ingest again.`,
        ),
      )
    const found = discover(letters, {
      themes: codebook.themes,
      empty: new Set(discoverWords.words),
      minimumLetters: minLetters,
    })
    const shown = { ...found, phrases: found.phrases.slice(0, most) }
    process.stdout.write(json ? `${JSON.stringify(shown, null, 2)}\n` : page(shown, found.phrases.length))
    return exitCodes.ok
  } finally {
    db.close()
  }
}

/** The codebook of the last run. */
const lastNote = (db: Database.Database): CodebookNote | undefined =>
  db
    .prepare<[], CodebookNote>(
      'SELECT codebook_id AS id, codebook_version AS version, codebook_hash AS hash FROM run ORDER BY id DESC LIMIT 1',
    )
    .get()

function page({ sentences, bare, phrases }: Discovery, all: number): string {
  const head = `${bare} of ${sentences} sentences have no theme.`
  if (phrases.length === 0) return `${head} No phrase recurs in them.\n`
  const widest = Math.max(...phrases.map(({ phrase }) => phrase.length), 'phrase'.length)
  const line = (phrase: string, ...numbers: readonly (string | number)[]) =>
    [phrase.padEnd(widest), ...numbers.map(number => String(number).padStart(8))].join('')
  const rows = phrases.flatMap(one => [
    line(one.phrase, one.count, one.letters, one.themed, one.keyness.toFixed(1)),
    `    ${exampleOf(one)}`,
  ])
  const notes = [
    '',
    'count     times in sentences without a theme    letters   letters it stands in there',
    'themed    times in sentences with a theme       keyness   log-likelihood of the difference',
    ...(all > phrases.length ? ['', `${phrases.length} of ${all} phrases; --most shows more.`] : []),
  ]
  const title = line('phrase', 'count', 'letters', 'themed', 'keyness')
  return `${[`${head} What recurs in them:`, '', title, ...rows, ...notes].map(printable).join('\n')}\n`
}

const longestQuote = 140

/** The quote, cut around its phrase where it is long, and where it stands. */
function exampleOf({ phrase, example: { quote, path, page } }: Phrase): string {
  const at = Math.max(0, quote.toLowerCase().indexOf(phrase))
  const from = quote.length <= longestQuote ? 0 : Math.max(0, at - longestQuote / 2)
  const cut = quote.slice(from, from + longestQuote)
  const shown = `${from > 0 ? '…' : ''}${cut.trim()}${from + longestQuote < quote.length ? '…' : ''}`
  return `“${shown}” ${path}${page === null ? '' : `, page ${page}`}`
}

await run(command, main)
