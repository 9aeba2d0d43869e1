/** The order in which the blocks of a page are read. */
import type { PixelBox, ReadBlock, ReadLine } from './core.ts'
import { boxAround } from './pieces.ts'

/** Pages of more blocks than this are no letters; theirs stay as they came. */
const mostBlocks = 150

/**
 * Column by column, each from its top, and what runs over all columns in between where it stands (Breuel 2003).
 * Tesseract's own order puts a running footer before the block that it stands below.
 */
export function inReadingOrder(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  if (blocks.length > mostBlocks) return blocks
  const joined = withCells(blocks)
  const waiting = new Set(joined)
  const ordered: ReadBlock[] = []
  while (waiting.size > 0) {
    const left = [...waiting]
    // Where each waits for another, the page is a puzzle, and Tesseract's order is as good as any.
    const next =
      left.find(block => !left.some(other => other !== block && isBefore(other, block, joined))) ?? left[0]!
    ordered.push(next)
    waiting.delete(next)
  }
  return ordered
}

function isBefore(
  { bbox: one }: ReadBlock,
  { bbox: other }: ReadBlock,
  blocks: readonly ReadBlock[],
): boolean {
  if (overlaps(one, other)) return middle(one) < middle(other)
  if (one.x0 > other.x0) return false
  const [top, foot] = middle(one) < middle(other) ? [one, other] : [other, one]
  return !blocks.some(
    ({ bbox }) =>
      overlaps(bbox, one) &&
      overlaps(bbox, other) &&
      middle(bbox) > middle(top) &&
      middle(bbox) < middle(foot),
  )
}

const middle = ({ y0, y1 }: PixelBox) => (y0 + y1) / 2

/** Whether one stands above the other. */
const overlaps = (one: PixelBox, other: PixelBox) => one.x0 < other.x1 && other.x0 < one.x1

const linesIn = ({ paragraphs }: ReadBlock) => paragraphs.flatMap(({ lines }) => lines)

/** The cells of a narrow column (page numbers, figures, grades) are shorter than this on average, in letters. */
const shortCell = 13
/** As many cells as make a column, and the share of them that stand beside a line. */
const column = { least: 3, beside: 0.8 }

/** Blocks in which a narrow column is put together with the lines that it stands beside: tables are read by rows. */
function withCells(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  for (const cells of blocks) {
    if (!isNarrow(cells)) continue
    const rows = blocks.find(other => other !== cells && standsBeside(cells, other))
    if (!rows) continue
    const rest = blocks.filter(block => block !== cells && block !== rows)
    return withCells([...rest, inRows(rows, cells)])
  }
  return blocks
}

function isNarrow(block: ReadBlock): boolean {
  const lines = linesIn(block)
  const letters = lines.reduce(
    (sum, { words }) => sum + words.reduce((all, { text }) => all + text.length, 0),
    0,
  )
  return lines.length >= column.least && letters <= lines.length * shortCell
}

const sameRow = (one: ReadLine, other: ReadLine) =>
  Math.abs(one.baseline.y1 - other.baseline.y1) < one.rowAttributes.rowHeight * 0.35

function standsBeside(cells: ReadBlock, rows: ReadBlock): boolean {
  if (cells.bbox.x0 < rows.bbox.x1) return false
  const lines = linesIn(cells)
  const beside = lines.filter(line => linesIn(rows).some(other => sameRow(line, other)))
  return beside.length >= lines.length * column.beside
}

function inRows(rows: ReadBlock, cells: ReadBlock): ReadBlock {
  const left = [...linesIn(cells)]
  const lines = linesIn(rows).flatMap(line => {
    const own = left.filter(cell => sameRow(cell, line))
    for (const cell of own) left.splice(left.indexOf(cell), 1)
    return [line, ...own]
  })
  return { bbox: boxAround([rows.bbox, cells.bbox]), paragraphs: [{ lines: [...lines, ...left] }] }
}
