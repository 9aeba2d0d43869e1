import type { Report } from '../knowledge.ts'
import { sentenceAt } from '../text/places.ts'
import type { Letter, ReportMention, ResolvedDate } from '../types.ts'

/** A report is written about for so many months without its date. */
const freshMonths = 24

const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || 12)

/**
 * Which report on a subject is meant: the one that came out when the sentence says; without a date, the only one of
 * the last two years. Null where none or several can be.
 */
export function bySubject(
  mention: ReportMention,
  reports: readonly Report[],
  dates: readonly ResolvedDate[],
  documentDate: string | null,
  letter: Letter,
): string | null {
  const candidates = reports.filter(({ id }) => mention.among?.includes(id))
  const sentence = sentenceAt(letter, mention.start)
  const told = dates.filter(
    ({ role, edtf, mention: date }) =>
      role === 'publication' && edtf !== null && sentenceAt(letter, date.start) === sentence,
  )
  if (told.length > 0) {
    const fitting = candidates.filter(({ published }) => told.some(({ edtf }) => agrees(published, edtf!)))
    return fitting.length === 1 ? fitting[0]!.id : null
  }
  if (mention.rule !== 'report/by-subject' || documentDate === null) return null
  const now = monthsOf(documentDate)
  const recent = candidates.filter(({ published }) => {
    const age = published === null ? -1 : now - monthsOf(published)
    return age >= 0 && age <= freshMonths
  })
  return recent.length === 1 ? recent[0]!.id : null
}

/** "2021-09-17" and "2021-09", "2021": as far as both go. */
export function agrees(published: string | null, told: string): boolean {
  if (published === null || !/^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/u.test(told)) return false
  const length = Math.min(published.length, told.length)
  return published.slice(0, length) === told.slice(0, length)
}
