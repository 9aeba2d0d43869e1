import { calendarDay, calendarMonth, partsOf, weekdayOf } from '../text/calendar.ts'
import { type Bounds, boundsOf } from '../text/edtf.ts'
import type { RelativeDate } from '../types.ts'
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

/** The first and last day of the date that is counted from. */
export interface Anchor {
  readonly earliest: string
  readonly latest: string
}

const halfAYear = 183

/** Of the same date in the years around, the one that the words mean. */
export function nearest(
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
  const side =
    relative.side ?? statedSide(around, after, from) ?? sideByDistance(before, after, from, around.likely)
  return (side === 'before' ? before : after)?.edtf ?? null
}

/** "By" and "until" look ahead, but of "nine were closed by 16 June" nobody says that it is most of a year ahead. */
function statedSide({ stated, likely }: Surroundings, after: Anchor | undefined, from: Anchor): Side | null {
  const past = likely?.side === 'before' && likely.firm
  const far = after !== undefined && daysBetween(from.latest, after.earliest) > tooFarAhead
  return stated === 'after' && past && far ? null : stated
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

/** A day without its month ("Thursday 15th"), in the months around: there, and on that weekday. */
export function dayOfNearMonth(
  day: number,
  weekday: number | null,
  from: Anchor,
  around: Surroundings,
): string | null {
  const { year, month } = partsOf(from.latest)
  const days = [-3, -2, -1, 0, 1, 2, 3].flatMap(shift => {
    const of = partsOf(calendarMonth(year, month + shift))
    const found = calendarDay(of.year, of.month, day)
    return found === null || (weekday !== null && weekdayOf(found) !== weekday) ? [] : [found]
  })
  const before = days.findLast(found => found <= from.latest)
  const after = days.find(found => found >= from.earliest)
  const side = around.stated ?? around.likely?.side ?? 'before'
  return (side === 'before' ? (before ?? after) : (after ?? before)) ?? null
}
