import { describe, expect, test } from 'vitest'
import { dateRules } from '../../data/dates.ts'
import { dates } from '../../pipeline/extract/dates.ts'
import { dateRefinerRules, withJoinedDateRanges, withLentDays } from '../../pipeline/refine/dates.ts'
import type { DateMention, Mention } from '../../pipeline/types.ts'
import { letterOf, marked } from '../letter.ts'

const extract = dates(dateRules)

const isDate = (mention: Mention): mention is DateMention => mention.kind === 'date'

function refined(text: string): DateMention[] {
  const letter = letterOf(text)
  return withJoinedDateRanges(withLentDays(extract(letter), letter), letter).filter(isDate)
}

function expectRefined(example: string) {
  const { text, marks } = marked(example)
  const found = refined(text).map(({ start, end, reading }) => ({
    quote: text.slice(start, end),
    label: reading.edtf ?? `${reading.relative?.month}-${reading.relative?.day}`,
  }))
  expect(found).toEqual(marks.map(({ quote, label }) => ({ quote, label })))
}

describe('withJoinedDateRanges', () => {
  test.each([
    'figures for [1 April 2023 to 31 March 2024](2023-04-01/2024-03-31) are out',
    'the period [1 April 2016 – 31 March 2017](2016-04-01/2017-03-31)',
    'from [13 November 2023 to 17 November 2023](2023-11-13/2023-11-17)',
    'Between [27 February and 3 March 2017](2017-02-27/2017-03-03), we visited.',
    'between [February and June 2016](2016-02/2016-06)',
    'Between [October 2020 and January 2021](2020-10/2021-01) inspectors visited eight forces.',
    'from [17 December to 11 January 2019](2018-12-17/2019-01-11)',
    'from [27 February 2017 to 3 March](2017-02-27/2017-03-03)',
    'between [January and March](XXXX-01/XXXX-03)',
    'from [17th December to 11th January](XXXX-12-17/XXXX-01-11)',
    'compliance from [February to April](XXXX-02/XXXX-04) was good',
    'an inspection in [February and March 2018](2018-02/2018-03)',
    'during [September and October last year](XXXX-09/XXXX-10)',
    'in [October/November 2017](2017-10/2017-11)',
    'From [Jan to Mar 2019](2019-01/2019-03) it was nine.',
    'from [spring 2018 to autumn 2019](2018-21/2019-23)',
  ])('joins %s', example => expectRefined(example))

  test.each([
    'We met in [May 2017](2017-05) and [November 2017](2017-11).',
    'audited in [June 2016](2016-06), [July 2016](2016-07) and [August 2016](2016-08)',
    'It rose from [May 2017](2017-05) on; to 80% in [June 2017](2017-06).',
    'It ran from [3 March 2017](2017-03-03) to [1 March 2017](2017-03-01), they say.',
    'between [31 June 2017](undefined-undefined) and [4 July 2017](2017-07-04)',
    'from [2016/17](2016-04-01/2017-03-31) to [2017/18](2017-04-01/2018-03-31)',
  ])('leaves apart %s', example => expectRefined(example))

  test('a joined range keeps what it was told from', () => {
    const [range] = refined('during September and October last year')
    expect(range?.rule).toBe('date/joined-range')
    expect(range?.reading.relative).toMatchObject({ unit: 'year', shift: -1, side: 'same' })
  })
})

describe('withLentDays', () => {
  test.each([
    'on [16](2017-05-16) and [18 May 2017](2017-05-18)',
    'We meet on [5](2017-12-05), [12](2017-12-12) and [19 December 2017](2017-12-19).',
    'your letters of [12](4-12) and [19 April](4-19)',
    'on [16 and 17 May 2017](2017-05-16/2017-05-17)',
    'They came on the [3rd](2017-05-03) and [5th of May 2017](2017-05-05).',
  ])('reads %s', example => expectRefined(example))

  test.each([
    'recommendations 3 and [4 June 2017](2017-06-04)',
    'of 41 and, on [4 June 2017](2017-06-04), 12',
    'on 18 and [16 May 2017](2017-05-16)',
    'tables 1, 2 and [3 May 2017](2017-05-03)',
  ])('leaves the number in %s', example => expectRefined(example))
})

test('mentions of other kinds pass, and the order stays', () => {
  const letter = letterOf('The Force was seen on 6 and 7 March 2017.')
  const force: Mention = {
    kind: 'force',
    start: 4,
    end: 9,
    rule: 'force/generic',
    confidence: 0.8,
    force: null,
    form: 'generic',
  }
  const all = withJoinedDateRanges(withLentDays([force, ...extract(letter)], letter), letter)
  expect(all[0]).toBe(force)
  expect(all.map(({ kind, start, end }) => [kind, letter.document.text.slice(start, end)])).toEqual([
    ['force', 'Force'],
    ['date', '6 and 7 March 2017'],
  ])
})

test('every rule has a sentence', () => {
  expect(dateRefinerRules.map(({ id }) => id)).toEqual(['date/lent-day', 'date/joined-range'])
})

test('a long list of days takes no time', () => {
  const letter = letterOf(`on ${'1 and '.repeat(20_000)}2 May 2017 and ${'3 May to '.repeat(10_000)}`)
  const found = extract(letter)
  const started = performance.now()
  withJoinedDateRanges(withLentDays(found, letter), letter)
  expect(performance.now() - started).toBeLessThan(2_000)
})
