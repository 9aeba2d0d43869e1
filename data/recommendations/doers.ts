import type { PatternRule } from '../../pipeline/knowledge.ts'

/** Whose practice it is, where a recommendation tells a failing or names a topic and asks nobody by name. */
export const doerRules: readonly PatternRule[] = [
  {
    id: 'doer/police',
    // Not the places: a child waits in a police station for a council that has no bed.
    pattern:
      /(?<![\p{L}-])(?:police(?!\s(?:stations?|cells?|custody|protection\spowers|and\scrime|areas?\b))(?:\s(?:force|officers?|staff|detectives?))?|the\sforce(?!d)|force[’']s|constabulary|detectives?|sergeants?|(?<!\b(?:probation|court|medical|housing|welfare|support|education|reviewing|chief|offending|CRC|NPS|council|safeguarding|press|service)\s)officers?|custody\s(?:staff|suites?)|criminal\sinvestigations?|child\sabuse\sinvestigations?)(?![\p{L}-])/iu,
    confidence: 0.8,
    examples: [
      'The quality of [police] referrals.',
      'Delays in [criminal investigations] leave children at risk.',
      'Response [officers] miss it.',
    ],
    notExamples: [
      'The hours that children spend in police stations.',
      'Probation officers see only the adult.',
      'This was enforced late.',
    ],
    source: 'own',
  },
  {
    id: 'doer/partners',
    pattern:
      /(?<![\p{L}-])(?:partners|partnerships?|agencies|councils?|local\sauthorit(?:y|ies)|NHS|(?<!\b(?:mental|ill|sexual|public|parental|their)\s)health(?!\s(?:issues|problems|needs|and\swell))|hospitals?|trusts?|social\s(?:care|services|work\p{L}*)|(?:education|housing)\s(?:staff|services?|settings|officers|partners)|voluntary\s(?:sector|organisations)|safeguarding\s(?:children\s)?boards?|the\sboard|LS[CP][BP]|schools?|head\s?teachers?|teachers?|probation|youth\s(?:offending|justice)|Y[OJ][ST]|GPs?|MASH|MARAC|CRCs?|community\srehabilitation|rehabilitation\scompan(?:y|ies)|NPS|midwi(?:ves|fery)|nurses?|CAMHS|early\shelp|(?:emergency\sduty|assessment)\steams?)(?![\p{L}-])/iu,
    confidence: 0.8,
    examples: [
      'How [schools] refer children.',
      '[Education staff] have too little time.',
      '[Health] visitors miss checks.',
      'Record keeping in the [youth offending] service.',
    ],
    notExamples: ['Their health needs are great.', 'Parental mental health problems are common.'],
    source: 'own',
  },
  {
    id: 'doer/beside-police',
    // What the words before say of the police after them: others work with them, report to them, or count them in.
    pattern:
      /\b(?:with|to|into|than|such\sas|like|includ(?:es?|ing)|for\sexample,?|via|about|tell|told|receive[sd]?\sfrom)\s(?:(?:the|their|its|all|other|local|relevant|both)\s){0,3}(?:\p{L}+\s(?:and|or)\s)?$/iu,
    confidence: 0.8,
    examples: ['The sharing of health information [with the ]', 'agencies [such as ]'],
    notExamples: ['Notifications from the ', 'The quality of ', 'Domestic abuse that is seen by '],
    source: 'own',
  },
  {
    id: 'doer/beside-partners',
    // Of partners that are told, met or written to, and of the hub as the place where it happens.
    pattern:
      /\b(?:with|to|into|from|in|at|on|for|than|such\sas|like|includ(?:es?|ing)|via|about|tell|told)\s(?:(?:the|their|its|all|other|local|relevant|partner|key|both|some|many|most|wider|national|multi-agency|specialist|existing|such|these|no)\s){0,3}(?:\p{L}+\s(?:and|or)\s)?$/iu,
    confidence: 0.8,
    examples: ['Police referrals [to the ]', 'The police work [with other ]'],
    notExamples: ['Assessments by ', 'The work of the '],
    source: 'own',
  },
  {
    id: 'letter/joint',
    pattern:
      /\b(?:joint\stargeted\sarea\sinspections?|JTAI|JICPA|joint\sinspections?\sof\s(?:child\sprotection|safeguarding|services|the\smulti-agency)|dear\slocal\s(?:safeguarding\s)?(?:partnership|partners)|(?:safeguarding|inspection\sof)\s(?:services|arrangements)\sin\s\p{L}+|multi-agency\s(?:response|inspection|arrangements))/iu,
    confidence: 0.8,
    examples: ['The [joint targeted area inspection] took place in May.', '[Dear local partnership]'],
    notExamples: ['HMIC and HMIP held a joint inspection of police custody.'],
    source: 'own',
  },
]
