import type { DateRule } from '../../pipeline/knowledge.ts'
import { told } from '../../pipeline/text/date-reading.ts'
import {
  asWritten,
  begins,
  dash,
  day,
  ends,
  gap,
  inAnyCase,
  Month,
  monthOf,
  part,
  shiftOf,
  sideOf,
  Weekday,
  weekdayName,
  weekdayOf,
  which,
} from './parts.ts'

/** Days that are told from another, or without their month. */
export const toldDays: readonly DateRule[] = [
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
    // "Thursday 15th": of a month around
    id: 'date/weekday-day',
    pattern: inAnyCase(
      `${begins}(?<weekday>${weekdayName})${gap}(?:the${gap})?(?<day>\\d{1,2})(?:st|nd|rd|th)${ends}`,
    ),
    read: ({ day }) => (Number(day) > 31 ? null : told('day', { unit: 'month', day: Number(day) })),
    confidence: 0.8,
    examples: ['We spoke on [Thursday 15th](month, day 15).'],
    notExamples: ['on Thursday 15 officers came'],
    source: 'own',
  },
  {
    // "the 30th of this month", "the 4th of next month"
    id: 'date/day-of-told-month',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?${day}${gap}of${gap}(?<which>last|this|next)${gap}month${ends}`,
    ),
    read: ({ day, which }) =>
      Number(day) > 31 ? null : told('day', { unit: 'month', shift: shiftOf(which), day: Number(day) }),
    confidence: 0.92,
    examples: [
      'It is due by [the 30th of this month](month, day 30).',
      'on [the 4th of next month](month +1, day 4)',
    ],
    notExamples: ['the 40th of this month', 'four of last month’s cases'],
    source: 'own',
  },
  {
    // "the 5th inst.", "29th ult.", "the 4th proximo": this month, the last, the next
    id: 'date/inst-ult-prox',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?${day}${gap}(?<which>inst(?:\\.|ant)?|ult(?:\\.|imo)?|prox(?:\\.|imo)?)(?![\\p{L}\\p{N}])`,
    ),
    read: ({ day, which }) => {
      const shift = ['u', 'i', 'p'].indexOf(which!.charAt(0).toLowerCase()) - 1
      return Number(day) > 31 ? null : told('day', { unit: 'month', shift, day: Number(day) })
    },
    confidence: 0.9,
    examples: [
      'Thank you for your letter of [the 5th inst.](month, day 5)',
      'yours of [29th ultimo](month -1, day 29)',
    ],
    notExamples: ['the 5th institute', '12 ultimate'],
    source: 'own',
  },
  {
    // "today", "yesterday", "tomorrow", "this morning"
    id: 'date/told-day',
    pattern: inAnyCase(
      `${begins}(?<which>today|yesterday|tomorrow|this${gap}(?:morning|afternoon|evening)|tonight)${ends}`,
    ),
    read: ({ which }) => {
      const word = which!.toLowerCase()
      const shift = word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0
      return told('day', { unit: 'day', shift })
    },
    confidence: 0.8,
    examples: [
      'a report published [today](day) finds',
      '[Yesterday](day -1) we looked again.',
      'I spoke to her [this morning](day).',
    ],
    notExamples: ['a todayish tone'],
    source: 'own',
  },
  {
    // "by Friday", "last Tuesday", "this coming Friday", "Monday next"
    id: 'date/weekday',
    pattern: asWritten(
      `(?:(?<=(?<!\\p{L})(?<preposition>[Bb]y|[Oo]n|[Uu]ntil|[Bb]efore)${gap})|(?<which>[Ll]ast|[Tt]his${gap}(?:coming|past)|[Tt]his|[Nn]ext|[Cc]oming)${gap})` +
        `${Weekday}(?:${gap}(?<then>last|next)(?=[,.;:)]|$|${gap}(?:and|but|to|in|at|when|that|by)${ends}))?${ends}` +
        `(?!${dash}|${gap}(?:(?:to|and|or|until)${gap}(?:on${gap})?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|weekends)|mornings|afternoons|evenings|nights|\\d|the${gap}\\d)|,?${gap}\\d)`,
    ),
    read: ({ weekday, which, then, preposition }) => {
      const coming = preposition !== undefined && preposition.toLowerCase() !== 'on'
      const said = sideOf(which ?? then)
      const side = said === 'same' || (said === null && coming) ? 'after' : said
      return told('day', { unit: 'week', day: weekdayOf(weekday), side })
    },
    confidence: 0.75,
    examples: [
      'I need your comments by [Friday](week, day 5, after).',
      'They rang [last Tuesday](week, day 2, before).',
      'We met on [Monday](week, day 1) and agreed.',
      'It is due [this coming Friday](week, day 5, after), or on [Monday next](week, day 1, after).',
    ],
    notExamples: ['every second Thursday', 'open on Monday to Friday', 'on Mondays', 'on a Saturday'],
    source: 'own',
  },
  {
    // "3 March last year", "August last year", "February of this year", "3 March this year"
    id: 'date/month-of-told-year',
    pattern: asWritten(
      `${begins}${part}(?:${day}${gap}(?:of${gap})?)?${Month}${gap}(?:of${gap})?${which}${gap}year${ends}(?![’']s)`,
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
    // "5 June last", "September last", "March next"
    id: 'date/month-last',
    pattern: asWritten(
      `${begins}(?:${day}${gap}(?:of${gap})?)?${Month}${gap}(?<which>last|next)(?=[,.;:)]|$|${gap}(?:and|but|to|in|at|when|that|by|on)${ends})`,
    ),
    read: ({ day, month, which }) =>
      told(day === undefined ? 'month' : 'day', {
        unit: 'year',
        month: monthOf(month),
        day: day === undefined ? null : Number(day),
        side: sideOf(which),
      }),
    confidence: 0.85,
    examples: [
      'I refer to your letter of [5 June last](year, month 6, day 5, before).',
      'The visit was in [September last](year, month 9, before).',
    ],
    notExamples: ['In March last orders were given.'],
    source: 'own',
  },
]
