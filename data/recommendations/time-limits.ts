import type { PatternRule } from '../../pipeline/knowledge.ts'

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** Words that say by when. The deadline is the whole match. */
export const deadlineRules: readonly PatternRule[] = [
  {
    id: 'deadline/immediately',
    // Only where the sentence begins, or soon after: later it says how officers should act. To look back is slow, and
    // waits for the first letter of the words.
    pattern:
      /(?=[wisfau])(?<![\p{L}-])(?<=^[^\n]{0,75})(?:with\simmediate\seffect|immediately|straight\saway|without\sdelay|forthwith|as\sa\smatter\sof\surgency|at\sonce|immediate\s(?:action|steps)|urgent\saction(?=\sis\srequired))(?![\p{L}-])|with\simmediate\seffect(?=\.?["”’']?$)/iu,
    confidence: 0.9,
    examples: [
      '[Immediately], the force should review this.',
      'The force should [immediately] stop this.',
      'The council should take [immediate steps] to find out.',
      'The board should see that learning is used in all front-line services throughout the county, and in the city, [with immediate effect].',
    ],
    notExamples: [
      'The force should make sure that when a call comes in about a child in danger, its officers immediately attend.',
    ],
    source: 'own',
  },
  {
    id: 'deadline/within-months',
    pattern:
      /(?<!\p{L})within\s(?:the\snext\s)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|a)[-\s](?:months?|weeks?|years?)(?:\sof\s(?:the\s(?:date|publication)\sof\s(?:this|the)\s(?:letter|report)|the\sdate\sof\sthis\sletter|publication|this\s(?:letter|report)|receiving\sthis\sletter))?(?!\p{L})/iu,
    confidence: 0.95,
    examples: [
      '[Within three months], the force should act.',
      'The College should, [within twelve months], publish guidance.',
      '[Within three months of the date of this letter], the force should settle this.',
    ],
    notExamples: ['It happened within minutes.', 'The wait is three months.'],
    source:
      'https://hmicfrs.justiceinspectorates.gov.uk/publications/national-child-protection-programme-methodology-for-post-inspection-follow-up-activity/',
  },
  {
    id: 'deadline/within-days',
    pattern:
      /(?=within\s)(?<=^[^\n]{0,60})(?<!\p{L})within\s(?:the\snext\s)?(?:\d{1,3}|one|seven|ten|fourteen|twenty-one|twenty-eight|thirty)\s(?:working\s|calendar\s)?days?(?!\p{L})/iu,
    confidence: 0.8,
    examples: ['[Within 28 days], the force should write to me.'],
    notExamples: [
      'The force should make sure that every report of a missing child is closed by a supervisor within seven days.',
    ],
    source: 'own',
  },
  {
    id: 'deadline/by-date',
    pattern: new RegExp(
      `(?<!\\p{L})(?:by|before|no\\slater\\sthan)\\s(?:the\\s)?(?:(?:end|start|beginning|middle)\\sof\\s)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s)?(?:${months}),?(?:\\s20\\d\\d)?(?!\\p{L})|(?<!\\p{L})by\\s(?:the\\s)?(?:end\\sof\\s)(?:20\\d\\d|the\\s(?:financial\\s)?year)|(?<!\\p{L})by\\s\\d{1,2}[/.]\\d{1,2}[/.](?:20)?\\d\\d`,
      'iu',
    ),
    confidence: 0.95,
    examples: [
      '[By 31 March 2023], the Met should act.',
      'The force should, [by the end of May 2020], act.',
      '[By the end of 2014] the Commissioner should decide.',
      'The Home Office should, [by April 2023], say so.',
    ],
    notExamples: ['It was built by Mr March.', 'By the river there is a school.'],
    source: 'own',
  },
  {
    id: 'deadline/by-season',
    pattern:
      /(?<!\p{L})by\s(?:the\s)?(?:(?:end|start)\sof\s)?(?:the\s)?(?:(?:next|this)\s)?(?:spring|summer|autumn|winter)(?:\sof)?(?:\s20\d\d)?(?!\p{L})/iu,
    confidence: 0.85,
    examples: [
      '[By the summer], the units should have detectives.',
      'The force should finish it [by spring 2019].',
    ],
    notExamples: ['The summer was hot.', 'It closed for the summer.'],
    source: 'own',
  },
  {
    id: 'deadline/next-inspection',
    pattern: /(?<!\p{L})(?:before|by)\s(?:the|our|its)\snext\sinspection(?!\p{L})/iu,
    confidence: 0.9,
    examples: ['The constabulary should merge its units [before the next inspection].'],
    notExamples: ['The next inspection is in May.'],
    source: 'own',
  },
]
