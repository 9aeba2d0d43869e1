/** Finds which of many literals stand in a text, signs that are alike taken for one, in one pass (Aho and Corasick, 1975). */
import { alikeUnits } from './alike-signs.ts'

/** Calls back with the place of a literal in the list of all, and where it ends; in the order of the ends. */
export type LiteralSearch = (text: string, met: (place: number, end: number) => void) => void

/** The literals must not be empty. */
export function literalSearch(literals: readonly string[]): LiteralSearch {
  const columnOf = columnsOf(literals)
  const columns = 1 + columnOf.reduce((most, column) => Math.max(most, column), 0)
  const { next, ends } = automaton(literals, columnOf, columns)
  return (text, met) => {
    let state = 0
    for (let at = 0; at < text.length; at++) {
      state = next[state * columns + columnOf[text.charCodeAt(at)]!]!
      const ended = ends[state]
      if (ended !== undefined) for (const place of ended) met(place, at + 1)
    }
  }
}

/** By unit its column in the table of moves; units that stand in no literal share the first. */
function columnsOf(literals: readonly string[]): Uint16Array {
  const units = new Set(literals.flatMap(literal => unitsOf(literal)))
  const byUnit = new Map([...units].map((unit, index) => [unit, index + 1]))
  return alikeUnits.map(unit => byUnit.get(unit) ?? 0)
}

const unitsOf = (literal: string): number[] =>
  Array.from({ length: literal.length }, (_, at) => alikeUnits[literal.charCodeAt(at)]!)

interface Automaton {
  /** By state and column the state that follows. */
  readonly next: Int32Array
  /** By state the literals that end there, if any. */
  readonly ends: readonly (readonly number[] | undefined)[]
}

function automaton(literals: readonly string[], columnOf: Uint16Array, columns: number): Automaton {
  const size = 1 + literals.reduce((sum, { length }) => sum + length, 0)
  const next = new Int32Array(size * columns)
  const ends: (number[] | undefined)[] = Array.from({ length: size })
  let states = 1
  for (const [place, literal] of literals.entries()) {
    let state = 0
    for (const unit of unitsOf(literal)) {
      const move = state * columns + columnOf[unit]!
      // No literal leads back to the root, so that 0 is a move not yet made.
      if (next[move] === 0) next[move] = states++
      state = next[move]!
    }
    ends[state] = [...(ends[state] ?? []), place]
  }
  // Breadth first: the state of a text's longest end that begins a literal is complete before it is needed.
  const fallback = new Int32Array(states)
  const queue: number[] = [0]
  for (const state of queue)
    for (let column = 0; column < columns; column++) {
      const fallen = state === 0 ? 0 : next[fallback[state]! * columns + column]!
      const child = next[state * columns + column]!
      if (child === 0) {
        next[state * columns + column] = fallen
        continue
      }
      fallback[child] = fallen
      const more = ends[fallen]
      if (more) ends[child] = [...(ends[child] ?? []), ...more]
      queue.push(child)
    }
  return { next, ends }
}
