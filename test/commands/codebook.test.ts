import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { program, type Ran, run } from '../ingest/commands.ts'
import { rowsOf } from '../ingest/databases.ts'
import { fill, temporaryFolder } from '../ingest/folders.ts'

const folder = temporaryFolder()
const example = join(program, 'docs/examples/roads.json')
const where = { cwd: folder }
const database = join(folder, 'roads.sqlite')

const letter = `Rosamund Tolliver
Police and Crime Commissioner for Kent

3 May 2023

Dear Home Secretary

Inspection of Kent Police

I am pleased that speed cameras on our rural roads work well. Two children were at risk of sexual exploitation.

Yours sincerely

Rosamund Tolliver
`

const take = async (...more: string[]) =>
  JSON.parse((await run('ingest', ['letters', '--db', 'roads.sqlite', '--json', ...more], where)).stdout)
    .counts

const findings = () => rowsOf(database, 'SELECT theme_code AS theme, quote FROM finding_detail')

interface Run {
  readonly id: string
  readonly version: string
  readonly hash: string
}
const runs = () =>
  rowsOf(
    database,
    'SELECT codebook_id AS id, codebook_version AS version, codebook_hash AS hash FROM run ORDER BY run.id',
  ) as unknown as Run[]

describe('a codebook of the user’s own', () => {
  let first: Record<string, number>
  let again: Record<string, number>
  let changed: Record<string, number>
  let back: Record<string, number>
  let found: unknown

  beforeAll(async () => {
    fill(folder, { 'letters/a.txt': letter })
    const other = readFileSync(example, 'utf8').replace('"2026-01"', '"2026-02"')
    writeFileSync(join(folder, 'other.json'), other)
    first = await take('--codebook', example)
    found = findings()
    again = await take('--codebook', example)
    changed = await take('--codebook', 'other.json')
    back = await take('--reader', 'off')
  })

  it('replaces ours, in the threads too', () => {
    expect(first).toMatchObject({ stored: 1, failed: 0 })
    expect(found).toEqual([
      { theme: 'SPEED', quote: 'I am pleased that speed cameras on our rural roads work well.' },
    ])
  })

  it('makes letters be read again when it changes, and only then', () => {
    expect(again).toMatchObject({ stored: 0, unchanged: 1 })
    expect(changed).toMatchObject({ stored: 1, unchanged: 0 })
    expect(back).toMatchObject({ stored: 1, unchanged: 0 })
    expect(findings()).toEqual([{ theme: 'CSE', quote: 'Two children were at risk of sexual exploitation.' }])
  })

  it('is noted with each run', () => {
    expect(runs().map(({ id, version }) => [id, version])).toEqual([
      ['roads', '2026-01'],
      ['roads', '2026-02'],
      ['letterbook', '1'],
    ])
    expect(new Set(runs().map(({ hash }) => hash)).size).toBe(3)
  })
})

describe('--codebook', () => {
  const show = (...more: string[]): Promise<Ran> => run('show', ['letters/a.txt', ...more], where)

  beforeAll(() => {
    const [one] = [
      { id: 'A', label: 'A', cues: [{ text: 'zebra', strength: 'strong' }], examples: ['A horse.'] },
    ]
    writeFileSync(join(folder, 'odd.json'), JSON.stringify({ id: 'odd', version: '1', themes: [one] }))
    writeFileSync(join(folder, 'bad.json'), JSON.stringify({ id: 'bad', version: '1', themes: [one, one] }))
  })

  it('is taken by show', async () => {
    const { status, stdout } = await show('--codebook', example)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^ {2}SPEED +strength +pcc /mu)
    expect(stdout).not.toMatch(/^ {2}CSE /mu)
  })

  it('warns of examples that go wrong, and goes on', async () => {
    const { status, stderr } = await show('--codebook', 'odd.json')
    expect([status, stderr]).toEqual([0, 'Theme A is not found in its example “A horse.”.\n'])
  })

  it.each([
    [['--codebook', 'bad.json'], 'The codebook bad.json cannot be used: it has two themes A.\n'],
    [['--codebook', 'none.json'], 'The codebook none.json cannot be used: there is no such file.\n'],
    [
      ['--codebook', example, '--reader', 'on'],
      'The sentence reader knows the themes of our own codebook only: --codebook goes with --reader off, or with --learned.\n',
    ],
  ])('%j is refused in one sentence', async (words, says) => {
    const { status, stdout, stderr } = await show(...words)
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: says })
  })

  it('is taken by evaluate, but for the page on accuracy', async () => {
    const { status, stderr } = await run('evaluate', ['--codebook', example, '--write', 'page.md'], where)
    expect([status, stderr]).toEqual([
      2,
      '--left-out and --write measure our own codebook; leave out --codebook.\n',
    ])
  })
})
