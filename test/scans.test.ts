import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../data/index.ts'
import { defaultLimits, readBuffer } from '../pipeline/acquire/read-file.ts'
import { reader } from '../pipeline/read.ts'
import type { Source } from '../pipeline/types.ts'
import { agreements, entitiesOf, firstPages, shareEqual } from './entities.ts'
import { sourceOf } from './letter.ts'
import { type Scanning, scannedPdf } from './make/scan.ts'
import { plainRecord } from './store/record.ts'

/** What is asked of a scan; `npx tsx bench/ocr.ts --entities` measures all specimens and ways of scanning. */
const leastEqual = 0.95

async function acquired(name: string, bytes: Uint8Array): Promise<Source> {
  const read = await readBuffer(name, bytes, defaultLimits)
  if (!read.ok) throw new Error(`${name}: ${read.failure.reason}`)
  return read.source
}

const read = reader(knowledge)

describe('what is found in a scan', () => {
  it.each<[string, Scanning]>([
    ['specimen-hmicfrs-letter-kent-2019.pdf', { dpi: 200, skew: 1, noise: 40 }],
    ['specimen-pcc-response-norfolk-2025.pdf', { dpi: 200, fax: true, skew: 0.4 }],
  ])('is what is found in the text of the letter: %s', async (name, scanning) => {
    const pdf = readFileSync(new URL(`../corpus/${name}`, import.meta.url))
    const scan = await acquired(name, await scannedPdf(pdf, scanning))
    expect(scan.pageReadings!.map(({ by }) => by)).toEqual(scan.pageReadings!.map(() => 'ocr'))
    const typed = entitiesOf(read(await acquired(name, pdf)))
    expect(Object.values(typed).flat().length).toBeGreaterThan(30)
    const compared = agreements(typed, entitiesOf(read(scan)))
    const apart = compared.filter(({ onlyFirst, onlySecond }) => onlyFirst.length + onlySecond.length > 0)
    expect(shareEqual(compared), JSON.stringify(apart, null, 2)).toBeGreaterThanOrEqual(leastEqual)
    const settled = compared.filter(({ kind }) => ['kind', 'date of the letter', 'forces'].includes(kind))
    expect(settled.filter(agreement => apart.includes(agreement))).toEqual([])
  })
})

describe('the share of entities that two readings have in common', () => {
  it('counts each that either has once, and what is said twice twice', () => {
    const grade = (force: string) => ({ grade: 'good' as const, force, count: null })
    const one = entitiesOf(recordWith(['kent', 'kent', 'surrey'].map(grade)))
    const two = entitiesOf(recordWith(['kent', 'surrey', 'sussex'].map(grade)))
    expect(agreements(one, two).filter(({ kind }) => kind === 'grades')).toEqual([
      {
        kind: 'grades',
        both: ['good | kent | – 1', 'good | surrey | – 1'],
        onlyFirst: ['good | kent | – 2'],
        onlySecond: ['good | sussex | – 1'],
      },
    ])
    // With the kind and the date of the letter, which are equal.
    expect(shareEqual(agreements(one, two))).toBe(4 / 6)
    expect(shareEqual(agreements(one, one))).toBe(1)
    expect(shareEqual([])).toBe(1)
  })
})

function recordWith(grades: readonly { grade: 'good'; force: string; count: null }[]) {
  const record = plainRecord('a.txt')
  const mention = record.document.evidence.kind
  return { ...record, grades: grades.map(grade => ({ ...grade, total: null, subject: null, mention })) }
}

it('the first pages of a source are those lines and marks, wherever they stand', () => {
  const source = sourceOf('one\ntwo\nthree1\nfour')
  const pages = [1, 3, 2, 3]
  const lines = source.lines.map((line, at) => ({ ...line, page: pages[at]! }))
  const marks = [{ start: 13, end: 14 }]
  const cut = firstPages({ ...source, pages: 3, lines, marks }, 2)
  expect(cut.text).toBe('one\nthree1')
  expect(cut.lines.map(({ start, end }) => cut.text.slice(start, end))).toEqual(['one', 'three1'])
  expect(cut.marks).toEqual([{ start: 9, end: 10 }])
  expect(firstPages(source, 2)).toBe(source)
})
