/** Figures over all letters, over each group of letters, and over each letter. */
import { classesOf, type Figure, figures, type Sample, type Worth, worthOf } from './figures.ts'
import { type Interval, intervalOf } from './intervals.ts'
import type { Judgement } from './judge.ts'
import { scoresOf, type Tally } from './tally.ts'

export interface ScoredFigure {
  readonly figure: Figure
  readonly worth: Worth
  readonly interval: Interval | null
  /** The value over each group, in the order of `Scoreboard.groups`. */
  readonly byGroup: readonly (number | null)[]
}

export interface ScoredTheme {
  readonly theme: string
  readonly tally: Tally
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

export interface ScoredLetter {
  readonly path: string
  readonly values: ReadonlyMap<string, number>
}

export interface Scoreboard {
  readonly letters: number
  /** Letters of a group, such as a folder of gold. */
  readonly groups: readonly { readonly name: string; readonly letters: number }[]
  readonly figures: readonly ScoredFigure[]
  readonly themes: readonly ScoredTheme[]
  /** Findings by bands of confidence, each named by its lower end. */
  readonly confidences: readonly { readonly band: string; readonly tally: Tally }[]
  readonly byLetter: readonly ScoredLetter[]
}

export interface GroupedJudgement extends Judgement {
  readonly group: string
}

/** Letters of one source, scored with all rules and without those that only they show a need for. */
export interface LeftOutSource {
  readonly group: string
  readonly letters: number
  /** Rules taken out, and how many there are. */
  readonly dropped: number
  readonly of: number
  readonly before: Scoreboard
  readonly after: Scoreboard
}

/** @param themes how many themes the codebook has */
export function scoreboard(letters: readonly GroupedJudgement[], themes: number): Scoreboard {
  const names = [...new Set(letters.map(({ group }) => group))].toSorted()
  const samples = names.map(
    (name): Sample => ({ letters: letters.filter(({ group }) => group === name), themes }),
  )
  const all: Sample = { letters, themes }
  return {
    letters: letters.length,
    groups: names.map((name, index) => ({ name, letters: samples[index]!.letters.length })),
    figures: figures.map(figure => ({
      figure,
      worth: worthOf(figure, all),
      interval: intervalOf(figure, all),
      byGroup: samples.map(sample => worthOf(figure, sample).value),
    })),
    themes: classesOf('findings:', letters).map(([theme, tally]) => ({ theme, tally, ...scoresOf(tally) })),
    confidences: classesOf('confidence:', letters).map(([band, tally]) => ({ band, tally })),
    byLetter: letters.map(letter => ({ path: letter.path, values: valuesOf({ letters: [letter], themes }) })),
  }
}

function valuesOf(sample: Sample): ReadonlyMap<string, number> {
  const values = new Map<string, number>()
  for (const figure of figures) {
    const { value } = worthOf(figure, sample)
    if (value !== null) values.set(figure.id, value)
  }
  return values
}
