import type { AddresseeKind, CountedShare, StatedCountMention } from '../../types.ts'
import type { Asked, Listing } from './listing.ts'

/** "immediate", "addressee: home_office", "all" */
export const shareName = (share: CountedShare): string =>
  'value' in share ? `${share.of}: ${share.value}` : share.of

const local: ReadonlySet<AddresseeKind> = new Set(['chief_constable', 'chief_constables', 'force'])
const atOnce = /\b(?:immediate(?:ly)?|straight\saway|at\sonce|without\sdelay)\b/iu

/** How many of what is set out are of that sort; null where the letter does not tell it of any. */
export function shareFound({ share, counts }: StatedCountMention, { asked }: Listing): number | null {
  const own = asked.filter(({ counted }) => counted === counts)
  if (share.of === 'immediate') {
    const told = own.filter(({ recommendation }) => recommendation.mention.deadline !== null)
    return told.length === 0
      ? null
      : own.filter(({ recommendation }) => atOnce.test(recommendation.mention.deadline ?? '')).length
  }
  if (share.of === 'addressee') {
    const told = own.filter(({ recommendation }) => recommendation.addressees.length > 0)
    const { value } = share
    const isMeant = (kind: AddresseeKind) => (value === 'local' ? local.has(kind) : kind === value)
    return told.length === 0
      ? null
      : own.filter(({ recommendation }) => recommendation.addressees.some(({ kind }) => isMeant(kind))).length
  }
  if (share.of !== 'position' && share.of !== 'progress') return null
  // Who is asked says how far it has come, and whether they agree; others may comment.
  const answered = own.filter(({ answers }) => answers.length > 0)
  if (answered.length < own.length || own.length === 0) return null
  return answered.filter(one => answerOf(one, share.of as 'position' | 'progress') === share.value).length
}

/** What the answer to a recommendation comes to: that of the force, where it is one, and of halves the less. */
function answerOf({ answers }: Asked, of: 'position' | 'progress'): string {
  const own = answers.filter(({ actor }) => actor === 'force')
  const values = (own.length > 0 ? own : answers).map(answer =>
    of === 'position' ? answer.position : answer.mention.progress,
  )
  return least[of].find(value => values.some(one => one === value)) ?? 'not_stated'
}

const least = {
  position: ['not_accepted', 'partly_accepted', 'noted', 'accepted'],
  progress: ['planned', 'in_progress', 'complete'],
} as const
