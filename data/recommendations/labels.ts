import type { PatternRule } from '../../pipeline/knowledge.ts'

/** Labels at the start of a line: "Recommendation 4", "AFI 2". */
export const labelRules: readonly PatternRule[] = [
  {
    id: 'label/numbered',
    // "Recommendation 4 (immediately)", "Rec 2 –", "AFI 1:", "7. AFI 2:", "2.1 Recommendation 1 - to chief constables, by …", "Recommendation (i)"
    pattern:
      /^(?:\d{1,2}(?:\.\d{1,2}){0,2}\.?\s)?(?:(?<kind>rec(?:om{1,2}endation)?s?\b\.?|AFIs?|areas?\sfor\simprovement)\s(?:no\.?\s?)?(?<number>\([a-z]{1,4}\)|[A-Z]?\d{1,2}(?:\.\d)?)(?:\s?(?:,|and|&)\s(?<second>\d{1,2}))?)(?:\s?(?<note>\([^()]{1,60}\)|[-–—]\s?(?:to|for)\s[^:\n]{3,120}?(?=$|:)))?\s?(?:[.:–—-](?=\s|$))?\s?/iu,
    confidence: 0.95,
    examples: [
      '[Recommendation 4 (immediately)]',
      '[Rec 2 – ]by 31 December 2022 forces should stop this.',
      '[7. AFI 1: ]The force should treat such children as victims.',
      '[2.1 Recommendation 1 - to chief constables, by 30 September 2025]',
      '[Recommendation (i)]',
      '[Recommendations 3 and 4. ]We recommend that the force improves its records.',
      '[AREA FOR IMPROVEMENT 2]',
    ],
    notExamples: [
      'On recommendation 3, I do not agree.',
      'The recommendations are welcome.',
      'Action 3.1: a new form.',
    ],
    source: 'own',
  },
  {
    id: 'label/plain',
    // "Recommendation: By 31 March …", "AFI: The force should …"
    pattern: /^(?<kind>rec(?:om{1,2}endation)?s?|AFIs?|areas?\sfor\simprovement)\s?:\s/iu,
    confidence: 0.9,
    examples: [
      '[Recommendation: ]By 31 March 2023, the force should record every call.',
      '[AFI: ]The force should do better.',
    ],
    notExamples: ['Recommendations and our answers', 'My recommendation is to wait.'],
    source: 'own',
  },
  {
    id: 'label/lettered',
    // "[x] A1 Each child should …", "C1 allocate every report …", "A. Within three months the force should …"
    pattern: /^(?:\[.{0,3}\](?:\/\[.{0,3}\])?\s)?(?<number>[A-Z]\d{1,2}|[A-H](?=\.\s))\.?\s(?=\p{L})/u,
    confidence: 0.8,
    examples: [
      '[A1 ]Each child should be seen by a nurse.',
      '[[x] M1 ]The force should agree a form.',
      '[B. ]The force should agree a form.',
    ],
    notExamples: [
      'A girl of 14 should have been seen.',
      'Annex A sets this out.',
      'The M25 patrols should go on.',
    ],
    source: 'own',
  },
]
