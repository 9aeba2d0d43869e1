import type { DateRule } from '../../pipeline/knowledge.ts'
import { calendarMonth } from '../../pipeline/text/calendar.ts'
import { stated, told } from '../../pipeline/text/date-reading.ts'
import { edtfOf, quarterOf } from '../../pipeline/text/edtf.ts'
import { numberOf } from '../../pipeline/text/numbers.ts'
import { begins, beginsNumber, ends, endsNumber, gap, inAnyCase, shiftOf, year } from './parts.ts'

const ofYear = `${year}(?<over>[/–-](?:20)?\\d\\d)?`

/** "second" is 2, "last" the fourth; "three" is 3. */
function nth(word: string): number {
  const small = word.toLowerCase()
  const ordinal = ['first', 'second', 'third', 'fourth'].indexOf(small)
  return ordinal >= 0 ? ordinal + 1 : (numberOf(small) ?? 4)
}

/** Quarters and halves of calendar and financial years. */
export const quarters: readonly DateRule[] = [
  {
    // "Q3 2017", "quarter two of 2016", "the last quarter of 2016", "Q1 2017/18" (April to June), "2016/17 Q4"
    id: 'date/quarter',
    pattern: inAnyCase(
      `${begins}(?:(?:the${gap})?(?:Q|quarter${gap})(?<number>[1-4]|one|two|three|four)|(?:the${gap})?(?<ordinal>first|second|third|fourth|final|last)${gap}quarter),?${gap}(?:of${gap})?(?:the${gap})?${ofYear}${endsNumber}|` +
        `${beginsNumber}(?<yearBefore>(?:19|20)\\d\\d)(?<overBefore>[/–-](?:20)?\\d\\d)?,?${gap}Q(?<numberAfter>[1-4])${ends}`,
    ),
    read: groups => {
      const { number = groups.numberAfter, ordinal } = groups
      const spoken = ordinal ?? number!
      const quarter = Number(number) || nth(spoken)
      const year = Number(groups.year ?? groups.yearBefore)
      if ((groups.over ?? groups.overBefore) === undefined) return stated(quarterOf(year, quarter), 'quarter')
      return stated(quarterOf(year + (quarter === 4 ? 1 : 0), (quarter % 4) + 1), 'quarter')
    },
    confidence: 0.95,
    examples: [
      'Compliance rose in [Q3 2017](2017-07/2017-09).',
      'in [the last quarter of 2016](2016-10/2016-12)',
      'Target: [Q4 2017/18](2018-01/2018-03)',
      'in [Quarter 3 2016/17](2016-10/2016-12), in [quarter two of 2016](2016-04/2016-06) and in [2016/17 Q4](2017-01/2017-03)',
    ],
    notExamples: ['a quarter of 2016 cases'],
    source: 'own',
  },
  {
    // "H1 2016", "the first half of 2016", "H2 2016/17" (October to March)
    id: 'date/half-year',
    pattern: inAnyCase(
      `${begins}(?:(?:the${gap})?H(?<number>[12])|(?:the${gap})?(?<ordinal>first|second|latter|last)${gap}half),?${gap}(?:of${gap})?(?:the${gap})?${ofYear}${endsNumber}`,
    ),
    read: ({ number, ordinal, year, over }) => {
      const half = Number(number) || (ordinal?.toLowerCase() === 'first' ? 1 : 2)
      const first = (over === undefined ? 1 : 4) + (half - 1) * 6
      return stated(
        `${calendarMonth(Number(year), first)}/${calendarMonth(Number(year), first + 5)}`,
        'interval',
      )
    },
    confidence: 0.93,
    examples: ['It fell in [H1 2016](2016-01/2016-06).', 'in [the second half of 2016/17](2016-10/2017-03)'],
    notExamples: ['half of 2016 cases'],
    source: 'own',
  },
  {
    // "the second half of last year", "the first quarter of this year"
    id: 'date/quarter-of-told-year',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?(?<ordinal>first|second|third|fourth|final|latter|last)${gap}(?<unit>half|quarter)${gap}of${gap}(?:the${gap})?(?:(?<which>last|this|next)${gap}(?:calendar${gap})?year|(?<financial>last|this|next|current|coming|previous)${gap}financial${gap}year)${ends}`,
    ),
    read: ({ ordinal, unit, which, financial }) => {
      const length = unit!.toLowerCase() === 'half' ? 6 : 3
      const from = Math.min(nth(ordinal!) * length, 12) - length + 1
      // The months of a financial year begin with April.
      const calendar = (month: number) => (financial === undefined ? month : ((month + 2) % 12) + 1)
      const edtf = `${edtfOf(null, calendar(from))}/${edtfOf(null, calendar(from + length - 1))}`
      const reading = told('interval', {
        unit: financial === undefined ? 'year' : 'financial-year',
        shift: shiftOf(which ?? financial),
        month: calendar(from),
        side: 'same',
      })
      return { ...reading, edtf }
    },
    confidence: 0.9,
    examples: [
      'It fell in [the second half of last year](XXXX-07/XXXX-12).',
      'by [the last quarter of this financial year](XXXX-01/XXXX-03)',
    ],
    notExamples: ['the first half of the year'],
    source: 'own',
  },
  {
    // "this quarter", "last quarter": the three months in which the letter was written, or those before
    id: 'date/told-quarter',
    pattern: inAnyCase(
      `(?<!(?<!\\p{L})the${gap})${begins}(?:(?:earlier|later|early|late)${gap}(?:in${gap})?)?(?<which>last|this|next)${gap}quarter${ends}(?!${gap}of)`,
    ),
    read: ({ which }) => told('quarter', { unit: 'month', shift: 3 * shiftOf(which) }),
    confidence: 0.85,
    examples: ['From [this quarter](month) the numbers come to me.', 'It fell [last quarter](month -3).'],
    notExamples: ['in the last quarter of the visit', 'this quarterly return'],
    source: 'own',
  },
]
