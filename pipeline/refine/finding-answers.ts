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

/** For sentences that have no theme of their own: those of the recommendation that they answer. */
export function answeredThemes(
  mentions: readonly Mention[],
  letter: Letter,
  cues: readonly SentenceCues[],
): ReadonlyMap<number, readonly SpokenFor[]> {
  const { sentences } = letter
  const within = ({ start, end }: Span) =>
    sentences.flatMap((sentence, index) => (sentence.start >= start && sentence.end <= end ? [index] : []))
  const found = new Map<number, readonly SpokenFor[]>()
  for (const mention of mentions) {
    if (mention.kind !== 'response' || mention.answers === null) continue
    const themes = new Set(
      within(mention.answers).flatMap(index => cues[index]!.spoken.map(one => one.theme)),
    )
    if (themes.size === 0) continue
    for (const index of within(mention)) {
      const words = textOf(letter, sentences[index]!).split(/\s+/u).length
      if (cues[index]!.spoken.length > 0 || words < fewestWords) continue
      found.set(
        index,
        [...themes].map(theme => ({ theme, confidence, strong: false, cues: [] })),
      )
    }
  }
  return found
}
