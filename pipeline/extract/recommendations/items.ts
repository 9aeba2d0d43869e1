import type { Block, Letter } from '../../types.ts'
import type { Ask } from './recommendations.ts'
import { dated, sentenceAsks } from './sentences.ts'
import type { State } from './state.ts'
import { askFrom, bodyOf, type RecommendationTexts } from './texts.ts'

/** A numbered, lettered or bulleted line. */
export function itemAsks(
  letter: Letter,
  texts: RecommendationTexts,
  state: State,
  block: Block,
  index: number,
): Ask[] {
  const { text } = letter.document
  const body = bodyOf(letter, block)
  const said = text.slice(body.start, body.end)
  const number = numberOf(block.marker)
  const resumed =
    state.broken !== null && state.section === null && letter.blocks[index - 1]?.kind === 'paragraph'
  if (resumed) state.section = state.broken
  const { leadIn, section } = state
  if (/^there\s(?:are|were)\sno\b/iu.test(said)) return []
  if (leadIn && (leadIn.strength === 'strong' || texts.asks(said, true))) {
    const ask = askFrom(letter, texts, body.start, body.end, false)
    return [
      {
        ...ask,
        number: number ?? leadIn.number,
        elsewhere: leadIn.line,
        rule: 'recommendation/led',
        confidence: 0.9,
      },
    ]
  }
  if (section === 'improve' && !isBelow(letter, block, index)) {
    const item = { start: body.start, end: endOfItem(letter, index) }
    // A failing told as a fact goes on to the end of its item; what should be done may be followed by an answer.
    const ask = texts.asks(said) ? askFrom(letter, texts, item.start, item.end, true) : item
    return [{ ...ask, number, elsewhere: null, rule: 'recommendation/listed', confidence: 0.85 }]
  }
  if (section === 'recommend' && texts.asks(said, true)) {
    const ask = askFrom(letter, texts, body.start, endOfItem(letter, index), false)
    return [{ ...ask, number, elsewhere: null, rule: 'recommendation/listed', confidence: 0.85 }]
  }
  // Without an announcement it must say by when, or be put as "That the force …".
  const ask = askFrom(letter, texts, body.start, body.end, false)
  const first = text.slice(ask.start, ask.end)
  if (
    number !== null &&
    texts.asks(first) &&
    (dated.test(first) || /^that\s/iu.test(first) || /^this\srecommendation/iu.test(first))
  )
    return [{ ...ask, number, elsewhere: null, rule: 'recommendation/item', confidence: 0.8 }]
  return sentenceAsks(letter, texts, { ...state, section: null }, block, index)
}

/** "1." is "1", "(a)" is "a"; a bullet is no number. */
function numberOf(marker: string | null): string | null {
  const bare = marker?.replace(/^[([]|[\]).:]+$/gu, '') ?? ''
  return /^(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{1,4})$/iu.test(bare) ? bare : null
}

/** No more items than these hang on one. */
const longestRun = 40

/** An item that hangs on one above it, of a higher level. */
function isBelow({ blocks }: Letter, block: Block, index: number): boolean {
  const first = Math.max(0, index - longestRun)
  for (let above = index - 1; above >= first && blocks[above]!.kind === 'item'; above--)
    if ((blocks[above]!.level ?? 1) < (block.level ?? 1)) return true
  return false
}

/** The end of the item, or of those that hang on it. */
function endOfItem(letter: Letter, index: number): number {
  let last = index
  while (letter.blocks[last + 1]?.kind === 'item' && isBelow(letter, letter.blocks[last + 1]!, last + 1))
    last++
  return letter.blocks[last]!.end
}
