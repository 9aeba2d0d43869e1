/** The lines of one page of a PDF, as PDFium groups its characters, parted where columns, cells and blocks part. */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Box, Span } from '../types.ts'
import { type Glyphs, glyphsOf, shownAt } from './pdf-glyphs.ts'
import { type Budget, type PdfTag, type PdfTags, structureOf } from './pdf-structure.ts'

/** An open document: what `pdf-page.ts` and `render.ts` go by. */
export interface PdfHandle {
  readonly pdfium: WrappedPdfiumModule
  readonly document: number
}

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

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly PdfLine[]
}

// PDFium puts U+0002 (older builds U+FFFE) where it joined a word over a line end.
const joined = new Set([0x02, 0xfffe])
const lineEnds = new Set([0x0a, 0x0d])

/** Reads a page; numbers are 1-based. One that cannot be opened is empty. */
export function readPage({ pdfium, document }: PdfHandle, number: number, budget: Budget): PdfPage {
  const page = pdfium.FPDF_LoadPage(document, number - 1)
  if (!page) return { width: 0, height: 0, lines: [] }
  const text = pdfium.FPDFText_LoadPage(page)
  const scratch = pdfium.pdfium.wasmExports.malloc(256)
  try {
    const width = pdfium.FPDF_GetPageWidthF(page)
    const height = pdfium.FPDF_GetPageHeightF(page)
    const tags = structureOf(pdfium, page, budget)
    const glyphs = glyphsOf(pdfium, text, scratch, shownAt(pdfium, page, scratch, width, height))
    return { width, height, lines: text ? linesOf(pdfium, text, glyphs, tags) : [] }
  } finally {
    pdfium.pdfium.wasmExports.free(scratch)
    if (text) pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
  }
}

/** A bullet or number stands far from its text without being a column. */
const longestMarker = 4
/** White space wider than this many letters parts two columns or cells. */
const columnGap = 2
/** In points. Nothing narrower is measured further. */
const smallestGap = 4

function linesOf(pdfium: WrappedPdfiumModule, text: number, glyphs: Glyphs, tags: PdfTags | null): PdfLine[] {
  const lines: PdfLine[] = []
  const count = pdfium.FPDFText_CountChars(text)
  let codes: number[] = []
  let from = 0
  let tag = null as PdfTag | null
  let lastSeen = -1
  let parts: readonly [last: number, next: number] | null = null
  const flush = (to: number, next: number, hyphen: boolean) => {
    const line = lineOf(glyphs, codes, from, to, tag, parts)
    if (line) add(lines, hyphen ? { ...line, text: `${line.text}-` } : line)
    codes = []
    from = next
    lastSeen = -1
    parts = null
  }
  for (let at = 0; at < count; at++) {
    const code = pdfium.FPDFText_GetUnicode(text, at)
    if (lineEnds.has(code) || joined.has(code)) {
      flush(at, at + 1, joined.has(code))
      continue
    }
    if (code > 0x20 && lastSeen !== at - 1) {
      // The first letter of a word: only here can a column, a cell or a block begin.
      const next = tags && glyphs.tag(at, tags)
      const far = lastSeen >= 0 && isFar(glyphs, lastSeen, at)
      const isLead = codes.length <= longestMarker
      if (lastSeen >= 0 && (next?.block !== tag?.block || (far && !isLead))) flush(at, at, false)
      else if (far) parts = [lastSeen, at]
      if (lastSeen < 0) tag = next
    }
    if (code > 0x20) lastSeen = at
    codes.push(code)
  }
  flush(count, count, false)
  return lines
}

function isFar(glyphs: Glyphs, last: number, next: number): boolean {
  const gap = glyphs.gap(last, next)
  return gap > smallestGap && gap > glyphs.size(next) * columnGap
}

/** Smaller than this share of the type beside it, a figure is a raised one. */
const smallFigure = 0.8
const loneFigure = /^\d{1,3}$/u

/** A raised figure that PDFium has put on a line of its own goes back to the line that it stands at. */
function add(lines: PdfLine[], line: PdfLine): void {
  const before = lines.at(-1)
  if (!before || !loneFigure.test(line.text) || !isRaised(before, line)) {
    lines.push(line)
    return
  }
  const start = before.text.length
  lines[lines.length - 1] = {
    ...before,
    text: before.text + line.text,
    box: { ...before.box, width: line.box.x + line.box.width - before.box.x },
    raised: [...(before.raised ?? []), { start, end: start + line.text.length }],
  }
}

function isRaised(before: PdfLine, figure: PdfLine): boolean {
  const gap = figure.box.x - before.box.x - before.box.width
  const bottom = (line: PdfLine) => line.box.y + line.box.height
  return (
    !figure.turns &&
    figure.fontSize < before.fontSize * smallFigure &&
    Math.abs(gap) < before.fontSize * 0.3 &&
    figure.box.y > before.box.y - before.fontSize &&
    bottom(figure) < bottom(before)
  )
}

function lineOf(
  glyphs: Glyphs,
  codes: readonly number[],
  from: number,
  to: number,
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
    unmapped: glyphs.unmapped(from, to),
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
