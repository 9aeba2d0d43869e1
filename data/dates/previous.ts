import type { DateRule } from '../../pipeline/knowledge.ts'
import { told } from '../../pipeline/text/date-reading.ts'
import type { DateReading } from '../../pipeline/types.ts'
import { asWritten, begins, ends, gap, inAnyCase, Weekday, weekdayOf } from './parts.ts'

/** So many days, weeks, months or years from the date before. */
function fromIt(unitWord: string, shift: number): DateReading {
  const word = unitWord.toLowerCase()
  const unit = word === 'year' || word === 'month' || word === 'week' ? word : 'day'
  return told(unit === 'week' ? 'interval' : unit, { anchor: 'previous-date', unit, shift })
}

/** Dates told from the date that stands before. */
export const fromPrevious: readonly DateRule[] = [
  {
    // "the year before", "the following month", "the previous year", "the day before", "the next day"
    id: 'date/told-from-previous',
    pattern: inAnyCase(
      `(?<!(?<!\\p{L})over${gap})${begins}(?:the${gap}(?:(?<which>following|previous|preceding)${gap}(?<unit>year|month|week|day|morning)|(?<next>next)${gap}(?:day|morning)|(?<named>year|month|week|day)${gap}(?<side>before|after)(?=[,.;:)]|$|${gap}(?:and|but)${ends})))${ends}`,
    ),
    read: ({ which, unit, next, named, side }) => {
      const shift = next !== undefined || /^(?:following|after)$/iu.test((which ?? side)!) ? 1 : -1
      return fromIt(next === undefined ? (unit ?? named)! : 'day', shift)
    },
    confidence: 0.75,
    examples: [
      'We obtained 61 in [2021](2021) against 22 [the year before](previous-date year -1), I find.',
      'It began in [March 2017](2017-03) and ended [the following month](previous-date month +1).',
      'He was charged on [2 May 2017](2017-05-02) and bailed [the following day](previous-date day +1).',
    ],
    notExamples: ['the year before the inspection', 'the previous report', 'over the following year'],
    source: 'own',
  },
  {
    // "later that year", "in that month", "the same year". "The same day" leads a story on, and names no day of its own.
    id: 'date/same-as-previous',
    pattern: inAnyCase(
      `(?:${begins}(?:later|earlier)${gap}(?:in${gap})?(?:that(?:${gap}same)?|the${gap}same)|(?<=(?<!\\p{L})(?:in|of|during)${gap})that(?:${gap}(?:very${gap})?same)?|${begins}(?:the|that)${gap}same)${gap}(?<unit>year|month)${ends}(?!${gap}(?:as|that|each|every|group|when|in|of)${ends})`,
    ),
    read: ({ unit }) => fromIt(unit!, 0),
    confidence: 0.75,
    examples: [
      'It opened in [May 2016](2016-05), and in [the same month](previous-date month) it was full.',
      'It moved in [March 2015](2015-03) and closed [later that year](previous-date year).',
    ],
    notExamples: [
      'the same month as the attack',
      'the same year group',
      'later in the year',
      'on the same day',
    ],
    source: 'own',
  },
  {
    // "the following Monday"
    id: 'date/weekday-after-previous',
    pattern: asWritten(
      `${begins}[Tt]he${gap}(?<which>following|next|previous|preceding)${gap}${Weekday}${ends}`,
    ),
    read: ({ which, weekday }) => {
      const side = /^(?:following|next)$/u.test(which!) ? 'after' : 'before'
      return told('day', { anchor: 'previous-date', unit: 'week', day: weekdayOf(weekday), side })
    },
    confidence: 0.8,
    examples: [
      'Seen on [4 May 2017](2017-05-04) and [the following Monday](previous-date week, day 1, after).',
    ],
    notExamples: ['the following Mondays'],
    source: 'own',
  },
]
