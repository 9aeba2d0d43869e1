import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { program } from './commands.ts'

export type Contents = Readonly<Record<string, string | Uint8Array>>

/** A folder of its own, removed when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'letterbook-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes files, and the folders they lie in. */
export function fill(folder: string, contents: Contents): void {
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** The specimen letters of the program, by name. */
export const specimens = (): Record<string, Buffer> =>
  Object.fromEntries(
    readdirSync(join(program, 'corpus'))
      .toSorted()
      .map(name => [name, readFileSync(join(program, 'corpus', name))]),
  )

/** So many letters, no two alike: the specimens that are plain text, each with a line added. */
export function variants(count: number): Record<string, string> {
  const texts = Object.entries(specimens()).filter(([name]) => name.endsWith('.txt'))
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const [name, bytes] = texts[index % texts.length]!
      const number = String(index).padStart(3, '0')
      return [`${number}-${name}`, `${bytes}\nThis is copy ${number} of the letter.\n`]
    }),
  )
}
