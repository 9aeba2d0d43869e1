import type { ResolvedCheck, ResolvedRecommendation, StatedCountMention } from '../../types.ts'
import type { Listing } from './listing.ts'

/** Recommendations that are numbered in one way, in the order of the text. */
interface Series {
  readonly style: string
  readonly members: readonly Numbered[]
}

interface Numbered {
  readonly recommendation: ResolvedRecommendation
  readonly number: number
}

/** Gaps and repeats in the numbers of a letter's recommendations. */
export function numberingChecks(
  { asked, responses, kind }: Listing,
  stated: readonly StatedCountMention[],
): ResolvedCheck[] {
  return seriesOf(asked.map(({ recommendation }) => recommendation)).flatMap(({ style, members }) => {
    if (members.length < 2) return []
    const own = members.map(({ number }) => number)
    const answered = responses.flatMap(({ mention }) => {
      const read = mention.number === null ? null : readNumber(mention.number)
      return read?.style === style ? [read.number] : []
    })
    const known = new Set([...own, ...answered])
    const last = Math.max(...own)
    const counts = asked.find(({ recommendation }) => recommendation === members[0]!.recommendation)!.counted
    const missing = Array.from({ length: last }, (_, index) => index + 1).filter(number => !known.has(number))
    // Who asks may not leave one out. A minister answers what is asked of the Government, and others may say how many
    // of them they answer.
    const isChosen =
      kind === 'government_letter' ||
      (!asks.has(kind) &&
        stated.some(
          ({ number, share, counts: what }) =>
            what === counts && number === new Set(own).size && share.of !== 'all',
        ))
    const gaps = missing.length === 0 ? [] : [gapCheck(members, missing, last - missing.length, isChosen)]
    return [...gaps, ...repeats(members)].map(check => ({ ...check, counts }))
  })
}

const asks: ReadonlySet<string> = new Set(['inspectorate_letter', 'inspection_report', 'press_release'])

function gapCheck(
  members: readonly Numbered[],
  missing: readonly number[],
  found: number,
  isChosen: boolean,
): Omit<ResolvedCheck, 'counts'> {
  const after = members
    .toSorted((one, other) => one.number - other.number)
    .find(({ number }) => number > missing[0]!)!
  return {
    mention: { ...placeOf(after), rule: 'check/numbering', confidence: 0.9 },
    check: 'numbering_gap',
    share: `missing: ${missing.join(', ')}`,
    stated: Math.max(...members.map(({ number }) => number)),
    found,
    outcome: isChosen ? 'not_checkable' : 'differs',
    reason: isChosen ? 'part_set_out' : null,
    basis: 'numbers',
  }
}

/** A number that two neighbours bear although they say different things. */
function repeats(members: readonly Numbered[]): Omit<ResolvedCheck, 'counts'>[] {
  return members.flatMap((member, index) => {
    const before = members[index - 1]
    if (before?.number !== member.number || isOfList(member) || isOfList(before)) return []
    return [
      {
        mention: { ...placeOf(member), rule: 'check/numbering', confidence: 0.85 },
        check: 'numbering_repeat' as const,
        share: `number: ${member.recommendation.mention.number}`,
        stated: member.number,
        found: 2,
        outcome: 'differs' as const,
        reason: null,
        basis: 'numbers' as const,
      },
    ]
  })
}

/** The items of one recommendation all bear its number. */
const isOfList = ({ recommendation }: Numbered) => recommendation.mention.rule === 'recommendation/led'

const placeOf = ({ recommendation: { mention } }: Numbered) => ({ start: mention.start, end: mention.end })

/** "3", "AFI 2", "C1", "b": how it is numbered, and its place. */
function readNumber(written: string): { readonly style: string; readonly number: number } | null {
  const groups = /^(?<prefix>[A-Z]{0,4}\s?)(?<digits>\d{1,2})$|^(?<letter>[a-h])$/iu.exec(written)?.groups
  if (!groups) return null
  if (groups.letter) return { style: 'letters', number: groups.letter.toLowerCase().charCodeAt(0) - 96 }
  return { style: groups.prefix!.trim().toUpperCase(), number: Number(groups.digits) }
}

/**
 * The series of a letter. One that begins again is another, unless the two have no number in common: a letter may take
 * the weightiest first, and the others in a table.
 */
function seriesOf(recommendations: readonly ResolvedRecommendation[]): Series[] {
  const all: { style: string; members: Numbered[] }[] = []
  for (const recommendation of recommendations) {
    const written = recommendation.mention.number
    const read = written === null ? null : readNumber(written)
    if (!read || recommendation.mention.rule === 'recommendation/sentence') continue
    const last = all.findLast(({ style }) => style === read.style)
    const begins = !last || (read.number === 1 && last.members.at(-1)!.number > 1)
    const member = { recommendation, number: read.number }
    if (begins) all.push({ style: read.style, members: [member] })
    else last.members.push(member)
  }
  const merged: Series[] = []
  for (const series of all) {
    const place = merged.findIndex(
      other => other.style === series.style && !other.members.some(({ number }) => has(series, number)),
    )
    if (place < 0) merged.push(series)
    else merged[place] = { ...series, members: [...merged[place]!.members, ...series.members] }
  }
  return merged
}

const has = ({ members }: Series, number: number) => members.some(member => member.number === number)
