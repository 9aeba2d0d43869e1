import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../../pipeline/store/store.ts'
import { knowledge, options } from './record.ts'

/** A folder of its own, removed when the test is over. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'letterbook-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A database of its own, closed when the test is over. */
export function freshStore(
  over: Partial<StoreOptions> = {},
  path = join(freshFolder(), 'letterbook.sqlite'),
): Store {
  const store = openStore(path, knowledge, { ...options, ...over })
  onTestFinished(() => store.close())
  return store
}
