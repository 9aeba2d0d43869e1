/**
 * Reads pages that are pictures: straightens the page, renders it at the size that Tesseract reads best, and gives its
 * lines as those of a text layer, with boxes in points. The same bytes give the same lines.
 */

import type { PdfFile } from '../pdf/pdfium.ts'
import { type PageSize, pageSize, renderPage } from '../pdf/render.ts'
import { type Core, openCore, type ReadLine } from './core.ts'
import { mostPixels } from './image-size.ts'
import { type LinesOfPage, linesOf } from './lines.ts'
import { withoutGrain } from './noise.ts'
import { type Pictures, picturesOf } from './pictures.ts'
import { lettersIn } from './pieces.ts'
import { skewOf } from './skew.ts'

/**
 * Pages below this confidence are flagged. Measured: legible scans lie between 0.92 and 0.96; at 0.9 some five words in
 * a hundred are wrong, at 0.86 fifteen, and at 0.73 every third or fourth.
 */
export const doubtfulBelow = 0.9

export interface RecognisedPage extends LinesOfPage {
  /** How the page was turned to be read: quarter turns clockwise, then radians. Its boxes lie on the turned page. */
  readonly turned: { readonly quarters: number; readonly angle: number }
}

export interface Recogniser {
  /**
   * The lines of a page, 1-based; none for a page that is blank, cannot be opened, or is a picture too large to hold.
   * Throws where Tesseract breaks down.
   */
  readonly page: (file: PdfFile, number: number) => RecognisedPage
  readonly close: () => void
}

/** Loads Tesseract and its language data, some half a second and 200 megabytes: once a thread, at first need. */
export async function openRecogniser(): Promise<Recogniser> {
  const core = await openCore()
  return { page: (file, number) => recognise(core, file, number), close: core.close }
}

const nothing: RecognisedPage = { lines: [], confidence: 0, turned: { quarters: 0, angle: 0 } }

function recognise(core: Core, file: PdfFile, number: number): RecognisedPage {
  const size = pageSize(file, number)
  const pictures = picturesOf(file, number)
  if (!size || pictures.width * pictures.height > mostPixels) return nothing
  const page = { file, number, scale: scaleOf(size, pictures), depth: pictures.depth }
  let best = readTurned(core, page, 0)
  for (const quarters of otherTurns(best)) {
    const other = readTurned(core, page, quarters)
    if (sense(other) > sense(best)) best = other
    if (otherTurns(best).length === 0) break
  }
  const { lines, confidence, turned } = best
  return { lines, confidence, turned }
}

interface ScannedPage {
  readonly file: PdfFile
  readonly number: number
  /** Pixels a point. */
  readonly scale: number
  /** Bits of a pixel in the picture that covers the page. */
  readonly depth: number
}

interface Reading extends RecognisedPage {
  /** Of all that was read, text or not. */
  readonly letters: number
  /** Whether most letters stand in lines that run up or down the page. */
  readonly sideways: boolean
}

/** Upright text is read with a confidence of 0.86 and more, even at 100 dpi; upside down with less than a half. */
const upright = 0.7
/** Fewer letters than this may be dirt, or what a photograph looks like to Tesseract. */
const enoughLetters = 100

/** A page that lies on its side Tesseract reads, but not as lines; one that is upside down gives nonsense. */
function otherTurns({ sideways, letters, confidence }: Reading): readonly number[] {
  if (sideways) return [1, 3]
  return letters >= enoughLetters && confidence < upright ? [2, 1, 3] : []
}

/** How much of a reading can be believed. */
const sense = ({ sideways, letters, confidence }: Reading) => (sideways ? 0 : confidence * letters)

/** Share of the full size that shows how lines fall, and is looked through in a few hundredths of a second. */
const sketchShare = 0.41
/** Shades of grey by which some pixels of a page with anything on it differ from others. */
const blankRange = 40

function readTurned(core: Core, page: ScannedPage, quarters: number): Reading {
  const { file, number, scale } = page
  const sketch = renderPage(file, number, { scale: scale * sketchShare, quarters })
  const angle = sketch ? -skewOf(sketch) : 0
  const rendered =
    sketch && !isBlank(sketch.pixels) ? renderPage(file, number, { scale, quarters, angle }) : null
  if (!rendered) return { ...nothing, letters: 0, sideways: false }
  const image = withoutGrain(rendered, page.depth === 1)
  const blocks = core.read(image, Math.round(scale * 72))
  const read = blocks.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines))
  const letters = read.reduce((sum, line) => sum + lettersIn(line), 0)
  return {
    ...linesOf(blocks, image, scale),
    turned: { quarters, angle },
    letters,
    sideways: runsSideways(read),
  }
}

function runsSideways(lines: readonly ReadLine[]): boolean {
  let [across, along] = [0, 0]
  for (const line of lines) {
    const { bbox } = line
    // Of short lines nobody can tell.
    if (lettersIn(line) < 8) continue
    if (bbox.y1 - bbox.y0 > bbox.x1 - bbox.x0) along += lettersIn(line)
    else across += lettersIn(line)
  }
  return along > across
}

function isBlank(pixels: Uint8Array): boolean {
  let [darkest, lightest] = [255, 0]
  for (const pixel of pixels) {
    if (pixel < darkest) darkest = pixel
    if (pixel > lightest) lightest = pixel
  }
  return lightest - darkest < blankRange
}

/** The longer side of a page of A4 at 242 dpi: fewer pixels lose words, and more find none. */
const usualSide = 2830
/** Of a page that is larger than A4, and was scanned so. */
const largeSide = 4000
const a4 = 842

/** Pixels a point. A scan's page size lies where its resolution was not known, so a large page must have the pixels. */
function scaleOf({ width, height }: PageSize, pictures: Pictures): number {
  const points = Math.max(width, height)
  const scanned = pictures.covers > 0.5
  const isLarge = points > a4 * 1.2 && (!scanned || Math.max(pictures.width, pictures.height) > largeSide)
  return (isLarge ? largeSide : usualSide) / points
}
