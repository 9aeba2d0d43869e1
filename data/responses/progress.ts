import type { ResponseRule } from '../../pipeline/knowledge.ts'

const progress = (value: 'complete' | 'in_progress' | 'planned') =>
  ({ where: 'text', cue: { tells: 'progress', value }, source: 'own', confidence: 0.5 }) as const

/** Words of an account that show how far something has come: what was done, what goes on, what will be done. */
export const progressRules: readonly ResponseRule[] = [
  {
    ...progress('complete'),
    id: 'response/has-done',
    // "has been established", "have since received", "had begun"
    pattern:
      /\b(?:has|have|had)\s(?:now\s|since\s|already\s|all\s|each\s|both\s|fully\s)*(?:been\s)?(?!been\b|yet\b|to\b|not\b|booked\b|requested\b|scheduled\b|planned\b|asked\b|risen\b|trebled\b)(?:[a-zà-ÿ]+(?:ed|en|wn|ilt|ght|ent|et|ut|old|un|eld|own|one|ad|id)|made|found|won)\b/iu,
    examples: ['Every inspector [has since received] a briefing.', 'A unit [has been established].'],
    notExamples: ['It has not been easy.', 'Visits have risen.', 'Days have been booked.'],
  },
  {
    ...progress('complete'),
    id: 'response/was-done',
    pattern:
      /\b(?:was|were)\s(?!due\b|inadequate\b|not\b|needed\b)(?:[a-zà-ÿ]+(?:ed|en|wn|ilt|ght|ent|et|un|aid|eld)|read|put|made|found|heard|done|won)\b/iu,
    examples: ['The category [was withdrawn] on 1 August.', 'The rules [were laid] before it.'],
    notExamples: ['It was due in May.', 'It was not clear.'],
  },
  {
    ...progress('complete'),
    id: 'response/now-does',
    // "A supervisor now reviews each log", "the form can no longer be closed"
    pattern:
      /\b(?:(?:is|are)\snow\s[a-zà-ÿ]+|now\s(?!that\b|be\b|and\b|the\b|to\b|in\b|at\b|on\b|for\b|with\b|as\b|under\b|ongoing\b|waiting\b|before\b)[a-zà-ÿ]{3,}\b|no\slonger\b)/iu,
    examples: ['A supervisor [now reviews] each log.', 'It can [no longer] be closed.'],
    notExamples: ['Training is now, as before, yearly.', 'We know it.'],
  },
  {
    ...progress('complete'),
    id: 'response/took-effect',
    pattern:
      /\b(?:went\s(?:live|out|to)|(?:live|in\suse)\ssince|took\seffect|opened|joined\sus\s(?:on|in)\s[a-zà-ÿ]+|began\s(?:work\s)?(?:on|in)|appointed|introduced|put\sin\splace|in\splace|this\shappens|in\suse|our\s(?:habit|practice)|already\s(?:did|do|been)|rewritten)\b/iu,
    examples: ['THRIVE [went live] in August.', 'The rule [took effect] at once.', 'It is [in place].'],
    notExamples: ['We will begin in May.', 'Training is planned.'],
  },
  {
    ...progress('in_progress'),
    id: 'response/goes-on',
    // "is being tried", "have begun", "so far", "work continues"
    pattern:
      /\b(?:(?:is|are)\s(?:now\s|currently\s|already\s|also\s)?(?:being\s[a-zà-ÿ]+|(?:undertaking|working|visiting|developing|reviewing|recruiting|rolling|training|looking|implementing|mending|putting|seeking|drafting|piloting|considering|taking|consulting)\b)|begun|(?:has|have|had)\s(?:already\s)?(?:started|commenced)|so\sfar|to\sdate|others\sare\sfollowing|continu(?:es?|ing)|carry\son|in\sdraft|halfway|advertised|(?:has|have)\s(?:therefore\s)?asked\s(?!my\b))/iu,
    examples: [
      'A notice [is being tried] in two towns.',
      'Three have been done [so far].',
      'Work [continues].',
    ],
    notExamples: ['It was withdrawn on 1 August.', 'We will train them.'],
  },
  {
    ...progress('in_progress'),
    id: 'response/some-of-many',
    // "19 of 26 staff", "seven of its twelve analysts", "60 per cent of custody staff", "the remainder"
    pattern:
      /\b(?:(?:\d{1,3}|\d{1,2},\d{3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty(?:-[a-z]+)?|half|most|some)\s(?:out\s)?of\s(?:its\s|the\s|our\s)?(?:\d[\d,]{0,5}\b(?!\s(?:cases|dip))|(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)|half\sof\sour|\d+\s(?:per\scent|%)\sof\s(?:custody\s|all\s)?(?:staff|officers|detectives|responders)|the\s(?:rest|remainder|remaining|others?)\b|another\s\d+|\d+\s?(?:per\scent|%)\scomplete)/iu,
    examples: [
      '[19 of 26] staff have been seen.',
      '[the remainder] follow in May.',
      '[Seven of its twelve] analysts came.',
    ],
    notExamples: ['In May of 2019 it was closed.', 'We will train them.'],
  },
  {
    ...progress('in_progress'),
    id: 'response/not-there',
    // "the queue is down from 140 to 96", "still too low", "we are not there yet"
    pattern:
      /\b(?:still|not\s(?:yet\s)?there|part\sway|more\sneeds\sto\sbe\sdone|(?:queue|backlog|wait|delay|number|visits)s?\s(?:is|has|have|are)?\s?(?:come\s|been\s|now\s)?(?:down|fallen|reduced|halved)|down\sfrom|is\snow\s\d+|remain|follow\sin)\b/iu,
    examples: ['The [queue is down] from 140 to 96.', 'It is [still] too low.', 'We are [not there] yet.'],
    notExamples: ['It fell to nil.', 'They stood firm.'],
  },
  {
    ...progress('planned'),
    id: 'response/will-be',
    pattern:
      /\b(?:will|shall)\s(?!not\b|be\sinadequate|look\b|monitor\b|watch\b|question\b|scrutinise\b|keep\b)(?:shortly\s|also\s|then\s|now\s|soon\s|each\s|again\s)?[a-zà-ÿ]+|['’]ll\s[a-zà-ÿ]+/iu,
    examples: ['A review [will be] held in July.', 'We[’ll train] them.'],
    notExamples: ['They have willing staff.', 'We will not adopt it.', 'I will monitor it.'],
  },
  {
    ...progress('planned'),
    id: 'response/is-planned',
    // "is scheduled for February", "we expect to publish", "have been booked", "plans to"
    pattern:
      /\b(?:(?:is|are)\s(?:scheduled|intended|planned|due|expected|booked|to\s(?!blame\b|the\b)[a-zà-ÿ]+)|(?:I|we)\s(?:expect|hope|intend|aim|plan)\s(?:to|them|it)\b|(?:have|has)\sbeen\s(?:booked|requested|scheduled|planned)|into\sa\s(?:delivery|action|improvement)\splan|plans?\sto\b|to\sbe\s[a-zà-ÿ]+ed\b|may\sstart|going\sto\b|waits\sfor)/iu,
    examples: [
      'Training [is scheduled] for February.',
      'This [waits for] the new system.',
      '[We expect to] publish it.',
    ],
    notExamples: ['It was withdrawn.', 'The plan was read.'],
  },
  {
    ...progress('planned'),
    id: 'response/begins',
    // "Begins at Crewe on 1 September", "joins us on 3 April", "in the spring"
    pattern:
      /\b(?:(?:begins?|starts?|arrives?|joins?\sus)\s(?:at|on|in|with|after)\s|(?:goes?|sits)\s(?:to|with|live)\s|after\s(?:easter|christmas)|in\s(?:the\s)?(?:new\syear|spring|summer|autumn)\b)/iu,
    examples: ['[Begins at] Crewe on 1 September.', 'An analyst [joins us on] 3 April.'],
    notExamples: ['It began in May.', 'We went there.'],
  },
]
