/** Where on its pages a stretch of a document stands. */
import type { Box, CleanDocument, CleanLine, Span } from '../types.ts'

export interface PlacedBox {
  /** 1-based. */
  readonly page: number
  readonly box: Box
}

/**
 * The boxes of the lines that a span lies on, in order; a line of which it takes only a part gives that share of its
 * box, as if all letters were equally wide. Empty where the file gives no boxes.
 */
export function boxesOf(document: CleanDocument, span: Span): PlacedBox[] {
  const found: PlacedBox[] = []
  const { lines } = document
  for (let index = firstEndingAfter(lines, span.start); index < lines.length; index++) {
    const line = lines[index]!
    if (line.start >= span.end) break
    if (line.box && line.page !== null) found.push({ page: line.page, box: partOf(line, line.box, span) })
  }
  return found
}

/** Lines stand in order of their starts, and do not overlap by more than the edit that joins them. */
function firstEndingAfter(lines: readonly CleanLine[], place: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  return low
}

function partOf({ start, end, turns }: CleanLine, box: Box, span: Span): Box {
  const from = (Math.max(start, span.start) - start) / (end - start)
  const to = (Math.min(end, span.end) - start) / (end - start)
  const read = asRead(box, turns)
  return asShown({ ...read, x: read.x + read.width * from, width: read.width * (to - from) }, turns)
}

/** A box turned back, so that its letters stand upright; the page's origin stays where it is. */
export function asRead({ x, y, width, height }: Box, turns = 0): Box {
  if (turns === 1) return { x: y, y: -x - width, width: height, height: width }
  if (turns === 2) return { x: -x - width, y: -y - height, width, height }
  if (turns === 3) return { x: -y - height, y: x, width: height, height: width }
  return { x, y, width, height }
}

/** The reverse of `asRead`. */
export const asShown = (box: Box, turns = 0): Box => asRead(box, (4 - turns) % 4)
