import type { Knowledge } from '../knowledge.ts'
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
export const extractors = (knowledge: Knowledge): Readonly<Record<string, Extractor>> => ({
  forces: forces(knowledge.forces, knowledge.localAuthorities),
  organisations: organisations(knowledge.organisations),
  officials: officials({ ...knowledge, words: knowledge.officialWords }),
  dates: dates(knowledge.dateRules),
  inspections: inspections(knowledge.programmes),
  reports: reports(knowledge.reports),
  recommendations: recommendations(knowledge.recommendationRules, knowledge.deadlineRules),
  responses: responses(knowledge.responseRules),
  grades: grades(knowledge.grades),
  counts: counts(knowledge.countRules),
  themes: themes(knowledge.themes),
  stances: stances(knowledge.stanceCues),
})

/** Finds mentions. Compiles the knowledge once; the function it gives is pure. */
export function extractor(knowledge: Knowledge): (letter: Letter) => AnnotatedLetter {
  const all = Object.values(extractors(knowledge))
  return letter => ({
    letter,
    mentions: all.flatMap(find => [...find(letter)]).sort(byPlace),
    readings: null,
  })
}
