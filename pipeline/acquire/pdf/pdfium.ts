/**
 * PDFium, as WebAssembly, behind a face of four functions. It reads a page several times faster than pdf.js and
 * gives boxes, sizes and weights.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import { memoryOf } from './memory.ts'
import { type PdfHandle, type PdfPage, readPage } from './page.ts'
import { structureBudget } from './structure.ts'

export type { PdfLine } from './line.ts'
export { memoryOf } from './memory.ts'
export type { PdfPage } from './page.ts'

export interface PdfFile {
  readonly handle: PdfHandle
  readonly pages: number
  readonly title: string | null
  /** Page numbers are 1-based. */
  readonly page: (number: number) => PdfPage
  readonly close: () => void
}

/** PDFium's own error numbers. */
export type PdfiumError = 'password' | 'format'

let module: Promise<WrappedPdfiumModule> | null = null

function loadModule(): Promise<WrappedPdfiumModule> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  return init({ wasmBinary: Uint8Array.from(wasm).buffer }).then(pdfium => {
    pdfium.PDFiumExt_Init()
    return pdfium
  })
}

/** The module that all files of this thread share. */
export function loadedPdfium(): Promise<WrappedPdfiumModule> {
  module ??= loadModule()
  return module
}

/** Opens a document, or says why it cannot be opened. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile | PdfiumError> {
  return open(await loadedPdfium(), bytes)
}

/** Whether the module broke off: it is dead then. */
export const hasAborted = (error: unknown): boolean => error instanceof Error && error.name === 'RuntimeError'

/** A module that aborted, for want of memory mostly, is dead: the next file gets a new one. */
export function forgetPdfium(): void {
  module = null
}

/** Locked by a password, or in a way that it does not know. */
const locked: readonly number[] = [4, 5]

function open(pdfium: WrappedPdfiumModule, bytes: Uint8Array): PdfFile | PdfiumError {
  const { malloc, free } = pdfium.pdfium.wasmExports
  const data = malloc(bytes.length)
  memoryOf(pdfium).set(bytes, data)
  const document = pdfium.FPDF_LoadMemDocument(data, bytes.length, '')
  if (!document) {
    const error = pdfium.FPDF_GetLastError()
    free(data)
    return locked.includes(error) ? 'password' : 'format'
  }
  const handle = { pdfium, document }
  const budget = structureBudget()
  return {
    handle,
    pages: pdfium.FPDF_GetPageCount(document),
    title: titleOf(pdfium, document),
    page: number => readPage(handle, number, budget),
    close() {
      pdfium.FPDF_CloseDocument(document)
      free(data)
    },
  }
}

function titleOf(pdfium: WrappedPdfiumModule, document: number): string | null {
  const { malloc, free } = pdfium.pdfium.wasmExports
  const length = pdfium.FPDF_GetMetaText(document, 'Title', 0, 0)
  if (length <= 2) return null
  const buffer = malloc(length)
  pdfium.FPDF_GetMetaText(document, 'Title', buffer, length)
  const title = pdfium.pdfium.UTF16ToString(buffer).trim()
  free(buffer)
  return title === '' ? null : title
}
