import type { PatternRule } from '../pipeline/knowledge.ts'
import { askedRules } from './recommendations/addressees.ts'
import { askRules } from './recommendations/asks.ts'
import { doerRules } from './recommendations/doers.ts'
import { headingRules } from './recommendations/headings.ts'
import { labelRules } from './recommendations/labels.ts'

/**
 * What tells recommendations. The first part of an id says what the pattern is tried on: `label`, `heading`, `closing`,
 * `ending`, `lead-in` on the text of a block; `ask` and `answer` on a sentence; `column` on the head of a table's column.
 */
export const recommendationRules: readonly PatternRule[] = [...labelRules, ...headingRules, ...askRules]

/** Whom they ask: `addressee` on the words before "should"; `doer` and `letter` where nobody is named so. */
export const addresseeRules: readonly PatternRule[] = [...askedRules, ...doerRules]

export { deadlineRules } from './recommendations/time-limits.ts'
