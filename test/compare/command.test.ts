import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { longColumns } from '../../pipeline/compare/long.ts'
import { groupings } from '../../pipeline/compare/rows.ts'
import { freshFolder } from '../store/fresh.ts'
import { finding, type HeldLetter, storeOf } from './held.ts'

const script = fileURLToPath(new URL('../../scripts/compare.ts', import.meta.url))

function run(...parameters: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...parameters], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const letters: readonly HeldLetter[] = [
  { about: ['surrey'], findings: [finding('CSE concern surrey'), finding('TRAIN action surrey')] },
  { about: ['sussex', 'surrey'], findings: [finding('CSE strength sussex', 0.5)] },
]

function database(held: readonly HeldLetter[], failures = 0): string {
  const path = join(freshFolder(), 'letters.sqlite')
  storeOf(held, failures, path).close()
  return path
}

it('prints the table as plain text, and nothing else', () => {
  const { status, stdout, stderr } = run('--db', database(letters, 1))
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toContain('HARM  Harm · RESP  Response')
  expect(stdout).toMatch(/^Surrey Police .* 2\* │ 1 {3}1 {7}│ – .*│ 1 {7}1$/mu)
  expect(stdout).toContain('No letter is held for 2 of 4 forces (--all names them).')
  expect(stdout).toContain('- 1 file could not be read')
  expect(stdout).not.toContain('\u001b')
})

it('takes themes, forces, rows and confidence', () => {
  const path = database(letters)
  const { status, stdout } = run(
    ...['--db', path, '--theme', 'cse', 'RESP', '--force', 'Sussex Police', 'gwent'],
    ...['--by', 'region', '--min-confidence', '0.6', '--all'],
  )
  expect(status).toBe(0)
  expect(stdout).toContain('by region and theme, in 1 letter\n\nSouth East\n\nHARM  Harm\n')
  expect(stdout).toMatch(/^CSE {4}Child sexual exploitation {3}0 of 1\* {8}–$/mu)
  expect(stdout).toMatch(/^TRAIN {2}Training .* 0 of 1\* {8}–$/mu)
  expect(stdout).not.toContain('MISSING')
  expect(stdout).toContain('No letter is held for 1 of 2 regions: Wales.')
})

it('writes CSV beside the table, and prints it alone', () => {
  const path = database(letters, 1)
  const file = join(freshFolder(), 'new', 'table.csv')
  const beside = run('--db', path, '--csv', file)
  expect([beside.status, beside.stderr]).toEqual([0, ''])
  expect(beside.stdout).toContain('Surrey Police')
  const alone = run('--db', path, '--csv', '-')
  expect(alone.status).toBe(0)
  expect(alone.stdout).toBe(readFileSync(file, 'utf8'))
  expect(alone.stderr).toContain('1 file could not be read: not examined, and in no count.\n')
  const lines = alone.stdout.split('\r\n')
  expect(lines[0]).toBe(
    'row,row_label,theme,theme_label,letters_read,letters_with_findings,findings,' +
      'strength,concern,recommendation,action,context,status,letters_about_others',
  )
  expect(lines.slice(1)).toHaveLength(4 * 3 + 1)
  expect(lines).toContain('surrey,Surrey Police,CSE,Child sexual exploitation,2,1,1,0,1,0,0,0,found,0')
  expect(lines).toContain('surrey,Surrey Police,MISSING,Missing children,2,0,0,0,0,0,0,0,absent,0')
  expect(lines).toContain('kent,Kent Police,TRAIN,Training,0,0,0,0,0,0,0,0,no_document,0')
})

it('prints the same rows as JSON, with denominators and notes', () => {
  const path = database(letters, 1)
  const { status, stdout, stderr } = run('--db', path, '--json')
  expect([status, stderr]).toEqual([0, ''])
  const table = JSON.parse(stdout)
  const csv = run('--db', path, '--csv', '-').stdout.split('\r\n').slice(1, -1)
  expect(
    table.rows.map((row: Record<string, unknown>) => longColumns.map(column => row[column]).join(',')),
  ).toEqual(csv)
  expect(table).toMatchObject({
    by: 'force',
    min_confidence: 0,
    documents: 2,
    letters_read: 2,
    failed_files: 1,
    notes: expect.arrayContaining(['1 letter stands in more than one row, and the total counts each once.']),
  })
  expect(table.total[0]).toMatchObject({
    theme: 'CSE',
    letters_read: 2,
    letters_with_findings: 2,
    findings: 2,
  })
})

it('says so where there are no letters', () => {
  expect(run('--db', database([]))).toEqual({
    status: 0,
    stdout: 'The database holds no letters yet.\n',
    stderr: '',
  })
  const failed = database([], 2)
  expect(run('--db', failed).stdout).toBe('The database holds no letters yet (2 files could not be read).\n')
  const { documents, rows } = JSON.parse(run('--db', failed, '--json').stdout)
  expect(documents).toBe(0)
  expect(new Set(rows.map(({ status }: { status: string }) => status))).toEqual(new Set(['no_document']))
})

it.each([
  [['--theme', 'TRIAN'], 'There is no theme "TRIAN"; did you mean TRAIN?\n'],
  [['--force', 'surey'], 'There is no force "surey"; did you mean surrey?\n'],
  [['--by', 'years'], 'There is no --by "years"; did you mean year?\n'],
  [['--min-confidence', '2'], '--min-confidence takes a number from 0 to 1, not "2".\n'],
  [['--csv', '-', '--json'], 'Only one of --json and --csv - can go to standard output.\n'],
])('cannot use %j', (parameters, says) => {
  expect(run('--db', database(letters), ...parameters)).toEqual({ status: 2, stdout: '', stderr: says })
})

it('says what it cannot read or write, and leaves nothing behind', () => {
  const path = database(letters)
  const missing = run('--db', path.replace('letters', 'leters'))
  expect([missing.status, missing.stdout]).toEqual([2, ''])
  expect(missing.stderr).toMatch(
    /^There is no database .*leters\.sqlite; did you mean .*letters\.sqlite\?\n$/u,
  )
  const folder = freshFolder()
  const nowhere = run('--db', join(folder, 'none.sqlite'))
  expect(nowhere.stderr).toMatch(/^There is no database .*; npm run ingest makes one\.\n$/u)
  writeFileSync(join(folder, 'file'), 'not a folder')
  const blocked = run('--db', path, '--csv', join(folder, 'file', 'table.csv'))
  expect([blocked.status, blocked.stdout]).toEqual([2, ''])
  expect(blocked.stderr).toMatch(/^The file .* could not be written: .*\.\n$/u)
  expect(readdirSync(folder)).toEqual(['file'])
})

it('shows the statutory clock instead, and takes a day with it alone', () => {
  const path = database(letters)
  expect(run('--db', path, '--clock', '--as-of', '2020-01-31')).toEqual({
    status: 0,
    stdout: 'No report that binds a local policing body is told of in these letters.\n',
    stderr: '',
  })
  expect(run('--db', path, '--as-of', '2020-01-31')).toMatchObject({ status: 2, stdout: '' })
  expect(run('--db', path, '--clock', '--as-of', '2020-02-31').stderr).toContain('--as-of takes a day')
})

it('explains itself, as the manual does', () => {
  const manual = readFileSync(new URL('../../docs/compare.md', import.meta.url), 'utf8')
  const { status, stdout } = run('--help')
  expect(status).toBe(0)
  const options = [...stdout.matchAll(/^ {2}(?<option>--[a-z-]{1,30})/gmu)].map(
    ({ groups }) => groups!.option!,
  )
  expect(options).toHaveLength(10)
  for (const option of options) expect(manual).toContain(`| \`${option}`)
  for (const column of longColumns) expect(manual).toContain(`\`${column}\``)
  for (const grouping of groupings) expect(manual).toContain(`\`${grouping}\``)
})
