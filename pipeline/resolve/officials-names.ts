import { wordsOf } from '../text/person-names.ts'
import type { OfficialMention } from '../types.ts'

/** "Dominic Ferrars", "D. Ferrars", "Dominic J Ferrars" can be one person; "Diana Ferrars" is another. */
export function sameName(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)]
  if (first.length < 2 || second.length < 2 || first.at(-1) !== second.at(-1)) return false
  const [a, b] = [first[0]!, second[0]!]
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

const byForename = /\b(?:Sir|Dame|Lord|Lady)\s*$/u

/** Whether "Mr Ferrars", "ACC Umpleby" or "Sir Peregrine" can mean the person of that full name. */
export function partOfName(mention: OfficialMention, full: string): boolean {
  const part = wordsOf(mention.name!).join(' ')
  const words = wordsOf(full)
  if (words.at(-1) === part) return true
  return byForename.test(mention.roleText ?? '') && words[0] === part
}

/** Two posts that one person may hold at a time, or that are two words for one post. */
const together: readonly (readonly string[])[] = [
  ['pcc', 'pfcc', 'met-commissioner'],
  ['pcc', 'mayor', 'deputy-mayor-policing'],
  ['chief-constable', 'dcc', 'acc'],
]
const besidesAnyPost: ReadonlySet<string> = new Set(['npcc-lead', 'apcc-lead', 'other', 'council-leader'])

/** Whether the offices of two mentions of one name can be one person's. */
export function sameHolder(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return true
  if (besidesAnyPost.has(one) || besidesAnyPost.has(other)) return true
  return together.some(posts => posts.includes(one) && posts.includes(other))
}
