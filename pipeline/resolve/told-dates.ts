import {
  addDays,
  calendarDay,
  calendarMonth,
  daysInMonth,
  easterSunday,
  lastDayOfMonth,
  partsOf,
  weekdayNumber,
  weekdayOf,
} from '../text/calendar.ts'
import { boundsOf, edtfOf, financialYear, statedIn } from '../text/edtf.ts'
import type { DateMention, DateReading, RelativeDate } from '../types.ts'
import { type Anchor, dayOfNearMonth, nearest, type Surroundings } from './nearest-date.ts'

export interface Worked {
  readonly edtf: string
  readonly inferred: string
}

/** "August last year" in a letter of March 2017 is 2016-08. Null where the other date is not known well enough. */
export function workOut(mention: DateMention, words: string, around: Surroundings): Worked | null {
  const { relative, edtf } = mention.reading
  if (relative === null) return null
  // "on the 16th" with no date before it is told from the letter's.
  const ofLetter = relative.anchor === 'document' || (isDayAlone(relative) && around.previous === null)
  const anchor = ofLetter ? around.document : around.previous
  const bounds = anchor === null ? null : boundsOf(anchor)
  if (!bounds?.earliest || !bounds.latest) return null
  const from: Anchor = { earliest: bounds.earliest, latest: bounds.latest }
  const value =
    edtf !== null
      ? interval(edtf, relative, from, around)
      : single({ ...relative, anchor: ofLetter ? 'document' : relative.anchor }, mention, words, from, around)
  return value === null ? null : { edtf: value, inferred: inferredFrom(relative, ofLetter) }
}

const isDayAlone = ({ unit, day, month }: RelativeDate) => unit === 'month' && day !== null && month === null

function inferredFrom({ unit, month, shift }: RelativeDate, ofLetter: boolean): string {
  if (!ofLetter) return 'counted from the date before it'
  const yearOnly = (unit === 'year' || unit === 'season' || unit === 'week') && month !== null && shift === 0
  return yearOnly ? "year from the letter's date" : "counted from the letter's date"
}

function single(
  relative: RelativeDate,
  { reading }: DateMention,
  words: string,
  from: Anchor,
  around: Surroundings,
): string | null {
  const { unit, shift, day, month } = relative
  const { year, month: monthNow } = partsOf(from.latest)
  switch (unit) {
    case 'day':
      return from.earliest === from.latest ? addDays(from.latest, shift) : null
    case 'week':
      return week(relative, reading.precision, from, around)
    case 'month': {
      if (reading.precision === 'quarter') return quarter(calendarMonth(year, monthNow + shift))
      if (relative.anchor === 'previous-date' && day !== null) return dayAfter(from.latest, day)
      if (day !== null && day !== 31 && shift === 0 && !/month|inst/iu.test(words))
        return dayOfNearMonth(day, weekdayIn(words), from, around)
      const told = calendarMonth(year, monthNow + shift)
      return day === null ? told : lastOrNth(told, day)
    }
    case 'financial-year': {
      const begins = year - (monthNow < 4 ? 1 : 0) + shift
      return day === null ? financialYear(begins) : `${begins + 1}-03-31`
    }
    case 'year':
      if (relative.side === 'same' && month !== null) return lastOrNth(edtfOf(year + shift, month), day)
      if (month === null && !movable.test(words)) return edtfOf(year + shift)
      return (
        nearest(relative, from, around, onWeekday(yearly(relative, words), words)) ??
        nearestOnWeekday(year, onWeekday(yearly(relative, words), words), words) ??
        nearest(relative, from, around, yearly(relative, words))
      )
    case 'season': {
      const season = nearest(relative, from, around, yearly(relative, words))
      return season === null ? null : edtfOf(statedIn(season)!.year! + shift, month)
    }
  }
}

const movable = /easter|good friday/iu

/** "Good Friday" and "Easter Monday" are told from the Sunday between. */
const fromEaster = (words: string) => (/good/iu.test(words) ? -2 : /monday/iu.test(words) ? 1 : 0)

/** A month and day, a season, or Easter in a given year; null where the year has no such day. */
function yearly({ month, day }: RelativeDate, words: string): (year: number) => string | null {
  if (month === null) return year => addDays(easterSunday(year), fromEaster(words))
  if (day === null) return year => edtfOf(year, month)
  return year => (day === 31 ? lastOrNth(edtfOf(year, month), day) : calendarDay(year, month, day))
}

/** The weekday with which the words begin. */
const weekdayIn = (words: string) => weekdayNumber(/^\p{L}+/u.exec(words)?.[0] ?? '')

/** "Friday 1 February": only in years in which that is a Friday. */
function onWeekday(inYear: (year: number) => string | null, words: string): (year: number) => string | null {
  const weekday = weekdayIn(words)
  if (weekday === null) return inYear
  return year => {
    const day = inYear(year)
    return day !== null && weekdayOf(day) === weekday ? day : null
  }
}

/** A weekday that fits but one of the years around tells more than the tense of a verb. */
function nearestOnWeekday(
  year: number,
  inYear: (year: number) => string | null,
  words: string,
): string | null {
  if (weekdayIn(words) === null) return null
  return inYear(year) ?? inYear(year + 1) ?? inYear(year - 1)
}

/** Day 31 stands for the last of the month, whichever that is. */
function lastOrNth(month: string, day: number | null): string {
  if (day === null) return month
  const { year, month: number } = partsOf(month)
  return day >= daysInMonth(year, number) ? lastDayOfMonth(year, number) : calendarDay(year, number, day)!
}

function quarter(month: string): string {
  const { year, month: number } = partsOf(month)
  const first = number - ((number - 1) % 3)
  return `${calendarMonth(year, first)}/${calendarMonth(year, first + 2)}`
}

/** "on 5 September and left on the 16th" */
function dayAfter(previous: string, day: number): string | null {
  const { year, month, day: before } = partsOf(previous)
  const later = partsOf(calendarMonth(year, day > before ? month : month + 1))
  return calendarDay(later.year, later.month, day)
}

/** "last week"; "last weekend"; "by Friday", where `day` is a weekday; "w/c 6 March", where month and day are its first. */
function week(
  { shift, day, month, side }: RelativeDate,
  precision: DateReading['precision'],
  from: Anchor,
  around: Surroundings,
): string | null {
  if (month !== null && day !== null) {
    const dayOf = (year: number) => calendarDay(year, month, day)
    const first = nearest({ ...noSide, side }, from, around, dayOf)
    return first === null ? null : `${first}/${addDays(first, 6)}`
  }
  if (from.earliest !== from.latest) return null
  const today = from.latest
  const monday = addDays(today, 1 - weekdayOf(today) + 7 * shift)
  if (day !== null && precision === 'interval') return `${addDays(monday, 5)}/${addDays(monday, 6)}`
  if (day === null) {
    return `${monday}/${addDays(monday, 6)}`
  }
  const ahead = (day - weekdayOf(today) + 7) % 7 || 7
  const before = (side ?? around.stated ?? around.likely?.side ?? 'after') === 'before'
  return addDays(today, before && ahead < 7 ? ahead - 7 : before ? -7 : ahead)
}

const noSide = { anchor: 'document', unit: 'year', shift: 0, day: null, month: null } as const

/** "XXXX-02/XXXX-04": the end is found as a single date would be, the beginning is the last such before it. */
function interval(edtf: string, relative: RelativeDate, from: Anchor, around: Surroundings): string | null {
  const [first, last] = edtf.split('/')
  if (first === undefined || last === undefined) return null
  const year = partsOf(from.latest).year
  const fill = (value: string, with_: number) => value.replace('XXXX', String(with_))
  const stretch = (ends: number) => {
    const runsOver = first > last ? 1 : 0
    const value = `${fill(first, ends - runsOver)}/${fill(last, ends)}`
    return boundsOf(value) === null ? null : value
  }
  if (relative.unit === 'financial-year') {
    const begins = year - (partsOf(from.latest).month < 4 ? 1 : 0) + relative.shift
    return stretch((relative.month ?? 4) < 4 ? begins + 1 : begins + (first > last ? 1 : 0))
  }
  if (relative.side === 'same') return stretch(year + relative.shift)
  return nearest(relative, from, around, stretch)
}
