import { dayNumber } from '../text/calendar.ts'
import type { LetterFacts, StoredReport } from './threads-facts.ts'
import { isAfter, type Link, type LinkRelation, link, type Rule, responses } from './threads-link.ts'
import { dayOf } from './threads-reports.ts'

/** How far apart letters about a report of one title may be, in days: the next report on a force may bear it too. */
const DAYS_OF_A_TITLE = 400

/** Both are about a report that came out on one day, or bears one title. */
export const sameReport: Rule = (letter, other) => {
  const areNear = daysBetween(letter, other) <= DAYS_OF_A_TITLE
  for (const report of letter.reports) {
    const match = other.reports.find(
      each => isSameDay(report, each) || (areNear && isSameTitle(report, each)),
    )
    if (!match) continue
    const relation = relationBy(letter, report, other, match)
    if (!relation) continue
    const isByDay = report.published !== null && match.published !== null
    return link(relation, isByDay ? 'report-of-day' : 'report-title', report.mentionId, isByDay ? 0.9 : 0.85)
  }
  return null
}

const mayBeOne = (one: StoredReport, other: StoredReport) =>
  one.family === null || other.family === null || one.family === other.family

const isSameDay = (one: StoredReport, other: StoredReport) =>
  mayBeOne(one, other) &&
  one.published !== null &&
  one.published === other.published &&
  dayOf(one.published) !== null

const isSameTitle = (one: StoredReport, other: StoredReport) =>
  one.report !== null && one.report === other.report && (one.published === null || other.published === null)

/** Without a date nothing is said to be far. */
const daysBetween = ({ earliest: one }: LetterFacts, { earliest: other }: LetterFacts) =>
  one === null || other === null ? 0 : Math.abs(dayNumber(one) - dayNumber(other))

/** How a letter stands to another that is about the same report. Of two on a par, the later points to the earlier. */
function relationBy(
  letter: LetterFacts,
  { relation }: StoredReport,
  other: LetterFacts,
  { relation: others }: StoredReport,
): LinkRelation | null {
  const isOut = others === 'is' || others === 'announces'
  if (relation === 'answers' && isOut) return 'answers'
  if (relation === 'announces' && others === 'is') return 'announces'
  if (!isAfter(letter, other)) return null
  if (relation === 'cites' && isOut) return letter.kind === 'government_letter' ? 'same_report' : 'follows_up'
  // What answers or announces a report points to it, and not the other way round.
  if (others === 'answers' && (relation === 'is' || relation === 'announces')) return null
  if (others === 'announces' && relation === 'is') return null
  const isAbout = relation !== 'cites' || letter.kind === 'government_letter'
  return isAbout && others !== 'cites' ? 'same_report' : null
}

/** An answer to a report about all forces, and who announced that report. */
export function nationalReport(letter: LetterFacts, other: LetterFacts): Link | null {
  if (other.scope !== 'national' || !responses.has(letter.kind)) return null
  const report = letter.reports.find(
    one =>
      one.relation === 'answers' &&
      other.reports.some(each => each.relation !== 'cites' && hasSameTitle(one, each)),
  )
  return report ? { ...link('answers', 'report-title', report.mentionId, 0.85), joins: false } : null
}

function hasSameTitle(one: StoredReport, other: StoredReport): boolean {
  if (one.published !== null && other.published !== null && one.published !== other.published) return false
  if (one.report !== null || other.report !== null) return one.report === other.report
  return one.title !== null && other.title !== null && plain(one.title) === plain(other.title)
}

const plain = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
