import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init } from '@embedpdf/pdfium'

/** PDFium's own text of a file, page by page, and nothing more: what it costs to read at all. */
export async function bareText(bytes: Uint8Array): Promise<string[]> {
  const pdfium = await loaded()
  const { malloc, free } = pdfium.pdfium.wasmExports
  const memory = () => (pdfium.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8
  const data = malloc(bytes.length)
  memory().set(bytes, data)
  const document = pdfium.FPDF_LoadMemDocument(data, bytes.length, '')
  const pages = Array.from({ length: pdfium.FPDF_GetPageCount(document) }, (_, index) => {
    const page = pdfium.FPDF_LoadPage(document, index)
    const text = pdfium.FPDFText_LoadPage(page)
    const count = pdfium.FPDFText_CountChars(text)
    const buffer = malloc((count + 1) * 2)
    pdfium.FPDFText_GetText(text, 0, count, buffer)
    const read = pdfium.pdfium.UTF16ToString(buffer)
    free(buffer)
    pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
    return read
  })
  pdfium.FPDF_CloseDocument(document)
  free(data)
  return pages
}

let module: ReturnType<typeof init> | null = null

function loaded(): ReturnType<typeof init> {
  module ??= init({
    wasmBinary: Uint8Array.from(
      readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')),
    ).buffer,
  }).then(pdfium => {
    pdfium.PDFiumExt_Init()
    return pdfium
  })
  return module
}
