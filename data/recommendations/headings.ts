import type { PatternRule } from '../../pipeline/knowledge.ts'

/** Headings, lines that introduce a list, and heads of columns. */
export const headingRules: readonly PatternRule[] = [
  {
    id: 'heading/improve',
    pattern:
      /^(?:\d{1,2}(?:\.\d{1,2})?\.?\s)?(?:(?:the|our|hmic(?:frs)?|identified)\s)?(?:(?:key\s|main\s)?areas?\s(?:for|of)\simprovement|areas?\s(?:for|requiring)\s(?:immediate\s|urgent\s)?priority\saction|what\sneeds?\sto\simprove|priorit(?:y|ies)\sfor\s(?:further\s)?improvement|priority\sactions?|areas?\sthat\sneed\sto\simprove)(?:\s\([^()]{1,20}\))?(?:\sidentified(?:\sby\s(?:the\s)?(?:hmic(?:frs)?|inspectors))?)?\s?[:?]?$/iu,
    confidence: 0.9,
    examples: [
      '[Areas for improvement]',
      '[What needs to improve?]',
      '[Area for priority action]',
      '[3. Areas for improvement:]',
      '[HMICFRS areas for improvement (AFIs)]',
      '[Priorities for further improvement]',
    ],
    notExamples: [
      'Case study: area for improvement',
      'Areas for improvement and what happens next',
      'What inspectors liked',
    ],
    source: 'own',
  },
  {
    id: 'heading/recommend',
    pattern:
      /^(?:\d{1,2}(?:\.\d{1,2})?\.?\s)?(?:(?:(?:our|key|main|the|further|new|specific|hmic(?:frs)?|hmic(?:frs)?[’']s|summary\sof)\s){0,2}recommendations?(?:\(s\))?|what\swe\srecommend)(?:\s(?:for|to)\s(?:the\s|all\s|local\s)?(?:forces?|chief\sconstables?|(?:national\s|other\s|safeguarding\s)?(?:partners(?:hips?)?|bodies|organisations|agencies)|police\sand\scrime\scommissioners?|commissioners?|home\soffice|government|college\sof\spolicing))?(?:\sfrom\sthe\s(?:report|inspection))?\s?:?$/iu,
    confidence: 0.85,
    examples: [
      '[Recommendations]',
      '[MAIN RECOMMENDATION]',
      '[4. Summary of recommendations]',
      '[Recommendations for the force:]',
      '[Recommendation to police and crime commissioners]',
      '[Recommendations to national bodies]',
    ],
    notExamples: [
      'Recommendations complete',
      'Response to specific recommendations',
      'The recommendations are set out below.',
    ],
    source: 'own',
  },
  {
    id: 'closing/other',
    pattern:
      /^(?:\d{1,2}(?:\.\d{1,2})?\.?\s)?(?:(?:case|practice)\sstud(?:y|ies)\b|(?:key\s)?strengths\b|main\sfindings\b|next\ssteps\b|headline\sfindings\b|key\sfindings\b|findings\b|what\s(?:is|was)\s|what\s(?:the\s)?inspectors\b|about\s|background\b|conclusions?\b|introduction\b|promising\spractice|innovative\spractice|areas?\sof\sstrength)/iu,
    confidence: 0.9,
    examples: ['[Case study]: area for improvement', '[Next steps]', '[Key strengths]', '[Main findings]'],
    notExamples: ['Areas for improvement', 'The next steps are clear.'],
    source: 'own',
  },
  {
    id: 'ending/next-steps',
    // "Next steps", "What happens next": an answer is asked for there, no improvement.
    pattern: /^(?:\d{1,2}(?:\.\d{1,2})?\.?\s)?(?:next\ssteps|what\shappens\s(?:next|now))\s?:?$/iu,
    confidence: 0.9,
    examples: ['[Next steps]', '[What happens now]'],
    notExamples: ['The next steps are these.', 'Main findings'],
    source: 'own',
  },
  {
    id: 'lead-in/should',
    // "By 31 July 2023, the force should:", "HMIC recommends that Merseyside Police:", "… West Yorkshire Police should:"
    pattern:
      /\b(?:(?:should|must|needs?\sto)(?:,\s(?:within|by|with|before|as|immediately)\b[^.:;]{0,60})?|recommends?\sthat\b[^.:;]{3,90}|\b(?:are|is)\sthat)\s?:$/iu,
    confidence: 0.9,
    examples: [
      'By 31 July 2023, the force [should:]',
      'The force [should, within six months:]',
      'HMICFRS [recommends that the force:]',
      'We [recommend that, within three months, the force:]',
      'The two recommendations [are that:]',
    ],
    notExamples: ['I know what you should do.', 'Inspectors found that officers:'],
    source: 'own',
  },
  {
    id: 'lead-in/should-when',
    // Only by when, where the items below say who: "Within three months:"
    pattern:
      /^(?:immediately|with\simmediate\seffect|within\s(?:the\snext\s)?(?:\d{1,2}|\p{L}{3,9})\s(?:weeks?|months?|years?)|by\s(?:the\s)?(?:end\sof\s)?(?:\d{1,2}\s)?(?:\p{Lu}\p{Ll}{2,8}\s)?20\d\d)\s?:$/iu,
    confidence: 0.8,
    examples: ['[Within three months:]', '[By 31 March 2023:]'],
    notExamples: ['Within the force:', 'Within three months, we met them all.'],
    source: 'own',
  },
  {
    id: 'lead-in/topics',
    // What stands below need not say "should": "The letter identified three areas for improvement:"
    pattern: /\b(?:areas?\sfor\simprovement|priority\sactions?)\b[^.:]{0,80}:$/iu,
    confidence: 0.8,
    examples: ['The letter named three [areas for improvement for the partnership:]'],
    notExamples: ['The areas for improvement are less simple.', 'Areas for improvement: none'],
    source: 'own',
  },
  {
    id: 'lead-in/recommendations',
    // "The report makes four recommendations, one of them for immediate action:", "I have to ask two things of you."
    pattern:
      /^(?!.*\b(?:in\sresponse\sto|(?:has|have)\s(?:already\s)?(?:taken|made|done|put|introduced|begun|completed|implemented)|(?:actions?|steps)\staken|to\saddress|progress)\b).*\b(?:recommendations?|areas?\sfor\simprovement|ask\s(?:\p{L}+\s){0,3}things\sof\syou|priority\sactions?)\b/iu,
    confidence: 0.7,
    examples: [
      '[The report makes four recommendations]:',
      '[The areas for improvement] are less simple.',
      '[I ask two things of you].',
    ],
    notExamples: [
      'Inspectors found three things to praise:',
      'I recommend the museum.',
      'In response to the recommendations the force has:',
      'The force has taken these steps on the recommendations:',
    ],
    source: 'own',
  },
  {
    id: 'column/text',
    pattern:
      /^(?:recommendations?(?:\s\(.{1,30}\))?|what\sis\sasked|areas?\sfor\simprovement|afi|the\srecommendation)$/iu,
    confidence: 0.9,
    examples: ['[Recommendation]', '[Recommendation (abridged)]', '[What is asked]'],
    notExamples: ['Short title', 'Response to recommendation'],
    source: 'own',
  },
  {
    id: 'column/deadline',
    pattern: /^(?:time-?scales?|deadline|by\swhen|due(?:\sdate)?|when|target(?:\sdate)?|time\slimit)$/iu,
    confidence: 0.8,
    examples: ['[Timescale]', '[Due]', '[Deadline]'],
    notExamples: ['Owner and date', 'Status'],
    source: 'own',
  },
]
