import { hasWords } from '../../text/visible.ts'
import type { Message, PageReading, SourceLine, Span } from '../../types.ts'
import { UnreadableFile } from '../failures.ts'
import { isGibberish } from '../gibberish.ts'
import type { Limits } from '../limits.ts'
import { linesOfText } from '../text.ts'
import { linesOfPages } from './lines.ts'
import { withTrailer } from './mended.ts'
import { doubtsOf, pagesOf, type ReadPages } from './pages.ts'
import { forgetPdfium, hasAborted, openPdf, type PdfFile } from './pdfium.ts'

export interface PdfText {
  readonly text: string
  readonly lines: readonly SourceLine[]
  /** Marks of footnotes within the running text. */
  readonly marks?: readonly Span[]
  readonly pages: number
  readonly pageReadings?: readonly PageReading[]
  readonly title: string | null
  readonly messages: readonly Message[]
}

// A page whose font does not say what its characters mean gives gibberish; a symbol or two (bullets) is normal.
const unmappedShare = 0.2

/**
 * The lines of a PDF with their boxes, in the order they are read, footnotes after all pages.
 * PDFium reads; where it cannot open a file, or finds nothing in it, pdf-parse is asked too (no boxes then).
 * Throws `UnreadableFile`.
 */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<PdfText> {
  try {
    const file = await openedPdf(bytes)
    return file ? await readOpened(file, bytes, limits) : await secondOpinion(bytes, limits.maximumPages)
  } catch (error) {
    if (!hasAborted(error)) throw error
    forgetPdfium()
    throw new UnreadableFile('too-large', 'it takes more memory to read than any letter should')
  }
}

/** Null where PDFium makes nothing of it, not even when its end is mended. */
async function openedPdf(bytes: Uint8Array): Promise<PdfFile | null> {
  const file = await openPdf(bytes)
  if (file === 'password')
    throw new UnreadableFile('encrypted', 'it is protected by a password; save a copy without one')
  if (file !== 'format') return file
  const mended = withTrailer(bytes)
  const again = mended && (await openPdf(mended))
  return again === null || typeof again === 'string' ? null : again
}

async function readOpened(file: PdfFile, bytes: Uint8Array, limits: Limits): Promise<PdfText> {
  let aborted = false
  try {
    checkPages(file.pages, limits.maximumPages)
    const pages = await pagesOf(file, limits)
    const read = linesOf(file, pages)
    if (hasWords(read.text)) return read
    if (pages.garbled) throw illegible()
    return await secondOpinion(bytes, limits.maximumPages, file.pages)
  } catch (error) {
    aborted = hasAborted(error)
    throw error
  } finally {
    if (!aborted) file.close()
  }
}

function checkPages(pages: number, maximum: number): void {
  if (pages > maximum)
    throw new UnreadableFile(
      'too-many-pages',
      `it has ${pages} pages, and the limit is ${maximum} (--max-pages)`,
    )
}

function linesOf(file: PdfFile, { pages, readings }: ReadPages): PdfText {
  const messages = pages.flatMap(({ lines }, index): Message[] =>
    lines.length > 0
      ? []
      : [{ code: 'pdf/page-without-text', text: `Page ${index + 1} holds no text.`, span: null }],
  )
  const read = linesOfPages(pages)
  const unmapped = pages.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.unmapped, 0)
  if (unmapped > read.text.length * unmappedShare) throw illegible()
  checkLegible(read.text)
  return {
    ...read,
    pages: file.pages,
    pageReadings: readings,
    title: file.title,
    messages: [...messages, ...doubtsOf(readings)],
  }
}

const illegible = () =>
  new UnreadableFile(
    'no-text',
    'its fonts do not say which letters they draw, so its text would be gibberish; print it to a new PDF or scan it',
  )

function checkLegible(text: string): void {
  if (isGibberish(text)) throw illegible()
}

const withoutText = (pages: number) =>
  new UnreadableFile(
    'no-text',
    `none of its ${pages} ${pages === 1 ? 'page holds' : 'pages hold'} text; it is probably a scan`,
  )

/** What pdf-parse makes of a file; `opened` is the number of pages of one that PDFium opened and found empty. */
async function secondOpinion(bytes: Uint8Array, maximumPages: number, opened?: number): Promise<PdfText> {
  // Asked for seldom, and slow to load. pdf.js takes the buffer away from its owner.
  const { PDFParse } = await import('pdf-parse')
  const parser = new PDFParse({ data: Uint8Array.from(bytes), verbosity: 0 })
  try {
    const { total, pages } = await parser.getText({ pageJoiner: '', first: maximumPages })
    checkPages(total, maximumPages)
    const read = linesOfText(pages.map(page => page.text).join('\f'))
    if (!hasWords(read.text)) throw withoutText(total)
    checkLegible(read.text)
    const lines = read.lines.map(line => ({ ...line, page: line.page ?? 1 }))
    return { text: read.text, lines, pages: total, title: null, messages: [] }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException')
      throw new UnreadableFile('encrypted', 'it is protected by a password; save a copy without one')
    if (opened !== undefined) throw withoutText(opened)
    throw new UnreadableFile(
      'corrupt',
      'it is damaged or no PDF at all; open it in a viewer and save it again',
    )
  } finally {
    await parser.destroy()
  }
}
