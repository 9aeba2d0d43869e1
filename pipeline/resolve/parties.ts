import type { Letter, Mention, OfficialMention, Party, ResolvedOfficial } from '../types.ts'

export const partiesRules = [
  { id: 'party/signature', stage: 'resolve', says: 'Who signs is a sender.' },
  { id: 'party/from', stage: 'resolve', says: 'Without a signature, who stands after "From" is the sender.' },
  {
    id: 'party/own-page',
    stage: 'resolve',
    says: 'A page that is headed as the commissioner’s response, and greets nobody, is from the one commissioner it names.',
  },
  {
    id: 'party/address',
    stage: 'resolve',
    says: 'Who stands in the address, and is no sender, is a recipient.',
  },
  { id: 'party/salutation', stage: 'resolve', says: 'Without an address, who is greeted is the recipient.' },
  {
    id: 'party/copy',
    stage: 'resolve',
    says: 'Who stands in a list of copies, or is said to be sent one, is copied.',
  },
] as const

type PartyRule = (typeof partiesRules)[number]['id']

// "From: ", "From the ", "Response of: ", "Report of the ", "Statement by the "
const fromLabel =
  /^(?:from|response (?:of|from|by)|report (?:of|from|by)|statement (?:of|from|by)|comments? (?:of|from|by)|letter from|issued by|signed|author)\b/iu

// "I am copying this letter to the ", "copied this to "
const copying =
  /\b(?:copying|copied|copy)\s(?:of\s)?(?:this|my)(?:\s(?:letter|response|reply|report|comments))?\s(?:also\s)?to\s(?:[^.;:\n]{0,120}(?:,|\band)\s(?:(?:also\s)?to\s)?)?(?:the\s)?$/u

/**
 * Senders, recipients and those who get a copy. A party carries what the whole letter tells of that person, with the
 * place and the rule that make it one.
 */
export function resolveParties(
  mentions: readonly Mention[],
  letter: Letter,
  officials: readonly ResolvedOfficial[],
): Party[] {
  const { text } = letter.document
  const own = mentions.filter(mention => mention.kind === 'official')
  const personOf = personFinder(officials)
  const lineOf = (mention: OfficialMention) =>
    text.slice(text.lastIndexOf('\n', mention.start) + 1, mention.start)

  const listed = own.filter(({ position }) => position === 'address')
  const from = listed.filter(mention => fromLabel.test(lineOf(mention)))
  const signed = own.filter(({ position }) => position === 'signature')
  const greeted = own.filter(isGreeting(letter))

  // A signature by forename only is none.
  const signing =
    signed.length > 0
      ? parties('sender', 'party/signature', signed, personOf, [])
      : parties('sender', 'party/from', from, personOf, [])
  const senders =
    signing.length > 0 ? signing : parties('sender', 'party/own-page', ownPage(letter, own), personOf, [])
  const addressed = listed.filter(
    mention => !from.includes(mention) && mention.rule !== 'official/salutation',
  )
  const inAddress = parties('recipient', 'party/address', addressed, personOf, senders)
  const recipients =
    inAddress.length > 0 ? inAddress : parties('recipient', 'party/salutation', greeted, personOf, senders)
  const copied = own.filter(
    mention =>
      mention.position === 'copy' ||
      (mention.position === 'running' &&
        copying.test(text.slice(Math.max(0, mention.start - 160), mention.start))),
  )
  const others = [...senders, ...recipients]
  return [...others, ...parties('copied', 'party/copy', copied, personOf, others)]
}

// "PCC response: …", "Police and Crime Commissioner’s response to …", "Mayor’s response"
const ownHeading =
  /\b(?:PF?CC|commissioner|mayor)(?:['’]s)?\s(?:\p{L}+\s)?(?:response|comments|reply)\b|\b(?:response|comments|reply)\s(?:of|from|by)\sthe\s(?:\p{L}+\s){0,4}(?:commissioner|mayor)\b/iu
const commissioners: ReadonlySet<string> = new Set(['pcc', 'pfcc', 'mayor', 'deputy-mayor-policing'])

/** The named commissioner of a page that is headed as the commissioner’s response; nobody where it names two. */
function ownPage({ blocks, document: { text } }: Letter, mentions: readonly OfficialMention[]) {
  const opening = blocks.filter(
    ({ kind, part }) => part === 'head' || kind === 'subject' || kind === 'heading',
  )
  if (
    blocks.some(({ kind }) => kind === 'salutation') ||
    !opening.some(({ start, end }) => ownHeading.test(text.slice(start, end)))
  )
    return []
  const named = mentions.filter(
    ({ name, role, position }) =>
      position === 'running' && name?.includes(' ') && role !== null && commissioners.has(role),
  )
  return new Set(named.map(({ name }) => name)).size === 1 ? named.slice(0, 1) : []
}

type PersonOf = (mention: OfficialMention) => ResolvedOfficial | null

/** The person whom a mention was resolved to, told by its place. */
function personFinder(officials: readonly ResolvedOfficial[]): PersonOf {
  const byPlace = new Map(
    officials.flatMap(official =>
      official.mentions.map(({ start, end }) => [`${start} ${end}`, official] as const),
    ),
  )
  return ({ start, end }) => byPlace.get(`${start} ${end}`) ?? null
}

const isGreeting = ({ blocks }: Letter) => {
  const greetings = blocks.filter(({ kind }) => kind === 'salutation')
  return ({ start, end }: OfficialMention) =>
    greetings.some(block => start >= block.start && end <= block.end)
}

/** Each person once, and nobody who is in one of the other lists. */
function parties(
  list: Party['list'],
  rule: PartyRule,
  mentions: readonly OfficialMention[],
  personOf: PersonOf,
  others: readonly Party[],
): Party[] {
  const found: Party[] = []
  for (const mention of mentions) {
    const person = personOf(mention)
    if (!person) continue
    const { name, role, roleText, organisation, force } = person
    const official = { ...mention, rule, name, role, roleText, organisation, force }
    if (![...others, ...found].some(other => same(other.official, official))) found.push({ list, official })
  }
  return found
}

const same = (one: OfficialMention, other: OfficialMention) =>
  one.name === other.name && one.role === other.role && one.force === other.force
