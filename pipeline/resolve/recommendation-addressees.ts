import type { PatternRule } from '../knowledge.ts'
import { overlap } from '../text/places.ts'
import type {
  Addressee,
  AddresseeKind,
  ForceMention,
  Letter,
  Mention,
  RecommendationMention,
  Span,
} from '../types.ts'

/** How far into a recommendation that tells a failing its agencies are looked for, in characters. */
const opening = 110

/** Whom each recommendation asks: told by the words before "should", else by the line that introduces it. */
export const addresseesOf =
  (rules: readonly PatternRule[]) =>
  (
    mention: RecommendationMention,
    mentions: readonly Mention[],
    subjectForces: readonly string[],
    letter: Letter,
  ): Addressee[] => {
    const { text } = letter.document
    const said = text.slice(mention.start, mention.end)
    const subject = subjectOf(said)
    const above = introduction(letter, mention)
    const stretch = above?.label ? above.span : (subject ?? above?.span ?? null)
    const words = stretch && text.slice(mention.start + stretch.start, mention.start + stretch.end)
    const found = words ? kindsIn(rules, words) : new Set<AddresseeKind>()
    const asks = subject !== null || found.size > 0 || bare.test(said)
    // Without "should" it tells a failing, or a topic: of the police where they come first, of the partners else.
    if (!asks) {
      for (const kind of kindsIn(rules, said.slice(0, opening)))
        if (kind === 'force' || kind === 'partners') found.add(kind)
      if (found.size === 0) found.add('partners')
    }
    if (found.size === 0) found.add('force')
    if (joined.test(said)) found.add('partners')
    const named = mentions.filter(
      (other): other is ForceMention => other.kind === 'force' && other.force !== null,
    )
    const at = stretch ? { start: mention.start + stretch.start, end: mention.start + stretch.end } : mention
    const forces = [...new Set(named.filter(force => overlap(force, at)).map(({ force }) => force!))]
    // A force that is named is meant, even where no other word says so: "BTP should place an analyst".
    if (forces.length > 0 && !found.has('chief_constable')) found.add('force')
    return [...found].flatMap(kind =>
      withForces(kind, words ?? '', forces.length > 0 ? forces : subjectForces),
    )
  }

/** Verbs that begin a request without a subject. */
const bare =
  /^["“‘']?(?:(?:\p{Lu}?\p{Ll}+ly|[Ww]ithin\s(?:\d{1,2}|\p{Ll}+)\s(?:days?|weeks?|months?|years?)|[Bb]y\s(?:the|\d|\p{Lu})|[Bb]efore\sthe|[Ww]ith\simmediate)\b|\p{Ll}{2}|(?:Record|Review|Refer|Send|Agree|Reduce|Improve|Make|Stop|Ensure|Provide|Take|Develop|Clear|Train)\s)/u
/** "…, with its partners, …", "works with the five local authorities so that" */
const joined =
  /,\s(?:and\s)?with\s[^,.]{0,50}\b(?:partners|partner\sagencies|councils?|local\sauthorit(?:y|ies)|NHS|health|agencies)\b[^,.]{0,30},|^(?:within\s[^,]{3,30},\s)?(?:works?|working)\swith\s[^,.]{0,40}\b(?:partners|councils|authorities|agencies)\b/iu

/** Offsets in the recommendation of the words that say who should act. */
function subjectOf(said: string): Span | null {
  const should = /^[^.?!;]{0,220}?\b(?:should|must|needs?\sto)\b/iu.exec(said)
  if (
    should &&
    !/\bthat\b/iu.test(
      said.slice(0, should[0].length).replace(/^[^a-z]{0,3}that\b|^.{0,40}\brecommends?\sthat\b/iu, ''),
    )
  )
    return { start: 0, end: should[0].length }
  // "We recommend that, within six months, the constabulary and local health commissioners find …"
  const that =
    /^["“‘']?(?:[^.]{0,40}\brecommends?\s)?that\b,?\s(?:within\s[\p{L}\d]+\s\p{L}+,?\s|immediately,?\s)?/iu.exec(
      said,
    )
  if (!that) return null
  const words = /^(?:\S+\s){0,6}\S+/u.exec(said.slice(that[0].length))?.[0] ?? ''
  return words ? { start: that[0].length, end: that[0].length + words.length } : null
}

interface Introduction {
  /** Relative to the start of the recommendation. */
  readonly span: Span
  /** It is the recommendation's own label, and says more than its first words. */
  readonly label: boolean
}

/** The label or lead-in above: "Recommendation 2 - to chief constables", "HMIC recommends that the force:" */
function introduction(
  { blocks, document: { text } }: Letter,
  { start }: RecommendationMention,
): Introduction | null {
  const own = blocks.findIndex(block => block.start <= start && start < block.end)
  for (let above = own - 1; above >= 0 && above >= own - 12; above--) {
    const block = blocks[above]!
    const line = text.slice(block.start, block.end)
    const label = above === own - 1 && /^\S{0,8}\s?rec(?:ommendation)?\b.{0,12}\b(?:to|for)\s/iu.test(line)
    if (label || /:$/u.test(line)) {
      const from = Math.max(line.lastIndexOf('. ') + 1, line.search(/(?<=\brecommends?\sthat\s)/iu), 0)
      return { label, span: { start: block.start + from - start, end: block.end - start } }
    }
    if (block.kind !== 'item') return null
  }
  return null
}

function kindsIn(rules: readonly PatternRule[], words: string): Set<AddresseeKind> {
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
