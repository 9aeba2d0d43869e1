import type { OfficeHolder } from '../knowledge.ts'
import { boundsOf } from '../text/edtf.ts'
import type { RecordParty } from '../types.ts'

/**
 * Who may have held an office that a letter names without its holder. A hint from reference data, never a finding: the
 * letter does not say it.
 */
export interface Candidate {
  /** Id of the spell in office. */
  readonly holder: string
  readonly name: string
  readonly from: string
  readonly until: string | null
  readonly acting: boolean
  /** `in-office` where the whole of the letter's date lies in the term, `turn-of-office` where part of it may. */
  readonly basis: 'in-office' | 'turn-of-office'
  readonly confidence: number
  /** Where the reference data have it from. */
  readonly source: string
}

/** The list was made in 2025: who was in office then is not known to be there long after. */
const SURE_UNTIL = '2025-03-31'
const KNOWN_UNTIL = '2025-09-30'

/** How far a holder is to be trusted whom a source shows in the office before and after the letter's date. */
const ATTESTED = 0.9

/** Where the date may lie before the term begins, or after it ends. */
const AT_THE_TURN = 0.5

/** Two words for one office: a commissioner may take over the fire service, and still be called by the old name. */
const sameOffice: Readonly<Record<string, string>> = { pfcc: 'pcc' }

/** Roles that are not held over a force although a letter may be about one. */
const national: ReadonlySet<string> = new Set(['home-secretary', 'policing-minister', 'hmcic', 'ofsted-hmci'])

// "the former Chief Constable", "the new Commissioner": not who held the office on the letter's date, or not surely.
const otherTime =
  /\b(?:former|previous|then|past|ex|new|next|future|incoming|outgoing|successor|designate)\b/iu

/** Gives those who may be meant by a role without a name, in a letter of a given date (EDTF); likeliest first. */
export type CandidateFinder = (official: RecordParty, date: string | null) => readonly Candidate[]

export function candidatesAmong(holders: readonly OfficeHolder[]): CandidateFinder {
  const byOffice = new Map<string, OfficeHolder[]>()
  for (const holder of holders) {
    const key = officeOf(holder.role, holder.force)
    byOffice.set(key, [...(byOffice.get(key) ?? []), holder])
  }
  return ({ name, role, role_text, force }, date) => {
    const days = date === null ? null : boundsOf(date)
    if (name !== null || role === null || !days?.earliest || !days.latest) return []
    if (otherTime.test(role_text ?? '')) return []
    const [earliest, latest] = [days.earliest, days.latest]
    const key = officeOf(role, national.has(role) ? null : force)
    return (byOffice.get(key) ?? [])
      .flatMap(holder => candidateOf(holder, earliest, latest))
      .toSorted((one, other) => other.confidence - one.confidence || (one.holder < other.holder ? -1 : 1))
  }
}

const officeOf = (role: string, force: string | null) => `${sameOffice[role] ?? role} ${force ?? ''}`

function candidateOf(holder: OfficeHolder, earliest: string, latest: string): Candidate[] {
  const { id, name, from, until, acting, attestedFrom, attestedUntil, source } = holder
  const begins = boundsOf(from)!
  const ends = until === null ? { earliest: SURE_UNTIL, latest: KNOWN_UNTIL } : boundsOf(until)!
  const isPossible = latest >= begins.earliest! && earliest <= ends.latest!
  if (!isPossible) return []
  const isAttested =
    attestedFrom !== null &&
    attestedUntil !== null &&
    earliest >= boundsOf(attestedFrom)!.latest! &&
    latest <= boundsOf(attestedUntil)!.earliest!
  const isSure = isAttested || (earliest >= begins.latest! && latest <= ends.earliest!)
  const trusted = isAttested ? Math.max(holder.confidence, ATTESTED) : holder.confidence
  return [
    {
      holder: id,
      name,
      from,
      until,
      acting,
      basis: isSure ? 'in-office' : 'turn-of-office',
      confidence: isSure ? trusted : trusted * AT_THE_TURN,
      source,
    },
  ]
}
