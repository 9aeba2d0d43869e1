import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportCsv } from '../../pipeline/export/csv.ts'
import { csvTables } from '../../pipeline/export/csv-tables.ts'
import { guardRow } from '../../pipeline/export/guard.ts'
import type { FindingsRecord } from '../../pipeline/types.ts'
import { freshFolder, freshStore } from '../store/fresh.ts'
import { FULL_TEXT, fullRecord, plainRecord } from '../store/record.ts'

interface Exported {
  /** The bytes of each file, by name. */
  readonly bytes: Readonly<Record<string, Buffer>>
  readonly rows: (name: string) => Record<string, string>[]
}

function exported(records: readonly FindingsRecord[], excel = false): Exported {
  const store = freshStore()
  const folder = freshFolder()
  for (const record of records) store.storeDocument(record, record.document.path)
  exportCsv(store.db, folder, { excel })
  const bytes = Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name))]))
  return {
    bytes,
    rows: name => {
      const [header, ...lines] = parse(bytes[`${name}.csv`]!.toString())
      return lines.map(line => Object.fromEntries(header!.map((column, index) => [column, line[index]!])))
    },
  }
}

/** A reader of our own, after RFC 4180 to the letter: it throws on anything else. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  const field = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n)/y
  let row: string[] = []
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const groups = field.exec(text)?.groups
    if (!groups) throw new Error(`This is no CSV: ${JSON.stringify(text.slice(at, at + 80))}`)
    row.push(groups.quoted?.replaceAll('""', '"') ?? groups.plain!)
    if (groups.end === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

describe('the CSV files', () => {
  it('are one for each table, each with a header that ends in `guarded`', () => {
    const { bytes } = exported([])
    expect(Object.keys(bytes).sort()).toEqual(
      [
        'checks',
        'dates',
        'documents',
        'findings',
        'forces',
        'grades',
        'inspections',
        'letter_reports',
        'officials',
        'organisations',
        'parties',
        'persons',
        'recommendations',
        'recurrence',
        'reports',
        'responses',
        'statutory_clock',
        'themes',
        'threads',
      ].map(name => `${name}.csv`),
    )
    for (const file of Object.values(bytes))
      expect(file.toString()).toMatch(/^document_key,document_path,.*,guarded\r\n$/)
  })

  it('hold a row for each find, with its quote and place', () => {
    const { rows } = exported([fullRecord('a.pdf'), plainRecord('b.txt')])
    const sizes = Object.fromEntries(Object.keys(csvTables).map(name => [name, rows(name).length]))
    expect(sizes).toEqual({
      documents: 2,
      parties: 3,
      forces: 2,
      organisations: 1,
      officials: 2,
      persons: 2,
      dates: 2,
      inspections: 1,
      reports: 2,
      letter_reports: 1,
      threads: 2,
      themes: 2,
      recommendations: 1,
      responses: 1,
      findings: 2,
      grades: 2,
      checks: 2,
      recurrence: 0,
      statutory_clock: 1,
    })
    const points = [...FULL_TEXT]
    for (const row of Object.keys(csvTables).flatMap(name => rows(name))) {
      if (!row.start) continue
      const quote = row.guarded!.split('; ').includes('quote') ? row.quote!.slice(1) : row.quote
      expect(points.slice(Number(row.start), Number(row.end)).join('')).toBe(quote)
    }
  })

  it('tell of a letter and its findings', () => {
    const { rows } = exported([fullRecord('a.pdf')])
    expect(rows('documents')[0]).toMatchObject({
      document_path: 'a.pdf',
      pages: '3',
      title: 'Response to the inspection 🎓 of Surrey Police',
      date_earliest: '2017-03-03',
      senders: 'Zoe\u0308 Cafe\u0301 (Police and Crime Commissioner)',
      copied: 'Chief Constable',
      subject_forces: 'surrey',
      findings: '2',
    })
    expect(rows('findings').map(row => [row.theme_code, row.forces, row.confidence, row.ordinal])).toEqual([
      ['TRAIN', 'Sussex Police; Surrey Police', '0.75', '0'],
      ['CSE', 'Surrey Police', '1', '1'],
    ])
    expect(rows('themes').map(row => [row.theme_code, row.findings, row.concerns])).toEqual([
      ['TRAIN', '1', '1'],
      ['CSE', '1', '0'],
    ])
    expect(rows('reports').map(row => [row.title, row.start === ''])).toEqual([
      ['Unknown', true],
      ['inspection 🎓 of Surrey', false],
    ])
  })

  it('hold no number of the local database', () => {
    const { bytes } = exported([fullRecord('a.pdf')])
    const columns = Object.values(bytes).flatMap(file => file.toString().split('\r\n')[0]!.split(','))
    const ids = columns.filter(column => /(?:^|_)id$/.test(column))
    expect(new Set(ids)).toEqual(new Set(['force_id', 'organisation_id', 'person_id', 'programme_id']))
  })

  it('are the same bytes whatever the order of storing', () => {
    const records = ['b.pdf', 'a.pdf', 'c/1.pdf'].map(path => fullRecord(path, `${FULL_TEXT}\n${path}`))
    const again = [...records.slice(1), records[0]!]
    expect(exported(records).bytes).toEqual(exported(again).bytes)
  })

  it('come in the order of path and place', () => {
    const { rows } = exported(['b.pdf', 'a.pdf'].map(path => fullRecord(path, `${FULL_TEXT}\n${path}`)))
    const places = rows('dates').map(row => [row.document_path, Number(row.start)] as const)
    expect(places.map(([path]) => path)).toEqual(['a.pdf', 'a.pdf', 'b.pdf', 'b.pdf'])
    expect(places[0]![1]).toBeLessThan(places[1]![1])
  })

  it('begin with a byte order mark for Excel, and only then', () => {
    for (const file of Object.values(exported([], true).bytes))
      expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    for (const file of Object.values(exported([]).bytes)) expect(file[0]).toBe('d'.charCodeAt(0))
  })

  it('quote commas, quotation marks and line breaks of either kind', () => {
    const names = ['a, b', 'say "no"', 'one\ntwo', 'one\rtwo', 'one\r\ntwo', ' plain ']
    const officials = names.map(name => ({
      name,
      role: null,
      role_text: null,
      organisation: null,
      force: null,
      mentions: [],
    }))
    const { rows } = exported([{ ...plainRecord('a.txt'), officials }])
    expect(rows('officials').map(row => row.name)).toEqual(names)
  })

  it('hold more rows than are written at a time', () => {
    const officials = Array.from({ length: 1203 }, (_, index) => ({
      name: `N ${index}`,
      role: null,
      role_text: null,
      organisation: null,
      force: null,
      mentions: [],
    }))
    const { rows } = exported([{ ...plainRecord('a.txt'), officials }])
    expect(rows('officials').map(row => row.name)).toEqual(officials.map(({ name }) => name))
  })
})

describe('a cell that could run as a formula', () => {
  it('is guarded, and its column is named at the end of the row', () => {
    const { rows } = exported([fullRecord('=cmd.pdf')])
    expect(
      rows('findings').map(row => [row.document_path, row.heading, row.quote!.slice(0, 10), row.guarded]),
    ).toEqual([
      ["'=cmd.pdf", "'@Leadership", "'=Training", 'document_path; heading; quote'],
      ["'=cmd.pdf", '', "'=Training", 'document_path; quote'],
    ])
    expect(rows('grades').map(row => [row.subject, row.guarded])).toContainEqual([
      "'-5 things",
      'document_path; subject',
    ])
  })

  it.each([
    '=1+1',
    '+44 20 7946 0000',
    '-5',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\u0000=1',
    '\u007f',
    ' =1',
    '\u00a0=1',
    '\ufeff=1',
    '＝1+1',
    '＠x',
  ])('is guarded: %j', cell => {
    expect(guardRow(['a', 'b'], ['safe', cell])).toEqual({ cells: ['safe', `'${cell}`], guarded: ['b'] })
  })

  it.each(['', 'a=1', "'=1", '1-2', '“=1”', ' a', '5%', 'Yours = mine', -5, 0.5, null])(
    'is not: %j',
    cell => {
      expect(guardRow(['a'], [cell])).toEqual({ cells: [cell], guarded: [] })
    },
  )

  it('is told from a very long run of spaces at once', () => {
    const start = performance.now()
    expect(guardRow(['a'], [`${' '.repeat(1_000_000)}=1`]).guarded).toHaveLength(0)
    expect(performance.now() - start).toBeLessThan(500)
  })
})
