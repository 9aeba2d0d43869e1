import type { WrappedPdfiumModule } from '@embedpdf/pdfium'

/** Its memory, read afresh at each use since it moves when it grows. The package's types leave it out. */
export const memoryOf = (pdfium: WrappedPdfiumModule) =>
  (pdfium.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8

type Fast = Readonly<Record<FastName, (...values: number[]) => number>>
type FastName =
  | 'FPDFText_GetUnicode'
  | 'FPDFText_GetTextObject'
  | 'FPDFText_GetLooseCharBox'
  | 'FPDFText_GetCharOrigin'
  | 'FPDFText_GetMatrix'
  | 'FPDFText_GetFontSize'
  | 'FPDFText_HasUnicodeMapError'
  | 'FPDFPageObj_GetMarkedContentID'
  | 'FPDF_StructElement_CountChildren'
  | 'FPDF_StructElement_GetChildAtIndex'
  | 'FPDF_StructElement_GetChildMarkedContentID'
  | 'FPDF_StructElement_GetType'

/**
 * The functions that are called for every letter or element, without the package's wrapper: it costs several times what
 * they cost. They take and give numbers alone; zero is false.
 */
export const fastCalls = (pdfium: WrappedPdfiumModule) => pdfium.pdfium.wasmExports as unknown as Fast
