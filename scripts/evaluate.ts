/** Measures the program by letters that people have read. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { accuracyPage } from '../pipeline/evaluate/accuracy-page.ts'
import { figures } from '../pipeline/evaluate/figures.ts'
import type { FoundRecord } from '../pipeline/evaluate/found.ts'
import {
  type GroupedJudgement,
  type LeftOutSource,
  type Scoreboard,
  scoreboard,
} from '../pipeline/evaluate/scoreboard.ts'
import { scoreboardJson } from '../pipeline/evaluate/scoreboard-json.ts'
import {
  errorLines,
  figureTable,
  leftOutTable,
  letterTable,
  plainTable,
  themeTable,
} from '../pipeline/evaluate/tables.ts'
import { exportRecords } from '../pipeline/export/jsonl.ts'
import { writeWhole } from '../pipeline/export/write.ts'
import { withStoreErrors } from '../pipeline/store/error.ts'
import { openReadOnly } from '../pipeline/store/open.ts'
import { exitCodes, printable, run, UnusableArguments, userFolder, wholeNumber } from './cli.ts'
import {
  asksReader,
  type ChosenCodebook,
  type CodebookOptions,
  chosenCodebook,
  measuredReader,
  withCodebook,
} from './codebook.ts'
import { defaultCorpora, defaultGold, foldersOf, type GoldLetter, goldLetters } from './gold.ts'
import { leftOutSources } from './left-out.ts'
import { readLetters } from './read-letters.ts'
import { judged, numberOfThemes } from './score.ts'

interface Options extends CodebookOptions {
  readonly gold?: readonly string[]
  readonly corpus?: readonly string[]
  readonly db?: string
  readonly reader: 'held-out' | 'off'
  readonly figure?: readonly string[]
  readonly errors?: number
  readonly byDoc: boolean
  readonly leftOut: boolean
  readonly json: boolean
  readonly write?: string
}

const command = withCodebook(new Command('evaluate'))
  .description('Compare what the program finds with what people found in the same letters.')
  .option(
    '--gold <folder...>',
    'gold records (default: those beside the program, and those of the specimens)',
  )
  .option('--corpus <folder...>', 'folders that the letters lie in')
  .option('--db <file>', 'take the findings from this database instead of reading the letters')
  .addOption(
    new Option(
      '--reader <which>',
      'the sentence reader: for letters that it has learned from, one that had not seen them, or none',
    )
      .choices(['held-out', 'off'])
      .default('held-out'),
  )
  .option('--by-doc', 'also print the main figures letter by letter', false)
  .option('--left-out', 'also score each source without the rules that only it shows a need for', false)
  .option('--errors <number>', 'also print so many errors of each figure', wholeNumber('--errors', 1))
  .option('--figure <id...>', 'only the errors of these figures')
  .option('--json', 'print JSON', false)
  .option('--write <file>', 'write the page on accuracy (Markdown)')
  .addHelpText(
    'after',
    '\nExit codes: 0 done, 1 a letter is missing or could not be read, 2 the arguments cannot be used.',
  )

async function main(): Promise<number> {
  const options = command.opts<Options>()
  checkFigures(options.figure ?? [])
  if (options.codebook !== undefined && (options.leftOut || options.write !== undefined))
    throw new UnusableArguments('--left-out and --write measure our own codebook; leave out --codebook.')
  const codebook = chosenCodebook(options)
  const golds = await goldLetters(
    foldersOf(options.gold, defaultGold),
    foldersOf(options.corpus, defaultCorpora),
  )
  const recordOf =
    options.db === undefined
      ? await readRecords(golds, asksReader(command, codebook, options.reader === 'held-out'), codebook)
      : heldRecords(options.db)
  const letters = judged(golds, recordOf)
  const missing = golds.filter(letter => !recordOf(letter))
  for (const { gold } of missing)
    console.error(
      printable(`Not scored: ${gold.document.path} is in no folder of letters, or could not be read.`),
    )
  for (const { path, sectionsNotFound } of letters)
    for (const section of sectionsNotFound)
      console.error(
        printable(`${path} has no section that starts “${section}”: its findings are not scored.`),
      )
  if (letters.length === 0)
    throw new UnusableArguments(
      'None of the letters that gold speaks of was found; name their folder with --corpus.',
    )

  const board = scoreboard(letters, codebook.knowledge.themes.length)
  const wanted = options.leftOut || options.write !== undefined
  const leftOut = wanted ? await leftOutSources(golds) : []
  if (options.write !== undefined) {
    const alone = scoreboard(judged(golds, await readRecords(golds, false, codebook)), numberOfThemes)
    writeWhole([{ path: resolve(userFolder, options.write), chunks: [accuracyPage(board, alone, leftOut)] }])
  }
  process.stdout.write(
    options.json
      ? `${JSON.stringify(scoreboardJson(board), null, 2)}\n`
      : page(board, leftOut, letters, options),
  )
  return missing.length > 0 ? exitCodes.someFailed : exitCodes.ok
}

/** Figures that errors can be of. */
const figureIds = [...new Set(figures.map(({ of }) => of.replace(/:.*$/u, '')))]

function checkFigures(given: readonly string[]): void {
  const unknown = given.find(id => !figureIds.includes(id))
  if (unknown !== undefined)
    throw new UnusableArguments(`There is no figure "${unknown}"; there are ${figureIds.join(', ')}.`)
}

function page(
  board: Scoreboard,
  leftOut: readonly LeftOutSource[],
  letters: readonly GroupedJudgement[],
  options: Options,
): string {
  const parts = [
    `${board.letters} ${board.letters === 1 ? 'letter' : 'letters'}`,
    plainTable(figureTable(board)),
    plainTable(themeTable(board)),
  ]
  if (options.leftOut) parts.push(plainTable(leftOutTable(leftOut)))
  if (options.byDoc) parts.push(plainTable(letterTable(board)))
  if (options.errors !== undefined) {
    const differences = letters
      .flatMap(({ path, differences }) => differences.map(difference => ({ path, ...difference })))
      .filter(({ figure }) => options.figure?.includes(figure) ?? true)
    parts.push(printable(errorLines(differences, options.errors).join('\u2028')).replaceAll('\u2028', '\n'))
  }
  return `${parts.join('\n\n')}\n`
}

type RecordOf = (letter: GoldLetter) => FoundRecord | undefined

async function readRecords(
  golds: readonly GoldLetter[],
  reader: boolean,
  codebook: ChosenCodebook,
): Promise<RecordOf> {
  const files = golds.flatMap(({ gold, location }) =>
    location === null ? [] : [{ path: gold.document.path, location }],
  )
  const records = await readLetters(
    { files, failures: [], missing: [] },
    reader ? measuredReader(codebook) : null,
    codebook,
  )
  const byPath = new Map(records.map(record => [record.document.path, record]))
  return ({ gold }) => byPath.get(gold.document.path)
}

/** From a database: a letter is known by its content, else by its path. */
function heldRecords(given: string): RecordOf {
  const location = resolve(userFolder, given)
  if (!existsSync(location))
    throw new UnusableArguments(`There is no database ${relative(userFolder, location)}.`)
  const db = openReadOnly(location)
  try {
    const records = withStoreErrors(location, () => [...exportRecords(db)])
    const byContent = new Map(records.map(record => [record.document.sha256, record]))
    return ({ gold, location: letter }) => {
      const sha256 = gold.document.sha256 ?? (letter && hashOf(letter))
      return (
        (sha256 ? byContent.get(sha256) : undefined) ??
        records.find(({ document }) => `/${document.path}`.endsWith(`/${gold.document.path}`))
      )
    }
  } finally {
    db.close()
  }
}

const hashOf = (location: string) => createHash('sha256').update(readFileSync(location)).digest('hex')

await run(command, main)
