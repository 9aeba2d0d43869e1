import { matchesIn } from '../../text/matches.ts'
import { sentencesOfBlock } from '../../text/places.ts'
import { quick } from '../../text/quick-patterns.ts'
import type { Block, Letter } from '../../types.ts'
import type { Ask } from './recommendations.ts'
import type { State } from './state.ts'
import { quotation, type RecommendationTexts } from './texts.ts'

/** Words that say by when, anywhere in a sentence. */
export const dated = quick(
  /\b(?:immediately|with\simmediate\seffect|within\s(?:\d{1,2}|\p{L}{3,9})\s(?:weeks?|months?|years?)|by\s(?:the\s)?(?:end\sof\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:\p{Lu}\p{Ll}{2,8}\s)?20\d\d|by\s(?:the\s)?(?:spring|summer|autumn|winter))\b/iu,
)

/** A body that should do something by a day, at the start of a sentence: "Chief constables should, by 31 March 2023, …" */
const askedBy = quick(
  /^(?:(?:the|all|each|every|both)\s)?(?:[\p{L}’',&-]+\s){1,12}?should,?\s(?:also,?\s)?(?:immediately|with\simmediate\seffect|within\s(?:\d{1,2}|\p{L}{3,9})\s(?:weeks?|months?|years?)|by\s(?:the\s)?(?:end\sof\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:\p{Lu}\p{Ll}{2,8}\s)?20\d\d)\b/u,
)

/** Sentences of running text: "We recommend that …"; under a heading for recommendations, any that asks. */
export function sentenceAsks(
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
  if (state.closing) return []
  for (const { start, end } of sentences) {
    const said = text.slice(start, end)
    if (/:$/u.test(said)) continue
    const first = start === sentences[0]!.start
    const told =
      texts.recommends(said) ||
      (state.section !== null && texts.asks(said)) ||
      (first && dated.test(said.slice(0, 40)) && texts.asks(said) && /\bshould\b/u.test(said)) ||
      (askedBy.test(said) && texts.asks(said))
    const number = first && state.section ? (numbered?.[0] ?? null) : null
    if (told) found.push({ start, end, number, elsewhere, rule: 'recommendation/sentence', confidence: 0.75 })
  }
  return found.length > 0 ? found : quotedAsks(letter, texts, block)
}

// "The first reads: ‘The College should …’", "The report asks that "the council and the force should …""
const cited = quick(
  /(?:\brecommend(?:ation|s|ed)?\b|\breads?\b|\b(?:first|second|third|fourth|fifth|sixth|last|other|next)\s(?:asks?|says?|wants?|is)\b|\b(?:letter|report|review|inspectors?|inspectorate|HMIC(?:FRS)?)\s(?:says?|said|asks?|asked|states?|stated|wrote)\b)[^.!?\n]{0,60}$/iu,
)
const body = quick(
  /\b(?:forces?|constabular(?:y|ies)|police|chief\sconstables?|home\soffice|college|commissioners?|boards?|councils?|department|government|partners|agencies|authorit(?:y|ies)|mayors?|HMIC(?:FRS)?|NPCC|ACPO)\b.{0,120}\bshould\b/iu,
)

/** What may open a quotation. */
const mark = /["“‘]/gu

function quotedAsks(letter: Letter, texts: RecommendationTexts, block: Block): Ask[] {
  const { text } = letter.document
  const found: Ask[] = []
  let free = block.start
  for (const { index } of matchesIn(text.slice(block.start, block.end), mark)) {
    const at = block.start + index
    if (at < free) continue
    const quote = quotation(text, at, block.end)
    if (!quote) continue
    const said = text.slice(quote.start + 1, quote.end - 1)
    if (body.test(said) && texts.asks(said) && cited.test(text.slice(Math.max(block.start, at - 90), at)))
      found.push({ ...quote, number: null, elsewhere: null, rule: 'recommendation/quoted', confidence: 0.8 })
    free = quote.end
  }
  return found
}
