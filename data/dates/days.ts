import type { DateRule } from '../../pipeline/knowledge.ts'
import { monthNames, monthWords } from '../../pipeline/text/calendar.ts'
import { dayOfYear, dayReading, fullYear } from '../../pipeline/text/date-reading.ts'
import {
  asWritten,
  begins,
  comma,
  day,
  dayBefore,
  ends,
  endsNumber,
  gap,
  inAnyCase,
  Month,
  month,
  monthOf,
  oneOf,
  weekday,
  wholeDay,
  year,
} from './parts.ts'

const firstToNineteenth =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const ordinalWords = [
  ...firstToNineteenth,
  'twentieth',
  ...firstToNineteenth.slice(0, 9).map(word => `twenty-${word}`),
  'thirtieth',
  'thirty-first',
]

// "12 May Street" is no day.
const noRoad = `(?!${gap}(?:Street|Road|Avenue|Lane|Close|Court|Drive|Terrace|Gardens|Way|Crescent|Place|Square)${ends})`

/** Days with a month in words. */
export const days: readonly DateRule[] = [
  {
    // "20 June 2017", "20th June, 2017", "Tuesday 20 June 2017", "23rd day of June 2017", "19 Gorffennaf 2023"
    id: 'date/day-month-year',
    pattern: inAnyCase(`${begins}${weekday}(?:the${gap})?${dayBefore}${gap}${month}${comma}${year}${ends}`),
    read: wholeDay,
    confidence: 0.99,
    examples: [
      'The report of [20 June 2017](2017-06-20) is plain.',
      'I wrote on [20th June, 2017](2017-06-20).',
      'It began on [the 20th of June 2017](2017-06-20).',
      'It was signed on [the 23rd day of June 2016](2016-06-23).',
      'It opened on [1st. March 2017](2017-03-01), as on [1 st May 2017](2017-05-01).',
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
    // "20June2016", "20 June2016", "3rdMay 2017": a space was lost
    id: 'date/run-together',
    pattern: inAnyCase(
      `${begins}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:${gap})?(?<month>${oneOf(monthWords)})\\.?,?(?:${gap})?${year}${ends}`,
    ),
    read: groups => {
      const reading = wholeDay(groups)
      return reading?.doubt === null ? reading : null
    },
    confidence: 0.93,
    examples: ['The stamp says [20June2016](2016-06-20).', 'Seen on [3rdMay 2017](2017-05-03).'],
    notExamples: ['file 20June20165', 'REF12MAR2016'],
    source: 'own',
  },
  {
    // "the twenty-third of June 2016", "the first of April"
    id: 'date/ordinal-in-words',
    pattern: asWritten(
      `${begins}[Tt]he${gap}(?<ordinal>${oneOf(ordinalWords)})${gap}(?:day${gap})?of${gap}${Month}(?:${comma}${year})?${ends}`,
    ),
    read: ({ ordinal, month, year }) => {
      const dayIs = ordinalWords.indexOf(ordinal!) + 1
      return year === undefined
        ? dayOfYear(monthOf(month)!, dayIs)
        : dayReading(fullYear(year), monthOf(month)!, dayIs)
    },
    confidence: 0.95,
    examples: [
      'It was signed on [the twenty-third of June 2016](2016-06-23).',
      'It took effect on [the first of April](year, month 4, day 1).',
    ],
    notExamples: ['the first of the March reports', 'the second of many'],
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
    pattern: inAnyCase(`${begins}${weekday}${month}\\.?${gap}${day}(?:,(?:${gap})?|${gap})${year}${ends}`),
    read: wholeDay,
    confidence: 0.97,
    examples: ['Posted [June 20, 2017](2017-06-20) by the press office'],
    notExamples: ['June 20 2,017 calls were answered'],
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
      `${begins}${weekday}(?:the${gap})?${dayBefore}${gap}${month}${ends}${noRoad}(?!${gap}(?:be|have|not|also|only|well)${ends})`,
    ),
    // "2 may slip", "40 march": in small letters these are verbs.
    read: ({ month, day }) =>
      month === 'may' || month === 'march' ? null : dayOfYear(monthOf(month)!, Number(day)),
    confidence: 0.95,
    examples: [
      'The new rota begins on [1 March](year, month 3, day 1).',
      'I enclose it for the meeting on [Friday 1st February](year, month 2, day 1).',
      'by [the 20th of June](year, month 6, day 20)',
      'It was due on [31 April](doubt).',
    ],
    notExamples: [
      'I live at 12 May Street.',
      'Of 12 points 2 may slip.',
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
      `(?<=(?<!\\p{L})(?:[Oo]n|[Bb]y|[Uu]ntil|[Ff]rom|[Ss]ince|[Bb]efore|[Aa]fter|of|to|and)${gap})${Month}${gap}${day}(?=[,.;)]|$|${gap}(?:and|to|until|that)${ends})`,
    ),
    read: ({ month, day }) => dayOfYear(monthOf(month)!, Number(day)),
    confidence: 0.9,
    examples: [
      'We met on [July 14](year, month 7, day 14), in Lewes.',
      'It ran from [June 5](year, month 6, day 5) to [June 9](year, month 6, day 9).',
    ],
    notExamples: ['By October 14 officers had been trained.'],
    source: 'own',
  },
]
