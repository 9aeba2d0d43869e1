/**
 * Patterns with the flag `u` take several times as long as without: with `i` besides, "\b" looks around at every
 * place, and \p{L} asks among hundreds of ranges. So a text of familiar signs is searched with a plain pattern that finds
 * the same in it; any other text with the pattern as it stands.
 */
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { matchesIn } from './matches.ts'

/**
 * Latin letters, punctuation, arrows, boxes and bullets. Left out is all on which the two ways of matching differ: signs of
 * two units, and signs that count as another's capital or small form in one way only, such as the long s.
 */
const familiarRanges = [
  [0x0000, 0x017e],
  [0x2000, 0x20cf],
  [0x2190, 0x2bff],
] as const

const escaped = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`
const range = (from: number, to: number) => (from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`)

const unfamiliar = new RegExp(`[^${familiarRanges.map(([from, to]) => range(from, to)).join('')}]`)

export const isFamiliar = (text: string): boolean => !unfamiliar.test(text)

/** A pattern that is tried in the form that is the quickest for each text. */
export interface QuickPattern {
  readonly test: (text: string) => boolean
  readonly exec: (text: string) => RegExpExecArray | null
}

/** The pattern must not remember where it stopped: those that are global are for `quickMatches`. */
export function quick(pattern: RegExp): QuickPattern {
  if (pattern.global || pattern.sticky) throw new RangeError(`${pattern} would remember where it stopped`)
  const form = formOf(pattern)
  return { test: text => form(text).test(text), exec: text => form(text).exec(text) }
}

/** Finds what `text.matchAll(pattern)` finds. */
export function quickMatches(pattern: RegExp): (text: string) => RegExpExecArray[] {
  const form = formOf(pattern)
  return text => matchesIn(text, form(text))
}

/** Chooses the form of a pattern that is the quickest for a text. The plain one is made when it is first needed. */
export function formOf(pattern: RegExp): (text: string) => RegExp {
  if (!pattern.unicode) return () => pattern
  let plain: RegExp | null = null
  return text => {
    plain ??= plainForm(pattern)
    return plain !== pattern && isFamiliar(text) ? plain : pattern
  }
}

/** As `formOf`, for many patterns; of a stretch of a familiar text it need not be asked again whether it is familiar. */
export function formsOf(
  patterns: readonly RegExp[],
): (text: string, familiar?: boolean) => readonly RegExp[] {
  let plain: readonly RegExp[] | null = null
  return (text, familiar = false) => {
    if (!familiar && !isFamiliar(text)) return patterns
    plain ??= patterns.map(pattern => (pattern.unicode ? plainForm(pattern) : pattern))
    return plain
  }
}

/** A pattern without the flag `u` that finds the same in familiar texts; the pattern itself where there may be none. */
export function plainForm(pattern: RegExp): RegExp {
  const { source, flags, ignoreCase } = pattern
  const ast = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, undefined, { unicode: true })
  const properties: { readonly start: number; readonly end: number; readonly ranges: string }[] = []
  let isPlain = true
  visitRegExpAST(ast, {
    onCharacterEnter({ value, raw }) {
      if (value > 0xffff || raw.startsWith('\\u{') || (ignoreCase && !isFamiliar(String.fromCharCode(value))))
        isPlain = false
    },
    onCharacterClassRangeEnter({ min, max }) {
      if (ignoreCase && !familiarRanges.some(([from, to]) => from <= min.value && max.value <= to))
        isPlain = false
    },
    onCharacterSetEnter({ kind, start, end, raw, parent }) {
      if (kind !== 'property') return
      const ranges = rangesOf(`^${raw}$`, ignoreCase ? 'iu' : 'u')
      properties.push({ start, end, ranges: parent.type === 'CharacterClass' ? ranges : `[${ranges}]` })
    },
  })
  if (!isPlain) return pattern
  const plain = properties.reduceRight(
    (written, { start, end, ranges }) => written.slice(0, start) + ranges + written.slice(end),
    source,
  )
  return new RegExp(plain, flags.replace('u', ''))
}

/** There are some ten properties in all patterns together. */
const known = new Map<string, string>()

/** The familiar signs that a pattern for one sign takes, as they are written in a class. */
function rangesOf(source: string, flags: string): string {
  const name = `${flags} ${source}`
  let ranges = known.get(name)
  if (ranges === undefined) {
    const sign = new RegExp(source, flags)
    ranges = familiarRanges.flatMap(([first, last]) => rangesBetween(first, last, sign)).join('')
    known.set(name, ranges)
  }
  return ranges
}

function rangesBetween(first: number, last: number, sign: RegExp): string[] {
  const ranges: string[] = []
  let from: number | null = null
  for (let unit = first; unit <= last + 1; unit++) {
    const is = unit <= last && sign.test(String.fromCharCode(unit))
    if (is) from ??= unit
    if (is || from === null) continue
    ranges.push(range(from, unit - 1))
    from = null
  }
  return ranges
}
