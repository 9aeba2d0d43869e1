import type { PdfLine, PdfPage } from './pdfium.ts'

/** Type smaller than this share of the usual size, at the foot of a page, is a footnote. */
const smallType = 0.92

/** The size that most characters of a document are set in. */
export function usualSize(pages: readonly PdfPage[]): number {
  const bySize = new Map<number, number>()
  for (const { lines } of pages)
    for (const { fontSize, text } of lines) bySize.set(fontSize, (bySize.get(fontSize) ?? 0) + text.length)
  let usual = 0
  let most = 0
  for (const [size, characters] of bySize)
    if (characters > most) {
      usual = size
      most = characters
    }
  return usual
}

// "1", "1 The lead representatives …", "* As of", "[2] See"
const mark = /^\s*(?:\d{1,3}|\*|†|\[\d{1,3}\])(?:\s|\p{Lu}|$)/u
const loneNumber = /^\W*\d{1,4}\W*$/u

/**
 * Parts a page's running text from the footnotes below it, so that a sentence which goes on over the page is not
 * cut by them. Page numbers stay with the running text, where cleaning knows them by their place.
 */
export function partFootnotes(page: PdfPage, usual: number): { running: PdfLine[]; footnotes: PdfLine[] } {
  const small = (line: PdfLine) => line.fontSize < usual * smallType
  const lowest = page.lines.reduce((y, line) => (small(line) ? y : Math.max(y, line.box.y)), 0)
  const below = page.lines.filter(line => small(line) && line.box.y > Math.max(lowest, page.height / 2))
  const byHeight = below.toSorted((one, other) => one.box.y - other.box.y)
  const near = (line: PdfLine, other: PdfLine | undefined) =>
    other !== undefined && Math.abs(other.box.y - line.box.y) < usual * 0.6
  const alone = new Set(
    byHeight.filter((line, at) => !near(line, byHeight[at - 1]) && !near(line, byHeight[at + 1])),
  )
  const footnotes = new Set(below.filter(line => !loneNumber.test(line.text) || !alone.has(line)))
  const first = [...footnotes][0]
  if (!first || !mark.test(first.text)) return { running: [...page.lines], footnotes: [] }
  return { running: page.lines.filter(line => !footnotes.has(line)), footnotes: [...footnotes] }
}
