/** What many lists of patterns need is looked for in one pass over a letter, however many stretches of it they ask about. */
import type { Span } from '../types.ts'
import { type LiteralSearch, literalSearch } from './literal-search.ts'
import { isFamiliar } from './quick-patterns.ts'

/** Shared by those who read the same letters. */
export interface Lookout {
  /** Adds a list of literals to look for, before any text is read. */
  readonly watchFor: (literals: readonly string[]) => Watch
}

/** What stands in a text of one list; that of the last text is remembered. */
export type Watch = (text: string) => Sightings

export interface Sightings {
  /** Whether the whole text is of familiar signs. */
  readonly familiar: boolean
  /** Calls back with the place in its list of each literal that stands in a stretch. */
  readonly within: (span: Span, met: (literal: number) => void) => void
}

/** The literals of one list that were met, in the order of their ends. */
interface Met {
  readonly literals: number[]
  readonly ends: number[]
}

export function lookout(): Lookout {
  const lists: (readonly string[])[] = []
  let all: Search | null = null
  let last: { readonly text: string; readonly sightings: readonly Sightings[] } | null = null

  function sightingsIn(text: string): readonly Sightings[] {
    if (last?.text === text) return last.sightings
    all ??= searchFor(lists)
    const met = lists.map((): Met => ({ literals: [], ends: [] }))
    const { wanted } = all
    all.search(text, (literal, end) => {
      for (const { list, place } of wanted[literal]!) {
        met[list]!.literals.push(place)
        met[list]!.ends.push(end)
      }
    })
    const familiar = isFamiliar(text)
    const sightings = lists.map((list, index) => ({ familiar, within: lookingWithin(list, met[index]!) }))
    last = { text, sightings }
    return sightings
  }

  return {
    watchFor(literals) {
      const list = lists.push(literals) - 1
      all = null
      last = null
      return text => sightingsIn(text)[list]!
    },
  }
}

interface Search {
  readonly search: LiteralSearch
  /** By literal of the search: the lists that it stands in, and where. */
  readonly wanted: readonly (readonly { readonly list: number; readonly place: number }[])[]
}

function searchFor(lists: readonly (readonly string[])[]): Search {
  const wantedBy = new Map<string, { list: number; place: number }[]>()
  for (const [list, literals] of lists.entries())
    for (const [place, literal] of literals.entries()) {
      const known = wantedBy.get(literal)
      if (known) known.push({ list, place })
      else wantedBy.set(literal, [{ list, place }])
    }
  return { search: literalSearch([...wantedBy.keys()]), wanted: [...wantedBy.values()] }
}

const lookingWithin =
  (list: readonly string[], { literals, ends }: Met): Sightings['within'] =>
  ({ start, end }, met) => {
    for (let at = firstAfter(ends, start); at < ends.length && ends[at]! <= end; at++) {
      const literal = literals[at]!
      if (ends[at]! - list[literal]!.length >= start) met(literal)
    }
  }

/** Of places in order, the index of the first beyond a place. */
function firstAfter(places: readonly number[], place: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (places[middle]! <= place) low = middle + 1
    else high = middle
  }
  return low
}
