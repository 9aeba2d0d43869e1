import type { DateRule } from '../../pipeline/knowledge.ts'
import { addDays } from '../../pipeline/text/calendar.ts'
import { dayRange, dayReading, fullYear, stated, told } from '../../pipeline/text/date-reading.ts'
import type { DateReading } from '../../pipeline/types.ts'
import {
  asWritten,
  begins,
  comma,
  dayBefore,
  ends,
  endsNumber,
  gap,
  inAnyCase,
  Month,
  month,
  monthOf,
  ordinal,
  shiftOf,
  weekday,
  weekdayName,
  weekdayOf,
  which,
  year,
} from './parts.ts'

// "the second week of May" is days 8 to 14, whatever their weekday.
const weeksOfMonth = ['first', 'second', 'third', 'fourth']

const commencing = `(?:commencing|beginning|starting|from)(?:${gap}on)?`

/** So many days from a stated day on, or up to it. */
function daysFrom(first: DateReading, days: number): DateReading {
  if (first.edtf === null) return first
  const other = addDays(first.edtf, days > 0 ? days - 1 : days + 1)
  const [from, to] = days > 0 ? [first.edtf, other] : [other, first.edtf]
  return { ...stated(`${from}/${to}`, 'interval'), doubt: first.doubt }
}

/** The day that a week is named by, stated whole or without its year. */
function firstDay(groups: Readonly<Record<string, string | undefined>>): DateReading | null {
  const monthIs = groups.month === undefined ? Number(groups.numericMonth) : monthOf(groups.month)
  const dayIs = Number(groups.day ?? groups.numericDay)
  const yearIs = groups.year ?? groups.numericYear
  if (monthIs === null || monthIs < 1 || monthIs > 12 || dayIs > 31) return null
  return yearIs === undefined
    ? told('interval', { unit: 'week', month: monthIs, day: dayIs })
    : dayReading(fullYear(yearIs), monthIs, dayIs, weekdayOf(groups.weekday))
}

function weekOf(groups: Readonly<Record<string, string | undefined>>, days: number): DateReading | null {
  const first = firstDay(groups)
  return first === null || first.edtf === null ? first : daysFrom(first, days)
}

/** Weeks, fortnights and weekends. */
export const weeks: readonly DateRule[] = [
  {
    // "w/c 6 March 2017", "week commencing 3 July", "the week of 23 January": Monday to Sunday, or from the day named
    id: 'date/week',
    pattern: inAnyCase(
      `${begins}(?:w[/.]?[cb]\\.?|wk(?:${gap})?c|weeks?${gap}${commencing}|the${gap}week${gap}of)[:.]?${gap}(?:the${gap})?${weekday}` +
        `(?:${dayBefore}${gap}${month}(?:${comma}${year})?${ends}|(?<numericDay>\\d{1,2})(?<mark>[/.-])(?<numericMonth>\\d{1,2})(?:\\k<mark>(?<numericYear>(?:20)?\\d\\d))?${endsNumber})`,
    ),
    read: groups => weekOf(groups, 7),
    confidence: 0.95,
    examples: [
      'We will return in the [w/c 6 March 2017](2017-03-06/2017-03-12).',
      'Briefings were held in [the week of 23 January](week, month 1, day 23).',
      'Training: [week beginning 04/09/2023](2023-09-04/2023-09-10), [w.c. 06.03.17](2017-03-06/2017-03-12), [w/b 3 July](week, month 7, day 3)',
    ],
    notExamples: ['a week of leave', 'the week commencing now', 'w/c 32/13/17'],
    source: 'own',
  },
  {
    // "week ending 12 March 2017", "w/e 12/03/17": the seven days up to it
    id: 'date/week-ending',
    pattern: inAnyCase(
      `${begins}(?:w/e|weeks?${gap}end(?:ing|ed)(?:${gap}on)?)[:.]?${gap}(?:the${gap})?${weekday}` +
        `(?:${dayBefore}${gap}${month}(?:${comma}${year})?${ends}|(?<numericDay>\\d{1,2})(?<mark>[/.-])(?<numericMonth>\\d{1,2})(?:\\k<mark>(?<numericYear>(?:20)?\\d\\d))?${endsNumber})`,
    ),
    read: groups => {
      const last = firstDay(groups)
      if (last?.relative === null) return daysFrom(last, -7)
      if (!last?.relative) return null
      // Any year will do: only its month and day are kept.
      const { month, day } = last.relative
      const { edtf } = daysFrom(dayReading(2001, month!, day!), -7)
      return edtf === null ? null : { ...last, edtf: edtf.replaceAll(/\d{4}(?=-)/gu, 'XXXX') }
    },
    confidence: 0.93,
    examples: ['The rota for the [week ending Sunday 12 March 2017](2017-03-06/2017-03-12) had gaps.'],
    notExamples: ['a week ending badly'],
    source: 'own',
  },
  {
    // "the fortnight beginning 6 February 2017"
    id: 'date/fortnight',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?fortnight${gap}(?:${commencing}|of)${gap}(?:the${gap})?${weekday}${dayBefore}${gap}${month}${comma}${year}${ends}`,
    ),
    read: groups => weekOf(groups, 14),
    confidence: 0.92,
    examples: ['They came for [the fortnight beginning 6 February 2017](2017-02-06/2017-02-19).'],
    notExamples: ['the fortnight of the visit'],
    source: 'own',
  },
  {
    // "the first week of May", "the second week in May 2017"
    id: 'date/week-of-month',
    pattern: asWritten(
      `${begins}[Tt]he${gap}(?<nth>${weeksOfMonth.join('|')})${gap}(?:full${gap})?week${gap}(?:of|in)${gap}${Month}(?:${comma}${year})?${ends}`,
    ),
    read: ({ nth, month, year }) => {
      const from = weeksOfMonth.indexOf(nth!) * 7 + 1
      return dayRange(year === undefined ? null : Number(year), monthOf(month)!, from, from + 6)
    },
    confidence: 0.85,
    examples: [
      'We looked in [the first week of May](XXXX-05-01/XXXX-05-07).',
      'We looked in [the second week of May 2017](2017-05-08/2017-05-14).',
    ],
    notExamples: ['the first week of the march'],
    source: 'own',
  },
  {
    // "the weekend of 10 June 2017", "the weekend of 10 and 11 June": that Saturday and Sunday
    id: 'date/weekend-of',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?weekend${gap}of${gap}(?:the${gap})?(?:saturday${gap})?(?<from>\\d{1,2})${ordinal}(?:(?:${gap}(?:and|&|to)${gap}|[/–-])(?:sunday${gap})?(?<to>\\d{1,2})${ordinal})?${gap}${month}(?:${comma}${year})?${ends}`,
    ),
    read: ({ from, to, month, year }) => {
      const first = Number(from)
      const last = to === undefined ? first + 1 : Number(to)
      return last === first + 1
        ? dayRange(year === undefined ? null : Number(year), monthOf(month)!, first, last)
        : null
    },
    confidence: 0.9,
    examples: [
      'Patrols were stepped up on [the weekend of 10 June 2017](2017-06-10/2017-06-11).',
      'Patrols were stepped up on [the weekend of 10 and 11 June](XXXX-06-10/XXXX-06-11).',
    ],
    notExamples: ['the weekend of the visit'],
    source: 'own',
  },
  {
    // "last week", "early next week"
    id: 'date/told-week',
    pattern: inAnyCase(
      `(?<!(?<!\\p{L})(?:the|every)${gap})${begins}(?:(?:earlier|later|early|late|mid)${gap}(?:in${gap})?)?${which}${gap}week${ends}(?!${gap}(?:on${gap})?(?:${weekdayName}))`,
    ),
    read: ({ which }) => told('interval', { unit: 'week', shift: shiftOf(which) }),
    confidence: 0.85,
    examples: ['We met [last week](week -1).', 'The return comes [next week](week +1).'],
    notExamples: ['in the last week of the visit', 'a 24-hour week'],
    source: 'own',
  },
  {
    // "last weekend"
    id: 'date/told-weekend',
    pattern: inAnyCase(
      `(?<!(?<!\\p{L})(?:the|every)${gap})${begins}(?<which>last|this|next)${gap}weekend${ends}`,
    ),
    // Day 6 of a week that is a stretch stands for its Saturday and Sunday.
    read: ({ which }) => told('interval', { unit: 'week', shift: shiftOf(which), day: 6 }),
    confidence: 0.85,
    examples: ['Patrols were stepped up [last weekend](week -1, day 6).'],
    notExamples: ['every other weekend', 'in the last weekend of it'],
    source: 'own',
  },
]
