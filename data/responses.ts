import type { ResponseRule } from '../pipeline/knowledge.ts'
import { cellRules } from './responses/cells.ts'
import { columnRules } from './responses/columns.ts'
import { positionRules } from './responses/positions.ts'
import { progressRules } from './responses/progress.ts'
import { referenceRules } from './responses/references.ts'
import { speakerRules } from './responses/speakers.ts'
import { statusRules } from './responses/status.ts'
import { turnRules } from './responses/turns.ts'

/** What tells answers to recommendations: what they say, who gives them, and what they answer. */
export const responseRules: readonly ResponseRule[] = [
  ...positionRules,
  ...statusRules,
  ...progressRules,
  ...speakerRules,
  ...referenceRules,
  ...columnRules,
  ...cellRules,
  ...turnRules,
]
