import type { Reading } from '../types.ts'
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
