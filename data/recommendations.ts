import type { PatternRule } from '../pipeline/knowledge.ts'

/**
 * What tells recommendations. The first part of an id says what the pattern is tried on: `label`, `heading`, `closing`,
 * `lead-in` on the text of a block; `ask` on a sentence; `column` on the head of a table's column.
 */
export const recommendationRules: readonly PatternRule[] = [
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
      /^(?:\d{1,2}(?:\.\d{1,2})?\.?\s)?(?:(?:(?:our|key|main|the|further|new|specific|hmic(?:frs)?|hmic(?:frs)?[’']s|summary\sof)\s){0,2}recommendations?(?:\(s\))?|what\swe\srecommend)(?:\s(?:for|to)\s(?:the\s)?(?:force|chief\sconstables?|partners))?(?:\sfrom\sthe\s(?:report|inspection))?\s?:?$/iu,
    confidence: 0.85,
    examples: [
      '[Recommendations]',
      '[MAIN RECOMMENDATION]',
      '[4. Summary of recommendations]',
      '[Recommendations for the force:]',
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
    id: 'lead-in/should',
    // "By 31 July 2023, the force should:", "HMIC recommends that Merseyside Police:", "… West Yorkshire Police should:"
    pattern: /\b(?:should|must|needs?\sto|recommends?\sthat\b[^.:;]{3,90}|\b(?:are|is)\sthat)\s?:$/iu,
    confidence: 0.9,
    examples: [
      'By 31 July 2023, the force [should:]',
      'HMICFRS [recommends that the force:]',
      'We [recommend that, within three months, the force:]',
      'The two recommendations [are that:]',
    ],
    notExamples: ['I know what you should do.', 'Inspectors found that officers:'],
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
    id: 'ask/should',
    // "The force should …", "Chief constables should, by 31 October, …", "The constabulary needs to make sure …"
    pattern:
      /^(?!(?:I|we|you|they|he|she|it\swas|there|this|these|those|that|what|who|why|how|perhaps|nobody|no\sone)\b)(?:[^.?!;]{2,170}?)\b(?:should|must|needs?\sto)\b(?!\s(?:have\sbeen|never\shave|not\shave|be\s(?:noted|said|remembered|pleased|grateful|glad)))/iu,
    confidence: 0.8,
    examples: [
      '[The force should] improve its records.',
      '[By 31 October, chief constables should] ask where each child was.',
      '[The constabulary needs to] make sure of this.',
    ],
    notExamples: [
      'We should like to thank you.',
      'They should have been seen.',
      'The case should have been opened.',
    ],
    source: 'own',
  },
  {
    id: 'ask/it-should',
    pattern: /^(?:it|they)\s(?:should|must|needs?\sto)\s(?!have\b|be\s(?:noted|said|remembered))/iu,
    confidence: 0.6,
    examples: ['[It should ]reduce delay in the examination of computers.'],
    notExamples: ['It should be noted that the force has changed.', 'It should have acted.'],
    source: 'own',
  },
  {
    id: 'ask/recommend',
    pattern:
      /\b(?:we|I|HMIC(?:FRS)?|the\sinspectorate|inspectors)\s(?:also\s|therefore\s|further\s)?recommends?\sthat\b/iu,
    confidence: 0.85,
    examples: ['[We recommend that] the force merges its units.', '[HMICFRS recommends that] forces act.'],
    notExamples: ['Inspectors recommended the museum.', 'The recommendation that we made was clear.'],
    source: 'own',
  },
  {
    id: 'ask/that',
    // "That within three months the Constabulary place a sergeant …", "That custody officers immediately record …"
    pattern:
      /^that\s(?:(?:within|by|immediately|with|before)\s|the\s(?:force|constabulary|chief|commissioner|police|home)\b|\p{L}+\s(?:officers|staff|police)\b|forces\b|chief\sconstables\b)/iu,
    confidence: 0.8,
    examples: [
      '[That within ]three months the Constabulary place a sergeant in the hub.',
      '[That the Constabulary] review its grading.',
      '[That custody officers] record each request.',
    ],
    notExamples: [
      'That is a fine answer.',
      'That seems fair to me.',
      'The board noted that the force was slow.',
    ],
    source: 'own',
  },
  {
    id: 'ask/deadline',
    // "Immediately, review how …", "Within three months, stop …", "Before the next inspection, measure …"
    pattern:
      /^(?:immediately|with\simmediate\seffect|straight\saway|within\s(?:the\snext\s)?(?:\d{1,2}|\p{L}{3,9})\s(?:days?|weeks?|months?|years?)|by\s(?:the\s)?(?:(?:end\sof|start\sof)\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|next|20\d\d)\b[^,]{0,20}|before\sthe\snext\sinspection)[,\s](?=.{12})/iu,
    confidence: 0.75,
    examples: [
      '[Within three months,] stop the use of such words.',
      '[Immediately,] review how reports are graded.',
      '[By 30 June 2023,] look again at every search.',
      '[by the summer,] the units should have detectives.',
    ],
    notExamples: [
      'Within the force there is pride.',
      'By contrast, the council was slow.',
      'In May he had left.',
    ],
    source: 'own',
  },
  {
    id: 'ask/imperative',
    pattern:
      /^(?:immediately\s)?(?:to\s)?(?:allocate|agree|appoint|assess|attend|carry\sout|check|clear|contact|consider|cut|develop|draw\sup|end|ensure|establish|expand|give|identify|implement|improve|increase|introduce|make|measure|monitor|move|place|produce|promote|provide|publish|put|record|reduce|refer|remind|remove|report|review|revise|send|set|share|stop|strengthen|take|train|undertake|update|use|visit|work)\s\p{L}/iu,
    confidence: 0.7,
    examples: [
      '[Review a]ll flags for children at risk',
      '[make s]ure that supervisors read each file',
      '[improve t]he quality of referrals',
    ],
    notExamples: ['Reviews are done weekly.', 'The use of force has fallen.'],
    source: 'own',
  },
  {
    id: 'ask/urgent',
    // "Leaders need to take urgent action", "Urgent action is required by the trust to …"
    pattern:
      /\b(?:urgent|immediate|priority)\s(?:action|steps)\s(?:is|are|was)\s(?:required|needed)\b|\bneeds?\sto\stake\s(?:urgent|immediate)\s(?:action|steps)\b/iu,
    confidence: 0.8,
    examples: ['[Urgent action is required] by the trust.', 'Leaders [need to take urgent action] on this.'],
    notExamples: ['Urgent action was taken on the night.', 'Officers took immediate steps.'],
    source: 'own',
  },
  {
    id: 'ask/concerns',
    pattern: /^this\s(?:recommendation|area\sfor\simprovement)\s(?:concerns|relates\sto|asks|is\sabout)\b/iu,
    confidence: 0.8,
    examples: ['[This recommendation concerns] the grading of calls.'],
    notExamples: ['This recommendation is accepted.', 'My concern is the grading of calls.'],
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
  {
    id: 'answer/start',
    // Where a recommendation is over, and its answer begins
    pattern:
      /^["“‘']?(?:(?:partially\s|partly\s|not\s)?(?:accepted|agreed|noted)|done|complete[d]?|cleared|decided|gladly|sorted|discharged|yes|no|ours|not\s(?:ours|for)|i|we|my|our|it\s(?:has|is|was)|this\s(?:is|was|has|happens|we)|a\sfair\scop|(?:chief\sconstable|force|pcc|commissioner|mayor|home\soffice|mps|mopac)(?:[’']s)?(?:\s(?:response|comments?))?\s?[:.])(?![\p{L}-])/iu,
    confidence: 0.85,
    examples: [
      '[Accepted]. All logs are read.',
      '[I] should be surprised.',
      '[We] endorse it.',
      '[Cleared] on 9 May.',
    ],
    notExamples: ['In particular, it should train its staff.', 'The force should also record why.'],
    source: 'own',
  },
]

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** Words that say by when. The deadline is the whole match. */
export const deadlineRules: readonly PatternRule[] = [
  {
    id: 'deadline/immediately',
    // Only where the sentence begins, or soon after: later it says how officers should act.
    pattern:
      /(?<=^[^\n]{0,75})(?<![\p{L}-])(?:with\simmediate\seffect|immediately|straight\saway|without\sdelay|forthwith|as\sa\smatter\sof\surgency|at\sonce|immediate\s(?:action|steps)|urgent\saction(?=\sis\srequired))(?![\p{L}-])|with\simmediate\seffect(?=\.?["”’']?$)/iu,
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
      /(?<=^[^\n]{0,60})(?<!\p{L})within\s(?:the\snext\s)?(?:\d{1,3}|one|seven|ten|fourteen|twenty-one|twenty-eight|thirty)\s(?:working\s|calendar\s)?days?(?!\p{L})/iu,
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

/** Who is asked. Tried on the words before "should"; the id after `addressee/` is the kind. */
export const addresseeRules: readonly PatternRule[] = [
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
      /\b(?:partners?|partnerships?|agencies|(?<![’']\s)councils?(?!\sof)|local\sauthorit(?:y|ies)|NHS|health(?:\s(?:services?|providers?|agencies|commissioners|practitioners))?|hospitals?|trusts?|children[’']s\s(?:services?|social\scare|trust|homes?)|social\s(?:care|workers?|services)|safeguarding\s(?:children\s)?(?:boards?|partnerships?|partners)|LS[CP][BP]|schools?|probation|youth\soffending|youth\sjustice|YOS|YOT|leaders|GPs?|MASH|MARAC|CRC|NPS)\b/iu,
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
      /\b(?:(?:the|its|each)\s(?:force|constabulary|police|met)|constabulary|(?<!and\s)police(?!\s(?:and\scrime|,\sfire|chiefs|authorit|forces|protection|powers))|police\sservice|MPS|GMP|BTP|officers|supervisors|detectives|custody\s(?:staff|sergeants))\b/iu,
    confidence: 0.8,
    examples: [
      '[The force] should act.',
      'Surrey [Police] should act.',
      'Custody [officers] should record it.',
    ],
    notExamples: ['Police and crime commissioners should act.', 'The Home Office should act.'],
    source: 'own',
  },
]
