import type { ResponseRule } from '../../pipeline/knowledge.ts'
import type { ResponseColumn } from '../../pipeline/types.ts'

const column = (value: ResponseColumn) =>
  ({ where: 'head', cue: { tells: 'column', value }, source: 'own', confidence: 0.9 }) as const

/** What the columns of a table of recommendations hold, by their heads. */
export const columnRules: readonly ResponseRule[] = [
  {
    ...column('number'),
    id: 'response/column-number',
    pattern:
      /^(?:no\.?|nr\.?|ref(?:erence)?\.?|rec\.?(?:\s(?:no\.?|number))?|recommendation\s(?:no\.?|number)|#|number|item)$/iu,
    examples: ['[Ref]', '[No.]', '[Rec no.]'],
    notExamples: ['Recommendation', 'Notes'],
  },
  {
    ...column('answer'),
    id: 'response/column-answer',
    pattern:
      /^(?:(?:the\s)?(?:force|constabulary|police|chief\sconstable|our|management)(?:['’]s)?\s(?:response|update|position|comments?|progress|action|answer|reply)|(?:(?:response|comments?|position|action|answer|progress)s?|(?:(?:latest|progress|current)\s)?updates?)(?:\s(?:of|from|by)\s.{3,30})?|response(?:\sto\srecommendation)?|(?:our\s)?answer|(?:agreed\s|planned\s|proposed\s)?actions?(?:\s(?:taken|agreed|planned|and\sprogress))?|(?:latest\s|current\s)?position|(?:latest\s)?progress(?:\sto\sdate|\sso\sfar)?|evidence|comment(?:s|ary)?|what\s(?:we|the\sforce)\s(?:(?:have|has|are|is)\s)?(?:done|doing|did)|what)(?:\s?\((?:as\s)?(?:at|of|to)?\s?[^()]{3,20}\))?$/iu,
    examples: [
      '[Force response]',
      '[Update from the force]',
      '[Response of the Constabulary]',
      '[Force update (April 2023)]',
      '[Agreed action]',
      '[Position]',
      '[Evidence]',
      '[What we have done]',
    ],
    notExamples: ['Recommendation', 'Status', 'What is asked'],
  },
  {
    ...column('position'),
    id: 'response/column-position',
    // "Accepted?", "Accept / reject", "Agreed (Y/N)"
    pattern:
      /^(?:(?:recommendation\s)?(?:accept(?:ed|ance)?|agree(?:d|ment)?|support(?:ed)?)(?:\s?(?:\/|or)\s?(?:not(?:\s(?:accepted|agreed))?|reject(?:ed)?|refused?|part(?:ly|ially)?|noted|disagree[d]?|\s){1,4})*\s?(?:\(?(?:y\s?\/\s?n|yes\s?\/\s?no)\)?)?\s?\??|decision)$/iu,
    examples: ['[Accepted?]', '[Accept / reject]', '[Agreed (Y/N)]', '[Decision]'],
    notExamples: ['Agreed action', 'Accepted by the force in May', 'Position'],
  },
  {
    ...column('pcc'),
    id: 'response/column-pcc',
    pattern:
      /^(?:(?:the\s)?(?:commissioner|PCC|PFCC|mayor|deputy\smayor|MOPAC|OPCC)(?:['’]s)?(?:\s(?:comments?|view|response))?)$/iu,
    examples: ['[Commissioner]', '[PCC comment]'],
    notExamples: ['Force response'],
  },
  {
    ...column('status'),
    id: 'response/column-status',
    pattern: /^(?:(?:current\s)?status|B?RAG(?:\s(?:status|rating))?|now|rating|state|stage)$/iu,
    examples: ['[Status]', '[RAG]', '[BRAG]', '[Now]'],
    notExamples: ['Knowing'],
  },
  {
    ...column('owner'),
    id: 'response/column-owner',
    pattern: /^(?:owner(?:\sand\sdate)?|lead(?:\sofficer)?|who|responsible|responsibility|action\sowner)$/iu,
    examples: ['[Owner]', '[Owner and date]', '[Lead]'],
    notExamples: ['Leadership'],
  },
  {
    ...column('when'),
    id: 'response/column-when',
    pattern:
      /^(?:due(?:\sdate)?|when|by\swhen|target(?:\sdate)?|date|finish(?:\sdate)?|completion(?:\sdate)?)$/iu,
    examples: ['[Due]', '[When]', '[Target date]'],
    notExamples: ['Timescale'],
  },
]
