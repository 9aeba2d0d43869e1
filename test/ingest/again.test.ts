import { copyFileSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../pipeline/acquire/read-file.ts'
import { openPool } from '../../pipeline/pool.ts'
import { truncatedPdf } from '../make/pdf.ts'
import { type Ran, run } from './commands.ts'
import { countsOf, faultsOf, ingested, jsonlOf, rowsOf } from './databases.ts'
import { fill, temporaryFolder, variants } from './folders.ts'

const pool = openPool({ jobs: 2, deadline: 60_000, limits: defaultLimits })
afterAll(() => pool.close())

const [first, second, third, fourth] = Object.values(variants(4)) as [string, string, string, string]

describe('the command, run again', () => {
  const folder = temporaryFolder()
  const database = join(folder, 'letters', 'found.sqlite')
  const keysOf = () =>
    Object.fromEntries(rowsOf(database, 'SELECT path, key FROM document').map(({ path, key }) => [path, key]))
  const outcomes = () =>
    Object.fromEntries(
      rowsOf(database, 'SELECT path, outcome FROM file_outcome ORDER BY path').map(({ path, outcome }) => [
        path,
        outcome,
      ]),
    )
  const take = async (...more: string[]) => {
    const ran = await run(
      'ingest',
      ['letters', '--reader', 'off', '--db', 'letters/found.sqlite', '--json', ...more],
      {
        cwd: folder,
      },
    )
    return {
      ran,
      bytes: readFileSync(database),
      keys: keysOf(),
      outcomes: outcomes(),
      summary: summaryOf(ran),
    }
  }
  const summaryOf = ({ stdout }: Ran) => JSON.parse(stdout)

  type Taken = Awaited<ReturnType<typeof take>>
  let atFirst: Taken
  let again: Taken
  let moved: Taken
  let unlinked: Taken
  let pruned: Taken
  let runs: Record<string, unknown>[]

  beforeAll(async () => {
    fill(folder, { 'letters/a.txt': first, 'letters/b.txt': second, 'letters/c.txt': third })
    fill(folder, { 'letters/broken.pdf': truncatedPdf(0.5), 'away/d.txt': fourth })
    symlinkSync(join(folder, 'away'), join(folder, 'letters/linked'))
    atFirst = await take()
    again = await take()
    fill(folder, { 'letters/a.txt': `${first}One more word.\n` })
    renameSync(join(folder, 'letters/b.txt'), join(folder, 'letters/renamed.txt'))
    copyFileSync(join(folder, 'letters/c.txt'), join(folder, 'letters/copy of c.txt'))
    moved = await take()
    renameSync(join(folder, 'away'), join(folder, 'gone'))
    unlinked = await take('--prune')
    rmSync(join(folder, 'letters/linked'))
    pruned = await take('--prune')
    runs = rowsOf(database, 'SELECT * FROM run')
  })

  it('reads everything at first, and not the database that lies among the letters', () => {
    expect(atFirst.ran.status).toBe(1)
    expect(atFirst.summary.counts).toMatchObject({ seen: 5, stored: 4, failed: 1 })
    expect(atFirst.outcomes).toEqual({
      'letters/a.txt': 'stored',
      'letters/b.txt': 'stored',
      'letters/broken.pdf': 'failed',
      'letters/c.txt': 'stored',
      'letters/linked/d.txt': 'stored',
    })
  })

  it('writes nothing where nothing has changed, and says again what failed', () => {
    expect(again.bytes.equals(atFirst.bytes)).toBe(true)
    expect(again.summary.counts).toMatchObject({ seen: 5, stored: 0, unchanged: 4, failed: 1 })
    expect(again.summary.failures).toEqual(atFirst.summary.failures)
    expect(again.ran.status).toBe(1)
  })

  it('reads a changed letter anew, and knows one that was renamed or copied', () => {
    expect(moved.summary.counts).toEqual({
      seen: 6,
      stored: 1,
      unchanged: 2,
      duplicate: 2,
      failed: 1,
      vanished: 1,
    })
    expect(moved.summary.vanished).toEqual(['letters/b.txt'])
    expect(moved.keys['letters/b.txt']).toBe(again.keys['letters/b.txt'])
    expect(moved.keys['letters/a.txt']).not.toBe(again.keys['letters/a.txt'])
    expect(moved.outcomes).toEqual({
      'letters/a.txt': 'stored',
      'letters/b.txt': 'stored',
      'letters/broken.pdf': 'failed',
      'letters/c.txt': 'stored',
      'letters/copy of c.txt': 'duplicate',
      'letters/linked/d.txt': 'stored',
      'letters/renamed.txt': 'duplicate',
    })
  })

  it('forgets with --prune what has vanished, but not what lies behind a folder it cannot enter', () => {
    expect(unlinked.summary.vanished).toEqual(['letters/b.txt'])
    expect(unlinked.keys['letters/renamed.txt']).toBe(again.keys['letters/b.txt'])
    expect(unlinked.outcomes).toMatchObject({ 'letters/linked': 'failed', 'letters/linked/d.txt': 'stored' })
    expect(pruned.summary.vanished).toEqual(['letters/linked', 'letters/linked/d.txt'])
    expect(Object.keys(pruned.outcomes)).toEqual([
      'letters/a.txt',
      'letters/broken.pdf',
      'letters/c.txt',
      'letters/copy of c.txt',
      'letters/renamed.txt',
    ])
  })

  it('notes a run only where it changed something', () => {
    expect(runs.map(({ seen, finished }) => [seen, finished])).toEqual([
      [5, 1],
      [6, 1],
      [6, 1],
      [5, 1],
    ])
  })

  it('is left with what a first run over the same files finds, and no row more', async () => {
    const worn = join(folder, 'worn.sqlite')
    renameSync(database, worn)
    await take()
    expect(faultsOf(worn)).toEqual([])
    expect(countsOf(worn)).toEqual(countsOf(database))
    expect(jsonlOf(worn)).toEqual(jsonlOf(database))
  })
})

describe('a database that is brought up to date', () => {
  const folder = temporaryFolder()
  const pathOf = (name: string) => join(folder, `${name}.sqlite`)

  it('reads everything again with other rules, and gives the same export', async () => {
    fill(folder, { 'rules/a.txt': first, 'rules/b.txt': second, 'rules/broken.pdf': truncatedPdf(0.5) })
    const path = pathOf('rules')
    const fatesOf = async (rulesHash: string) => {
      const fates = await ingested(path, pool, ['rules'], folder, { rulesHash })
      return fates.map(({ fate }) => fate)
    }
    expect(await fatesOf('older')).toEqual(['stored', 'stored', 'failed'])
    const before = { lines: jsonlOf(path), counts: countsOf(path) }
    expect(await fatesOf('newer')).toEqual(['stored', 'stored', 'failed'])
    expect({ lines: jsonlOf(path), counts: countsOf(path) }).toEqual(before)
    expect(rowsOf(path, 'SELECT DISTINCT rules_hash FROM document')).toEqual([{ rules_hash: 'newer' }])
    expect(await fatesOf('newer')).toEqual(['unchanged', 'unchanged', 'failed'])
  })

  it('lets a letter take the place of a failure, and a failure that of a letter', async () => {
    const outcomeOf = async (content: string | Buffer) => {
      fill(folder, { 'places/a.txt': content })
      const fates = await ingested(pathOf('places'), pool, ['places'], folder)
      return [fates[0]!.fate, rowsOf(pathOf('places'), 'SELECT outcome, failure_code FROM file_outcome')]
    }
    const failed = { outcome: 'failed', failure_code: 'empty' }
    const stored = { outcome: 'stored', failure_code: null }
    expect(await outcomeOf('')).toEqual(['failed', [failed]])
    const empty = countsOf(pathOf('places'))
    expect(await outcomeOf(first)).toEqual(['stored', [stored]])
    expect(await outcomeOf('')).toEqual(['failed', [failed]])
    expect(countsOf(pathOf('places'))).toEqual(empty)
    expect(faultsOf(pathOf('places'))).toEqual([])
  })

  it('follows letters that change places', async () => {
    const read = async (a: string, b: string) => {
      fill(folder, { 'swapped/a.txt': a, 'swapped/b.txt': b })
      const fates = await ingested(pathOf('swapped'), pool, ['swapped'], folder)
      const rows = rowsOf(pathOf('swapped'), 'SELECT path, key FROM document ORDER BY path')
      return { fates: fates.map(({ fate }) => fate), keys: rows.map(({ key }) => key) }
    }
    const before = await read(first, second)
    const after = await read(second, first)
    expect(after.keys).toEqual(before.keys.toReversed())
    expect(after.fates).not.toContain('failed')
    expect((await read(second, first)).fates).toEqual(['unchanged', 'unchanged'])
    expect((await read(second, third)).fates).toEqual(['unchanged', 'stored'])
    expect(countsOf(pathOf('swapped')).document).toBe(2)
  })

  it('reads twins once, and says of both what is wrong with them', async () => {
    const broken = truncatedPdf(0.5)
    fill(folder, { 'twins/1.txt': first, 'twins/2.txt': first, 'twins/3.pdf': broken, 'twins/4.pdf': broken })
    const fates = await ingested(pathOf('twins'), pool, ['twins'], folder)
    expect(fates.map(({ fate, failure }) => failure?.code ?? fate)).toEqual([
      'stored',
      'duplicate',
      'corrupt',
      'corrupt',
    ])
    expect(rowsOf(pathOf('twins'), 'SELECT path, outcome FROM file_outcome')).toEqual([
      { path: 'twins/1.txt', outcome: 'stored' },
      { path: 'twins/2.txt', outcome: 'duplicate' },
      { path: 'twins/3.pdf', outcome: 'failed' },
      { path: 'twins/4.pdf', outcome: 'failed' },
    ])
    expect(countsOf(pathOf('twins')).document).toBe(1)
  })
})
