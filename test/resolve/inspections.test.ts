import { describe, expect, it } from 'vitest'
import entries from '../../data/forces.json'
import programmes from '../../data/inspections.json'
import localAuthorities from '../../data/local-authorities.json'
import list from '../../data/reports.json'
import { forces } from '../../pipeline/extract/forces.ts'
import { inspections } from '../../pipeline/extract/inspections.ts'
import { reports } from '../../pipeline/extract/reports.ts'
import type { Force } from '../../pipeline/knowledge.ts'
import { resolveInspections } from '../../pipeline/resolve/inspections.ts'
import type { DateRole } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'
import { dated } from './dated.ts'

const extractors = [
  inspections(programmes),
  reports(list),
  forces(entries as readonly Force[], localAuthorities),
]
const resolve = resolveInspections(programmes, list)

function resolved(
  text: string,
  dates: readonly [quote: string, edtf: string, role: DateRole][],
  documentDate: string | null = null,
) {
  const letter = letterOf(text)
  const mentions = extractors.flatMap(extract => extract(letter))
  const told = dates.map(([quote, edtf, role]) => dated(letter, quote, edtf, role))
  return resolve(mentions, told, ['kent'], documentDate, letter).map(
    ({ programme, forces, fieldwork, published }) => ({ programme, forces, fieldwork, published }),
  )
}

describe('resolveInspections', () => {
  it('tells the old programme from the new by the date of the report', () => {
    const text =
      'Dear Sir\n\nThe National Child Protection Inspection of the force was published on 9 May.\n\nYours sincerely'
    const old = resolved(text, [['9 May', '2019-05-09', 'publication']])
    expect(old).toEqual([
      { programme: 'ncpi-2014', forces: ['kent'], fieldwork: null, published: '2019-05-09' },
    ])
    const graded = resolved(text, [['9 May', '2025-05-09', 'publication']])
    expect(graded[0]!.programme).toBe('ncpi-2024')
  })

  it('is of the force that is named right behind it', () => {
    const text =
      'Dear Sir\n\nThe integrated PEEL assessment of Merseyside Police is known.\n\nYours sincerely'
    expect(resolved(text, [], '2020-02-06')).toMatchObject([
      { programme: 'peel-2018-19', forces: ['merseyside'] },
    ])
    const own = 'Dear Sir\n\nThe child protection assessment of progress is known.\n\nYours sincerely'
    expect(resolved(own, [], '2021-02-06')).toMatchObject([{ programme: 'ncpi-aop', forces: ['kent'] }])
  })

  it('takes "arrangements" for one inspection of the letter’s force, not for a programme', () => {
    const text =
      'Dear all\n\nJoint Inspection of Child Protection Arrangements: Newport\n\nThank you.\n\nYours sincerely'
    expect(resolved(text, [], '2019-12-20')[0]).toMatchObject({ programme: 'jicpa-wales', forces: ['kent'] })
  })

  it('leaves out a review that is only promised', () => {
    const promised =
      'Dear Sir\n\nHMICFRS inspected the force’s child protection work in May 2019. We will carry out a post-inspection review next year.\n\nYours sincerely'
    expect(resolved(promised, [], '2019-06-05').map(({ programme }) => programme)).toEqual(['ncpi-2014'])
    const done = 'Dear Sir\n\nThe post-inspection review was in May 2020.\n\nYours sincerely'
    expect(resolved(done, [], '2020-06-05').map(({ programme }) => programme)).toEqual(['ncpi-pir'])
  })

  it('takes the date of the letter where it says no other, and declines without any', () => {
    const text = 'Dear Sir\n\nThank you for the PEEL report on the force.\n\nYours sincerely'
    expect(resolved(text, [], '2017-03-02').map(({ programme }) => programme)).toEqual(['peel-2016'])
    expect(resolved(text, [])).toEqual([])
  })

  it('gives the review and the first inspection the dates that belong to each', () => {
    const text =
      'Dear Sir\n\nThe post-inspection review took place in January 2019. Much has changed since the first inspection in March 2018.\n\nYours sincerely'
    const found = resolved(text, [
      ['January 2019', '2019-01', 'inspection'],
      ['March 2018', '2018-03', 'inspection'],
    ])
    expect(found).toEqual([
      { programme: 'ncpi-pir', forces: ['kent'], fieldwork: '2019-01', published: null },
      { programme: 'ncpi-2014', forces: ['kent'], fieldwork: '2018-03', published: null },
    ])
  })

  it('makes nothing of "the first inspection" where nothing followed it up', () => {
    expect(
      resolved('Dear Sir\n\nThe first inspection of the cells was at noon.\n\nYours sincerely', []),
    ).toEqual([])
  })

  it('keeps the nearest round, where the subject of a joint inspection returned between rounds', () => {
    const text =
      'Dear partners\n\nThe joint targeted area inspection of the multi-agency response to domestic abuse was in July 2018.\n\nYours sincerely'
    const [found] = resolved(text, [['July 2018', '2018-07', 'inspection']])
    expect(found).toMatchObject({ programme: 'jtai-da', fieldwork: '2018-07' })
  })

  it('takes a report that the letter is about for a thematic inspection, of no force unless it was among them', () => {
    const start = 'Dear Sir\n\nI write about the HMICFRS report ‘Out of sight: the police and missing girls’.'
    expect(resolved(`${start} It was not of us.\n\nYours sincerely`, [])).toMatchObject([
      { programme: 'thematic', forces: [] },
    ])
    expect(resolved(`${start} We were one of the six forces visited.\n\nYours sincerely`, [])).toMatchObject([
      { programme: 'thematic', forces: ['kent'] },
    ])
  })

  it('gives a programme that is only spoken of to no force', () => {
    const text = 'Dear Sir\n\nWe have learned from joint targeted area inspections.\n\nYours sincerely'
    expect(resolved(text, [])).toMatchObject([{ programme: 'jtai', forces: [] }])
  })
})
