import type { Knowledge } from '../knowledge.ts'
import { type Lookout, lookout } from '../text/lookout.ts'
import { byPlace } from '../text/spans.ts'
import type { AnnotatedLetter, Extractor, Letter } from '../types.ts'
import { counts } from './counts.ts'
import { dates } from './dates.ts'
import { forces } from './forces.ts'
import { grades } from './grades.ts'
import { inspections } from './inspections.ts'
import { officials } from './officials/officials.ts'
import { organisations } from './organisations.ts'
import { recommendations } from './recommendations/recommendations.ts'
import { reports } from './reports.ts'
import { responses } from './responses/responses.ts'
import { stances } from './stances.ts'
import { themes } from './themes.ts'

/** Every extractor with what it is told, by name. None sees what another finds. */
export const extractors = (
  knowledge: Knowledge,
  look: Lookout = lookout(),
): Readonly<Record<string, Extractor>> => ({
  forces: forces(knowledge.forces, knowledge.localAuthorities),
  organisations: organisations(knowledge.organisations, look),
  officials: officials({ ...knowledge, words: knowledge.officialWords }, look),
  dates: dates(knowledge.dateRules),
  inspections: inspections(knowledge.programmes, look),
  reports: reports(knowledge.reports),
  recommendations: recommendations(knowledge.recommendationRules, knowledge.deadlineRules),
  responses: responses(knowledge.responseRules, look),
  grades: grades(knowledge.grades, look),
  counts: counts(knowledge.countRules, look),
  themes: themes(knowledge.themes),
  stances: stances(knowledge.stanceCues, look),
})

/** Finds mentions. Compiles the knowledge once; the function it gives is pure. */
export function extractor(
  knowledge: Knowledge,
  look: Lookout = lookout(),
): (letter: Letter) => AnnotatedLetter {
  const all = Object.values(extractors(knowledge, look))
  return letter => ({
    letter,
    mentions: all.flatMap(find => [...find(letter)]).sort(byPlace),
    readings: null,
  })
}
