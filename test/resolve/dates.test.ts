import { describe, expect, test } from 'vitest'
import { dateRules } from '../../data/dates.ts'
import { dates } from '../../pipeline/extract/dates.ts'
import { withJoinedDateRanges, withLentDays } from '../../pipeline/refine/dates.ts'
import { dateResolverRules, documentDate, resolveDates } from '../../pipeline/resolve/dates.ts'
import type { Letter, ResolvedDate } from '../../pipeline/types.ts'
import { letterOf, marked } from '../letter.ts'

const extract = dates(dateRules)

const mentionsIn = (letter: Letter) => withJoinedDateRanges(withLentDays(extract(letter), letter), letter)

function resolved(text: string, written: string | null): ResolvedDate[] {
  const letter = letterOf(text)
  return resolveDates(mentionsIn(letter), letter, written)
}

/** The marked stretches come to the EDTF beside them, in a letter of the date given. */
function expectValues(example: string, written: string | null) {
  const { text, marks } = marked(example)
  const found = resolved(text, written).map(({ mention, edtf }) => ({
    quote: text.slice(mention.start, mention.end),
    label: String(edtf),
  }))
  expect(found).toEqual(marks.map(({ quote, label }) => ({ quote, label })))
}

describe('values', () => {
  test.each([
    ['carried out in [August last year](2016-08)', '2017-03'],
    ['The visit was in [February this year](2022-02).', '2022-09-08'],
    ['your team’s visit [last June](2015-06)', '2016-02-11'],
    ['We shall return [next March](2018-03).', '2017-04-03'],
    ['In [last March](2016-03) it was so.', '2017-03-20'],
    ['I apologised [last month](2022-08).', '2022-09-08'],
    ['the review it began [last month](2020-12)', '2021-01-09'],
    ['[Yesterday](2023-04-30) we looked at the logs.', '2023-05-01'],
    ['in the [w/c 6 March](2017-03-06/2017-03-12)', '2017-02-20'],
    ['They came in [the week of 23 January](2023-01-23/2023-01-29).', '2023-04-28'],
    ['We met [last week](2017-10-30/2017-11-05).', '2017-11-07'],
    ['From [this quarter](2024-04/2024-06) the numbers come to me.', '2024-06'],
    ['You need my comments by [Friday](2022-09-09).', '2022-09-08'],
    ['They rang [last Tuesday](2023-04-25).', '2023-04-28'],
    ['[Ten years ago](2013) it was not so.', '2023-02-03'],
    ['We had 61 [last year](2021) against 22 [the year before](2020).', '2022-09-08'],
    ['They came on [5 September](2022-09-05) and left on [the 16th](2022-09-16).', '2023-02-03'],
    ['spent in [this financial year](2016-04-01/2017-03-31)', '2017-03-02'],
    ['by [the end of this month](2013-03-31)', '2013-03-25'],
    ['We spoke on [Thursday 15th](2017-06-15).', '2017-06-20'],
    ['They called on [the 16th](2023-01-16).', '2023-02-03'],
    ['It fell in [the last quarter of this financial year](2018-01/2018-03).', '2017-06-20'],
    ['seen on [2 May 2017](2017-05-02) and [the following day](2017-05-03)', '2017-06-20'],
    ['A child could wait until the following day.', '2017-06-20'],
    ['I wrote on [Good Friday](2017-04-14).', '2017-06-20'],
    ['Nothing moved in [the summer before last](2015-22).', '2017-06-20'],
    ['Patrols rose [last weekend](2017-06-17/2017-06-18).', '2017-06-20'],
    ['I asked for a paper by [the end of February](2020-02-29).', '2019-11-14'],
  ])('%s (%s)', (example, written) => expectValues(example, written))

  test.each([
    ['I expect an answer by [31 March](2018-03-31).', '2017-11-07'],
    ['A rule has been in force since [31 March](2017-03-31).', '2017-11-07'],
    ['The unit opened on [12 December](2016-12-12).', '2017-11-07'],
    ['The unit will open on [12 December](2017-12-12).', '2017-11-07'],
    ['My office is paying for a play to tour the schools in [November](2022-11).', '2022-05-16'],
    ['Nine were closed by [16 June](2017-06-16), all but one.', '2017-06-20'],
    ['Officers will have been trained in [January](2018-01).', '2017-11-07'],
    ['Seventy moved in [July](2024-07) and another forty will follow in [January](2025-01).', '2024-10-21'],
    ['Training days have been booked for [February](2017-02).', '2016-09'],
    ['Half of it: interviews are on [15 May](2023-05-15).', '2023-04-28'],
    ['A boy went missing on [3 May](2018-05-03).', '2019-02-04'],
    ['Position: [2 April](2019-04-02)', '2019-05-06'],
    ['It was checked between [January and March](2019-01/2019-03).', '2019-05-06'],
    ['It will run from [17 December to 11 January](2018-12-17/2019-01-11).', '2018-11-25'],
    ['The stations follow in [the spring](2023-21).', '2023-02-03'],
    ['It lapsed in [the summer](2021-22).', '2021-10-07'],
    ['We shall count until [next summer](2024-22).', '2023-10-12'],
    ['All will have had a day of it by [Easter](2019-04-21).', '2018-11-14'],
    ['eleven times since [Christmas](2014-12-25)', '2015-08-18'],
    ['for the meeting on [Friday 1st February](2019-02-01)', '2019-01-25'],
    ['It closes on [29 February](2020-02-29).', '2019-05-06'],
  ])('the year of %s (%s)', (example, written) => expectValues(example, written))

  test('what is taken from the letter is told, what is stated is not', () => {
    const [first, second, third] = resolved(
      'We met on 3 May 2017, in August last year, and again on 7 June.',
      '2017-07-01',
    )
    expect(first?.inferred).toBeNull()
    expect(second?.inferred).toBe("counted from the letter's date")
    expect(third?.inferred).toBe("year from the letter's date")
  })

  test('bounds are the first and last day it can mean', () => {
    const [season] = resolved('It follows in the spring of 2019.', null)
    expect(season).toMatchObject({ edtf: '2019-21', earliest: '2019-03-01', latest: '2019-05-31' })
  })

  test('without the letter’s date nothing is guessed', () => {
    for (const date of resolved('Today, on 1 March, and last year.', null))
      expect(date).toMatchObject({ edtf: null, earliest: null, latest: null, inferred: null })
  })

  test('days that do not exist, and weekdays that do not fit, keep their doubt', () => {
    const [none, wrong] = resolved('By 31 June 2017, or by Friday 18 April 2023.', '2017-01-01')
    expect(none).toMatchObject({ edtf: null, latest: null, role: 'deadline' })
    expect(none?.mention.reading.doubt).toBe('there is no 31 June 2017')
    expect(wrong?.edtf).toBe('2023-04-18')
    expect(wrong?.mention.reading.doubt).toBe('18 April 2023 was a Tuesday, not a Friday')
  })
})

describe('roles', () => {
  test.each([
    'The report was published on [25 July 2017](publication).',
    'HMICFRS published its report on [15th November 2023](publication), having done its fieldwork in [July 2023](inspection).',
    'Inspectors were with us from [6 to 17 February 2017](inspection) and reported on [5 September 2017](publication).',
    'This inspection took place from [23 to 27 May 2022](inspection).',
    'Between [16 and 20 October 2017](inspection), Ofsted and HMICFRS undertook a joint inspection.',
    'Thank you for your letter of [11 April 2017](correspondence), and for the report of [3 March 2017](publication).',
    'My predecessor replied on [20 November 2016](correspondence).',
    'Please send the statement by [6 March 2018](deadline).',
    'The force should, no later than [30 June 2017](deadline), agree a plan.',
    'I need it by 5pm on [Friday 8 December 2017](deadline).',
    'The grants are open until [28 June 2017](deadline).',
    'Screening was yearly until [2013](event).',
    'A template went live on [12 June 2016](event).',
    'Staff have been in place since [October 2016](event).',
    'I shall raise it at my meeting on [12 July 2017](event).',
    'It was so at the first inspection in [2015](inspection); in [2016](event) no longer.',
    'Its [2014](publication) report on custody was plain.',
    'By [February 2016](event), the backlog had gone.',
    'The thematic “Unseen” ([14 July 2016](publication)) is national.',
    'They met on [12 March 2016](event), [9 April 2016](event) and [14 May 2016](event).',
    'Finish date: [30 November 2017](deadline).',
    'Finish date: [30 November 2016](event).',
    'A report published [today](publication) has found failings.',
  ])('%s', example => {
    const { text, marks } = marked(example)
    const found = resolved(text, '2017-05-02').map(({ mention, role }) => ({
      quote: text.slice(mention.start, mention.end),
      label: role,
    }))
    expect(found).toEqual(marks.map(({ quote, label }) => ({ quote, label })))
  })

  test('every role names a rule that the record explains', () => {
    const known = new Set(dateResolverRules.map(({ id }) => id))
    for (const date of resolved(
      'On 3 May 2017 we met. By 4 June 2017 it is due. The report of 2 May 2017.',
      '2017-05-02',
    ))
      expect(known).toContain(date.roleRule)
  })
})

const letter = (head: string, body = 'I write about the report, which was published on 20 June 2017.') =>
  `${head}\n\nDear Home Secretary\n\n${body}\n\nYours sincerely\n\nAda Fenner\nPolice and Crime Commissioner`

describe('documentDate', () => {
  test.each([
    [
      letter('Office of the Police and Crime Commissioner\n\nHome Secretary\n\n24 August 2017'),
      '2017-08-24',
      'line',
    ],
    [letter('Wessex House, Lewes\n\nMarch 2017'), '2017-03', 'line'],
    [letter('19 Gorffennaf / July 2023'), '2023-07-19', 'line'],
    [letter('Date: 03/11/2022'), '2022-11-03', 'labelled'],
    [letter('Dyddiad / Date: 12 November 2020'), '2020-11-12', 'labelled'],
    [
      letter('Report published: 19th September 2019\nDate of response: 14th November 2019'),
      '2019-11-14',
      'labelled',
    ],
    [letter('Our ref: TRO/0419227/25 12 March 2025'), '2025-03-12', 'line-end'],
    [letter('Lewes, 12 March 2025'), '2025-03-12', 'line-end'],
    [
      'PCC responds to report\n\nPosted on 7 February 2025\n\nThe report was published on 10 January 2025.',
      '2025-02-07',
      'posted',
    ],
    [
      'NEWS RELEASE – embargoed until 00:01, Tuesday 18 August 2015\n\nChildren wait too long\n\nIn May 2015 inspectors visited the force and were not at all content with what they saw there.',
      '2015-08-18',
      'posted',
    ],
    [`${letter('Wessex Police')}\n\n4 May 2018`, '2018-05-04', 'line'],
    [
      'SAFER WESSEX\nThe newsletter of your Commissioner for the county and its towns | May 2019 | Issue 14\n\nWe were inspected.',
      '2019-05',
      'masthead',
    ],
    ['Wessex newsletter May 2019\n\nWe were inspected.', '2019-05', 'masthead'],
    ['Our responses to reports\n\nLast updated: 14 March 2022\n\nWe were inspected.', '2022-03-14', 'posted'],
    [letter('14.06.23'), '2023-06-14', 'line'],
    [`${letter('4 May 2018')}\n\n9 May 2018`, '2018-05-04', 'line'],
  ])('%j is of %s', (text, value, rule) => {
    const found = letterOf(text)
    const claim = documentDate(mentionsIn(found), found)
    expect(claim).toMatchObject({ value, rule: `document-date/${rule}` })
    const [own] = resolveDates(mentionsIn(found), found, value).filter(({ role }) => role === 'document')
    expect(own?.mention).toMatchObject({ start: claim?.start, end: claim?.end })
  })

  test.each([
    letter('Wessex Police', 'I write about the inspection of June 2017, by 3 July 2017.'),
    letter('Inspection: 6 to 17 February 2017'),
    letter('Report published: 20 June 2017'),
    'The report of 20 June 2017 was read.',
    'Ada Fenner\nChief Constable since May 2019\n\nWe were inspected.',
    'Joint inspection of custody - May 2019\n\nWe were inspected.',
    '',
  ])('%j has none', text => {
    const found = letterOf(text)
    expect(documentDate(mentionsIn(found), found)).toBeNull()
  })
})

test('a response that says when it was published is of that day, which stays a publication', () => {
  const found = letterOf('Response to a report\n\nDate response published: 3 May 2023\n\nWe accept it.')
  const mentions = mentionsIn(found)
  expect(documentDate(mentions, found)).toMatchObject({ value: '2023-05-03', rule: 'document-date/posted' })
  expect(resolveDates(mentions, found, '2023-05-03').map(({ role }) => role)).toEqual(['publication'])
})

test('one endless sentence of dates takes no time', () => {
  const found = letterOf(`The board met on ${'1 March, '.repeat(12_000)}and rested.`)
  const mentions = mentionsIn(found)
  const started = performance.now()
  resolveDates(mentions, found, '2017-05-02')
  expect(performance.now() - started).toBeLessThan(4_000)
})
