/** With what a match of a pattern can begin, so that it need not be tried elsewhere. */
import { type AST, RegExpParser } from '@eslint-community/regexpp'

/** Characters one of which every match begins with, small letters where case does not matter; null where any will do. */
export type FirstLetters = ReadonlySet<string> | null

const digits = '0123456789'

/** The first letters of a pattern's matches. A pattern that can match nothing begins with any. */
export function firstLettersOf(pattern: RegExp): FirstLetters {
  const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(
    pattern.source,
    0,
    undefined,
    { unicode: pattern.unicode },
  )
  const first = ofAlternatives(alternatives)
  if (first === null || first.empty) return null
  return pattern.ignoreCase ? new Set([...first.letters].map(letter => letter.toLowerCase())) : first.letters
}

/** `empty`: it can take no room, so that what follows counts as well. */
interface First {
  readonly letters: ReadonlySet<string>
  readonly empty: boolean
}

const both = (one: ReadonlySet<string>, other: ReadonlySet<string>) => new Set([...one, ...other])

const nothing: First = { letters: new Set(), empty: true }

function ofAlternatives(alternatives: readonly AST.Alternative[]): First | null {
  let all: First = { letters: new Set(), empty: false }
  for (const { elements } of alternatives) {
    const first = ofSequence(elements)
    if (first === null) return null
    all = { letters: both(all.letters, first.letters), empty: all.empty || first.empty }
  }
  return all
}

function ofSequence(elements: readonly AST.Element[]): First | null {
  let letters: ReadonlySet<string> = new Set()
  for (const element of elements) {
    const first = ofElement(element)
    if (first === null) return null
    letters = both(letters, first.letters)
    if (!first.empty) return { letters, empty: false }
  }
  return { letters, empty: true }
}

function ofElement(element: AST.Element): First | null {
  switch (element.type) {
    case 'Assertion':
      return nothing
    case 'Character':
      return { letters: new Set([String.fromCodePoint(element.value)]), empty: false }
    case 'CharacterSet':
      return element.kind === 'digit' && !element.negate ? { letters: new Set(digits), empty: false } : null
    case 'CharacterClass':
      return ofClass(element)
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives)
    case 'Quantifier': {
      const first = ofElement(element.element)
      return first && { letters: first.letters, empty: first.empty || element.min === 0 }
    }
    default:
      return null
  }
}

function ofClass({ negate, elements }: AST.CharacterClass): First | null {
  if (negate) return null
  const letters = new Set<string>()
  for (const element of elements) {
    if (element.type === 'Character') letters.add(String.fromCodePoint(element.value))
    else if (element.type === 'CharacterClassRange')
      for (let code = element.min.value; code <= element.max.value; code++)
        letters.add(String.fromCodePoint(code))
    else if (element.type === 'CharacterSet' && element.kind === 'digit' && !element.negate)
      for (const digit of digits) letters.add(digit)
    else return null
  }
  return { letters, empty: false }
}
