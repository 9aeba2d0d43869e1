/** The words of a recommendation, or above it, that say who should act. */
import type { Letter, RecommendationMention, Span } from '../types.ts'

/** Verbs that begin a request without a subject. */
export const bare =
  /^["“‘']?(?:(?:[Ii]mmediately|[Uu]rgently|[Ww]ithin\s(?:\d{1,2}|\p{Ll}+)\s(?:days?|weeks?|months?|years?)|[Bb]y\s(?:the|\d{1,2}|\p{Lu}\p{Ll}*)|[Bb]efore\sthe|[Ww]ith\simmediate)\b|\p{Ll}{2}|(?:Record(?!\skeeping)|Review|Refer|Send|Agree|Reduce|Improve|Make|Stop|Ensure|Provide|Take|Develop|Clear|Train)\s)/u
/** "…, with its partners, …", "works with the five local authorities so that"; not "…, with help from partners, …" */
export const joined =
  /,\s(?:and\s)?(?:jointly\s|together\s|along\s)?with\s(?:(?:the|its|their|all|other|both|local|relevant|safeguarding|statutory|partner|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s){0,3}(?:partners|agencies|councils?|local\sauthorit(?:y|ies)|authorities|NHS|health|children[’']s\s(?:services|social\scare))\b[^,.]{0,60},|^(?:within\s[^,]{3,30},\s)?(?:works?|working)\swith\s[^,.]{0,40}\b(?:partners|councils|authorities|agencies)\b/iu
/** Who recommends is not who is asked. */
const recommender = /^[^,]{0,60}?\b(?:recommend(?:s|ed|ing)?|is|was|asks|says)\sthat\s["“‘]?/iu

/** "agree what the form must contain": who must is not who is asked. */
const clause = /\b(?:that|what|how|who|why|whether)\b/iu

/** Offsets in the recommendation of the words that say who should act. */
export function subjectOf(said: string): Span | null {
  const should = /^[^.?!;]{0,220}?\b(?:should|must|needs?\sto)\b/iu.exec(said)
  if (should && !clause.test(should[0].replace(recommender, '').replace(/^[^a-z]{0,3}that\b/iu, '')))
    return { start: recommender.exec(should[0])?.[0].length ?? 0, end: should[0].length }
  // "We recommend that, within six months, the constabulary and local health commissioners find …"
  const that =
    /^["“‘']?(?:[^.]{0,40}\brecommends?\s)?that\b,?\s(?:within\s[\p{L}\d]+\s\p{L}+,?\s|immediately,?\s)?/iu.exec(
      said,
    )
  if (!that) return null
  // "HMICFRS publishes the figures for all forces": who is asked stands before what for.
  const words =
    /^(?:\S+\s(?!(?:for|with|from|to|in|by|at|on)\s)){0,6}\S+/u.exec(said.slice(that[0].length))?.[0] ?? ''
  return words ? { start: that[0].length, end: that[0].length + words.length } : null
}

export interface Introduction {
  /** Relative to the start of the recommendation. */
  readonly span: Span
  /** It is the recommendation's own label, and says more than its first words. */
  readonly label: boolean
}

/** The label or lead-in above: "Recommendation 2 - to chief constables", "HMIC recommends that the force:" */
export function introduction(
  { blocks, document: { text } }: Letter,
  { start }: RecommendationMention,
): Introduction | null {
  const own = blocks.findIndex(block => block.start <= start && start < block.end)
  for (let above = own - 1; above >= 0 && above >= own - 12; above--) {
    const block = blocks[above]!
    const line = text.slice(block.start, block.end)
    const label = above === own - 1 && /^\S{0,8}\s?rec(?:ommendation)?\b.{0,12}\b(?:to|for)\s/iu.test(line)
    if (label || /:$/u.test(line)) {
      const from = Math.max(line.lastIndexOf('. ') + 1, line.search(/(?<=\brecommends?\sthat\s)/iu), 0)
      return { label, span: { start: block.start + from - start, end: block.end - start } }
    }
    if (block.kind !== 'item') return null
  }
  return null
}
