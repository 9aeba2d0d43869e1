import type { CountRule } from '../../pipeline/knowledge.ts'
import { numberSource } from '../../pipeline/text/numbers.ts'
import type { AddresseeKind } from '../../pipeline/types.ts'

const share = { where: 'share', counts: null, confidence: 0.85, source: 'own' } as const

const number = `(?<![\\p{L}\\p{N}./–-])(?<number>${numberSource}|both|all)`
/** "four of them", "four of the nine recommendations", "both of which the force" */
const of = `(?:\\sof\\s(?:(?:them|which|these|those)|(?:the|its|your|their|our)\\s(?:${numberSource}\\s)?(?:\\p{L}{3,12}\\s)?recommendations))?`
const are = '\\s(?:(?:that\\s|which\\s)?(?:is|are|was|were|have\\sbeen|has\\sbeen|as)\\s)?(?:now\\s)?'

/** "two for chief constables", "four of which are for the chief constable", "three concern the Home Office" */
const forWhom = (
  value: AddresseeKind | 'local' | 'reader',
  whom: string,
  examples: readonly string[],
): CountRule => ({
  ...share,
  id: `count/for-${value.replaceAll('_', '-')}`,
  share: { of: 'addressee', value },
  pattern: new RegExp(
    `${number}${of}${are}(?:for|to|addressed\\sto|directed\\sto|concerns?)\\s(?:the\\s|all\\s)?(?:${whom})\\b(?!\\s(?:or|and)\\s(?:me|us|myself)\\b)`,
    'iu',
  ),
  examples,
  notExamples: ['Four of them fall due this year.', 'Three concern the Constabulary or me.'],
})

/** How many of them are of a sort. */
export const shareRules: readonly CountRule[] = [
  forWhom('local', 'chief\\sconstables?|(?:police\\s)?forces?|constabular(?:y|ies)', [
    'It makes nine, [four of which are for the chief constable].',
    'There are five: [two for chief constables], and three others.',
  ]),
  forWhom('pcc', '(?:police\\sand\\scrime\\s)?commissioners?|PF?CCs?|local\\spolicing\\sbod(?:y|ies)', [
    'Of these [one is for the Commissioner].',
  ]),
  forWhom('home_office', 'home\\s(?:office|secretary)|government', ['There is [one for the Home Office].']),
  forWhom('college_of_policing', 'college(?:\\sof\\spolicing)?', [
    'There is [one for the College of Policing].',
  ]),
  forWhom('npcc', "national\\spolice\\schiefs[’']?\\scouncil|NPCC", ['There is [one for the NPCC].']),
  {
    ...share,
    id: 'count/immediate',
    share: { of: 'immediate' },
    // "five of them for immediate action", "four of which call for immediate action"
    pattern: new RegExp(
      `${number}${of}\\s(?:(?:that\\s|which\\s)?(?:calls?|is|are|was|were)\\s)?for\\simmediate\\saction`,
      'iu',
    ),
    examples: [
      'It makes eleven, [five of them for immediate action].',
      'It has nine, [four of which call for immediate action].',
    ],
    notExamples: ['Four of them wait for action.'],
  },
  {
    ...share,
    id: 'count/rest',
    share: { of: 'rest' },
    // "On the other six", "the remaining five", "that leaves four"
    pattern: new RegExp(
      `(?:\\bthe\\s(?:other|remaining)|\\b(?:that|which)\\sleaves)\\s(?<number>${numberSource})\\b`,
      'iu',
    ),
    examples: ['On [the other six] progress is slow.', 'Six are met; [that leaves four].'],
    notExamples: ['The other forces agree.'],
  },
  {
    ...share,
    id: 'count/named',
    share: { of: 'named' },
    // "seven touch us", "three concern the Constabulary or me", "We are named in four", "answer those four", "the local
    // report adds three"
    pattern: new RegExp(
      `(?:(?:\\bnamed\\sin|\\banswer(?:ed|s)?(?:\\sthose|\\sthese|\\sonly)?|\\breport\\sadds)\\s|(?=${number.replace('?<number>', '?:')}\\s(?:touch|concern|affect)(?:es|s)?\\s(?:[^.,;:]{1,40}\\s)?(?:us|me|ourselves)\\b))(?<number>${numberSource})\\b`,
      'iu',
    ),
    examples: [
      'We are [named in four] of its nine recommendations.',
      'We [answer those four].',
      'There are eleven; [seven] touch us.',
      'Of these [three] concern the Constabulary or me.',
    ],
    notExamples: ['Three touch the computer.'],
  },
  {
    ...share,
    id: 'count/accepted',
    share: { of: 'position', value: 'accepted' },
    // "we accept seven", "the force accepts four of the five", "I adopt six outright", "both of which the force has accepted"
    pattern: new RegExp(
      `(?:(?<!not\\s)\\b(?:accept|adopt|endorse)(?:s|ed|d)?\\s(?:the\\s)?(?=${numberSource}\\b|both\\b)|(?=(?:both|${numberSource})\\sof\\swhich\\s[^.,;]{2,30}\\s(?:has|have)\\saccepted))(?<number>${numberSource}|both)\\b`,
      'iu',
    ),
    examples: [
      'Of the eight we [accept seven].',
      'I [adopt six] outright.',
      'It makes two, [both] of which the force has accepted.',
    ],
    notExamples: ['I do not accept four of them.', 'The force accepts them.'],
  },
  {
    ...share,
    where: 'later',
    id: 'count/all-accepted',
    share: { of: 'position', value: 'accepted' },
    // "The Chief Constable accepts all three", "All five have been accepted"
    pattern: new RegExp(
      `(?:\\b(?:accept|adopt|endorse)(?:s|ed|d)?\\sall\\s|\\ball\\s(?=${numberSource}\\s(?:of\\sthem\\s)?(?:have\\sbeen|has\\sbeen|were|are)\\saccepted))(?<number>${numberSource})\\b(?!\\s(?:the\\s)?(?:\\p{L}{3,14}\\s)?recommendations?\\b)`,
      'iu',
    ),
    examples: [
      'The Chief Constable [accepts all three], and I concur.',
      '[All five] have been accepted by the force.',
    ],
    notExamples: ['We accept all the findings.', 'The force accepts all nine recommendations.'],
  },
  {
    ...share,
    where: 'later',
    id: 'count/answered',
    share: { of: 'named' },
    // "I have answered five"
    pattern: new RegExp(
      `\\b(?:I|we)\\s(?:have\\s)?answered\\s(?:only\\s)?(?<number>${numberSource})\\b`,
      'iu',
    ),
    examples: ['The reader will see that [I have answered five].'],
    notExamples: ['I answered the letter.'],
  },
  {
    ...share,
    id: 'count/partly-accepted',
    share: { of: 'position', value: 'partly_accepted' },
    // "I qualify one", "two I accept in part"
    pattern: new RegExp(`\\b(?:qualify|accept\\sin\\spart)\\s(?<number>${numberSource})\\b`, 'iu'),
    examples: ['I [qualify one] and I resist one.'],
    notExamples: ['They qualify for help.'],
  },
  {
    ...share,
    id: 'count/not-accepted',
    share: { of: 'position', value: 'not_accepted' },
    // "One I do not accept", "I resist one", "we reject two"
    pattern: new RegExp(
      `(?:\\b(?:resist|reject|refuse|decline|(?:do|can|could)\\s?not\\saccept)(?:s|ed)?\\s(?=${numberSource}\\b)|(?=${numberSource}\\s(?:I|we|it|they)\\s(?:do|does|can)\\s?not\\saccept))(?<number>${numberSource})\\b`,
      'iu',
    ),
    examples: ['I [resist one].', '[One] I do not accept.', 'We [reject two].'],
    notExamples: ['I do not accept this.'],
  },
  {
    ...share,
    id: 'count/complete',
    share: { of: 'progress', value: 'complete' },
    // "three are complete", "I regard six as met", "six of which HMICFRS now regards as met", "Eight of the fourteen
    // original recommendations have been met"
    pattern: new RegExp(
      `${number}${of}(?:${are}|\\s\\p{L}{2,20}\\s(?:now\\s)?regards?\\sas\\s)(?:complete|completed|met|closed|done|implemented|discharged)\\b`,
      'iu',
    ),
    examples: [
      '[Three are complete], two in progress.',
      'I now regard [six as met].',
      'It made ten, [six of which HMICFRS now regards as met].',
      '[Eight of the fourteen original recommendations have been met].',
    ],
    notExamples: ['The three officers met.', 'None has been met.'],
  },
  {
    ...share,
    id: 'count/in-progress',
    share: { of: 'progress', value: 'in_progress' },
    // "two in progress", "three as well on the way"
    pattern: new RegExp(
      `${number}${of}${are}(?:in\\sprogress|in\\shand|under\\sway|well\\son\\sthe\\sway|ongoing)\\b`,
      'iu',
    ),
    examples: ['Three are complete, [two in progress].', 'I regard [three as well on the way].'],
    notExamples: ['Work is in progress.'],
  },
  {
    ...share,
    id: 'count/planned',
    share: { of: 'progress', value: 'planned' },
    // "two planned", "two as hardly begun", "one not yet started"
    pattern: new RegExp(
      `${number}${of}${are}(?:planned|hardly\\sbegun|(?:not|yet\\sto)\\s(?:yet\\s)?(?:be\\s)?(?:begun|begin|start(?:ed)?))\\b`,
      'iu',
    ),
    examples: ['Two are in progress and [two planned].', 'I regard [two as hardly begun].'],
    notExamples: ['It is planned.'],
  },
]
