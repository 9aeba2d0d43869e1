/** The lines of one page of a PDF, as PDFium groups its characters, parted where columns, cells and blocks part. */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { type Glyphs, glyphsOf, shownAt } from './glyphs.ts'
import { lineOf, type PdfLine, smallFigure } from './line.ts'
import { fastCalls } from './memory.ts'
import { type Budget, type PdfTag, type PdfTags, structureOf } from './structure.ts'

/** An open document: what `page.ts` and `render.ts` go by. */
export interface PdfHandle {
  readonly pdfium: WrappedPdfiumModule
  readonly document: number
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

/** Of a new line no letter has been seen; and this is no neighbour of the first place. */
const none = -2

function linesOf(pdfium: WrappedPdfiumModule, text: number, glyphs: Glyphs, tags: PdfTags | null): PdfLine[] {
  const lines: PdfLine[] = []
  const calls = fastCalls(pdfium)
  const count = pdfium.FPDFText_CountChars(text)
  let codes: number[] = []
  let from = 0
  let tag = null as PdfTag | null
  let lastSeen = none
  let parts: readonly [last: number, next: number] | null = null
  const flush = (next: number, hyphen: boolean) => {
    const line = lineOf(glyphs, codes, from, tag, parts)
    if (line) add(lines, hyphen ? { ...line, text: `${line.text}-` } : line)
    codes = []
    from = next
    lastSeen = none
    parts = null
  }
  for (let at = 0; at < count; at++) {
    const code = calls.FPDFText_GetUnicode(text, at)
    if (lineEnds.has(code) || joined.has(code)) {
      flush(at + 1, joined.has(code))
      continue
    }
    if (code > 0x20 && lastSeen !== at - 1) {
      // The first letter of a word: only here can a column, a cell or a block begin.
      const next = tags && glyphs.tag(at, tags)
      const far = lastSeen >= 0 && isFar(glyphs, lastSeen, at)
      const isLead = codes.length <= longestMarker
      if (lastSeen >= 0 && (next?.block !== tag?.block || (far && !isLead))) flush(at, false)
      else if (far) parts = [lastSeen, at]
      if (lastSeen < 0) tag = next
    }
    if (code > 0x20) lastSeen = at
    codes.push(code)
  }
  flush(count, false)
  return lines
}

function isFar(glyphs: Glyphs, last: number, next: number): boolean {
  const gap = glyphs.gap(last, next)
  return gap > smallestGap && gap > glyphs.size(next) * columnGap
}

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
