/** The codebook that letters are read by: the program's own, or one that the user hands in with `--codebook`. */
import type { Command } from 'commander'
import { knowledge } from '../data/index.ts'
import { codebook as ours } from '../data/themes.ts'
import { type CodebookNote, noteOf, openCodebook } from '../pipeline/codebook/open.ts'
import type { Codebook, Knowledge } from '../pipeline/knowledge.ts'
import { atUser, printable, UnusableArguments } from './cli.ts'
import { trial } from './codebook-trial.ts'

export interface ChosenCodebook {
  /** What letters are read with: the program's knowledge, with the themes of the codebook. */
  readonly knowledge: Knowledge
  readonly note: CodebookNote
  /** The user's own, which the threads have to be told; null for the program's. */
  readonly own: Codebook | null
}

/** Adds `--codebook` to a command that reads letters. */
export const withCodebook = (command: Command): Command =>
  command.option(
    '--codebook <file>',
    'read by your own codebook (JSON or CSV, see docs/codebook.md) instead of ours; by its cues alone, without the sentence reader',
  )

/** The codebook at a path that the user gave. What is odd about it goes to stderr. */
export function chosenCodebook(given: string | undefined): ChosenCodebook {
  if (given === undefined) return { knowledge, note: noteOf(ours), own: null }
  const own = openCodebook(atUser(given), given)
  for (const warning of trial(own, knowledge)) console.error(printable(warning))
  return { knowledge: { ...knowledge, themes: own.themes }, note: noteOf(own), own }
}

/**
 * Whether the sentence reader is asked. It has learned the themes of our own codebook and no others, so that it stays
 * out of the way of another; who asks for both is told.
 */
export function asksReader(command: Command, own: Codebook | null, wanted: boolean): boolean {
  if (own === null || !wanted) return wanted
  if (command.getOptionValueSource('reader') === 'cli')
    throw new UnusableArguments(
      'The sentence reader knows the themes of our own codebook only: --codebook goes with --reader off.',
    )
  return false
}
