import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import type { Failure } from '../types.ts'
import { whyUnreadable } from './read-file.ts'

/** A file to read. */
export interface FoundFile {
  /** What the findings call it: from the working folder, with forward slashes. */
  readonly path: string
  /** Where it lies, absolute. */
  readonly location: string
}

export interface FoundFailure {
  readonly path: string
  readonly failure: Failure
}

export interface Found {
  /** By path, in code-unit order, each path once. */
  readonly files: readonly FoundFile[]
  /** Files and folders that could not be looked at. */
  readonly failures: readonly FoundFailure[]
  /** Arguments that do not exist. */
  readonly missing: readonly string[]
}

// What systems and editors leave behind, and notes on the folder itself; never letters.
const litter = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$|README(?:\.(?:md|txt))?$)/i

/**
 * All files below the paths given, whatever their kind. Links are followed; one that leads back to a folder above it
 * ends there. A file reached by two paths counts under both: the store knows it by its content.
 */
export async function findFiles(paths: readonly string[], from: string): Promise<Found> {
  const files = new Map<string, FoundFile>()
  const failures = new Map<string, FoundFailure>()
  const missing: string[] = []
  for (const path of paths) {
    const location = resolve(from, path)
    const kind = await kindOf(location)
    if (kind === 'missing') missing.push(path)
    else await visit(location, nameOf(location, from), new Set())
  }
  const byPath = <Item extends { readonly path: string }>(items: Map<string, Item>) =>
    [...items.values()].toSorted((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
  return { files: byPath(files), failures: byPath(failures), missing }

  async function visit(location: string, path: string, above: ReadonlySet<string>): Promise<void> {
    const kind = await kindOf(location)
    if (kind === 'file') files.set(path, { path, location })
    else if (kind === 'folder') await visitFolder(location, path, above)
    else if (kind !== 'other')
      failures.set(path, {
        path,
        failure: {
          code: 'unreadable',
          reason: kind === 'missing' ? 'it is a link that leads nowhere' : kind.reason,
        },
      })
  }

  async function visitFolder(location: string, path: string, above: ReadonlySet<string>): Promise<void> {
    try {
      const real = await realpath(location)
      if (above.has(real)) return
      const inside = new Set([...above, real])
      for (const name of (await readdir(location)).toSorted())
        if (!litter.test(name))
          await visit(join(location, name), path === '' ? name : `${path}/${name}`, inside)
    } catch (error) {
      failures.set(path, {
        path,
        failure: { code: 'unreadable', reason: `the folder: ${whyUnreadable(error)}` },
      })
    }
  }
}

/**
 * Named from the folder the program works in, so that no two files share a name, in this run or any other, and the
 * database means the same on a machine that has the same folders.
 */
const nameOf = (location: string, from: string) => relative(from, location).split(sep).join('/')

/** Whether a path was below one of the arguments, and so is missed if it was not found. */
export function isBelow(path: string, roots: readonly string[], from: string): boolean {
  return roots.some(root => {
    const way = relative(resolve(from, root), resolve(from, path))
    return way !== '..' && !way.startsWith(`..${sep}`)
  })
}

async function kindOf(
  location: string,
): Promise<'file' | 'folder' | 'other' | 'missing' | { reason: string }> {
  try {
    const found = await stat(location)
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : { reason: whyUnreadable(error) }
  }
}
