import type { DocumentKind } from '../types.ts'
import type { LetterFacts } from './threads-facts.ts'
import type { PartyReader } from './threads-parties.ts'

export type LinkRelation = 'answers' | 'replies_to' | 'announces' | 'follows_up' | 'same_report'

/**
 * What shows that two letters belong together: a letter of that day is quoted; both have a report of that day, or of
 * that title, or an inspection of those days; a day is named on which the other was written; or both go to and fro
 * between the same two persons within some weeks.
 */
export type LinkBasis =
  | 'letter-of-day'
  | 'report-of-day'
  | 'report-title'
  | 'inspection-of-days'
  | 'day-of-letter'
  | 'to-and-fro'

/** How one letter stands to another, as its own words show. */
export interface Link {
  readonly relation: LinkRelation
  readonly basis: LinkBasis
  /** Place in the letter itself. */
  readonly mentionId: number
  readonly confidence: number
  /** Whether the two are of one thread: an answer to a report about all forces is not of one with all other answers. */
  readonly joins: boolean
}

/** Shows a link from a letter to another, or declines. */
export type Rule = (letter: LetterFacts, other: LetterFacts, parties: PartyReader) => Link | null

export const responses: ReadonlySet<DocumentKind> = new Set(['pcc_response', 'chief_constable_response'])

/** A link that makes the two one thread. */
export const link = (
  relation: LinkRelation,
  basis: LinkBasis,
  mentionId: number,
  confidence: number,
): Link => ({
  relation,
  basis,
  mentionId,
  confidence,
  joins: true,
})

/** The later of two letters; of one day, the one whose key is the later, so that only one points to the other. */
export function isAfter(
  letter: Pick<LetterFacts, 'earliest' | 'key'>,
  other: Pick<LetterFacts, 'earliest' | 'key'>,
): boolean {
  if (letter.earliest === null || other.earliest === null) return letter.key > other.key
  return letter.earliest === other.earliest ? letter.key > other.key : letter.earliest > other.earliest
}
