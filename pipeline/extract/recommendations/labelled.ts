import { sentencesOfBlock } from '../../text/places.ts'
import type { Letter, Span } from '../../types.ts'
import type { Ask } from './recommendations.ts'
import { askFrom, type Label, type RecommendationTexts } from './texts.ts'

/** A title of a few words before the text: "record keeping. Information about children is …" */
const title = /^[^.:!?\n]{3,70}[.:]\s(?=\p{Lu}.{30})/u

/** What a label names: the text that asks, or, of an area for improvement, the failing that it tells. */
export function askAt(
  letter: Letter,
  texts: RecommendationTexts,
  label: Label,
  { start, end }: Span,
  elsewhere: Span,
): Ask[] {
  const { text } = letter.document
  const told = text.slice(start, end)
  const first = askFrom(letter, texts, start, end, false)
  const asks = texts.asks(text.slice(first.start, first.end), true)
  const name = title.exec(told)?.[0] ?? ''
  const rest = told.slice(name.length)
  const tells =
    label.improve &&
    /[.!?]["”’']?$/u.test(rest) &&
    !texts.answers(told) &&
    !texts.answers(rest) &&
    !texts.reports(rest)
  const body = { start: start + name.length, end }
  const found = tells && (!asks || name) ? body : asks ? first : null
  if (!found) return []
  return label.numbers.map(number => ({
    ...found,
    number,
    elsewhere,
    rule: 'recommendation/labelled',
    confidence: 0.95,
  }))
}

/** "Area for improvement 3: work with schools" above a paragraph that says what should be done. */
export function isTitle(
  { blocks, document: { text } }: Letter,
  texts: RecommendationTexts,
  index: number,
  start: number,
): boolean {
  const words = text.slice(start, blocks[index]!.end)
  const below = blocks[index + 1]
  if (below?.kind !== 'paragraph' || words.length > 90 || /[.!?;]$/u.test(words) || texts.asks(words))
    return false
  const told = text.slice(below.start, below.end)
  return texts.asks(told) && !texts.answers(told)
}

/** The text of a block from a place on, and that of the next where it goes on in the midst of a sentence. */
export function withRest({ blocks, document: { text } }: Letter, index: number, start: number): Span {
  const block = blocks[index]!
  const next = blocks[index + 1]
  const parted =
    block.kind === 'heading' &&
    next?.kind === 'paragraph' &&
    /[\p{L},]$/u.test(text.slice(start, block.end)) &&
    /^\p{Ll}/u.test(text.slice(next.start, next.end))
  return { start, end: parted ? next.end : block.end }
}

/** Whether a heading under "Areas for improvement" names what the block of that index tells. */
export function isNamed(letter: Letter, texts: RecommendationTexts, heading: Span, index: number): boolean {
  const { text } = letter.document
  const below = letter.blocks[index]
  if (below?.kind !== 'paragraph' || texts.reports(text.slice(below.start, below.end))) return false
  return [heading, ...sentencesOfBlock(letter, index)].some(({ start, end }) =>
    texts.asks(text.slice(start, end)),
  )
}

/** The paragraph under such a heading. */
export const toldBelow = ({ start, end }: Span): Ask => ({
  start,
  end,
  number: null,
  elsewhere: null,
  rule: 'recommendation/listed',
  confidence: 0.8,
})
