/**
 * Reads the lines that list people. A line holds one person with an office, several, a name alone, or an
 * office alone; what stands on neighbouring lines is joined later, in `refine`.
 */
import type { OfficialMention, Span } from '../../types.ts'
import { type LineRole, roleRow } from './line-roles.ts'
import { type BlockLine, labelOf, type Position, piecesOf } from './listings.ts'
import type { Person, PersonFinder } from './names.ts'
import { type Office, type OfficeReader, segmentsOf } from './pairs.ts'
import { reversedName } from './reversed.ts'
import type { RoleHit } from './roles.ts'
import { sharedOffice } from './shared.ts'

export interface BlockTools {
  readonly people: PersonFinder
  readonly offices: OfficeReader
  /** Of the whole text. */
  readonly hits: readonly RoleHit[]
  readonly lineRole: LineRole
}

/** Reads one line into mentions. */
export function readBlockLine(text: string, line: BlockLine, tools: BlockTools): OfficialMention[] {
  const own = labelOf(text.slice(line.start, line.end))
  const rest = { start: line.start + (own?.length ?? 0), end: line.end }
  const labelled = own !== null || line.position === 'copy'
  return piecesOf(text, rest).flatMap(piece => {
    const reversed = labelled ? reversedName(text, piece, line.position, tools) : null
    return reversed ? [reversed] : readPiece(text, piece, line.position, tools)
  })
}

function readPiece(text: string, piece: Span, position: Position, tools: BlockTools): OfficialMention[] {
  const people = tools.people(text, piece, true)
  const entries = new Map(
    people.flatMap((person, index) => {
      const office = entry(text, piece, person, people[index + 1], tools)
      return office ? [[person, office] as const] : []
    }),
  )
  if (entries.size > 0)
    return people.flatMap(person => {
      const office = entries.get(person)
      if (office) return mentionOf(text, person, office, position, piece)
      const shared = sharedOffice(text, people, person, other => entries.get(other) ?? null)
      return shared ? sharerOf(text, person, shared, position, piece) : []
    })
  const names = wholeNames(text, piece, people)
  if (names)
    return names.map(person => {
      const title = tools.offices.before(text, piece, person, tools.hits)
      return { ...mentionOf(text, person, title, position, piece), ...nameLine(person) }
    })
  return roleRow(text, piece, tools.hits, tools.lineRole).map(office => ({
    kind: 'official',
    start: office.start,
    end: office.end,
    rule: 'official/role-line',
    confidence: office.role === 'other' ? 0.6 : 0.9,
    name: null,
    role: office.role,
    roleText: text.slice(office.start, office.end).replace(/^(?:[Tt]he\s)/u, ''),
    organisation: null,
    force: null,
    nameSpan: null,
    position,
  }))
}

/** A person with an office, at the start of the piece or right before the office. */
function entry(
  text: string,
  piece: Span,
  person: Person,
  next: Person | undefined,
  tools: BlockTools,
): Office | null {
  const rest = {
    start: person.end,
    end: next?.full && next.start > person.end ? nextStart(text, piece, next, tools) : piece.end,
  }
  const beforeName = tools.offices.before(text, piece, person, tools.hits)
  const before = person.full || (person.alone && person.end === piece.end) ? beforeName : null
  const after = person.full ? tools.offices.following(text, rest, tools.hits) : null
  const near = after !== null && /^[\s,(–-]*$/u.test(text.slice(person.end, after.start))
  const parted = /^(?:\s?,|\s[(–-])/u.test(text.slice(person.end, rest.end))
  const opens = person.start === piece.start
  const beside = (opens ? near || parted : near && parted) ? after : null
  // "Councillor Jane Doe" alone is read as a name: her office may stand on the next line.
  if (before?.kind === 'title' && !beside) return null
  return before && (before.kind === 'role' || !beside) ? before : beside
}

/** Where the next person's entry starts, if it is one: there this person's words end. */
function nextStart(text: string, piece: Span, next: Person, tools: BlockTools): number {
  const rest = { start: next.end, end: piece.end }
  const office = tools.offices.following(text, rest, tools.hits)
  const isEntry = office && /^\s?,\s$/u.test(text.slice(next.end, office.start))
  return isEntry ? next.start : piece.end
}

/** The names that make up a whole line: one, or two that stood side by side. */
function wholeNames(text: string, piece: Span, people: readonly Person[]): Person[] | null {
  const full = people.filter(person => person.full)
  const others = full.reduceRight(
    (rest, { start, end }) => rest.slice(0, start - piece.start) + rest.slice(end - piece.start),
    text.slice(piece.start, piece.end),
  )
  if (full.length === 0 || full.length > 2 || !/^[\s,.]*$/u.test(others)) return null
  return full.length === 1 ? sideBySide(full[0]!) : full
}

/** "Yvette Stone Ursula Grange" is two people; three words are one. */
function sideBySide(person: Person): Person[] {
  const words = person.name.split(' ')
  if (words.length !== 4 || words.some(word => /^\p{Ll}|\./u.test(word))) return [person]
  const cut = words.slice(0, 2).join(' ').length
  const { start, end } = person.nameSpan
  const first = { start, end: start + cut }
  const second = { start: start + cut + 1, end }
  return [
    { ...person, end: first.end, name: words.slice(0, 2).join(' '), nameSpan: first, honoured: false },
    { ...person, start: second.start, name: words.slice(2).join(' '), nameSpan: second, honorific: null },
  ]
}

const nameLine = ({ honorific, honoured }: Person) =>
  honorific !== null || honoured
    ? { rule: 'official/titled-name-line', confidence: 0.8 }
    : { rule: 'official/name-line', confidence: 0.6 }

function mentionOf(
  text: string,
  person: Person,
  office: Office | null,
  position: Position,
  piece: Span,
): OfficialMention {
  return {
    kind: 'official',
    start: Math.max(piece.start, Math.min(person.start, office?.start ?? person.start)),
    end: Math.max(person.end, office?.end ?? person.end),
    rule: 'official/line',
    confidence: 0.95,
    name: person.name,
    role: office?.role ?? null,
    roleText: office ? text.slice(office.start, office.end) : null,
    organisation: null,
    force: null,
    nameSpan: person.nameSpan,
    position,
  }
}

/** One who has an office in common with the next, whose words follow that one. */
const sharerOf = (text: string, person: Person, office: Office, position: Position, piece: Span) => ({
  ...mentionOf(text, person, null, position, piece),
  role: office.role,
  roleText: text.slice(office.start, office.end),
})

/** "Jane Doe, Ashbourne Clinical Group": a body in place of an office, in a list whose other lines state offices. */
export function bodyLine(text: string, line: BlockLine, tools: BlockTools): OfficialMention | null {
  const person = tools.people(text, line, false)[0]
  if (!person?.full || person.start !== line.start || line.position !== 'address') return null
  const rest = { start: person.end, end: line.end }
  const body = segmentsOf(text, rest)[0]
  if (
    !body ||
    text.slice(person.end, body.start) !== ', ' ||
    !/^\p{Lu}\D*\d?$/u.test(text.slice(body.start, body.end))
  )
    return null
  const mention = mentionOf(text, person, { ...body, role: 'other', kind: 'role' }, line.position, line)
  return { ...mention, rule: 'official/body-line', confidence: 0.75 }
}
