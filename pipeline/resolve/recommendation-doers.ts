import type { PatternRule } from '../knowledge.ts'
import { quick, quickMatches } from '../text/quick-patterns.ts'

/** What stands in the first words of a passage is what it is about, in characters. */
const opening = 110
/** A mention there counts for two later on. */
const openingWeight = 2
/** The police's share of all that is said: with no more it is not about them, with no less about nobody else. */
const least = 0.2
const most = 2 / 3
/** How far back the words are looked at that govern a mention, in characters. */
const governing = 70

/**
 * Says whose practice a passage tells of that asks nobody, such as "Referrals by the police are late." or "The sharing of
 * health information with the police": mentions of both sides are weighed, but not of those who are told, met or counted
 * in. A letter to several agencies is about all of them until it names one; a letter to a force is about the force.
 */
export function doersIn(
  rules: readonly PatternRule[],
): (told: string, joint: boolean) => ('force' | 'partners')[] {
  const pattern = (id: string) => rules.find(rule => rule.id === `doer/${id}`)?.pattern ?? /(?!)/u
  const side = (name: string) => {
    const words = quickMatches(new RegExp(pattern(name).source, 'giu'))
    const beside = quick(pattern(`beside-${name}`))
    return (told: string) => {
      let weight = 0
      for (const { index } of words(told))
        if (!beside.test(told.slice(Math.max(0, index - governing), index)))
          weight += index < opening ? openingWeight : 1
      return weight
    }
  }
  const police = side('police')
  const partners = side('partners')
  return (told, joint) => {
    const own = police(told)
    const others = partners(told)
    if (!joint) return own === 0 && others > 0 ? ['partners'] : ['force']
    const share = own === 0 ? 0 : own / (own + others)
    return share <= least ? ['partners'] : share >= most ? ['force'] : ['force', 'partners']
  }
}
