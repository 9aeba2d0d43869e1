import type { PatternRule } from '../../knowledge.ts'
import { overlap } from '../../text/places.ts'
import type { Extractor, RecommendationMention, Span } from '../../types.ts'
import { deadlineReader } from './deadlines.ts'
import { recommendationLines } from './lines.ts'
import { recommendationTables } from './tables.ts'
import { recommendationTexts } from './texts.ts'

export const recommendationMentionRules: readonly {
  id: string
  stage: 'extract' | 'refine' | 'resolve'
  says: string
}[] = [
  {
    id: 'recommendation/labelled',
    stage: 'extract',
    says: 'What stands after "Recommendation 3" or "AFI 2".',
  },
  { id: 'recommendation/table', stage: 'extract', says: 'A cell under a column "Recommendation".' },
  {
    id: 'recommendation/led',
    stage: 'extract',
    says: 'An item of a list after "the force should:" or "the report makes four recommendations:".',
  },
  {
    id: 'recommendation/listed',
    stage: 'extract',
    says: 'An item under a heading such as "Areas for improvement".',
  },
  {
    id: 'recommendation/item',
    stage: 'extract',
    says: 'A numbered item that says what should be done by when.',
  },
  {
    id: 'recommendation/sentence',
    stage: 'extract',
    says: 'A sentence with "We recommend that", or under "Recommendations".',
  },
  { id: 'recommendation/quoted', stage: 'extract', says: 'A quotation that says what a body should do.' },
]

/** A stretch that asks somebody to do something, before its deadline is read. */
export interface Ask extends Span {
  readonly rule: string
  readonly confidence: number
  readonly number: string | null
  /** Where a deadline may stand if the stretch itself has none: its label, its lead-in, the next column. */
  readonly elsewhere: Span | null
}

/** Finds recommendations. `rules` say how they look, `deadlines` what says by when. */
export const recommendations = (
  rules: readonly PatternRule[],
  deadlines: readonly PatternRule[],
): Extractor => {
  const texts = recommendationTexts(rules)
  const inTables = recommendationTables(texts)
  const inLines = recommendationLines(texts)
  const deadlineIn = deadlineReader(deadlines)

  return letter => {
    const { text } = letter.document
    const cells = inTables(letter)
    return [...cells, ...outside(inLines(letter), cells)]
      .toSorted((one, other) => one.start - other.start || one.end - other.end)
      .map(({ start, end, rule, confidence, number, elsewhere }): RecommendationMention => {
        const deadlineSpan = deadlineIn(text, { start, end }) ?? (elsewhere && deadlineIn(text, elsewhere))
        const deadline = deadlineSpan && text.slice(deadlineSpan.start, deadlineSpan.end)
        return { kind: 'recommendation', start, end, rule, confidence, number, deadline, deadlineSpan }
      })
  }
}

/** Those that lie in none of the cells, and not in the one before. Both lists are in order. */
function outside(asks: readonly Ask[], cells: readonly Ask[]): Ask[] {
  const kept: Ask[] = []
  let next = 0
  for (const ask of asks) {
    while (next < cells.length && cells[next]!.end <= ask.start) next++
    const cell = cells[next]
    const before = kept.at(-1)
    // "Recommendations 3 and 4" are two that share their words.
    const shared = before && before.start === ask.start && before.number !== ask.number
    if ((cell && overlap(cell, ask)) || (before && overlap(before, ask) && !shared)) continue
    kept.push(ask)
  }
  return kept
}
