import type { ResponseRule } from '../../pipeline/knowledge.ts'
import type { ResponseSpeaker } from '../../pipeline/types.ts'

const label = (value: ResponseSpeaker) =>
  ({ where: 'start', cue: { tells: 'label', value }, source: 'own', confidence: 0.95 }) as const
const speaker = (value: ResponseSpeaker) =>
  ({ where: 'text', cue: { tells: 'speaker', value }, source: 'own', confidence: 0.85 }) as const

/** Who answers: at the start of a block, and in a sentence. */
export const speakerRules: readonly ResponseRule[] = [
  {
    ...label('force'),
    id: 'response/label-force',
    // "Chief Constable's comment:", "Force response", "MPS response.", "South Yorkshire Police:", "The Chief Constable, Zoë Lee, replies:"
    pattern:
      /^(?:the\s)?(?:(?:(?:comments?|response|reply|update|answer|position)\s(?:of|from|by)\s(?:the\s)?(?:chief\sconstable|force|constabulary|[a-zà-ÿ\s&-]{3,30}\s(?:police|constabulary))|(?:(?:deputy\s|assistant\s)?chief\sconstable|force|constabulary|MPS|police|(?!of\s)[a-zà-ÿ&-]{3,20}(?:\s[a-zà-ÿ&-]{1,15}){0,3}\s(?:police|constabulary))(?:['’]s?)?(?:\s(?:response|comments?|reply|update|position|answer|view|progress|action(?:\staken)?|replies|writes|says|responds|said|comments))?)\s?(?:[.:](?=\s|$)|(?<=response|comments?|reply|update|position|answer|view|progress|taken)$|\s[-–—]\s)|chief\sconstable,?(?:\s[a-zà-ÿ'’-]+){1,4},?(?:\s(?:replies|writes|says|responds|said|comments))?:(?=\s|$))/iu,
    examples: [
      '[Chief Constable’s comment:] Accepted.',
      '[Force response]',
      '[MPS response.] Accepted.',
      '[South Yorkshire Police:] Accepted.',
      '[The Chief Constable, Zoë Lee, replies:] I accept.',
      '[FORCE:] Accepted.',
    ],
    notExamples: [
      'The force response was slow.',
      'PCC comment: I agree.',
      'Police officers attended.',
      'The force is slow.',
    ],
  },
  {
    ...label('force'),
    id: 'response/label-force-says',
    // "Force response (as at 9 June 2023):", "Position of Kent Police:", "The Chief Constable has responded as follows."
    pattern:
      /^(?=[^.:\n]{0,80}\b(?:chief\sconstable|force|constabulary|police)\b)(?=[^.:\n]{0,90}\b(?:respon(?:se|ds?|ded)|comment(?:s|ed)?|repl(?:y|ies|ied)|position|update|advised)\b)[^.:\n]{8,90}?(?:\s(?:as\sfollows|in\sthese\sterms)[.:]|:)(?=\s|$)/iu,
    examples: [
      '[Force response (as at 9 June 2023):] accepted.',
      '[The Chief Constable has responded as follows.] We agree.',
      '[Position of Kent Police:] noted.',
    ],
    notExamples: ['PCC comment: the force was slow to respond.', 'The force response was slow.'],
  },
  {
    ...label('pcc'),
    id: 'response/label-pcc',
    pattern:
      /^(?:the\s)?(?:(?:comments?|response|view|reply)\s(?:of|from|by)\s(?:the\s)?(?:PCC|PFCC|commissioner|mayor|police\sand\scrime\scommissioner|authority)|(?:(?:PCC|PFCC|MOPAC|OPCC|deputy\smayor|mayor|police(?:,\sfire)?\sand\scrime\scommissioner|police\sauthority|authority)(?:['’]s?)?|my)(?:\s(?:response|comments?|reply|view|position|answer|says|said))?)\s?(?:[.:](?=\s|$)|(?<=response|comments?|reply|view|position)$|[-–—]\s)/iu,
    examples: [
      '[PCC comment:] I welcome this.',
      '[My comment:] I agree.',
      '[Mayor:] Accepted.',
      '[PCC comment]',
    ],
    notExamples: ['My office listened to calls.', 'FORCE: Accepted.', 'The Mayor will report.'],
  },
  {
    ...label('commissioner'),
    id: 'response/label-commissioner',
    // The head of the Metropolitan and City police, or the one who holds a chief constable to account
    pattern:
      /^(?:the\s)?commissioner(?:['’]s)?(?:\s(?:comments?|response|replies|reply|writes|says|view|position))?\s?[.:](?=\s|$)/iu,
    examples: ['[The Commissioner comments:] “Accepted.”', '[Commissioner’s response:] I agree.'],
    notExamples: ['The Commissioner will report in May.'],
  },
  {
    ...label('government'),
    id: 'response/label-government',
    pattern:
      /^(?:the\s)?(?:government|home\soffice|department|minister)(?:['’]s)?(?:\s(?:response|reply|position|comments?))?\s?[.:](?=\s|$)/iu,
    examples: ['[Government response:] We agree.', '[Home Office:] Accepted.'],
    notExamples: ['The Government accepts this.'],
  },
  {
    ...label('writer'),
    id: 'response/label-writer',
    // "Response:", "Our response:", "Position:", "Action 3.1:", "Update:"
    pattern:
      /^(?:our\s)?(?:response|reply|answer|position|update|progress|comments?|status|action(?:s|\staken)?(?:\s\d{1,2}(?:\.\d{1,2})?)?)(?:\s(?:to\sdate|to\srecommendation\s\d+))?\s?(?::(?=\s|$)|$)/iu,
    examples: ['[Response:] Accepted.', '[Action 3.1:] councils post interviews.', '[Position:] half of it.'],
    notExamples: ['Response officers attended.', 'Action was taken.'],
  },
  {
    ...speaker('force'),
    id: 'response/force-says',
    pattern:
      /\b(?:(?:(?:deputy\s|assistant\s)?ch(?:ie|ei)f\sconstable|(?:the\s)?(?:force|(?<!inspector(?:ate)?\sof\s)constabulary)|(?!of\s)[a-zà-ÿ]{3,}\s(?:police|(?<!of\s)constabulary))(?:,?\s[a-zà-ÿ][a-zà-ÿ'’-]+(?:\s[a-zà-ÿ][a-zà-ÿ'’-]+){0,2},?)?(?:\s(?:of|from)\s[a-zà-ÿ\s&-]{3,40},)?\s(?:(?:has|have|also|fully|formally|now|already|again|,\sin\sturn,)\s){0,3}(?:accepts?|accepted|agrees?|agreed|endorses|tells\s(?:me|us)|told\s(?:me|us)|informs|advises|reports\sthat|reported\sthat|explains|explained|indicated|acknowledges?|acknowledged|writes|wrote|written|said|says|replies|responded|confirmed|confirms|informed|assured|assures|advised|sent\sme|taken|believes?|stands\sby|notes?|did\snot\saccept|does\snot\s(?:accept|agree|propose|intend)|certifies|supports?)|\bI\s(?:understand|am\s(?:told|assured|advised|informed))\s(?:from|by)\sthe\s(?:chief\sconstable|force|constabulary)|\b(?:by|from)\sthe\s(?:force|constabulary)\b|incorporated\sby|were\smade\sto\sthe\sforce|(?:chief\sconstable|commissioner)\s[a-zà-ÿ][a-zà-ÿ]+\s[a-zà-ÿ][a-zà-ÿ-]+\s(?:has|said|says|writes|believes))/iu,
    examples: [
      'The [Chief Constable has told me] that it is done.',
      'Here [the force accepts] the finding.',
      '[I understand from the Chief Constable] that a group meets.',
    ],
    notExamples: ['I told the Chief Constable so.', 'Officers attended.'],
  },
  {
    ...speaker('other'),
    id: 'response/others-say',
    pattern:
      /(?:\b(?:NPCC|College\sof\sPolicing|National\sPolice\sChiefs['’]\sCouncil|NCA|ACPO)\b[^.]{0,90}\b(?:has|have|says?|said|accepts?|told\sus)\b|\bchief\sconstables\s(?:accept|agree|support|welcome))/iu,
    examples: ['The [NPCC has told us] that it agrees.', '[Chief constables accept] them.'],
    notExamples: ['The Chief Constable accepts it.', 'Guidance from the College.'],
  },
  {
    ...speaker('government'),
    id: 'response/government-says',
    pattern:
      /\b(?:the\s)?(?:government|home\soffice|home\ssecretary|department)\s(?:(?:also|fully|therefore|has|have)\s)?(?:is\snot\spersuaded|accepts?|accepted|agrees?|agreed|welcomes?|does\snot\s(?:accept|agree)|notes)/iu,
    examples: ['[The Government accepts] this.', '[The Home Office agrees].'],
    notExamples: ['I wrote to the Home Office.'],
  },
  {
    ...speaker('inspectorate'),
    id: 'response/inspectorate-says',
    pattern:
      /\b(?:discharged\sby\sthe\sinspectorate|(?:the\s)?(?:inspectorate|HMIC(?:FRS)?|inspectors)\s(?:(?:has|have|now|also)\s){0,2}(?:regards?|rolled|closed|discharged|re-?read|signed\soff|judged|considers?)\b)/iu,
    examples: ['[Discharged by the inspectorate] in its letter.', '[HMICFRS has closed] it.'],
    notExamples: ['Inspectors visited in May.'],
  },
  {
    ...speaker('pcc'),
    id: 'response/pcc-says',
    pattern:
      /\b(?:(?:the\s)?(?:police\sand\scrime\scommissioner|PCC|PFCC|deputy\smayor|mayor|authority)\s(?:(?:also|fully|of\s[a-zà-ÿ][a-zà-ÿ\s]{2,25})\s)?(?:and\sI\s)?(?:accepts?|accepted|agrees?|supports?|welcomes?|notes|endorses?|is\snot\spersuaded|has\scommissioned))/iu,
    examples: ['[The Authority accepts] this in principle.', '[The Mayor and I accept] them all.'],
    notExamples: ['I wrote to the Mayor.'],
  },
  {
    ...speaker('pcc'),
    id: 'response/pcc-speaks',
    // "Ada Poe, Police and Crime Commissioner for Kent, said:", "The PCC said:"
    pattern:
      /\b(?:PF?CC|police(?:,\sfire)?\sand\scrime\scommissioner|deputy\smayor|commissioner)(?:\sfor\s[a-zà-ÿ\s&-]{3,40})?(?:,?\s[a-zà-ÿ'’-]+(?:\s[a-zà-ÿ'’-]+){1,2})?,?\s(?:said|says|added)(?=:|,\s["“])/iu,
    examples: [
      'Ada Poe, [Police and Crime Commissioner for Kent, said]: “I agree.”',
      'The [PCC said]: “I agree.”',
    ],
    notExamples: ['The Commissioner said that it was so.', 'Commissioner of Police Tom Poe wrote.'],
  },
  {
    ...speaker('both'),
    id: 'response/both-say',
    // The force and its commissioner answer in one sentence
    pattern:
      /(?:\band\sso\s(?:does|do)\s(?:he|she|they|I|we|the)\b|,\sand\s(?:I|we)\s(?:concur|agree|do\stoo)\b|\bneither\sthe\schief\sconstable\snor\s(?:I|we)\b|\bboth\sthe\schief\sconstable\sand\s(?:I|we)\b)/iu,
    examples: ['We endorse it [and so does he].', '[Neither the Chief Constable nor I] can speak for it.'],
    notExamples: ['The Chief Constable and I met.'],
  },
  {
    ...speaker('reader'),
    id: 'response/reader-says',
    // "You accepted the cause of concern", "You told us that the training will begin"
    pattern:
      /\b(?:you\s(?:have\s)?(?:(?:also|now|since)\s)?(?:accepted|agreed|told\sus|tell\s(?:me|us)|wrote|confirmed)|your\sdeputy\schief\sconstable\shas|your\sletter\ssaid)\b/iu,
    examples: ['[You accepted] the cause of concern.', '[You told us] that it will begin.'],
    notExamples: ['I told you so.', 'Your force is slow.'],
  },
]
