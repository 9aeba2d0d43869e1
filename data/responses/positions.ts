import type { ResponseRule } from '../../pipeline/knowledge.ts'
import { acceptedRules } from './accepted.ts'
import { refusedRules } from './refused.ts'

const position = (value: 'partly_accepted' | 'noted') =>
  ({ where: 'text', cue: { tells: 'position', value }, source: 'own', confidence: 0.9 }) as const

/** Whether those who are asked agree. Of cues that overlap the longest counts: "not accepted" is not "accepted". */
export const positionRules: readonly ResponseRule[] = [
  ...acceptedRules,
  ...refusedRules,
  {
    ...position('partly_accepted'),
    id: 'response/accepted-in-part',
    // "accepted in part", "I accept this in part", "agreed in principle only", "partially accepted"
    pattern:
      /\b(?:(?:part(?:ial)?ly|largely|broadly)[-\s](?:accept(?:ed|s)?|agree[sd]?)|(?:accept(?:ed|s)?|agree[sd]?)(?:\s(?:with\s)?(?:this|it|only|them|all\sof\sthem|(?:the|this)\srecommendations?|the\sareas?\sfor\simprovement))?,?\s(?:only\s)?(?:in|to\sa)\s(?:part|principle|degree)\b(?:\sonly)?|accepts?\sthis\s(?:only\s)?so\sfar\sas)/iu,
    examples: [
      '[Accepted in part]. We lack the staff.',
      '[Partially accepted]; we cannot compel.',
      'I [accept this in part].',
      '[Agreed in principle only].',
      'The force [accepts the areas for improvement in part].',
    ],
    notExamples: [
      'We accept this.',
      'In principle the force is right.',
      'Part of the report is about health.',
    ],
  },
  {
    ...position('partly_accepted'),
    id: 'response/accepted-save',
    // "accepts all but one", "accepts seven of the eight", "Of the eight recommendations we accept seven"
    pattern:
      /\b(?:(?:accept|adopt|agree\sto)(?:s|ed)?\s(?:all|every\sone|each)(?:\sof\s(?:them|these|the\srecommendations))?,?\s(?:but|save|except|bar)\b|(?:accept|adopt)(?:s|ed)?\s(?:(?:only\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\sof\s(?:the|its|your|them|these)|most\sof)\b|of\s(?:the|its|your)\s(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\srecommendations,?\s[^.,;]{1,30}\b(?:accept|adopt)(?:s|ed)?\s(?:one|two|three|four|five|six|seven|eight|nine|\d{1,2})\b)/iu,
    examples: [
      'The force [accepts all but] one.',
      'We [accept seven of the] eight.',
      '[Of the eight recommendations we accept seven].',
    ],
    notExamples: ['We accept all of them.', 'The force accepts the eight recommendations.'],
  },
  {
    ...position('partly_accepted'),
    id: 'response/accepted-but',
    // "I accept the aim but not the figure", "The force accepts that delays must end but does not …"
    pattern:
      /\b(?:(?:accepts?|agrees?\swith|supports?)\sthe\s(?:aim|principle|spirit|intention|intent|thrust)\b[^.]{0,40}\bbut\b|accepts?\sthat\b[^.]{3,90}\bbut\s(?:does|do)\snot\b|(?:while|whilst|although|though)\b[^.,;]{0,60}\b(?:accepts?|agrees?|supports?|endorses?)\b[^.;]{0,90}\b(?:unable|cannot|can\snot|not\s(?:able|possible|feasible)|(?:do|does|will|would)\snot)\b)/iu,
    examples: [
      'I [accept the aim but] not the figure.',
      'The force [accepts that delays must end but does not] think it can end them.',
      '[Whilst the force agrees with the aim, it is unable] to meet the figure.',
    ],
    notExamples: [
      'Although the force accepts this, it will take time.',
      'I accept the aim.',
      'We accept this, but it is hard.',
    ],
  },
  {
    ...position('partly_accepted'),
    id: 'response/accepted-if',
    // "minded to agree, provided …", "accepted, subject to …"
    pattern:
      /\b(?:(?:minded\sto\sagree|agree[sd]?|accepts?|accepted),?\s(?:provided|subject\sto|so\slong\sas|with\s(?:one\s)?(?:reservation|caveat|qualification)s?)|seems\sto\sme\sfair,\sso\slong)/iu,
    examples: [
      'We are [minded to agree, provided] that it is paid for.',
      '[Accepted, subject to] funding.',
      'That [seems to me fair, so long] as it is done.',
    ],
    notExamples: ['We agree without reservation.', 'Subject to funding it will open.'],
  },
  {
    ...position('partly_accepted'),
    id: 'response/part-of-the-way',
    // "We take this one only so far.", "Yes to contact, no to a fixed interval", "half of it"
    pattern:
      /\b(?:(?:takes?|go)\s(?:this\sone\s|it\s)?only\sso\sfar|can\sgo\spart\sof\sthe\sway|half\sof\sit\b|would\sgo\sabout\sit\sanother\sway|yes\sto\s[^.:]{3,40},\s(?:but\s)?no\sto|qualify\sone)/iu,
    examples: [
      'We [can go part of the way].',
      '[Yes to contact, no to] a fixed interval.',
      'I [would go about it another way].',
    ],
    notExamples: ['Half of the officers came.', 'They went part of the way on foot.'],
  },
  {
    ...position('noted'),
    id: 'response/noted',
    pattern:
      /(?:(?<!\b(?:be|is|are|inspectors|HMIC|HMICFRS|has|have)\s)\bnoted\b(?!\s(?:that|in|by|how|above|the|an?|during|apologies|for|as|with|improvements?)\b)|\btakes?\snote\b|\b(?:force|constabulary|chief\sconstable|government|I|we)\s(?:simply\s)?(?:notes?|record)\s(?:this|it|the\srecommendation|that\swe\swould)|\bsimply\srecord\b|\btaken\sthis\saway\sto\sconsider\b|(?<=(?:^|[.;:|\t–-]\s?)["“‘]?)under\s(?:consideration|review)(?=[.,;]|$))/iu,
    examples: [
      '[Noted]. We wait.',
      '[We note this], but the database is not ours.',
      'Neither of us can speak for them; we [take note].',
    ],
    notExamples: ['Inspectors noted that calls were late.', 'It should be noted that we agree.'],
  },
  {
    ...position('noted'),
    id: 'response/not-ours',
    // "Not ours. Noted.", "This recommendation is a matter for the Home Office."
    pattern:
      /\b(?:not\s(?:ours|for\sus|for\sthe\sforce)\b|(?:not|is\snot)\s(?:addressed|directed)\s(?:to|at)\s(?:us|the\sforce|me)\b|\bno\s(?:response|answer|action)\sis\s(?:required|needed|called\sfor)\s(?:from|by|of)\s(?:us|the\sforce|the\sconstabulary|\p{L}+\s(?:police|constabulary))\b|as\smeant\sfor\sothers\b|not\sfor\slocal\sresponse\b|(?:recommendations?|this|it)\b[^.]{0,60}\b(?:is|are)\s(?:a\s)?(?:(?:matters?|one|recommendation)\s)?(?:for|to|(?:addressed|directed|aimed)\s(?:to|at))\s(?:the\s)?(?:home\soffice|government|ministers|parliament|college|NPCC|ACPO|CPS|crown\sprosecution\sservice|NHS|others|national\sbodies|other\sbodies|local\sauthorit(?:y|ies)|councils?|(?:\p{L}+\s){1,3}council)\b)/iu,
    examples: [
      '[Not ours]. We wait.',
      'It [is not addressed to us].',
      '[This recommendation is a matter for the Home Office].',
      '[This is a matter for Kent County Council].',
      'Here [no response is required from the force].',
    ],
    notExamples: [
      'The Home Office should act.',
      'It is not easy for us.',
      'This is a matter for the Chief Constable.',
    ],
  },
  {
    ...position('noted'),
    id: 'response/welcomed',
    // To welcome a report is not to accept it
    pattern:
      /\b(?:I|we|government|force|constabulary|commissioner|mayor|college|PCC)\s(?:(?:very\smuch|warmly|also|strongly)\s)?welcomes?\s(?:the\spublication\sof\s)?(?:the|this|your|its|HMIC(?:FRS)?['’]s)\s(?:[a-zà-ÿ-]+\s){0,3}(?:report|findings|inspection|publication)\b/iu,
    examples: ['The Chief Constable and [I welcome the report].', 'The [Government welcomes this report].'],
    notExamples: ['We welcome new staff.', 'Inspectors were made welcome.'],
  },
]
