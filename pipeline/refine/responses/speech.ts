import { sentencesIn } from '../../text/places.ts'
import type { Block, Letter, RecommendationMention, ResponseSpeaker, Span } from '../../types.ts'
import type { Cues, Passage } from './passage.ts'
import { targetsOf } from './targets.ts'

/** Who may answer in a quotation; the inspectors whom a press release quotes do not. */
const answering: ReadonlySet<ResponseSpeaker> = new Set(['force', 'other', 'government', 'pcc'])

/** Characters between who speaks and the quotation: ", Ada Poe, lead for missing people, said:" */
const nearest = 140

/** Reads what somebody is quoted with: as a whole, or part by part where it goes through the recommendations. */
export function speechIn(
  letter: Letter,
  cues: Cues,
  block: Block,
  recommendations: readonly RecommendationMention[],
): Passage[] {
  const { text } = letter.document
  const words = text.slice(block.start, block.end)
  const open = /^(?=["“])|[:,]\s(?=["“])/u.exec(words)
  if (!open) return []
  const start = block.start + open.index + open[0].length
  const before = { start: Math.max(block.start, start - nearest), end: start }
  const cue = [...cues.within(before, 'speaker'), ...cues.within(aboveOf(letter, block), 'speaker')][0]?.cue
  const speaker = cue?.tells === 'speaker' ? cue.value : null
  if (speaker === null || !answering.has(speaker)) return []
  const close = /[.!?…]["”]/u.exec(text.slice(start, block.end))
  const quote = { start: start + 1, end: close ? start + close.index + 1 : block.end }
  // A commissioner who says what was done does not answer for it.
  const needed = speaker === 'pcc' ? (['position'] as const) : (['position', 'status', 'progress'] as const)
  if (!cues.has(quote, ...needed)) return []
  return segmentsOf(letter, cues, quote).map(({ first, ...span }) => ({
    ...span,
    targets: cues
      .within(first, 'reference')
      .flatMap(({ cue: { value } }) => (value === 'all' ? [] : targetsOf(String(value), recommendations))),
    speakers: [speaker],
    rule: 'response/speech',
    status: [],
    owner: null,
    when: null,
  }))
}

/** "Chief Constable Ada Poe has written to me in these terms:" on the line above. */
function aboveOf({ blocks, document: { text } }: Letter, block: Block): Span {
  const above = blocks[blocks.indexOf(block) - 1]
  return above && /:$/u.test(text.slice(above.start, above.end))
    ? above
    : { start: block.start, end: block.start }
}

interface Segment extends Span {
  readonly first: Span
}

/** One segment, or one from each sentence on that says which recommendation it is about. */
function segmentsOf(letter: Letter, cues: Cues, quote: Span): Segment[] {
  const sentences = sentencesIn(letter, quote)
  const starts = sentences.filter(sentence =>
    cues
      .within(sentence, 'reference')
      .some(({ cue, start }) => cue.value !== 'all' && start - sentence.start < 12),
  )
  if (starts.length < 2) return [{ ...quote, first: sentences[0] ?? quote }]
  const begin = sentences[0]!.start < starts[0]!.start ? [sentences[0]!, ...starts] : starts
  return begin.map((first, index) => ({
    start: first.start,
    end: Math.max(
      ...sentences
        .filter(({ start }) => start < (begin[index + 1]?.start ?? quote.end))
        .map(({ end }) => end),
    ),
    first,
  }))
}
