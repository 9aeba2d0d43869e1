import type { ResponseRule } from '../../pipeline/knowledge.ts'

const accepted = {
  where: 'text',
  cue: { tells: 'position', value: 'accepted' },
  source: 'own',
  confidence: 0.85,
} as const

/** Words that accept what was asked. */
export const acceptedRules: readonly ResponseRule[] = [
  {
    ...accepted,
    id: 'response/accepted',
    // "Accepted.", "The force accepts this"; but "I accept that three officers were on leave" grants a fact
    pattern:
      /\b(?:accept(?:s|ed)?\b(?!\s(?:that|an?\sanswer|as|risk|practice|cause\sof\sthe)\b)|(?:recommendations?|report|findings)\s(?:(?:has|have)\sbeen|(?:is|are|was|were))\s(?:fully\s|also\s)?accepted)/iu,
    examples: ['[Accepted]. All is done.', 'The Mayor and I [accept] them all.'],
    notExamples: ['I accept that three of your officers were on leave.', 'The risk is acceptable.'],
  },
  {
    ...accepted,
    id: 'response/agreed',
    // "Agreed.", "We agree"; but not what was agreed with somebody: "a protocol was agreed with the trust"
    pattern:
      /\bagrees?\b(?!\s(?:how|what|who|when|by|that\sthe\scurrent|a|an|on|whether|upon|between|to\s[a-zà-ÿ]+|with\s(?:the\s(?!recommendation|inspect|finding|conclusion|report|aim)[a-zà-ÿ]+|head|local|our|its))\b)|(?<=(?:^|[.;:–-]\s)["“‘]?)agreed\b(?!\s(?:with|to|by|actions?)\b)|\bagreed\b(?=\s(?:with\s)?(?:this|these|the\srecommendation))|\b(?:is|are|was|were)\s(?:also\s|all\s|fully\s)?(?:agreed|supported)(?=[.,;])|\bin\sfull\sagreement\b|\ba\sfair\scomment\b/iu,
    examples: ['We [agree] without reservation.', '[Agreed]. Done.', 'The second [is also supported].'],
    notExamples: [
      'They agreed how to work.',
      'A protocol has been agreed with the trust.',
      'The PCC agreed to fund it.',
    ],
  },
  {
    ...accepted,
    id: 'response/supported',
    pattern:
      /\b(?:endorses?\b|concurs?\b|supports?\s(?:this|it|the\s(?:recommendation|proposal|proposed|development|aim|review|force['’]s|decision)s?|all)\b|adopt\s(?:this|it|them|the\srecommendation|[a-zà-ÿ]+\soutright)|on\sboard\swith|taken\sup\severy|sides?\swith\sthe\sinspectors|backs?\s(?:him|her|them|it)\son|content\s(?:to\sdo\sthis|with\s(?:this|it))|recommendations\shave\sbeen\sincorporated)/iu,
    examples: ['We [endorse] it and so does he.', 'I [support this] warmly.', 'We are [on board with] this.'],
    notExamples: ['The force supports victims.', 'An endorsement was made.'],
  },
  {
    ...accepted,
    id: 'response/against-reservation',
    // Who does not share a reservation accepts what it was made about: "I do not support this qualification"
    pattern:
      /\b(?:not|cannot|unable\sto)\s(?:(?:at\sall|yet|wholly|being)\s)?(?:support|accept|agree\swith|share|endorse|persuaded\sby|convinced\sby|satisfied\s(?:by|with))\s(?:the|this|that|its|his|her|their|these|those)\s(?:(?:force|constabulary|chief\sconstable)(?:['’]s)?\s)?(?:qualifications?|reservations?|caveats?|refusal|objections?|excuses?)\b/iu,
    examples: [
      'I do [not support this qualification].',
      'I am [not persuaded by the reservation].',
      'The Mayor does [not accept the force’s refusal].',
    ],
    notExamples: ['I do not support this recommendation.', 'I share this reservation.'],
  },
  {
    ...accepted,
    id: 'response/sides-with',
    // Whoever sides with an answer takes its position: "I support the force's decision", "I agree with that view"
    pattern:
      /(?<!\bnot\s)\b(?:support|agree\swith|endorse|share|am\scontent\swith)\s(?:(?:the\s)?(?:force|constabulary|chief\sconstable|commissioner)(?:['’]s\s(?:position|view|decision|reasons?|reasoning|reservations?|response|answer))?|(?:his|her|their|that|this)\s(?:position|view|decision|reasons?|reasoning|reservations?|answer))(?=[.,;]|$|\s(?:on|here|in)\b)|\baccept\s(?:his|her|their|the\sforce['’]s|the\schief\sconstable['’]s)\s(?:position|view|decision|reasons?|reasoning|explanation)\b/iu,
    examples: [
      'I [accept her reasons].',
      'I [support the force’s decision].',
      'I [agree with that view].',
      'We [share his reservations], since staff are few.',
    ],
    notExamples: [
      'I do not share their view.',
      'They support the force of the law.',
      'I support the force as it changes.',
    ],
  },
  {
    ...accepted,
    id: 'response/gladly',
    // "Gladly.", "A fair cop.", "We hold our hands up."
    pattern:
      /\b(?:gladly|happy\sto\soblige|fair\scop|hold\sour\shands\sup|no\squarrel\swith|this\swe\sown)\b/iu,
    examples: ['[Gladly]. The bed opened in July.', 'A [fair cop].', 'We [hold our hands up].'],
    notExamples: ['I was glad to read it.'],
  },
  {
    ...accepted,
    where: 'start',
    id: 'response/yes',
    pattern: /^["“‘']?yes(?=[.,;:])/iu,
    examples: ['[Yes]. The rota was altered.', '["Yes], and it is done.'],
    notExamples: ['Yes to contact, no to more.', 'I said yes.'],
  },
]
