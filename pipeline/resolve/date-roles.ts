import { hopefulOf } from '../text/hopeful.ts'
import { matchesIn } from '../text/matches.ts'
import type { DateRole } from '../types.ts'
import {
  adjacent,
  type DateContext,
  dateRoleRules,
  documentRule,
  type NearRule,
  near,
  neighbourRule,
  otherRule,
  type RoleRule,
} from './date-role-rules.ts'

export { type DateContext, dateRoleRules }

export interface RoleFound {
  readonly role: DateRole
  readonly rule: string
}

const found = ({ id, role }: RoleRule): RoleFound => ({ role, rule: id })

export const documentRole = found(documentRule)

/** How far before a date a word can stand and still speak of it. */
const reach = 160

// What stands beyond speaks of something else.
const partEnd = /[;|\t]/u

const nearBefore = near.filter((rule): rule is NearRule & { readonly before: RegExp } => rule.before !== null)

const hopeful = hopefulOf(nearBefore.map(({ before }) => before))

/** What the date is the date of: first by the words right before it, then by the nearest that speak of anything. */
export function roleOf(context: DateContext): RoleFound {
  const { after } = context
  const right = adjacent.find(
    ({ pattern, when }) => (when?.(context) ?? true) && pattern.test(context.before),
  )
  if (right) return found(right)
  if (context.neighbour !== null) return { role: context.neighbour, rule: neighbourRule.id }
  const before = context.before.split(partEnd).at(-1)!.slice(-reach)
  let nearest: { rule: NearRule; at: number } | null = null
  for (const { place, pattern } of hopeful(before)) {
    const rule = nearBefore[place]!
    const last = matchesIn(before, pattern).at(-1)
    if (last && (nearest === null || last.index + last[0].length > nearest.at))
      nearest = { rule, at: last.index + last[0].length }
  }
  if (nearest) return found(nearest.rule)
  let next: { rule: NearRule; length: number } | null = null
  for (const rule of near) {
    const match = rule.after?.exec(after)
    if (match && (next === null || match[0].length < next.length)) next = { rule, length: match[0].length }
  }
  return found(next?.rule ?? otherRule)
}
