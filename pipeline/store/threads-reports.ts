import { dayNumber } from '../text/calendar.ts'
import { boundsOf } from '../text/edtf.ts'
import type { DocumentKind } from '../types.ts'

/** What a letter does with a report: it is it, announces it, answers it, or speaks of it. */
export type ReportRelation = 'is' | 'announces' | 'answers' | 'cites'

/**
 * What shows the relation: the title of the letter names it; it came out on the letter's day; it came out "today", says
 * a letter without a date; it is still to come out; no other is named; the letter of joint inspectors is the report; or
 * only that it is named.
 */
export type ReportBasis =
  | 'in-title'
  | 'that-day'
  | 'today'
  | 'to-come'
  | 'only-report'
  | 'joint-letter'
  | 'named'

/** A report that a letter names, or one that is known by its inspection and day alone. */
export interface NamedReport {
  /** Null for a report that is known by its inspection and day alone. */
  readonly title: string | null
  readonly report: string | null
  readonly programme: string | null
  readonly published: string | null
  /** Place that shows it, and where that starts. */
  readonly mentionId: number
  readonly start: number
}

export interface NamedInspection {
  readonly programme: string
  readonly family: string
  readonly published: string | null
  readonly mentionId: number
  readonly start: number
}

export interface QuotedPublication {
  readonly edtf: string | null
  readonly quote: string
  readonly mentionId: number
  readonly start: number
}

/** What of a letter tells which reports it is about. */
export interface ReportFacts {
  readonly kind: DocumentKind
  readonly date: string | null
  /** The stretch of its title, null where it has none. */
  readonly title: { readonly start: number; readonly end: number } | null
  readonly reports: readonly Omit<NamedReport, 'programme'>[]
  readonly inspections: readonly NamedInspection[]
  readonly publications: readonly QuotedPublication[]
}

export interface LetterReport extends Omit<NamedReport, 'start'> {
  readonly relation: ReportRelation
  readonly basis: ReportBasis
  readonly confidence: number
}

const answering: ReadonlySet<DocumentKind> = new Set(['pcc_response', 'chief_constable_response'])
const announcing: ReadonlySet<DocumentKind> = new Set(['press_release', 'inspectorate_letter'])

/** The reports of a letter, each once, with what the letter does with it. */
export function reportsOf(letter: ReportFacts): readonly LetterReport[] {
  const named = [
    ...letter.reports.map(report => ({ ...report, programme: null })),
    ...untitled(letter),
  ].toSorted((one, other) => one.start - other.start)
  const rows = named.map(report => rowOf(report, named, letter))
  return [...ownReport(letter), ...rows]
}

function rowOf(
  { start, ...report }: NamedReport,
  all: readonly NamedReport[],
  letter: ReportFacts,
): LetterReport {
  const row = (relation: ReportRelation, basis: ReportBasis, confidence: number): LetterReport => ({
    ...report,
    relation,
    basis,
    confidence,
  })
  const isInTitle = letter.title !== null && start >= letter.title.start && start < letter.title.end
  const isOnly = all.length === 1
  if (announcing.has(letter.kind) || letter.kind === 'inspection_report') {
    const relation = letter.kind === 'inspection_report' ? 'is' : 'announces'
    if (isThatDay(report.published, letter.date)) return row(relation, 'that-day', 0.95)
    if (isToCome(report.published, letter.date)) return row('announces', 'to-come', 0.8)
    // What came out on another day is an earlier report, even where it is the only one.
    if (report.published !== null) return row('cites', 'named', 0.8)
    if (isInTitle) return row(relation, 'in-title', 0.9)
    const isToday =
      letter.date === null &&
      letter.publications.some(({ edtf, quote }) => edtf === null && /today/iu.test(quote))
    if (isToday && start === all[0]!.start) return row(relation, 'today', 0.8)
    if (isOnly && letter.kind === 'press_release') return row(relation, 'only-report', 0.6)
    return row('cites', 'named', 0.7)
  }
  if (answering.has(letter.kind)) {
    if (isInTitle) return row('answers', 'in-title', 0.95)
    if (isOnly) return row('answers', 'only-report', 0.8)
  }
  return row('cites', isInTitle ? 'in-title' : 'named', isInTitle ? 0.95 : 0.8)
}

/** A report may be announced on the eve, and a page may be dated the day after. */
function isThatDay(published: string | null, date: string | null): boolean {
  const [out, written] = [published && dayOf(published), date && dayOf(date)]
  return !!out && !!written && Math.abs(dayNumber(out) - dayNumber(written)) <= 1
}

function isToCome(published: string | null, date: string | null): boolean {
  const [out, written] = [published && boundsOf(published), date && boundsOf(date)]
  return !!out && !!written && !!out.earliest && !!written.latest && out.earliest > written.latest
}

/** The day that a value means, null where it is not so fine. */
export function dayOf(edtf: string): string | null {
  const days = boundsOf(edtf)
  return days !== null && days.earliest === days.latest ? days.earliest : null
}

/** "HMIC published its report on 3 May": a report without a title, of an inspection that no title stands for. */
function untitled({ inspections, publications, reports }: ReportFacts): NamedReport[] {
  const taken = new Set(reports.flatMap(({ published }) => published ?? []))
  return inspections.flatMap(({ programme, published }) => {
    const place = publications.find(({ edtf }) => edtf !== null && edtf === published)
    if (published === null || !place || taken.has(published)) return []
    taken.add(published)
    const { mentionId, start } = place
    return { title: null, report: null, programme, published, mentionId, start }
  })
}

/** What joint inspectors write to an area is their report: there is no other. */
function ownReport({ kind, date, title, inspections }: ReportFacts): LetterReport[] {
  if (kind !== 'inspectorate_letter' || title === null || date === null) return []
  const own = inspections.find(
    ({ family, published, start }) =>
      family === 'joint_child_protection' && published === null && start >= title.start && start < title.end,
  )
  if (!own) return []
  const { programme, mentionId } = own
  const row = { title: null, report: null, programme, published: date, mentionId }
  return [{ ...row, relation: 'is', basis: 'joint-letter', confidence: 0.9 }]
}
