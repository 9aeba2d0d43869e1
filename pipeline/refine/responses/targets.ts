import type { RecommendationMention } from '../../types.ts'
import type { Target } from './passage.ts'

const bare = (number: string | null) => number?.replace(/^AFI\s/u, '').toLowerCase() ?? null

/**
 * The recommendations that a reference means: by number, or by place in the list ("#2"); where the
 * letter sets out none, "the second recommendation" is the report's second.
 */
export function targetsOf(reference: string, recommendations: readonly RecommendationMention[]): Target[] {
  return reference.split(' ').flatMap((number): Target[] => {
    if (!number.startsWith('#')) {
      const mention = recommendations.find(one => bare(one.number) === bare(number)) ?? null
      return [{ number: mention?.number ?? number, mention }]
    }
    const place = Number.parseInt(number.slice(1), 10)
    const mention = recommendations[place - 1] ?? null
    if (mention) return [{ number: mention.number, mention }]
    return number.endsWith('!') && recommendations.length === 0 ? [{ number: String(place), mention }] : []
  })
}
