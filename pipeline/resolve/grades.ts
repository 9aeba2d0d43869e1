import { gap } from '../text/places.ts'
import type { ForceMention, GradeMention, Letter, Mention, ResolvedGrade } from '../types.ts'

// Schools and councils are graded too, by others.
const notPolice =
  /\b(?:school|academy|nursery|children[’']s\shome|council|local\sauthority|Ofsted|fire\sand\srescue)\b/iu

/** The force that each grade is of: one named in it, else the letter's one subject; null for counts of forces. */
export function resolveGrades(
  mentions: readonly Mention[],
  subjectForces: readonly string[],
  letter: Letter,
): ResolvedGrade[] {
  const named = mentions.filter(
    (mention): mention is ForceMention => mention.kind === 'force' && mention.force !== null,
  )
  return mentions
    .filter(mention => mention.kind === 'grade')
    .map(mention => ({ mention, force: forceOf(mention, named, subjectForces, letter) }))
}

function forceOf(
  mention: GradeMention,
  named: readonly ForceMention[],
  subjectForces: readonly string[],
  { document: { text } }: Letter,
): string | null {
  if (/^forces?$/iu.test(mention.subject ?? '')) return null
  const within = named.filter(force => gap(force, mention) <= 1)
  if (new Set(within.map(({ force }) => force)).size === 1) return within[0]!.force
  const clause = text.slice(Math.max(0, mention.start - 40), mention.end)
  if (notPolice.test(clause.slice(clause.lastIndexOf('. ') + 1))) return null
  return subjectForces.length === 1 ? subjectForces[0]! : null
}
