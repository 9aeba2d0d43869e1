import type { WordList } from '../pipeline/knowledge.ts'
import { askWords } from './ask-words.ts'

/** Words that say nothing of a subject: of grammar, of all English, and of letters as such. */
const everyday = `about above actually again ago almost alone along already although always among another anyone anything
  anyway around away back bad bare based beyond big bit both briefly broadly came can't certain certainly clearly come
  comes coming completely could couldn't currently deal deals dealt despite did didn't different directly doesn't doing
  don't down due easily either else enough entirely equally especially even ever everyone everything exactly example
  extremely fact far few fewer finish finished first fully further gave generally get gets getting give given gives
  giving go goes going gone got great greater greatly had half hand happen happened hard hardly he'd he's highly how
  however i'd i'll i'm i've if immediate important in-depth instead isn't itself just keep keeps kept kind knew knows
  large largely last late later latter leave least led left less let like likely little long longer look looked looking
  looks lot low lower main mainly many matter matters me mean means meant might mine mostly much must myself near nearly
  nevertheless never new next nobody none nor normally nothing now number of often old once only ought ours out overall
  own part particular particularly past per perhaps place places please point possible possibly previous previously
  probably put puts quickly quite rather ready real really recent recently regard regarding remain remained remains result
  right same saw say saying says see seen seem seems set several shall short show showed shown shows similar similarly
  simply since single small somebody someone something sometimes soon start started still such sum taken taking than
  thing things think thirty though thought through thus together told tell tells too took toward towards tried true try
  trying turn turned twenty twice type unless unlike usually various want wants wasn't way ways we'd we'll we're we've
  week well went weren't where whether while whole why with won't word words work worked working works would wouldn't yes
  yesterday yet you'll ability able unable allow allowed allows known rule rules because believe believed him said read
  stand stands stood found find came became become becomes begin began bring brought brings call called case cause change
  changed changes common comfortable concern concerned concerns consider considered continue continued continues course
  current day decide end ends ensure fair fairly feel feels felt follow followed following follows form full general good
  best better help helped helpful hear heard high hope include included includes including involve involved issue issues
  lack level line list live made make makes making move moved name need needed needs note noted offer offered open order
  person pleased positive present provide provided provides question questions raise raised range reason reasons receive
  received related relevant remain require required requires respect role round run scale second section seek sense
  serious significant significantly situation sort specific strong sufficient support supported sure term terms third
  time times total used uses using view views wide wider within without yes meet met area areas number numbers add added
  aware build built clear close closed complete completed described effective effectively expect expected explain
  explained extent gain hold held identify identified improve improved improvement improving intend intended join
  moment necessary opportunity possible prepared proposed purpose ring step steps success successful talk understand
  understood visit visited wait waited wish nature neighbouring grown hurt paid pay free flexibility head counts highly
  choose choice know spoken speak speaks speaking carried carry carries eleven stop stops position task older younger
  hours hour home safe actively use social authority authorities`
const ofLetters = `accept accepted accordance acknowledge acknowledged address agree agreed answer answered apology
  appreciate appreciated ask asked asking asks assure assured attach attached below com comment comments commend
  congratulate contact copied copy correspondence date dear disappointed discuss discussed discussion draft draw email
  enclose enclosed enclosing enquiries faithfully finding findings fortnight forward gov grateful hearing inform informed
  inspector inspectors inspection inspections inspected invite judgement judgements kindly letter letters minutes office
  outline outlined page paragraph paragraphs pleasure prepare progress public publication publish published recognise
  recommend refer regards reply report reported reporting reports request requested respond responded responding responds
  response responses send sending sends sent sincerely state stated statement statements submit submitted summary
  telephone thank thanks the uk update updated visit website welcome welcomed write writes writing written wrote www yours
  explanations member members panel plan plans team`

const list = (text: string) => text.split(/\s+/u).filter(word => word !== '')

export const discoverWords: WordList = {
  id: 'discover-words/empty',
  words: [...new Set([...askWords.nothing.words, ...list(everyday), ...list(ofLetters)])],
  examples: ['I wrote to thank you for your letter and will reply soon.'],
  notExamples: ['safeguarding supervision for school nurses'],
  source: 'own',
}
