/** Prints any stage of one letter, so that a person sees why something was or was not found. */
import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { Command, Option } from 'commander'
import { defaultLimits, readFile } from '../pipeline/acquire/read-file.ts'
import { assemble } from '../pipeline/assemble/assemble.ts'
import { openInference } from '../pipeline/infer/open.ts'
import { understand, understandWith } from '../pipeline/read.ts'
import type { ResolvedLetter } from '../pipeline/types.ts'
import { exitCodes, printable, readerFolder, run, UnusableArguments, userFolder } from './cli.ts'
import { asksReader, type CodebookOptions, chosenCodebook, withCodebook } from './codebook.ts'
import { cleanText, findingLines, mentionLines, segmentLines } from './show-stages.ts'

const stages = ['clean', 'segments', 'mentions', 'findings'] as const
type Stage = (typeof stages)[number]

interface Options extends CodebookOptions {
  readonly stage: Stage
  readonly reader: 'on' | 'off'
  readonly json: boolean
}

const command = withCodebook(new Command('show'))
  .description('Print what a stage of the pipeline makes of one letter.')
  .argument('<file>', 'PDF or plain text')
  .addOption(new Option('--stage <stage>', 'how far to go').choices(stages).default('findings'))
  .addOption(
    new Option('--reader <when>', 'ask the sentence reader, or leave findings to the rules')
      .choices(['on', 'off'])
      .default('on'),
  )
  .option('--json', 'print the stage as JSON', false)
  .addHelpText(
    'after',
    `
Stages:
  clean      the text that everything counts in, and what each cleaner changed
  segments   its blocks, with what each is taken for
  mentions   every find before the whole letter is considered, with the rule that claims it
  findings   the letter's facts and findings, as they are stored`,
  )

async function main(): Promise<number> {
  const options = command.opts<Options>()
  const { stage, reader, json } = options
  const given = command.args[0]!
  const location = resolve(userFolder, given)
  if (!existsSync(location)) throw new UnusableArguments(`There is no file ${given}.`)
  const path = relative(process.cwd(), location)
  const acquired = await readFile(path, location, defaultLimits)
  if (!acquired.ok) {
    console.error(printable(`${given} cannot be read: ${acquired.failure.reason}.`))
    return acquired.failure.code === 'unreadable' ? exitCodes.unusable : exitCodes.someFailed
  }
  const codebook = chosenCodebook(options)
  const { knowledge, learned } = codebook
  const read =
    asksReader(command, codebook, reader === 'on') && stage === 'findings'
      ? understandWith(knowledge, await openInference({ folder: readerFolder, ...(learned && { learned }) }))
      : understand(knowledge)
  const letter = await read(acquired.source)
  console.log(json ? JSON.stringify(asData(letter, stage), null, 2) : asLines(letter, stage).join('\n'))
  return exitCodes.ok
}

function asLines(letter: ResolvedLetter, stage: Stage): string[] {
  const { annotated } = letter.refined
  if (stage === 'clean') return cleanText(annotated.letter.document)
  if (stage === 'segments') return segmentLines(annotated.letter)
  if (stage === 'mentions') return mentionLines(annotated)
  return findingLines(assemble(letter))
}

function asData(letter: ResolvedLetter, stage: Stage): unknown {
  const { annotated } = letter.refined
  const { text, cleanings, pages } = annotated.letter.document
  if (stage === 'clean') return { text, cleanings, pages }
  if (stage === 'segments') return { blocks: annotated.letter.blocks, sentences: annotated.letter.sentences }
  if (stage === 'mentions') return annotated.mentions
  return assemble(letter)
}

await run(command, main)
