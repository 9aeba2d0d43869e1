import { foldWord } from '../text/tokens.ts'
import type { Mention, OfficialMention, ResolvedOfficial } from '../types.ts'
import { impliedForce, type OfficialContext, statedForce } from './officials-forces.ts'
import { partOfName, sameHolder, sameName } from './officials-names.ts'
import { isFormer, withRelatedOffices } from './officials-related.ts'

export type { OfficialContext } from './officials-forces.ts'

/** All mentions of one person, or of one office whose holder the letter does not name. */
interface Group {
  readonly mentions: OfficialMention[]
  readonly key: string | null
}

const isOfficial = (mention: Mention): mention is OfficialMention => mention.kind === 'official'

/** Every person once, and every office once whose holder is not named. */
export function resolveOfficials(mentions: readonly Mention[], context: OfficialContext): ResolvedOfficial[] {
  const officials = withPlainCommissioners(
    withRelatedOffices(mentions.filter(isOfficial), context.text),
    context,
  )
  const people = grouped(officials.filter(isFull))
  for (const mention of officials) if (mention.name !== null && !isFull(mention)) addPart(people, mention)
  const holders = people.filter(({ mentions }) =>
    mentions.some(({ role, position }) => role !== null || position !== 'running'),
  )
  const offices = new Map<string, Group>()
  for (const mention of officials) if (mention.name === null) addOffice(holders, offices, mention, context)
  return withoutSharedOffice(
    [...holders, ...offices.values()].map(({ mentions }) => resolved(mentions, context)),
    context,
  ).sort((one, other) => one.mentions[0]!.start - other.mentions[0]!.start)
}

/** Offices that a force has but once. */
const single: ReadonlySet<string> = new Set(['pcc', 'pfcc', 'chief-constable', 'dcc'])

/** Where two chiefs are named and nothing says whose, neither is given the letter's own force. */
function withoutSharedOffice(
  officials: readonly ResolvedOfficial[],
  context: OfficialContext,
): ResolvedOfficial[] {
  const isGuessed = ({ name, role, mentions }: ResolvedOfficial) =>
    !mentions.some(isFormer) &&
    name !== null &&
    role !== null &&
    single.has(role) &&
    mentions.every(mention => statedForce(mention, context) === null)
  return officials.map(official =>
    isGuessed(official) &&
    officials.some(
      other =>
        other !== official &&
        !other.mentions.some(isFormer) &&
        other.name !== null &&
        other.role === official.role &&
        other.force === official.force,
    )
      ? { ...official, force: null }
      : official,
  )
}

const isFull = ({ name }: OfficialMention) => name?.includes(' ') ?? false

// "the Commissioner": whose, only the letter tells
const plain = /^(?:the\s)?Commissioner,?$/iu
const london: ReadonlySet<string> = new Set(['metropolitan', 'city-of-london'])

/** In a letter about London's forces the Commissioner is a police officer; elsewhere the one the letter speaks of. */
function withPlainCommissioners(
  officials: readonly OfficialMention[],
  { subjects }: OfficialContext,
): OfficialMention[] {
  const stated = new Set(
    officials.flatMap(({ role, roleText }) => (role && !plain.test(roleText ?? '') ? role : [])),
  )
  const inLondon = subjects.length > 0 && subjects.every(subject => london.has(subject))
  const meant = inLondon ? 'met-commissioner' : stated.has('pfcc') && !stated.has('pcc') ? 'pfcc' : 'pcc'
  return officials.map(mention =>
    mention.role === 'pcc' && plain.test(mention.roleText ?? '') ? { ...mention, role: meant } : mention,
  )
}

function grouped(mentions: readonly OfficialMention[]): Group[] {
  const groups: Group[] = []
  for (const mention of mentions) {
    const group = groups.find(({ mentions: others }) =>
      others.every(other => sameName(other.name!, mention.name!) && sameHolder(other.role, mention.role)),
    )
    if (group) group.mentions.push(mention)
    else groups.push({ mentions: [mention], key: null })
  }
  return groups
}

/** A surname joins the one person it can mean; with an office it may stand for itself, without one it is dropped. */
function addPart(people: Group[], mention: OfficialMention): void {
  const named = people.filter(({ mentions }) => mentions.some(other => canMean(mention, other)))
  const fitting = named.filter(({ mentions }) => mentions.every(({ role }) => sameHolder(role, mention.role)))
  if (fitting.length === 1) fitting[0]!.mentions.push(mention)
  else if (named.length === 0 && mention.role !== null) people.push({ mentions: [mention], key: null })
}

/** Against the full name if there is one; a surname that stands for itself means itself. */
const canMean = (part: OfficialMention, other: OfficialMention) =>
  isFull(other) ? partOfName(part, other.name!) : other.name === part.name && other.role !== null

/** Whoever gets a copy is not who signs. */
const isAnother = ({ position }: OfficialMention, others: readonly OfficialMention[]) =>
  position === 'copy' && others.some(other => other.position === 'signature')

/** An office joins the one person who holds it; where two do, nobody can tell, and where none does it is its own. */
function addOffice(
  holders: readonly Group[],
  offices: Map<string, Group>,
  mention: OfficialMention,
  context: OfficialContext,
): void {
  const force = statedForce(mention, context)
  const holding = holders.filter(({ mentions }) => {
    if (mentions.some(isFormer) || isAnother(mention, mentions)) return false
    const [role, own] = [roleOf(mentions)?.role, forceOf(mentions, context)]
    return role !== 'other' && role === mention.role && (force === null || own === null || own === force)
  })
  if (holding.length === 1 && !isFormer(mention)) {
    holding[0]!.mentions.push(mention)
    return
  }
  if (holding.length > 1) return
  const words = mention.role === 'other' || isFormer(mention) ? foldWord(mention.roleText ?? '') : ''
  const key = [mention.role, force ?? impliedForce(mention.role, mention.roleText, context), words].join(' ')
  const office = offices.get(key) ?? { mentions: [], key }
  office.mentions.push(mention)
  offices.set(key, office)
}

/** The mention that says best what someone is: a role before a rank, then a list of names before running text. */
function roleOf(mentions: readonly OfficialMention[]): OfficialMention | null {
  const worth = ({ role, roleText, position }: OfficialMention) =>
    (role === 'other'
      ? 0
      : role === 'council-leader' && /^C(?:oun)?c?i?ll/u.test(roleText ?? '')
        ? 1
        : plain.test(roleText ?? '')
          ? 2
          : 3) *
      2 +
    Number(position !== 'running')
  return mentions
    .filter(({ role }) => role !== null)
    .reduce<OfficialMention | null>((best, each) => (best && worth(best) >= worth(each) ? best : each), null)
}

function forceOf(mentions: readonly OfficialMention[], context: OfficialContext): string | null {
  for (const mention of mentions) {
    const force = statedForce(mention, context)
    if (force) return force
  }
  const best = roleOf(mentions)
  return best && impliedForce(best.role, best.roleText, context)
}

function resolved(mentions: readonly OfficialMention[], context: OfficialContext): ResolvedOfficial {
  const best = roleOf(mentions)
  const names = mentions.flatMap(({ name }) => name ?? [])
  return {
    name:
      names.length === 0
        ? null
        : names.reduce((longest, name) => (nameWorth(name) > nameWorth(longest) ? name : longest)),
    role: best?.role ?? null,
    roleText: best?.roleText ?? null,
    organisation: best?.organisation ?? null,
    force: forceOf(mentions, context),
    mentions: [...mentions].sort((one, other) => one.start - other.start || one.end - other.end),
  }
}

/** A forename in full tells more than an initial. */
const nameWorth = (name: string) => name.replace(/(?<!\p{L})\p{L}\.?(?=\s)|\s/gu, '').length
