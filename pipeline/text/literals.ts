/** What a pattern cannot match without: letters that stand in every match, so that it need not be tried elsewhere. */
import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { AhoCorasick } from '@monyone/aho-corasick/fast'
import type { Span } from '../types.ts'
import { matchesIn } from './matches.ts'

/** Shorter letters stand nearly everywhere. */
const shortest = 2

/** Texts one of which is in every match. */
export type Literals = readonly string[]

/**
 * The literals of a pattern: of each of its alternatives the longest run of letters that it must have.
 *
 * @returns null where some match needs none
 */
export function literalsOf(pattern: RegExp): Literals | null {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(
    pattern.source,
    0,
    undefined,
    {
      unicode: pattern.unicode,
    },
  )
  const found = ofAlternatives(alternatives)
  if (found === null || !pattern.ignoreCase) return found && [...new Set(found)]
  // Letters beyond ASCII may have forms that small letters do not tell.
  return found.every(literal => /^[\u0000-\u007f]+$/u.test(literal)) ? [...new Set(found.map(folded))] : null
}

/** Small letters; a long s is an s to a pattern that does not mind case. The length stays. */
export const folded = (text: string) => text.toLowerCase().replaceAll('\u017f', 's')

function ofAlternatives(alternatives: readonly AST.Alternative[]): Literals | null {
  const all = alternatives.map(ofSequence)
  return all.every(literals => literals !== null) ? all.flat() : null
}

const worst = (literals: Literals) => Math.min(...literals.map(({ length }) => length))

/** The best of what a sequence must have. */
function ofSequence({ elements }: AST.Alternative): Literals | null {
  let best: Literals | null = null
  let run = ''
  const offer = (literals: Literals) => {
    if (
      literals.length > 0 &&
      worst(literals) >= shortest &&
      (best === null || worst(literals) > worst(best))
    )
      best = literals
  }
  const endRun = () => {
    offer([run])
    run = ''
  }
  for (const element of elements) {
    if (element.type === 'Character') {
      run += String.fromCodePoint(element.value)
      continue
    }
    // What takes no room stands between letters without parting them.
    if (element.type === 'Assertion') continue
    endRun()
    const literals = ofElement(element)
    if (literals) offer(literals)
  }
  endRun()
  return best
}

function ofElement(element: AST.Element): Literals | null {
  if (element.type === 'Quantifier') return element.min === 0 ? null : ofRepeated(element.element)
  if (element.type === 'Group' || element.type === 'CapturingGroup')
    return ofAlternatives(element.alternatives)
  return null
}

function ofRepeated(element: AST.QuantifiableElement): Literals | null {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)]
  return ofElement(element)
}

/**
 * Finds what `text.matchAll(pattern)` finds, quicker: tries the pattern only on the lines that hold one of its literals.
 * The pattern must be global, and must not look or reach beyond its line.
 */
export function lineMatcher(pattern: RegExp): (text: string) => RegExpExecArray[] {
  const literals = literalsOf(pattern)
  if (literals === null) return text => matchesIn(text, pattern)
  return text => {
    const found: RegExpExecArray[] = []
    for (const { start, end } of linesWith(pattern.ignoreCase ? folded(text) : text, literals))
      for (const match of matchesIn(text.slice(start, end), pattern)) {
        match.index += start
        found.push(match)
      }
    return found
  }
}

/**
 * Of many patterns, those that can match in a text at all, found in one pass over it.
 *
 * @returns a function from a text to the places of these patterns in the list, ascending
 */
export function hopefulOf(patterns: readonly RegExp[]): (text: string) => readonly number[] {
  const always: number[] = []
  const holders = new Map<string, number[]>()
  for (const [place, pattern] of patterns.entries()) {
    const literals = literalsOf(pattern)
    if (literals === null) always.push(place)
    // The text is searched folded, for those who mind case as well: they only hope a little more.
    for (const literal of new Set((literals ?? []).map(folded))) {
      const known = holders.get(literal)
      if (known) known.push(place)
      else holders.set(literal, [place])
    }
  }
  const literals = new AhoCorasick([...holders.keys()])
  return text => {
    const places = new Set(always)
    for (const { keyword } of literals.matchInText(folded(text)))
      for (const place of holders.get(keyword)!) places.add(place)
    return [...places].sort((one, other) => one - other)
  }
}

/** The lines of a text that hold one of the literals, in order, each once. */
function linesWith(text: string, literals: Literals): Span[] {
  const lines = new Map<number, Span>()
  for (const literal of literals)
    for (let at = text.indexOf(literal); at >= 0; ) {
      const start = text.lastIndexOf('\n', at) + 1
      const stop = text.indexOf('\n', at + literal.length)
      const end = stop < 0 ? text.length : stop
      lines.set(start, { start, end })
      at = text.indexOf(literal, end)
    }
  return [...lines.values()].sort((one, other) => one.start - other.start)
}
