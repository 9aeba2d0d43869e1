import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { defaultLimits } from '../../pipeline/acquire/read-file.ts'
import { openPool } from '../../pipeline/pool.ts'
import { run } from '../ingest/commands.ts'
import { ingested, jsonlOf } from '../ingest/databases.ts'
import { fill, temporaryFolder, variants } from '../ingest/folders.ts'

const folder = temporaryFolder()
const desk = join(folder, 'desk')
const where = { cwd: folder, env: { INIT_CWD: desk } }
const pool = openPool({ jobs: 1, deadline: 60_000, limits: defaultLimits })
afterAll(() => pool.close())

beforeAll(async () => {
  fill(folder, variants(1))
  mkdirSync(desk)
  await ingested(join(desk, 'own.sqlite'), pool, ['.'], folder)
})

it('reads and writes where the user stands, as ingest does', async () => {
  const lines = await run('export', ['--db', 'own.sqlite', '--format', 'jsonl', '--out', 'all.jsonl'], where)
  const tables = await run('export', ['--db', './own.sqlite', '--format', 'csv', '--out', 'csv'], where)
  const nothing = { status: 0, stdout: '', stderr: '' }
  expect([lines, tables]).toEqual([nothing, nothing])
  expect(readFileSync(join(desk, 'all.jsonl'), 'utf8')).toBe(jsonlOf(join(desk, 'own.sqlite')).join(''))
  expect(readdirSync(join(desk, 'csv'))).toContain('findings.csv')
  expect(readdirSync(folder)).not.toContain('csv')
})

it('says as ingest does what cannot be used', async () => {
  const missing = await run('export', ['--db', 'none.sqlite', '--format', 'jsonl', '--out', '-'], where)
  expect(missing).toEqual({
    status: 2,
    stdout: '',
    stderr: `There is no database ${join(desk, 'none.sqlite')}.\n`,
  })
  const blocked = await run('export', ['--db', 'own.sqlite', '--format', 'jsonl', '--out', '.'], where)
  expect([blocked.status, blocked.stdout]).toEqual([2, ''])
  expect(blocked.stderr).toMatch(/^The file \S*desk could not be written: [^\n]+\n$/)
})
