/** What PDFium tells of single characters of a page, in the page's coordinates as it is shown. */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Box } from '../../types.ts'
import { fastCalls, memoryOf } from './memory.ts'
import type { PdfTag, PdfTags } from './structure.ts'

/** From a place in the file's own coordinates to one on the page as it is shown: turned, cropped, from the top. */
type Shown = (x: number, y: number) => readonly [x: number, y: number]

// PDFium gives whole numbers: thousandths of a point are fine enough.
const fine = 1000

export function shownAt(
  pdfium: WrappedPdfiumModule,
  page: number,
  scratch: number,
  width: number,
  height: number,
): Shown {
  const at = (x: number, y: number) => {
    const size = [Math.round(width * fine), Math.round(height * fine)] as const
    pdfium.FPDF_PageToDevice(page, 0, 0, ...size, 0, x, y, scratch, scratch + 4)
    const [across, down] = new Int32Array(memoryOf(pdfium).buffer, scratch, 2)
    return [across! / fine, down! / fine] as const
  }
  const far = 1000
  const [e, f] = at(0, 0)
  const [[ax, ay], [bx, by]] = [at(far, 0), at(0, far)]
  const [a, b, c, d] = [(ax - e) / far, (ay - f) / far, (bx - e) / far, (by - f) / far]
  return (x, y) => [e + a * x + c * y, f + b * x + d * y]
}

export interface Glyphs {
  readonly box: (at: number) => Box
  /** In points: some files set type of size 1 and scale it. Halves are fine enough. */
  readonly size: (at: number) => number
  readonly turns: (at: number) => number
  readonly bold: (at: number) => boolean
  /** How high its line stands in the file's own coordinates. */
  readonly baseline: (at: number) => number
  /** White space between two characters of one line, in the direction they are read. */
  readonly gap: (last: number, next: number) => number
  /** Whether its font does not say what it means. */
  readonly isUnmapped: (at: number) => boolean
  readonly tag: (at: number, tags: PdfTags) => PdfTag | null
}

// A weight is not enough: many fonts leave it unset, and PDFium then guesses from stem widths.
const boldName = /bold|black|heavy|semibold|demi/i

export function glyphsOf(pdfium: WrappedPdfiumModule, text: number, scratch: number, shown: Shown): Glyphs {
  const floats = (count: number) => new Float32Array(memoryOf(pdfium).buffer, scratch, count)
  const calls = fastCalls(pdfium)
  let lastObject = 0
  let lastTag: PdfTag | null = null

  const box = (at: number): Box => {
    calls.FPDFText_GetLooseCharBox(text, at, scratch)
    const [left, top, right, bottom] = floats(4)
    const [[x1, y1], [x2, y2]] = [shown(left!, top!), shown(right!, bottom!)]
    return {
      x: Math.min(x1, x2),
      y: Math.min(y1, y2),
      width: Math.abs(x2 - x1),
      height: Math.abs(y2 - y1),
    }
  }

  const turns = (at: number): number => {
    if (!calls.FPDFText_GetMatrix(text, at, scratch)) return 0
    const [a, b] = floats(2)
    const [[x1, y1], [x2, y2]] = [shown(0, 0), shown(a!, b!)]
    return (Math.round(Math.atan2(y2 - y1, x2 - x1) / (Math.PI / 2)) + 4) % 4
  }

  const fontName = (at: number): string => {
    const length = pdfium.FPDFText_GetFontInfo(text, at, scratch + 32, 200, scratch + 16)
    // Read as bytes: the module's own decoder prints a warning on names that are no UTF-8.
    return length > 1 && length <= 200
      ? Buffer.from(memoryOf(pdfium).buffer, scratch + 32, length - 1).toString('latin1')
      : ''
  }

  return {
    box,
    turns,
    size(at) {
      const size = calls.FPDFText_GetFontSize(text, at)
      if (!calls.FPDFText_GetMatrix(text, at, scratch)) return size
      const [, , c, d] = floats(4)
      return Math.round(size * Math.hypot(c!, d!) * 2) / 2
    },
    bold: at => boldName.test(fontName(at)),
    baseline(at) {
      calls.FPDFText_GetCharOrigin(text, at, scratch, scratch + 8)
      return new Float64Array(memoryOf(pdfium).buffer, scratch, 2)[1]!
    },
    gap(last, next) {
      const [one, other] = [box(last), box(next)]
      const across = other.x - one.x - one.width
      return across > 0 ? across : turns(next) === 0 ? across : turnedGap(one, other)
    },
    isUnmapped: at => calls.FPDFText_HasUnicodeMapError(text, at) === 1,
    tag(at, tags) {
      const object = calls.FPDFText_GetTextObject(text, at)
      if (object === lastObject) return lastTag
      lastObject = object
      lastTag = object ? (tags.get(calls.FPDFPageObj_GetMarkedContentID(object)) ?? null) : lastTag
      return lastTag
    },
  }
}

/** Of letters that lie on their side or head, whichever way they run. */
const turnedGap = (one: Box, other: Box) =>
  Math.max(
    other.y - one.y - one.height,
    one.y - other.y - other.height,
    one.x - other.x - other.width,
    other.x - one.x - one.width,
  )
