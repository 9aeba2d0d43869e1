import type { Letter, Sentence, Span } from '../types.ts'

export const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end

/** Characters between two stretches; 0 where they touch or overlap. */
export const gap = (one: Span, other: Span) => Math.max(0, other.start - one.end, one.start - other.end)

/** Index of the sentence in which a place lies; of the next one where it lies in none; -1 after the last. */
export function sentenceAt({ sentences }: Letter, place: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  return low < sentences.length ? low : -1
}

/** The sentences of a block, by its index. */
export function sentencesOfBlock(letter: Letter, index: number): Sentence[] {
  const block = letter.blocks[index]!
  const found: Sentence[] = []
  for (let at = sentenceAt(letter, block.start); at >= 0 && at < letter.sentences.length; at++) {
    const sentence = letter.sentences[at]!
    if (sentence.start >= block.end) break
    if (sentence.block === index) found.push(sentence)
  }
  return found
}

/** The sentences of a stretch, cut to it. */
export function sentencesIn(letter: Letter, { start, end }: Span): Span[] {
  const found: Span[] = []
  for (let at = sentenceAt(letter, start); at >= 0 && at < letter.sentences.length; at++) {
    const sentence = letter.sentences[at]!
    if (sentence.start >= end) break
    found.push({ start: Math.max(start, sentence.start), end: Math.min(end, sentence.end) })
  }
  return found
}
