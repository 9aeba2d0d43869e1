import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The folder of the program. */
export const program = fileURLToPath(new URL('../..', import.meta.url))

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

export type CommandName = 'ingest' | 'show' | 'export' | 'evaluate' | 'diff' | 'discover' | 'learn'

/** The words that start a command; the loader is named in full, so that the working folder may be any. */
export const wordsOf = (name: CommandName, ...imports: readonly string[]): string[] => [
  process.execPath,
  ...[loader, ...imports].flatMap(module => ['--import', module]),
  join(program, `scripts/${name}.ts`),
]

export interface Where {
  readonly cwd: string
  /** Added to an environment that says nothing of where the user stands, of colours, languages or time zones. */
  readonly env?: Readonly<Record<string, string>>
}

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

const neutral = /^(?:INIT_CWD|TZ|LANG|LANGUAGE|LC_.*|NO_COLOR|FORCE_COLOR|COLORTERM|NODE_OPTIONS|npm_.*)$/

const plainEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !neutral.test(name)))

/** Starts a command without waiting for it. */
export const started = (words: readonly string[], { cwd, env }: Where, stdio?: SpawnOptions['stdio']) =>
  spawn(words[0]!, words.slice(1), {
    cwd,
    env: { ...plainEnvironment(), ...env },
    stdio: stdio ?? ['ignore', 'pipe', 'pipe'],
  })

/** What a process said, and how it ended. */
export async function ended(child: ChildProcess): Promise<Ran> {
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', text => {
      said[name] += text
    })
  }
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { status, ...said }
}

/** Runs a command to its end. */
export const run = (name: CommandName, parameters: readonly string[], where: Where): Promise<Ran> =>
  ended(started([...wordsOf(name), ...parameters], where))
