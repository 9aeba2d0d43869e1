/** Gold records and their letters, from folders. */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { findFiles } from '../pipeline/acquire/files.ts'
import { GoldError, type GoldRecord, readGold } from '../pipeline/evaluate/gold.ts'
import { programRoot, UnusableArguments, userFolder } from './cli.ts'

export interface GoldLetter {
  readonly gold: GoldRecord
  /** Folder of gold that it comes from, "letters" or "specimens". */
  readonly group: string
  /** Where the letter lies, absolute; null where no folder of letters holds it. */
  readonly location: string | null
}

/** Where gold and letters lie beside the program, where they do; the specimens' always do. */
const beside = (name: string) => {
  const folder = join(programRoot, '..', 'shared', name)
  return existsSync(folder) ? [folder] : []
}
export const defaultGold = (): readonly string[] => [...beside('gold'), join(programRoot, 'test/gold')]
export const defaultCorpora = (): readonly string[] => [...beside('corpus'), join(programRoot, 'corpus')]

/** Folders that the user names; they count from where the user stands. */
export function foldersOf(given: readonly string[] | undefined, otherwise: () => readonly string[]) {
  const folders = given ? given.map(folder => resolve(userFolder, folder)) : otherwise()
  for (const folder of folders)
    if (!existsSync(folder))
      throw new UnusableArguments(`There is no folder ${relative(userFolder, folder)}.`)
  return folders
}

/** All gold records below the folders, by the path of their letter. */
export async function goldLetters(
  goldFolders: readonly string[],
  corpora: readonly string[],
): Promise<readonly GoldLetter[]> {
  const letters: GoldLetter[] = []
  for (const folder of goldFolders) {
    const { files } = await findFiles([folder], folder)
    for (const { path, location } of files.filter(file => file.path.endsWith('.json'))) {
      const gold = goldOf(location)
      const places = corpora.map(corpus => join(corpus, gold.document.path))
      letters.push({
        gold,
        group: path.includes('/') ? path.slice(0, path.indexOf('/')) : 'specimens',
        location: places.find(existsSync) ?? null,
      })
    }
  }
  if (letters.length === 0)
    throw new UnusableArguments(
      `There are no gold records (.json) in ${goldFolders.map(folder => relative(userFolder, folder)).join(', ')}.`,
    )
  return letters.toSorted((one, other) => (one.gold.document.path < other.gold.document.path ? -1 : 1))
}

function goldOf(location: string): GoldRecord {
  try {
    return readGold(readFileSync(location, 'utf8'))
  } catch (error) {
    if (!(error instanceof GoldError)) throw error
    throw new UnusableArguments(
      `${relative(userFolder, location)} is not a gold record: ${error.message}. Mend it, or take it out of the folder.`,
    )
  }
}
