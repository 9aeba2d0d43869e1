import type { Message, PageReading } from '../../types.ts'
import type { Limits } from '../limits.ts'
import { doubtfulBelow, openRecogniser, type Recogniser } from '../ocr/ocr.ts'
import { isUseless } from '../ocr/route.ts'
import { withEvenRunningLines } from '../ocr/running-lines.ts'
import type { PdfFile, PdfPage } from './pdfium.ts'

export interface ReadPages {
  readonly pages: readonly PdfPage[]
  readonly readings: readonly PageReading[]
  /** Whether some page has text that says nothing, and no picture that says more. */
  readonly garbled: boolean
}

// Tesseract takes half a second and 200 megabytes to load: once a thread, when the first scan is met.
let recogniser: Promise<Recogniser> | null = null

/**
 * All pages of a file, each by its own text or, where that is missing or useless, by what can be read from its picture.
 * A page on which nothing can be read has no lines.
 */
export async function pagesOf(file: PdfFile, { ocr, alive }: Limits): Promise<ReadPages> {
  const pages: PdfPage[] = []
  const readings: PageReading[] = []
  let garbled = false
  for (let number = 1; number <= file.pages; number++) {
    const page = file.page(number)
    const useless = ocr === 'never' ? null : ocr === 'always' ? 'asked' : isUseless(file, number, page)
    if (useless === null) {
      pages.push(page)
      readings.push({ page: number, by: 'text', confidence: null })
      continue
    }
    alive?.()
    recogniser ??= openRecogniser()
    const { lines, confidence } = (await recogniser).page(file, number)
    // A blank page has neither; a page that was only asked to be read again keeps the text that it has.
    const kept = lines.length > 0 ? lines : useless === 'gibberish' ? [] : page.lines
    const byPicture = lines.length > 0
    garbled ||= useless === 'gibberish' && !byPicture
    pages.push({ ...page, lines: kept })
    readings.push({
      page: number,
      by: byPicture ? 'ocr' : 'text',
      confidence: byPicture ? Math.round(confidence * 1000) / 1000 : null,
    })
  }
  return { pages: withEvenScans(pages, readings), readings, garbled }
}

/** What recurs on scanned pages is misread on some of them; other pages stay as they are. */
function withEvenScans(pages: readonly PdfPage[], readings: readonly PageReading[]): readonly PdfPage[] {
  const isScan = (index: number) => readings[index]!.by === 'ocr'
  const scans = withEvenRunningLines(pages.filter((_, index) => isScan(index)).map(({ lines }) => lines))
  let next = 0
  return pages.map((page, index) => (isScan(index) ? { ...page, lines: scans[next++]! } : page))
}

/** What must be known of pages that were hard to read. */
export const doubtsOf = (readings: readonly PageReading[]): Message[] =>
  readings.flatMap(({ page, confidence }) =>
    confidence !== null && confidence < doubtfulBelow
      ? [
          {
            code: 'ocr/doubtful-page',
            text: `Page ${page} was read from its picture with a confidence of only ${confidence}.`,
            span: null,
          },
        ]
      : [],
  )
