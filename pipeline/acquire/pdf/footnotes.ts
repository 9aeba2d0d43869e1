import type { PdfLine } from './line.ts'
import type { PdfPage } from './page.ts'

/** A page that is known to be tagged or not. */
export interface SortedPage extends PdfPage {
  /** Whether the tags speak of nearly all of its text. */
  readonly tagged: boolean
}

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

export const startsFootnote = ({ text }: PdfLine) => mark.test(text)

export interface Parted {
  readonly running: readonly PdfLine[]
  /** The footer of a letterhead: it would cut the sentence that goes on over the page. */
  readonly below: readonly PdfLine[]
  readonly footnotes: readonly PdfLine[]
}

/**
 * Parts a page's running text from the footnotes below it, so that a sentence which goes on over the page is not
 * cut by them. Page numbers stay with the running text, where cleaning knows them by their place.
 */
export function partFootnotes(page: SortedPage, usual: number): Parted {
  const notes = new Set(page.tagged ? taggedFootnotes(page) : [])
  const footnotes = notes.size > 0 ? notes : smallFootnotes(page, usual)
  const below = new Set(page.tagged ? footerOf(page) : [])
  return {
    running: page.lines.filter(line => !footnotes.has(line) && !below.has(line)),
    below: page.lines.filter(line => below.has(line) && !footnotes.has(line)),
    footnotes: page.lines.filter(line => footnotes.has(line)),
  }
}

const taggedFootnotes = ({ lines }: PdfPage) => lines.filter(({ tag }) => tag?.hint.kind === 'footnote')

/** Lines without a tag below all that have one, but for the page's number. */
function footerOf({ lines }: PdfPage): PdfLine[] {
  const lowest = lines.reduce((y, { tag, box }) => (tag ? Math.max(y, box.y) : y), 0)
  return lines.filter(({ tag, box, text }) => !tag && box.y > lowest && !loneNumber.test(text))
}

/** Small type at the foot of a page that begins with a mark. */
function smallFootnotes(page: PdfPage, usual: number): Set<PdfLine> {
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
  return first && mark.test(first.text) ? footnotes : new Set()
}
