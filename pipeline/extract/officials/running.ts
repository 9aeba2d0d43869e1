import type { Letter, OfficialMention, Span } from '../../types.ts'
import type { Person, PersonFinder } from './names.ts'
import type { Office, OfficeReader } from './pairs.ts'
import type { RoleHit } from './roles.ts'

export interface RunningTools {
  readonly people: PersonFinder
  readonly offices: OfficeReader
  readonly hits: readonly RoleHit[]
}

/** Offices of which there is one, so that they need no article to mean their holder. */
const unique: ReadonlySet<string> = new Set([
  'pcc',
  'pfcc',
  'deputy-pcc',
  'mayor',
  'deputy-mayor-policing',
  'home-secretary',
  'policing-minister',
  'hmcic',
  'chief-constable',
  'dcc',
  'acc',
  'met-commissioner',
  'ofsted-hmci',
  'panel-chair',
])

// "the ", "my ", "Surrey’s ", "the newly appointed "
const definite =
  /(?:\b(?:[Tt]he|[Mm]y|[Oo]ur|[Yy]our|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|['’]s|\b[Nn]ewly appointed|\b[Nn]ew)\s(?:(?:acting|temporary|interim|new|newly appointed|joint)\s)?$/u

// "a Chief Constable", "any PCC", "former Home Secretaries": nobody in particular, or nobody in office
const indefinite =
  /\b(?:an?|any|every|each|no|another|former|previous|ex|many|some)[\s-](?:(?:new|good|single|local|serving|acting|temporary|interim|permanent)\s)?$/iu

// What belongs to the words of an office: "acting ", "T/" before it, " of Kent Police" after it
const mannerBefore = /(?:(?:[Aa]cting|[Tt]emporary|[Ii]nterim|[Ff]ormer|[Jj]oint|[Tt]hen|[Nn]ew)\s){1,2}$/u
const placeAfter =
  /^\s(?:for|of)\s(?:the\s)?\p{Lu}[\p{L}'’-]*(?:(?:,?\s(?:and|&|of|the)|,)?\s(?!(?:The|This|It|In|I|We|My|A|He|She)\s)\p{Lu}[\p{L}'’-]*){0,5}/u

/** People and offices in running text. `line` is one block. */
export function readRunning(
  text: string,
  line: Span,
  kind: Letter['blocks'][number]['kind'],
  tools: RunningTools,
): OfficialMention[] {
  const hits = tools.hits.filter(({ start, end }) => start >= line.start && end <= line.end)
  const people = tools.people(text, line, false)
  const used = new Set<number>()
  const named = people.flatMap(person => {
    const adjoining = tools.offices.before(text, line, person, hits)
    const lead = adjoining && leadBefore(text, adjoining, hits)
    const before = lead ?? adjoining
    const after = tools.offices.after(text, line, person, hits)
    const office = choose(text, person, before, after)
    if (!office || (!person.full && !(person.alone && office.end < person.start)))
      return honorificName(text, person) ?? []
    for (const each of [adjoining, before, after]) if (each) used.add(each.start)
    const rule = office.end <= person.start ? 'official/role-name' : 'official/name-role'
    return [withOffice(text, person, office, rule)]
  })
  return [
    ...named,
    ...hits.filter(hit => !used.has(hit.start)).flatMap(hit => roleAlone(text, hit, kind) ?? []),
  ]
}

/** What an officer does for others, set before the rank: it says in what office the officer speaks. */
const leads: ReadonlySet<string> = new Set(['npcc-lead', 'apcc-lead', 'head-pp'])

/** "the NPCC lead for missing people, [Deputy Chief Constable] Jane Doe" */
const leadBefore = (text: string, rank: Office, hits: readonly RoleHit[]): Office | null =>
  hits.find(
    ({ role, end, start }) =>
      leads.has(role) && start < rank.start && unitBetween.test(text.slice(end, rank.start)),
  ) ?? null

// ", ", " department, "
const unitBetween = /^(?:\s(?:department|unit|team|branch|command))?,\s$/u

/** The role beats the rank, what adjoins beats what a comma parts, and a lone title comes last. */
function choose(text: string, person: Person, before: Office | null, after: Office | null): Office | null {
  if (!before || !after) return before ?? after
  const adjoins = /^\s$/u.test(text.slice(before.end, person.start))
  if (before.kind !== 'role') return after.role === 'other' && before.kind === 'rank' ? before : after
  return adjoins ? before : after
}

function withOffice(text: string, person: Person, office: Office, rule: string): OfficialMention {
  const words = officeWords(text, office)
  return {
    kind: 'official',
    start: Math.min(person.start, words.start),
    end: Math.max(person.end, words.end),
    rule: person.full ? rule : 'official/role-surname',
    confidence:
      rule === 'official/role-name' ? (person.full ? 0.97 : 0.85) : office.role === 'other' ? 0.8 : 0.93,
    name: person.name,
    role: office.role,
    roleText: text.slice(words.start, words.end),
    organisation: null,
    force: null,
    nameSpan: person.nameSpan,
    position: 'running',
  }
}

/** "Mr Ferrars", "Sir Peregrine": someone whom the letter names elsewhere. */
function honorificName(text: string, person: Person): OfficialMention[] | null {
  if (!person.honorific || !person.alone) return null
  return [
    {
      kind: 'official',
      start: person.start,
      end: person.end,
      rule: 'official/honorific-name',
      confidence: 0.5,
      name: person.name,
      role: null,
      roleText: text.slice(person.start, person.nameSpan.start).trim() || null,
      organisation: null,
      force: null,
      nameSpan: person.nameSpan,
      position: 'running',
    },
  ]
}

function roleAlone(
  text: string,
  hit: RoleHit,
  kind: Letter['blocks'][number]['kind'],
): OfficialMention | null {
  if (hit.kind !== 'role' || kind === 'furniture') return null
  const before = text.slice(Math.max(0, hit.start - 40), hit.start)
  if (indefinite.test(before) || (!unique.has(hit.role) && !definite.test(before))) return null
  // Notes to editors speak of commissioners at large.
  if (kind === 'note' && /^\p{Ll}/u.test(text.slice(hit.start, hit.end)) && hit.role === 'pcc') return null
  const words = officeWords(text, hit)
  return {
    kind: 'official',
    start: words.start,
    end: words.end,
    rule: 'official/role',
    confidence: 0.9,
    name: null,
    role: hit.role,
    roleText: text.slice(words.start, words.end),
    organisation: null,
    force: null,
    nameSpan: null,
    position: 'running',
  }
}

function officeWords(text: string, { start, end }: Span): Span {
  const manner = mannerBefore.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? ''
  const place = placeAfter.exec(text.slice(end, end + 90))?.[0] ?? ''
  return { start: start - manner.length, end: end + place.length }
}
