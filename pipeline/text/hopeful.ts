/** Of many patterns, those that can match in a text at all, so that no other need be tried. */
import type { Span } from '../types.ts'
import { literalSearch } from './literal-search.ts'
import type { Lookout } from './lookout.ts'
import { formsOf } from './quick-patterns.ts'
import { waysOf } from './requirements.ts'

/** Of all patterns: the needs of their ways, and which needs each literal meets. */
interface Needed {
  /** Patterns that need nothing. */
  readonly always: readonly number[]
  /** By way: the place of its pattern, and how many needs it has. */
  readonly patternOf: number[]
  readonly needsOf: number[]
  /** By need: its way. */
  readonly wayOf: number[]
  /** By literal: the needs that it meets. */
  readonly metBy: ReadonlyMap<string, number[]>
}

function neededBy(patterns: readonly RegExp[]): Needed {
  const always: number[] = []
  const [patternOf, needsOf, wayOf]: [number[], number[], number[]] = [[], [], []]
  const metBy = new Map<string, number[]>()
  for (const [place, pattern] of patterns.entries()) {
    const ways = waysOf(pattern)
    if (ways === null) always.push(place)
    for (const needs of ways ?? []) {
      const way = patternOf.push(place) - 1
      needsOf.push(needs.length)
      for (const literals of needs) {
        const need = wayOf.push(way) - 1
        for (const literal of literals) {
          const known = metBy.get(literal)
          if (known) known.push(need)
          else metBy.set(literal, [need])
        }
      }
    }
  }
  return { always, patternOf, needsOf, wayOf, metBy }
}

/** A pattern that can match in a text. */
export interface Hope {
  /** Its place in the list of all. */
  readonly place: number
  /** In the form that is the quickest for the text. */
  readonly pattern: RegExp
}

/** Of many patterns, those that can match in a text at all, in their order, found in one pass over it. */
export function hopefulOf(patterns: readonly RegExp[]): (text: string) => readonly Hope[] {
  const formsFor = formsOf(patterns)
  const { literals, hopesOf } = hoping(patterns)
  const searchIn = literalSearch(literals)
  return text => {
    const places = hopesOf(meet => searchIn(text, meet))
    if (places.length === 0) return none
    const forms = formsFor(text)
    return places.map(place => ({ place, pattern: forms[place]! }))
  }
}

/** The same for stretches of a text on which others ask the lookout as well. */
export function hopefulIn(
  patterns: readonly RegExp[],
  look: Lookout,
): (text: string, span: Span) => readonly Hope[] {
  const formsFor = formsOf(patterns)
  const { literals, hopesOf } = hoping(patterns)
  const watch = look.watchFor(literals)
  return (text, span) => {
    const { familiar, within } = watch(text)
    const places = hopesOf(meet => within(span, meet))
    if (places.length === 0) return none
    const forms = formsFor(text.slice(span.start, span.end), familiar)
    return places.map(place => ({ place, pattern: forms[place]! }))
  }
}

const none: readonly Hope[] = []

/** What to look for, and which patterns can match, by place, where a search calls back with what it has met. */
interface Hoping {
  readonly literals: readonly string[]
  readonly hopesOf: (search: (meet: (literal: number) => void) => void) => readonly number[]
}

function hoping(patterns: readonly RegExp[]): Hoping {
  const { always, patternOf, needsOf, wayOf, metBy } = neededBy(patterns)
  const needsMet = [...metBy.values()]
  // What a search has met is marked with its number, so that nothing has to be wiped for the next.
  let search = 0
  const needMet = new Uint32Array(wayOf.length)
  const wayBegun = new Uint32Array(patternOf.length)
  const met = new Uint32Array(patternOf.length)
  const hopes = new Uint32Array(patterns.length)

  let places: number[] = []
  const meet = (literal: number) => {
    for (const need of needsMet[literal]!) {
      if (needMet[need] === search) continue
      needMet[need] = search
      const way = wayOf[need]!
      met[way] = wayBegun[way] === search ? met[way]! + 1 : 1
      wayBegun[way] = search
      const pattern = patternOf[way]!
      if (met[way] !== needsOf[way] || hopes[pattern] === search) continue
      hopes[pattern] = search
      places.push(pattern)
    }
  }

  return {
    literals: [...metBy.keys()],
    hopesOf(searchIn) {
      search++
      places = [...always]
      searchIn(meet)
      return places.sort((one, other) => one - other)
    },
  }
}

/** What `pattern.test(text)` says, quicker where the pattern seldom matches: it is tried only where it can match at all. */
export function testerOf(pattern: RegExp): (text: string) => boolean {
  if (pattern.global || pattern.sticky) throw new RangeError(`${pattern} would remember where it stopped`)
  const hopeful = hopefulOf([pattern])
  return text => hopeful(text)[0]?.pattern.test(text) ?? false
}
