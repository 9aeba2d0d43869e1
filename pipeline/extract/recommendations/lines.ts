import { sentencesOfBlock } from '../../text/places.ts'
import type { Block, Letter, Span } from '../../types.ts'
import { itemAsks } from './items.ts'
import { askAt, isNamed, isTitle, toldBelow, withRest } from './labelled.ts'
import type { Ask } from './recommendations.ts'
import { sentenceAsks } from './sentences.ts'
import type { State } from './state.ts'
import type { Label, RecommendationTexts } from './texts.ts'

/** Reads the letter line by line, and says of each what it asks, in the light of the lines above. */
export const recommendationLines =
  (texts: RecommendationTexts) =>
  (letter: Letter): Ask[] => {
    const asks: Ask[] = []
    const state: State = {
      section: null,
      closing: false,
      broken: null,
      leadIn: null,
      named: false,
      label: null,
    }
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
  const named = state.named
  state.named = false

  const label = texts.label(line)
  if (label) {
    const after = labelled(letter, texts, state, index, label)
    if (after.length > 0) return after
    // "Recommendation 2. Within three months, the force should:" introduces a list.
    if (texts.leadIn(line) === 'strong') state.leadIn = ledBy(block, label.numbers[0] ?? null)
    else if (line.length < 160 && !/[.!?]$/u.test(line)) state.label = { label, line: block }
    return []
  }
  if (pending) {
    const asks = askAt(letter, texts, pending.label, block, pending.line)
    if (asks.length > 0) return asks
  }
  if (named && block.kind === 'paragraph') return [toldBelow(block)]

  const heading = line.length < 90 ? texts.heading(line) : null
  if (heading) {
    state.broken = state.section === 'improve' && effectiveStudy.test(line) ? 'improve' : null
    state.section = heading === 'other' ? null : heading
    state.closing = texts.ends(line)
    state.leadIn = heading === 'recommend' && /:$/u.test(line) ? ledBy(block, null) : null
    return []
  }
  // Other headings end a list, unless they only divide it.
  if (block.kind === 'heading' && !/^\d{1,2}$|^page\b/iu.test(line) && texts.leadIn(line) !== 'strong') {
    let next = index + 1
    while (letter.blocks[next]?.kind === 'heading') next++
    state.named = state.section === 'improve' && isNamed(letter, texts, block, next)
    if (letter.blocks[next]?.kind !== 'item' && !state.named) state.section = null
    state.closing = texts.ends(line)
    state.leadIn = null
    return []
  }

  const lettered = texts.lettered(line)
  if (lettered) return labelled(letter, texts, state, index, lettered)
  if (block.kind === 'item' || block.marker !== null) {
    if (state.leadIn?.level && (block.level ?? 1) <= state.leadIn.level) state.leadIn = null
    if (state.section === null && texts.leadIn(line) === 'strong') {
      state.leadIn = {
        ...ledBy(sentencesOfBlock(letter, index).at(-1) ?? block, null),
        level: block.level ?? 1,
      }
      return []
    }
    return itemAsks(letter, texts, state, block, index)
  }

  const leadIn = texts.leadIn(line)
  state.leadIn = leadIn
    ? { strength: leadIn, line: sentencesOfBlock(letter, index).at(-1) ?? block, level: null, number: null }
    : null
  return sentenceAsks(letter, texts, state, block, index)
}

const ledBy = (line: Span, number: string | null) =>
  ({ strength: 'strong', line, level: null, number }) as const

// "Case study: highly effective practice" stands as a box inside whatever list it happens to meet.
const effectiveStudy = /^(?:case|practice)\sstud(?:y|ies)\b.{0,20}\beffective\b/iu

/** What follows a label on its line. */
function labelled(
  letter: Letter,
  texts: RecommendationTexts,
  state: State,
  index: number,
  label: Label,
): Ask[] {
  const block = letter.blocks[index]!
  const start = block.start + label.length
  const introduces = letter.document.text[block.end - 1] === ':'
  if (start >= block.end || introduces || isTitle(letter, texts, index, start)) return []
  const asks = askAt(letter, texts, label, withRest(letter, index, start), { start: block.start, end: start })
  // Where recommendations bear labels, the lines between them are something else.
  if (asks.length > 0) state.section = null
  return asks
}
