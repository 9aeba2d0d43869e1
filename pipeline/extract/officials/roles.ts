import { lineMatches } from '../../text/line-matches.ts'
import { type Lookout, lookout } from '../../text/lookout.ts'
import { quickMatches } from '../../text/quick-patterns.ts'
import type { Span } from '../../types.ts'
import { type OfficialKnowledge, oneOf } from './knowledge.ts'

export interface RoleHit extends Span {
  /** Id of the role, or `other`. */
  readonly role: string
  /** A `rank` or a `title` ("Councillor") speaks only beside a name, and gives way to a role. */
  readonly kind: 'role' | 'rank' | 'title'
}

export type RoleFinder = (text: string) => RoleHit[]

/** Ranks that are roles too; all other ranks have no id of their own. */
const roleOfRank: Readonly<Record<string, string>> = {
  'chief-constable': 'chief-constable',
  'deputy-chief-constable': 'dcc',
  'assistant-chief-constable': 'acc',
  'assistant-commissioner': 'ac-met',
  'deputy-assistant-commissioner': 'ac-met',
  commissioner: 'pcc',
}

const title = /^(?:Councillor|Cllr)\.?$/u

/** Every role in a text, the first and longest where they overlap. */
export function roleFinder(
  { roles }: Pick<OfficialKnowledge, 'roles'>,
  look: Lookout = lookout(),
): RoleFinder {
  const patterns = roles.flatMap(({ id, patterns }) =>
    patterns.map(source => ({ role: id, pattern: new RegExp(source, 'gmu') })),
  )
  const matchesOf = lineMatches(
    patterns.map(({ pattern }) => pattern),
    look,
  )
  return text => {
    const hits = matchesOf(text).map(
      ({ place, match: { 0: quote, index } }): RoleHit => ({
        start: index,
        end: index + quote.length,
        role: patterns[place]!.role,
        kind: title.test(quote) ? 'title' : 'role',
      }),
    )
    return withoutOverlaps(hits)
  }
}

/** Every rank that stands before a capitalised word. */
export function rankFinder({ ranks }: Pick<OfficialKnowledge, 'ranks'>): RoleFinder {
  const roleOf = new Map<string, string>()
  for (const { id, rank, abbreviations } of ranks)
    for (const text of [rank, ...abbreviations]) roleOf.set(text, roleOfRank[id] ?? 'other')
  const full = oneOf(ranks.map(({ rank }) => rank))
  const short = oneOf(ranks.flatMap(({ abbreviations }) => abbreviations))
  // Before a name: "Superintendent ", "T/ACC ", "Det Supt. ", "Acting Inspector ", "Inspector (retired) "
  const matches = quickMatches(
    new RegExp(
      `(?<![\\p{L}\\p{N}/-])(?<!HM |[’']s )(?:(?:T|A|D)/|T\\. ?|(?:Temporary|Acting) )?(?<rank>${full}|(?:${short})(?=\\.?\\s))\\.?(?<!(?:${full})\\.)(?=\\s(?:\\((?:retired|retd)\\)\\s)?(?:\\p{Lu}\\.?\\s){0,3}\\p{Lu}['’\\p{L}]*\\p{Ll})`,
      'gu',
    ),
  )
  return text =>
    matches(text).map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      role: roleOf.get(match.groups!.rank!)!,
      kind: 'rank',
    }))
}

/** The hit that starts first stays, and of those that start together the longest; roles before ranks. */
export function withoutOverlaps(hits: readonly RoleHit[]): RoleHit[] {
  const ordered = [...hits].sort(
    (one, other) =>
      one.start - other.start ||
      other.end - one.end ||
      Number(one.kind === 'rank') - Number(other.kind === 'rank'),
  )
  const kept: RoleHit[] = []
  for (const hit of ordered) if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit)
  return kept
}
