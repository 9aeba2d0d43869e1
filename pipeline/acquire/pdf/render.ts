/** Pages of a PDF as grey pictures. */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { memoryOf, type PdfFile } from './pdfium.ts'

/** A picture in shades of grey, row by row from the top; 0 is black. */
export interface GreyImage {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

export interface PageSize {
  /** In points, as the page is shown. */
  readonly width: number
  readonly height: number
}

/** Opens a page for as long as `use` takes; null for a page that cannot be opened. */
export function withPage<Value>(
  { handle: { pdfium, document } }: PdfFile,
  number: number,
  use: (pdfium: WrappedPdfiumModule, page: number) => Value,
): Value | null {
  const page = pdfium.FPDF_LoadPage(document, number - 1)
  if (!page) return null
  try {
    return use(pdfium, page)
  } finally {
    pdfium.FPDF_ClosePage(page)
  }
}

export const pageSize = (file: PdfFile, number: number): PageSize | null =>
  withPage(file, number, (pdfium, page) => ({
    width: pdfium.FPDF_GetPageWidthF(page),
    height: pdfium.FPDF_GetPageHeightF(page),
  }))

// PDFium's own numbers.
const greyFormat = 1
const grey = 0x08
const annotations = 0x01
const white = 0xffffffff

export interface Rendering {
  /** Pixels a point. */
  readonly scale: number
  /** Radians, clockwise. */
  readonly angle?: number
  /** Quarter turns, clockwise; an odd number makes width of height. */
  readonly quarters?: number
}

/**
 * A page as a grey picture, turned about its middle; what the turn leaves open is white. The picture is as large as
 * the page, so that a slight turn cuts its corners. Null for a page that cannot be opened.
 */
export const renderPage = (
  file: PdfFile,
  number: number,
  { scale, angle = 0, quarters = 0 }: Rendering,
): GreyImage | null =>
  withPage(file, number, (pdfium, page) => {
    const { malloc, free } = pdfium.pdfium.wasmExports
    const [pageWidth, pageHeight] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)]
    const sides = [pageWidth, pageHeight].map(side => Math.max(1, Math.round(side * scale)))
    const [width, height] = (quarters % 2 === 0 ? sides : sides.toReversed()) as [number, number]
    const buffer = malloc(width * height)
    const floats = malloc(10 * 4)
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, greyFormat, buffer, width)
    try {
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white)
      const whole = angle + (quarters * Math.PI) / 2
      const [cos, sin] = [Math.cos(whole), Math.sin(whole)]
      // A matrix takes (x, y) to (a·x + c·y + e, b·x + d·y + f); the middle of the page stays in the middle.
      const across = (width - scale * (cos * pageWidth - sin * pageHeight)) / 2
      const down = (height - scale * (sin * pageWidth + cos * pageHeight)) / 2
      const matrix = [scale * cos, scale * sin, -scale * sin, scale * cos, across, down]
      const clip = [0, 0, width, height]
      new Float32Array(memoryOf(pdfium).buffer, floats, 10).set([...matrix, ...clip])
      pdfium.FPDF_RenderPageBitmapWithMatrix(
        bitmap,
        page,
        floats,
        floats + matrix.length * 4,
        grey | annotations,
      )
      return { width, height, pixels: memoryOf(pdfium).slice(buffer, buffer + width * height) }
    } finally {
      pdfium.FPDFBitmap_Destroy(bitmap)
      free(floats)
      free(buffer)
    }
  })
