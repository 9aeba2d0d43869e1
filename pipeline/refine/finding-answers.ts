import type { Letter, Mention, Span } from '../types.ts'
import { textOf } from './finding-context.ts'
import type { SentenceCues } from './finding-cues.ts'
import type { SpokenFor } from './finding-themes.ts'

/**
 * Of the coded letters, a sentence that answers a recommendation in words of no theme is about the recommendation's own
 * in two of five cases; "Accepted." and other short ones are about none.
 */
const confidence = 0.4
const fewestWords = 10

/** For each sentence of an answer the sentences of the recommendation that it answers. */
export function answeredSentences(
  mentions: readonly Mention[],
  { sentences }: Letter,
): ReadonlyMap<number, readonly number[]> {
  const within = ({ start, end }: Span) =>
    sentences.flatMap((sentence, index) => (sentence.start >= start && sentence.end <= end ? [index] : []))
  const found = new Map<number, readonly number[]>()
  for (const mention of mentions) {
    if (mention.kind !== 'response' || mention.answers === null) continue
    const asked = within(mention.answers)
    if (asked.length === 0) continue
    for (const index of within(mention)) if (!asked.includes(index)) found.set(index, asked)
  }
  return found
}

/** For sentences that have no theme of their own: those of the recommendation that they answer. */
export function answeredThemes(
  mentions: readonly Mention[],
  letter: Letter,
  cues: readonly SentenceCues[],
): ReadonlyMap<number, readonly SpokenFor[]> {
  const found = new Map<number, readonly SpokenFor[]>()
  for (const [index, asked] of answeredSentences(mentions, letter)) {
    const themes = new Set(asked.flatMap(at => cues[at]!.spoken.map(({ theme }) => theme)))
    const words = textOf(letter, letter.sentences[index]!).split(/\s+/u).length
    if (themes.size === 0 || cues[index]!.spoken.length > 0 || words < fewestWords) continue
    found.set(
      index,
      [...themes].map(theme => ({ theme, confidence, strong: false, cues: [] })),
    )
  }
  return found
}
