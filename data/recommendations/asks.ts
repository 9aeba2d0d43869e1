import type { PatternRule } from '../../pipeline/knowledge.ts'

/** Sentences that say what should be done, and those that answer. */
export const askRules: readonly PatternRule[] = [
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
      /\b(?:we|you|I|HMIC(?:FRS)?|the\s(?:inspectorate|report|letter|review|inspection)|inspectors)\s(?:also\s|therefore\s|further\s)?recommends?\sthat\b/iu,
    confidence: 0.85,
    examples: ['[We recommend that] the force merges its units.', '[HMICFRS recommends that] forces act.'],
    notExamples: ['Inspectors recommended the museum.', 'The recommendation that we made was clear.'],
    source: 'own',
  },
  {
    id: 'ask/recommend-ordinal',
    // Recommendations told one by one: "The third is that the Home Office should …"
    pattern:
      /^the\s(?:first|second|third|fourth|fifth|sixth|last|other|next)(?:\s(?:one|recommendation))?\s(?:is|was|says|asks)\sthat\b(?=.{3,90}\bshould\b)/iu,
    confidence: 0.75,
    examples: ['[The third is that] the Home Office should change the law.'],
    notExamples: ['The first is that we have too few officers.', 'The last of them should go.'],
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
      /^(?:immediately\s)?(?:to\s)?(?:allocate|agree|appoint|assess|attend|carry\sout|check|clear|contact|consider|cut|develop|draw\sup|end|ensure|establish|expand|give|identify|implement|improve|increase|introduce|make|measure|monitor|move|place|produce|promote|provide|publish|put|record(?!\skeeping)|reduce|refer|remind|remove|report|review|revise|send|set|share|stop|strengthen|take|train|undertake|update|use|visit|work)\s\p{L}/iu,
    confidence: 0.7,
    examples: [
      '[Review a]ll flags for children at risk',
      '[make s]ure that supervisors read each file',
      '[improve t]he quality of referrals',
    ],
    notExamples: ['Reviews are done weekly.', 'The use of force has fallen.', 'record keeping in the hub'],
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
  {
    id: 'answer/within',
    // What has been or will be done about a failing; inspectors tell what they found.
    pattern:
      /\b(?:will|accept(?:s|ed)?|agreed|my|I|we\s(?:have|are|now)|since\sthen|has\snow|have\snow|is\snow|are\snow|ha(?:s|ve)\s(?:since\s|already\s)?(?:changed|introduced|recruited|begun|started|merged|removed|trained|set\sup|put|bought|appointed|written|cut|reduced|opened|established|created|formed|launched|invested|commissioned|updated|improved|doubled|increased|implemented|agreed|developed|funded|moved|hired|filled))\b/u,
    confidence: 0.7,
    examples: ['The team [will] be trained by May.', 'Visits [are now] made by two officers.'],
    notExamples: ['We found one girl with nine records.', 'Supervisors seldom set a plan.'],
    source: 'own',
  },
]
