/** Whom each sentence of a letter is about. */

import type { AgencyRule } from '../knowledge.ts'
import { hopefulIn } from '../text/hopeful.ts'
import { type Lookout, lookout } from '../text/lookout.ts'
import { matchesIn } from '../text/matches.ts'
import type { Agency, Letter, Span } from '../types.ts'

/**
 * For every sentence the bodies that it names first, or, where it points back, those that the one before it in its
 * paragraph is about; null where nothing tells.
 */
export function agenciesBy(
  rules: readonly AgencyRule[],
  look: Lookout = lookout(),
): (letter: Letter) => (readonly Agency[] | null)[] {
  const namedIn = firstNamed(rules, look)
  return ({ sentences, document: { text } }) => {
    let before: readonly Agency[] | null = null
    return sentences.map(({ start, end, block }, index) => {
      if (sentences[index - 1]?.block !== block) before = null
      const own = namedIn(text, { start, end })
      before = own ?? (before && pointsBack.test(text.slice(start, end)) ? before : null)
      return before
    })
  }
}

// "They check each log.", "However, these are late."
const pointsBack =
  /^(?:[A-Z][a-z]+,\s)?(?:They|These|This|It|Their|Its|He|She|Those|Such|Both|Some|Many|Most|All|However|As\sa\sresult|In\saddition|Consequently|Therefore|For\sexample)\b/u

interface Named {
  readonly agency: Agency
  readonly start: number
  readonly end: number
}

/**
 * Whom a sentence names first is mostly whom it is about: the others are those it deals with, unless they stand in one
 * list with it. The inspectorate says things, and is hardly ever what they are about.
 */
function firstNamed(
  rules: readonly AgencyRule[],
  look: Lookout,
): (text: string, span: Span) => readonly Agency[] | null {
  const named = rules.filter(({ agency }) => agency !== 'inspectorate')
  const patterns = named.map(({ pattern }) => new RegExp(pattern.source, `${pattern.flags}g`))
  const hopeful = hopefulIn(patterns, look)
  return (text, span) => {
    const hopes = hopeful(text, span)
    if (hopes.length === 0) return null
    const sentence = text.slice(span.start, span.end)
    const found = hopes
      .flatMap(({ place, pattern }) =>
        matchesIn(sentence, pattern).map(
          (match): Named => ({
            agency: named[place]!.agency,
            start: match.index,
            end: match.index + match[0].length,
          }),
        ),
      )
      .toSorted((one, other) => one.start - other.start || other.end - one.end)
    return found.length === 0 ? null : listed(sentence, found)
  }
}

// "police officers, social workers and health staff"
const joins = /^(?:\s[\w’'-]{1,14}){0,2}(?:,|\s(?:and|or|&))(?:\s(?:and|the|both|with|other|local)){0,2}\s$/u

/** The first, and those that stand in one list with it. */
function listed(sentence: string, found: readonly Named[]): readonly Agency[] {
  let last = found[0]!
  const agencies = [last.agency]
  for (const next of found.slice(1)) {
    if (next.start < last.end) continue
    const isOne = next.agency === last.agency && next.start - last.end < 16
    if (!isOne && !joins.test(sentence.slice(last.end, next.start))) break
    if (!agencies.includes(next.agency)) agencies.push(next.agency)
    last = next
  }
  return agencies
}
