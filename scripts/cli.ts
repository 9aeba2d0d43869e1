/** What all commands share: exit codes, where paths count from, and how an error is said. */
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Command, CommanderError } from 'commander'

export const exitCodes = { ok: 0, someFailed: 1, unusable: 2, stopped: 130 } as const

/** The folder the program lies in. */
export const programRoot = fileURLToPath(new URL('..', import.meta.url))

/** The sentence reader that the program ships. */
export const readerFolder = `${programRoot}data/reader`

/** Where the user stands: `npm run` moves to the program's folder, and says where it came from. */
export const userFolder = process.env.INIT_CWD ?? process.cwd()

/** A path that the user gave, from where the user stands. */
export const atUser = (given: string): string => resolve(userFolder, given)

export const defaultDatabase = 'out/letterbook.sqlite'

/** Where the database lies: a path given counts from where the user stands, the default from the program. */
export const databaseAt = (given: string | undefined): string =>
  given === undefined ? join(programRoot, defaultDatabase) : resolve(userFolder, given)

/** Text from outside, such as the name of a file, on one line and without what a terminal would obey. */
export const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd')

/** Wrong arguments, in one sentence. */
export class UnusableArguments extends Error {}

/** A whole number from `least` up. */
export function wholeNumber(name: string, least: number): (text: string) => number {
  return text => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < least)
      throw new UnusableArguments(`${name} takes a whole number from ${least} up, not "${text}".`)
    return number
  }
}

/** Runs a command to its exit code. What the user can mend is said in one line on stderr; the rest is our mistake. */
export async function run(command: Command, action: () => Promise<number>): Promise<void> {
  process.stdout.on('error', error => {
    // The reader of a pipe (`| head`) has seen enough.
    if ('code' in error && error.code === 'EPIPE') process.exit(exitCodes.ok)
    throw error
  })
  // Whether anybody follows the progress does not matter to the work.
  process.stderr.on('error', () => {})
  try {
    command.exitOverride().parse()
    process.exitCode = await action()
  } catch (error) {
    process.exitCode = exitOf(error)
  }
}

/** Errors of the pipeline whose message is a sentence for the user. */
const knownNames: ReadonlySet<string> = new Set(['StoreError', 'ExportError', 'CodebookError'])

function exitOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.unusable
  if (!(error instanceof Error)) throw error
  const known = error instanceof UnusableArguments || knownNames.has(error.name)
  console.error(
    printable(known ? error.message : `Letterbook broke down: ${error.message}. Please report this.`),
  )
  return exitCodes.unusable
}
