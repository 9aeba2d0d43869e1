import type { NameReader } from './persons-names.ts'
import type { LetterFacts, LetterParty } from './threads-facts.ts'

/** Offices that one person holds at a time; of inspectors there are several. */
const single: ReadonlySet<string> = new Set([
  'pcc',
  'pfcc',
  'mayor',
  'deputy-mayor-policing',
  'chief-constable',
  'met-commissioner',
  'home-secretary',
  'policing-minister',
  'hmcic',
])
const sameOffice: Readonly<Record<string, string>> = { pfcc: 'pcc' }

export interface PartyReader {
  /** The party of one letter who is a party of the other: the same person, or the same office of the same force. */
  readonly shared: (
    one: LetterFacts,
    list: LetterParty['list'],
    other: LetterFacts,
    otherList: LetterParty['list'],
  ) => LetterParty | null
}

export function partyReader({ wordsOf, relationOf }: NameReader): PartyReader {
  const hasSameName = (one: LetterParty, other: LetterParty) => {
    if (one.name === null || other.name === null) return false
    const relation = relationOf(wordsOf(one.name), wordsOf(other.name))
    return relation !== 'other' && (relation !== 'part' || one.role === other.role)
  }
  const isSame = (one: LetterParty, other: LetterParty) =>
    hasSameName(one, other) || hasSameOffice(one, other)
  return {
    shared: (one, list, other, otherList) =>
      one.parties.find(
        party =>
          party.list === list && other.parties.some(each => each.list === otherList && isSame(party, each)),
      ) ?? null,
  }
}

function hasSameOffice(one: LetterParty, other: LetterParty): boolean {
  if (one.role === null || other.role === null || !single.has(one.role)) return false
  return (
    (sameOffice[one.role] ?? one.role) === (sameOffice[other.role] ?? other.role) && one.force === other.force
  )
}
