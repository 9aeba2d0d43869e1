import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { exportRecords } from '../../pipeline/export/jsonl.ts'
import type { OfficeHolder } from '../../pipeline/knowledge.ts'
import { candidatesAmong } from '../../pipeline/store/candidates.ts'
import { letterOf, partyOf, rows, storing } from './ties.ts'

const holder = (id: string, over: Partial<OfficeHolder>): OfficeHolder => ({
  id,
  name: `${id} Example`,
  role: 'chief-constable',
  acting: false,
  force: 'kent',
  organisation: null,
  from: '2010',
  until: null,
  attestedFrom: null,
  attestedUntil: null,
  confidence: 0.8,
  source: 'https://example.org',
  ...over,
})
const holders = [
  holder('ann', { from: '2010-05-01', until: '2014-03-31' }),
  holder('bob', {
    from: '2014-04-01',
    until: '2017',
    attestedFrom: '2015-06-01',
    attestedUntil: '2017-02-01',
  }),
  holder('cat', { from: '2017', until: '2020-06' }),
  holder('dan', { from: '2020-06', confidence: 0.4 }),
  holder('eve', { role: 'pcc', from: '2012-11-22', until: '2016-05-11' }),
  holder('flo', { role: 'pfcc', from: '2016-05-12', until: '2021-05-12' }),
  holder('gil', {
    role: 'home-secretary',
    force: null,
    organisation: 'home-office',
    from: '2010-05-12',
    until: '2016-07-13',
  }),
]
const found = (office: string, date: string | null) =>
  candidatesAmong(holders)(partyOf(office), date).map(({ holder: id, basis, confidence }) => [
    id,
    basis,
    confidence,
  ])

describe('who may hold an office that a letter names', () => {
  it.each<[string, string, string | null, unknown[][]]>([
    ['is the one of that day', '- | chief-constable | kent', '2012-06-01', [['ann', 'in-office', 0.8]]],
    ['is the one of that month', '- | chief-constable | kent', '2013-01', [['ann', 'in-office', 0.8]]],
    [
      'is one of two in a month in which the office changed hands',
      '- | chief-constable | kent',
      '2014-03/2014-04',
      [
        ['ann', 'turn-of-office', 0.4],
        ['bob', 'turn-of-office', 0.4],
      ],
    ],
    [
      'is trusted where a source shows them',
      '- | chief-constable | kent',
      '2016-01-15',
      [['bob', 'in-office', 0.9]],
    ],
    [
      'is one of two where the terms are known by year alone, unless a source shows one of them',
      '- | chief-constable | kent',
      '2017-08-01',
      [
        ['bob', 'turn-of-office', 0.4],
        ['cat', 'turn-of-office', 0.4],
      ],
    ],
    [
      'is the commissioner, with or without fire',
      '- | pcc | kent',
      '2018-01-01',
      [['flo', 'in-office', 0.8]],
    ],
    ['is the minister, whatever the force', '- | home-secretary | kent', '2014', [['gil', 'in-office', 0.8]]],
    ['is nobody before the first term', '- | chief-constable | kent', '2009-12-31', []],
    ['is nobody long after the list was made', '- | chief-constable | kent', '2026-01-01', []],
    [
      'is doubtful soon after the list was made',
      '- | chief-constable | kent',
      '2025-06-01',
      [['dan', 'turn-of-office', 0.2]],
    ],
    ['is nobody in a letter without a date', '- | chief-constable | kent', null, []],
    ['is nobody where the date has no year', '- | chief-constable | kent', 'XXXX-03-01', []],
    ['is nobody where the force is not known', '- | chief-constable', '2012-06-01', []],
    ['is nobody of another force', '- | chief-constable | surrey', '2012-06-01', []],
    ['is not asked of one who is named', 'Zoe Other | chief-constable | kent', '2012-06-01', []],
    [
      'is not asked of the former holder',
      '- | chief-constable | kent | former Chief Constable',
      '2012-06-01',
      [],
    ],
    ['is not asked of the new holder', '- | chief-constable | kent | new Chief Constable', '2012-06-01', []],
  ])('%s', (_, office, date, expected) => {
    expect(found(office, date)).toEqual(expected)
  })

  it('is given in the order of trust', () => {
    expect(found('- | chief-constable | kent', '2020-06-15')).toEqual([
      ['cat', 'turn-of-office', 0.4],
      ['dan', 'turn-of-office', 0.2],
    ])
  })

  it('is known for most months since 2013 and most forces', () => {
    const candidatesOf = candidatesAmong(knowledge.officeHolders)
    const territorial = knowledge.forces.filter(
      ({ kind, id }) => kind === 'territorial' && !/london|metro/.test(id),
    )
    const months = ['2013-06', '2015-02', '2016-10', '2018-03', '2019-11', '2021-09', '2023-01', '2024-10']
    const asked = territorial.flatMap(({ id }) => months.map(month => [id, month] as const))
    const known = asked.filter(
      ([force, month]) => candidatesOf(partyOf(`- | chief-constable | ${force}`), month).length > 0,
    )
    expect(known.length / asked.length).toBeGreaterThan(0.9)
  })
})

describe('a candidate', () => {
  const office = '- | chief-constable | kent | the Chief Constable'
  const stored = () =>
    storing([letterOf('a.txt', { date: '2014-04', about: ['kent'], officials: [office] })], {
      officeHolders: [...holders, holder('hal', { from: '2014-02', until: '2014-04-15', acting: true })],
    })

  it('is stored beside the office, and never as its name', () => {
    const store = stored()
    expect(rows(store, 'SELECT name, candidates FROM official_detail')).toEqual([
      [null, 'bob Example (in-office, 0.8); hal Example (turn-of-office, 0.4)'],
    ])
    expect(
      rows(store, 'SELECT holder, holder_from, holder_until, acting, source FROM official_candidate'),
    ).toEqual([
      ['bob', '2014-04-01', '2017', 0, 'https://example.org'],
      ['hal', '2014-02', '2014-04-15', 1, 'https://example.org'],
    ])
    expect(rows(store, 'SELECT * FROM person')).toEqual([])
  })

  it('is told in the export', () => {
    const [record] = [...exportRecords(stored().db)]
    expect(record!.officials).toMatchObject([
      {
        name: null,
        person: null,
        candidates: [
          {
            name: 'bob Example',
            from: '2014-04-01',
            until: '2017',
            acting: false,
            basis: 'in-office',
            confidence: 0.8,
          },
          { name: 'hal Example', acting: true, basis: 'turn-of-office' },
        ],
      },
    ])
  })
})
