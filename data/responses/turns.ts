import type { ResponseRule } from '../../pipeline/knowledge.ts'

/** Where an answer falls into parts, where it is over, and who is to see to it. */
export const turnRules: readonly ResponseRule[] = [
  {
    where: 'text',
    cue: { tells: 'turn', value: 'part' },
    source: 'own',
    confidence: 0.8,
    id: 'response/part',
    // "(a) The analyst began work … (b) Staff at the termini …", "First half: done; … Second half: …"
    pattern:
      /(?<=^["“‘']?|[.;:!?]\s)(?:\([a-d]\)\s|(?:the\s)?(?:first|second|other)\s(?:half|part|limb)\s?[:–-]\s)/iu,
    examples: ['[(a)] The analyst began work.', '[First half:] done.'],
    notExamples: ['On (a), I agree.', 'The first half of the year was hard.'],
  },
  {
    where: 'text',
    cue: { tells: 'turn', value: 'aside' },
    source: 'own',
    confidence: 0.7,
    id: 'response/aside',
    // The writer goes on to an own wish, or speaks to the reader
    pattern:
      /(?<=^|[.!?]["”’]?\s)(?:You(?:['’]ll|\swill|\smay|\smight)\s|I(?:\sshould|['’]d|\swould)\s(?:like|ask|also|sooner)\b|In\saddition,|\(Different|I\sremain\sconcerned|I\sdo\snot\s(?:regard|consider)\sth(?:is|at)\s|I\s(?:shall|will)\s(?:monitor|watch|keep))/u,
    examples: ['A card is printed. [I should like] to see it.', 'Not ours. Noted. [You’ll] have a view.'],
    notExamples: ['I shall fund it.', 'We will train them.'],
  },
  {
    where: 'text',
    cue: { tells: 'turn', value: 'owner' },
    source: 'own',
    confidence: 0.8,
    id: 'response/owner',
    // "Owner: Head of Contact. Finish date: 30 June 2015.", "Owner Det Supt Poppy Garsdale. Delivered 17 April."
    pattern:
      /(?<=^|[.;]\s)(?:(?:action\s)?owner|lead(?:\sofficer)?|responsible\sofficer)(?::\s?|\s(?=[a-zà-ÿ]))(?<owner>[^.\n]{3,80}?)(?:\.|$)(?:\s(?:(?:finish|completion|target|due)\sdate:?|due:?|delivered|by)\s(?<when>[^.\n]{3,40})(?:\.|$))?|(?<=^|[.;]\s)(?:finish|completion|target|due)\sdate:\s?(?<date>[^.\n]{3,40})(?:\.|$)/iu,
    examples: [
      '[Owner: Head of Contact. Finish date: 30 June 2015.]',
      'All is done. [Owner Det Supt Ada Poe. Delivered 17 April.]',
    ],
    notExamples: ['The owner of the shop was seen.', 'Leaders met.'],
  },
]
