import { quick } from '../text/quick-patterns.ts'
import type { Stance, StanceCueMention } from '../types.ts'

/** Who speaks: a report that says neither "I" nor "we", or somebody who answers for what is done. */
export type Voice = 'report' | 'person'

type Scores = Readonly<Record<Stance, number>>

// How each kind of text leans before a cue is seen, in the unit of the cues' weights; fitted, with those weights, on
// the coded letters by softmax regression. An inspectorate's report hardly ever only tells: what it says without
// complaint is praise. Somebody who answers tells what is done.
const leaning: Readonly<Record<Voice, Scores>> = {
  report: { strength: 0.1, concern: 0.26, recommendation: -0.13, action: -0.15, context: -0.08 },
  person: { strength: 0.04, concern: 0.03, recommendation: -0.15, action: 0.11, context: -0.03 },
}

// Statements about oversight have leanings of their own: an inspection is told of, scrutiny is promised.
const leaningOfTheme: Readonly<Record<string, Scores>> = {
  INSPECT: { strength: -0.21, concern: -0.14, recommendation: -0.06, action: -0.12, context: 0.53 },
  SCRUTINY: { strength: -0.11, concern: -0.11, recommendation: 0, action: 0.16, context: 0.06 },
  COMMISSION: { strength: -0.07, concern: -0.08, recommendation: -0.03, action: 0.16, context: 0.02 },
  RECS: { strength: -0.14, concern: -0.14, recommendation: -0.14, action: 0.13, context: 0.29 },
  NATIONAL: { strength: -0.16, concern: -0.13, recommendation: 0.23, action: -0.12, context: 0.18 },
}

/** Where two come out alike, the earlier: criticism is the worst to miss. */
const order: readonly Stance[] = ['concern', 'recommendation', 'action', 'strength', 'context']

export interface WeighedStance {
  readonly stance: Stance
  readonly cues: readonly StanceCueMention[]
}

/** How far cues of the sentence and of the headings above it speak for each stance; a theme's own leaning is `theme`'s. */
export function stanceScores(
  theme: string | null,
  cues: readonly StanceCueMention[],
  voice: Voice,
): Record<Stance, number> {
  const scores = { ...leaning[voice] }
  if (theme !== null) for (const stance of order) scores[stance] += leaningOfTheme[theme]?.[stance] ?? 0
  for (const { stance, weight } of cues) scores[stance] += weight
  return scores
}

/** The stance that most is said for; of equals, the one that is worst to miss. */
export const mostSaid = (scores: Readonly<Record<Stance, number>>): Stance =>
  order.reduce((best, stance) => (scores[stance] > scores[best] ? stance : best))

/** What the stance of a sentence is told from. */
export interface StanceContext {
  /** Cues in the sentence, and in the headings above it. */
  readonly standing: readonly StanceCueMention[]
  readonly above: readonly StanceCueMention[]
  readonly voice: Voice
  /** It stands in a recommendation that the letter quotes. */
  readonly asked?: boolean
}

/** Weighs the cues of the sentence and of the headings above it. */
export function stanceOf(theme: string, { standing, above, voice, asked }: StanceContext): WeighedStance {
  const stance = asked ? 'recommendation' : mostSaid(stanceScores(theme, [...standing, ...above], voice))
  return { stance, cues: standing.filter(cue => cue.stance === stance) }
}

// "not yet resulted in [consistent] practice", "no [clear] plan", "a lack of [effective] oversight"
const denied = quick(
  /(?:\b(?:not|never|no|nor|without|cannot|rarely|seldom|less|limited|insufficient(?:ly)?|inconsistent(?:ly)?|lack(?:s|ed|ing)?(?: of)?)|n['’]t)\s(?:[\p{L}'’-]{1,20}\s){0,3}$/iu,
)
/** As far back as a denial reaches. */
const reach = 90

/** Whether the words before praise take it back. `before` is the sentence up to the praise. */
export const isDenied = (before: string) => denied.test(before.slice(-reach))
