import { byPlace } from '../text/spans.ts'
import type { AnnotatedLetter, Mention, RefinedLetter, Refiner } from '../types.ts'
import { withJoinedDateRanges, withLentDays } from './dates.ts'
import { findings } from './findings.ts'
import { refineForces } from './forces.ts'
import { officialRefiners } from './officials.ts'
import { responses } from './responses/responses.ts'

/** In this order. */
export const refiners: readonly Refiner[] = [
  withLentDays,
  withJoinedDateRanges,
  ...officialRefiners,
  refineForces,
  responses,
]

/** Everything that is a relation between mentions: joins them, drops them, makes findings of cues. */
export function refine(annotated: AnnotatedLetter): RefinedLetter {
  const { letter } = annotated
  const mentions = refiners.reduce<readonly Mention[]>(
    (list, refiner) => refiner(list, letter).toSorted(byPlace),
    annotated.mentions,
  )
  // Cues become findings last, when nothing else needs them.
  return { annotated, mentions: findings(mentions, letter, annotated.readings).toSorted(byPlace) }
}
