/**
 * The order in which a page is read. A good file's content stands in that order already, and nothing is touched. Word
 * draws text boxes last, and then the order of the tags is better; where there are no tags and content jumps about, or
 * runs straight across two columns, the page is cut into columns by its white space.
 */
import { asRead as turnedBox } from '../../text/boxes.ts'
import type { Box } from '../../types.ts'
import type { PdfLine } from './line.ts'
import { compareTags } from './structure.ts'

/** A page with more lines is a drawing, or made to cost time: it is taken as it comes. */
export const mostLines = 1500

/** Lines of one page, in reading order. */
export function inReadingOrder(lines: readonly PdfLine[], tagged: boolean): readonly PdfLine[] {
  if (lines.length > mostLines) return lines
  if (tagged) return inTagOrder(lines)
  // Lines that lie on their side are ordered among themselves, as they are read.
  return [0, 1, 2, 3].flatMap(turns => {
    const read = lines.filter(line => (line.turns ?? 0) === turns).map(asRead)
    return (isDisorderly(read) ? byColumns(read, 0) : read).map(({ line }) => line)
  })
}

/** A line with its box turned so that it is read from left to right. */
interface Read {
  readonly line: PdfLine
  readonly box: Box
}

const asRead = (line: PdfLine): Read => ({ line, box: turnedBox(line.box, line.turns) })

/** Of the two orders that a tagged file gives, the one that jumps back up the page less often. */
function inTagOrder(lines: readonly PdfLine[]): PdfLine[] {
  const running = lines.filter(({ tag }) => tag && tag.hint.kind !== 'footnote')
  const sorted = running.toSorted((one, other) => compareTags(one.tag!, other.tag!))
  if (jumpsIn(sorted.map(asRead)) >= jumpsIn(running.map(asRead))) return [...lines]
  const places = new Set(running)
  let next = 0
  return lines.map(line => (places.has(line) ? sorted[next++]! : line))
}

/** As many jumps back up the page, and this share of its lines, show that content is in no order. */
const enoughJumps = 3
const jumpShare = 0.1
/** Lines side by side that make two columns of text, not a table. */
const enoughPairs = 8

function isDisorderly(lines: readonly Read[]): boolean {
  const jumps = jumpsIn(lines)
  return (jumps >= enoughJumps && jumps > lines.length * jumpShare) || runsAcross(lines)
}

/** How often the next line stands higher up; to the top of the next column or cell is no jump. */
function jumpsIn(lines: readonly Read[]): number {
  let jumps = 0
  for (let at = 1; at < lines.length; at++) {
    const [before, after] = [lines[at - 1]!, lines[at]!]
    const toNextColumn = after.box.x > before.box.x + before.box.width * 0.5
    if (after.box.y < before.box.y - before.line.fontSize * 0.8 && !toNextColumn) jumps += 1
  }
  return jumps
}

/** Whether neighbours in the content stand left and right of a gutter, and are lines of text on both sides. */
function runsAcross(lines: readonly Read[]): boolean {
  const pairs = lines.flatMap((right, at): (readonly [Read, Read])[] => {
    const left = lines[at - 1]
    const level = left && Math.abs(left.box.y - right.box.y) < left.line.fontSize * 0.5
    return level && right.box.x > endOf(left) ? [[left, right]] : []
  })
  if (pairs.length < enoughPairs) return false
  const gutter = gutterOf(lines)
  if (gutter === null) return false
  const across = pairs.filter(([left, right]) => endOf(left) <= gutter && right.box.x >= gutter - slack)
  const { left, right } = parted(lines, gutter)
  return across.length >= enoughPairs && isText(left) && isText(right)
}

/** Most lines of a column of text are full, and hold some words. */
function isText(lines: readonly Read[]): boolean {
  const start = Math.min(...lines.map(({ box }) => box.x))
  const width = Math.max(...lines.map(endOf)) - start
  const full = lines.filter(line => endOf(line) - start > width * 0.75 && line.line.text.length > 20)
  return full.length >= lines.length * 0.6
}

const endOf = ({ box }: Read) => box.x + box.width

/** Points by which lines of a column may start apart. */
const slack = 3
const narrowestGutter = 8
const enoughLines = 3
/** More columns than this are a table. */
const deepest = 3

/**
 * Where a second column starts: most lines end before it or start at it, few cross, and some stand side by side. The
 * start that the fewest cross and the most share.
 */
function gutterOf(lines: readonly Read[]): number | null {
  const starts = new Map<number, number>()
  for (const { box } of lines) {
    const key = Math.round(box.x / slack) * slack
    starts.set(key, (starts.get(key) ?? 0) + 1)
  }
  let best: number | null = null
  let most = 0
  for (const [start, count] of starts) {
    if (count < enoughLines || count <= most) continue
    const { left, right, crossing } = parted(lines, start)
    const overlaps = left.filter(line => right.some(other => Math.abs(other.box.y - line.box.y) < 20))
    if (left.length < enoughLines || crossing.length > lines.length * 0.4) continue
    if (overlaps.length < enoughLines) continue
    best = start
    most = count
  }
  return best
}

function parted(lines: readonly Read[], gutter: number) {
  const left = lines.filter(line => endOf(line) < gutter - narrowestGutter + slack)
  const right = lines.filter(line => line.box.x >= gutter - slack)
  const crossing = lines.filter(
    line => line.box.x < gutter - slack && endOf(line) >= gutter - narrowestGutter + slack,
  )
  return { left, right, crossing }
}

/** Lines that cross the gutter part the page into slabs; each slab is read column by column. */
function byColumns(lines: readonly Read[], depth: number): Read[] {
  const gutter = depth < deepest ? gutterOf(lines) : null
  if (gutter === null) return byHeight(lines)
  const crossing = new Set(parted(lines, gutter).crossing)
  const ordered: Read[] = []
  let slab: Read[] = []
  const flush = () => {
    const { left, right } = parted(slab, gutter)
    ordered.push(...byColumns(left, depth + 1), ...byColumns(right, depth + 1))
    slab = []
  }
  for (const line of byHeight(lines)) {
    if (!crossing.has(line)) {
      slab.push(line)
      continue
    }
    flush()
    ordered.push(line)
  }
  flush()
  return ordered
}

/** From the top, and from the left where they stand on one level. */
function byHeight(lines: readonly Read[]): Read[] {
  const level = (line: Read) => Math.round((line.box.y + line.box.height) / 4)
  return lines.toSorted((one, other) => level(one) - level(other) || one.box.x - other.box.x)
}
