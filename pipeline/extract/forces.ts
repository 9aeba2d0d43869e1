import type { Force, LocalAuthority } from '../knowledge.ts'
import { gazetteer, type Hit, type Name } from '../text/gazetteer.ts'
import { tokenise } from '../text/tokens.ts'
import type { Extractor, ForceMention, Letter, Span } from '../types.ts'
import * as context from './force-contexts.ts'
import { isInspectedCouncil, isTitle } from './force-titles.ts'

export const forcesRules = [
  { id: 'force/name', stage: 'extract', says: 'A name of the force, in full or in common use.' },
  {
    id: 'force/abbreviation',
    stage: 'extract',
    says: 'An abbreviation or short form, in these very capitals.',
  },
  {
    id: 'force/area',
    stage: 'extract',
    says: 'The name of its area beside a police office or police officers.',
  },
  {
    id: 'force/area-as-actor',
    stage: 'extract',
    says: 'The name of its area where only a force can be meant.',
  },
  { id: 'force/title', stage: 'extract', says: 'The name of its area in a title about an inspection.' },
  {
    id: 'force/coordination',
    stage: 'extract',
    says: 'The name of its area joined to another force by "and".',
  },
  {
    id: 'force/local-authority',
    stage: 'extract',
    says: 'It polices the council area of a joint inspection.',
  },
  { id: 'force/generic', stage: 'extract', says: '"The force" or "the constabulary", without a name.' },
] as const

/** What one text can stand for: "Surrey" is the area of a force and a council's; "the force" is neither. */
interface Reading {
  readonly name: { readonly force: string; readonly short: boolean } | null
  readonly area: Force | null
  readonly council: string | null
  readonly generic: boolean
}

interface Find {
  readonly hit: Hit<Reading>
  readonly mention: ForceMention | null
}

/** Finds forces by name, by area beside police words, by the council of a joint inspection, and as "the force". */
export function forces(entries: readonly Force[], localAuthorities: readonly LocalAuthority[]): Extractor {
  const names = gazetteer(readings(entries, localAuthorities))
  return letter => {
    const { text } = letter.document
    const finds = names.find(text, letter.tokens).map(hit => ({ hit, mention: read(hit, letter) }))
    return joined(text, finds).flatMap(({ mention }) => mention ?? [])
  }
}

function readings(entries: readonly Force[], localAuthorities: readonly LocalAuthority[]): Name<Reading>[] {
  const byWords = new Map<string, Name<Reading>>()
  function add(text: string, exact: boolean, part: Partial<Reading>) {
    // Exact names are kept apart by their capitals; all others agree when their words do.
    const words = exact ? text : tokenise(text).folded.join(' ')
    const known = byWords.get(words)?.payload ?? { name: null, area: null, council: null, generic: false }
    byWords.set(words, { text, exact, payload: { ...known, ...part } })
  }
  for (const force of entries) {
    for (const area of force.areas) add(area, false, { area: force })
    for (const { text, exact = false } of force.aliases)
      add(text, exact, { name: { force: force.id, short: exact } })
  }
  for (const { name, force } of localAuthorities) add(name, false, { council: force })
  for (const text of context.genericNames) add(text, false, { generic: true })
  return [...byWords.values()]
}

function read(hit: Hit<Reading>, letter: Letter): ForceMention | null {
  const { name, area, council, generic } = hit.payload
  const place = context.surroundings(letter.document.text, hit)
  if (generic) return context.isForceWord(place) ? mention(hit, null, 'generic', 'force/generic', 0.9) : null
  // A name of three words is one in small letters too ("national crime agency"); "beds police" need not be.
  const capital = /^\p{Lu}/u.test(place.name)
  if (name && (name.short || capital || hit.to - hit.from > 2))
    return context.isOtherThan(place) ? null : named(hit, name, place)
  if (!capital || context.isAnotherBody(place)) return null
  const beside = area && context.areaContext(place, area)
  if (beside) return mention(hit, area.id, 'area', beside.rule, beside.confidence)
  if (council && isInspectedCouncil(place))
    return mention(hit, council, 'area', 'force/local-authority', 0.75)
  if (area && isTitle(place, hit, letter)) return mention(hit, area.id, 'area', 'force/title', 0.8)
  return null
}

function named(
  span: Span,
  name: { force: string; short: boolean },
  place: context.Surroundings,
): ForceMention {
  if (context.isCommissioner(place)) {
    const area = place.name.replace(/\s+police$/iu, '')
    return mention(
      { start: span.start, end: span.start + area.length },
      name.force,
      'area',
      'force/area',
      0.95,
    )
  }
  if (context.isAuthority(place)) return mention(span, name.force, 'area', 'force/area', 0.95)
  if (name.short) return mention(span, name.force, 'name', 'force/abbreviation', 0.95)
  const whole = { start: span.start, end: span.end + context.goesOn(place) }
  return mention(whole, name.force, 'name', 'force/name', 0.98)
}

// "[Norfolk] and Suffolk Constabularies", "[Surrey], [Kent] and Sussex Police": the police word stands for all before
// it. "PCCs for Norfolk and [Suffolk]", "Chief Constables of Kent, [Essex] and [Surrey]": and so it does for those after
// it, but only in a list that comes to its "and": "Chief Constable of Surrey, Guildford".
function joined(text: string, finds: readonly Find[]): Find[] {
  const result = [...finds]
  const gap = (at: number) => text.slice(finds[at]!.hit.end, finds[at + 1]?.hit.start ?? finds[at]!.hit.end)
  for (let at = result.length - 2; at >= 0; at--)
    if (listGap.test(gap(at)) && leads(result[at + 1]!)) result[at] = led(result[at]!, text, false)
  for (let at = 1; at < result.length; at++) {
    const inList = lastGap.test(gap(at - 1)) || (listGap.test(gap(at - 1)) && listGap.test(gap(at)))
    if (inList && leads(result[at - 1]!)) result[at] = led(result[at]!, text, true)
  }
  return result
}

const lastGap = /^,?\s(?:and|&)\s$/u
const listGap = /^(?:,|,?\s(?:and|&))\s$/u

const leads = ({ mention }: Find) => Boolean(mention?.force) && mention?.rule !== 'force/local-authority'

function led(find: Find, text: string, last: boolean): Find {
  const { hit } = find
  const { area } = hit.payload
  if (find.mention || !area) return find
  const place = context.surroundings(text, hit)
  // "Kent Police and [Essex] Highways"
  if ((last && /^\s\p{Lu}/u.test(place.after)) || context.isAnotherBody(place)) return find
  return { hit, mention: mention(hit, area.id, 'area', 'force/coordination', 0.8) }
}

const mention = (
  { start, end }: Span,
  force: string | null,
  form: ForceMention['form'],
  rule: string,
  confidence: number,
): ForceMention => ({ kind: 'force', start, end, force, form, rule, confidence })
