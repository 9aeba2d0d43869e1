import { describe, expect, it } from 'vitest'
import type { DocumentKind, FindingsRecord } from '../../pipeline/types.ts'
import { letterOf, rows, storing, type Told } from './ties.ts'

/** A letter that says when the report of an inspection came out; letters of inspectors are written on that day. */
const letter = (
  path: string,
  kind: DocumentKind,
  date: string | null,
  published: string | null,
  told: Told = {},
) =>
  letterOf(path, {
    kind,
    about: ['kent'],
    ...(date === null ? {} : { date }),
    ...(published === null
      ? {}
      : {
          inspections: [`inspected ${path} | ncpi-2014 | - | ${published}`],
          dates: [`published ${path} | ${published} | publication`],
        }),
    ...told,
  })
const report = (published: string, told: Told = {}) =>
  letter('1-report.txt', 'inspectorate_letter', published, published, told)
const answer = (date: string | null, published: string | null, told: Told = {}) =>
  letter('2-answer.txt', 'pcc_response', date, published, told)
const chief = (date: string, published: string) =>
  letter('3-chief.txt', 'chief_constable_response', date, published)

/** "kent 2019-05-21 due 2019-07-15: 2-answer.txt on day 53, in_time" */
const clock = (...records: readonly FindingsRecord[]) =>
  rows(
    storing(records),
    'SELECT force_id, published, due, response_path, days_taken, outcome FROM statutory_clock',
  ).map(([force, published, due, path, days, outcome]) => {
    const held = path === null ? 'none' : `${path}${days === null ? '' : ` on day ${days}`}`
    return `${force} ${published} due ${due}: ${held}, ${outcome}`
  })

describe('the statutory clock', () => {
  it('gives 56 days, of which the day of publication is the first', () => {
    const due = '2017-06-26'
    expect(clock(report('2017-05-02'), answer(due, '2017-05-02'))).toEqual([
      `kent 2017-05-02 due ${due}: 2-answer.txt on day 56, in_time`,
    ])
    expect(clock(report('2017-05-02'), answer('2017-06-25', '2017-05-02'))).toEqual([
      `kent 2017-05-02 due ${due}: 2-answer.txt on day 55, in_time`,
    ])
    expect(clock(report('2017-05-02'), answer('2017-06-27', '2017-05-02'))).toEqual([
      `kent 2017-05-02 due ${due}: 2-answer.txt on day 57, late`,
    ])
  })

  it('gives none for a report that came out before 2 May 2017', () => {
    expect(clock(report('2017-05-01'), answer('2018-05-01', '2017-05-01'))).toEqual([
      'kent 2017-05-01 due null: 2-answer.txt on day 366, no_period_set',
    ])
  })

  it.each([
    ['2020-01-10', '2020-03-05'],
    ['2019-01-10', '2019-03-06'],
  ])('knows leap years: %s to %s', (published, due) => {
    expect(clock(report(published), answer(due, published))).toEqual([
      `kent ${published} due ${due}: 2-answer.txt on day 56, in_time`,
    ])
  })

  it('says that no response is held, and not that there is none', () => {
    expect(clock(report('2019-05-21'))).toEqual(['kent 2019-05-21 due 2019-07-15: none, no_response_held'])
  })

  it('does not take the chief officer’s answer for that of the body', () => {
    const records = [report('2019-05-21'), chief('2019-06-01', '2019-05-21')]
    expect(clock(...records)).toEqual(['kent 2019-05-21 due 2019-07-15: none, no_response_held'])
    expect(rows(storing(records), 'SELECT chief_response_date FROM statutory_clock')).toEqual([
      ['2019-06-01'],
    ])
  })

  it('takes the first of several answers', () => {
    const second = letter('0-second.txt', 'pcc_response', '2020-02-01', '2019-05-21')
    expect(clock(report('2019-05-21'), answer('2019-07-12', '2019-05-21'), second)).toEqual([
      'kent 2019-05-21 due 2019-07-15: 2-answer.txt on day 53, in_time',
    ])
  })

  it.each([
    ['2019-07', '2019-05-21', 'due 2019-07-15: 2-answer.txt, not_exact'],
    ['2019-06', '2019-05-21', 'due 2019-07-15: 2-answer.txt, in_time'],
    ['2019-08', '2019-05-21', 'due 2019-07-15: 2-answer.txt, late'],
    ['2019-07-20', '2019-05', 'due null: 2-answer.txt, not_exact'],
    ['2019-08-20', '2019-05', 'due null: 2-answer.txt, late'],
    ['2018-02-01', '2017', 'due null: 2-answer.txt, not_exact'],
    [null, '2019-05-21', 'due 2019-07-15: 2-answer.txt, response_not_dated'],
    ['2019-05-02', '2019-05-21', 'due 2019-07-15: 2-answer.txt on day -18, response_before_publication'],
  ])('answered %s to a report of %s', (date, published, expected) => {
    const told = { title: 'On our report', reports: [`our report | - | ${published}`] }
    expect(clock(answer(date, null, told))).toEqual([`kent ${published} ${expected}`])
  })

  it('lists a report whose publication is not known', () => {
    const told = { reports: ['Norfolk review | ncpi-norfolk-pir-2015 | -'], about: ['norfolk'] }
    expect(clock(answer('2016-01-05', null, told))).toEqual([
      'norfolk null due null: 2-answer.txt, publication_not_known',
    ])
  })

  it('takes the day of publication from reference data where no letter says it, and says so', () => {
    const told = { reports: ['Cumbria review | ncpi-cumbria-pir-2017 | -'], about: ['cumbria'] }
    const store = storing([answer('2017-11-01', null, told)])
    expect(rows(store, 'SELECT published, published_basis, due, outcome FROM statutory_clock')).toEqual([
      ['2017-09-21', 'reference', '2017-11-15', 'in_time'],
    ])
  })

  it('leaves out reports that bind nobody, and forces without a local policing body', () => {
    const joint = {
      inspections: ['inspected | jtai-neglect | - | 2018-01-05'],
      dates: ['then | 2018-01-05 | publication'],
    }
    expect(
      clock(letterOf('a.txt', { kind: 'pcc_response', date: '2018-02-01', about: ['kent'], ...joint })),
    ).toEqual([])
    expect(clock(answer('2019-07-12', '2019-05-21', { about: ['btp'] }))).toEqual([])
  })

  it('lists a report of an unknown programme where the body answers it', () => {
    const told = { title: 'On our report', reports: ['our report | - | 2019-05-21'] }
    expect(clock(answer('2019-07-12', null, told))).toEqual([
      'kent 2019-05-21 due 2019-07-15: 2-answer.txt on day 53, in_time',
    ])
    expect(clock(letter('1.txt', 'press_release', '2019-05-21', null, told))).toEqual([])
  })

  it('takes the programme of a report of an unknown title from the one inspection that the letter speaks of', () => {
    const told = {
      title: 'On our report',
      reports: ['our report | - | 2019-05-21'],
      inspections: ['inspected then | jtai-neglect | - | -'],
    }
    expect(clock(answer('2019-07-12', null, told))).toEqual([])
    const inspected = { ...told, inspections: ['inspected then | peel-2018-19 | - | -'] }
    expect(
      rows(
        storing([answer('2019-07-12', null, inspected)]),
        'SELECT programme_id, duty_basis FROM statutory_clock',
      ),
    ).toEqual([['peel-2018-19', 'programme']])
  })

  it('counts, for a report on all forces, the answers that are held and those that are not', () => {
    const told = (about: string): Told => ({
      title: 'On thematic report',
      reports: ['thematic report | ncpi-thematic-2019 | 2020-02-27'],
      about: [about],
    })
    const store = storing([
      letter('1.txt', 'pcc_response', '2020-03-16', null, told('kent')),
      letter('2.txt', 'pcc_response', '2020-06-16', null, told('essex')),
    ])
    expect(rows(store, 'SELECT force_id, is_national, outcome FROM statutory_clock')).toEqual([
      ['essex', 1, 'late'],
      ['kent', 1, 'in_time'],
    ])
    expect(
      rows(
        store,
        'SELECT bodies, responses_held, in_time, late, no_response_held FROM statutory_clock_by_report',
      ),
    ).toEqual([[43, 2, 1, 1, 41]])
  })

  it('is the same whatever the order of storing, and after a letter came again', () => {
    const records = [
      report('2019-05-21'),
      answer('2019-07-12', '2019-05-21'),
      chief('2019-06-01', '2019-05-21'),
    ]
    const all =
      'SELECT force_id, title, published, told_by, response_key, chief_response_key, outcome FROM statutory_clock'
    const expected = rows(storing(records), all)
    expect(rows(storing(records.toReversed()), all)).toEqual(expected)
    const store = storing(records)
    store.prune(['2-answer.txt'])
    expect(rows(store, 'SELECT outcome FROM statutory_clock')).toEqual([['no_response_held']])
    store.storeDocument(records[1]!, '2-answer.txt')
    expect(rows(store, all)).toEqual(expected)
  })
})
