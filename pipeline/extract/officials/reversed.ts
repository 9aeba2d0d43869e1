import type { OfficialMention, Span } from '../../types.ts'
import type { BlockTools } from './blocks.ts'
import type { Position } from './listings.ts'

// "Ashe, Corwin (Chief Constable)"
const surnameFirst =
  /^(?<surname>\p{Lu}[\p{L}'’-]{1,30}),\s(?<forename>\p{Lu}[\p{L}'’ -]{1,30}?)(?:\s\((?<office>[^()]{2,80})\))?$/u

/** A surname that stands first in the head of an e-mail, with its office in brackets; null where none stands so. */
export function reversedName(
  text: string,
  piece: Span,
  position: Position,
  tools: BlockTools,
): OfficialMention | null {
  const groups = surnameFirst.exec(text.slice(piece.start, piece.end))?.groups
  if (!groups) return null
  const { surname, forename, office } = groups as { surname: string; forename: string; office?: string }
  const swapped = `${forename} ${surname}`
  const [person] = tools.people(swapped, { start: 0, end: swapped.length }, false)
  if (person?.name !== swapped) return null
  const start = office ? piece.end - office.length - 1 : piece.end
  const role = office ? tools.offices.following(text, { start, end: piece.end - 1 }, tools.hits) : null
  if (!role) return null
  return {
    kind: 'official',
    ...piece,
    rule: 'official/surname-first',
    confidence: 0.95,
    name: swapped,
    role: role.role,
    roleText: office ?? null,
    organisation: null,
    force: null,
    nameSpan: { start: piece.start, end: piece.start + surname.length + 2 + forename.length },
    position,
  }
}
