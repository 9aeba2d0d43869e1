import type { DateRule } from '../../pipeline/knowledge.ts'
import { told } from '../../pipeline/text/date-reading.ts'
import type { DateReading, RelativeDate } from '../../pipeline/types.ts'
import { begins, count, countOf, ends, gap, inAnyCase } from './parts.ts'

// How far such a count still means one day, week, month or year, and not "long ago".
const farthest = { day: 60, week: 26, month: 36, year: 20 } as const

const units: Readonly<Record<string, readonly [unit: keyof typeof farthest, times: number]>> = {
  day: ['day', 1],
  week: ['week', 1],
  fortnight: ['week', 2],
  month: ['month', 1],
  year: ['year', 1],
  decade: ['year', 10],
}

function countedFrom(
  anchor: RelativeDate['anchor'],
  words: string,
  unitWord: string,
  sign: 1 | -1,
): DateReading | null {
  const number = countOf(words)
  const [unit, times] = units[unitWord.toLowerCase()]!
  if (number === null || number === 0 || number * times > farthest[unit]) return null
  return told(unit === 'week' ? 'interval' : unit, { anchor, unit, shift: sign * number * times })
}

/** Dates told by a count of days, weeks, months or years. */
export const countedDates: readonly DateRule[] = [
  {
    // "ten years ago", "six weeks ago", "three days ago", "two years earlier", "a month later"
    id: 'date/ago',
    pattern: inAnyCase(
      `${begins}${count}${gap}(?<unit>decade|year|month|fortnight|week|day)s?${gap}(?<from>ago|earlier|later)${ends}(?!${gap}than)`,
    ),
    read: ({ count, unit, from }) => {
      const ago = from!.toLowerCase() === 'ago'
      return countedFrom(
        ago ? 'document' : 'previous-date',
        count!,
        unit!,
        from!.toLowerCase() === 'later' ? 1 : -1,
      )
    },
    confidence: 0.8,
    examples: [
      '[Ten years ago](year -10) it was not so.',
      'He was seen [six weeks ago](week -6), and [a fortnight ago](week -2) again.',
      'where [two years earlier](previous-date year -2) they had taken days',
      'It opened in [May 2016](2016-05) and closed [a month later](previous-date month +1).',
    ],
    notExamples: ['some years ago', 'forty years ago', 'six months early', 'a year later than planned'],
    source: 'own',
  },
  {
    // "in three months' time", "in a week's time"
    id: 'date/in-time',
    pattern: inAnyCase(
      `(?<=(?<!\\p{L})in${gap}(?:about${gap})?)${count}${gap}(?<unit>year|month|fortnight|week|day)(?:[’']s|s[’']?)${gap}time${ends}`,
    ),
    read: ({ count, unit }) => countedFrom('document', count!, unit!, 1),
    confidence: 0.85,
    examples: ["We shall know in [three months' time](month +3).", 'in [a year’s time](year +1)'],
    notExamples: ['in record time', 'within three months’ time'],
    source: 'own',
  },
]
