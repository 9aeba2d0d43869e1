/** Learns to tell the themes of a codebook from coded examples, on the sentence reader's vectors. */
import { cuePrecision } from '../text/odds.ts'
import type { Figure, LearnedThemes, ThemeFeature, ThemeFigures, Weighing } from '../types.ts'
import { foldsOf } from './folds.ts'
import { fitWeights } from './held-weights.ts'
import { type Example, fitHead, type Head, likelihood, oddsOf } from './logistic.ts'

/** A sentence that somebody coded, with what reader and cues say of it. */
export interface CodedExample {
  readonly text: string
  readonly themes: readonly string[]
  /** The reader's, of length one. */
  readonly vector: Float64Array
  /** How far cues speak for each theme that any of them names. */
  readonly support: Readonly<Record<string, { readonly confidence: number; readonly strong: boolean }>>
  /** The themes that rules alone find in it. */
  readonly spoken: readonly string[]
}

/** A sentence of another text, which nobody coded by the codebook. */
export type OtherSentence = Pick<CodedExample, 'vector' | 'support'>

export interface Learned {
  readonly themes: LearnedThemes
  readonly figures: readonly ThemeFigures[]
}

/** A theme with fewer examples is left to its cues. */
export const fewestExamples = 8
/** How far weights are held back: the one of these that answers best on examples that were not learned from. */
const tried = [3e-4, 3e-3, 3e-2]
const digits = 1e4

const rounded = (value: number) => Math.round(value * digits) / digits

/**
 * @param themes ids of the codebook's themes
 * @param ofReader the shipped reader's weighing: stance, source and agencies are weighed as it does
 * @param others a theme is far rarer in letters than among examples: those of these that do not seem to be about it
 *   teach what is not
 * @returns null where no theme has enough examples
 */
export function learn(
  examples: readonly CodedExample[],
  themes: readonly string[],
  ofReader: Weighing,
  others: readonly OtherSentence[],
): Learned | null {
  const inOrder = examples.toSorted((one, other) => (one.text < other.text ? -1 : 1))
  const ready = themes.filter(theme => countOf(inOrder, theme) >= fewestExamples)
  if (ready.length === 0) return null
  const sets = new Map(ready.map(theme => [theme, itemsOf(theme, inOrder, others)]))
  const answers = tried.map(
    heldBack => new Map([...sets].map(([theme, { learned }]) => [theme, unseen(learned, heldBack)])),
  )
  const losses = answers.map(ofThemes =>
    sum([...ofThemes].map(([theme, odds]) => loss(sets.get(theme)!.learned, odds))),
  )
  const best = losses.indexOf(Math.min(...losses))
  const heads = new Map(
    [...sets].map(([theme, { learned }]) => [theme, roundedHead(fitHead(learned, tried[best]!))]),
  )
  const pairs = [...sets].flatMap(([theme, { learned }]) =>
    pairsOf(theme, learned, answers[best]!.get(theme)!),
  )
  const weighing = weighingOf(pairs, ofReader)
  const aside = [...sets].flatMap(([theme, { aside }]) =>
    pairsOf(
      theme,
      aside,
      aside.map(({ vector }) => oddsOf(heads.get(theme)!, vector)),
    ),
  )
  return {
    themes: { heads: Object.fromEntries(heads), weighing },
    figures: themes.map(theme => figuresOf(theme, inOrder, [...pairs, ...aside], weighing)),
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const countOf = (examples: readonly CodedExample[], theme: string) =>
  examples.filter(example => example.themes.includes(theme)).length

/** A sentence as one theme sees it. */
interface Item extends Example {
  readonly support: CodedExample['support'][string] | undefined
  /** Whether somebody coded it. */
  readonly isCoded: boolean
}

/**
 * What a theme is learned from, and the other sentences that are set aside: those that may be about it, as cues or a
 * head say that has learned from the examples alone.
 */
function itemsOf(
  theme: string,
  examples: readonly CodedExample[],
  others: readonly OtherSentence[],
): { readonly learned: readonly Item[]; readonly aside: readonly Item[] } {
  const coded = examples.map(
    ({ vector, support, themes }): Item => ({
      vector,
      support: support[theme],
      isAbout: themes.includes(theme),
      isCoded: true,
    }),
  )
  const first = fitHead(coded, tried[1]!)
  const rest = others.map(
    ({ vector, support }): Item => ({ vector, support: support[theme], isAbout: false, isCoded: false }),
  )
  const mayBe = ({ vector, support }: Item) => support !== undefined || oddsOf(first, vector) >= 0
  return { learned: [...coded, ...rest.filter(item => !mayBe(item))], aside: rest.filter(mayBe) }
}

const roundedHead = ({ base, weights }: Head): Head => ({
  base: rounded(base),
  weights: weights.map(rounded),
})

/** The log odds of each example by a head that has not learned from it. */
function unseen(set: readonly Example[], heldBack: number): readonly number[] {
  const odds: number[] = set.map(() => 0)
  const folds = foldsOf(set.map(({ isAbout }) => isAbout))
  for (const fold of new Set(folds)) {
    const head = fitHead(
      set.filter((_, place) => folds[place] !== fold),
      heldBack,
    )
    set.forEach(({ vector }, place) => {
      if (folds[place] === fold) odds[place] = oddsOf(head, vector)
    })
  }
  return odds
}

const loss = (set: readonly Example[], odds: readonly number[]) =>
  sum(set.map(({ isAbout }, place) => Math.log(1 + Math.exp(isAbout ? -odds[place]! : odds[place]!))))

/** A theme and a sentence that head or cues may speak for. */
interface Pair {
  readonly theme: string
  readonly isAbout: boolean
  readonly isCoded: boolean
  readonly head: number
  readonly features: Pick<Record<ThemeFeature, number>, 'reader' | 'cues' | 'strong'>
}

/** As readings are weighed: answers are kept from being past persuasion. */
const most = Math.log(999)

const pairsOf = (theme: string, items: readonly Item[], odds: readonly number[]): readonly Pair[] =>
  items.map(({ isAbout, isCoded, support }, place) => ({
    theme,
    isAbout,
    isCoded,
    head: odds[place]!,
    features: {
      reader: Math.min(Math.max(odds[place]!, -most), most),
      cues: support?.confidence ?? 0,
      strong: support?.strong ? 1 : 0,
    },
  }))

/**
 * How head and cues are weighed together, and the likelihood from which F1 on unseen examples is best. Who writes
 * examples often avoids the cues, so that a handful of chance hits would make cues speak against their theme: they keep
 * the say that they have with the reader until examples tell otherwise, and a strong one is enough by itself, as it is
 * where nothing was learned.
 */
function weighingOf(pairs: readonly Pair[], ofReader: Weighing): Weighing {
  const names = ['reader', 'cues', 'strong'] as const
  const weights = fitWeights(
    pairs.map(({ features }) => [...names.map(name => features[name]), 1]),
    pairs.map(({ isAbout }) => isAbout),
    [
      { usual: 0, hold: 0.1 },
      { usual: ofReader.theme.cues, hold: 10 },
      { usual: ofReader.theme.strong, hold: 10 },
      { usual: 0, hold: 0.1 },
    ],
  )
  const nothing = Object.fromEntries(Object.keys(ofReader.theme).map(name => [name, 0])) as Weighing['theme']
  const theme = { ...nothing, ...Object.fromEntries(names.map((name, at) => [name, rounded(weights[at]!)])) }
  const weighing = { ...ofReader, base: rounded(weights[names.length]!), theme }
  const thresholds = Array.from({ length: 13 }, (_, at) => (at + 4) / 20)
  const scores = thresholds.map(enough => f1(figureOf(pairs, pair => confidenceOf(pair, weighing) >= enough)))
  const enough = thresholds[scores.indexOf(Math.max(...scores))]!
  const lacking = Math.log(enough / (1 - enough)) - cueAlone(pairs, weighing)
  return {
    ...weighing,
    enough,
    theme: { ...theme, strong: rounded(theme.strong + Math.max(0, lacking)) },
  }
}

/** The log odds of a theme that a strong cue speaks for, in one of the sentences that the heads find the least likely. */
function cueAlone(pairs: readonly Pair[], { base, theme }: Weighing): number {
  const rising = pairs
    .filter(({ isAbout }) => !isAbout)
    .map(({ features }) => features.reader)
    .toSorted((one, other) => one - other)
  const low = rising[Math.floor(rising.length / 10)] ?? 0
  return base + theme.reader * low + theme.cues * cuePrecision.strong + theme.strong
}

const confidenceOf = ({ features }: Pair, { base, theme }: Weighing) =>
  likelihood(
    base + theme.reader * features.reader + theme.cues * features.cues + theme.strong * features.strong,
  )

const figureOf = (pairs: readonly Pair[], isFound: (pair: Pair) => boolean): Figure => ({
  right: pairs.filter(pair => pair.isAbout && isFound(pair)).length,
  found: pairs.filter(isFound).length,
  coded: pairs.filter(({ isAbout }) => isAbout).length,
})

/** The harmonic mean of precision and recall; 0 where nothing is right. */
export const f1 = ({ right, found, coded }: Figure): number =>
  right === 0 ? 0 : (2 * right) / (found + coded)

function figuresOf(
  theme: string,
  examples: readonly CodedExample[],
  pairs: readonly Pair[],
  weighing: Weighing,
): ThemeFigures {
  const all = pairs.filter(pair => pair.theme === theme)
  const ofTheme = all.filter(({ isCoded }) => isCoded)
  const isFound = (pair: Pair) => confidenceOf(pair, weighing) >= weighing.enough
  const cues = {
    right: examples.filter(({ themes, spoken }) => themes.includes(theme) && spoken.includes(theme)).length,
    found: examples.filter(({ spoken }) => spoken.includes(theme)).length,
    coded: countOf(examples, theme),
  }
  return {
    theme,
    examples: countOf(examples, theme),
    learned: ofTheme.length > 0,
    cues,
    head: figureOf(ofTheme, ({ head }) => head >= 0),
    both: figureOf(ofTheme, isFound),
    elsewhere: all.filter(pair => !pair.isCoded && isFound(pair)).length,
  }
}
