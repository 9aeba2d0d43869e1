import type { AgencyRule } from '../pipeline/knowledge.ts'

/** Whom a sentence is about: the bodies that act in it or are judged by it. */
export const agencyRules: readonly AgencyRule[] = [
  {
    id: 'agency/police',
    agency: 'police',
    pattern:
      /\b(?:polic(?:e|ing)|constabulary|the\sforce|forces|officers?(?!\sof\s(?:health|the\scouncil))|detectives?|sergeants?|constables?|superintendents?|PCSOs?|investigators?|call\s(?:handlers?|takers?)|dispatchers?|supervisors?|offender\smanagers?|custody|control\sroom|MPS|GMP|CAIT|MOSOVO)\b/i,
    examples: [
      '[Investigators] work closely with social workers.',
      '[Officers] record what the child says.',
      'The [constabulary] has a new team.',
    ],
    notExamples: ['Social workers record what the child says.', 'The chief executive was told.'],
    source: 'own',
  },
  {
    id: 'agency/children-social-care',
    agency: 'children_social_care',
    pattern:
      /\b(?:children['’]?s?['’]?\s(?:social\s(?:care|services|workers?)|services)|social\s(?:care|workers?|work|services)|early\shelp)\b/i,
    examples: ['[Social workers] visit promptly.', '[Children’s services] hold the record.'],
    notExamples: ['Health services for children wait.', 'A social evening was held.'],
    source: 'own',
  },
  {
    id: 'agency/health',
    agency: 'health',
    pattern:
      /\b(?:health(?!\sand\ssafety)|NHS|hospitals?|midwi(?:fe|ves|fery)|nurses?|GPs?|general\spractitioners?|CAMHS|clinical\scommissioning|CCGs?|ICBs?|integrated\scare|doctors?|paediatric(?:ian)?s?|ambulance)\b/i,
    examples: ['[Midwives] ask about violence at home.', 'The [NHS] trust was slow.'],
    notExamples: ['The finances are in good order.', 'A health and safety notice was put up.'],
    source: 'own',
  },
  {
    id: 'agency/probation',
    agency: 'probation',
    pattern: /\b(?:probation|NPS|CRCs?|community\srehabilitation)\b/i,
    examples: ['The [probation] service shares its plans.'],
    notExamples: ['The problem was solved.'],
    source: 'own',
  },
  {
    id: 'agency/youth-offending',
    agency: 'youth_offending',
    pattern: /\b(?:youth\s(?:offending|justice)|YOTs?|YOS|YJS)\b/i,
    examples: ['The [youth offending] team was not invited.'],
    notExamples: ['Youth clubs are well attended.'],
    source: 'own',
  },
  {
    id: 'agency/education',
    agency: 'education',
    pattern:
      /\b(?:schools?|teachers?|head\steachers?|education(?!al\sfilm)|colleges?(?!\sof\spolicing)|pupil\sreferral)\b/i,
    examples: ['[Schools] are told by eight in the morning.'],
    notExamples: ['The College of Policing writes the standard.'],
    source: 'own',
  },
  {
    id: 'agency/council',
    agency: 'council',
    pattern: /\b(?:council(?:s|lors?)?|local\sauthorit(?:y|ies)|boroughs?|housing)\b/i,
    examples: ['The [council] has no secure bed.', 'The [local authority] leads the work.'],
    notExamples: ['Counsel was instructed.'],
    source: 'own',
  },
  {
    id: 'agency/partnership',
    agency: 'partnership',
    pattern:
      /\b(?:partners|partnerships?|(?:partner|all|both|other)\sagencies|multi-?\s?agency|MASH|hub|LSCBs?|LSCPs?|safeguarding\s(?:children\s)?(?:board|partnership)|professionals|practitioners|jointly)\b/i,
    examples: ['[Partners] meet each week.', 'The [MASH] decides within a day.'],
    notExamples: ['His business associate was charged.'],
    source: 'own',
  },
  {
    id: 'agency/pcc',
    agency: 'pcc',
    pattern:
      /\b(?:PCCs?|PFCCs?|MOPAC|police(?:,\sfire)?\sand\scrime\scommissioners?|my\soffice|OPCC|deputy\smayor|I\s(?:will|shall|intend|hold|expect|monitor|fund|commission|am\s(?:asking|funding|holding|putting|paying|seeking|working)|have\s(?!confidence\b|no\b|read\b|seen\b|noted\b|every\b)\w+))\b/i,
    examples: ['[I will] monitor progress.', 'The [PCC] has funded two workers.'],
    notExamples: [
      'In my view the delay matters.',
      'I have confidence in the plan.',
      'I welcome the finding.',
    ],
    source: 'own',
  },
  {
    id: 'agency/government',
    agency: 'government',
    pattern:
      /\b(?:home\s(?:office|secretary)|government|department\sfor|ministers?|legislation|parliament)\b/i,
    examples: ['The [Home Office] should pay for it.'],
    notExamples: ['The office at home was searched.'],
    source: 'own',
  },
  {
    id: 'agency/inspectorate',
    agency: 'inspectorate',
    pattern: /\b(?:HMIC(?:FRS)?|inspectorates?|Ofsted|CQC|inspectors)\b/i,
    examples: ['[HMICFRS] will return in a year.'],
    notExamples: ['Chief Inspector Amy Holt leads the team.'],
    source: 'own',
  },
  {
    id: 'agency/other',
    agency: 'other',
    pattern:
      /\b(?:College\sof\sPolicing|NPCC|CPS|Crown\sProsecution\sService|National\sCrime\sAgency|NCA|charit(?:y|ies)|NSPCC|Barnardo['’]?s)\b/i,
    examples: ['The [College of Policing] should publish guidance.'],
    notExamples: ['The college closed at noon.'],
    source: 'own',
  },
]
