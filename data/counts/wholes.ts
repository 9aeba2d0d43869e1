import type { CountRule } from '../../pipeline/knowledge.ts'
import { numberSource } from '../../pipeline/text/numbers.ts'

const whole = { where: 'whole', confidence: 0.95, source: 'own', share: { of: 'all' } } as const

/** Not the "3" of "2.3", nor the "22" of "2021/22". */
const number = `(?<![\\p{L}\\p{N}./–-])(?<number>${numberSource}|both)`
const words =
  'further|new|main|key|original|initial|formal|specific|national|local|immediate|separate|additional|outstanding|open|more|overarching|numbered|previous|earlier|HMIC|HMICFRS'
const told = `\\s(?:of\\sthe\\s)?(?:(?:${words})\\s){0,2}`
/** "Rec 3 recommendations 4": what follows is a number of its own. */
const end = '\\b(?!\\s\\d)'
const makes = '\\b(?:ma[dk]es?|has|have|had|contain(?:s|ed)?|h[eo]ld(?:s)?|set\\sout|found|were|received)\\s'

/** How many there are in all. */
export const wholeRules: readonly CountRule[] = [
  {
    ...whole,
    id: 'count/recommendations',
    counts: 'recommendation',
    // "nine recommendations", "two further recommendations", "THE FOUR RECOMMENDATIONS", "both recommendations"
    pattern: new RegExp(`${number}${told}recommendations?${end}`, 'iu'),
    examples: [
      'The report makes [nine recommendations].',
      'It makes [two further recommendations], both accepted.',
      'We accept [both recommendations].',
      'Of the [14 original recommendations] eight have been met.',
    ],
    notExamples: [
      'This is recommendation 3.',
      '2.1 Recommendation 1 is for chief constables.',
      'Rec 3 recommendation 4',
      'Several recommendations remain.',
    ],
  },
  {
    ...whole,
    id: 'count/areas-for-improvement',
    counts: 'area_for_improvement',
    // "three areas for improvement", "four AFIs"
    pattern: new RegExp(`${number}${told}(?:areas?\\sfor\\simprovement|AFIs?)${end}`, 'iu'),
    examples: ['It names [three areas for improvement].', 'The force has [4 AFIs].'],
    notExamples: ['A number of areas for improvement remain.', 'AFI 3 is closed.'],
  },
  {
    ...whole,
    id: 'count/causes-of-concern',
    counts: 'cause_of_concern',
    // "one cause of concern", "two accelerated causes of concern", "three areas for priority action"
    pattern: new RegExp(
      `${number}${told}(?:(?:accelerated\\s)?causes?\\s(?:of|for)\\sconcern|areas?\\sfor\\spriority\\saction)${end}`,
      'iu',
    ),
    examples: ['It raised [one cause of concern].', 'There are [two causes of concern] about children.'],
    notExamples: ['Delay is a cause of concern.', 'Cause of concern 1: missing children.'],
  },
  {
    ...whole,
    id: 'count/responses',
    counts: 'response',
    // "nine responses", where they are answers to recommendations
    pattern: new RegExp(
      `${number}\\s(?:responses?|replies|answers)(?=\\s(?:to\\s(?:the|these|its|your)\\s(?:recommendations?|areas?)|below|that\\sfollow))`,
      'iu',
    ),
    examples: [
      'I set out [five responses] to the recommendations.',
      'The [three responses] below are the force’s.',
    ],
    notExamples: ['There were three responses to the survey.'],
  },
  {
    ...whole,
    id: 'count/with-a-recommendation',
    counts: 'recommendation',
    // "one cause of concern, with a recommendation, and three areas for improvement"
    pattern: /(?<=concern,?\swith\s)(?<number>a)\srecommendation\b/iu,
    examples: ['It sets out one cause of concern, with [a recommendation].'],
    notExamples: ['This is a recommendation.'],
  },
  {
    ...whole,
    id: 'count/no-recommendations',
    counts: 'recommendation',
    // "You made no recommendation this time, but five areas for improvement"
    pattern: new RegExp(`(?<=${makes})(?<number>no)${told}recommendations?\\b`, 'iu'),
    examples: ['You made [no recommendation] this time.', 'The report makes [no new recommendations].'],
    notExamples: ['No recommendation was made about this.', 'There is no recommendation so good.'],
  },
  {
    ...whole,
    id: 'count/no-causes-of-concern',
    counts: 'cause_of_concern',
    // "it found no causes of concern"
    pattern: new RegExp(
      `(?<=${makes}|^)(?<number>no)${told}(?:causes?\\s(?:of|for)\\sconcern|areas?\\sfor\\spriority\\saction)\\b`,
      'iu',
    ),
    examples: ['It found [no causes of concern].'],
    notExamples: ['There is no cause for alarm.'],
  },
  {
    ...whole,
    id: 'count/no-areas-for-improvement',
    counts: 'area_for_improvement',
    // "it has no areas for improvement"
    pattern: new RegExp(`(?<=${makes})(?<number>no)${told}(?:areas?\\sfor\\simprovement|AFIs?)\\b`, 'iu'),
    examples: ['The report has [no areas for improvement].'],
    notExamples: ['No area for improvement is small.'],
  },
]
