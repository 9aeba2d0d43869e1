import type { SourceRule } from '../pipeline/knowledge.ts'

/**
 * Whose statement a sentence is, where it is not the letter-writer's own. `label`: at the start of a block, and it
 * holds for the blocks below until another label or heading; `block`: at the start of a block, and for it alone; `sentence`: for the sentence that holds it.
 */
export const sourceRules: readonly SourceRule[] = [
  {
    id: 'source/force-label',
    whose: 'force',
    where: 'label',
    pattern:
      /^(?:the\s)?(?:force|constabulary|police|MPS|chief\sconstable['’]?s?|[a-zà-ÿ&\s-]{3,40}(?:police|constabulary)(?:['’]s?)?)\s?(?:(?:response|comments?|reply|update|position|answer)\s?)?[.:–-](?=\s|$)|^chief\sconstable\s[a-zà-ÿ][a-zà-ÿ\s'’-]{2,40}:|^(?:owner|finish\sdate)\b/i,
    examples: [
      '[FORCE:] Accepted.',
      '[Chief Constable’s comment:] Accepted.',
      '[Dorset Police’s response:] We are aware.',
      '[MPS response.] Accepted.',
    ],
    notExamples: [
      'The force response was slow.',
      'Police officers attended.',
      'PCC comment: I welcome this.',
    ],
    source: 'own',
  },
  {
    id: 'source/pcc-label',
    whose: 'pcc',
    where: 'label',
    pattern:
      /^(?:the\s)?(?:PCC|PFCC|MOPAC|OPCC|mayor|deputy\smayor|commissioner|police\sand\scrime\scommissioner|my)['’]?s?\s?(?:(?:response|comments?|reply|view|position)\s?)?[.:–-](?=\s|$)/i,
    examples: [
      '[PCC comment:] I welcome this.',
      '[MOPAC comment.] Numbers alone will not do.',
      '[Mayor:] I am told weekly.',
    ],
    notExamples: ['The Commissioner will report in May.', 'FORCE: Accepted.'],
    source: 'own',
  },
  {
    id: 'source/recommendation-label',
    whose: 'inspectorate',
    where: 'block',
    pattern:
      /^(?:\[?\d{1,2}[\].)]\s)?(?:(?:main\s)?recommendations?|AFIs?|REC|areas?\sfor\simprovement|causes?\sof\sconcern)\b(?:\s\d{1,2}(?:\.\d)?)?\s?[.:–-](?=\s|$)/i,
    examples: [
      '[Recommendation 3:] The force should act.',
      '[AFI 2:] The force should act.',
      '[Recommendation:] By May, the force should act.',
    ],
    notExamples: ['Recommendations were many.', 'I accept recommendation 3.'],
    source: 'own',
  },
  {
    id: 'source/inspectors-say',
    whose: 'inspectorate',
    where: 'sentence',
    pattern:
      /\b(?:(?:the\s)?inspectors?|HMIC(?:FRS)?|Ofsted|(?:the|your|this|their|its)\s(?:[a-zà-ÿ]+\s){0,2}(?:report|inspection|re-?inspection|review|letter|thematic|audit|inspectorates?)|your\s(?:inspectors|team)|you|they)\s(?:(?:also|rightly|again|further|however|therefore|have|had|has|were|was|are|did\snot|do\snot|does\snot)\s){0,3}(?:found|finds?|says?|said|saw|noted?|notes|praises?d?|praised|highlight(?:s|ed)?|identif(?:y|ies|ied)|concluded?s?|concludes|criticis(?:es?|ed)|critical\sof|commend(?:s|ed)?|recognis(?:es?|ed)|observ(?:es?|ed)|report(?:s|ed)?|considered|judged?|graded|assessed|described|acknowledg(?:es?|ed)|raised|drew\sattention|draws?\sattention|pointed\sout|encouraged|assured|concerned|impressed|pleased|told\sus|call(?:s|ed)?\s(?:it|the|for|our)|recommend(?:s|ed)?|singles?\sout|tells?\sus|audited|examined|dip-sampled|cited|questioned|liked|noticed|thought|spoke\s(?:well|highly|warmly)|troubled)\b/i,
    examples: [
      '[Inspectors found] much to praise.',
      '[The report says] that officers listen.',
      '[You also found] delays in two teams.',
      '[HMICFRS highlighted] the missing team.',
    ],
    notExamples: [
      'I met inspectors in May.',
      'The report runs to forty pages.',
      'I found the report hard to read.',
    ],
    source: 'own',
  },
  {
    id: 'source/report-holds',
    whose: 'inspectorate',
    where: 'sentence',
    pattern:
      /\b(?:(?:the|your|this|its|their)\s(?:report|review|letter|inspection)|it)\s(?:(?:also|then|does|however|therefore|did),?\s){0,3}(?:makes?|made|contains?|holds?|lists?|sets?\sout|raised?|records?|carries|commends)\s(?:[\w-]+\s){0,3}(?:recommendations?|causes?\sof\sconcern|areas?\sfor\simprovement|that)\b|\bthere\s(?:is|are|was|were)\s(?:[\w-]+\s){1,2}(?:recommendations?|causes?\sof\sconcern|areas?\sfor\simprovement)\b/i,
    examples: [
      '[The report makes five recommendations], two of them at once.',
      '[It raised one cause of concern], about flags.',
      '[There are two areas for improvement] besides.',
      '[The letter also records that] officers listen.',
    ],
    notExamples: [
      'It makes sense to wait.',
      'I make two recommendations.',
      'There are two officers on duty.',
    ],
    source: 'own',
  },
  {
    id: 'source/is-praised',
    whose: 'inspectorate',
    where: 'sentence',
    pattern:
      /\b(?:is|are|was|were)\s(?:(?:also|rightly|again)\s)?(?:praised|criticised|commended|singled\sout|held\sup\sas|(?:graded|rated|judged|assessed)\s(?:as\s|to\sbe\s)?(?:outstanding|good|adequate|requir\w+\simprov\w+|inadequate))\b|\bcomes?\sin\sfor\s(?:praise|criticism)\b|\bcases\s(?:that\swere\s)?(?:audited|examined|reviewed|sampled|tracked|inspected)\b/i,
    examples: [
      'The team [is praised] for its patience.',
      'Overall the force [was graded as requires improvement].',
      'Of 40 [cases audited], 12 were good.',
      'The hub [comes in for praise].',
    ],
    notExamples: [
      'I praised the team.',
      'We have graded every call.',
      'The case was reviewed by a sergeant.',
    ],
    source: 'own',
  },
  {
    id: 'source/reader-of-report',
    whose: 'inspectorate',
    where: 'sentence',
    pattern:
      /\bI\s(?:[\w-]+\s){0,2}(?:read|learned)\s(?:[\w-]+\s){0,3}(?:that|of)\b|\b(?:pleased|heartened|glad|sorry|encouraged|dismayed|disappointed|troubled|saddened)\s(?:to\s(?:read|learn|see\s(?:recognition|praise))|by\sthe\sfindings?)\b|\b(?:less|more)\scomfortable\sfinding\b/i,
    examples: [
      '[I read with regret that] a boy was held.',
      'I was [heartened to read] of the team.',
      'We are [troubled by the finding] on flags.',
    ],
    notExamples: [
      'I was pleased to meet your team.',
      'I read your letter in May.',
      'Officers read the notes.',
    ],
    source: 'own',
  },
  {
    id: 'source/chief-constable-says',
    whose: 'force',
    where: 'sentence',
    pattern:
      /\b(?:(?:the\s)?(?:(?:deputy\s|assistant\s)?chief\sconstable|force|constabulary)(?:,?\s(?:[A-Z][a-zà-ÿ'’-]+\s?){1,3},?)?\s(?:tells\sme|told\sme|has\stold\sme|advises?(?:\sme)?|has\s(?:informed|assured|advised)\sme|informs\sme|assures\sme|says|reports\sthat|replies|writes|accepts|does\snot\saccept|agrees)|(?:s?he|they)\s(?:also\s)?(?:tells?\sme|(?:has|have)\s(?:told|assured|informed)\sme|told\sme|assures?\sme)|I\s(?:understand|am\s(?:told|assured|advised|informed))\s(?:from|by)\sthe\s(?:chief\sconstable|force))\b/i,
    examples: [
      '[The Chief Constable tells me] that the backlog is gone.',
      '[I understand from the Chief Constable] that a group meets.',
      '[The force accepts] the finding.',
    ],
    notExamples: ['I told the Chief Constable so.', 'The force has two hundred officers.'],
    source: 'own',
  },
  {
    id: 'source/government-says',
    whose: 'government',
    where: 'sentence',
    pattern:
      /\b(?:the\s)?(?:government|home\soffice|home\ssecretary|minister)\s(?:(?:has|have|had|also)\s){0,2}(?:accepts?|agrees?|said|says|announced|committed|confirmed|replied|remains\scommitted)\b/i,
    examples: ['[The Government accepts] this recommendation.', '[The Home Secretary announced] a review.'],
    notExamples: ['I wrote to the Home Secretary.', 'The Home Office should publish guidance.'],
    source: 'own',
  },
]
