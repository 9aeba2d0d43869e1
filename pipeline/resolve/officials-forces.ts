import type { ForceMention, OfficialMention } from '../types.ts'

/** What the letter is about, and where it names forces. */
export interface OfficialContext {
  readonly text: string
  /** Ids of the forces that the letter is about. */
  readonly subjects: readonly string[]
  readonly forces: readonly ForceMention[]
}

/** Offices of a force or of the body that oversees one. */
const ofForce: ReadonlySet<string> = new Set([
  'pcc',
  'pfcc',
  'deputy-pcc',
  'mayor',
  'deputy-mayor-policing',
  'opcc-chief-exec',
  'chief-constable',
  'dcc',
  'acc',
  'aco',
  'head-pp',
  'panel-chair',
])
const ofLondon: ReadonlySet<string> = new Set(['met-commissioner', 'ac-met'])

// Between office and force: " of ", ", ", " for the ", a new line; between force and office: " ", "’s "
const toForce = /^(?:,?\s(?:of|for|at|in|with)?\s?(?:the\s)?|,?\n|\s\()$/u
const fromForce = /^(?:['’]s?)?\s$/u

/** The force that the words themselves name. */
export function statedForce(mention: OfficialMention, { text, forces }: OfficialContext): string | null {
  if (mention.force) return mention.force
  if (
    mention.role === null ||
    !(ofForce.has(mention.role) || ofLondon.has(mention.role) || mention.role === 'other')
  )
    return null
  // "Head of Peterborough Youth Justice Service" is no officer of the force there; "Superintendent, Kent Police" is.
  const named = forces.filter(
    ({ force, form }) => force !== null && (mention.role !== 'other' || form === 'name'),
  )
  const inside = named.find(({ start, end }) => start >= mention.start && end <= mention.end)
  if (inside) return inside.force
  const beside = named.find(
    ({ start, end }) =>
      (start >= mention.end && start - mention.end < 12 && toForce.test(text.slice(mention.end, start))) ||
      (end <= mention.start && mention.start - end < 4 && fromForce.test(text.slice(end, mention.start))),
  )
  return beside?.force ?? null
}

/** The force of an office that states none: the letter's own, where there is but one. */
export function impliedForce(
  role: string | null,
  roleText: string | null,
  { subjects }: OfficialContext,
): string | null {
  if (role === null) return null
  if (ofLondon.has(role)) {
    if (/City of London/u.test(roleText ?? '')) return 'city-of-london'
    if (/Met/u.test(roleText ?? '')) return 'metropolitan'
    return subjects.find(each => each === 'metropolitan' || each === 'city-of-london') ?? 'metropolitan'
  }
  return ofForce.has(role) && subjects.length === 1 ? subjects[0]! : null
}
