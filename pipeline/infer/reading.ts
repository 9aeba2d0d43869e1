import type { LearnedThemes, Reading } from '../types.ts'
import type { ReaderCard } from './files.ts'

/** Answers are rounded to this before anything is decided by them: engines differ in the last digits. */
const digits = 1e4

const rounded = (value: number) => Math.round(value * digits) / digits

/** A sentence's answers by their labels; `numbers` holds those of all heads, one after the other. */
export function readingOf(sentence: number, numbers: ArrayLike<number>, card: ReaderCard): Reading {
  let at = 0
  const next = <Label extends string>(labels: readonly Label[]) =>
    Object.fromEntries(labels.map(label => [label, rounded(numbers[at++]!)])) as Record<Label, number>
  return {
    sentence,
    themes: next(card.themes),
    stance: next(card.stances),
    source: next(card.sources),
    agencies: next(card.agencies),
    recommendation: rounded(numbers[at]!),
  }
}

/**
 * The reader's vectors are as long as the root of their width; heads are learned on those of length one.
 *
 * @returns numbers of a text's vector, of length one
 */
export function ofLengthOne(vector: Float32Array): Float64Array {
  const length = Math.sqrt(vector.length)
  return Float64Array.from(vector, value => value / length)
}

/** How likely a sentence is to be about each theme that was learned. */
export function learnedAnswers({ heads }: LearnedThemes, vector: Float32Array): Reading['themes'] {
  const numbers = ofLengthOne(vector)
  return Object.fromEntries(
    Object.entries(heads).map(([theme, { base, weights }]) => {
      const odds = weights.reduce((total, weight, at) => total + weight * numbers[at]!, base)
      return [theme, rounded(1 / (1 + Math.exp(-odds)))]
    }),
  )
}
