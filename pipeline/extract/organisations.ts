import type { Organisation } from '../knowledge.ts'
import { gazetteer, type Name } from '../text/gazetteer.ts'
import { lineMatches } from '../text/line-matches.ts'
import { type Lookout, lookout } from '../text/lookout.ts'
import { tokenise } from '../text/tokens.ts'
import type { Extractor, OrganisationMention } from '../types.ts'

export const organisationsRules = [
  { id: 'organisation/name', stage: 'extract', says: 'A name of the organisation or of its kind.' },
  {
    id: 'organisation/abbreviation',
    stage: 'extract',
    says: 'An abbreviation or name in these very capitals.',
  },
  { id: 'organisation/shared', stage: 'extract', says: 'A name that two organisations share, such as HMIP.' },
  { id: 'organisation/pattern', stage: 'extract', says: 'A name with a variable part: "… County Council".' },
] as const

interface Reading {
  readonly organisations: readonly string[]
  readonly exact: boolean
}

/**
 * Finds organisations by their names and by the patterns of councils, trusts and boards; where two overlap, the longer.
 * A name that several share yields a mention for each: `resolveOrganisations` decides.
 */
export function organisations(entries: readonly Organisation[], look: Lookout = lookout()): Extractor {
  const names = gazetteer(readings(entries))
  const patterns = entries.flatMap(({ id, patterns }) =>
    patterns.map(source => ({ id, pattern: new RegExp(source, 'gu') })),
  )
  const matchesOf = lineMatches(
    patterns.map(({ pattern }) => pattern),
    look,
  )
  return letter => {
    const { text } = letter.document
    const found = names.find(text, letter.tokens).flatMap(({ start, end, payload }) =>
      payload.organisations.map(organisation => {
        const rule =
          payload.organisations.length > 1
            ? 'organisation/shared'
            : payload.exact
              ? 'organisation/abbreviation'
              : 'organisation/name'
        return mention(start, end, organisation, rule)
      }),
    )
    const named = [...found]
    for (const { place, match } of matchesOf(text)) {
      const end = match.index + match[0].length
      const start = afterOthers(match.index, end, named, text)
      found.push(mention(start, end, patterns[place]!.id, 'organisation/pattern'))
    }
    return longest(found)
  }
}

function readings(entries: readonly Organisation[]): Name<Reading>[] {
  const byWords = new Map<string, Name<Reading>>()
  for (const { id, aliases } of entries)
    for (const { text, exact = false } of aliases) {
      const words = exact ? text : tokenise(text).folded.join(' ')
      const known = byWords.get(words)?.payload.organisations ?? []
      byWords.set(words, { text, exact, payload: { organisations: [...known, id], exact } })
    }
  return [...byWords.values()]
}

/** "Ofsted and [Torbay and South Devon NHS Trust]": a pattern's name begins after the one it is joined to. */
function afterOthers(
  start: number,
  end: number,
  named: readonly OrganisationMention[],
  text: string,
): number {
  const last = lastBefore(named, end)
  if (!last || last.start < start) return start
  const joint = /^(?:,\s(?:and\s)?|\s(?:and|&)\s)(?:the\s)?/u.exec(text.slice(last.end, end))?.[0]
  return joint ? last.end + joint.length : start
}

/** The last of finds in order that ends before a place, by halving. */
function lastBefore(named: readonly OrganisationMention[], end: number): OrganisationMention | undefined {
  let low = 0
  let high = named.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (named[middle]!.end < end) low = middle + 1
    else high = middle
  }
  return named[low - 1]
}

/** Of finds that overlap, the longest; of equals all, since names are shared. */
function longest(found: readonly OrganisationMention[]): OrganisationMention[] {
  const byLength = [...found].sort((one, other) => one.start - other.start || other.end - one.end)
  const kept: OrganisationMention[] = []
  for (const find of byLength) {
    const last = kept.at(-1)
    const same = last?.start === find.start && last.end === find.end
    if (last && !same && find.start < last.end) {
      // "Essex County Council" began later than a find it reaches beyond: the longer of the two stays.
      if (find.end - find.start <= last.end - last.start) continue
      kept.pop()
    }
    if (!(same && last?.organisation === find.organisation)) kept.push(find)
  }
  return kept
}

const confidences = {
  'organisation/name': 0.9,
  'organisation/abbreviation': 0.92,
  'organisation/shared': 0.6,
  'organisation/pattern': 0.85,
}

const mention = (
  start: number,
  end: number,
  organisation: string,
  rule: keyof typeof confidences,
): OrganisationMention => ({
  kind: 'organisation',
  start,
  end,
  organisation,
  rule,
  confidence: confidences[rule],
})
