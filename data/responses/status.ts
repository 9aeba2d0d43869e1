import type { ResponseRule } from '../../pipeline/knowledge.ts'

const status = (value: 'complete' | 'in_progress' | 'planned') =>
  ({ where: 'text', cue: { tells: 'status', value }, source: 'own' }) as const

/** Words that say as such how far a recommendation has been carried out, and signs in lists. */
export const statusRules: readonly ResponseRule[] = [
  {
    ...status('complete'),
    id: 'response/complete',
    pattern:
      /(?:(?<=[.!?:;][”’"']?\s["“‘(]?)(?:completed?|done|sorted|cleared|decided|discharged|closed)(?=[.,:;]|\s(?:on|in)\b)|^(?:["“‘'(]?(?:(?:agreed|accepted)[.,;:]\s)?(?:complete[d]?|done|sorted|cleared|closed|discharged|decided|implemented|achieved|delivered|met|blue|signed\soff)\b(?![-\s](?:by|before)\b))|\b(?:complete|completed|done|implemented|achieved)[.:;](?=\s|["”’]?$)|(?<=[.;:]\s)(?:done|complete[d]?|closed)\b|\band\s(?:is\snow\s)?(?:complete|done)\b|\bregard\s(?:this|it|the\smatter|that|the\srecommendation)[a-zà-ÿ\s]{0,30}\sas\s(?:discharged|closed|complete|met)\b|\b(?:recommendation|it|this|AFI|\d)\s(?:is|has\s(?:now\s)?been|was)\s(?:now\s|therefore\s|already\s)?(?:met|discharged|closed|completed?|fully\simplemented|signed\soff)\b|\b(?:has|have)\s(?:now\s|already\s|therefore\s|in\ssubstance\s|also\s|since\s)*been\s(?:fully\s)?(?:met|implemented|discharged|closed|actioned)\b|\bnow\sdischarged\b|\bmatter\sat\san\send\b|\bdischarged\sby\b|\bnothing\sfurther\sto\sdo\b|\bmet\sbefore\s(?:you|the|it)\b|\(done\)|(?<=\|\s|\t)(?:complete[d]?|done|closed|blue)\b)/iu,
    confidence: 0.9,
    examples: [
      '[Complete]. It works.',
      'Accepted [and complete]. All were read.',
      'I [regard this as discharged].',
      'The [recommendation has been met].',
      'We consider the [matter at an end].',
    ],
    notExamples: [
      'The paperwork is complete and shows thought.',
      'Only 58 per cent of records are full.',
      'Six were completed by the council.',
    ],
  },
  {
    ...status('in_progress'),
    id: 'response/in-progress',
    pattern:
      /(?:\bin\s(?:hand|progress)\b(?!\sby\b)|\b(?:is|are|now|well|already|work)\s(?:under\s?way|ongoing|on\sgoing)\b|^(?:ongoing|under\s?way|amber|green|open\b(?!\sto))|\b(?:rated|graded)\samber\b|\bon\strack\b|\bpart[-\s](?:way\sthere|of\sthe\sway\.)|\bwe\sare\spart\sof\sthe\sway\b|\b(?:will\s)?remains?\sopen\b|\bback\son\sthe\sopen\slist\b|\bpartially\scomplete\b|(?<=\|\s|\t|\/\s)(?:in\sprogress|ongoing|amber|green)\b)/iu,
    confidence: 0.9,
    examples: [
      'Accepted and [in hand].',
      'Training [is under way].',
      '[Ongoing]',
      'We are [part-way there]: it was 14%.',
      'It [remains open].',
    ],
    notExamples: ['In hand by the end of the visit.', 'We progress cases.'],
  },
  {
    ...status('planned'),
    id: 'response/planned',
    pattern:
      /(?:^(?:planned|not\s(?:yet\s)?(?:started|begun)|to\sbegin|(?:white|red)$)|\b(?:work\s)?has\snot\s(?:yet\s)?(?:begun|started)\b|\bcannot\sstart\sbefore\b|(?<=\|\s|\t|\/\s)(?:planned|not\s(?:yet\s)?started|red)\b|\bhas\syet\sto\s(?:start|begin)\b)/iu,
    confidence: 0.9,
    examples: ['[Planned]', '[Not yet started]', 'Accepted; [work has not begun].'],
    notExamples: ['The operation was planned well.', 'Red flags were missed.', 'White hair was found.'],
  },
  {
    ...status('complete'),
    where: 'start',
    id: 'response/mark-done',
    // "[x] A1 Girls under 18 …": a list with boxes that are ticked
    pattern: /^(?:\[[x✓✔]\]|[☑✓✔])/iu,
    confidence: 0.9,
    examples: ['[☑] A1 Girls should be seen.'],
    notExamples: ['[ ] A1 Girls should be seen.', '[1] See the report.'],
  },
  {
    ...status('in_progress'),
    where: 'start',
    id: 'response/mark-begun',
    pattern: /^(?:\[[/~]\]|◐)/u,
    confidence: 0.9,
    examples: ['[◐] M1 The force should agree.'],
    notExamples: ['[x] A1 Girls should be seen.'],
  },
  {
    ...status('planned'),
    where: 'start',
    id: 'response/mark-open',
    pattern: /^(?:\[\s\]|☐)/u,
    confidence: 0.9,
    examples: ['[☐] A2 Adults should be called.'],
    notExamples: ['[x] A1 Girls should be seen.'],
  },
]
