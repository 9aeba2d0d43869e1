import type { PatternRule } from '../knowledge.ts'
import { overlap } from '../text/places.ts'
import { type QuickPattern, quick } from '../text/quick-patterns.ts'
import type {
  Addressee,
  AddresseeKind,
  ForceMention,
  Letter,
  Mention,
  RecommendationMention,
} from '../types.ts'
import { doersIn } from './recommendation-doers.ts'
import { bare, introduction, joined, subjectOf } from './recommendation-subject.ts'

/**
 * Whom each recommendation of a letter asks: told by the words before "should", else by the line that introduces it; where
 * it asks nobody, but tells a failing or names a topic, those whose practice it tells of.
 */
export const addresseesOf = (
  rules: readonly PatternRule[],
): ((
  letter: Letter,
  mentions: readonly Mention[],
  subjectForces: readonly string[],
) => (mention: RecommendationMention) => Addressee[]) => {
  const asked = rules
    .filter(({ id }) => id.startsWith('addressee/'))
    .map(({ id, pattern }) => ({ id, pattern: quick(pattern) }))
  const toSeveral = quick(rules.find(({ id }) => id === 'letter/joint')?.pattern ?? /(?!)/u)
  const doers = doersIn(rules)
  return (letter, mentions, subjectForces) => {
    const { text } = letter.document
    const joint = toSeveral.test(text)
    const named = mentions.filter(
      (other): other is ForceMention => other.kind === 'force' && other.force !== null,
    )
    return mention => {
      const said = text.slice(mention.start, mention.end)
      const subject = subjectOf(said)
      const above = introduction(letter, mention)
      const stretch = above?.label ? above.span : (subject ?? above?.span ?? null)
      const at = stretch
        ? { start: mention.start + stretch.start, end: mention.start + stretch.end }
        : mention
      const words = stretch ? text.slice(at.start, at.end) : ''
      const found = kindsIn(asked, words)
      const asks = subject !== null || found.size > 0 || bare.test(said)
      // In a letter to several agencies, "Plans should be clearer" may ask any of them.
      if (!asks || (joint && found.size === 0 && !bare.test(said)))
        for (const kind of doers(said, joint)) found.add(kind)
      if (found.size === 0) found.add('force')
      if (joined.test(said)) found.add('partners')
      const forces = [...new Set(named.filter(force => overlap(force, at)).map(({ force }) => force!))]
      // A force that is named is meant, even where no other word says so: "BTP should place an analyst".
      if (stretch && forces.length > 0 && !found.has('chief_constable') && !found.has('pcc'))
        found.add('force')
      return [...found].flatMap(kind => withForces(kind, words, forces.length > 0 ? forces : subjectForces))
    }
  }
}

function kindsIn(rules: readonly { id: string; pattern: QuickPattern }[], words: string): Set<AddresseeKind> {
  const found = new Set<AddresseeKind>()
  for (const { id, pattern } of rules)
    if (pattern.test(words)) found.add(id.slice(id.indexOf('/') + 1) as AddresseeKind)
  // "Custody officers", "the police" beside "chief constables" or "the Chief Constable of the force" are no other addressee.
  if (found.has('chief_constables') || found.has('chief_constable') || found.has('npcc'))
    found.delete('force')
  return found
}

const many = /\b(?:commissioners|bodies|authorities|mayors|PF?CCs)\b/iu

function withForces(kind: AddresseeKind, words: string, forces: readonly string[]): Addressee[] {
  if (kind === 'pcc') return [{ kind, force: many.test(words) || forces.length !== 1 ? null : forces[0]! }]
  if (kind !== 'force' && kind !== 'chief_constable') return [{ kind, force: null }]
  return forces.length === 0 ? [{ kind, force: null }] : forces.map(force => ({ kind, force }))
}
