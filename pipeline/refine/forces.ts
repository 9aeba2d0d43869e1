import type { ForceMention, Mention, Refiner } from '../types.ts'

// Bodies whose name holds a force's and whose finds say something of that force.
const policeBodies: ReadonlySet<string> = new Set([
  'opcc',
  'pcp',
  'police-authority',
  'mopac',
  'mpa',
  'colpa',
  'gmca',
  'wyca',
  'symca',
  'ynyca',
  'nca',
])

/**
 * One force at a place, and no force in the name of somebody else: "[Kent] and Sussex officers' association" keeps its
 * force, "Surrey" inside a hospital trust's name does not.
 */
export const refineForces: Refiner = mentions => {
  const others = mentions.filter(({ kind }) => kind === 'organisation')
  const kept: ForceMention[] = []
  for (const mention of mentions.filter(isForce).sort(byPlace)) {
    const last = kept.at(-1)
    if (last && mention.start < last.end) continue
    if (mention.form === 'area' && others.some(other => hides(other, mention))) continue
    kept.push(mention)
  }
  const known = new Set<Mention>(kept)
  return mentions.filter(mention => mention.kind !== 'force' || known.has(mention))
}

const isForce = (mention: Mention): mention is ForceMention => mention.kind === 'force'

const strength = { name: 0, area: 1, generic: 2 }
const byPlace = (one: ForceMention, other: ForceMention) =>
  one.start - other.start || other.end - one.end || strength[one.form] - strength[other.form]

const hides = (other: Mention, { start, end, rule }: ForceMention) =>
  other.kind === 'organisation' &&
  !policeBodies.has(other.organisation) &&
  // The council of a joint inspection is a council, and stands for its force all the same.
  rule !== 'force/local-authority' &&
  other.start <= start &&
  other.end >= end &&
  other.end - other.start > end - start
