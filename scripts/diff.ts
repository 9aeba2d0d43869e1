/** Shows what a change of rules gains and loses, against the last run that was accepted. */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { Command } from 'commander'
import { findFiles } from '../pipeline/acquire/files.ts'
import type { FoundRecord } from '../pipeline/evaluate/found.ts'
import { findsOf, gainLines, gains } from '../pipeline/evaluate/gains.ts'
import { type Scoreboard, scoreboard } from '../pipeline/evaluate/scoreboard.ts'
import { plainTable, shown } from '../pipeline/evaluate/tables.ts'
import { writeWhole } from '../pipeline/export/write.ts'
import { exitCodes, printable, programRoot, run, UnusableArguments, userFolder, wholeNumber } from './cli.ts'
import {
  type ChosenCodebook,
  type CodebookOptions,
  chosenCodebook,
  measuredReader,
  withCodebook,
} from './codebook.ts'
import { defaultCorpora, defaultGold, foldersOf, type GoldLetter, goldLetters } from './gold.ts'
import { readLetters } from './read-letters.ts'
import { judged, numberOfThemes } from './score.ts'

interface Options extends CodebookOptions {
  readonly gold?: readonly string[]
  readonly corpus?: readonly string[]
  readonly accept: boolean
  readonly accepted?: string
  readonly most: number
  readonly json: boolean
}

/** Not part of the project: it holds the text of letters. */
const defaultAccepted = 'out/accepted.jsonl'

const command = withCodebook(new Command('diff'))
  .description('List what the rules find now and did not in the last accepted run, and the other way round.')
  .option('--gold <folder...>', 'gold records, for the scores before and after')
  .option(
    '--corpus <folder...>',
    'folders of letters to read (default: those beside the program, and the specimens)',
  )
  .option('--accept', 'keep this run as the one to compare the next with', false)
  .option('--accepted <file>', `where the accepted run is kept (default: ${defaultAccepted})`)
  .option('--most <number>', 'print so many finds of each list', wholeNumber('--most', 0), 20)
  .option('--json', 'print JSON', false)
  .addHelpText('after', '\nExit codes: 0 done, 2 the arguments cannot be used.')

async function main(): Promise<number> {
  const options = command.opts<Options>()
  const corpora = foldersOf(options.corpus, defaultCorpora)
  const golds = await goldLetters(foldersOf(options.gold, defaultGold), corpora)
  const place =
    options.accepted === undefined
      ? join(programRoot, defaultAccepted)
      : resolve(userFolder, options.accepted)
  const before = accepted(place)
  if (before === null && !options.accept)
    throw new UnusableArguments(
      'No run has been accepted yet: npm run diff -- --accept makes this one the first.',
    )
  const after = await readAll(corpora, chosenCodebook(options))
  process.stdout.write(compared(before ?? after, after, golds, options))
  if (options.accept) {
    writeWhole([{ path: place, chunks: after.map(record => `${JSON.stringify(record)}\n`) }])
    console.error('This run is the accepted one from now on.')
  }
  return exitCodes.ok
}

/** The records of the last accepted run; null where there was none. */
function accepted(place: string): readonly FoundRecord[] | null {
  if (!existsSync(place)) return null
  try {
    return readFileSync(place, 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as FoundRecord)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UnusableArguments(
      `${relative(userFolder, place)} is damaged; delete it, and accept a run anew.`,
    )
  }
}

/** Letters are called by their path in their folder, as gold calls them. */
async function readAll(
  corpora: readonly string[],
  codebook: ChosenCodebook,
): Promise<readonly FoundRecord[]> {
  const found = await Promise.all(corpora.map(corpus => findFiles([corpus], corpus)))
  const files = found.flatMap(({ files }) => files).toSorted((one, other) => (one.path < other.path ? -1 : 1))
  const reader = codebook.own && !codebook.learned ? null : measuredReader(codebook)
  return readLetters({ files, failures: [], missing: [] }, reader, codebook)
}

function compared(
  before: readonly FoundRecord[],
  after: readonly FoundRecord[],
  golds: readonly GoldLetter[],
  { json, most }: Options,
): string {
  const difference = gains(before.flatMap(findsOf), after.flatMap(findsOf))
  const boards = [before, after].map(records => boardOf(records, golds)) as [Scoreboard, Scoreboard]
  if (json) return `${JSON.stringify({ ...difference, scores: scores(boards) }, null, 2)}\n`
  const lines = gainLines(difference, most)
  const changes =
    lines.length > 0
      ? printable(lines.join('\u2028')).replaceAll('\u2028', '\n')
      : 'Nothing gained, nothing lost.'
  const rows = scores(boards).map(({ says, before: was, after: is }) => [
    says,
    shown(was),
    shown(is),
    was === null || is === null || was === is ? '' : `${is > was ? '+' : ''}${(is - was).toFixed(3)}`,
  ])
  return `${changes}\n\n${plainTable({ columns: ['figure', 'before', 'after', 'change'], rows })}\n`
}

function boardOf(records: readonly FoundRecord[], golds: readonly GoldLetter[]): Scoreboard {
  const byPath = new Map(records.map(record => [record.document.path, record]))
  return scoreboard(
    judged(golds, ({ gold }) => byPath.get(gold.document.path)),
    numberOfThemes,
  )
}

const scores = ([before, after]: readonly [Scoreboard, Scoreboard]) =>
  after.figures.map(({ figure, worth }, index) => ({
    id: figure.id,
    says: figure.says,
    before: before.figures[index]!.worth.value,
    after: worth.value,
  }))

await run(command, main)
