/** The codebook that letters are read by: the program's own, or one that the user hands in with `--codebook`. */
import type { Command } from 'commander'
import { knowledge } from '../data/index.ts'
import { codebook as ours } from '../data/themes.ts'
import { openLearned } from '../pipeline/codebook/learned.ts'
import { type CodebookNote, noteOf, openCodebook } from '../pipeline/codebook/open.ts'
import { readerFiles } from '../pipeline/infer/files.ts'
import type { ReaderSettings } from '../pipeline/infer/open.ts'
import type { Codebook, Knowledge } from '../pipeline/knowledge.ts'
import type { LearnedThemes } from '../pipeline/types.ts'
import { atUser, printable, readerFolder, UnusableArguments } from './cli.ts'
import { trial } from './codebook-trial.ts'

export interface ChosenCodebook {
  /** What letters are read with: the program's knowledge, with the themes of the codebook. */
  readonly knowledge: Knowledge
  readonly note: CodebookNote
  /** The user's own, which the threads have to be told; null for the program's. */
  readonly own: Codebook | null
  /** What was learned for it from coded examples; null where its themes are told by cues alone. */
  readonly learned: LearnedThemes | null
  /** Stands for all of this in the program's fingerprint; null for the program's own. */
  readonly key: string | null
}

export interface CodebookOptions {
  readonly codebook?: string
  readonly learned?: string
}

/** Adds `--codebook` and `--learned` to a command that reads letters. */
export const withCodebook = (command: Command): Command =>
  command
    .option(
      '--codebook <file>',
      'read by your own codebook (JSON or CSV, see docs/codebook.md) instead of ours; without --learned by its cues alone',
    )
    .option('--learned <file>', 'what npm run learn has learned for your codebook from coded examples')

/** The codebook that the user asks for. What is odd about it goes to stderr. */
export function chosenCodebook({ codebook: given, learned: path }: CodebookOptions = {}): ChosenCodebook {
  if (given === undefined) {
    if (path !== undefined)
      throw new UnusableArguments(
        '--learned goes with the codebook that it was learned for: name it with --codebook.',
      )
    return { knowledge, note: noteOf(ours), own: null, learned: null, key: null }
  }
  const own = openCodebook(atUser(given), given)
  for (const warning of trial(own, knowledge)) console.error(printable(warning))
  const note = noteOf(own)
  const learned =
    path === undefined
      ? null
      : openLearned(atUser(path), path, {
          codebook: note.hash,
          encoder: readerFiles(readerFolder).encoderHash,
        })
  return {
    knowledge: { ...knowledge, themes: own.themes },
    note,
    own,
    learned: learned?.themes ?? null,
    key: learned ? `${note.hash}, learned ${learned.hash}` : note.hash,
  }
}

/**
 * Whether the sentence reader is asked. It has learned the themes of our own codebook, so that for another it is of use
 * only with what was learned for that; who asks for what cannot be is told.
 */
export function asksReader(command: Command, { own, learned }: ChosenCodebook, wanted: boolean): boolean {
  const isAsked = command.getOptionValueSource('reader') === 'cli'
  if (learned && !wanted)
    throw new UnusableArguments('--learned is for the sentence reader; leave out --reader off.')
  if (learned || own === null || !wanted) return wanted
  if (isAsked)
    throw new UnusableArguments(
      'The sentence reader knows the themes of our own codebook only: --codebook goes with --reader off, or with --learned.',
    )
  return false
}

/** How the sentence reader is asked for a codebook: on ours letters that it has learned from are held out. */
export const measuredReader = ({ learned }: ChosenCodebook): ReaderSettings =>
  learned ? { folder: readerFolder, learned } : { folder: readerFolder, heldOut: true }
