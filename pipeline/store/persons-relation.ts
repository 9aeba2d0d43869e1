import { foldWord } from '../text/tokens.ts'
import type { NameReader, NameRelation } from './persons-names.ts'

/** A name with an office, as one or more letters have it. */
export interface Holding {
  /** Sorts holdings, whatever the order in which letters were stored. */
  readonly key: string
  readonly words: readonly string[]
  readonly role: string | null
  /** Group of the role, such as `police`. */
  readonly group: string | null
  /** The role in words, folded. */
  readonly post: string
  /** Where the office is: `force kent`, `national`, `area kent` for a post in the area of that force; null if unknown. */
  readonly scope: string | null
  /** First and last day on which letters show it; null where none of them is dated. */
  readonly first: string | null
  readonly last: string | null
}

/** Why two holdings of one name are one person's, the surest first. */
export const bases = [
  'same-office',
  'same-body',
  'same-force',
  'office-and-lead',
  'same-area',
  'same-role',
  'same-post',
  'moved-on',
] as const
export type Basis = (typeof bases)[number]

/** Why two holdings of one name are not taken for one person's. */
export type Apart = 'two-places-at-once' | 'common-name' | 'nothing-shows-it' | 'other-name'

export type Verdict = { readonly names: NameRelation } & (
  | { readonly one: true; readonly basis: Basis }
  | { readonly one: false; readonly apart: Apart }
)

/** Offices from which one moves on to another; of all other posts a letter says too little. */
const careers: ReadonlySet<string> = new Set([
  'police',
  'inspectorate',
  'local_policing_body',
  'government',
  'association',
])
const leads: ReadonlySet<string> = new Set(['npcc-lead', 'apcc-lead'])
const sameOffice: Readonly<Record<string, string>> = { pfcc: 'pcc' }
const office = (role: string) => sameOffice[role] ?? role

const relations: readonly NameRelation[] = ['same', 'short', 'initial', 'part', 'other']
const reasons: readonly Apart[] = ['two-places-at-once', 'common-name', 'nothing-shows-it', 'other-name']

/** Each verdict is made once: a surname can come to hundreds of thousands of pairs. */
const table = <Word extends string>(
  words: readonly Word[],
  make: (names: NameRelation, word: Word) => Verdict,
) => new Map(relations.map(names => [names, new Map(words.map(word => [word, make(names, word)]))]))
const joins = table(bases, (names, basis) => ({ names, one: true, basis }))
const parts = table(reasons, (names, apart) => ({ names, one: false, apart }))
const joined = (names: NameRelation, basis: Basis): Verdict => joins.get(names)!.get(basis)!
const apart = (names: NameRelation, reason: Apart): Verdict => parts.get(names)!.get(reason)!

/** Says whether two holdings can be one person's, from these two alone. */
export const relation =
  ({ relationOf, isCommon }: Pick<NameReader, 'relationOf' | 'isCommon'>) =>
  (one: Holding, other: Holding): Verdict => {
    const names = relationOf(one.words, other.words)
    if (names === 'other') return apart(names, 'other-name')
    const isRole = one.role !== null && one.role !== 'other' && other.role !== null
    const hasSameRole = isRole && office(one.role) === office(other.role!)
    const hasSameScope = one.scope !== null && one.scope === other.scope
    if (hasSameRole && hasSameScope) return joined(names, 'same-office')
    if (names !== 'same')
      return apart(names, areTogether(one, other) ? 'two-places-at-once' : 'nothing-shows-it')
    if (hasSameScope && one.scope === 'national') return joined(names, 'same-body')
    if (hasSameScope && one.scope!.startsWith('force ')) return joined(names, 'same-force')
    const isLead = [one, other].some(({ role }) => role !== null && leads.has(role))
    if (isCommon(one.words)) return apart(names, 'common-name')
    if (isLead && isCareer(one) && isCareer(other)) return joined(names, 'office-and-lead')
    if (hasSameScope) return joined(names, 'same-area')
    if (hasSameRole && (one.scope === null || other.scope === null)) return joined(names, 'same-role')
    if (areTogether(one, other)) return apart(names, 'two-places-at-once')
    const isDated = one.first !== null && other.first !== null
    const hasSamePost = one.post !== '' && one.post === other.post
    if (isDated && (hasSameRole || hasSamePost)) return joined(names, 'same-post')
    return isDated && isCareer(one) && isCareer(other)
      ? joined(names, 'moved-on')
      : apart(names, 'nothing-shows-it')
  }

const isCareer = ({ group }: Holding) => group !== null && careers.has(group)

/** Whether both are seen in the same time: on the same days for offices, in the same years for other posts. */
function areTogether(one: Holding, other: Holding): boolean {
  if (one.first === null || one.last === null || other.first === null || other.last === null) return false
  const length = isCareer(one) && isCareer(other) ? 10 : 4
  const [from, until, first, last] = [one.first, one.last, other.first, other.last].map(day =>
    day.slice(0, length),
  ) as [string, string, string, string]
  return from <= last && first <= until
}

export const postOf = (roleText: string | null): string =>
  (roleText ?? '')
    .split(/[^\p{L}\p{N}\p{M}'’]+/u)
    .map(foldWord)
    .filter(word => !['', 'the', 'of', 'and', 'for'].includes(word))
    .join(' ')
