import type { ResponseRule } from '../../pipeline/knowledge.ts'

const refused = {
  where: 'text',
  cue: { tells: 'position', value: 'not_accepted' },
  source: 'own',
  confidence: 0.9,
} as const

/** Words that refuse what was asked. */
export const refusedRules: readonly ResponseRule[] = [
  {
    ...refused,
    id: 'response/not-accepted',
    // "not accepted", "I do not accept this", "has not felt able to accept", "cannot support"
    pattern:
      /\b(?:not|never|can['’]?t|cannot|don['’]t|doesn['’]t|won['’]t|unable\sto)\s(?:(?:therefore|however|formally|fully|felt\sable\sto|able\sto|in\sa\sposition\sto|minded\sto)\s)?(?:be\s)?(?:accept(?:ed)?|agreed?|support(?:ed)?|endorsed?|adopt(?:ed)?)\b(?!\s(?:that|with)\s(?:a\schild|it\sis\ssimply))/iu,
    examples: [
      'It is [not accepted].',
      'I do [not accept] this.',
      'We [cannot support] that.',
      'There are two which the force has [not felt able to accept].',
    ],
    notExamples: ['The backlog is not acceptable.', 'We accept this recommendation.'],
  },
  {
    ...refused,
    id: 'response/not-persuaded',
    pattern:
      /\b(?:(?:is|are|am)\snot\s(?:at\sthis\sstage\s|yet\s|being\s)?(?:persuaded|convinced|taken\sforward|supported)|not\sbeing\staken\sforward|do(?:es)?\snot\sshare\sthe\sview|(?:does|do|did)\snot\s(?:consider|believe|think)\sthat\s(?:this|the|it|a|further|such)\b[^.]{0,40}\b(?:necessary|needed|required|right|appropriate|achievable|of\sbenefit|proportionate)\b|fails?\sto\ssee\swhat)/iu,
    examples: [
      'The Government [is not persuaded] that it is needed.',
      'The force [does not consider that this recommendation is necessary].',
      '[not being taken forward]',
    ],
    notExamples: ['We were persuaded.', 'Inspectors did not consider the log.'],
  },
  {
    ...refused,
    id: 'response/disagreed',
    pattern:
      /\b(?:(?:I|we)\s(?:must\s|respectfully\s|have\sto\s)?(?:disagree|decline)\b|must\s(?:disagree|decline)|rejects?\s(?:this|the|that)|(?:is|was|been)\srejected|parts?\scompany\swith|the\sanswer\sis\sno\b|with\srespect,\sno\b)|[-–—:]\sno(?=\.)/iu,
    examples: [
      '[I must disagree].',
      'It has been considered, and [the answer is no]: we are few.',
      'Ending such visits [– no].',
    ],
    notExamples: ['No forms were kept.', 'They disagreed about the log.'],
  },
  {
    ...refused,
    id: 'response/not-intended',
    pattern:
      /\b(?:(?:does|do)\snot\s(?:at\sthis\sstage\s|currently\s)?(?:propose|intend|plan)\sto\s(?:do\sso|adopt|implement|take|introduce|complete|create|change)|stands?\sby\sits\srefusal|will\snot\s(?:be\s)?(?:adopt(?:ed|ing)?|implement(?:ed|ing)?|pursu(?:ed|ing)|tak(?:en|ing)\s(?:this\s|it\s)?forward)|would\sprefer\sto\sretain|unable\sto\scommit|would\sbe\s(?:disproportionate|unworkable))/iu,
    examples: [
      'The force [does not intend to adopt] the tool.',
      'The force [stands by its refusal].',
      'It [will not be implemented].',
    ],
    notExamples: ['It will not be easy.', 'They did not intend to mislead.'],
  },
  {
    ...refused,
    id: 'response/not-needed',
    pattern:
      /\b(?:(?:I|we)\s(?:see|saw)\sno\s(?:need|reason)\s(?:for|to)\s(?:it|this|a\srecommendation)|(?:this|the)\srecommendation\s(?:is|was)\s(?:not\s(?:needed|necessary|required)|unnecessary))/iu,
    examples: ['[This recommendation is not needed].', '[I see no need for it].'],
    notExamples: ['I see no need for another.', 'The recommendation is welcome.'],
  },
]
