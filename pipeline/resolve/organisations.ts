import { quickMatches } from '../text/quick-patterns.ts'
import type { Letter, Mention, OrganisationMention, ResolvedLetter } from '../types.ts'

/**
 * Brings together what is said of each organisation. HMIC and HMICFRS stay apart, as the letter names them; a name that
 * several share ("HMIP", "HMI Constabulary", "the Inspectorate") goes to one of them, or to none where the letter says nothing to decide it.
 */
export function resolveOrganisations(
  mentions: readonly Mention[],
  letter: Letter,
): ResolvedLetter['organisations'] {
  const all = mentions.filter((mention): mention is OrganisationMention => mention.kind === 'organisation')
  const shared = all.filter(isShared)
  const own = all.filter(mention => !isShared(mention))
  const suited = shared.length > 0 ? suitedTo(letter.document.text) : []
  const groups = new Map<string, OrganisationMention[]>()
  for (const mention of all) {
    if (isShared(mention) && mention.organisation !== meantBy(mention, shared, own, suited)) continue
    const group = groups.get(mention.organisation)
    if (group) group.push(mention)
    else groups.set(mention.organisation, [mention])
  }
  return [...groups.keys()]
    .sort()
    .map(organisation => ({ organisation, mentions: groups.get(organisation)! }))
}

const isShared = ({ rule }: OrganisationMention) => rule === 'organisation/shared'

/** Of those who share the name, the one named last before it, else first after it, else the one that the letter suits. */
function meantBy(
  { start, end }: OrganisationMention,
  shared: readonly OrganisationMention[],
  own: readonly OrganisationMention[],
  suited: readonly string[],
): string | null {
  const rivals = shared
    .filter(other => other.start === start && other.end === end)
    .map(rival => rival.organisation)
  const candidates = own.filter(other => rivals.includes(other.organisation))
  const nearest =
    candidates.findLast(other => other.end <= start) ?? candidates.find(other => other.start >= end)
  return nearest?.organisation ?? rivals.find(rival => suited.includes(rival)) ?? null
}

/** Without any other name, a letter about cells means Prisons, and one of 2018 or later the inspectorate's new name. */
function suitedTo(text: string): string[] {
  const years = [...text.matchAll(/\b20[012]\d\b/gu)].map(([year]) => Number(year))
  const latest = years.reduce((one, other) => Math.max(one, other), 0)
  return [
    custody(text).length > children(text).length ? 'hmi-prisons' : 'hmi-probation',
    ...(latest === 0 ? [] : [latest >= firstFullYearOfHmicfrs ? 'hmicfrs' : 'hmic']),
  ]
}

const custody = quickMatches(/\b(?:custody|cells?|detainees?)\b/giu)
const children = quickMatches(/\b(?:child|children|youth|probation)\b/giu)

// The inspectorate took its new name in July 2017.
const firstFullYearOfHmicfrs = 2018
