/** Learns to tell the themes of a codebook of the user's own, from sentences that somebody coded by it. */
import { join, parse } from 'node:path'
import { Command } from 'commander'
import { knowledge } from '../data/index.ts'
import { type CodedSentence, openExamples, ownExamples } from '../pipeline/codebook/examples.ts'
import { learnedFile } from '../pipeline/codebook/learned.ts'
import { noteOf, openCodebook } from '../pipeline/codebook/open.ts'
import { otherSentences } from '../pipeline/codebook/others.ts'
import { writeWhole } from '../pipeline/export/write.ts'
import { openTextVectors, type TextVectors } from '../pipeline/infer/open.ts'
import type { Codebook } from '../pipeline/knowledge.ts'
import { type CodedExample, f1, fewestExamples, learn } from '../pipeline/learn/learn.ts'
import { understand } from '../pipeline/read.ts'
import { sentenceCues } from '../pipeline/refine/finding-cues.ts'
import type { Figure, ThemeFigures } from '../pipeline/types.ts'
import { atUser, exitCodes, printable, programRoot, readerFolder, run, UnusableArguments } from './cli.ts'
import { letterOf } from './codebook-trial.ts'

interface Options {
  readonly codebook: string
  readonly examples: string
  readonly out?: string
  readonly json: boolean
}

/** Passages that were written to train the reader. */
const otherTexts = join(programRoot, 'data', 'coded', 'passages.jsonl')

const command = new Command('learn')
  .description('Learn to tell the themes of your own codebook from coded sentences, for --learned.')
  .requiredOption('--codebook <file>', 'your codebook (JSON or CSV, see docs/codebook.md)')
  .requiredOption(
    '--examples <file>',
    'coded sentences: CSV with the columns text and themes (parted by ";"; empty: about something else), or JSON lines',
  )
  .option('--out <file>', 'what is learned (default: the codebook’s name with .learned.json)')
  .option('--json', 'print the figures as JSON', false)
  .addHelpText('after', '\nExit codes: 0 done, 2 the arguments cannot be used.')

async function main(): Promise<number> {
  const { codebook: path, examples: given, out, json } = command.opts<Options>()
  const codebook = openCodebook(atUser(path), path)
  const coded = distinct([...openExamples(atUser(given), given, codebook), ...ownExamples(codebook)])
  const reader = await openTextVectors(readerFolder)
  const themes = codebook.themes.filter(({ cues }) => cues.length > 0).map(({ id }) => id)
  const read = readerOf(codebook, reader)
  const others = await inTurn(otherSentences(otherTexts), read)
  const learned = learn(await inTurn(coded, read), themes, reader.weighing, others)
  if (learned === null)
    throw new UnusableArguments(
      `The examples ${given} hold fewer than ${fewestExamples} of each theme, too few to learn from; some twenty of each make a start.`,
    )
  const file = learnedFile(learned, { codebook: noteOf(codebook).hash, encoder: reader.encoderHash })
  const { dir, name } = parse(path)
  const place = out ?? join(dir, `${name}.learned.json`)
  writeWhole([{ path: atUser(place), chunks: [`${JSON.stringify(file)}\n`] }])
  process.stdout.write(
    json
      ? `${JSON.stringify(learned.figures, null, 2)}\n`
      : page(learned.figures, { examples: coded.length, others: others.length }),
  )
  console.error(printable(`Written to ${place}; use it with --codebook ${path} --learned ${place}.`))
  return exitCodes.ok
}

/** Each text once, with all that it was coded. */
function distinct(coded: readonly CodedSentence[]): readonly CodedSentence[] {
  const themes = new Map<string, readonly string[]>()
  for (const { text, themes: more } of coded)
    themes.set(text, [...new Set([...(themes.get(text) ?? []), ...more])])
  return [...themes].map(([text, themes]) => ({ text, themes }))
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  job: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const made: Result[] = []
  for (const item of items) made.push(await job(item))
  return made
}

/** What cues and reader say of a coded sentence. */
function readerOf({ themes }: Codebook, { vectorOf }: TextVectors) {
  const read = understand({ ...knowledge, themes })
  return async ({ text, themes }: CodedSentence): Promise<CodedExample> => {
    const { refined } = read(letterOf(text))
    const cues = sentenceCues(refined.annotated.mentions, refined.annotated.letter)
    const found = refined.mentions.flatMap(mention => (mention.kind === 'finding' ? [mention.theme] : []))
    return {
      text,
      themes,
      vector: await vectorOf(text),
      support: Object.fromEntries(
        cues
          .flatMap(({ support }) => support)
          .toSorted((one, other) => one.confidence - other.confidence)
          .map(({ theme, confidence, strong }) => [theme, { confidence, strong }]),
      ),
      spoken: [...new Set(found)],
    }
  }
}

function page(
  figures: readonly ThemeFigures[],
  { examples, others }: { readonly examples: number; readonly others: number },
): string {
  const widest = Math.max(...figures.map(({ theme }) => theme.length), 'theme'.length)
  const line = (theme: string, ...cells: readonly string[]) =>
    [theme.padEnd(widest), ...cells.map(cell => cell.padStart(10))].join('')
  const score = (figure: Figure) => f1(figure).toFixed(2)
  const rows = figures.map(({ theme, examples: own, learned, cues, head, both, elsewhere }) =>
    learned
      ? line(theme, String(own), score(cues), score(head), score(both), String(elsewhere))
      : line(theme, String(own), score(cues), 'too few', '–', '–'),
  )
  return `${[
    `${examples} examples. F1 by theme, of heads that had not seen the example (five folds):`,
    '',
    line('theme', 'examples', 'cues', 'learned', 'together', 'elsewhere'),
    ...rows,
    '',
    'How learned answers and cues are weighed was fitted on these same answers. Letters are harder than examples.',
    `Elsewhere: in how many of ${others} sentences of letters about policing and children it would be found, rightly or not.`,
    ...(figures.some(({ learned }) => !learned)
      ? [`A theme with fewer than ${fewestExamples} examples is left to its cues.`]
      : []),
  ]
    .map(printable)
    .join('\n')}\n`
}

await run(command, main)
