import { countsRules } from './extract/counts.ts'
import { datesRules } from './extract/dates.ts'
import { forcesRules } from './extract/forces.ts'
import { gradeRules } from './extract/grades.ts'
import { inspectionRules } from './extract/inspections.ts'
import { officialsRules } from './extract/officials/officials.ts'
import { organisationsRules } from './extract/organisations.ts'
import { recommendationMentionRules } from './extract/recommendations/recommendations.ts'
import { reportRules } from './extract/reports.ts'
import { stancesRules } from './extract/stances.ts'
import { themesRules } from './extract/themes.ts'
import type { Knowledge } from './knowledge.ts'
import { dateRefinerRules } from './refine/dates.ts'
import { findingsRules } from './refine/findings.ts'
import { officialRefinerRules } from './refine/officials.ts'
import { responseRefinerRules } from './refine/responses/responses.ts'
import { checkRules } from './resolve/checks/checks.ts'
import { dateResolverRules } from './resolve/dates.ts'
import { forcesResolveRules } from './resolve/forces.ts'
import { inspectionResolveRules } from './resolve/inspections.ts'
import { kindResolveRules } from './resolve/kind.ts'
import { partiesRules } from './resolve/parties.ts'
import { titleRules } from './resolve/title.ts'

/** A rule that a find can name, and what it says in one sentence. */
export interface RuleNote {
  readonly id: string
  readonly stage: string
  readonly says: string
}

/** Every rule that a record can name, by id: the `rule` table of the database. */
export function rulesOf(knowledge: Knowledge): readonly RuleNote[] {
  const all: readonly RuleNote[] = [
    ...countsRules(knowledge.countRules),
    ...datesRules(knowledge.dateRules),
    ...forcesRules,
    ...gradeRules,
    ...inspectionRules,
    ...officialsRules,
    ...organisationsRules,
    ...recommendationMentionRules,
    ...reportRules,
    ...stancesRules,
    ...themesRules,
    ...dateRefinerRules,
    ...findingsRules,
    ...officialRefinerRules,
    ...responseRefinerRules,
    ...dateResolverRules,
    ...forcesResolveRules,
    ...inspectionResolveRules,
    ...kindResolveRules,
    ...knowledge.kindRules.map(({ id, examples }) => ({
      id,
      stage: 'resolve',
      says: `Words such as ${examples[0]} say what kind of document it is.`,
    })),
    ...checkRules,
    ...partiesRules,
    ...titleRules,
  ]
  return [...new Map(all.map(({ id, stage, says }) => [id, { id, stage, says }])).values()].toSorted(
    (one, other) => (one.id < other.id ? -1 : 1),
  )
}
