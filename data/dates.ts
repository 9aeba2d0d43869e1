import type { DateRule } from '../pipeline/knowledge.ts'
import {
  addDays,
  monthNames,
  monthNumber,
  monthWords,
  seasonCode,
  weekdayNumber,
  weekdayWords,
} from '../pipeline/text/calendar.ts'
import { dayOfYear, dayRange, dayReading, fullYear, stated, told } from '../pipeline/text/date-reading.ts'
import { edtfOf, financialYear, quarterOf } from '../pipeline/text/edtf.ts'
import type { DateReading, RelativeDate } from '../pipeline/types.ts'

/**
 * How dates are written in letters: one format, one rule. Halves of a range that are dates of their own
 * ("1 April 2023 to 31 March 2024") are two finds here; `refine/dates.ts` joins them.
 *
 * The examples name the reading in brackets: its EDTF, or `doubt`, or, where another date is needed, the unit and
 * what is stated ("year -1, month 8" is August last year; in the unit week, a day alone is a weekday, Monday is 1).
 */

// ------------------------------------------------------------------------------------------ parts of the patterns

const oneOf = (words: readonly string[]) =>
  [...words].sort((one, other) => other.length - one.length).join('|')

const gap = '[ \\u00A0\\u202F]{1,3}'
// Not inside a word, a number, an amount, an address, or after a decimal point.
const begins = '(?<!\\d[.,:/]|[\\p{L}\\p{N}£$€@#_])'
// And not after a hyphen or slash: "NPT/3", "DMPC/22-418".
const beginsNumber = '(?<![\\p{L}\\p{N}][-/.]|\\d[,:]|[\\p{L}\\p{N}£$€@#/_])'
const ends = '(?![\\p{L}\\p{N}_])'
const endsNumber = '(?![\\p{L}\\p{N}_%]|[-/.,:]\\d|[-/]\\p{L})'

const weekdayName = `(?:${oneOf(weekdayWords)})`
// "Tuesday ", "Tues., the "
const weekday = `(?:(?<weekday>${weekdayName})\\.?,?${gap}(?:the${gap})?)?`
const otherWeekday = `(?:${weekdayName}\\.?,?${gap})?(?:the${gap})?`
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
// "June", "Jun", "o Fehefin"
const month = `(?:(?:of|o)${gap})?(?<month>${oneOf(monthWords)})`
const year = '(?<year>(?:19|20)\\d\\d)'
// What stands between a month, perhaps cut short, and its year: "Sept. 2016", "June, 2017"
const comma = `\\.?,?${gap}`
const dash = `(?:${gap})?[-–—](?:${gap})?`
const till = `(?:${gap}(?:to|until|till|through)${gap}|${dash})`
const part = '(?:(?:[Ee]arly|[Mm]id|[Mm]iddle|[Ll]ate|[Mm]id-to-late)(?:-|[ \\u00A0]{1,2}))?'
const season = '(?<season>spring|summer|autumn|winter)'
const which = '(?<which>last|this|next)'

// Month names in running text, where "may" and "march" are also verbs.
const Month = `(?<month>${oneOf(monthNames)})`
const monthAfter = `(?:${oneOf(monthNames)})`

const short = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'

// A year after a capitalised word belongs to a title: "PEEL 2021/22", "Plan 2017-21".
const sentenceOpeners =
  'In|FY|My|Our|Their|The|Its|This|For|Since|During|From|By|Until|Throughout|Of|Between|Total'
const noTitle = `(?<!(?<![\\p{L}’'])(?!(?:${sentenceOpeners})[^\\p{L}])\\p{Lu}[\\p{L}’']{0,30}[:,]?${gap})`

const inAnyCase = (source: string) => new RegExp(source, 'giu')
const asWritten = (source: string) => new RegExp(source, 'gu')

// ------------------------------------------------------------------------------------------ parts of the readings

const shifts: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 }
const sides: Readonly<Record<string, RelativeDate['side']>> = { last: 'before', this: 'same', next: 'after' }
const shiftOf = (word: string | undefined) => shifts[word?.toLowerCase() ?? ''] ?? 0
const sideOf = (word: string | undefined) => sides[word?.toLowerCase() ?? ''] ?? null

const monthOf = (word: string | undefined) => monthNumber(word ?? '')
const weekdayOf = (word: string | undefined) => (word === undefined ? null : weekdayNumber(word))

function wholeDay(groups: Readonly<Record<string, string | undefined>>): DateReading | null {
  const monthIs = monthOf(groups.month)
  if (monthIs === null) return null
  return dayReading(fullYear(groups.year!), monthIs, Number(groups.day), weekdayOf(groups.weekday))
}

const numbers = 'one two three four five six seven eight nine ten twelve fifteen twenty'.split(' ')
const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20]
const countOf = (word: string) => values[numbers.indexOf(word.toLowerCase())] ?? Number(word)

const feasts: Readonly<Record<string, readonly [month: number, day: number]>> = {
  christmas: [12, 25],
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  'lady day': [3, 25],
  'midsummer day': [6, 24],
  michaelmas: [9, 29],
}

// ---------------------------------------------------------------------------------------------------------- days

const days: DateRule[] = [
  {
    // "20 June 2017", "20th June, 2017", "Tuesday 20 June 2017", "20th of June 2017", "19 Gorffennaf 2023"
    id: 'date/day-month-year',
    pattern: inAnyCase(`${begins}${weekday}(?:the${gap})?${day}${gap}${month}${comma}${year}${ends}`),
    read: wholeDay,
    confidence: 0.99,
    examples: [
      'The report of [20 June 2017](2017-06-20) is plain.',
      'I wrote on [20th June, 2017](2017-06-20).',
      'It began on [the 20th of June 2017](2017-06-20).',
      'It was published on [Tuesday 20 June 2017](2017-06-20).',
      'Date: [Fri 28 Apr 2023](2023-04-28)',
      'POSITION AT [30 SEPTEMBER 2021](2021-09-30)',
      '[19 Gorffennaf 2023](2023-07-19)',
      'The force has until [31 June 2017](doubt) to answer.',
      'Please reply by [Monday 18 April 2023](doubt).',
    ],
    notExamples: ['Paragraph 20 of the report of the June 2017 panel.', 'Item 3.20 June 2017 minutes'],
    source: 'own',
  },
  {
    // "20 Jun 17", "20-Jun-17", "20-Jun-2017", "20 June '17"
    id: 'date/day-month-short-year',
    pattern: inAnyCase(
      `${begins}${weekday}${day}(?:(?<mark>${gap}|-|/)(?<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\\k<mark>` +
        `(?<year>(?:20)?[0-4]\\d)|${gap}(?<whole>${oneOf(monthNames)})${gap}['’](?<tail>[0-4]\\d))${endsNumber}`,
    ),
    read: groups => {
      const monthIs = monthOf(groups.month ?? groups.whole)
      // "6 May 30 officers left": May is no abbreviation.
      if (monthIs === null || (monthIs === 5 && groups.mark?.trim() === '')) return null
      const reading = dayReading(fullYear(groups.year ?? groups.tail!), monthIs, Number(groups.day))
      return reading.doubt === null ? reading : null
    },
    confidence: 0.95,
    examples: [
      'Received [20 Jun 17](2017-06-20) by email.',
      'Owner: DCI Vane, [05-Sep-19](2019-09-05)',
      "Closed on [20 June '17](2017-06-20).",
    ],
    notExamples: ['On 6 May 30 officers joined the unit, which they call Mar 99.'],
    source: 'own',
  },
  {
    // "June 20, 2017", "June 20th 2017"
    id: 'date/month-day-year',
    pattern: inAnyCase(`${begins}${weekday}${month}\\.?${gap}${day}(?:,${gap}?|${gap})${year}${ends}`),
    read: wholeDay,
    confidence: 0.97,
    examples: ['Posted [June 20, 2017](2017-06-20) by the press office'],
    notExamples: ['June 20 2,017 calls were answered'],
    source: 'own',
  },
  {
    // "20/06/2017", "20.06.2017", "20-06-2017", "03/11/22", "Monday 30/06/2014": the day first, as in Britain.
    id: 'date/numeric',
    pattern: inAnyCase(
      `${beginsNumber}${weekday}(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d|\\d\\d)${endsNumber}`,
    ),
    read: ({ day, month, year, mark, weekday }) => {
      if (year!.length === 2 && mark !== '/') return null
      const reading = dayReading(fullYear(year!), Number(month), Number(day), weekdayOf(weekday))
      return year!.length === 2 && reading.edtf === null ? null : reading
    },
    confidence: 0.95,
    examples: [
      'Date: [03/11/2022](2022-11-03)',
      'Leeds, [19.05.2023](2023-05-19)',
      'Sent: [Monday 30/06/2014](2014-06-30) 09:12',
      'Due [03/11/22](2022-11-03).',
      'Due [31/06/2017](doubt), it says.',
    ],
    notExamples: [
      'Our ref: TRO/0419227/25',
      'version 10.11.12 of the form',
      'a ratio of 18/19/20',
      'GEN/12/03/2017-b',
    ],
    source: 'own',
  },
  {
    // "2017-06-20"
    id: 'date/iso',
    pattern: asWritten(`${beginsNumber}${year}-(?<month>\\d\\d)-(?<day>\\d\\d)${endsNumber}`),
    read: ({ year, month, day }) => dayReading(Number(year), Number(month), Number(day)),
    confidence: 0.99,
    examples: ['Date: [2017-06-20](2017-06-20)', 'It fell due on [2017-06-31](doubt).'],
    notExamples: ['Crime number 2017-06-20-118', 'www.example.org/2017-06-20.pdf'],
    source: 'own',
  },
  {
    // "19 Gorffennaf / July 2023", "19 Gorffennaf / 19 July 2023"
    id: 'date/welsh-and-english',
    pattern: inAnyCase(
      `${begins}${day}${gap}(?:o${gap})?(?<welsh>${oneOf(monthWords)})(?:${gap})?/(?:${gap})?(?:\\d{1,2}${gap})?(?<month>${oneOf(monthWords)})${gap}${year}${ends}`,
    ),
    read: groups => (monthOf(groups.welsh) === monthOf(groups.month) ? wholeDay(groups) : null),
    confidence: 0.97,
    examples: ['[19 Gorffennaf / July 2023](2023-07-19)', 'Dyddiad: [2 Mawrth / 2 March 2020](2020-03-02)'],
    notExamples: ['Gorffennaf / July'],
    source: 'own',
  },
  {
    // "1 March", "8th February", "Friday 1st February", "the 20th of June": the year is missing
    id: 'date/day-month',
    pattern: inAnyCase(
      `${begins}${weekday}(?:the${gap})?${day}${gap}${month}${ends}(?!${gap}(?:be|have|not|also|only|well)${ends})`,
    ),
    read: ({ month, day }) => dayOfYear(monthOf(month)!, Number(day)),
    confidence: 0.95,
    examples: [
      'The new rota begins on [1 March](year, month 3, day 1).',
      'I enclose it for the meeting on [Friday 1st February](year, month 2, day 1).',
      'by [the 20th of June](year, month 6, day 20)',
      'It was due on [31 April](doubt).',
    ],
    notExamples: [
      'Recommendation 3 may be closed.',
      'All 45 May reports were read.',
      'a sum of £12 March promised',
    ],
    source: 'own',
  },
  {
    // "on July 14", "by March 31st": only where nothing follows that the number could count
    id: 'date/month-day',
    pattern: asWritten(
      `(?<=(?<!\\p{L})(?:[Oo]n|[Bb]y|[Uu]ntil|[Ff]rom|[Ss]ince|[Bb]efore|[Aa]fter|of)${gap})${Month}${gap}${day}(?=[,.;)]|$|${gap}(?:and|to|that)${ends})`,
    ),
    read: ({ month, day }) => dayOfYear(monthOf(month)!, Number(day)),
    confidence: 0.9,
    examples: ['We met on [July 14](year, month 7, day 14), in Lewes.'],
    notExamples: ['By October 14 officers had been trained.'],
    source: 'own',
  },
  {
    // "3 March last year", "August last year", "February of this year", "3 March this year"
    id: 'date/month-of-told-year',
    pattern: asWritten(
      `${begins}${part}(?:${day}${gap}(?:of${gap})?)?${Month}${gap}(?:of${gap})?${which}${gap}year${ends}`,
    ),
    read: ({ day, month, which }) =>
      told(day === undefined ? 'month' : 'day', {
        unit: 'year',
        shift: shiftOf(which),
        month: monthOf(month),
        day: day === undefined ? null : Number(day),
        side: 'same',
      }),
    confidence: 0.97,
    examples: [
      'The visit was in [August last year](year -1, month 8, same).',
      'It ended on [3 March this year](year, month 3, day 3, same).',
    ],
    notExamples: ['Last year the march of events was slow.'],
    source: 'own',
  },
  {
    // "left on the 16th": its month is that of the date before
    id: 'date/day-alone',
    pattern: inAnyCase(
      `(?<=(?<!\\p{L})(?:on|until|by|to)${gap})the${gap}(?<day>\\d{1,2})(?:st|nd|rd|th)(?=[,.;)]|$|${gap}(?:and|but)${ends})`,
    ),
    read: ({ day }) =>
      Number(day) > 31 ? null : told('day', { anchor: 'previous-date', unit: 'month', day: Number(day) }),
    confidence: 0.7,
    examples: [
      'They came on [5 September](year, month 9, day 5) and left on [the 16th](previous-date month, day 16).',
    ],
    notExamples: ['on the 3rd floor', 'It was the 16th, and the last, visit.'],
    source: 'own',
  },
  {
    // "today", "yesterday", "tomorrow"
    id: 'date/told-day',
    pattern: inAnyCase(`${begins}(?<which>today|yesterday|tomorrow)${ends}`),
    read: ({ which }) => {
      const shift = ['yesterday', 'today', 'tomorrow'].indexOf(which!.toLowerCase()) - 1
      return told('day', { unit: 'day', shift })
    },
    confidence: 0.8,
    examples: ['a report published [today](day) finds', '[Yesterday](day -1) we looked again.'],
    notExamples: ['a todayish tone'],
    source: 'own',
  },
  {
    // "by Friday", "last Tuesday", "next Monday"
    id: 'date/weekday',
    pattern: asWritten(
      `(?:(?<=(?<!\\p{L})(?<preposition>[Bb]y|[Oo]n|[Uu]ntil|[Bb]efore)${gap})|(?<which>[Ll]ast|[Tt]his|[Nn]ext)${gap})` +
        `(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)${ends}` +
        `(?!${dash}|${gap}(?:to|and|or|mornings?|afternoons?|evenings?|nights?|\\d|the${gap}\\d)|,?${gap}\\d)`,
    ),
    read: ({ weekday, which, preposition }) => {
      const coming = preposition !== undefined && preposition.toLowerCase() !== 'on'
      const side = which ? (which.toLowerCase() === 'last' ? 'before' : 'after') : coming ? 'after' : null
      return told('day', { unit: 'week', day: weekdayOf(weekday), side })
    },
    confidence: 0.75,
    examples: [
      'I need your comments by [Friday](week, day 5, after).',
      'They rang [last Tuesday](week, day 2, before).',
    ],
    notExamples: ['every second Thursday', 'open on Monday to Friday', 'on Mondays', 'on a Saturday'],
    source: 'own',
  },
  {
    // "Christmas", "Lady Day", "Easter 2019"
    id: 'date/feast',
    pattern: asWritten(
      `(?:(?<=(?<!\\p{L})(?:[Ss]ince|[Bb]y|[Bb]efore|[Aa]fter|[Uu]ntil|[Ff]rom|[Aa]t|[Oo]n|[Aa]round)${gap})|(?<which>[Ll]ast|[Tt]his|[Nn]ext)${gap})` +
        `(?<feast>Christmas(?:${gap}(?:Day|Eve))?|Boxing Day|New Year[’']s (?:Day|Eve)|Lady Day|Midsummer Day|Michaelmas|Easter)` +
        `(?:${gap}${year})?${ends}(?!${gap}(?:holidays?|break|period|cards?|part(?:y|ies)|week|weekend|term|recess|\\p{Lu}))`,
    ),
    read: ({ feast, year, which }) => {
      const name = feast!.toLowerCase().replace('’', "'").replace(/\s+/gu, ' ')
      const [month, day] = feasts[name] ?? [null, null]
      if (year !== undefined && month !== null) return dayReading(Number(year), month, day!)
      if (year !== undefined) return told('day', { unit: 'year', side: 'same', shift: 0 })
      return told('day', {
        unit: 'year',
        month,
        day,
        side: which?.toLowerCase() === 'this' ? 'same' : sideOf(which),
      })
    },
    confidence: 0.85,
    examples: [
      'It will be finished by [Christmas](year, month 12, day 25).',
      'She had gone eleven times since [last Christmas](year, month 12, day 25, before).',
      'The work begins after [Easter](year).',
    ],
    notExamples: ['over the Christmas period', 'after Easter Ross', 'by Christmas cards'],
    source: 'own',
  },
]

// ---------------------------------------------------------------------------------------- stretches of days, weeks

const stretches: DateRule[] = [
  {
    // "6-17 February 2017", "6 to 17 February 2017", "Monday 6 to Friday 17 February", "the 6th to the 17th of May"
    id: 'date/day-range',
    pattern: inAnyCase(
      `${begins}${weekday}(?:the${gap})?(?<from>\\d{1,2})(?:st|nd|rd|th)?(?:${till}|(?<slash>/))${otherWeekday}${day}${gap}${month}(?:${comma}${year})?${ends}`,
    ),
    read: ({ from, day, month, year, slash }) =>
      // "6/7 March" are two days running, "1/3 March" would be something else.
      slash !== undefined && Number(day) - Number(from) !== 1
        ? null
        : dayRange(year === undefined ? null : Number(year), monthOf(month)!, Number(from), Number(day)),
    confidence: 0.97,
    examples: [
      'Inspectors came for the fortnight [6-17 February 2017](2017-02-06/2017-02-17).',
      'This inspection took place from [6 to 17 February 2017](2017-02-06/2017-02-17).',
      'They were here from [11 to 22 June](XXXX-06-11/XXXX-06-22).',
      'Fieldwork: [10–14 January 2022](2022-01-10/2022-01-14)',
      'a seminar on [6/7 March 2017](2017-03-06/2017-03-07)',
    ],
    notExamples: ['pages 6 to 17', 'a score of 6-17 in February', 'about 1/3 March'],
    source: 'own',
  },
  {
    // "between 16 and 20 October 2017": without "between" these would be two days
    id: 'date/days-between',
    pattern: inAnyCase(
      `(?<=(?<!\\p{L})between${gap})${otherWeekday}(?<from>\\d{1,2})(?:st|nd|rd|th)?${gap}(?:and|&)${gap}${otherWeekday}${day}${gap}${month}(?:${comma}${year})?${ends}`,
    ),
    read: ({ from, day, month, year }) =>
      dayRange(year === undefined ? null : Number(year), monthOf(month)!, Number(from), Number(day)),
    confidence: 0.98,
    examples: [
      'Between [16 and 20 October 2017](2017-10-16/2017-10-20), inspectors visited.',
      'between [2nd and 6th December](XXXX-12-02/XXXX-12-06)',
    ],
    notExamples: ['between 16 and 20 cases'],
    source: 'own',
  },
  {
    // "w/c 6 March 2017", "week commencing 3 July", "the week of 23 January": Monday to Sunday, or from the day named
    id: 'date/week',
    pattern: inAnyCase(
      `${begins}(?:w/?c|wk${gap}?c|week${gap}(?:commencing|beginning|starting)|the${gap}week${gap}of)[:.]?${gap}(?:the${gap})?${weekday}` +
        `(?:${day}${gap}${month}(?:${comma}${year})?${ends}|(?<numericDay>\\d{1,2})/(?<numericMonth>\\d{1,2})/(?<numericYear>(?:20)?\\d\\d)${endsNumber})`,
    ),
    read: groups => {
      const monthIs = groups.month === undefined ? Number(groups.numericMonth) : monthOf(groups.month)
      const dayIs = Number(groups.day ?? groups.numericDay)
      const yearIs = groups.year ?? groups.numericYear
      if (monthIs === null || monthIs > 12) return null
      if (yearIs === undefined) return told('interval', { unit: 'week', month: monthIs, day: dayIs })
      const first = dayReading(fullYear(yearIs), monthIs, dayIs)
      return first.edtf === null ? first : stated(`${first.edtf}/${addDays(first.edtf, 6)}`, 'interval')
    },
    confidence: 0.95,
    examples: [
      'We will return in the [w/c 6 March 2017](2017-03-06/2017-03-12).',
      'Briefings were held in [the week of 23 January](week, month 1, day 23).',
      'Training: [week beginning 04/09/2023](2023-09-04/2023-09-10)',
    ],
    notExamples: ['a week of leave', 'the week commencing now'],
    source: 'own',
  },
]

// --------------------------------------------------------------------------------------------------------- months

const monthRules: DateRule[] = [
  {
    // "March 2017", "Mar 2017", "early March 2017", "March of 2017", "MARCH 2017"
    id: 'date/month-year',
    pattern: inAnyCase(`${begins}${part}(?<month>${oneOf(monthWords)})${comma}(?:of${gap})?${year}${ends}`),
    read: ({ month, year }) => stated(edtfOf(Number(year), monthOf(month)), 'month'),
    confidence: 0.98,
    examples: [
      '[March 2017](2017-03)',
      'It was inspected in [early March 2017](2017-03).',
      'in [Sept. 2016](2016-09)',
    ],
    notExamples: ['Marching 2017 miles', 'a summary 2017 page'],
    source: 'own',
  },
  {
    // "Apr 23", "Sep-23", "March '17": of months written out, only with an apostrophe ("March 31" is a day)
    id: 'date/month-short-year',
    pattern: asWritten(
      `${begins}(?:(?<month>${short})(?:${gap}|-|/)(?<year>[12]\\d)${endsNumber}(?!${gap}\\p{Ll}|(?:st|nd|rd|th))|` +
        `(?<whole>${short}|${oneOf(monthNames)})(?:${gap}['’]|-['’]?)(?<tail>[12]\\d)${endsNumber})`,
    ),
    read: ({ month, whole, year, tail }) =>
      stated(edtfOf(fullYear((year ?? tail)!), monthOf(month ?? whole)), 'month'),
    confidence: 0.75,
    examples: [
      '8a / four posts / [Sep 23](2023-09) / amber',
      "In [Aug '19](2019-08) it went up.",
      "since [March '17](2017-03)",
      'Due [Mar-17](2017-03)',
    ],
    notExamples: ['by March 23', 'On Mar 23 officers met'],
    source: 'own',
  },
  {
    // "the end of March 2017", "end of August", "the end of this month", "the end of May next year": the last day
    id: 'date/end-of-month',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?(?:very${gap})?end(?:${gap}of)?${gap}(?:(?<month>${oneOf(monthWords)})(?:${comma}${year}|${gap}(?:of${gap})?(?<which>last|this|next)${gap}year)?|(?<told>this|last|next|the)${gap}month)${ends}`,
    ),
    read: ({ month, year, which, told: of }) => {
      // Day 31 stands for the last: not every month has so many.
      if (of !== undefined) return told('day', { unit: 'month', shift: shiftOf(of), day: 31 })
      const monthIs = monthOf(month)!
      if (which)
        return told('day', { unit: 'year', shift: shiftOf(which), month: monthIs, day: 31, side: 'same' })
      if (year === undefined) return told('day', { unit: 'year', month: monthIs, day: 31 })
      const last = [31, 30, 29, 28].map(day => dayReading(Number(year), monthIs, day))
      return last.find(reading => reading.doubt === null) ?? null
    },
    confidence: 0.95,
    examples: [
      'The plan will be ready by [the end of March 2017](2017-03-31).',
      'by [end of February 2019](2019-02-28)',
      'Target: [end March 2018](2018-03-31)',
      'I expect it by [the end of August](year, month 8, day 31).',
      'It is to be published by [the end of this month](month, day 31).',
    ],
    notExamples: ['the end of the march', 'at the end of the day'],
    source: 'own',
  },
  {
    // "the beginning of March 2017", "the middle of May"
    id: 'date/part-of-month',
    pattern: asWritten(
      `${begins}(?:[Tt]he${gap})?(?:start|beginning|middle)${gap}of${gap}${Month}(?:${comma}${year})?${ends}`,
    ),
    read: ({ month, year }) =>
      year === undefined
        ? told('month', { unit: 'year', month: monthOf(month) })
        : stated(edtfOf(Number(year), monthOf(month)), 'month'),
    confidence: 0.85,
    examples: [
      'It starts at [the beginning of May](year, month 5).',
      'from [the start of May 2019](2019-05)',
    ],
    notExamples: ['at the beginning of the march'],
    source: 'own',
  },
  {
    // "last November", "next March", "this June"
    id: 'date/told-month',
    pattern: asWritten(`${begins}(?<which>[Ll]ast|[Tt]his|[Nn]ext)${gap}${Month}${ends}`),
    read: ({ which, month }) => told('month', { unit: 'year', month: monthOf(month), side: sideOf(which) }),
    confidence: 0.93,
    examples: [
      'your team’s visit [last June](year, month 6, before)',
      'We shall return [next March](year, month 3, after).',
    ],
    notExamples: ['this march of progress', 'At last, March came.'],
    source: 'own',
  },
  {
    // "in January", "since September", "the October board"
    id: 'date/month',
    pattern: asWritten(
      `${begins}${part}(?<month>January|February|July|September|October|November|December)${ends}(?!${gap}\\d)`,
    ),
    read: ({ month }) => told('month', { unit: 'year', month: monthOf(month) }),
    confidence: 0.9,
    examples: [
      'I shall ask again in [January](year, month 1).',
      'Signed off at the [October](year, month 10) board.',
      'It was seen again in [early February](year, month 2).',
    ],
    notExamples: ['In October 14 officers left.'],
    source: 'own',
  },
  {
    // "in March", "since May", "between April and July", "March to June": words that are also verbs and names
    id: 'date/month-in-context',
    pattern: asWritten(
      `(?:(?<=(?<!\\p{L})(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Dd]uring|[Bb]etween|[Bb]efore|[Aa]fter|[Bb]eyond|of|for|to|[Tt]he|[Aa]round|${monthAfter},?|${monthAfter},? and)${gap})|` +
        `(?<=\\||\\t|^|\\n|\\()(?=${monthAfter}${ends}(?:${gap}(?:to|and)${gap}|${dash})${monthAfter})|(?<=\\|[ ]?|\\t|\\n)(?=${monthAfter}(?:[ ]?\\||\\t|\\n|$))|(?=${monthAfter}(?:${gap}to${gap}|${dash}|/)${monthAfter})|(?=(?:[Ee]arly|[Mm]id|[Ll]ate)(?:-|[ ])))` +
        `${begins}${part}(?<month>March|April|May|June|August)${ends}(?!${gap}(?:\\d|\\p{Lu}\\p{Ll}))`,
    ),
    read: ({ month }) => told('month', { unit: 'year', month: monthOf(month) }),
    confidence: 0.88,
    examples: [
      'Your team saw us in [March](year, month 3).',
      'The [August](year, month 8) audit showed a plan.',
      'It fell in [early May](year, month 5).',
      'Between [March](year, month 3) and [May](year, month 5) it rose.',
      'audited in [June](year, month 6), [July](year, month 7) and [August](year, month 8)',
    ],
    notExamples: [
      'May I add a word?',
      'A march was held.',
      'I am grateful to April Fenner.',
      'It is by June Hale.',
      'Theresa May',
    ],
    source: 'own',
  },
  {
    // "Jan to Mar 2019", "Sept-Dec": cut short, a month counts only as half of a stretch
    id: 'date/month-short-in-range',
    pattern: asWritten(
      `${begins}(?:(?=(?:${short})\\.?(?:${till}|/)(?:${short}|${monthAfter})${ends})|(?<=(?:${short}|${monthAfter})\\.?(?:${till}|/)))(?<month>${short})${ends}`,
    ),
    read: ({ month }) => told('month', { unit: 'year', month: monthOf(month) }),
    confidence: 0.85,
    examples: [
      'The scheme runs [Sept](year, month 9)-[Dec](year, month 12).',
      'from [Jan](year, month 1) to [Mar 2019](2019-03)',
    ],
    notExamples: ['Mar and Jan were late.', 'Dec-Ltd supplied it'],
    source: 'own',
  },
  {
    // "this month", "earlier this month", "last month", "next month"
    id: 'date/told-month-alone',
    pattern: inAnyCase(
      `(?<!(?<!\\p{L})(?:the|every)${gap})${begins}(?:(?:earlier|later)${gap})?${which}${gap}month${ends}`,
    ),
    read: ({ which }) => told('month', { unit: 'month', shift: shiftOf(which) }),
    confidence: 0.9,
    examples: ['I apologised to her [last month](month -1).', 'published [earlier this month](month)'],
    notExamples: ['in the last month', 'this monthly return'],
    source: 'own',
  },
]

// ----------------------------------------------------------------------------------- seasons, quarters and weeks

const seasons: DateRule[] = [
  {
    // "spring 2019", "the autumn of 2018", "winter 2019/20"
    id: 'date/season-year',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?${part}${season}${gap}(?:of${gap})?${year}(?<over>[/–-](?:20)?\\d\\d)?${endsNumber}`,
    ),
    read: ({ season, year, over }) => {
      const code = seasonCode(season!)
      return over !== undefined && code !== 24 ? null : stated(edtfOf(Number(year), code), 'season')
    },
    confidence: 0.96,
    examples: [
      'with a view to starting it by [spring 2019](2019-21)',
      'in [the autumn of 2018](2018-23)',
      'over [winter 2019/20](2019-24)',
    ],
    notExamples: ['an offspring 2019', 'a spring 20'],
    source: 'own',
  },
  {
    // "the spring", "this autumn", "last summer", "in spring"
    id: 'date/season',
    pattern: asWritten(
      `(?:(?<which>[Ll]ast|[Tt]his|[Nn]ext)${gap}|(?<!\\p{L})(?:[Tt]he${gap})|(?<=(?<!\\p{L})(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Dd]uring)${gap}))` +
        `(?:early${gap}|late${gap})?(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)${ends}` +
        `(?!${gap}(?:months?|terms?|holidays?|break|recess|schools?|time|solstice|fairs?|f[eê]te|festivals?|budget|campaigns?|programmes?|newsletter|edition|pressures?|plans?|games|lights|conference|statement|season|weather|sessions?|round|of|\\d|\\p{Lu})|-)`,
    ),
    read: ({ which, season }) =>
      told('season', { unit: 'season', month: seasonCode(season!), side: sideOf(which) }),
    confidence: 0.88,
    examples: [
      'We shall look again in [the autumn](season, month 23).',
      'until [next summer](season, month 22, after)',
      'It follows in [spring](season, month 21).',
    ],
    notExamples: [
      'in the summer months',
      'the Spring Budget',
      'the summer term',
      'the winter fair',
      'a spring in the step',
    ],
    source: 'own',
  },
  {
    // "Q3 2017", "the last quarter of 2016", "Q1 2017/18" (April to June)
    id: 'date/quarter',
    pattern: inAnyCase(
      `${begins}(?:(?:the${gap})?Q(?<number>[1-4])|(?:the${gap})?(?:(?<ordinal>first|second|third|fourth|final|last)${gap}quarter))${gap}(?:of${gap})?${year}(?<over>[/–-](?:20)?\\d\\d)?${endsNumber}`,
    ),
    read: ({ number, ordinal, year, over }) => {
      const spoken = ['first', 'second', 'third', 'fourth'].indexOf(ordinal?.toLowerCase() ?? '') + 1
      const quarter = number === undefined ? spoken || 4 : Number(number)
      if (over === undefined) return stated(quarterOf(Number(year), quarter), 'quarter')
      return stated(quarterOf(Number(year) + (quarter === 4 ? 1 : 0), (quarter % 4) + 1), 'quarter')
    },
    confidence: 0.95,
    examples: [
      'Compliance rose in [Q3 2017](2017-07/2017-09).',
      'in [the last quarter of 2016](2016-10/2016-12)',
      'Target: [Q4 2017/18](2018-01/2018-03)',
    ],
    notExamples: ['a quarter of 2016 cases'],
    source: 'own',
  },
  {
    // "this quarter", "last quarter": the three months in which the letter was written, or those before
    id: 'date/told-quarter',
    pattern: inAnyCase(
      `(?<!(?<!\\p{L})the${gap})${begins}(?:(?:earlier|later)${gap})?${which}${gap}quarter${ends}(?!${gap}of)`,
    ),
    read: ({ which }) => told('quarter', { unit: 'month', shift: 3 * shiftOf(which) }),
    confidence: 0.85,
    examples: ['From [this quarter](month) the numbers come to me.', 'It fell [last quarter](month -3).'],
    notExamples: ['in the last quarter of the visit', 'this quarterly return'],
    source: 'own',
  },
  {
    // "last week", "next week"
    id: 'date/told-week',
    pattern: inAnyCase(
      `(?<!(?<!\\p{L})(?:the|every)${gap})${begins}(?:(?:earlier|later)${gap})?${which}${gap}week${ends}`,
    ),
    read: ({ which }) => told('interval', { unit: 'week', shift: shiftOf(which) }),
    confidence: 0.85,
    examples: ['We met [last week](week -1).', 'The return comes [next week](week +1).'],
    notExamples: ['in the last week of the visit', 'a 24-hour week'],
    source: 'own',
  },
]

// ---------------------------------------------------------------------------------------------------------- years

const counted =
  'cases|officers|children|incidents|crimes|calls|people|staff|reports|records|hours|victims|referrals|offences|homes|arrests|residents'

// What a year can stand before: "the 2015 inspection"
const yearly =
  'inspections?|re-?inspection|reports?|reviews?|visits?|audits?|findings|assessments?|figures?|levels?|baseline|survey'

const years: DateRule[] = [
  {
    // "in 2013", "since 2019", "by 2020", "the review of 2019", "its 2022 report", "Conference (2017)"
    id: 'date/year',
    pattern: asWritten(
      `(?:(?<=(?<!\\p{L})(?:[Ii]n|[Ss]ince(?:${gap}(?:at${gap}least|about|around))?|[Uu]ntil|[Dd]uring|[Tt]hroughout|(?:end|start|beginning|middle|half) of)${gap}(?:\\d{4},?${gap}(?:and${gap}|or${gap})?){0,3})${year}|` +
        `(?<=(?<!\\p{L})(?:[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Ff]or|[Aa]s|(?:up|back|prior|compared|next) to|compared with|` +
        `(?:review|inspection|visit|figures?|level|report|audit|election|campaign) of)${gap})(?<perhaps>(?:19|20)\\d\\d)(?!${gap}(?:${counted})${ends})|` +
        `(?<=(?<!\\p{L})(?:[Ii]ts|[Oo]ur|[Tt]heir|[Yy]our|[Mm]y)${gap})(?<owned>(?:19|20)\\d\\d)(?=${gap}\\p{Ll})|` +
        `(?<=(?:(?<!\\p{L})(?:[Tt]he|[Aa]|[Tt]his|first|last|previous|earlier)|[’']s)${gap})(?<named>(?:19|20)\\d\\d)(?=${gap}(?:[\\p{L}-]{2,20}${gap}){0,3}(?:${yearly})${ends})|` +
        `(?<=\\p{L}${gap}\\()(?<bracketed>(?:19|20)\\d\\d)(?=\\)))` +
        `${endsNumber}(?!${gap}?(?:[–—-]${gap}?\\d|%)|${gap}of${gap}(?:the|these|those|them)${ends})`,
    ),
    read: ({ year, perhaps, owned, named, bracketed }) => {
      const number = Number(year ?? perhaps ?? owned ?? named ?? bracketed)
      return number < 1980 || number > 2049 ? null : stated(edtfOf(number), 'year')
    },
    confidence: 0.9,
    examples: [
      'It was inspected in [2013](2013) and has improved.',
      'no change since [2019](2019)',
      'the child practice review of [2019](2019)',
      'what it had done about its [2022](2022) child protection report',
      'In [2014](2014), [2015](2015) and [2016](2016) it rose.',
      'as the [2015](2015) inspection found',
    ],
    notExamples: [
      'section 20 of the Children Act 2004',
      'PEEL 2014',
      'Police effectiveness 2016',
      'by 2016 officers',
      'in 2,013 cases',
      'call 01632 960 2013',
    ],
    source: 'own',
  },
  {
    // "early 2025", "mid-2017", "late 2016"
    id: 'date/part-of-year',
    pattern: inAnyCase(`${begins}(?:early|mid|late|later)(?:${gap}(?:in${gap})?|-)${year}${endsNumber}`),
    read: ({ year }) => stated(edtfOf(Number(year)), 'year'),
    confidence: 0.93,
    examples: ['We will revisit the force in [early 2025](2025).', 'since [mid-2017](2017)'],
    notExamples: ['a late 20 minutes'],
    source: 'own',
  },
  {
    // "2020/21", "2016-17", "the financial year 2016/17": 1 April to 31 March. "2015–16" with the longer dash is
    // also written for two years, and is read so unless the words say "financial".
    id: 'date/financial-year',
    pattern: asWritten(
      `(?:${begins}(?:[Tt]he${gap})?(?<financial>[Ff]inancial|[Ff]iscal)${gap}[Yy]ear${gap}(?:of${gap})?|${noTitle}${beginsNumber})${year}(?<mark>[/–-])(?<end>(?:20)?\\d\\d)${endsNumber}`,
    ),
    read: ({ financial, year, mark, end }) => {
      const begins = Number(year)
      if ((begins + 1) % 100 !== Number(end) % 100 || begins < 1990) return null
      const split = mark === '–' && financial === undefined
      return split ? stated(`${begins}/${begins + 1}`, 'interval') : stated(financialYear(begins), 'interval')
    },
    confidence: 0.92,
    examples: [
      'The precept for [2020/21](2020-04-01/2021-03-31) is frozen.',
      'I renewed my grants in [2016-17](2016-04-01/2017-03-31) and [2017-18](2017-04-01/2018-03-31).',
      'in [the financial year 2016/17](2016-04-01/2017-03-31)',
      'Help was given in [2015–16](2015/2016).',
    ],
    notExamples: ['PEEL 2021/22', 'Police and Crime Plan 2016/17', 'ref 2016/17/204', '2016/19'],
    source: 'own',
  },
  {
    // "2016 to 2018", "2015–2025", "2017-21"
    id: 'date/year-range',
    pattern: asWritten(
      `${noTitle}${beginsNumber}(?<from>(?:19|20)\\d\\d)${till}(?<to>(?:19|20)\\d\\d|\\d\\d)${endsNumber}(?!${gap}(?:${counted})${ends})`,
    ),
    read: ({ from, to }) => {
      const last = to!.length === 2 ? Number(from!.slice(0, 2) + to) : Number(to)
      const first = Number(from)
      return first < 1980 || last <= first || last - first > 40
        ? null
        : stated(`${first}/${last}`, 'interval')
    },
    confidence: 0.88,
    examples: [
      'the strategy for [2016 to 2018](2016/2018)',
      'a ten-year strategy, [2015–2025](2015/2025), covers it',
      'figures for [2017-21](2017/2021)',
    ],
    notExamples: [
      'PEEL 2023-25',
      'Police and Crime Plan 2017-21',
      'between 2000 and 3000 calls',
      '2016 to 2010',
    ],
    source: 'own',
  },
  {
    // "between 2014 and 2016"
    id: 'date/years-between',
    pattern: asWritten(
      `(?<=(?<!\\p{L})[Bb]etween${gap})(?<from>(?:19|20)\\d\\d)${gap}and${gap}(?<to>(?:19|20)\\d\\d)${endsNumber}(?!${gap}(?:${counted})${ends})`,
    ),
    read: ({ from, to }) => (Number(to) > Number(from) ? stated(`${from}/${to}`, 'interval') : null),
    confidence: 0.95,
    examples: ['It doubled between [2014 and 2016](2014/2016).'],
    notExamples: ['between 2000 and 2050 calls'],
    source: 'own',
  },
  {
    // "this year", "earlier this year", "last year", "next year"; not the twelve months of "the last year"
    id: 'date/told-year',
    pattern: inAnyCase(
      `(?<!(?<!\\p{L})(?:the|over|every)${gap})${begins}(?:(?:earlier|later)${gap})?${which}${gap}(?:calendar${gap})?year${ends}(?!${gap}(?:group|and${gap}a${gap}half))`,
    ),
    read: ({ which }) => told('year', { unit: 'year', shift: shiftOf(which), side: 'same' }),
    confidence: 0.9,
    examples: [
      'Five were awarded [last year](year -1, same).',
      'The new team starts [later this year](year, same).',
    ],
    notExamples: ['over the last year', 'in the last year or so', 'this year group'],
    source: 'own',
  },
  {
    // "this financial year", "the current financial year", "next financial year"
    id: 'date/told-financial-year',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?(?<which>last|previous|this|current|next|coming)${gap}financial${gap}year${ends}`,
    ),
    read: ({ which }) => {
      const word = which!.toLowerCase()
      const shift = /^(?:last|previous)$/u.test(word) ? -1 : /^(?:next|coming)$/u.test(word) ? 1 : 0
      return told('interval', { unit: 'financial-year', shift })
    },
    confidence: 0.92,
    examples: [
      'a further £40,000 in [the next financial year](financial-year +1)',
      'spent [this financial year](financial-year)',
    ],
    notExamples: ['a full financial year'],
    source: 'own',
  },
  {
    // "the end of the year", "the end of the financial year"
    id: 'date/end-of-year',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?end${gap}of${gap}(?:the|${which})${gap}(?:calendar${gap}|(?<financial>financial)${gap})?year${ends}`,
    ),
    read: ({ which, financial }) =>
      financial === undefined
        ? told('day', { unit: 'year', shift: shiftOf(which), month: 12, day: 31, side: 'same' })
        : told('day', { unit: 'financial-year', shift: shiftOf(which), month: 3, day: 31 }),
    confidence: 0.85,
    examples: [
      'It will be in place by [the end of the year](year, month 12, day 31, same).',
      'by [the end of this financial year](financial-year, month 3, day 31)',
    ],
    notExamples: ['the end of a year of change'],
    source: 'own',
  },
  {
    // "ten years ago", "two years earlier", "three months ago"
    id: 'date/ago',
    pattern: inAnyCase(
      `${begins}(?<count>${numbers.join('|')}|\\d{1,2})${gap}(?<unit>year|month)s?${gap}(?<from>ago|earlier)${ends}`,
    ),
    read: ({ count, unit, from }) => {
      const anchor = from!.toLowerCase() === 'ago' ? 'document' : 'previous-date'
      const unitIs = unit!.toLowerCase() as 'year' | 'month'
      const shift = -countOf(count!)
      return shift === 0 || shift < -20 ? null : told(unitIs, { anchor, unit: unitIs, shift })
    },
    confidence: 0.8,
    examples: [
      '[Ten years ago](year -10) it was not so.',
      'where [two years earlier](previous-date year -2) they had taken days',
    ],
    notExamples: ['some years ago', 'forty years ago', 'six months early'],
    source: 'own',
  },
  {
    // "the year before", "the following month", "the previous year"
    id: 'date/told-from-previous',
    pattern: inAnyCase(
      `${begins}the${gap}(?:(?<which>following|previous|preceding)${gap}(?<unit>year|month)|(?<named>year|month)${gap}(?<side>before|after)(?=[,.;:)]|$|${gap}(?:and|but)${ends}))${ends}`,
    ),
    read: ({ which, unit, named, side }) => {
      const unitIs = (unit ?? named)!.toLowerCase() as 'year' | 'month'
      const shift = /^(?:following|after)$/iu.test((which ?? side)!) ? 1 : -1
      return told(unitIs, { anchor: 'previous-date', unit: unitIs, shift })
    },
    confidence: 0.75,
    examples: [
      'We obtained 61 in [2021](2021) against 22 [the year before](previous-date year -1), I find.',
      'It began in [March 2017](2017-03) and ended [the following month](previous-date month +1).',
    ],
    notExamples: ['the year before the inspection', 'the previous report'],
    source: 'own',
  },
]

export const dateRules: readonly DateRule[] = [...days, ...stretches, ...monthRules, ...seasons, ...years]
