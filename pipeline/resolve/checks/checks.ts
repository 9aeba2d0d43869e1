import type { Mention, ResolvedCheck } from '../../types.ts'
import { auditChecks } from './audits.ts'
import { type CheckContext, listOf } from './listing.ts'
import { numberingChecks } from './numbering.ts'
import { statedCountChecks } from './stated-counts.ts'

export const checkRules: readonly { id: string; stage: 'extract' | 'refine' | 'resolve'; says: string }[] = [
  {
    id: 'check/numbering',
    stage: 'resolve',
    says: 'A number of a list of recommendations is missing, or stands twice.',
  },
  {
    id: 'check/audit',
    stage: 'resolve',
    says: 'Counts of grades are added up and held against the number of cases.',
  },
]

/** Holds what a letter says of its own numbers against what it sets out. */
export function resolveChecks(mentions: readonly Mention[], context: CheckContext): ResolvedCheck[] {
  const stated = mentions.filter(mention => mention.kind === 'stated-count')
  const listed = listOf(context, stated)
  return [
    ...statedCountChecks(stated, listed),
    ...numberingChecks(listed, stated),
    ...auditChecks(context.grades),
  ]
}
