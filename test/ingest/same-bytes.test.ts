import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Found } from '../../pipeline/acquire/files.ts'
import { defaultLimits } from '../../pipeline/acquire/read-file.ts'
import { openPool } from '../../pipeline/pool.ts'
import { program, type Ran, run } from './commands.ts'
import { csvOf, ingested, jsonlOf } from './databases.ts'
import { fill, specimens, temporaryFolder } from './folders.ts'

const folder = temporaryFolder()
const reader = { folder: join(program, 'data/reader') }
const pool = openPool({ jobs: 2, deadline: 60_000, limits: defaultLimits, reader })
afterAll(() => pool.close())

const letters = specimens()
const copied = ['specimen-hmic-letter-humberside-2015.pdf', 'specimen-pcc-response-lincolnshire-2013.txt']
const ingestedWithReader = (...[path, threads, roots, from, options]: Parameters<typeof ingested>) =>
  ingested(path, threads, roots, from, { ...options, reader: true })
const databaseOf = (name: string) => join(folder, `${name}.sqlite`)
const exportOf = (name: string) => ({
  jsonl: jsonlOf(databaseOf(name)).join(''),
  csv: csvOf(databaseOf(name), join(folder, `${name}-csv`)),
})

let runs: Ran[]
let usual: ReturnType<typeof exportOf>

beforeAll(async () => {
  for (const [name, bytes] of Object.entries(letters)) fill(folder, { [`letters/${name}`]: bytes })
  for (const [index, name] of copied.entries())
    fill(folder, { [`earlier/in boxes/${index}.dat`]: letters[name]!, [`twice/${name}`]: letters[name]! })
  const roots = ['letters', 'earlier', 'twice']
  const far = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' }
  const near = { TZ: 'America/Los_Angeles', LC_ALL: 'C' }
  const ingestInto = (name: string, jobs: string, env: Record<string, string>) =>
    run('ingest', [...roots, '--db', `${name}.sqlite`, '--jobs', jobs], { cwd: folder, env })
  runs = await Promise.all([ingestInto('one', '1', near), ingestInto('three', '3', far)])
  usual = exportOf('one')
})

it('stores all letters once, with all their paths', () => {
  expect(runs.map(({ status }) => status)).toEqual([0, 0])
  expect(usual.jsonl.trimEnd().split('\n')).toHaveLength(Object.keys(letters).length)
  expect(usual.csv['findings.csv']!.split('\r\n').length).toBeGreaterThan(100)
  expect(usual.csv['documents.csv']).toContain(`letters/${copied[0]}; twice/${copied[0]}`)
})

it('gives the same bytes with one thread or three, and in any language and time zone', () => {
  expect(readFileSync(databaseOf('three')).equals(readFileSync(databaseOf('one')))).toBe(true)
  expect(exportOf('three')).toEqual(usual)
})

describe('gives the same export whatever is read first', () => {
  it('files in the opposite order', async () => {
    const arrange = (found: Found) => ({ ...found, files: found.files.toReversed() })
    await ingestedWithReader(databaseOf('backwards'), pool, ['twice', 'earlier', 'letters'], folder, {
      arrange,
    })
    expect(exportOf('backwards')).toEqual(usual)
  })

  it('folders one after the other', async () => {
    for (const root of ['twice', 'letters', 'earlier'])
      await ingestedWithReader(databaseOf('staged'), pool, [root], folder)
    expect(exportOf('staged')).toEqual(usual)
  })

  it('letters under other names, but for the names', async () => {
    const names = Object.keys(letters)
    const other = (name: string) => `other/${String(99 - names.indexOf(name)).padStart(4, '0')} ${name}`
    for (const [name, bytes] of Object.entries(letters)) fill(folder, { [other(name)]: bytes })
    await ingestedWithReader(databaseOf('other'), pool, ['other'], folder)
    await ingestedWithReader(databaseOf('plain'), pool, ['letters'], folder)
    const expected = jsonlOf(databaseOf('plain')).map(line =>
      line.replace(/"path":"letters\/(?<name>[^"]{1,200})"/g, (_, name) => `"path":"${other(name)}"`),
    )
    expect(jsonlOf(databaseOf('other')).toReversed()).toEqual(expected)
  })
})
