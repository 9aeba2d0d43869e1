import { addDays, calendarDay, calendarMonth, daysInMonth, partsOf } from '../text/calendar.ts'
import { boundsOf } from '../text/edtf.ts'
import { numberOf } from '../text/numbers.ts'
import { overlap } from '../text/places.ts'
import type { RecommendationMention, ResolvedDate } from '../types.ts'

// "within three months", "Within six weeks of the date of this letter", "within 28 days", "within a year"
const within =
  /^within\s(?:the\snext\s)?(?<count>[\p{L}\d-]{1,12}?)[-\s](?:working\s|calendar\s)?(?<unit>day|week|month|year)s?\b(?<of>.{0,50})/iu
const atOnce = /^(?:with\simmediate|immediate|straight|without|forthwith|at\sonce|as\sa\smatter)/iu

/**
 * The day on which a recommendation falls due: a date as it stands, months counted on the calendar from the report's
 * publication, or the publication itself for what is to be done at once. Null where that is not known.
 */
export function dueOf(
  { deadline, deadlineSpan }: RecommendationMention,
  dates: readonly ResolvedDate[],
  publication: string | null,
): string | null {
  if (deadline === null || deadlineSpan === null) return null
  const own = dates.find(({ mention, edtf }) => edtf !== null && overlap(mention, deadlineSpan))
  const period = within.exec(deadline)?.groups
  if (own && !period)
    return /\bend\sof\b/iu.test(deadline) ? (boundsOf(own.edtf!)?.latest ?? own.edtf) : own.edtf
  if (atOnce.test(deadline)) return publication
  if (!period) return null
  const letter = dates.find(({ role, edtf }) => role === 'document' && edtf !== null)?.edtf ?? null
  const start = /\bthis\sletter\b/iu.test(period.of!) ? letter : publication
  const count = /^an?$/iu.test(period.count!) ? 1 : numberOf(period.count!)
  return start === null || count === null ? null : later(start, count, period.unit!.toLowerCase())
}

/** As precise as the start: three months from "2017-03" are "2017-06". Null where days are counted from a month. */
function later(start: string, count: number, unit: string): string | null {
  if (!/^\d{4}-(?:0\d|1[0-2])(?:-\d\d)?$/u.test(start)) return null
  const { year, month, day } = partsOf(start)
  const exact = start.length === 10
  if (unit === 'day' || unit === 'week')
    return exact ? addDays(start, unit === 'week' ? count * 7 : count) : null
  const then = calendarMonth(year, month + (unit === 'year' ? count * 12 : count))
  if (!exact) return then
  const { year: dueYear, month: dueMonth } = partsOf(then)
  // 31 August and six months is the last day of February.
  return calendarDay(dueYear, dueMonth, Math.min(day, daysInMonth(dueYear, dueMonth)))
}
