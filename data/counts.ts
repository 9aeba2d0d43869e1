import type { CountRule } from '../pipeline/knowledge.ts'
import { shareRules } from './counts/shares.ts'
import { wholeRules } from './counts/wholes.ts'

/** How letters say how many recommendations there are, and how many of them are of a sort. */
export const countRules: readonly CountRule[] = [...wholeRules, ...shareRules]
