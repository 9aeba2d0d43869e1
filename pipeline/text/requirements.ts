/** What a pattern cannot match without: letters that stand in every match. */
import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** Shorter letters stand nearly everywhere. */
const shortest = 2

/** Texts one of which is in every match. */
export type Literals = readonly string[]

/** Literals all of which are needed: of each list one of its texts. */
export type Needs = readonly Literals[]

/** More ways than this to match are not told apart. */
const mostWays = 48
/** Besides the most telling need of a way, only those are looked for that are rarely met by chance. */
const longEnough = 4

/**
 * The ways in which a pattern can match, each with all that it needs.
 *
 * @returns null where some match needs nothing
 */
export function waysOf(pattern: RegExp): readonly Needs[] | null {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(
    pattern.source,
    0,
    undefined,
    { unicode: pattern.unicode },
  )
  const ways = ofAlternatives(alternatives)
  if (ways === null || !pattern.ignoreCase) return ways
  // Letters beyond ASCII may have forms that small letters do not tell.
  const plain = ways.map(needs =>
    needs.filter(literals => literals.every(literal => /^[\u0000-\u007f]+$/u.test(literal))),
  )
  return plain.every(needs => needs.length > 0)
    ? plain.map(needs => needs.map(literals => [...new Set(literals.map(folded))]))
    : null
}

/** Small letters; a long s is an s to a pattern that does not mind case. The length stays. */
export const folded = (text: string) => text.toLowerCase().replaceAll('\u017f', 's')

/** Every alternative is a way of its own; null where one of them needs nothing. */
function ofAlternatives(alternatives: readonly AST.Alternative[]): readonly Needs[] | null {
  const all = alternatives.map(ofSequence)
  return all.every(ways => ways !== null) ? all.flat() : null
}

const worst = (literals: Literals) => Math.min(...literals.map(({ length }) => length))

/** What all of a sequence needs, in each way that its parts leave. */
function ofSequence({ elements }: AST.Alternative): readonly Needs[] | null {
  let ways: readonly Needs[] = [[]]
  let run = ''
  const need = (literals: Literals) => {
    if (worst(literals) >= shortest) ways = ways.map(needs => [...needs, literals])
  }
  const endRun = () => {
    need([run])
    run = ''
  }
  for (const element of elements) {
    if (element.type === 'Character') {
      run += String.fromCodePoint(element.value)
      continue
    }
    // What takes no room stands between letters without parting them.
    if (element.type !== 'Assertion') endRun()
    const more = ofElement(element)
    if (more === null) continue
    if (ways.length * more.length <= mostWays)
      ways = ways.flatMap(needs => more.map(others => [...needs, ...others]))
    else need(more.flatMap(best))
  }
  endRun()
  const told = ways.map(telling)
  return told.every(needs => needs.length > 0) ? told : null
}

/** Of the needs of a way the one that is met by chance least often: the longest letters. */
export const best = (needs: Needs): Literals =>
  needs.reduce((one, other) => (worst(other) > worst(one) ? other : one))

/** The most telling need, and the others that are worth looking for. */
function telling(needs: Needs): Needs {
  if (needs.length === 0) return needs
  const first = best(needs)
  return [first, ...needs.filter(other => other !== first && worst(other) >= longEnough)]
}

function ofElement(element: AST.Element): readonly Needs[] | null {
  if (element.type === 'Quantifier') return element.min === 0 ? null : ofRepeated(element.element)
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return ofAlternatives(element.alternatives)
  // What must stand before or behind is in the text too.
  if (element.type === 'Assertion' && 'alternatives' in element && !element.negate)
    return ofAlternatives(element.alternatives)
  return null
}

function ofRepeated(element: AST.QuantifiableElement): readonly Needs[] | null {
  // A single letter is too short to be looked for.
  return element.type === 'Character' ? null : ofElement(element)
}
