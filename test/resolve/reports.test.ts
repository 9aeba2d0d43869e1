import { describe, expect, it } from 'vitest'
import list from '../../data/reports.json'
import { reports } from '../../pipeline/extract/reports.ts'
import { resolveReports } from '../../pipeline/resolve/reports.ts'
import type { DateRole, DocumentKind } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'
import { dated } from './dated.ts'

const extract = reports(list)
const resolve = resolveReports(list)

function resolved(
  text: string,
  dates: readonly [quote: string, edtf: string, role: DateRole][] = [],
  date: string | null = null,
  kind: DocumentKind = 'pcc_response',
) {
  const letter = letterOf(text)
  const told = dates.map(([quote, edtf, role]) => dated(letter, quote, edtf, role))
  return resolve(extract(letter), told, { kind, date }, letter)
}

describe('resolveReports', () => {
  it('lists a report once, with the date that the letter gives it', () => {
    const text =
      'Dear Sir\n\nThe report ‘Lost on the way: the police and children’ came out on 3 May.\n\nI welcome the report ‘Lost on the Way: the police and children’.\n\nYours sincerely'
    const found = resolved(text, [['3 May', '2019-05-03', 'publication']])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ published: '2019-05-03', report: null })
    expect(found[0]!.mentions).toHaveLength(2)
  })

  it('gives each of two reports the date in its own sentence', () => {
    const text =
      'Dear Sir\n\nThe report ‘Lost on the way: the police and children’ is new. The report ‘Over the wall: children at home’ came out in July 2015.\n\nYours sincerely'
    const found = resolved(text, [['July 2015', '2015-07', 'publication']])
    expect(found.map(({ published }) => published)).toEqual([null, '2015-07'])
  })

  it('takes no date that is not one of publication', () => {
    const text =
      'Dear Sir\n\nI read the report ‘Lost on the way: the police and children’ on 3 May.\n\nYours sincerely'
    expect(resolved(text, [['3 May', '2019-05-03', 'event']])[0]!.published).toBeNull()
  })

  it('dates what a press release announces by the release, and not by an older report', () => {
    const text =
      'Press release\n\nHMIC found delays, says a new report.\n\nThe report is called ‘Lost on the way: the police and children’. The first report was published on 16 July 2015.'
    const told: [string, string, DateRole][] = [['16 July 2015', '2015-07-16', 'publication']]
    expect(resolved(text, told, '2016-09-22', 'press_release')[0]!.published).toBe('2016-09-22')
  })

  it('never dates a report by the day of the answer to it', () => {
    const text =
      'PCC response: Kent – National child protection inspection\n\nPublished 21 March 2022\n\nIn January 2022 HMICFRS published its report.'
    const told: [string, string, DateRole][] = [
      ['21 March 2022', '2022-03-21', 'publication'],
      ['January 2022', '2022-01', 'publication'],
    ]
    expect(resolved(text, told, '2022-03-21')[0]!.published).toBe('2022-01')
  })

  it('takes the name of an inspection for no report in a letter of inspectors or ministers', () => {
    const text =
      'Dear Ned\n\nNational child protection inspection of Kent Police\n\nYour letter of May was a help to us all.\n\nYours sincerely'
    expect(resolved(text, [], null, 'inspectorate_letter')).toEqual([])
    expect(resolved(text, [], null, 'pcc_response')).toHaveLength(1)
  })

  it('takes the bare name of a programme for a report only where that is known to be out', () => {
    const text =
      'Dear Ned\n\nNational Child Protection Inspection: our joint response\n\nIt came out on 3 May.\n\nYours sincerely'
    expect(resolved(text)).toEqual([])
    expect(resolved(text, [['3 May', '2019-05-03', 'publication']])[0]).toMatchObject({
      title: 'National Child Protection Inspection',
      published: '2019-05-03',
    })
  })

  it('takes the latest of two reports with one title that was out by then', () => {
    const text =
      'Dear Sir\n\nI write about ‘Cleveland – National child protection inspection’.\n\nYours sincerely'
    expect(resolved(text, [], '2018-01-05')[0]!.report).toBe('ncpi-cleveland-ncpi-2017')
    expect(resolved(text, [], '2025-03-05')[0]!.report).toBe('ncpi-cleveland-ncpi24-2025')
    expect(resolved(text)[0]!.report).toBeNull()
  })
})

describe('a report that is named by its subject', () => {
  const about = (sentence: string) => `Dear Sir\n\n${sentence}\n\nYours sincerely`
  const ids = (...args: Parameters<typeof resolved>) => resolved(...args).map(({ report }) => report)

  it('is the one that came out when the sentence says', () => {
    const text = about('The inspectorate’s report on violence against women and girls came out in September.')
    const told = (edtf: string): [string, string, DateRole][] => [['September', edtf, 'publication']]
    expect(ids(text, told('2021-09'), '2022-03-14')).toEqual(['vawg-final-2021'])
    expect(ids(text, told('2021-07'), '2022-03-14')).toEqual(['vawg-interim-2021'])
    expect(ids(text, told('2019-09'), '2022-03-14')).toEqual([])
  })

  it('is the only one of the last two years where nothing tells when', () => {
    const text = about('HMICFRS has published its report on hate crime.')
    expect(ids(text, [], '2019-01-08')).toEqual(['understanding-the-difference'])
    expect(ids(text, [], '2024-01-08')).toEqual([])
    expect(ids(text, [], '2018-01-08')).toEqual([])
    expect(ids(about('HMICFRS reported on rape.'), [], '2022-06-01')).toEqual([])
  })

  it('needs a date where nothing tells that inspectors wrote it', () => {
    const text = about('The vetting report of November has been read.')
    expect(ids(text, [], '2023-01-01')).toEqual([])
    expect(ids(text, [['November', '2022-11', 'publication']], '2023-01-01')).toEqual(['vetting-misogyny'])
  })

  it('has the date on which it is known to have come out, of two in its sentence', () => {
    const text = about(
      'I have HMICFRS’s hate crime thematic of July 2018 and its fraud report, out in April 2019.',
    )
    const told: [string, string, DateRole][] = [
      ['July 2018', '2018-07', 'publication'],
      ['April 2019', '2019-04', 'publication'],
    ]
    expect(resolved(text, told, '2019-07-05').map(({ report, published }) => [report, published])).toEqual([
      ['understanding-the-difference', '2018-07'],
      ['fraud-time-to-choose', '2019-04'],
    ])
  })

  it('keeps its title where it has one', () => {
    const text = about('HMIC’s report on hate crime, ‘Understanding the difference’, is known to us.')
    expect(resolved(text, [], '2019-01-08')).toMatchObject([
      { title: 'Understanding the difference', report: 'understanding-the-difference' },
    ])
  })
})
