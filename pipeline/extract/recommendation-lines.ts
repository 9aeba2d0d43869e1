import { sentencesOfBlock } from '../text/places.ts'
import type { Block, Letter, Span } from '../types.ts'
import { askFrom, bodyOf, type Label, quotation, type RecommendationTexts } from './recommendation-texts.ts'
import type { Ask } from './recommendations.ts'

/** What the lines above have announced. */
interface State {
  /** The kind of list that a heading has opened. */
  section: 'improve' | 'recommend' | null
  /** The list that a box with a case study has broken into. */
  broken: 'improve' | null
  /** A line that introduces the items right below it. */
  leadIn: { readonly strength: 'strong' | 'weak'; readonly line: Span } | null
  /** A label that stood alone on its line. */
  label: { readonly label: Label; readonly line: Span } | null
}

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

/** A numbered, lettered or bulleted line. */
function itemAsks(
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
    return [{ ...ask, number, elsewhere: leadIn.line, rule: 'recommendation/led', confidence: 0.9 }]
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
  return quotedAsks(letter, texts, block)
}

const dated =
  /\b(?:immediately|with\simmediate\seffect|within\s(?:\d{1,2}|\p{L}{3,9})\s(?:weeks?|months?|years?)|by\s(?:the\s)?(?:end\sof\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:\p{Lu}\p{Ll}{2,8}\s)?20\d\d|by\s(?:the\s)?(?:spring|summer|autumn|winter))\b/iu

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

/** Sentences of running text: "We recommend that …"; under a heading for recommendations, any that asks. */
function sentenceAsks(
  letter: Letter,
  texts: RecommendationTexts,
  state: State,
  block: Block,
  index: number,
): Ask[] {
  const { text } = letter.document
  const found: Ask[] = []
  const sentences = sentencesOfBlock(letter, index)
  // Tables that have come apart: the number stands on the line above, the deadline on the line below.
  const above = letter.blocks[index - 1]
  const below = letter.blocks[index + 1]
  const numbered = above ? /^\d{1,2}$/u.exec(text.slice(above.start, above.end).trim()) : null
  const elsewhere = below && below.end - below.start < 40 ? below : null
  for (const { start, end } of sentences) {
    const said = text.slice(start, end)
    if (/:$/u.test(said)) continue
    const first = start === sentences[0]!.start
    const told =
      texts.recommends(said) ||
      (state.section !== null && texts.asks(said)) ||
      (first && dated.test(said.slice(0, 40)) && texts.asks(said) && /\bshould\b/u.test(said))
    const number = first && state.section ? (numbered?.[0] ?? null) : null
    if (told) found.push({ start, end, number, elsewhere, rule: 'recommendation/sentence', confidence: 0.75 })
  }
  return found.length > 0 ? found : quotedAsks(letter, texts, block)
}

// "The first reads: ‘The Home Office should …’", "Your letter says that "the Board and the Commissioner should …""
const cited =
  /(?:\brecommend(?:ation|s|ed)?\b|\breads?\b|\b(?:letter|report|review|inspectors?|inspectorate|HMIC(?:FRS)?)\s(?:says?|said|asks?|asked|states?|stated|wrote)\b)[^.!?\n]{0,60}$/iu
const body =
  /\b(?:forces?|constabular(?:y|ies)|police|chief\sconstables?|home\soffice|college|commissioners?|boards?|councils?|department|government|partners|agencies|authorit(?:y|ies)|mayors?|HMIC(?:FRS)?|NPCC|ACPO)\b.{0,120}\bshould\b/iu

function quotedAsks(letter: Letter, texts: RecommendationTexts, block: Block): Ask[] {
  const { text } = letter.document
  const found: Ask[] = []
  for (let at = block.start; at < block.end; at++) {
    if (!/["“‘]/u.test(text[at]!)) continue
    const quote = quotation(text, at, block.end)
    if (!quote) continue
    const said = text.slice(quote.start + 1, quote.end - 1)
    if (body.test(said) && texts.asks(said) && cited.test(text.slice(Math.max(block.start, at - 90), at)))
      found.push({ ...quote, number: null, elsewhere: null, rule: 'recommendation/quoted', confidence: 0.8 })
    at = quote.end - 1
  }
  return found
}
