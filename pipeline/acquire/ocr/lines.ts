/** Words that were read from a picture, as lines like those of a text layer. */

import type { PdfLine } from '../pdf/pdfium.ts'
import type { GreyImage } from '../pdf/render.ts'
import type { ReadBlock } from './core.ts'
import { withMarkers } from './markers.ts'
import { withoutLoneQuotes, withoutMisreadings } from './misread.ts'
import { inReadingOrder } from './order.ts'
import {
  boxAround,
  confidenceOf,
  lettersIn,
  type Piece,
  piecesOf,
  textLines,
  usualOf,
  usualSize,
} from './pieces.ts'
import { inkOf, strokeOf } from './strokes.ts'

export interface LinesOfPage {
  readonly lines: readonly PdfLine[]
  /** Mean confidence of all that was read, longer words counting for more, 0 to 1; 0 where there was nothing. */
  readonly confidence: number
}

/** Measured on 48 scans: other lines reach 1.22 times the page's usual width, and bold ones begin at 1.44. */
const boldStroke = 1.33

/** The lines of a page in reading order; `scale` is the picture's pixels for each point. */
export function linesOf(blocks: readonly ReadBlock[], image: GreyImage, scale: number): LinesOfPage {
  const read = inReadingOrder(blocks).flatMap(block => block.paragraphs.flatMap(paragraph => paragraph.lines))
  const usual = usualSize(read)
  const ink = inkOf(image)
  const plain = textLines(read, usual).flatMap(line => piecesOf(line, usual))
  const strokes = plain.map(piece => strokeOf(image, ink, boxOf(piece)) / piece.size)
  const usualStroke = usualOf(plain.map((piece, at) => ({ value: strokes[at]!, letters: lettersIn(piece) })))
  const bold = new Set(
    plain.filter((_, at) => strokes[at]! > usualStroke * boldStroke).map(({ words }) => words.at(-1)),
  )
  const pieces = withMarkers(plain, image, ink)
  const isBold = (piece: Piece) => bold.has(piece.words.at(-1))
  const sizes = evenSizes(pieces, usual, isBold)
  const texts = withoutLoneQuotes(pieces.map(textOf))
  const lines = pieces.map((piece, at) => lineOf(piece, texts[at]!, sizes[at]!, isBold(piece), scale))
  const words = read.flatMap(line => line.words)
  return { lines: lines.filter(({ text }) => text !== ''), confidence: confidenceOf(words) / 100 }
}

const textOf = ({ words }: Piece) => withoutMisreadings(words.map(word => word.text).join(' ')).trim()

const boxOf = ({ words }: Piece) => boxAround(words.map(word => word.bbox))

/** A line's height depends on its letters: within these bounds it is of the page's usual type. */
const usualSizes = { from: 0.88, to: 1.13 }
/** Lines of one heading differ no more than this. */
const alike = 1.25

/** The sizes of all pieces: lines that follow close upon one another in the same type have one size together. */
function evenSizes(pieces: readonly Piece[], usual: number, isBold: (piece: Piece) => boolean): number[] {
  const sizes: number[] = []
  for (let from = 0; from < pieces.length; ) {
    let to = from + 1
    while (to < pieces.length && goesOn(pieces[to - 1]!, pieces[to]!, isBold)) to += 1
    const run = pieces.slice(from, to)
    const size = usualOf(run.map(piece => ({ value: piece.size, letters: lettersIn(piece) })))
    const share = size / usual
    const even = share > usualSizes.from && share < usualSizes.to ? usual : size
    sizes.push(...run.map(() => even))
    from = to
  }
  return sizes
}

function goesOn(above: Piece, below: Piece, isBold: (piece: Piece) => boolean): boolean {
  const size = Math.max(above.size, below.size)
  const down = below.baseline - above.baseline
  return (
    isBold(above) === isBold(below) &&
    size < Math.min(above.size, below.size) * alike &&
    down > 0 &&
    down < size * 1.7
  )
}

/** Measured: from its lowest to its highest letters a line has some 96 hundredths of its type's size. */
const sizeOfRow = 1.04
/** How far a text layer's boxes reach above and below the baseline, in sizes. */
const reach = { above: 0.93, below: 0.22 }

function lineOf(piece: Piece, text: string, size: number, bold: boolean, scale: number): PdfLine {
  const fontSize = Math.round(((size * sizeOfRow) / scale) * 2) / 2
  const { x0, x1 } = boxOf(piece)
  return {
    text,
    box: {
      x: x0 / scale,
      y: piece.baseline / scale - reach.above * fontSize,
      width: (x1 - x0) / scale,
      height: (reach.above + reach.below) * fontSize,
    },
    fontSize,
    bold,
    unmapped: 0,
  }
}
