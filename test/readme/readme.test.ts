import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * The README's worked example is real: its commands are run on the specimens, and what it shows must be how their
 * output begins (a last line of "…" stands for the rest). Its SQL is run too, and its options are those of the program.
 */
const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'letterbook-readme-'))
const database = join(folder, 'letterbook.sqlite')

const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(?<body>[\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    match => match.groups!.body!,
  )

/** Runs a script of the project as `npm run` would, on a database of its own. */
function npmRun(command: string): string {
  const words = command.split(' ').filter(word => !['$', 'npm', 'run', '--silent', '--'].includes(word))
  const [script, ...given] = words
  const needsDatabase = script !== 'show'
  const { stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `scripts/${script}.ts`, ...given, ...(needsDatabase ? ['--db', database] : [])],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', INIT_CWD: root } },
  )
  return stdout
}

let ingested = ''

beforeAll(() => {
  ingested = npmRun('ingest')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the worked example of the README', () => {
  const examples = blocks('console').map(block => block.trimEnd().split('\n'))

  it('has some', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3)
  })

  it.each(examples.map(([command, ...lines]) => [command!, lines] as const))('%s', (command, lines) => {
    const output = command.includes('ingest') ? ingested : npmRun(command)
    const shown = lines.at(-1) === '…' ? lines.slice(0, -1) : lines
    expect(shown.length).toBeGreaterThan(0)
    expect(output.split('\n').slice(0, shown.length)).toEqual(shown)
  })
})

describe('the SQL of the README', () => {
  it.each(blocks('sql'))('runs and finds something: %s', query => {
    const db = new Database(database, { readonly: true })
    const rows = db.prepare(query).all()
    db.close()
    expect(rows.length).toBeGreaterThan(0)
  })
})

describe('the options of the README', () => {
  it('are those of ingest', () => {
    const help = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/ingest.ts', '--help'], {
      cwd: root,
      encoding: 'utf8',
    }).stdout
    const named = (text: string) => new Set([...text.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option))
    const section = readme.slice(
      readme.indexOf('## Your own letters'),
      readme.indexOf('## Taking the findings'),
    )
    const offered = named(help)
    offered.delete('--help')
    expect([...named(section)].sort()).toEqual([...offered].sort())
  })
})
