import { calendarDay, calendarMonth, daysInMonth, lastDayOfMonth, partsOf } from './calendar.ts'

/**
 * The part of EDTF level 1 (ISO 8601-2) that letters need:
 *
 *   2017-06-20, 2017-06, 2017                    a day, a month, a year
 *   2017-21                                      spring 2017; 22 summer, 23 autumn, 24 winter
 *   2017-02-06/2017-02-17, 2017/..               an interval, its ends included; ".." is open
 *   XXXX-02-06                                   the year is not stated
 *   2017-06?, 2017~                              doubtful, roughly
 */
const single = /^(?<year>\d{4}|X{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?[?~%]?$/u

export interface Bounds {
  /** First and last day, ISO 8601; null where the end is open. */
  readonly earliest: string | null
  readonly latest: string | null
}

/** The first and last day a value can mean; null where it is no EDTF, there is no such day, or no year is stated. */
export function boundsOf(edtf: string): Bounds | null {
  const [first, last, more] = edtf.split('/')
  if (more !== undefined || first === undefined) return null
  if (last === undefined) return boundsOfSingle(first)
  const start = first === '..' ? { earliest: null, latest: null } : boundsOfSingle(first)
  const end = last === '..' ? { earliest: null, latest: null } : boundsOfSingle(last)
  if (!start || !end) return null
  const bounds = { earliest: start.earliest, latest: end.latest }
  const backwards = bounds.earliest !== null && bounds.latest !== null && bounds.earliest > bounds.latest
  return backwards || (first === '..' && last === '..') ? null : bounds
}

// Winter is told by the year in which it begins, and ends in the next.
function boundsOfSingle(value: string): { earliest: string; latest: string } | null {
  const groups = single.exec(value)?.groups
  if (!groups || groups.year === 'XXXX') return null
  const year = Number(groups.year)
  if (groups.month === undefined) return { earliest: `${groups.year}-01-01`, latest: `${groups.year}-12-31` }
  const month = Number(groups.month)
  if (month >= 21 && month <= 24) {
    if (groups.day !== undefined) return null
    const begins = (month - 20) * 3
    const ends = partsOf(calendarMonth(year, begins + 2))
    return { earliest: `${calendarMonth(year, begins)}-01`, latest: lastDayOfMonth(ends.year, ends.month) }
  }
  if (month < 1 || month > 12) return null
  if (groups.day === undefined)
    return {
      earliest: calendarDay(year, month, 1)!,
      latest: calendarDay(year, month, daysInMonth(year, month))!,
    }
  const day = calendarDay(year, month, Number(groups.day))
  return day === null ? null : { earliest: day, latest: day }
}

export const isEdtf = (value: string): boolean => boundsOf(value) !== null

/** "2017-06-20", "2017-06", "2017-21" or "2017", as far as stated; `null` for the year gives "XXXX-…". */
export function edtfOf(year: number | null, month: number | null = null, day: number | null = null): string {
  const years = year === null ? 'XXXX' : String(year).padStart(4, '0')
  if (month === null) return years
  const months = `${years}-${String(month).padStart(2, '0')}`
  return day === null ? months : `${months}-${String(day).padStart(2, '0')}`
}

/** Year, month (or season) and day of a single value, null where not stated; null for an interval. */
export function statedIn(
  edtf: string,
): { year: number | null; month: number | null; day: number | null } | null {
  const groups = single.exec(edtf)?.groups
  if (!groups) return null
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits))
  return {
    year: groups.year === 'XXXX' ? null : Number(groups.year),
    month: number(groups.month),
    day: number(groups.day),
  }
}

/** 1 April 2016 to 31 March 2017 is the financial year that begins in 2016. */
export const financialYear = (begins: number): string => `${begins}-04-01/${begins + 1}-03-31`

/** `quarter` is 1 to 4 of the calendar year. Level 1 has no code for it, so it is told as its three months. */
export const quarterOf = (year: number, quarter: number): string =>
  `${calendarMonth(year, quarter * 3 - 2)}/${calendarMonth(year, quarter * 3)}`
