/** Compares what was found in a letter with what a person found in it. */
import type { FoundRecord } from './found.ts'
import type { GoldRecord } from './gold.ts'
import { judgeDocument, judgeForces, judgeNamed } from './judge-entities.ts'
import { type FindingsJudged, judgeFindings } from './judge-findings.ts'
import { judgeDates, judgeGrades, judgeRecommendations, judgeResponses } from './judge-passages.ts'
import { type Judged, Sheet } from './tally.ts'

export interface Judgement extends Judged, FindingsJudged {}

export function judge(gold: GoldRecord, found: FoundRecord): Judgement {
  const sheet = new Sheet()
  const { covered } = gold
  if (covered.document) judgeDocument(gold, found, sheet)
  if (covered.forces) judgeForces(gold, found, sheet)
  judgeNamed(gold, found, sheet)
  judgeDates(gold, found, sheet)
  if (covered.recommendations) judgeRecommendations(gold, found, sheet)
  if (covered.responses) judgeResponses(gold, found, sheet)
  if (covered.grades) judgeGrades(gold, found, sheet)
  const findings = judgeFindings(gold, found, sheet)
  return {
    path: gold.document.path,
    tallies: sheet.tallies,
    differences: sheet.differences,
    ...findings,
  }
}
