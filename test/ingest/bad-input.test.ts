import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import * as pdf from '../make/pdf.ts'
import { binary, utf16, windows1252 } from '../make/text.ts'
import { ended, type Ran, started, wordsOf } from './commands.ts'
import { faultsOf, jsonlOf, rowsOf } from './databases.ts'
import { type Contents, fill, specimens, temporaryFolder, variants } from './folders.ts'

const [good, other] = Object.values(variants(2)) as [string, string]
const plain = good.replaceAll(/[\u2010-\u201f]/g, '-')
const costs = (amount: string) => `${plain}It costs ${amount}, says the café.\n`

/** What is in each file, and the code of its failure, null where it can be read; some may end in several ways. */
const files: Record<string, readonly [content: string | Uint8Array, ...codes: (string | null)[]]> = {
  'a good letter.txt': [good, null],
  'another.pdf': [specimens()['specimen-pcc-response-kent-2019.pdf']!, null],
  'binary.txt': [binary(1, 5000), 'binary'],
  'bytes-flipped.pdf': [pdf.flippedBytesPdf(3, 400), 'corrupt'],
  'cut-short.pdf': [pdf.truncatedPdf(0.5), 'corrupt'],
  'empty.pdf': ['', 'empty'],
  'empty.txt': ['', 'empty'],
  'forms-in-forms.pdf': [pdf.nestedFormsPdf(18), null, 'timeout', 'crash', 'too-large'],
  'garbled-font.pdf': [pdf.garbledFontPdf(), 'no-text'],
  'header-only.pdf': [pdf.headerOnlyPdf(), 'corrupt'],
  'huge.txt': [Buffer.alloc(50 * 2 ** 20, 'All is well. '), 'too-large'],
  'latin-1.txt': [windows1252(costs('£1')), null],
  'locked.pdf': [pdf.ownerLockedPdf(), null],
  'page-tree-loop.pdf': [pdf.pageTreeLoopPdf(), 'too-many-pages'],
  'password.pdf': [pdf.encryptedPdf('secret'), 'encrypted'],
  'scan.pdf': [pdf.imageOnlyPdf(2), 'no-text'],
  'spaces-bomb.pdf': [pdf.spacesBombPdf(256), null, 'timeout', 'crash', 'too-large'],
  'spaces.txt': [' \n\t\n '.repeat(500), 'empty'],
  'text called.pdf': [other, null],
  'utf-16.txt': [utf16(costs('£2'), 'le', true), null],
  'utf-16-plain.txt': [utf16(costs('£3'), 'be', false), null],
  'web-page.txt': [
    '<!DOCTYPE html>\n<html><body><p>Dear Home Secretary</p></body></html>',
    null,
    'unsupported',
  ],
  'word.docx': [Buffer.concat([Buffer.from('PK\x03\x04'), binary(2, 3000)]), 'corrupt', 'unsupported'],
}
const links = { 'dangling.txt': 'nowhere.txt', 'loop.txt': 'loop.txt' }
const all = [...Object.keys(files), ...Object.keys(links)]

const folder = temporaryFolder()
const database = join(folder, 'found.sqlite')
let ran: Ran
let peak: number

interface Outcome {
  readonly path: string
  readonly outcome: string
  readonly failure_code: string | null
  readonly failure_reason: string | null
}
const outcomes = () => rowsOf(database, 'SELECT * FROM file_outcome ORDER BY path') as unknown as Outcome[]
const outcomeOf = (name: string) => outcomes().find(({ path }) => path === `in/${name}`)!

beforeAll(async () => {
  const contents: Contents = Object.fromEntries(
    Object.entries(files).map(([name, [content]]) => [name, content]),
  )
  fill(join(folder, 'in'), contents)
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, 'in', name))
  mkdirSync(join(folder, 'in/below'))
  symlinkSync('..', join(folder, 'in/below/up'))
  const words = wordsOf('ingest', new URL('./peak-memory.ts', import.meta.url).href)
  const peakFile = join(folder, 'peak')
  ran = await ended(
    started([...words, 'in', '--db', 'found.sqlite', '--timeout', '5', '--json'], {
      cwd: folder,
      env: { PEAK_FILE: peakFile },
    }),
  )
  peak = Number(readFileSync(peakFile, 'utf8')) / 1024
})

it('ends with exit code 1, and prints nothing but the summary', () => {
  expect(ran.status).toBe(1)
  const { counts, failures } = JSON.parse(ran.stdout)
  const found = outcomes()
  const failed = found.filter(({ outcome }) => outcome === 'failed')
  expect(counts).toMatchObject({
    seen: all.length,
    stored: all.length - failed.length,
    failed: failed.length,
  })
  expect(failures).toHaveLength(failed.length)
  expect(failures).toEqual(
    expect.arrayContaining(
      failed.map(({ path, failure_code: code, failure_reason: reason }) => ({ path, code, reason })),
    ),
  )
})

it('gives every file one outcome, and a line of its own', () => {
  expect(outcomes().map(({ path }) => path)).toEqual(all.map(name => `in/${name}`).toSorted())
  const lines = ran.stderr.trimEnd().split('\n')
  expect(lines).toHaveLength(all.length)
  for (const name of all)
    expect(
      lines.filter(line => / (?:stored|failed): /.test(line) && line.includes(`: in/${name}`)),
    ).toHaveLength(1)
})

it.each(Object.entries(files))('%s', (name, [, ...codes]) => {
  const { outcome, failure_code: code } = outcomeOf(name)
  expect(codes).toContain(code)
  expect(outcome).toBe(code === null ? 'stored' : 'failed')
})

it.each(Object.keys(links))('%s', name => {
  expect(outcomeOf(name).failure_code).toBe('unreadable')
})

it('says in one sentence what is wrong with each, without a place in the program or on the machine', () => {
  for (const { failure_reason: reason, path } of outcomes()) {
    if (reason === null) continue
    expect(reason, path).toMatch(/^[a-z][^\n]{5,200}[^.\s]$/)
    expect(reason, path).not.toMatch(/\. |[a-z]:?\/|\/[a-z]|\bat \S{1,80}:\d/i)
  }
})

it('reads the good letters as if they had come alone', () => {
  const texts = Object.fromEntries(
    jsonlOf(database).map(line => {
      const { path, text } = JSON.parse(line).document
      return [path, text as string]
    }),
  )
  expect(texts['in/latin-1.txt']).toContain('It costs £1, says the café.')
  expect(texts['in/utf-16.txt']).toContain('It costs £2, says the café.')
  expect(texts['in/utf-16-plain.txt']).toContain('It costs £3, says the café.')
  expect(texts['in/a good letter.txt']).toContain('This is copy 000 of the letter.')
  expect(texts['in/text called.pdf']).toContain('This is copy 001 of the letter.')
  expect(texts['in/another.pdf']).toContain('Kent Police')
  expect(faultsOf(database)).toEqual([])
})

it('never holds more than three gigabytes', () => {
  expect(peak).toBeGreaterThan(50)
  expect(peak).toBeLessThan(3 * 1024)
})
