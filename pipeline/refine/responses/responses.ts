import { overlap } from '../../text/places.ts'
import type { Letter, Mention, RecommendationMention, Refiner, ResponseMention } from '../../types.ts'
import { adjacentPassages } from './adjacent.ts'
import { groupsOf } from './groups.ts'
import { Cues, type Passage, type PassageRule } from './passage.ts'
import { read } from './reading.ts'
import { tablePassages } from './tables.ts'
import { toldPassages } from './told.ts'

export const responseRefinerRules = [
  {
    id: 'response/labelled',
    stage: 'refine',
    says: 'What follows "Force response:" below a recommendation.',
  },
  {
    id: 'response/adjacent',
    stage: 'refine',
    says: 'What stands right after a recommendation, without a label.',
  },
  { id: 'response/comment', stage: 'refine', says: 'A comment on an answer that takes a side itself.' },
  { id: 'response/table', stage: 'refine', says: 'A cell under a column for answers.' },
  { id: 'response/listed', stage: 'refine', says: 'A line of a list of actions and states.' },
  { id: 'response/told', stage: 'refine', says: 'A sentence that says what becomes of recommendations.' },
  { id: 'response/speech', stage: 'refine', says: 'Words of somebody who answers, as quoted.' },
] as const

/** Of a rule's finds, how many were right in letters that people have read. */
const shareRight: Readonly<Record<PassageRule, number>> = {
  'response/labelled': 0.95,
  'response/adjacent': 0.9,
  'response/comment': 0.85,
  'response/table': 0.95,
  'response/listed': 0.85,
  'response/told': 0.8,
  'response/speech': 0.85,
}

/** Makes answers of cues and recommendations, by where they stand; the cues have then done their work. */
export const responses: Refiner = (mentions, letter) => {
  const recommendations = mentions.filter(mention => mention.kind === 'recommendation')
  const cues = new Cues(mentions.filter(mention => mention.kind === 'response-cue'))
  const others: Mention[] = mentions.filter(mention => mention.kind !== 'response-cue')
  return [...others, ...answersOf(letter, cues, recommendations)]
}

function answersOf(
  letter: Letter,
  cues: Cues,
  recommendations: readonly RecommendationMention[],
): ResponseMention[] {
  const { passages: ofTables, rows } = tablePassages(letter, cues, recommendations)
  const groups = groupsOf(letter, cues, recommendations, rows)
  const beside = groups
    .flatMap(group => adjacentPassages(letter, cues, group))
    .filter(passage => !rows.some(row => overlap(row, passage)))
  // Whether what merely stands below a recommendation answers it, only the kind of letter can tell: see `resolve`.
  const taken = [...rows, ...beside.filter(({ rule }) => rule !== 'response/adjacent')]
  const told = toldPassages(letter, cues, recommendations, taken, groups)
  const { text } = letter.document
  return [...ofTables, ...beside, ...told].flatMap(passage => answers(passage, read(cues, text, passage)))
}

/** An answer for each recommendation that the passage answers, and for each who gives it. */
function answers(
  passage: Passage,
  said: Pick<ResponseMention, 'position' | 'progress' | 'acts'>,
): ResponseMention[] {
  const { start, end, rule, owner, when } = passage
  const targets = passage.targets.length > 0 ? passage.targets : [{ number: null, mention: null }]
  const speakers = passage.speakers.flatMap(one => (one === 'both' ? (['pcc', 'force'] as const) : [one]))
  return speakers.flatMap(speaker =>
    targets.map(
      ({ number, mention }): ResponseMention => ({
        kind: 'response',
        start,
        end,
        rule,
        confidence: shareRight[rule],
        number,
        answers: mention,
        speaker,
        ...said,
        owner,
        when,
      }),
    ),
  )
}
