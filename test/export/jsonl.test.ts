import { existsSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportJsonl, exportRecords } from '../../pipeline/export/jsonl.ts'
import type { ExportedRecord } from '../../pipeline/export/record.ts'
import type { FindingsRecord } from '../../pipeline/types.ts'
import { freshStore } from '../store/fresh.ts'
import { exportedOf, FULL_TEXT, fullRecord, plainRecord } from '../store/record.ts'

const exportOf = (...records: readonly FindingsRecord[]): ExportedRecord[] => {
  const store = freshStore()
  for (const record of records) store.storeDocument(record, record.document.path)
  return [...exportRecords(store.db)]
}

describe('the export of records', () => {
  it('gives back the record that was stored, everything in its order', () => {
    const record = fullRecord('letters/full.pdf')
    const [exported] = exportOf(record)
    expect(exported).toStrictEqual(exportedOf(record))
  })

  it('gives back a record with nothing in it', () => {
    const record = plainRecord('letters/plain.txt')
    expect(exportOf(record)).toStrictEqual([exportedOf(record)])
  })

  it('gives back whatever text and places a letter has', () => {
    const character = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '"',
      "'",
      'é',
      'e\u0301',
      '𝒜',
      '👮🏽',
      '\u2028',
      '\ufeff',
      '�',
    )
    const text = fc.array(character, { minLength: 2, maxLength: 40 }).map(characters => characters.join(''))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (text, from, to) => {
        const points = [...text]
        const start = from % points.length
        const end = start + 1 + (to % (points.length - start))
        const plain = plainRecord('letters/any.txt', text)
        const place = {
          ...plain.document.evidence.kind,
          start,
          end,
          quote: points.slice(start, end).join(''),
        }
        const record = { ...plain, organisations: [{ id: 'hmic', mentions: [place] }] }
        const store = freshStore({}, ':memory:')
        store.storeDocument(record, 'letters/any.txt')
        expect([...exportRecords(store.db)]).toStrictEqual([exportedOf(record)])
      }),
      { numRuns: 60 },
    )
  })

  it('puts records in the order of their paths, whatever the order of storing', () => {
    const records = ['b/2.txt', 'a/10.txt', 'a/9.txt', 'B/1.txt'].map(path => plainRecord(path))
    const lines = (list: readonly FindingsRecord[]) => {
      const store = freshStore()
      for (const record of list) store.storeDocument(record, record.document.path)
      return [...exportJsonl(store.db)].join('')
    }
    expect(lines(records)).toBe(lines(records.toReversed()))
    expect(exportOf(...records).map(({ document }) => document.path)).toEqual([
      'B/1.txt',
      'a/10.txt',
      'a/9.txt',
      'b/2.txt',
    ])
  })

  it('writes one line a record, also where the text has line breaks', () => {
    const store = freshStore()
    store.storeDocument(fullRecord('a.pdf'), 'a.pdf')
    store.storeDocument(plainRecord('b.txt', 'One\u2028two\nthree'), 'b.txt')
    const lines = [...exportJsonl(store.db)]
    expect(lines.map(line => line.split('\n').length)).toEqual([2, 2])
    expect(JSON.parse(lines[1]!).document.text).toBe('One\u2028two\nthree')
  })

  it('gives a letter with two paths once, under the first', () => {
    const store = freshStore()
    store.storeDocument(plainRecord('z.txt', 'Same.'), 'z.txt')
    store.storeDocument(plainRecord('a.txt', 'Same.'), 'a.txt')
    expect([...exportRecords(store.db)].map(({ document }) => document.path)).toEqual(['a.txt'])
  })

  it('exports a snapshot of each letter while others write', () => {
    const store = freshStore()
    for (const path of ['a.txt', 'b.txt', 'c.txt']) store.storeDocument(plainRecord(path), path)
    const records = exportRecords(store.db)
    expect(records.next().value?.document.path).toBe('a.txt')
    store.prune(['b.txt'])
    expect([...records].map(({ document }) => document.path)).toEqual(['c.txt'])
  })
})

const contract = new URL('../../../shared/contract/findings.schema.json', import.meta.url)
const hasContract = existsSync(contract)
if (!hasContract)
  process.stderr.write(`SKIPPED: no contract at ${contract.pathname}; exports are not checked against it.\n`)

describe.skipIf(!hasContract && process.env.LETTERBOOK_REQUIRE_ALL !== '1')('the shared contract', () => {
  const validatorOf = () =>
    new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(contract, 'utf8')))

  it('is kept by every export', () => {
    const validate = validatorOf()
    for (const record of exportOf(fullRecord('a.pdf'), plainRecord('b.txt'))) {
      expect(validate(record), JSON.stringify(validate.errors)).toBe(true)
    }
  })

  it('would be seen to be broken', () => {
    const record = fullRecord('a.pdf')
    expect(validatorOf()({ ...record, findings: [{ ...record.findings[0], stance: 'praise' }] })).toBe(false)
  })

  it('counts offsets as Python does', () => {
    const [record] = exportOf(fullRecord('a.pdf'))
    const points = [...FULL_TEXT]
    for (const { mention } of record!.findings) {
      expect(points.slice(mention.start, mention.end).join('')).toBe(mention.quote)
    }
  })
})
