/** Cuts the lines that Tesseract reads into stretches without a wide gap, and leaves out what is no text. */
import type { PixelBox, ReadLine, ReadWord } from './core.ts'
import { isSpeck, raisedMark, withDash } from './misread.ts'

/** A stretch of a line. */
export interface Piece {
  readonly words: readonly ReadWord[]
  /** Height of its type in pixels: from its lowest to its highest letters. */
  readonly size: number
  /** Row of the picture that its letters stand on. */
  readonly baseline: number
}

export const lettersIn = ({ words }: { readonly words: readonly ReadWord[] }): number =>
  words.reduce((letters, { text }) => letters + text.length, 0)

/** The value that half of the letters lie below. */
export function usualOf(values: readonly { readonly value: number; readonly letters: number }[]): number {
  const sorted = values.toSorted((one, other) => one.value - other.value)
  const half = sorted.reduce((sum, { letters }) => sum + letters, 0) / 2
  let seen = 0
  for (const { value, letters } of sorted) {
    seen += letters
    if (seen >= half) return value
  }
  return 1
}

/** The height of type that most of a page is set in. */
export const usualSize = (lines: readonly ReadLine[]): number =>
  usualOf(lines.map(line => ({ value: line.rowAttributes.rowHeight, letters: lettersIn(line) })))

/** Tesseract has no confidence at all in some words with an apostrophe, which it reads well. */
const countsFor = ({ text, confidence }: ReadWord) =>
  confidence === 0 && /\p{L}['’]?s$/u.test(text) ? 0 : text.length

/** The mean, in which longer words count for more; 0 to 100. */
export function confidenceOf(words: readonly ReadWord[]): number {
  const counted = words.reduce((sum, word) => sum + countsFor(word), 0)
  return counted === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence * countsFor(word), 0) / counted
}

// Lines of text are read with a confidence above 80; what is made of logos, stamps and dirt mostly lies below 60.
// Of type much larger or smaller than the page's, more is asked.
const surelyText = 55
const oddlyLarge = { times: 1.8, confidence: 85 }
const oddlySmall = { times: 0.62, confidence: 85 }

/** The words of a logo may stand among tall shapes that Tesseract takes for part of the line. */
const isLarge = ({ bbox, rowAttributes }: ReadLine, usual: number) =>
  Math.max(rowAttributes.rowHeight, bbox.y1 - bbox.y0) > usual * oddlyLarge.times

function isText(line: ReadLine, usual: number): boolean {
  if (!line.words.some(word => /[\p{L}\d]/u.test(word.text))) return false
  const confidence = confidenceOf(line.words)
  if (isLarge(line, usual)) return confidence >= oddlyLarge.confidence
  if (line.rowAttributes.rowHeight < usual * oddlySmall.times) return confidence >= oddlySmall.confidence
  return confidence >= surelyText
}

/** Lines with more letters than this are no part of a logo. */
const longestInLogo = 60

/** White space between the words of a logo and what belongs to it, in sizes of the page's type. */
const logoSpace = 0.4

/** The lines that are text, in the order given: without dirt, and without logos and the words in and under them. */
export function textLines(lines: readonly ReadLine[], usual: number): ReadLine[] {
  const logo = new Set<ReadLine>()
  let foot = Number.NEGATIVE_INFINITY
  for (const line of lines.toSorted((one, other) => one.bbox.y0 - other.bbox.y0)) {
    const opens = isLarge(line, usual) && !isText(line, usual)
    // A line of text stands further below a logo than the logo's own words.
    const belongs = line.bbox.y0 < foot + usual * logoSpace && lettersIn(line) <= longestInLogo
    if (!opens && !belongs) continue
    logo.add(line)
    foot = Math.max(foot, line.bbox.y1)
  }
  return lines.filter(line => isText(line, usual) && !logo.has(line))
}

/** White space wider than this many times the type parts two columns or cells, as in a text layer. */
const columnGap = 2
/** A bullet or number stands far from its text without being a column. */
const longestMarker = 4

export function piecesOf(line: ReadLine, usual: number): Piece[] {
  const size = line.rowAttributes.rowHeight
  const words = withoutSpeck(line.words).map(word => raisedMark(withDash(word, size), line.baseline.y1, size))
  const pieces: Piece[] = []
  let from = 0
  for (let index = 1; index <= words.length; index++) {
    const gap =
      index < words.length ? words[index]!.bbox.x0 - words[index - 1]!.bbox.x1 : usual * columnGap + 1
    const marker = index < words.length && index - from === 1 && words[from]!.text.length <= longestMarker
    if (gap <= columnGap * usual || marker) continue
    const own = words.slice(from, index)
    const { x0, x1 } = boxAround(own.map(word => word.bbox))
    pieces.push({ words: own, size, baseline: heightAt(line.baseline, (x0 + x1) / 2) })
    from = index
  }
  return pieces
}

/** A speck at the end of a line would pass for a hyphen or a full stop. */
function withoutSpeck(words: readonly ReadWord[]): readonly ReadWord[] {
  const last = words.at(-1)
  return last && words.length > 1 && isSpeck(last.text, last.confidence) ? words.slice(0, -1) : words
}

const heightAt = ({ x0, y0, x1, y1 }: PixelBox, x: number) =>
  x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)

export const boxAround = (boxes: readonly PixelBox[]): PixelBox => ({
  x0: Math.min(...boxes.map(box => box.x0)),
  y0: Math.min(...boxes.map(box => box.y0)),
  x1: Math.max(...boxes.map(box => box.x1)),
  y1: Math.max(...boxes.map(box => box.y1)),
})
