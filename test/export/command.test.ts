import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { freshFolder, freshStore } from '../store/fresh.ts'
import { exportedOf, FULL_TEXT, fullRecord } from '../store/record.ts'

const script = fileURLToPath(new URL('../../scripts/export.ts', import.meta.url))
const command = [process.execPath, '--import', 'tsx', script]

function run(...parameters: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command[0]!, [...command.slice(1), ...parameters], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

function database(letters = 2): string {
  const store = freshStore()
  for (let number = 0; number < letters; number += 1) {
    store.storeDocument(fullRecord(`${number}.pdf`, `${FULL_TEXT}\n${number}`), `${number}.pdf`)
  }
  store.close()
  return store.db.name
}

it('writes JSON lines to standard output, and nothing else', () => {
  const { status, stdout, stderr } = run('--db', database(), '--format', 'jsonl', '--out', '-')
  expect([status, stderr]).toEqual([0, ''])
  const records = stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(records).toEqual(
    [0, 1].map(number => exportedOf(fullRecord(`${number}.pdf`, `${FULL_TEXT}\n${number}`))),
  )
})

it('writes files, and says nothing', () => {
  const folder = freshFolder()
  const db = database()
  expect(run('--db', db, '--format', 'jsonl', '--out', join(folder, 'all.jsonl'))).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  })
  expect(run('--db', db, '--format', 'csv', '--excel', '--out', join(folder, 'csv'))).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  })
  expect(readFileSync(join(folder, 'all.jsonl'), 'utf8').split('\n')).toHaveLength(3)
  expect(readdirSync(join(folder, 'csv'))).toContain('findings.csv')
  expect(readFileSync(join(folder, 'csv', 'findings.csv'))[0]).toBe(0xef)
})

it('explains itself', () => {
  const { status, stdout, stderr } = run('--help')
  expect([status, stderr]).toEqual([0, ''])
  for (const option of ['--db', '--format', '--out', '--excel', 'out/letterbook.sqlite', 'Exit codes'])
    expect(stdout).toContain(option)
})

it.each([
  [[], /--format/],
  [['--format', 'xml', '--out', 'x'], /xml/],
  [['--format', 'csv'], /--out/],
  [['--format', 'csv', '--out', '-'], /folder/],
  [['--format', 'jsonl', '--out', '-', '--excel'], /--excel/],
  [['--format', 'csv', '--out', 'x', '--colour'], /--colour/],
])('cannot use the arguments %j', (parameters, says) => {
  const { status, stdout, stderr } = run(...parameters)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(says)
})

it('says in one sentence what went wrong', () => {
  const folder = freshFolder()
  const missing = join(folder, 'none.sqlite')
  expect(run('--db', missing, '--format', 'jsonl', '--out', '-')).toEqual({
    status: 2,
    stdout: '',
    stderr: `There is no database ${missing}.\n`,
  })
  expect(existsSync(missing)).toBe(false)
  writeFileSync(join(folder, 'file'), '')
  const blocked = run('--db', database(), '--format', 'csv', '--out', join(folder, 'file'))
  expect([blocked.status, blocked.stdout]).toEqual([2, ''])
  expect(blocked.stderr).toMatch(/^The file .* could not be written: .*\.\n$/)
})

it('does not mind a reader that has seen enough', () => {
  const shell = `"$@" --db '${database(300)}' --format jsonl --out - | head -c 10; echo " $\{PIPESTATUS[0]}"`
  const { stdout, stderr } = spawnSync('bash', ['-c', shell, 'bash', ...command], { encoding: 'utf8' })
  expect([stdout, stderr]).toEqual(['{"schema": 0\n', ''])
})
