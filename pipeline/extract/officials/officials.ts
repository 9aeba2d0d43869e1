import { type Lookout, lookout } from '../../text/lookout.ts'
import type { Extractor, Letter, OfficialMention, Span } from '../../types.ts'
import { type BlockTools, bodyLine, readBlockLine } from './blocks.ts'
import type { OfficialKnowledge } from './knowledge.ts'
import { lineRole } from './line-roles.ts'
import { type BlockLine, blockLinesOf } from './listings.ts'
import { personFinder } from './names.ts'
import { officeReader } from './pairs.ts'
import { rankFinder, roleFinder, withoutOverlaps } from './roles.ts'
import { readRunning } from './running.ts'

export const officialsRules = [
  {
    id: 'official/line',
    stage: 'extract',
    says: 'A person with an office on a line of the address, signature or copy list.',
  },
  { id: 'official/name-line', stage: 'extract', says: 'A name alone on such a line.' },
  {
    id: 'official/titled-name-line',
    stage: 'extract',
    says: 'A name alone on such a line, with a title or honours.',
  },
  {
    id: 'official/body-line',
    stage: 'extract',
    says: 'A name with a body in place of an office, in a list of people with offices.',
  },
  { id: 'official/role-line', stage: 'extract', says: 'An office alone on such a line.' },
  {
    id: 'official/surname-first',
    stage: 'extract',
    says: 'Surname, forename and office in the head of an e-mail.',
  },
  { id: 'official/salutation', stage: 'extract', says: 'The office by which the letter greets its reader.' },
  { id: 'official/role-name', stage: 'extract', says: 'An office or rank right before a name.' },
  { id: 'official/role-surname', stage: 'extract', says: 'An office or rank right before a surname.' },
  { id: 'official/name-role', stage: 'extract', says: 'A name, and the office behind it.' },
  {
    id: 'official/honorific-name',
    stage: 'extract',
    says: 'A title with a name that the letter gives elsewhere with an office.',
  },
  {
    id: 'official/name-again',
    stage: 'extract',
    says: 'A name that the letter gives elsewhere with an office.',
  },
  { id: 'official/role', stage: 'extract', says: 'An office that stands for its holder.' },
] as const

/** Finds people with an office, offices that stand for their holders, and all whom the letter lists. */
export function officials(knowledge: OfficialKnowledge, look: Lookout = lookout()): Extractor {
  const people = personFinder(knowledge)
  const roles = roleFinder(knowledge, look)
  const ranks = rankFinder(knowledge)
  const offices = officeReader(knowledge)
  const role = lineRole(knowledge)
  return letter => {
    const { text } = letter.document
    const hits = withoutOverlaps([...roles(text), ...ranks(text)])
    const tools = { people, offices, hits, lineRole: role }
    const listed = readLines(text, blockLinesOf(letter), tools)
    const found = letter.blocks.flatMap((block): OfficialMention[] => {
      const line = listed.get(block.start)
      if (line) return line
      const running = readRunning(text, block, block.kind, tools)
      return block.kind === 'salutation' ? running.map(greeted) : running
    })
    return inOrder([...found, ...namesAgain(letter, found)])
  }
}

/** What each line of the head and foot holds, by its start; lines that hold nothing are left out. */
function readLines(
  text: string,
  lines: readonly BlockLine[],
  tools: BlockTools,
): Map<number, OfficialMention[]> {
  const read = lines.map(line => readBlockLine(text, line, tools))
  const states = read.map(found => found.some(({ rule }) => rule === 'official/line'))
  const found = new Map<number, OfficialMention[]>()
  for (const [index, line] of lines.entries()) {
    const near = [-3, -2, -1, 1, 2, 3].map(away => index + away).filter(other => states[other]).length
    const body = read[index]!.length === 0 && near >= 2 ? bodyLine(text, line, tools) : null
    if (body) found.set(line.start, [body])
    else if (read[index]!.length > 0) found.set(line.start, read[index]!)
  }
  return found
}

const greeted = (mention: OfficialMention): OfficialMention =>
  mention.name === null ? { ...mention, rule: 'official/salutation', position: 'address' } : mention

/** Full names that stand again without their office. */
function namesAgain({ document: { text } }: Letter, found: readonly OfficialMention[]): OfficialMention[] {
  const names = new Set(found.flatMap(({ name, role }) => (name?.includes(' ') && role ? name : [])))
  const taken = found.map(({ start, end }) => ({ start, end }))
  return [...names].flatMap(name =>
    placesOf(text, name)
      .filter(place => !taken.some(({ start, end }) => place.start < end && start < place.end))
      .map(place => ({
        kind: 'official',
        ...place,
        rule: 'official/name-again',
        confidence: 0.95,
        name,
        role: null,
        roleText: null,
        organisation: null,
        force: null,
        nameSpan: place,
        position: 'running',
      })),
  )
}

/** Whole words only: "Ann Ware" does not stand in "Joann Ware". */
function placesOf(text: string, name: string): Span[] {
  const places: Span[] = []
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const end = start + name.length
    if (!inWord.test(text.slice(Math.max(0, start - 1), start)) && !inWord.test(text.slice(end, end + 1)))
      places.push({ start, end })
  }
  return places
}

const inWord = /[\p{L}\p{N}-]/u

const inOrder = (mentions: readonly OfficialMention[]) =>
  [...mentions].sort((one, other) => one.start - other.start || other.end - one.end)
