import type { PatternRule } from '../../pipeline/knowledge.ts'

/** Who is asked. Tried on the words before "should"; the id after `addressee/` is the kind. */
export const askedRules: readonly PatternRule[] = [
  {
    id: 'addressee/chief_constables',
    pattern:
      /\b(?:chief\sconstables|chief\sofficers|(?<!(?:armed|other|partner)\s)(?:all\s|police\s|other\s)?forces|constabularies)\b/iu,
    confidence: 0.95,
    examples: ['By 30 April, [chief constables] should agree this.', '[Forces] should visit the address.'],
    notExamples: ['The chief constable should act.', 'The force should act.'],
    source: 'own',
  },
  {
    id: 'addressee/chief_constable',
    pattern:
      /\b(?:chief\sconstable|commissioner\sof\s(?:police|the\smet(?:ropolis|ropolitan))|chief\sofficer)\b(?!s)/iu,
    confidence: 0.95,
    examples: [
      'The [Chief Constable] should train all officers.',
      'The [Commissioner of the Metropolis] should agree.',
    ],
    notExamples: ['Chief constables should act.', 'The Commissioner should decide.'],
    source: 'own',
  },
  {
    id: 'addressee/pcc',
    pattern:
      /\b(?:police(?:,\sfire)?\sand\scrime\scommissioners?|PF?CCs?|local\spolicing\sbod(?:y|ies)|police\sauthorit(?:y|ies)|mayors?(?:\sand\scommissioners)?|(?<!health\s)commissioners?(?!\sof\s(?:police|the\smet)))\b/iu,
    confidence: 0.85,
    examples: [
      '[Police and crime commissioners] should pay for it.',
      '[Local policing bodies] should assess it.',
      'The [Commissioner] should decide.',
    ],
    notExamples: [
      'The Commissioner of the Metropolis should agree.',
      'Local health commissioners should help.',
    ],
    source: 'own',
  },
  {
    id: 'addressee/home_office',
    pattern: /\b(?:home\soffice|home\ssecretary)\b/iu,
    confidence: 0.95,
    examples: ['The [Home Office] should review the law.'],
    notExamples: ['The office should be at his home.'],
    source: 'own',
  },
  {
    id: 'addressee/college_of_policing',
    pattern: /\b(?:college\sof\spolicing|the\scollege)\b/iu,
    confidence: 0.9,
    examples: ['[The College] should issue guidance.'],
    notExamples: ['Colleges should take part.'],
    source: 'own',
  },
  {
    id: 'addressee/npcc',
    pattern:
      /\b(?:NPCC|ACPO|national\spolice\schiefs[’']\scouncil|association\sof\schief\spolice\sofficers)\b/iu,
    confidence: 0.95,
    examples: ['The [National Police Chiefs’ Council] should agree a form.', '[ACPO] should settle this.'],
    notExamples: ['The council of chiefs should meet.'],
    source: 'own',
  },
  {
    id: 'addressee/inspectorate',
    pattern: /\b(?:HMIC(?:FRS)?|Ofsted|(?:the\s)?inspectorates?)\b/iu,
    confidence: 0.8,
    examples: ['[HMICFRS] should look at this again.'],
    notExamples: ['The inspector on duty should decide.'],
    source: 'own',
  },
  {
    id: 'addressee/other',
    pattern:
      /\b(?:department\s(?:for|of)\s\p{Lu}\p{L}+|crown\sprosecution\sservice|CPS|national\scrime\sagency|NCA|ministry\sof\sjustice|(?:welsh\s)?government)\b/iu,
    confidence: 0.85,
    examples: ['The [Department for Education] should place a duty on schools.', 'The [CPS] should reply.'],
    notExamples: ['The department should be told.'],
    source: 'own',
  },
  {
    id: 'addressee/partners',
    pattern:
      /\b(?:partners?|partnerships?|agencies|(?<![’']\s)councils?(?!\sof)|local\sauthorit(?:y|ies)|NHS|health(?:\s(?:services?|providers?|agencies|commissioners|practitioners))?|hospitals?|trusts?|children[’']s\s(?:services?|social\scare|trust|homes?)|social\s(?:care|workers?|services)|safeguarding\s(?:children\s)?(?:boards?|partnerships?|partners)|LS[CP][BP]|schools?|head\s?teachers?|nurser(?:y|ies)|integrated\scare\sboards?|ICBs?|commissioning\sgroups?|CCGs?|social\swork|adult\ssocial\scare|fire\sand\srescue\sservice|probation|youth\soffending|youth\sjustice|YOS|YOT|leaders|GPs?|MASH|MARAC|CRC|NPS)\b/iu,
    confidence: 0.8,
    examples: [
      'The force and the [local authorities] should agree this.',
      'All [agencies] should share chronologies.',
    ],
    notExamples: ['The force should act.'],
    source: 'own',
  },
  {
    id: 'addressee/force',
    pattern:
      /\b(?:(?:the|its|each)\s(?:force|constabulary|met)|constabulary|(?<!and\s)police(?!\s(?:and\scrime|,\sfire|chiefs|authorit|forces|protection|powers))|police\sservice|MPS|GMP|BTP|(?<!\b(?:probation|court|medical|welfare|reviewing|chief|offending)\s)officers|supervisors|detectives|sergeants|investigators|custody\s(?:staff|sergeants))\b/iu,
    confidence: 0.8,
    examples: [
      '[The force] should act.',
      'Surrey [Police] should act.',
      'Custody [officers] should record it.',
    ],
    notExamples: [
      'Police and crime commissioners should act.',
      'The Police and Crime Commissioner should act.',
      'Probation officers should act.',
      'The Home Office should act.',
    ],
    source: 'own',
  },
]
