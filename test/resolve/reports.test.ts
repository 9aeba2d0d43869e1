import { describe, expect, it } from 'vitest'
import list from '../../data/reports.json'
import { reports } from '../../pipeline/extract/reports.ts'
import { resolveReports } from '../../pipeline/resolve/reports.ts'
import type { DateRole } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'
import { dated } from './dated.ts'

const extract = reports(list)
const resolve = resolveReports(list)

function resolved(
  text: string,
  dates: readonly [quote: string, edtf: string, role: DateRole][] = [],
  documentDate: string | null = null,
) {
  const letter = letterOf(text)
  const told = dates.map(([quote, edtf, role]) => dated(letter, quote, edtf, role))
  return resolve(extract(letter), told, documentDate, letter)
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

  it('takes the latest of two reports with one title that was out by then', () => {
    const text =
      'Dear Sir\n\nI write about ‘Cleveland – National child protection inspection’.\n\nYours sincerely'
    expect(resolved(text, [], '2018-01-05')[0]!.report).toBe('ncpi-cleveland-ncpi-2017')
    expect(resolved(text, [], '2025-03-05')[0]!.report).toBe('ncpi-cleveland-ncpi24-2025')
    expect(resolved(text)[0]!.report).toBeNull()
  })
})
