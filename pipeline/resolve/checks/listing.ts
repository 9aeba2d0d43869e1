import { testerOf } from '../../text/hopeful.ts'
import type {
  Counted,
  DocumentKind,
  Letter,
  ResolvedGrade,
  ResolvedRecommendation,
  ResolvedResponse,
  Span,
  StatedCountMention,
} from '../../types.ts'

/** What of a letter its numbers are held against. */
export interface CheckContext {
  readonly letter: Letter
  readonly kind: DocumentKind
  readonly recommendations: readonly ResolvedRecommendation[]
  readonly responses: readonly ResolvedResponse[]
  readonly grades: readonly ResolvedGrade[]
}

/** What a letter sets out: each recommendation with what it is called, its answers, and the numbers answered. */
export interface Listing {
  readonly kind: DocumentKind
  readonly asked: readonly Asked[]
  readonly responses: readonly ResolvedResponse[]
  /** Headings and labels of causes of concern. */
  readonly causes: number
}

export interface Asked {
  readonly recommendation: ResolvedRecommendation
  readonly counted: Exclude<Counted, 'response'>
  readonly answers: readonly ResolvedResponse[]
}

export function listOf(
  { letter, kind, recommendations, responses }: CheckContext,
  stated: readonly StatedCountMention[],
): Listing {
  const inOrder = recommendations.toSorted((one, other) => one.mention.start - other.mention.start)
  const introduced = introductions(letter, stated)
  const calledAs = inOrder.map(recommendation => callingOf(letter, recommendation, introduced))
  return {
    kind,
    asked: inOrder.map((recommendation, index) => ({
      recommendation,
      counted: countedAs(calledAs[index]!, recommendation, inOrder, calledAs),
      answers: responses.filter(({ answers }) => answers === recommendation),
    })),
    responses,
    causes: causesIn(letter),
  }
}

const improve = /\b(?:areas?\sfor\simprovement|AFIs?|what\sneeds\sto\simprove)\b/giu
const recommend = /\brec(?:ommendation)?s?\b/giu

/** Words that say what recommendations are called: where they stand, and which names they hold, in their order. */
interface Calling {
  readonly block: number
  readonly names: readonly Asked['counted'][]
}

/** Blocks that say what follows them: headings, lead-ins, labels, and those that count what follows. */
function introductions(
  { blocks, document: { text } }: Letter,
  stated: readonly StatedCountMention[],
): Calling[] {
  return blocks.flatMap(({ kind, start, end }, block) => {
    const introduces =
      kind === 'heading' ||
      kind === 'subject' ||
      text[end - 1] === ':' ||
      end - start < longestLabel ||
      stated.some(count => count.start >= start && count.end <= end)
    const names = introduces ? namesIn(text, { start, end }) : []
    return names.length > 0 ? [{ block, names }] : []
  })
}

/** A line of so many characters may be a label. */
const longestLabel = 40

/** By its own label, else by the nearest introduction above it; null where nothing says so. */
function callingOf(
  { blocks, document: { text } }: Letter,
  { mention }: ResolvedRecommendation,
  introduced: readonly Calling[],
): Calling | null {
  const own = blocks.findLastIndex(({ start }) => start <= mention.start)
  if (/^AFI/iu.test(mention.number ?? '')) return { block: own, names: ['area_for_improvement'] }
  const label = namesIn(text, { start: blocks[own]?.start ?? 0, end: mention.start }).at(-1)
  return label ? { block: own, names: [label] } : (introduced.findLast(({ block }) => block < own) ?? null)
}

/**
 * Where an introduction has both names ("three recommendations and four areas for improvement, in this order:"), those
 * that are numbered in another way than the first are the second.
 */
function countedAs(
  calling: Calling | null,
  { mention }: ResolvedRecommendation,
  all: readonly ResolvedRecommendation[],
  calledAs: readonly (Calling | null)[],
): Asked['counted'] {
  const [first, second] = calling?.names ?? []
  if (!first) return 'recommendation'
  if (!second) return first
  const head = all.find((_, index) => calledAs[index] === calling)
  return styleOf(head?.mention.number) === styleOf(mention.number) ? first : second
}

const styleOf = (number: string | null | undefined) =>
  number?.replace(/\d+$/u, '0').replace(/^[a-z]$/u, 'a') ?? ''

/** Each name once, in the order in which they stand. */
function namesIn(text: string, { start, end }: Span): Asked['counted'][] {
  const words = text.slice(start, end)
  const found = [
    ...[...words.matchAll(improve)].map(({ index }) => ({ index, name: 'area_for_improvement' as const })),
    ...[...words.matchAll(recommend)].map(({ index }) => ({ index, name: 'recommendation' as const })),
  ].toSorted((one, other) => one.index - other.index)
  return [...new Set(found.map(({ name }) => name))]
}

// "Cause of concern", "Cause of concern 2: missing children"
const cause =
  /^(?:\d{1,2}\.?\s)?(?:accelerated\s)?(?:causes?\s(?:of|for)\sconcern|area\sfor\spriority\saction)\b/iu

// "That is the cause of concern", "The cause of concern is that": told, and not labelled
const tellsOfOneCause = testerOf(
  /\b(?:is|was)\sthe\scause\s(?:of|for)\sconcern\b|\bthe\scause\s(?:of|for)\sconcern\s(?:is|was|reads)\b/iu,
)

function causesIn({ blocks, document: { text } }: Letter): number {
  const labelled = blocks.filter(
    ({ kind, start, end }) => kind !== 'furniture' && cause.test(text.slice(start, end)),
  ).length
  return labelled > 0 || !tellsOfOneCause(text) ? labelled : 1
}

/** How many different ones: those of one number count once, and those without a number each. */
export const countDistinct = (numbers: readonly (string | null)[]): number =>
  numbers.filter(number => number === null).length + new Set(numbers.filter(number => number !== null)).size
