/**
 * PDFium, as WebAssembly, behind a face of four functions. It reads a page several times faster than pdf.js and
 * gives boxes, sizes and weights; all handles and memory stay in here.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Box } from '../types.ts'

/** A line of a page, as PDFium groups its characters. */
export interface PdfLine {
  readonly text: string
  readonly box: Box
  readonly fontSize: number
  readonly bold: boolean
  /** Characters whose font does not say what they mean. */
  readonly unmapped: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly PdfLine[]
}

/** What else is done with an open document (`render.ts`) goes by these. */
export interface PdfHandle {
  readonly pdfium: WrappedPdfiumModule
  readonly document: number
}

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

/** Its memory, read afresh at each use since it moves when it grows. The package's types leave it out. */
export const memoryOf = (pdfium: WrappedPdfiumModule) =>
  (pdfium.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8

/** The module that all files of this thread share. */
export function loadedPdfium(): Promise<WrappedPdfiumModule> {
  module ??= loadModule()
  return module
}

/** Opens a document, or says why it cannot be opened. A module that aborted is dead, and is loaded anew. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile | PdfiumError> {
  const pdfium = await loadedPdfium()
  try {
    return open(pdfium, bytes)
  } catch (error) {
    module = null
    throw error
  }
}

const wrongPassword = 4

function open(pdfium: WrappedPdfiumModule, bytes: Uint8Array): PdfFile | PdfiumError {
  const { malloc, free } = pdfium.pdfium.wasmExports
  const data = malloc(bytes.length)
  memoryOf(pdfium).set(bytes, data)
  const document = pdfium.FPDF_LoadMemDocument(data, bytes.length, '')
  if (!document) {
    const error = pdfium.FPDF_GetLastError()
    free(data)
    return error === wrongPassword ? 'password' : 'format'
  }
  return {
    handle: { pdfium, document },
    pages: pdfium.FPDF_GetPageCount(document),
    title: titleOf(pdfium, document),
    page: number => readPage(pdfium, document, number - 1),
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

// PDFium puts U+0002 (older builds U+FFFE) where it joined a word over a line end.
const joined = new Set([0x02, 0xfffe])
const lineEnds = new Set([0x0a, 0x0d])

function readPage(pdfium: WrappedPdfiumModule, document: number, index: number): PdfPage {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (!page) return { width: 0, height: 0, lines: [] }
  const text = pdfium.FPDFText_LoadPage(page)
  const scratch = pdfium.pdfium.wasmExports.malloc(256)
  try {
    const width = pdfium.FPDF_GetPageWidthF(page)
    const height = pdfium.FPDF_GetPageHeightF(page)
    const lines: PdfLine[] = []
    const count = text ? pdfium.FPDFText_CountChars(text) : 0
    let characters: number[] = []
    let from = 0
    const flush = (to: number, hyphen: boolean) => {
      const line = lineOf(pdfium, text, scratch, characters, from, to, height)
      if (line) lines.push(hyphen ? { ...line, text: `${line.text}-` } : line)
      characters = []
      from = to + 1
    }
    for (let at = 0; at < count; at++) {
      const code = pdfium.FPDFText_GetUnicode(text, at)
      if (lineEnds.has(code) || joined.has(code)) flush(at, joined.has(code))
      else if (code === 0x20 && characters.length > longestMarker && columnGap(pdfium, text, scratch, at))
        flush(at, false)
      else characters.push(code)
    }
    flush(count, false)
    return { width, height, lines }
  } finally {
    pdfium.pdfium.wasmExports.free(scratch)
    if (text) pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
  }
}

/** A bullet or number stands far from its text without being a column. */
const longestMarker = 4

/** White space wider than two letters parts two columns or cells. */
function columnGap(pdfium: WrappedPdfiumModule, text: number, scratch: number, at: number): boolean {
  const gap = boxOf(pdfium, text, scratch, at + 1).left - boxOf(pdfium, text, scratch, at - 1).right
  return gap > sizeOf(pdfium, text, scratch, at + 1) * 2
}

// A weight is not enough: many fonts leave it unset, and PDFium then guesses from stem widths.
const boldName = /bold|black|heavy|semibold|demi/i

function lineOf(
  pdfium: WrappedPdfiumModule,
  text: number,
  scratch: number,
  characters: readonly number[],
  from: number,
  to: number,
  pageHeight: number,
): PdfLine | null {
  const first = characters.findIndex(code => code > 0x20)
  if (first < 0) return null
  const last = characters.findLastIndex(code => code > 0x20)
  const start = boxOf(pdfium, text, scratch, from + first)
  const end = boxOf(pdfium, text, scratch, from + last)
  // Sizes and weights in the middle of the line: its ends are where bullets and footnote marks stand.
  const middle = from + Math.floor((first + last + 1) / 2)
  let unmapped = 0
  for (let at = from; at < to; at++) unmapped += pdfium.FPDFText_HasUnicodeMapError(text, at) === 1 ? 1 : 0
  const top = Math.max(start.top, end.top)
  const bottom = Math.min(start.bottom, end.bottom)
  return {
    text: textOf(characters.slice(first, last + 1)),
    box: {
      x: start.left,
      y: pageHeight - top,
      width: Math.max(0, end.right - start.left),
      height: top - bottom,
    },
    fontSize: sizeOf(pdfium, text, scratch, middle),
    bold: boldName.test(fontName(pdfium, text, scratch, middle)),
    unmapped,
  }
}

// One by one: a line may be longer than a call may have arguments, and a bad font may name no code point.
const textOf = (codes: readonly number[]) =>
  codes.map(code => String.fromCodePoint(code <= 0x10ffff ? code : 0xfffd)).join('')

/** The size a character is drawn in, in points: some files set type of size 1 and scale it. Halves are fine enough. */
function sizeOf(pdfium: WrappedPdfiumModule, text: number, scratch: number, at: number): number {
  const size = pdfium.FPDFText_GetFontSize(text, at)
  if (!pdfium.FPDFText_GetMatrix(text, at, scratch)) return size
  const [, , c, d] = new Float32Array(memoryOf(pdfium).buffer, scratch, 4)
  return Math.round(size * Math.hypot(c!, d!) * 2) / 2
}

function boxOf(pdfium: WrappedPdfiumModule, text: number, scratch: number, at: number) {
  pdfium.FPDFText_GetLooseCharBox(text, at, scratch)
  const floats = new Float32Array(memoryOf(pdfium).buffer, scratch, 4)
  return { left: floats[0]!, top: floats[1]!, right: floats[2]!, bottom: floats[3]! }
}

function fontName(pdfium: WrappedPdfiumModule, text: number, scratch: number, at: number): string {
  const length = pdfium.FPDFText_GetFontInfo(text, at, scratch + 32, 200, scratch + 16)
  // Read as bytes: the module's own decoder prints a warning on names that are no UTF-8.
  return length > 1 && length <= 200
    ? Buffer.from(memoryOf(pdfium).buffer, scratch + 32, length - 1).toString('latin1')
    : ''
}
