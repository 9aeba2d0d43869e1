/** What pictures there are on a page of a PDF. */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { memoryOf, type PdfFile } from '../pdf/pdfium.ts'
import { withPage } from '../pdf/render.ts'

export interface Pictures {
  /** Share of the page that they cover together, 0 to 1: a scan may come in strips. */
  readonly covers: number
  /** The largest one, in its own pixels. */
  readonly width: number
  readonly height: number
  /** Bits of its pixels; 1 for black and white only. */
  readonly depth: number
}

const none: Pictures = { covers: 0, width: 0, height: 0, depth: 0 }

const formType = 5
const imageType = 3
/** A page of more objects than this is a drawing, whatever else is on it. */
const mostObjects = 2000

/** The pictures of a page. */
export const picturesOf = (file: PdfFile, number: number): Pictures =>
  withPage(file, number, (pdfium, page) => {
    const area = pdfium.FPDF_GetPageWidthF(page) * pdfium.FPDF_GetPageHeightF(page)
    const scratch = pdfium.pdfium.wasmExports.malloc(32)
    try {
      let [covers, largest, pixels] = [0, 0, none]
      const count = Math.min(mostObjects, pdfium.FPDFPage_CountObjects(page))
      for (let index = 0; index < count; index++) {
        const object = pdfium.FPDFPage_GetObject(page, index)
        const image = imageIn(pdfium, object)
        if (!image || !pdfium.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12))
          continue
        const [left, bottom, right, top] = new Float32Array(memoryOf(pdfium).buffer, scratch, 4)
        const share = Math.abs(((right! - left!) * (top! - bottom!)) / area)
        covers += share
        if (share <= largest) continue
        largest = share
        pixels = { ...none, ...pixelsOf(pdfium, image, page, scratch) }
      }
      return { ...pixels, covers: Math.min(1, covers) }
    } finally {
      pdfium.pdfium.wasmExports.free(scratch)
    }
  }) ?? none

/** The object where it is a picture, or the first picture in a form. */
function imageIn(pdfium: WrappedPdfiumModule, object: number): number | null {
  const type = pdfium.FPDFPageObj_GetType(object)
  if (type === imageType) return object
  if (type !== formType) return null
  const count = Math.min(mostObjects, pdfium.FPDFFormObj_CountObjects(object))
  for (let index = 0; index < count; index++) {
    const inner = pdfium.FPDFFormObj_GetObject(object, index)
    if (pdfium.FPDFPageObj_GetType(inner) === imageType) return inner
  }
  return null
}

function pixelsOf(pdfium: WrappedPdfiumModule, image: number, page: number, scratch: number) {
  if (!pdfium.FPDFImageObj_GetImageMetadata(image, page, scratch)) return { width: 0, height: 0, depth: 0 }
  // Width, height, two resolutions, bits of a pixel.
  const [width, height, , , depth] = new Uint32Array(memoryOf(pdfium).buffer, scratch, 5)
  return { width: width!, height: height!, depth: depth! }
}
