import { gap } from '../../text/places.ts'
import type { CheckReason, ResolvedCheck, StatedCountMention } from '../../types.ts'
import { countDistinct, type Listing } from './listing.ts'
import { shareFound, shareName } from './shares.ts'

/** What is said of a share further off than this, in characters, does not say what the letter is to set out. */
const beside = 250

type Verdict = Pick<ResolvedCheck, 'found' | 'outcome' | 'reason' | 'basis'>

/** Each number that the letter says, held against what it sets out and answers. */
export function statedCountChecks(stated: readonly StatedCountMention[], list: Listing): ResolvedCheck[] {
  return stated.map(mention => {
    const shares = stated.filter(({ within }) => within === mention.start)
    const siblings = stated.filter(({ within }) => mention.within !== null && within === mention.within)
    const whole = stated.find(({ start, within }) => within === null && start === mention.within)
    const verdict =
      mention.within === null
        ? wholeVerdict(mention, shares, list)
        : shareVerdict(mention, siblings, whole, list)
    return {
      mention,
      check: 'stated_count',
      counts: mention.counts,
      share: shareName(mention.share),
      stated: mention.number,
      ...verdict,
    }
  })
}

function wholeVerdict(
  mention: StatedCountMention,
  shares: readonly StatedCountMention[],
  list: Listing,
): Verdict {
  const { number, elsewhere } = mention
  const counts = countsOf(mention, list)
  const match = counts.find(({ found }) => found === number)
  if (match && (number > 0 || list.asked.length > 0)) return agrees(match.found, match.basis)
  const found = Math.max(...counts.map(one => one.found))
  const basis = counts.find(one => one.found === found)!.basis
  const others = shares.find(({ share }) => share.of === 'rest')
  if (others && found > 0 && found + others.number === number) return agrees(number, 'with_the_rest')
  if (elsewhere) return sumVerdict(mention, shares) ?? unknown('other_report')
  if (found === 0) return sumVerdict(mention, shares) ?? unknown('none_set_out', 0)
  // "nine recommendations, four of which call for immediate action": these four are set out, and the letter says so.
  if (found < number && shares.some(share => share.number === found && gap(share, mention) <= beside))
    return unknown('part_set_out', found, basis)
  return { found, outcome: 'differs', reason: null, basis }
}

/** What may be meant: those that are set out, and those that are answered, set out or not. */
function countsOf({ counts }: StatedCountMention, { asked, responses, causes }: Listing) {
  if (counts === 'cause_of_concern') return [{ found: causes, basis: 'set_out' as const }]
  if (counts === 'response')
    return [
      { found: countDistinct(responses.map(({ mention }) => mention.number)), basis: 'answered' as const },
    ]
  const own = asked.filter(({ counted }) => counted === counts).map(one => one.recommendation.mention.number)
  const answered = responses.flatMap(({ mention, answers }) => {
    const ofOthers = answers && asked.some(one => one.recommendation === answers && one.counted !== counts)
    return mention.number === null || ofOthers ? [] : [mention.number]
  })
  const ofNumbers = countDistinct([...own, ...answered])
  const setOut = { found: countDistinct(own), basis: 'set_out' as const }
  return counts === 'recommendation' ? [setOut, { found: ofNumbers, basis: 'answered' as const }] : [setOut]
}

function shareVerdict(
  mention: StatedCountMention,
  siblings: readonly StatedCountMention[],
  whole: StatedCountMention | undefined,
  list: Listing,
): Verdict {
  const { number, elsewhere, share } = mention
  const counts = countsOf(mention, list)
  if (share.of === 'named' || share.of === 'rest') {
    const match = counts.find(({ found }) => found === number)
    if (match) return agrees(number, match.basis)
    const met = siblings.filter(one => one.share.of === 'progress').reduce((sum, one) => sum + one.number, 0)
    if (share.of === 'rest' && whole && met + number === whole.number) return agrees(number, 'sum_of_shares')
    if (counts.every(one => one.found === 0)) return unknown('none_set_out', 0)
    // Those that the letter says it takes up are those that it sets out, unless it answers others by their number.
    const [setOut, answered = setOut] = counts
    return share.of === 'named' && setOut!.found > 0 && setOut!.found === answered!.found
      ? { found: setOut!.found, outcome: 'differs', reason: null, basis: 'set_out' }
      : unknown('share_not_told')
  }
  const found = shareFound(mention, list)
  if (found === number)
    return agrees(number, share.of === 'addressee' || share.of === 'immediate' ? 'set_out' : 'answered')
  const sum = whole && sumVerdict(whole, siblings)
  if (sum) return { ...sum, found: number }
  if (elsewhere) return unknown('other_report')
  if (counts.every(one => one.found === 0)) return unknown('none_set_out', 0)
  const isWhole = counts.some(one => one.found === whole?.number)
  if (found === null || !isWhole) return unknown(isWhole ? 'share_not_told' : 'part_set_out')
  return {
    found,
    outcome: 'differs',
    reason: null,
    basis: share.of === 'position' || share.of === 'progress' ? 'answered' : 'set_out',
  }
}

/** "eleven recommendations; six are met, three on the way and two hardly begun": the shares alone show that it is right. */
function sumVerdict({ number }: StatedCountMention, shares: readonly StatedCountMention[]): Verdict | null {
  for (const of of ['progress', 'position', 'addressee'] as const) {
    const told = shares.filter(({ share }) => share.of === of || share.of === 'rest')
    if (told.length > 1 && told.reduce((sum, share) => sum + share.number, 0) === number)
      return agrees(number, 'sum_of_shares')
  }
  return null
}

const agrees = (found: number, basis: ResolvedCheck['basis']): Verdict => ({
  found,
  outcome: 'agrees',
  reason: null,
  basis,
})

const unknown = (
  reason: CheckReason,
  found: number | null = null,
  basis: ResolvedCheck['basis'] = null,
): Verdict => ({
  found,
  outcome: 'not_checkable',
  reason,
  basis,
})
