import type { KindRule } from '../pipeline/knowledge.ts'

/**
 * What kind of document a letter is. The sender decides most of it (`pipeline/resolve/kind.ts`); these are the words
 * that decide the rest. `where` is the part of the document in which the pattern is tried.
 */
export const kindRules: readonly KindRule[] = [
  {
    id: 'kind/press-release',
    kind: 'press_release',
    where: 'head',
    weight: 3,
    pattern: /\b(?:press|news|media)\s(?:release|notice|statement)\b/i,
    examples: ['[PRESS RELEASE]', '[News release] – embargoed until 00:01'],
    notExamples: [
      'For media enquiries ring the press office.',
      'The release of the press cuttings was late.',
    ],
    source: 'own',
  },
  {
    id: 'kind/embargo',
    kind: 'press_release',
    where: 'head',
    weight: 3,
    pattern: /\b(?:embargoed\suntil|not\sfor\spublication\sbefore|for\simmediate\srelease)\b/i,
    examples: ['[Embargoed until] 00:01, Tuesday 18 August 2015', '[Not for publication before] noon'],
    notExamples: ['The embargo was lifted long ago.'],
    source: 'own',
  },
  {
    id: 'kind/notes-to-editors',
    kind: 'press_release',
    where: 'any',
    weight: 3,
    pattern: /(?:^|\n)\s?(?:notes?\s(?:to|for)\s(?:the\s)?editors?|-?\s?ends\s?-?)\s?:?(?=\n|$)/i,
    examples: ['[Notes to editors]', '[ENDS]'],
    notExamples: ['The road ends here.', 'My notes to the editor of the Gazette were printed.'],
    source: 'own',
  },
  {
    id: 'kind/spokesperson',
    kind: 'press_release',
    where: 'any',
    weight: 1.5,
    pattern:
      /\b(?:HM\sInspector|Her\sMajesty['’]s\sInspector|His\sMajesty['’]s\sInspector|Commissioner|PCC|Chief\sConstable)\b[^.\n]{0,80}\b(?:said|says|added)\s?:?(?=\n|\s["“]|$)/u,
    examples: ['[HM Inspector of Constabulary Petra Lowfield said:]'],
    notExamples: ['The Commissioner said that she would write again.'],
    source: 'own',
  },
  {
    id: 'kind/news-line',
    kind: 'press_release',
    where: 'head',
    weight: 1.5,
    pattern: /(?:^|\n)(?:latest\s)?news(?:\s(?:story|article|item|and\sevents))?(?=\n|$)/i,
    examples: ['[News]', '[Latest news]'],
    notExamples: ['The news was bad.', 'Newspapers'],
    source: 'own',
  },
  {
    id: 'kind/speaker',
    kind: 'press_release',
    where: 'any',
    weight: 1.5,
    pattern:
      /\b(?:Councillor|Cllr|Superintendent|Constable|Inspector|Commander|chief\sexecutive|chair|director)\b[^.:\n]{0,120}\b(?:said|added)\s?:(?=\n|\s["“])/u,
    examples: [
      '[Councillor Odile Marsh, cabinet member for education, said:]\n“I am glad.”',
      'Odile Marsh, independent [chair of the partnership, added:] “It is fair.”',
    ],
    notExamples: ['The Superintendent said that she would write again.'],
    source: 'own',
  },
  {
    id: 'kind/media-enquiries',
    kind: 'press_release',
    where: 'any',
    weight: 1.5,
    pattern: /\b(?:media\senquir(?:y|ies)|press\soffice(?:\sline)?|out-of-hours\spress)\b/i,
    examples: [
      'For [media enquiries] ring 01632 960 111.',
      'HMIC’s [press office] can be reached on weekdays.',
    ],
    notExamples: ['The enquiry office will be open to the public.'],
    source: 'own',
  },
  {
    id: 'kind/report-cover',
    kind: 'inspection_report',
    where: 'head',
    weight: 3,
    pattern: /\bage\sgroup:|\breference\sno:|©\scrown\scopyright|\bISBN[:\s]/i,
    examples: ['[Reference no:] 417', '[© Crown copyright] 2011'],
    notExamples: ['Our ref: PCC/417', 'Crown Court, Lewes'],
    source: 'own',
  },
  {
    id: 'kind/report-contents',
    kind: 'inspection_report',
    where: 'opening',
    weight: 2,
    pattern:
      /(?:^|\n)(?:contents|table\sof\scontents|foreword|summary\sof\s(?:key\s)?findings|about\sthis\s(?:report|inspection)|executive\ssummary|print\sthis\sdocument|read\sthe\sreport|view\spublication)(?=\n|$)/i,
    examples: ['[About this inspection]', '[Contents]'],
    notExamples: ['The contents of the file were lost.', 'I enclose a summary of findings for you.'],
    source: 'own',
  },
  {
    id: 'kind/we-inspected',
    kind: 'inspection_report',
    where: 'any',
    weight: 1,
    pattern:
      /\b(?:we\s(?:inspected|examined|assessed|found\sthat|recommend\sthat)|inspectors\s(?:found|saw|visited|examined))\b/i,
    examples: ['[We inspected] the constabulary in May.', 'In twelve cases [inspectors found] no plan.'],
    notExamples: ['We met the inspectors in May.'],
    source: 'own',
  },
  {
    id: 'kind/response-title',
    kind: 'pcc_response',
    where: 'head',
    weight: 2,
    pattern:
      /\b(?:PCC|commissioner['’]?s?|mayor['’]?s?|authority)\b[^\n]{0,40}\b(?:response|comments|reply)\b|\b(?:response|comments|reply)\s(?:of|from|by)\sthe\s(?:[a-zà-ÿ]+\s){0,3}(?:police|mayor|commissioner)\b/i,
    examples: ['[PCC response]: an inspection of custody', '[Comments of the Police and Crime Commissioner]'],
    notExamples: ['Response times of the police', 'The Commissioner visited the station.'],
    source: 'own',
  },
  {
    id: 'kind/force-response-title',
    kind: 'chief_constable_response',
    where: 'head',
    weight: 2,
    pattern:
      /\b(?:chief\sconstable['’]?s?|force['’]?s?|constabulary['’]?s?)\s(?:response|comments|reply|action\splan)\b|\b(?:response|comments|reply)\s(?:of|from|by)\sthe\schief\sconstable\b/i,
    examples: ['[Chief Constable’s comments] under section 55', '[Response of the Chief Constable]'],
    notExamples: ['The Chief Constable’s house', 'PCC response to the Chief Constable'],
    source: 'own',
  },
]

/** Words by which a letter shows, in its subject or its first paragraphs, that it is about an inspection. */
export const inspectionWords: readonly KindRule[] = [
  {
    id: 'kind/about-inspection',
    kind: 'pcc_response',
    where: 'opening',
    weight: 1,
    pattern:
      /\b(?:(?:re-?)?inspect(?:ions?|ed)|inspectors['’]?\s(?:report|letter|findings|visit)|inspectors\s(?:found|visited|came|arrived|spent|graded|were\s(?:in|with)|travelled)|HMIC(?:FRS)?['’]?s?\s(?:[a-zà-ÿ]+\s){0,4}(?:report|letter|thematic|audit|review|recommendations?)|(?:report|thematic|audit|review)\s(?:[a-zà-ÿ]+\s){0,5}(?:HMIC(?:FRS)?|inspectorate|inspectors)|PEEL\b|JTAI\b|JICPA\b|joint\stargeted\sarea|section\s55|post-inspection|(?:strategic|thematic)\sreview|super-?complaint|causes?\sof\sconcern|areas?\sfor\simprovement)/i,
    examples: [
      'Response to the [HMICFRS thematic report] on custody',
      'The [inspectors found] much to praise.',
      'I write under [section 55] of the Police Act 1996.',
      '[Strategic review] of the response to missing children',
    ],
    notExamples: [
      'You ask when the inspectors will next be in the county.',
      'HMICFRS does look at the force from time to time.',
      'I report to the parish each spring.',
    ],
    source: 'own',
  },
]
