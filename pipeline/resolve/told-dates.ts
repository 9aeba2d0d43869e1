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
import { type Bounds, boundsOf, edtfOf, financialYear } from '../text/edtf.ts'
import type { DateMention, RelativeDate } from '../types.ts'
import type { Side, Tense } from './tense.ts'

/** What is known when a date that is told from another is worked out. */
export interface Surroundings {
  /** EDTF of the letter, and of the date before this one. */
  readonly document: string | null
  readonly previous: string | null
  /** What the words say of it: `stated` beyond doubt ("by", "since"), `likely` by tense. */
  readonly stated: Side | null
  readonly likely: Tense | null
}

export interface Worked {
  readonly edtf: string
  readonly inferred: string
}

/** "August last year" in a letter of March 2017 is 2016-08. Null where the other date is not known well enough. */
export function workOut(mention: DateMention, words: string, around: Surroundings): Worked | null {
  const { relative, edtf } = mention.reading
  if (relative === null) return null
  const anchor = relative.anchor === 'previous-date' ? around.previous : around.document
  const bounds = anchor === null ? null : boundsOf(anchor)
  if (!bounds?.earliest || !bounds.latest) return null
  const from: Anchor = { earliest: bounds.earliest, latest: bounds.latest }
  const value =
    edtf !== null ? interval(edtf, relative, from, around) : single(relative, mention, words, from, around)
  return value === null ? null : { edtf: value, inferred: inferredFrom(relative) }
}

function inferredFrom({ anchor, unit, month, shift }: RelativeDate): string {
  if (anchor === 'previous-date') return 'counted from the date before it'
  const yearOnly = (unit === 'year' || unit === 'season' || unit === 'week') && month !== null && shift === 0
  return yearOnly ? "year from the letter's date" : "counted from the letter's date"
}

interface Anchor {
  readonly earliest: string
  readonly latest: string
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
      return week(relative, from, around)
    case 'month': {
      if (reading.precision === 'quarter') return quarter(calendarMonth(year, monthNow + shift))
      if (relative.anchor === 'previous-date' && day !== null) return dayAfter(from.latest, day)
      const told = calendarMonth(year, monthNow + shift)
      return day === null ? told : lastOrNth(told, day)
    }
    case 'financial-year': {
      const begins = year - (monthNow < 4 ? 1 : 0) + shift
      return day === null ? financialYear(begins) : `${begins + 1}-03-31`
    }
    case 'year':
      if (relative.side === 'same' && month !== null) return lastOrNth(edtfOf(year + shift, month), day)
      if (month === null && !/easter/iu.test(words)) return edtfOf(year + shift)
      return (
        nearest(relative, from, around, onWeekday(yearly(relative), words)) ??
        nearestOnWeekday(year, onWeekday(yearly(relative), words), words) ??
        nearest(relative, from, around, yearly(relative))
      )
    case 'season':
      return nearest(relative, from, around, yearly(relative))
  }
}

/** A month and day, a season, or Easter in a given year; null where the year has no such day. */
function yearly({ month, day }: RelativeDate): (year: number) => string | null {
  if (month === null) return easterSunday
  if (day === null) return year => edtfOf(year, month)
  return year => (day === 31 ? lastOrNth(edtfOf(year, month), day) : calendarDay(year, month, day))
}

/** "Friday 1 February": only in years in which that is a Friday. */
function onWeekday(inYear: (year: number) => string | null, words: string): (year: number) => string | null {
  const weekday = weekdayNumber(/^\p{L}+/u.exec(words)?.[0] ?? '')
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
  if (weekdayNumber(/^\p{L}+/u.exec(words)?.[0] ?? '') === null) return null
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

/** "last week"; "by Friday", where `day` is a weekday; "w/c 6 March", where month and day are its first. */
function week({ shift, day, month, side }: RelativeDate, from: Anchor, around: Surroundings): string | null {
  if (month !== null && day !== null) {
    const dayOf = (year: number) => calendarDay(year, month, day)
    const first = nearest({ ...noSide, side }, from, around, dayOf)
    return first === null ? null : `${first}/${addDays(first, 6)}`
  }
  if (from.earliest !== from.latest) return null
  const today = from.latest
  if (day === null) {
    const monday = addDays(today, 1 - weekdayOf(today) + 7 * shift)
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
  if (relative.side === 'same') return stretch(year + relative.shift)
  return nearest(relative, from, around, stretch)
}

const halfAYear = 183

/** Of the same date in the years around, the one that the words mean. */
function nearest(
  relative: RelativeDate,
  from: Anchor,
  around: Surroundings,
  inYear: (year: number) => string | null,
): string | null {
  const { year } = partsOf(from.latest)
  const dated = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap(shift => {
    const edtf = inYear(year + shift)
    const bounds = edtf === null ? null : closed(boundsOf(edtf))
    return edtf === null || bounds === null ? [] : [{ edtf, shift, ...bounds }]
  })
  // "last March", written in March, is the one a year ago; "since March" is not.
  const strict = relative.side !== null
  const before = dated.findLast(({ earliest, latest }) =>
    strict ? latest < from.earliest : earliest <= from.latest,
  )
  const after = dated.find(({ earliest, latest }) =>
    strict ? earliest > from.latest : latest >= from.earliest,
  )
  if (relative.side === 'same') return dated.find(({ shift }) => shift === 0)?.edtf ?? null
  const side = relative.side ?? around.stated ?? sideByDistance(before, after, from, around.likely)
  return (side === 'before' ? before : after)?.edtf ?? null
}

const closed = (bounds: Bounds | null): Anchor | null =>
  bounds?.earliest && bounds.latest ? { earliest: bounds.earliest, latest: bounds.latest } : null

// Beyond so many days, what is told without a year is told of the other side, unless its tense is firm. Plans reach further.
const tooFarBack = 240
const tooFarAhead = 330

function sideByDistance(
  before: Anchor | undefined,
  after: Anchor | undefined,
  from: Anchor,
  likely: Tense | null,
): Side {
  const back = before ? daysBetween(before.latest, from.earliest) : Number.POSITIVE_INFINITY
  const ahead = after ? daysBetween(from.latest, after.earliest) : Number.POSITIVE_INFINITY
  if (likely?.side === 'before' && (likely.firm || back <= tooFarBack)) return 'before'
  if (likely?.side === 'after' && ahead <= tooFarAhead) return 'after'
  return back <= halfAYear ? 'before' : 'after'
}

const daysBetween = (one: string, other: string) => (Date.parse(other) - Date.parse(one)) / 86_400_000
