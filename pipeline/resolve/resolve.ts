import type { Knowledge } from '../knowledge.ts'
import { type Lookout, lookout } from '../text/lookout.ts'
import type {
  DocumentKind,
  ForceMention,
  Message,
  RefinedLetter,
  ResolvedDate,
  ResolvedLetter,
} from '../types.ts'
import { resolveChecks } from './checks/checks.ts'
import { documentDate, resolveDates } from './dates.ts'
import { resolveFindings } from './findings.ts'
import { resolveForces } from './forces.ts'
import { resolveGrades } from './grades.ts'
import { resolveInspections } from './inspections.ts'
import { resolveKind } from './kind.ts'
import { resolveOfficials } from './officials.ts'
import { resolveOrganisations } from './organisations.ts'
import { resolveParties } from './parties.ts'
import { resolveRecommendations, withThemes } from './recommendations.ts'
import { resolveReports } from './reports.ts'
import { resolveResponses } from './responses.ts'
import { resolveTitle } from './title.ts'

/** What only the whole letter can tell: who writes, which force "the Force" is, which year "last August" was in. */
export function resolver(
  knowledge: Knowledge,
  look: Lookout = lookout(),
): (refined: RefinedLetter) => ResolvedLetter {
  const kindOf = resolveKind(knowledge, look)
  const inspectionsOf = resolveInspections(knowledge.programmes, knowledge.reports)
  const reportsOf = resolveReports(knowledge.reports)
  const recommendationsOf = resolveRecommendations(knowledge.addresseeRules)
  const findingsOf = resolveFindings(knowledge, look)

  return refined => {
    const { mentions } = refined
    const { letter, readings } = refined.annotated
    const { text } = letter.document
    const named = mentions.filter((mention): mention is ForceMention => mention.kind === 'force')
    const officialsFor = (subjects: readonly string[]) =>
      resolveOfficials(mentions, { text, subjects, forces: named })

    const date = documentDate(mentions, letter)
    // Who writes tells which force it is about, and that tells whose chief constable is meant: hence twice.
    const unplaced = resolveParties(mentions, letter, officialsFor([]))
    const kind = kindOf(letter, unplaced)
    const { forces, scope } = resolveForces(mentions, letter, unplaced, kind.value)
    const subjects = forces.filter(({ relation }) => relation === 'subject').map(({ force }) => force)
    const officials = officialsFor(subjects)
    const dates = resolveDates(mentions, letter, date?.value ?? null)
    const findings = findingsOf(mentions, { letter, kind: kind.value, forces, readings })
    const asked = recommendationsOf(
      mentions,
      letter,
      dates,
      subjects,
      publicationOf(dates, asks.has(kind.value) ? (date?.value ?? null) : null),
    )
    const recommendations = withThemes(asked, findings)
    const responses = resolveResponses(mentions, {
      kind: kind.value,
      subjectForces: subjects,
      recommendations,
      text,
    })
    const grades = resolveGrades(mentions, subjects, letter)
    return {
      refined,
      kind,
      title: resolveTitle(letter),
      date,
      parties: resolveParties(mentions, letter, officials),
      forces,
      scope,
      organisations: resolveOrganisations(mentions, letter),
      officials,
      dates,
      inspections: inspectionsOf(mentions, dates, subjects, date?.value ?? null, letter),
      reports: reportsOf(mentions, dates, { kind: kind.value, date: date?.value ?? null }, letter),
      recommendations,
      responses,
      findings,
      grades,
      checks: resolveChecks(mentions, { letter, kind: kind.value, recommendations, responses, grades }),
      messages: [...letter.document.source.messages, ...doubts(dates)],
    }
  }
}

/** Documents that make recommendations themselves, rather than answer them. */
const asks: ReadonlySet<DocumentKind> = new Set(['inspectorate_letter', 'inspection_report', 'press_release'])

/** Deadlines count from the report's publication; a letter that makes the recommendations itself is the report. */
const publicationOf = (dates: readonly ResolvedDate[], own: string | null) =>
  dates.find(({ role, edtf }) => role === 'publication' && edtf !== null)?.edtf ?? own

const doubts = (dates: readonly ResolvedDate[]): Message[] =>
  dates.flatMap(({ mention: { start, end, reading } }) =>
    reading.doubt ? [{ code: 'date/doubt', text: reading.doubt, span: { start, end } }] : [],
  )
