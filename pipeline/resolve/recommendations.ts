import type { PatternRule } from '../knowledge.ts'
import { overlap } from '../text/places.ts'
import type { Letter, Mention, ResolvedDate, ResolvedFinding, ResolvedRecommendation } from '../types.ts'
import { addresseesOf } from './recommendation-addressees.ts'
import { dueOf } from './recommendation-due.ts'

/**
 * Says of each recommendation whom it asks and when it falls due. `publication` is the EDTF date from which deadlines
 * count: the report's publication, or the letter's own date where the letter itself makes the recommendations.
 */
export const resolveRecommendations = (addresseeRules: readonly PatternRule[]) => {
  const addresseesIn = addresseesOf(addresseeRules)
  return (
    mentions: readonly Mention[],
    letter: Letter,
    dates: readonly ResolvedDate[],
    subjectForces: readonly string[],
    publication: string | null,
  ): ResolvedRecommendation[] => {
    const addressees = addresseesIn(letter, mentions, subjectForces)
    return mentions
      .filter(mention => mention.kind === 'recommendation')
      .map(mention => ({
        mention,
        addressees: addressees(mention),
        due: dueOf(mention, dates, publication),
        themes: [],
      }))
  }
}

/** Gives each recommendation the themes of the findings in its words, in the order in which they stand. */
export const withThemes = (
  recommendations: readonly ResolvedRecommendation[],
  findings: readonly ResolvedFinding[],
): ResolvedRecommendation[] =>
  recommendations.map(recommendation => {
    const within = findings.filter(({ mention }) => overlap(mention, recommendation.mention))
    return { ...recommendation, themes: [...new Set(within.map(({ mention }) => mention.theme))] }
  })
