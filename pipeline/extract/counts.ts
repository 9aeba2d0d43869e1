import type { CountRule } from '../knowledge.ts'
import { hopefulIn } from '../text/hopeful.ts'
import { type Lookout, lookout } from '../text/lookout.ts'
import { matchesIn } from '../text/matches.ts'
import { numberOf } from '../text/numbers.ts'
import { gap, overlap } from '../text/places.ts'
import type { Extractor, Letter, Span, StatedCountMention } from '../types.ts'

// "HMIC first inspected the force in March 2015 and made four recommendations", "the fourteen original recommendations",
// "Your letter said that the force accepts four of the five", "The taskforce produced a report with six recommendations"
const elsewhere =
  /\b(?:first|original|earlier|previous(?:ly)?|predecessor|last\s(?:time|year)|at\sthe\stime|national\sreport|your\sletter\s(?:said|says|states)|task\s?force|working\sgroup|serious\scase\sreview|action\splan)\b/iu

/** "2 Recommendations and responses": the number of a heading. */
const headed = /^\d{1,2}\s\p{Lu}/u

/** How far before and after a count words may stand that tell it from the letter's own, in characters. */
const near = { before: 120, after: 40 }

/**
 * Finds numbers of recommendations and their like: of all ("The report makes nine recommendations"), and, beside one of
 * these, of some ("four of which are for the chief constable"). Whether they are right, `resolve` says.
 */
export const counts = (rules: readonly CountRule[], look: Lookout = lookout()): Extractor => {
  const hopesOf = hopesBy(rules, look)

  return letter => {
    const { text } = letter.document
    const stated: StatedCountMention[] = []
    let last: readonly StatedCountMention[] = []
    let before: { readonly block: number; readonly wholes: readonly StatedCountMention[] } | null = null
    for (const { block, ...sentence } of statementsOf(letter)) {
      const hopes = hopesOf(text, sentence)
      const matches = (isWanted: (where: CountRule['where']) => boolean) =>
        matchesOf(text, sentence, hopes, isWanted)
      const found = matches(where => where === 'whole').flatMap(match => wholeOf(text, sentence, match))
      const beside: readonly StatedCountMention[] =
        found.length > 0 ? found : before?.block === block ? before.wholes : []
      before = found.length > 0 ? { block, wholes: found } : null
      if (found.length > 0) last = found
      stated.push(...found)
      if (beside.length === 0) {
        stated.push(...matches(where => where === 'later').flatMap(match => shareOf(match, last)))
        continue
      }
      const all = matches(where => where !== 'whole').flatMap(match => shareOf(match, beside))
      stated.push(...all.filter(one => !all.some(other => isBetter(other, one))))
    }
    return stated.toSorted((one, other) => one.start - other.start || one.end - other.end)
  }
}

/** All sentences, and the blocks that are not divided into any, in their order. */
function statementsOf({ blocks, sentences }: Letter): (Span & { readonly block: number })[] {
  const divided = new Set(sentences.map(({ block }) => block))
  const others = blocks.flatMap(({ start, end, kind }, block) =>
    divided.has(block) || kind === 'furniture' ? [] : [{ start, end, block }],
  )
  return [...sentences, ...others].toSorted((one, other) => one.start - other.start)
}

/** A match of a rule in the letter's text. */
interface Match extends Span {
  readonly rule: CountRule
  readonly number: string
}

/** A rule that may match in a sentence. */
interface Hope {
  readonly rule: CountRule
  readonly pattern: RegExp
}

function hopesBy(
  rules: readonly CountRule[],
  look: Lookout,
): (text: string, sentence: Span) => readonly Hope[] {
  const hopeful = hopefulIn(
    rules.map(({ pattern }) => new RegExp(pattern, 'giu')),
    look,
  )
  return (text, sentence) =>
    hopeful(text, sentence).map(({ place, pattern }) => ({ rule: rules[place]!, pattern }))
}

function matchesOf(
  text: string,
  { start, end }: Span,
  hopes: readonly Hope[],
  isWanted: (where: CountRule['where']) => boolean,
): Match[] {
  const words = text.slice(start, end)
  return hopes
    .filter(({ rule }) => isWanted(rule.where))
    .flatMap(({ rule, pattern }) =>
      matchesIn(words, pattern).map(({ index, 0: found, groups }) => ({
        rule,
        start: start + index,
        end: start + index + found.length,
        number: groups!.number!,
      })),
    )
}

function wholeOf(text: string, sentence: Span, { rule, number, start, end }: Match): StatedCountMention[] {
  const value = countOf(number)
  if (value === null || rule.counts === null) return []
  if (start === sentence.start && headed.test(text.slice(start, end))) return []
  const around = text.slice(
    Math.max(sentence.start, start - near.before),
    Math.min(sentence.end, end + near.after),
  )
  return [
    {
      ...mentionOf(rule, { start, end }),
      counts: rule.counts,
      number: value,
      within: null,
      elsewhere: elsewhere.test(around),
    },
  ]
}

/** A share of the count that stands nearest; one of all ("accepts all three") of that which has this number. */
function shareOf(
  { rule, number, start, end }: Match,
  wholes: readonly StatedCountMention[],
): StatedCountMention[] {
  const byNearness = wholes.toSorted((one, other) => gap(one, { start, end }) - gap(other, { start, end }))
  const value = /^all$/iu.test(number) ? (byNearness[0]?.number ?? null) : countOf(number)
  const same = rule.where === 'later' ? byNearness.find(whole => whole.number === value) : undefined
  const whole = same ?? byNearness[0]
  if (value === null || !whole || value > whole.number) return []
  return [
    {
      ...mentionOf(rule, { start, end }),
      counts: whole.counts,
      number: value,
      within: whole.start,
      elsewhere: whole.elsewhere,
    },
  ]
}

/** Of two readings of one place, the longer. */
const isBetter = (other: StatedCountMention, one: StatedCountMention) =>
  other !== one && overlap(other, one) && other.end - other.start > one.end - one.start

const mentionOf = ({ id, confidence, share }: CountRule, { start, end }: Span) =>
  ({ kind: 'stated-count', start, end, rule: id, confidence, share }) as const

const special: Readonly<Record<string, number>> = { both: 2, a: 1, no: 0 }
const countOf = (words: string) => special[words.toLowerCase()] ?? numberOf(words)

export const countsRules = (
  rules: readonly CountRule[],
): readonly { id: string; stage: 'extract' | 'resolve'; says: string }[] => [
  ...rules.map(({ id, examples }) => ({
    id,
    stage: 'extract' as const,
    says: `Words such as ${examples[0]} say how many there are.`,
  })),
]
