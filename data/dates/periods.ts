import type { DateRule } from '../../pipeline/knowledge.ts'
import { addDays, calendarMonth, daysInMonth } from '../../pipeline/text/calendar.ts'
import { dayReading, stated, told } from '../../pipeline/text/date-reading.ts'
import { numberOf } from '../../pipeline/text/numbers.ts'
import type { DateReading } from '../../pipeline/types.ts'
import { asWritten, begins, comma, dayBefore, ends, gap, Month, monthOf, year } from './parts.ts'

const unitMonths: Readonly<Record<string, number>> = { year: 12, quar: 3, half: 6 }

/** The months up to one; where a day is named, to that day. */
function periodTo(
  year: number | null,
  month: number,
  day: string | undefined,
  length: number,
): DateReading | null {
  // Any leap year will do where none is named.
  const ends = year ?? 2000
  const last = day === undefined ? null : dayReading(ends, month, Number(day))
  if (last !== null && last.edtf === null) return last
  const before = calendarMonth(ends, month - length)
  const from =
    last === null
      ? calendarMonth(ends, month - length + 1)
      : Number(day) >= daysInMonth(ends, month)
        ? `${calendarMonth(ends, month - length + 1)}-01`
        : addDays(`${before}-${String(day).padStart(2, '0')}`, 1)
  const to = last?.edtf ?? calendarMonth(ends, month)
  if (year !== null) return stated(`${from}/${to}`, 'interval')
  const yearless = (value: string) => `XXXX${value.slice(4)}`
  const reading = told('interval', { unit: 'year', month, day: day === undefined ? null : Number(day) })
  return { ...reading, edtf: `${yearless(from)}/${yearless(to)}` }
}

/** Periods told by their length and their end. */
export const periods: readonly DateRule[] = [
  {
    // "the year ending March 2017", "the twelve months to 31 March 2017", "the quarter to December"
    id: 'date/period-to',
    pattern: asWritten(
      `${begins}(?:[Tt]he${gap})?(?:(?:rolling|last|previous)${gap})?(?:(?<months>[\\p{Ll}\\d]{1,9})[ -](?:month${gap}period|months?)|(?<unit>year|quarter|half-year|half${gap}year))` +
        `${gap}(?:(?:up${gap})?to|ending|ended|end)(?:${gap}on)?${gap}(?:the${gap})?(?:${dayBefore}${gap}(?:of${gap})?)?${Month}(?:${comma}${year})?${ends}`,
    ),
    read: ({ months, unit, day, month, year }) => {
      const length = months === undefined ? (unitMonths[unit!.slice(0, 4)] ?? null) : numberOf(months)
      if (length === null || length < 2 || length > (year === undefined ? 12 : 60)) return null
      return periodTo(year === undefined ? null : Number(year), monthOf(month)!, day, length)
    },
    confidence: 0.9,
    examples: [
      'Recorded crime in [the year ending March 2017](2016-04/2017-03) rose.',
      'in [the twelve months to 31 March 2017](2016-04-01/2017-03-31)',
      'in [the six months to 14 September 2016](2016-03-15/2016-09-14)',
      'in [the quarter to December](XXXX-10/XXXX-12)',
    ],
    notExamples: ['the year to come', 'sentenced to six months to be served', 'the year ending badly'],
    source: 'own',
  },
]
