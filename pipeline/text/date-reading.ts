import type { DateReading, RelativeDate } from '../types.ts'
import { calendarDay, daysInMonth, monthNames, weekdayNames, weekdayOf } from './calendar.ts'
import { edtfOf } from './edtf.ts'

/** What a date expression states, made from numbers. What is not stated stays null. */

export const stated = (edtf: string, precision: DateReading['precision']): DateReading => ({
  edtf,
  precision,
  relative: null,
  doubt: null,
})

const doubtful = (doubt: string): DateReading => ({ edtf: null, precision: 'day', relative: null, doubt })

/** A date told from another: all fields of `RelativeDate` that are left out are null, the anchor is the letter's date. */
export function told(
  precision: DateReading['precision'],
  relative: Partial<RelativeDate> & Pick<RelativeDate, 'unit'>,
): DateReading {
  const nothing = { anchor: 'document', shift: 0, day: null, month: null, side: null } as const
  return { edtf: null, precision, relative: { ...nothing, ...relative }, doubt: null }
}

/** A day that is stated whole. Days that do not exist, and weekdays that do not fit, are kept with a doubt. */
export function dayReading(
  year: number,
  month: number,
  day: number,
  weekday: number | null = null,
): DateReading {
  const words = `${day} ${monthNames[month - 1] ?? `(month ${month})`} ${year}`
  const edtf = calendarDay(year, month, day)
  if (edtf === null) return doubtful(`there is no ${words}`)
  const actual = weekdayOf(edtf)
  if (weekday === null || weekday === actual) return stated(edtf, 'day')
  const doubt = `${words} was a ${weekdayNames[actual - 1]}, not a ${weekdayNames[weekday - 1]}`
  return { ...stated(edtf, 'day'), doubt }
}

/** "1 March": the year is missing. 29 February is a day in some years, 31 June in none. */
export function dayOfYear(month: number, day: number): DateReading | null {
  if (day < 1 || day > 31) return null
  if (day > daysInMonth(2000, month)) return doubtful(`there is no ${day} ${monthNames[month - 1]}`)
  return told('day', { unit: 'year', month, day })
}

/** The days from one to another of the same month; without a year the ends are "XXXX-06-11/XXXX-06-22". */
export function dayRange(year: number | null, month: number, from: number, to: number): DateReading | null {
  if (from >= to) return null
  const last = year === null ? dayOfYear(month, to) : dayReading(year, month, to)
  if (last === null || last.doubt !== null) return last
  const edtf = `${edtfOf(year, month, from)}/${edtfOf(year, month, to)}`
  return { ...last, edtf, precision: 'interval' }
}

/** "16", "'16" are 2016, "98" is 1998: two digits of a year are read in the hundred years from 1950 on. */
export function fullYear(digits: string): number {
  const number = Number(digits)
  return digits.length > 2 ? number : number + (number < 50 ? 2000 : 1900)
}
