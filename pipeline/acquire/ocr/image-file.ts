/** Picture files as PDFs of one page for each picture, so that they are read as any other scan. */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { loadedPdfium, memoryOf } from '../pdf/pdfium.ts'
import { checkSize, damaged, type PixelSize, pageOf } from './image-size.ts'
import { pdfOfTiff } from './tiff.ts'

/** Throws `UnreadableFile` where the bytes are no PNG, JPEG or TIFF, or one that is damaged or too large. */
export async function pdfOfImage(bytes: Uint8Array): Promise<Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const magic = view.toString('latin1', 0, 4)
  if (magic === 'II*\0' || magic === 'MM\0*') return pdfOfTiff(view)
  const size = magic === '\x89PNG' ? sizeOfPng(view) : sizeOfJpeg(view)
  if (!size) throw damaged()
  checkSize(size)
  return wrap(await loadedPdfium(), bytes, size, magic === '\x89PNG')
}

const sizeOfPng = (view: Buffer): PixelSize | null =>
  view.length < 24 ? null : { width: view.readUInt32BE(16), height: view.readUInt32BE(20) }

/** Markers of a JPEG's segments that tell its size: all "start of frame" but those for tables (C4, C8, CC). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function sizeOfJpeg(view: Buffer): PixelSize | null {
  for (let at = 2; at + 9 <= view.length; ) {
    if (view[at] !== 0xff) return null
    const marker = view[at + 1]!
    if (isFrame(marker)) return { width: view.readUInt16BE(at + 7), height: view.readUInt16BE(at + 5) }
    // A filling byte, or a marker without a segment.
    const alone = marker === 0xff || (marker >= 0xd0 && marker <= 0xd8) || marker === 0x01
    at += alone ? (marker === 0xff ? 1 : 2) : 2 + view.readUInt16BE(at + 2)
  }
  return null
}

function wrap(pdfium: WrappedPdfiumModule, bytes: Uint8Array, size: PixelSize, isPng: boolean): Uint8Array {
  const { malloc, free } = pdfium.pdfium.wasmExports
  const sheet = pageOf(size)
  const data = malloc(bytes.length)
  const document = pdfium.FPDF_CreateNewDocument()
  const page = pdfium.FPDFPage_New(document, 0, sheet.width, sheet.height)
  const writer = pdfium.PDFiumExt_OpenFileWriter()
  try {
    memoryOf(pdfium).set(bytes, data)
    const image = pdfium.FPDFPageObj_NewImageObj(document)
    const set = isPng ? pdfium.EPDFImageObj_SetPng : pdfium.EPDFImageObj_SetJpeg
    // No page shows it yet, so none needs to be told of the change.
    if (!set(0, 0, image, data, bytes.length)) throw damaged()
    pdfium.FPDFImageObj_SetMatrix(image, sheet.width, 0, 0, sheet.height, 0, 0)
    pdfium.FPDFPage_InsertObject(page, image)
    pdfium.FPDFPage_GenerateContent(page)
    pdfium.PDFiumExt_SaveAsCopy(document, writer)
    const length = pdfium.PDFiumExt_GetFileWriterSize(writer)
    const copy = malloc(length)
    pdfium.PDFiumExt_GetFileWriterData(writer, copy, length)
    const pdf = memoryOf(pdfium).slice(copy, copy + length)
    free(copy)
    return pdf
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer)
    pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(document)
    free(data)
  }
}
