import { sentencesOfBlock } from '../../text/places.ts'
import type { Block, Letter } from '../../types.ts'
import { itemAsks } from './items.ts'
import type { Ask } from './recommendations.ts'
import { sentenceAsks } from './sentences.ts'
import type { State } from './state.ts'
import { askFrom, type Label, type RecommendationTexts } from './texts.ts'

/** Reads the letter line by line, and says of each what it asks, in the light of the lines above. */
export const recommendationLines =
  (texts: RecommendationTexts) =>
  (letter: Letter): Ask[] => {
    const asks: Ask[] = []
    const state: State = { section: null, broken: null, leadIn: null, label: null }
    letter.blocks.forEach((block, index) => {
      if (block.kind === 'furniture') return
      asks.push(...asksOf(letter, texts, state, block, index))
    })
    return asks
  }

function asksOf(
  letter: Letter,
  texts: RecommendationTexts,
  state: State,
  block: Block,
  index: number,
): Ask[] {
  const { text } = letter.document
  const line = text.slice(block.start, block.end)
  const pending = state.label
  state.label = null

  const label = texts.label(line)
  if (label) {
    const after = labelled(letter, texts, state, block, label, line)
    if (after.length > 0) return after
    // "Recommendations: within three months, the force should:" introduces a list.
    if (texts.leadIn(line) === 'strong' && label.numbers[0] === null)
      state.leadIn = { strength: 'strong', line: block }
    else if (line.length < 160 && !/[.!?]$/u.test(line)) state.label = { label, line: block }
    return []
  }
  if (pending) {
    const ask = askFrom(letter, texts, block.start, block.end, false)
    if (texts.asks(text.slice(ask.start, ask.end), true))
      return pending.label.numbers.map(number => ({
        ...ask,
        number,
        elsewhere: pending.line,
        rule: 'recommendation/labelled',
        confidence: 0.95,
      }))
  }

  const heading = line.length < 90 ? texts.heading(line) : null
  if (heading) {
    state.broken = state.section === 'improve' && effectiveStudy.test(line) ? 'improve' : null
    state.section = heading === 'other' ? null : heading
    state.leadIn = heading === 'recommend' && /:$/u.test(line) ? { strength: 'strong', line: block } : null
    return []
  }
  // Other headings end a list, unless they only divide it.
  if (block.kind === 'heading' && !/^\d{1,2}$|^page\b/iu.test(line) && texts.leadIn(line) !== 'strong') {
    const next = letter.blocks.slice(index + 1).find(({ kind }) => kind !== 'heading')
    if (next?.kind !== 'item') state.section = null
    state.leadIn = null
    return []
  }

  const lettered = texts.lettered(line)
  if (lettered) return labelled(letter, texts, state, block, lettered, line)
  if (block.kind === 'item' || block.marker !== null) return itemAsks(letter, texts, state, block, index)

  const leadIn = texts.leadIn(line)
  state.leadIn = leadIn ? { strength: leadIn, line: sentencesOfBlock(letter, index).at(-1) ?? block } : null
  return sentenceAsks(letter, texts, state, block, index)
}

// "Case study: highly effective practice" stands as a box inside whatever list it happens to meet.
const effectiveStudy = /^(?:case|practice)\sstud(?:y|ies)\b.{0,20}\beffective\b/iu

/** What follows a label on its line. */
function labelled(
  letter: Letter,
  texts: RecommendationTexts,
  state: State,
  block: Block,
  label: Label,
  line: string,
): Ask[] {
  const start = block.start + label.length
  if (start >= block.end || /:$/u.test(line)) return []
  const ask = askFrom(letter, texts, start, block.end, false)
  if (!texts.asks(letter.document.text.slice(ask.start, ask.end), true)) return []
  // Where recommendations bear labels, the lines between them are something else.
  state.section = null
  return label.numbers.map(number => ({
    ...ask,
    number,
    elsewhere: { start: block.start, end: start },
    rule: 'recommendation/labelled',
    confidence: 0.95,
  }))
}
