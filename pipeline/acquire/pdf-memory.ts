import type { WrappedPdfiumModule } from '@embedpdf/pdfium'

/** Its memory, read afresh at each use since it moves when it grows. The package's types leave it out. */
export const memoryOf = (pdfium: WrappedPdfiumModule) =>
  (pdfium.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8
