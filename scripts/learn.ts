/** Learns to tell the themes of a codebook of the user's own, from sentences that somebody coded by it. */
import { join, parse } from 'node:path'
import { Command } from 'commander'
import { knowledge } from '../data/index.ts'
import { type CodedSentence, openExamples, ownExamples } from '../pipeline/codebook/examples.ts'
import { learnedFile } from '../pipeline/codebook/learned.ts'
import { noteOf, openCodebook } from '../pipeline/codebook/open.ts'
import { writeWhole } from '../pipeline/export/write.ts'
import { openTextVectors, type TextVectors } from '../pipeline/infer/open.ts'
import type { Codebook } from '../pipeline/knowledge.ts'
import {
  type CodedExample,
  type Figure,
  f1,
  fewestExamples,
  learn,
  type ThemeFigures,
} from '../pipeline/learn/learn.ts'
import { understand } from '../pipeline/read.ts'
import { sentenceCues } from '../pipeline/refine/finding-cues.ts'
import { atUser, exitCodes, printable, readerFolder, run, UnusableArguments } from './cli.ts'
import { letterOf } from './codebook-trial.ts'

interface Options {
  readonly codebook: string
  readonly examples: string
  readonly out?: string
  readonly json: boolean
}

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
  const learned = learn(await examplesOf(coded, codebook, reader), themes, reader.weighing)
  if (learned === null)
    throw new UnusableArguments(
      `The examples ${given} hold fewer than ${fewestExamples} of each theme, too few to learn from; some twenty of each make a start.`,
    )
  const file = learnedFile(learned.themes, { codebook: noteOf(codebook).hash, encoder: reader.encoderHash })
  const { dir, name } = parse(path)
  const place = out ?? join(dir, `${name}.learned.json`)
  writeWhole([{ path: atUser(place), chunks: [`${JSON.stringify(file)}\n`] }])
  process.stdout.write(
    json ? `${JSON.stringify(learned.figures, null, 2)}\n` : page(learned.figures, coded.length),
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

async function examplesOf(
  coded: readonly CodedSentence[],
  { themes }: Codebook,
  { vectorOf }: TextVectors,
): Promise<readonly CodedExample[]> {
  const read = understand({ ...knowledge, themes })
  const made: CodedExample[] = []
  for (const { text, themes } of coded) {
    const { refined } = read(letterOf(text))
    const cues = sentenceCues(refined.annotated.mentions, refined.annotated.letter)
    const found = refined.mentions.flatMap(mention => (mention.kind === 'finding' ? [mention.theme] : []))
    made.push({
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
    })
  }
  return made
}

function page(figures: readonly ThemeFigures[], examples: number): string {
  const widest = Math.max(...figures.map(({ theme }) => theme.length), 'theme'.length)
  const line = (theme: string, ...cells: readonly string[]) =>
    [theme.padEnd(widest), ...cells.map(cell => cell.padStart(10))].join('')
  const score = (figure: Figure) => f1(figure).toFixed(2)
  const rows = figures.map(({ theme, examples: own, learned, cues, head, both }) =>
    learned
      ? line(theme, String(own), score(cues), score(head), score(both))
      : line(theme, String(own), score(cues), 'too few', '–'),
  )
  return `${[
    `${examples} examples. F1 by theme, of heads that had not seen the example (five folds):`,
    '',
    line('theme', 'examples', 'cues', 'learned', 'together'),
    ...rows,
    '',
    'How learned answers and cues are weighed was fitted on these same answers. Letters are harder than examples.',
    ...(figures.some(({ learned }) => !learned)
      ? [`A theme with fewer than ${fewestExamples} examples is left to its cues.`]
      : []),
  ]
    .map(printable)
    .join('\n')}\n`
}

await run(command, main)
