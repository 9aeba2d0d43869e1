import type { AskWords } from '../pipeline/knowledge.ts'

const list = (id: string, words: string, examples: readonly string[]) =>
  ({ id, words: words.split(/\s+/u).filter(Boolean), examples, notExamples: [], source: 'own' }) as const

/** How much the words of a recommendation tell of what it asks. */
export const askWords: AskWords = {
  nothing: list(
    'ask-words/nothing',
    `a an the this that these those such it its they them their theirs he she his her who whom whose which what when where
     while how why and or but nor so than then there here as at by for from in into of off on onto out over to up upon with
     without within through under until about across after before between during against per via
     is are be been being was were am do does did done has have had having will would shall should may might must can could
     not no any all each every both some other others same own more most much many very only also too
     make makes sure ensure ensures need needs take takes steps
     we our us you your i my recommend recommends recommendation
     force forces police constabulary constabularies service chief constable constables hmic hmicfrs
     immediately immediate month months week weeks day days year years end early effect inspection
     january february march april june july august september october november december
     one two three four five six seven eight nine ten twelve s`,
    ['Within three months, the force should make sure that'],
  ),
  little: list(
    'ask-words/little',
    `child children person people officer officers staff risk report reports case cases record records recorded recording
     improve improves review reviews quality practice work use used information agency agencies agree know known
     incident incidents find finds found young all-age proper appropriate effective consistent consistently timely good
     insufficient always inspectors often decision decisions making made plan plans area areas whether time`,
    ['improve the quality of records about children at risk'],
  ),
  phrases: list(
    'ask-words/phrases',
    `sexual_exploitation sexual_abuse domestic_abuse social_care child_protection sex_offender sex_offenders
     criminal_exploitation missing_children missing_child strategy_meetings strategy_discussions local_authority
     local_authorities control_room safeguarding_partners front_line multi_agency safeguarding_hub`,
    ['children at risk of sexual exploitation'],
  ),
}
