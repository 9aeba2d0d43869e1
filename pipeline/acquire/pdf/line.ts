/** One line of a page of a PDF, from its characters. */
import type { Box, Span } from '../../types.ts'
import type { Glyphs } from './glyphs.ts'
import type { PdfTag } from './structure.ts'

export interface PdfLine {
  readonly text: string
  /** On the page as it is shown. */
  readonly box: Box
  readonly fontSize: number
  readonly bold: boolean
  /** Characters whose font does not say what they mean. */
  readonly unmapped: number
  /** Quarter turns, clockwise, by which its letters lie on the page as it is shown; absent for upright ones. */
  readonly turns?: number
  /** Small raised figures in it: places in `text`. */
  readonly raised?: readonly Span[]
  /** A few letters at its start that stand far from the rest: a bullet, a number, or a first cell. */
  readonly lead?: Lead | null
  /** What the file's tags say of it; absent or null where they say nothing. */
  readonly tag?: PdfTag | null
}

export interface Lead {
  /** Its place in the line's text, and that of the rest. */
  readonly end: number
  readonly next: number
  readonly box: Box
  readonly nextBox: Box
}

export function lineOf(
  glyphs: Glyphs,
  codes: readonly number[],
  from: number,
  tag: PdfTag | null,
  parts: readonly [last: number, next: number] | null,
): PdfLine | null {
  const first = codes.findIndex(code => code > 0x20)
  if (first < 0) return null
  const last = codes.findLastIndex(code => code > 0x20)
  // Sizes and weights in the middle of the line: its ends are where bullets and footnote marks stand.
  const middle = from + Math.floor((first + last + 1) / 2)
  return {
    text: textOf(codes.slice(first, last + 1)),
    box: around(glyphs.box(from + first), glyphs.box(from + last)),
    fontSize: glyphs.size(middle),
    bold: glyphs.bold(middle),
    turns: glyphs.turns(middle),
    raised: raisedIn(glyphs, codes, from, first, last),
    lead: parts && leadOf(glyphs, codes, from, first, last, parts),
    unmapped: unmappedIn(glyphs, codes, from),
    tag,
  }
}

function leadOf(
  glyphs: Glyphs,
  codes: readonly number[],
  from: number,
  first: number,
  last: number,
  [end, next]: readonly [last: number, next: number],
): Lead {
  const place = (at: number) => textOf(codes.slice(first, at - from)).length
  return {
    end: place(end + 1),
    next: place(next),
    box: around(glyphs.box(from + first), glyphs.box(end)),
    nextBox: around(glyphs.box(next), glyphs.box(from + last)),
  }
}

function around(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x)
  const y = Math.min(one.y, other.y)
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  }
}

/** How many characters mean nothing: all of a word, if its first letter does not, for words have one font. */
function unmappedIn(glyphs: Glyphs, codes: readonly number[], from: number): number {
  let count = 0
  let inWord = false
  let unmapped = false
  codes.forEach((code, index) => {
    if (code > 0x20 && !inWord) unmapped = glyphs.isUnmapped(from + index)
    inWord = code > 0x20
    if (inWord && unmapped) count += 1
  })
  return count
}

/** Smaller than this share of the type beside it, a figure is a raised one. */
export const smallFigure = 0.8

const isFigure = (code: number | undefined) => code !== undefined && code >= 0x30 && code <= 0x39

/** Runs of up to three figures, right after a letter or stop, that are smaller and stand higher. */
function raisedIn(
  glyphs: Glyphs,
  codes: readonly number[],
  from: number,
  first: number,
  last: number,
): Span[] {
  const found: Span[] = []
  for (let at = first + 1; at <= last; at++) {
    const before = codes[at - 1]!
    if (!isFigure(codes[at]) || isFigure(before) || before <= 0x20) continue
    let end = at + 1
    while (end <= last && isFigure(codes[end])) end++
    if (
      end - at <= 3 &&
      glyphs.size(from + at) < glyphs.size(from + at - 1) * smallFigure &&
      glyphs.baseline(from + at) > glyphs.baseline(from + at - 1)
    ) {
      const start = textOf(codes.slice(first, at)).length
      found.push({ start, end: start + end - at })
    }
    at = end - 1
  }
  return found
}

// One by one: a line may be longer than a call may have arguments, and a bad font may name no code point.
const textOf = (codes: readonly number[]) =>
  codes.map(code => String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd)).join('')
