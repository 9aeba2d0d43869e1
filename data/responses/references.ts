import type { ResponseRule } from '../../pipeline/knowledge.ts'

const numbers = { where: 'text', cue: { tells: 'reference', value: 'numbers' }, source: 'own' } as const

/** How answers say which recommendation they mean: by number, by place in the list, or all of them. */
export const referenceRules: readonly ResponseRule[] = [
  {
    ...numbers,
    id: 'response/by-number',
    // "recommendation 4", "recommendations 3 and 4", "AFI 2", "No. 6", "points 1, 2 and 3", "Recommendation (iii)"
    pattern:
      /\b(?:rec(?:ommendation)?s?|AFIs?|areas?\sfor\simprovement|points?|action|nos?\.)\s(?:no\.?\s)?(?<number>\(?(?:[A-Z]?\d{1,2}(?:\.\d{1,2})?|[ivx]{1,4}(?![a-zà-ÿ]))\)?(?:(?:,\sand\s|,\s|\s(?:and|&|to)\s)(?:\(?[A-Z]?\d{1,2}(?:\.\d{1,2})?\)?|\([ivx]{1,4}\)))*)/iu,
    confidence: 0.9,
    examples: [
      'On [recommendation 4], a plan will not do.',
      '[Recommendations 3 and 4] are answered together.',
      '[Points 1, 2 and 3] below concern the force.',
      'All were accepted, save [No. 6].',
    ],
    notExamples: ['It makes three recommendations.', 'There were 4 recommendations.'],
  },
  {
    ...numbers,
    id: 'response/by-bare-number',
    // "On (a), the Chief Constable …", "As to D1, …", "We back him on C1 and C2", "D2 cannot be left"
    pattern:
      /(?:(?:\b(?:on|as\sto|as\sregards|regarding|for|with\sregard\sto|in\srespect\sof)\s)(?<number>\([a-z]{1,4}\)|(?:[A-Z]\d{1,2}|\d\.\d)(?:(?:,\s|\sand\s)(?:[A-Z]\d{1,2}|\d\.\d))*)(?=[,.\s]))|(?<=^|[.!?]\s)(?<bare>[A-D]\d)(?=\s[a-zà-ÿ])/iu,
    confidence: 0.85,
    examples: [
      '[On (a)], the Chief Constable says that it is done.',
      'We back him [on C1 and C2] without hesitation.',
      '[As to D1], the Mayor is not persuaded.',
    ],
    notExamples: ['On 1 August it was withdrawn.', 'For the third time we ask.'],
  },
  {
    ...numbers,
    id: 'response/by-place',
    // "On the first, …", "The third depends on …", "The second and the third are …", "The first AFI is accepted"
    pattern:
      /(?:(?<=^["“‘']?|[.!?;:]["”’']?\s["“‘']?)(?:(?:on|as\sto|as\sfor|as\sregards)\s)?the\s(?<ordinal>(?:first|second|third|fourth|fifth|sixth|seventh|eighth)(?:\sand\s(?:the\s)?(?:second|third|fourth|fifth|sixth|seventh|eighth))?)(?=,|\s(?:took|depends|is|are|was|were|has|have|will|AFI|recommendation|area\sfor|can|needs|of\sthese)\b)(?:\s(?:AFI|recommendation|area\sfor\simprovement))?)/iu,
    confidence: 0.8,
    examples: [
      '[On the first], 74 posts have moved.',
      '[The second and the third] are one project.',
      '[The first AFI] is accepted.',
    ],
    notExamples: ['The first concerns boys who carry drugs.', 'It was the first to fail.'],
  },
  {
    ...numbers,
    id: 'response/by-named-place',
    // "On the first of the recommendations, …", "Turning to the second recommendation, …", "accepts the third AFI"
    pattern:
      /\b(?:(?:on|as\sto|as\sfor|as\sregards)\s)?(?:the|your|its|(?:the\s)?inspectors['’])\s(?<named>first|second|third|fourth|fifth|sixth|seventh|eighth)\s(?:of\s(?:the|these|those|your|its|their)\s(?:(?:two|three|four|five|six|seven|eight|nine|ten|report['’]s|inspectors['’])\s)?(?:recommendations|areas\sfor\simprovement|AFIs)|(?:recommendation|area\sfor\simprovement|AFI|(?<=inspectors['’]\s\p{L}+\s)point))\b/iu,
    confidence: 0.85,
    examples: [
      '[On the first of the recommendations], the backlog has fallen.',
      'Turning to [the second recommendation], a team has been formed.',
      'The force does not accept [the third area for improvement].',
    ],
    notExamples: ['This was the first of the reports to say so.', 'It makes a second recommendation.'],
  },
  {
    ...numbers,
    where: 'start',
    id: 'response/by-gist',
    // "4 (first officers on the scene). Here there is much to do.": a number and what it was about
    pattern: /^(?<number>\d{1,2}(?:\sand\s\d{1,2})?)\s\([^()]{4,90}\)\.(?=\s)/u,
    confidence: 0.9,
    examples: ['[5 and 6 (risk; and supervision of it).] I take these together.'],
    notExamples: ['5 (see above) is done.', '1. The force should act.'],
  },
  {
    where: 'text',
    cue: { tells: 'reference', value: 'all' },
    source: 'own',
    id: 'response/all',
    pattern:
      /\b(?:(?:all|each|every|both|none)\s(?:of\s)?(?:(?:the|its|your|these|those|our|which|them|it)\b\s?)?(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b(?=\s(?:have|has|are|were|recommendations|of)|[.,;])\s?)?(?:(?:of\sthe|further|other|remaining|new)\s)?(?:recommendations?|areas\sfor\simprovement|points)?(?=[\s.,;])|(?:the|these|those|your|its|their|of\sthe|four\sof\sthe\sfive)\s(?:(?:further|remaining|other|report['’]s|key|[a-zà-ÿ]{3,6})\s)?(?:recommendations|areas\sfor\simprovement|findings|cause\sof\sconcern|causes\sof\sconcern|criticisms?|points?\smade|concerns|judge?ments?|comments|report|AFIs|conclusions|high\slevel\sconclusions)\b|every\s(?:word|one|recommendation)|them\sall|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven)\s(?:further\s|new\s)?recommendations\b|the\s(?:final|last|remaining|next|other)\srecommendation\b|the\srecommendation\b|this\srecommendation\b|action\splan\b|accepts?\sit\s?all)/iu,
    confidence: 0.7,
    examples: [
      'The Chief Constable accepts [the nine recommendations].',
      'I accept [them all].',
      'We accept [every word].',
    ],
    notExamples: ['Nobody was found.', 'It is a report.'],
  },
  {
    where: 'text',
    cue: { tells: 'reference', value: 'all' },
    source: 'own',
    id: 'response/in-answer',
    // "In response to the report, …", "As a result of your inspection …", "To address this, …"
    pattern:
      /\b(?:in\s(?:response|answer)\sto|as\sa\s(?:direct\s)?result\sof|in\s(?:the\s)?light\sof)\s(?:the|this|these|your|that|its|HMIC(?:FRS)?['’]s)\s(?:[a-zà-ÿ]+\s){0,2}(?:reports?|inspections?|recommendations?|findings?|reviews?|criticisms?|area\sfor\simprovement|letter)\b|\bto\saddress\s(?:this|these|the\srecommendations?|the\sfindings?|the\sconcerns?)\b/iu,
    confidence: 0.6,
    examples: ['[In response to the report], a team was formed.', '[To address this], all files were read.'],
    notExamples: ['In response to a call, officers came.', 'He wrote to the address.'],
  },
]
