import { describe, expect, it } from 'vitest'
import { clockPage, readClock } from '../../pipeline/compare/clock.ts'
import { letterOf, storing } from '../store/ties.ts'

const told = (words: string, published: string) => ({
  inspections: [`inspected ${words} | ncpi-2014 | - | ${published}`],
  dates: [`published ${words} | ${published} | publication`],
})
const records = [
  letterOf('1.txt', {
    kind: 'inspectorate_letter',
    date: '2019-05-21',
    about: ['kent'],
    ...told('a', '2019-05-21'),
  }),
  letterOf('2.txt', {
    kind: 'pcc_response',
    date: '2019-07-12',
    about: ['kent'],
    ...told('b', '2019-05-21'),
  }),
  letterOf('3.txt', {
    kind: 'inspectorate_letter',
    date: '2020-03-02',
    about: ['essex'],
    ...told('c', '2020-03-02'),
  }),
  letterOf('4.txt', {
    kind: 'pcc_response',
    date: '2020-06-16',
    about: ['kent'],
    title: 'On thematic report',
    reports: ['thematic report | ncpi-thematic-2019 | 2020-02-27'],
  }),
]
const page = (asOf: string | null, forces: readonly string[] | null = null) =>
  clockPage(readClock(storing(records).db, forces), asOf, 200)

describe('the clock', () => {
  it('shows each report and force, and counts that add up', () => {
    expect(page(null)).toBe(
      [
        'Reports that bind local policing bodies, and their answers (Police Act 1996, section 55)',
        '',
        '    1  answered in time',
        '    1  answered late',
        '    1  no response held',
        '    3  in all',
        '',
        'Essex Police',
        '  National Child Protection Inspection (first programme): published 2020-03-02; due 2020-04-26; no response held',
        'Kent Police',
        '  National Child Protection Inspection (first programme): published 2019-05-21; due 2019-07-15; response 2019-07-12 (day 53); answered in time',
        '  thematic report: published 2020-02-27; due 2020-04-22; response 2020-06-16 (day 111); answered late',
        '',
        'Reports on many forces bind all bodies:',
        '  thematic report (2020-02-27): 1 of 43 responses held',
        '',
      ].join('\n'),
    )
  })

  it('tells lateness up to a day only where one is given', () => {
    expect(page('2020-04-26')).toContain('no response held, not yet due on 2020-04-26')
    expect(page('2020-04-28')).toContain('no response held, 2 days after it was due on 2020-04-28')
  })

  it('shows some forces alone', () => {
    const text = page(null, ['essex'])
    expect(text).toContain('    1  in all')
    expect(text).not.toContain('Kent')
  })

  it('says so where no letter tells of a report', () => {
    expect(clockPage(readClock(storing([]).db, null), null, 80)).toMatch(/^No report/u)
  })
})
