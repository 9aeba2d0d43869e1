import type { BlockKind } from '../types.ts'
import type { BlockLine } from './lines.ts'

const longestHeading = 150
const mostWords = 20
// A heading does not end like a sentence; a question or a colon may end one.
const sentenceEnd = /[.;,!]["'”’)]{0,2}$/u
const capitalStart = /^["'“‘(]?[\p{Lu}\d]/u
// "Camilla Renshaw, Police and Crime Commissioner, said:" opens what she said
const speaker = /\b(?:said|says|writes|wrote|added|commented|replied)\s?:$/iu
// "Dorset Police's response: I understand from the Chief Constable that …" opens an answer
const opensText = /:\s(?:\S+\s){7}/u
const endsOpen =
  /(?:[,;:–-]|\b(?:and|or|of|the|to|for|in|by|with|from|at|on|as|that|which|is|are|was|were|has|have|my|our|their|its|a|an))$/iu

/** Whether the file says that it is a heading; some writers set whole paragraphs in a heading's style. */
export const isToldHeading = ({ hint, text }: BlockLine) =>
  hint?.kind === 'heading' && text.length <= longestTold

const longestTold = 250

/** Whether a line of the body is a heading: short, not a sentence, set apart or set differently from what follows. */
export function isHeading(lines: readonly BlockLine[], index: number): boolean {
  const line = lines[index]!
  const text = line.text.trim()
  if (text.length > longestHeading) return false
  const words = text.split(/\s+/u).length
  if (words > mostWords || !capitalStart.test(text) || sentenceEnd.test(text)) return false
  const next = lines[index + 1]
  if (!next || speaker.test(text)) return false
  if (line.marker !== null && /^[•◼●○■□▪▫◦‣⁃✓✔➢➤∙·*–—−-]/u.test(line.marker)) return false
  if (line.bold && !next.bold) return true
  if (line.bold && line.size >= 1 && words <= 14) return true
  if (line.size > 1.08) return true
  if (/^["“‘']/u.test(text) && !/["”’']$/u.test(text)) return false
  const capitals = /\p{Lu}{2}/u.test(text) && text === text.toUpperCase()
  // Without type to go by: alone between blank lines, or above a list or a paragraph that is longer than itself.
  // "2. Recommendations and the Force's response" over a text is a heading; in a list it is an item.
  if (line.marker !== null && /^\d/u.test(line.marker))
    return (
      line.apart &&
      words <= 8 &&
      text.length > line.marker.length + 3 &&
      (next.marker === null || numbersBelow(line.marker, next.marker))
    )
  if (line.marker !== null || opensText.test(text)) return false
  if (endsOpen.test(text) && !text.endsWith(':')) return false
  if (capitals) return true
  if (text.endsWith(':')) return words <= 8 && line.apart
  return (
    words <= 14 && line.apart && (next.marker !== null || next.text.length > text.length * 1.5 || next.apart)
  )
}

/** "3." stands over "3.1" as its heading. */
const numbersBelow = (marker: string, next: string) =>
  /^\d+\.\d/u.test(next) && next.startsWith(`${Number.parseInt(marker, 10)}.`) && !/\.\d/u.test(marker)

/** Whether the first line of the text says what it is about: longer than other headings, but still no sentence. */
export function isHeadline(lines: readonly BlockLine[], index: number): boolean {
  const { text, marker } = lines[index]!
  const next = lines[index + 1]
  return (
    marker === null &&
    text.length <= 250 &&
    capitalStart.test(text) &&
    !sentenceEnd.test(text) &&
    !endsOpen.test(text) &&
    next?.apart === true
  )
}

/** For each line the index of the nearest heading or subject above it, and for headings their level. */
export function headingAbove(
  lines: readonly BlockLine[],
  kinds: readonly BlockKind[],
): { above: (number | null)[]; levels: (number | null)[] } {
  const above: (number | null)[] = []
  const levels: (number | null)[] = []
  const sizes = [
    ...new Set(lines.filter((_, index) => kinds[index] === 'heading').map(line => rank(line))),
  ].toSorted((one, other) => other - one)
  let current: number | null = null
  kinds.forEach((kind, index) => {
    above.push(current)
    levels.push(kind === 'subject' ? 1 : kind === 'heading' ? sizes.indexOf(rank(lines[index]!)) + 1 : null)
    if (kind === 'heading' || kind === 'subject') current = index
    if (kind === 'close' || kind === 'copy' || kind === 'signature') current = null
  })
  return { above, levels }
}

/** Larger type ranks above smaller, and bold above plain of the same size; where no type is known, the file's levels tell. */
const rank = ({ hint, indent, size, bold }: BlockLine) =>
  hint?.kind === 'heading' && indent === null ? -hint.level : Math.round(size * 20) + (bold ? 1 : 0)
