import type { DateRule } from '../../pipeline/knowledge.ts'
import { dayOfYear, dayReading, fullYear, stated } from '../../pipeline/text/date-reading.ts'
import {
  asWritten,
  beginsNumber,
  ends,
  endsNumber,
  gap,
  inAnyCase,
  weekday,
  weekdayOf,
  year,
} from './parts.ts'

// What a number with full stops can be instead.
const noVersion =
  '(?<!(?:[Vv]ersions?|[Vv]|[Pp]ara(?:graph)?s?|[Ss]ections?|[Cc]lauses?|[Aa]nnex|[Tt]ables?|[Rr]ules?|[Nn]otes?|[Nn]o|[Nn]umber|[Cc]ode|[Pp]ages?|[Ii]tem|to|[Rr]elease)\\.?[ \u00A0])'
const datedBy =
  '(?<=(?<![\\p{L}\\p{N}])(?:[Dd]ated?:?|[Oo]n|[Bb]y|[Ss]ince|[Aa]s (?:at|of)|[Uu]ntil|[Dd]ue|[Rr]eceived:?)[ \u00A0])'

/** Days in figures alone, the day first, as in Britain. */
export const numericDays: readonly DateRule[] = [
  {
    // "20/06/2017", "20.06.2017", "20-06-2017", "03/11/22", "Monday 30/06/2014": the day first, as in Britain.
    id: 'date/numeric',
    pattern: inAnyCase(
      `${beginsNumber}${weekday}(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?:(?<year>(?:19|20)\\d\\d)|(?<=/)(?<tail>\\d\\d))${endsNumber}`,
    ),
    read: ({ day, month, year, tail, weekday }) => {
      const reading = dayReading(fullYear((year ?? tail)!), Number(month), Number(day), weekdayOf(weekday))
      return tail !== undefined && reading.edtf === null ? null : reading
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
    // "20.06.16", "20-06-16", "dated 3.5.17": what else has such a form is of two digits less often, or has a name before it
    id: 'date/numeric-short',
    pattern: asWritten(
      `(?:${noVersion}${beginsNumber}(?<day>[0-3]\\d)(?<mark>[.-])(?<month>[01]\\d)\\k<mark>(?<year>[0-4]\\d)|` +
        `${datedBy}(?<date>\\d{1,2})\\.(?<monthOfIt>\\d{1,2})\\.(?<yearOfIt>[0-4]\\d))${endsNumber}`,
    ),
    read: ({ day, date, month, monthOfIt, year, yearOfIt }) => {
      const reading = dayReading(
        fullYear((year ?? yearOfIt)!),
        Number(month ?? monthOfIt),
        Number(day ?? date),
      )
      return reading.edtf === null ? null : reading
    },
    confidence: 0.85,
    examples: [
      'Dated [20.06.16](2016-06-20)',
      'Closed [20-06-16](2016-06-20).',
      'seen on [3.5.17](2017-05-03)',
    ],
    notExamples: [
      'version 10.04.17 of it',
      'Section 14.06.23 of it',
      'paragraphs 1.4.17 to 1.4.19',
      'sort code 20-06-16',
    ],
    source: 'own',
  },
  {
    // "by 31/12"
    id: 'date/numeric-no-year',
    pattern: asWritten(
      `(?<=(?<!\\p{L})(?:[Bb]y|[Oo]n|[Uu]ntil|[Bb]efore|[Ss]ince|[Ff]rom|[Dd]ue|[Dd]ated)${gap})(?<day>[0-3]\\d)/(?<month>[01]\\d)${endsNumber}(?!${gap}of${ends})`,
    ),
    read: ({ day, month }) => {
      const monthIs = Number(month)
      const reading = monthIs < 1 || monthIs > 12 ? null : dayOfYear(monthIs, Number(day))
      return reading?.doubt === null ? reading : null
    },
    confidence: 0.8,
    examples: ['We expect it by [31/12](year, month 12, day 31).'],
    notExamples: ['by 9/10 of them', 'on 24/7', 'from 10/15 to 12/15 of it'],
    source: 'own',
  },
  {
    // "05/06/2017-09/06/2017"
    id: 'date/numeric-range',
    pattern: asWritten(
      `${beginsNumber}(?<day>\\d{1,2})/(?<month>\\d{1,2})/${year}[-–](?<lastDay>\\d{1,2})/(?<lastMonth>\\d{1,2})/(?<lastYear>(?:19|20)\\d\\d)${endsNumber}`,
    ),
    read: ({ day, month, year, lastDay, lastMonth, lastYear }) => {
      const first = dayReading(Number(year), Number(month), Number(day))
      const last = dayReading(Number(lastYear), Number(lastMonth), Number(lastDay))
      return first.edtf !== null && last.edtf !== null && first.edtf < last.edtf
        ? stated(`${first.edtf}/${last.edtf}`, 'interval')
        : null
    },
    confidence: 0.95,
    examples: ['The dates are [05/06/2017-09/06/2017](2017-06-05/2017-06-09).'],
    notExamples: ['05/06/2017-04/06/2017', 'a span of 5/6-9/6'],
    source: 'own',
  },
  {
    // "2017-06-20", "2017/06/20", "2017-06-20T09:30"
    id: 'date/iso',
    pattern: asWritten(
      `${beginsNumber}${year}(?<mark>[-/])(?<month>\\d\\d)\\k<mark>(?<day>\\d\\d)(?:(?=T\\d\\d:)|${endsNumber})`,
    ),
    read: ({ year, month, day, mark }) => {
      const reading = dayReading(Number(year), Number(month), Number(day))
      return mark === '/' && reading.edtf === null ? null : reading
    },
    confidence: 0.99,
    examples: [
      'Date: [2017-06-20](2017-06-20)',
      'at [2017-06-20](2017-06-20)T09:30Z',
      'the note of [2017/06/20](2017-06-20)',
      'It fell due on [2017-06-31](doubt).',
    ],
    notExamples: ['Crime number 2017-06-20-118', 'www.example.org/2017-06-20.pdf', 'Regulation 2016/67/90'],
    source: 'own',
  },
]
