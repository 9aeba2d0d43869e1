import { testerOf } from '../../text/hopeful.ts'
import { overlap } from '../../text/places.ts'
import type { Letter, RecommendationMention, ResponseCueMention, Span } from '../../types.ts'
import { answersCriticism } from './criticism.ts'
import type { Group } from './groups.ts'
import type { Cues } from './passage.ts'
import { isCited } from './quotations.ts'

/** What the cues of a sentence of running text come to. */
interface Signs {
  readonly words: string
  readonly positions: readonly ResponseCueMention[]
  readonly statuses: readonly ResponseCueMention[]
  readonly speakers: readonly ResponseCueMention[]
  readonly references: readonly ResponseCueMention[]
  /** References to some, and not to all. */
  readonly numbers: readonly ResponseCueMention[]
  /** The sentence takes up one of them: "On the first, …", "In respect of recommendation 2, …". */
  readonly inTurn: boolean
  /** It begins with the number of one. */
  readonly opens: boolean
  /** "This recommendation": the one below which the sentence stands. */
  readonly meant: boolean
  /** "… accepts this": what was named before. */
  readonly meansAbove: boolean
  readonly holdsRecommendation: boolean
  /** It shows what was done, goes on or will be done. */
  readonly shows: boolean
  readonly goesOn: boolean
  /** Somebody else than the writer is said to answer. */
  readonly reported: boolean
  /** It stands below a list of recommendations; or tells the reader, below one, what the reader said. */
  readonly near: boolean
  /** Inspectors are said to have criticised something before it in the paragraph, and it tells what the force does. */
  readonly afterCriticism: boolean
  /** Numbers of the sentence before it in the paragraph: "The first recommendation was about calls. Training began …" */
  readonly takenUp: readonly ResponseCueMention[]
}

export function signsOf(
  { document: { text } }: Letter,
  cues: Cues,
  recommendations: readonly RecommendationMention[],
  sentence: Span,
  block: Span,
  group: Group | null,
): Signs {
  const words = text.slice(sentence.start, sentence.end)
  const references = cues.within(sentence, 'reference')
  const numbers = references.filter(({ cue }) => cue.value !== 'all')
  const positions = cues.within(sentence, 'position').filter(cue => !isCited(text, sentence, cue))
  const speakers = cues.within(sentence, 'speaker')
  // "has told me" is no progress.
  const shown = cues
    .within(sentence, 'progress', 'status')
    .filter(cue => ![...positions, ...speakers].some(other => overlap(cue, other)))
  const opening = numbers.find(
    ({ start, end }) =>
      (turning.test(words) || start - sentence.start < longestIntroduction) &&
      !retells.test(text.slice(end, sentence.end)),
  )
  return {
    words,
    positions,
    statuses: cues.within(sentence, 'status'),
    speakers,
    references,
    numbers,
    inTurn: opening !== undefined && takesUp(text, sentence, opening),
    opens: opening !== undefined,
    meant: saysThisOne(words),
    meansAbove:
      positions.some(({ end }) => /^\s(?:this|it|them|these)\b/iu.test(text.slice(end, sentence.end))) &&
      cues.has({ start: block.start, end: sentence.start }, 'reference'),
    holdsRecommendation: recommendations.some(one => overlap(one, sentence)),
    shows: shown.length > 0,
    goesOn: shown.some(({ cue }) => cue.value === 'in_progress'),
    reported: speakers.some(({ cue }) => cue.value !== 'writer' && cue.value !== 'pcc'),
    near: group !== null && (group.run || speakers.some(({ cue }) => cue.value === 'reader')),
    afterCriticism: answersCriticism(text, block, sentence),
    takenUp: cues
      .within({ start: block.start, end: sentence.start }, 'reference')
      .filter(
        ({ rule, start, end }) =>
          rule === 'response/by-named-place' &&
          start - block.start < longestIntroduction &&
          !/[.!?]\s\S/u.test(text.slice(end, sentence.start)),
      ),
  }
}

/** Each makes an answer of a sentence. */
export const ways: readonly ((signs: Signs) => boolean)[] = [
  // "The Chief Constable accepts the nine recommendations."
  ({ positions, references, holdsRecommendation, meansAbove }) =>
    positions.length > 0 && (references.length > 0 || holdsRecommendation || meansAbove),
  // "I welcome this report."
  ({ positions }) => positions.some(({ rule }) => rule === 'response/welcomed'),
  // "On the first, 74 posts have moved.", "As to recommendation 2, the force tells me that it will …"
  ({ opens, inTurn, shows, reported }) => opens && shows && (reported || inTurn),
  // "Recommendation 5 is in progress.", "This recommendation has been met."
  ({ numbers, meant, statuses }) =>
    (numbers.length > 0 || meant) && statuses.some(({ cue }) => cue.value !== 'planned'),
  // "The force says that it has hired two examiners", below the list; "the force has put all of them into its plan"
  ({ reported, shows, references, numbers, near }) =>
    reported && shows && (near || references.length > numbers.length),
  // "In response to the report, a team was formed."
  ({ shows, references }) => shows && references.some(({ rule }) => rule === 'response/in-answer'),
  // "The Chief Constable has assured me that the oldest have been examined."
  ({ shows, words, speakers, reported }) => shows && reported && speakers.length > 0 && reports.test(words),
  // "The inspectors’ second point was training. It began in June."
  ({ takenUp, shows, numbers }) => takenUp.length > 0 && numbers.length === 0 && shows,
  // "Inspectors were critical of the drift. The force has appointed a reviewer."
  ({ afterCriticism, positions, shows }) => afterCriticism && (shows || positions.length > 0),
  // "A solid action plan is being implemented."
  ({ words, goesOn }) => goesOn && /\b(?:action|improvement|delivery)\splan\s(?:is|has)\b/iu.test(words),
]

/** In characters, before a number that opens a sentence: "The second recommendation, number 3, …". */
const longestIntroduction = 25

/** What a chief constable has told the writer. */
const reports =
  /\b(?:constable|force|constabulary)\b.{0,50}\b(?:tells\sme|told\sme|inform(?:s|ed)|assure[sd]|advise[sd]|confirm(?:s|ed)|reports|explain(?:s|ed))\b|\bI\s(?:understand|am\s(?:told|assured|advised|informed))\s(?:from|by)\sthe\b/iu

/** "The second recommendation was that too few were trained": what it says, not what is done */
const retells = /^\s(?:was|is)\s(?:that|about|to)\b|^\s(?:concern|relat|deal)\p{L}*\b/iu

/** "With regard to recommendation 3, …", "Turning to …" */
const turning =
  /^(?:with|in\s(?:respect|relation|response|regard)|in\sthe\scase|as\s(?:regards|to|for)|turning|regarding|concerning)\b/iu

const saysThisOne = testerOf(/\bth(?:is|e)\s(?:recommendation|area\sfor\simprovement)\b/iu)

/** "The third depends on …", "In respect of recommendation 2, …"; not "The sixth, as far as I know, …" */
function takesUp(text: string, sentence: Span, { end, cue }: ResponseCueMention): boolean {
  const words = text.slice(sentence.start, end)
  if (turning.test(words)) return true
  const on = /^on\b/iu.test(words)
  if (String(cue.value).startsWith('#')) return on || text[end] !== ','
  return on && /\b(?:we|our)\b/iu.test(text.slice(end, sentence.end))
}
