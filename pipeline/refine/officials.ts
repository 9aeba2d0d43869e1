import type { Block, Mention, OfficialMention, Refiner } from '../types.ts'
import { blockFinder, joinedOfficialLines } from './officials-lines.ts'

export const officialRefinerRules = [
  { id: 'official/name-above-role', stage: 'refine', says: 'A name on one line and the office on the next.' },
  {
    id: 'official/role-above-name',
    stage: 'refine',
    says: 'An office on one line and the name on the next.',
  },
] as const

/** Of officials that overlap, the one with a name stays, then the longer one. */
export const withoutCoveredOfficials: Refiner = mentions => {
  const officials = mentions.filter(mention => mention.kind === 'official')
  const best = [...officials].sort(
    (one, other) =>
      Number(other.name !== null) - Number(one.name !== null) ||
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start,
  )
  const kept: OfficialMention[] = []
  for (const each of best)
    if (!kept.some(other => each.start < other.end && other.start < each.end)) kept.push(each)
  const stays = new Set<Mention>(kept)
  return mentions.filter(mention => mention.kind !== 'official' || stays.has(mention))
}

/** A line that only looks like a name, or an office that belongs to nobody, is dropped again. */
export const withoutLooseLines: Refiner = (mentions, letter) => {
  const officials = mentions.filter(mention => mention.kind === 'official')
  const known = new Set(officials.flatMap(({ name, role }) => (name && role ? name : [])))
  const blockOf = blockFinder(letter.blocks)
  function isLoose(mention: OfficialMention): boolean {
    const { rule, name, role, position } = mention
    if (rule === 'official/role-line' && role === 'other')
      return position !== 'copy' && !/^[Tt]he\s/u.test(letter.document.text.slice(mention.start, mention.end))
    if (rule !== 'official/name-line' || role !== null || known.has(name!)) return false
    if (position === 'copy') return false
    return position !== 'signature' || !opensSignature(letter.blocks, blockOf(mention.start))
  }
  return mentions.filter(mention => mention.kind !== 'official' || !isLoose(mention))
}

/** The first line after "Yours sincerely", or after the running text. */
const opensSignature = (blocks: readonly Block[], block: number) =>
  blocks[block]!.part === 'foot' && blocks[block - 1]?.kind !== 'signature'

/** In this order: what has been joined covers what it was joined from. */
export const officialRefiners: readonly Refiner[] = [
  joinedOfficialLines,
  withoutCoveredOfficials,
  withoutLooseLines,
]
