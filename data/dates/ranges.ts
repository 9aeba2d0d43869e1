import type { DateRule } from '../../pipeline/knowledge.ts'
import { dayRange } from '../../pipeline/text/date-reading.ts'
import {
  asWritten,
  begins,
  comma,
  day,
  dayBefore,
  ends,
  gap,
  inAnyCase,
  Month,
  month,
  monthOf,
  ordinal,
  otherWeekday,
  till,
  weekday,
  year,
} from './parts.ts'

/** Days from one to another within a month. */
export const ranges: readonly DateRule[] = [
  {
    // "6-17 February 2017", "6 to 17 February 2017", "Monday 6 to Friday 17 February", "the 6th to the 17th of May"
    id: 'date/day-range',
    pattern: inAnyCase(
      `${begins}${weekday}(?:the${gap})?(?<from>\\d{1,2})${ordinal}(?:${till}|(?<slash>/))${otherWeekday}${dayBefore}${gap}${month}(?:${comma}${year})?${ends}`,
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
      `(?<=(?<!\\p{L})between${gap})${otherWeekday}(?<from>\\d{1,2})${ordinal}${gap}(?:and|&)${gap}${otherWeekday}${dayBefore}${gap}${month}(?:${comma}${year})?${ends}`,
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
    // "June 5-9, 2017", "June 5 to 9"
    id: 'date/month-day-range',
    pattern: asWritten(
      `${begins}${Month}${gap}(?<from>\\d{1,2})(?:st|nd|rd|th)?${till}${day}(?:,?${gap}${year}${ends}|(?=[,.;)]|$))`,
    ),
    read: ({ month, from, day, year }) =>
      dayRange(year === undefined ? null : Number(year), monthOf(month)!, Number(from), Number(day)),
    confidence: 0.93,
    examples: ['A pilot ran [June 5-9, 2017](2017-06-05/2017-06-09).'],
    notExamples: ['by June 5 to 9 officers'],
    source: 'own',
  },
]
