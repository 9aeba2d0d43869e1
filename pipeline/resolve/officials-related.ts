import { quick } from '../text/quick-patterns.ts'
import type { OfficialMention } from '../types.ts'

const former = quick(/^(?:former|previous|then)\s|\bpredecessor$/iu)

/** "the former Chief Constable", "your predecessor": somebody who holds the office no longer. */
export const isFormer = ({ roleText }: OfficialMention) => former.test(roleText ?? '')

const related = /^(?<word>deputy|predecessor)$/iu
const owner = /(?<whose>\b(?:my|your|her|his|their)|['’]s?)\s$/iu
/** How far "her predecessor" may stand from the person meant. */
const reach = 40

/** Who holds the office next to one: "my deputy" of a chief constable is another than a commissioner's. */
const deputies: Readonly<Record<string, string>> = {
  'chief-constable': 'dcc',
  'met-commissioner': 'ac-met',
  mayor: 'deputy-mayor-policing',
  pcc: 'deputy-pcc',
  pfcc: 'deputy-pcc',
}

/**
 * "My predecessor" held the office of who signs, "your predecessor" that of who is written to, and "Chief Constable
 * Doe’s predecessor" or "Chief Constable Doe and her predecessor" that of Doe.
 */
export function withRelatedOffices(
  officials: readonly OfficialMention[],
  text: string,
): readonly OfficialMention[] {
  const holding = officials.filter(({ role }) => role !== null && role !== 'other')
  const signing = holding.find(({ position }) => position === 'signature')?.role
  const ownerOf = ({ start }: OfficialMention): string | null | undefined => {
    const whose = owner.exec(text.slice(Math.max(0, start - 6), start))?.groups?.whose?.toLowerCase()
    if (whose === 'my') return signing
    // The head of a letter may name its writer too.
    if (whose === 'your')
      return holding.find(({ position, role }) => position === 'address' && role !== signing)?.role
    const near = whose && /^\p{L}/u.test(whose) ? reach : 3
    return whose && holding.findLast(({ end }) => end < start && start - end <= near)?.role
  }
  return officials.map(mention => {
    const word = related.exec(mention.roleText ?? '')?.groups?.word?.toLowerCase()
    if (!word) return mention
    const own = ownerOf(mention)
    const role = own && (word === 'deputy' ? deputies[own] : own)
    if (role) return { ...mention, role }
    // "Her deputy" of a headteacher is no officer that we know.
    return mention.role !== null &&
      !/\bmy\s$/iu.test(text.slice(Math.max(0, mention.start - 4), mention.start))
      ? { ...mention, role: 'other' }
      : mention
  })
}
