import type { Knowledge } from '../knowledge.ts'
import { byPlace } from '../text/spans.ts'
import type { AnnotatedLetter, Extractor, Letter } from '../types.ts'
import { dates } from './dates.ts'
import { forces } from './forces.ts'
import { grades } from './grades.ts'
import { inspections } from './inspections.ts'
import { officials } from './officials/officials.ts'
import { organisations } from './organisations.ts'
import { recommendations } from './recommendations/recommendations.ts'
import { reports } from './reports.ts'
import { stances } from './stances.ts'
import { themes } from './themes.ts'

/** Every extractor with what it is told. None sees what another finds. */
const extractors = (knowledge: Knowledge): readonly Extractor[] => [
  forces(knowledge.forces, knowledge.localAuthorities),
  organisations(knowledge.organisations),
  officials({ ...knowledge, words: knowledge.officialWords }),
  dates(knowledge.dateRules),
  inspections(knowledge.programmes),
  reports(knowledge.reports),
  recommendations(knowledge.recommendationRules, knowledge.deadlineRules),
  grades(knowledge.grades),
  themes(knowledge.themes),
  stances(knowledge.stanceCues),
]

/** Finds mentions. Compiles the knowledge once; the function it gives is pure. */
export function extractor(knowledge: Knowledge): (letter: Letter) => AnnotatedLetter {
  const all = extractors(knowledge)
  return letter => ({ letter, mentions: all.flatMap(find => [...find(letter)]).sort(byPlace) })
}
