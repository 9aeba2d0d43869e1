import { Culture, recognizeDateTime } from '@microsoft/recognizers-text-date-time'
import * as chrono from 'chrono-node'
import nlp from 'compromise'
import datesPlugin from 'compromise-dates'
import { addDays, lastDayOfMonth } from '../pipeline/text/calendar.ts'
import { boundsOf } from '../pipeline/text/edtf.ts'

/** Libraries that find dates, each behind the same face, as second opinions on our own. */

export interface Days {
  readonly earliest: string
  readonly latest: string
}

export interface OracleDate {
  readonly start: number
  readonly end: number
  readonly words: string
  /** The first and last day it can mean; several where the library leaves the choice, none where it gives no value. */
  readonly values: readonly Days[]
}

/** `written` is the letter's own date, ISO 8601. */
export type Oracle = (text: string, written: string) => OracleDate[]

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

function daysOf(parts: chrono.ParsedComponents): Days | null {
  const iso = parts.date().toISOString().slice(0, 10)
  if (parts.isCertain('day') || parts.isCertain('weekday')) return { earliest: iso, latest: iso }
  const [year, month] = [parts.get('year')!, parts.get('month')!]
  if (parts.isCertain('month'))
    return { earliest: `${iso.slice(0, 7)}-01`, latest: lastDayOfMonth(year, month) }
  return parts.isCertain('year') ? { earliest: `${year}-01-01`, latest: `${year}-12-31` } : null
}

/** chrono-node, British order. */
const chronoNode: Oracle = (text, written) =>
  chrono.en.GB.parse(text, { instant: noon(written), timezone: 0 }).flatMap(
    ({ index, text: words, start, end }) => {
      const first = daysOf(start)
      const last = end ? daysOf(end) : first
      // Times of the day alone are no dates.
      if (first === null || last === null) return []
      const value = { earliest: first.earliest, latest: last.latest }
      return [{ start: index, end: index + words.length, words, values: [value] }]
    },
  )

const withDates = nlp.plugin(datesPlugin) as unknown as (text: string) => {
  dates: (context: { today: string; timezone: string; dmy: boolean }) => {
    json: (options: { offset: true }) => CompromiseDate[]
  }
}

interface CompromiseDate {
  readonly text: string
  readonly offset: { readonly start: number; readonly length: number }
  readonly dates: { readonly start: string | null; readonly end: string | null } | null
}

/** "By 18 July" ends for it on the 17th, "since 19 June" goes on until now: the day, month or year that was named. */
function openEnded(words: string, earliest: string, latest: string): Days[] {
  const until = /^(?:by|before|until)\b/iu.test(words)
  if (!until && !/^(?:since|from|after)\b/iu.test(words)) return []
  const day = until ? addDays(latest, 1) : earliest
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return [
    { earliest: day, latest: day },
    { earliest: `${day.slice(0, 7)}-01`, latest: lastDayOfMonth(year, month) },
    { earliest: `${year}-01-01`, latest: `${year}-12-31` },
  ]
}

const compromise: Oracle = (text, written) =>
  withDates(text)
    .dates({ today: written, timezone: 'UTC', dmy: true })
    .json({ offset: true })
    .map(({ text: words, offset, dates }) => {
      const [earliest, latest] = [dates?.start?.slice(0, 10), dates?.end?.slice(0, 10)]
      const values = earliest && latest ? [{ earliest, latest }, ...openEnded(words, earliest, latest)] : []
      return { start: offset.start, end: offset.start + offset.length, words, values }
    })

interface Resolution {
  readonly type: string
  readonly timex: string
  /** "before", "since": only one end of the range is given, and the date that was named stands in `timex`. */
  readonly Mod?: string
  readonly value?: string
  readonly start?: string
  readonly end?: string
}

/** The last day of its ranges is the first that is no longer meant, except where two days are named. */
function daysOfResolution({ timex, Mod, value, start, end }: Resolution): Days[] {
  if (value !== undefined) {
    const day = value.slice(0, 10)
    return /^\d{4}-\d\d-\d\d$/u.test(day) ? [{ earliest: day, latest: day }] : []
  }
  const [from, to] = [(start ?? end)?.slice(0, 10), (end ?? start)?.slice(0, 10)]
  if (from === undefined || to === undefined) return []
  const named = Mod === undefined ? null : boundsOf(timex.replace('XXXX', from.slice(0, 4)))
  if (named?.earliest && named.latest) return [{ earliest: named.earliest, latest: named.latest }]
  return [
    { earliest: from, latest: to },
    { earliest: from, latest: addDays(to, -1) },
  ]
}

/** Microsoft's recognizers, English outside the United States. */
const recognizers: Oracle = (text, written) =>
  recognizeDateTime(text, Culture.EnglishOthers, 0, noon(written)).flatMap(({ start, end, resolution }) => {
    const found = ((resolution?.values ?? []) as Resolution[]).filter(({ type }) => type.startsWith('date'))
    if (found.length === 0) return []
    const words = text.slice(start, end + 1)
    return [{ start, end: end + 1, words, values: found.flatMap(daysOfResolution) }]
  })

export const oracles: Readonly<Record<'chrono-node' | 'compromise-dates' | 'recognizers', Oracle>> = {
  'chrono-node': chronoNode,
  'compromise-dates': compromise,
  recognizers,
}
