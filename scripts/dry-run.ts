import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Knowledge } from '../pipeline/knowledge.ts'
import { StoreError } from '../pipeline/store/error.ts'
import { openStore, type Store, type StoreOptions } from '../pipeline/store/store.ts'
import { UnusableArguments } from './cli.ts'

export interface Opened {
  readonly store: Store
  readonly close: () => void
}

/** The store for a run. A dry run does everything, on a copy of the database that is thrown away. */
export function openFor(
  dryRun: boolean,
  database: string,
  knowledge: Knowledge,
  options: StoreOptions,
): Opened {
  const isFolder = statSync(database, { throwIfNoEntry: false })?.isDirectory()
  if (!dryRun || isFolder) {
    const store = openStore(database, knowledge, options)
    return { store, close: () => store.close() }
  }
  const folder = mkdtempSync(join(tmpdir(), 'letterbook-'))
  const copy = join(folder, 'dry-run.sqlite')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    // A journal that a crash has left belongs to the database: without it the copy would be a torso.
    for (const end of ['', '-journal'])
      if (existsSync(`${database}${end}`)) copyFileSync(`${database}${end}`, `${copy}${end}`)
    const store = openStore(copy, knowledge, options)
    const close = () => {
      store.close()
      remove()
    }
    return { store, close }
  } catch (error) {
    remove()
    if (!(error instanceof StoreError)) throw error
    throw new UnusableArguments(error.message.replace(copy, database))
  }
}
