/**
 * Tables, row by row. In a tagged file the tags name rows and cells, but most of Word's tables only arrange things on
 * the page; without tags a table shows by lines that stand in rows and columns.
 */
import type { PdfLine } from './line.ts'

/** A line of a page, and where it stands in a table. */
export interface TableLine {
  readonly line: PdfLine
  readonly page: number
  /** Where it stands in the order of reading. */
  readonly order: number
  /** Whether it stands where a letter has names and addresses: above its salutation, or right below its close. */
  readonly inFrame: boolean
}

export interface RowPlace {
  /** Unique in the file. */
  readonly row: string
  readonly cell: number
}

/** Rows with two cells or more that a table needs: the tags' word counts for something. */
const rowsByTags = 2
/** Share of the rows of a table that have two cells or more; a letter laid out as a table has few. */
const gridShare = 0.7

/** The places of lines that stand in tables of data by the file's tags. */
export function rowsByTag(lines: readonly TableLine[]): Map<PdfLine, RowPlace> {
  const tables = new Map<string, TableLine[]>()
  for (const entry of lines) {
    const table = entry.line.tag?.cell?.table
    if (table === undefined) continue
    const list = tables.get(table)
    if (list) list.push(entry)
    else tables.set(table, [entry])
  }
  const places = new Map<PdfLine, RowPlace>()
  for (const table of tables.values()) {
    if (table.some(({ inFrame }) => inFrame)) continue
    const cells = new Map<string, Set<number>>()
    for (const { line } of table) {
      const { row, column } = line.tag!.cell!
      cells.set(row, (cells.get(row) ?? new Set()).add(column))
    }
    const grid = [...cells.values()].filter(columns => columns.size > 1).length
    if (grid < rowsByTags || grid < cells.size * gridShare) continue
    for (const { line } of table) {
      const { row, column } = line.tag!.cell!
      if (cells.get(row)!.size > 1) places.set(line, { row, cell: column })
    }
  }
  return places
}

/** Lines on one level of a page, from the left. */
interface Band {
  readonly y: number
  readonly size: number
  readonly lines: readonly TableLine[]
}

export const rowsByPlace = 3
/** Points by which the lines of a column may start apart. */
export const slack = 6

/** The places of lines that stand in tables of data by where they stand on their page. */
export function rowsByGeometry(lines: readonly TableLine[]): Map<PdfLine, RowPlace> {
  const places = new Map<PdfLine, RowPlace>()
  const bands = bandsOf(lines.filter(({ line, inFrame }) => !inFrame && !line.turns))
  for (let at = 0; at < bands.length; ) {
    const columns = columnsAt(bands, at)
    const run = columns ? runOf(bands, at, columns) : []
    if (columns && run.length > 0) {
      const rows = rowsOf(run, columns)
      if (isTable(rows, columns)) for (const row of rows) placeRow(row, columns, places)
    }
    at += Math.max(1, run.length)
  }
  return places
}

function bandsOf(lines: readonly TableLine[]): Band[] {
  const bands: TableLine[][] = []
  const bottom = ({ line }: TableLine) => line.box.y + line.box.height
  for (const entry of lines.toSorted((one, other) => bottom(one) - bottom(other))) {
    const last = bands.at(-1)
    if (last && bottom(entry) - bottom(last[0]!) < entry.line.fontSize * 0.4) last.push(entry)
    else bands.push([entry])
  }
  return bands.map(band => {
    const ordered = band.toSorted((one, other) => one.line.box.x - other.line.box.x)
    return { y: bottom(ordered[0]!), size: ordered[0]!.line.fontSize, lines: ordered }
  })
}

/** Where the columns of a table start, if one begins here: by the fullest of the next rows. */
function columnsAt(bands: readonly Band[], at: number): readonly number[] | null {
  if (bands[at]!.lines.length < 2) return null
  const next = bands.slice(at, at + rowsByPlace)
  const fullest = next.reduce((most, band) => (band.lines.length > most.lines.length ? band : most))
  return fullest.lines.map(({ line }) => line.box.x)
}

/** The column a line stands in: it starts there, or ends where right-aligned figures end, and enters no other. */
function columnOf({ line: { box } }: TableLine, columns: readonly number[]): number | null {
  const column = columns.findLastIndex(start => box.x >= start - slack)
  if (column < 0) return null
  const next = columns[column + 1]
  return next === undefined || box.x + box.width <= next + slack ? column : null
}

/** White space between rows of more than this many letters' heights ends a table. */
const widestGap = 4

function runOf(bands: readonly Band[], from: number, columns: readonly number[]): Band[] {
  const run: Band[] = []
  for (let at = from; at < bands.length; at++) {
    const band = bands[at]!
    const before = run.at(-1)
    if (before && band.y - before.y > band.size * widestGap) break
    const placed = band.lines.map(line => columnOf(line, columns))
    if (placed.includes(null) || new Set(placed).size < placed.length) break
    run.push(band)
  }
  // What follows a table and happens to fit its first column is text below it.
  while (run.length > 0 && run.at(-1)!.lines.length === 1 && isOutside(run)) run.pop()
  return run
}

const isOutside = (run: readonly Band[]) => {
  const [before, last] = [run.at(-2), run.at(-1)!]
  return !before || last.y - before.y > last.size * 1.6
}

/** Bands of wrapped cells belong to the row above them. */
function rowsOf(run: readonly Band[], columns: readonly number[]): Band[][] {
  const gaps = run.slice(1).map((band, index) => band.y - run[index]!.y)
  const tightest = Math.min(...gaps)
  // Where rows stand further apart than lines, the white space tells; else a filled first column begins a row.
  const spaced = Math.max(...gaps) > tightest * 1.25
  const rows: Band[][] = []
  run.forEach((band, index) => {
    const first = columnOf(band.lines[0]!, columns) === 0
    const gap = index === 0 ? Number.POSITIVE_INFINITY : gaps[index - 1]!
    const begins = spaced ? gap > tightest * 1.15 && (first || band.lines.length > 1) : first
    if (begins || rows.length === 0) rows.push([band])
    else rows.at(-1)!.push(band)
  })
  return rows
}

function isTable(rows: readonly Band[][], columns: readonly number[]): boolean {
  const filled = rows.map(
    row => new Set(row.flatMap(({ lines }) => lines.map(line => columnOf(line, columns)))),
  )
  const grid = filled.filter(cells => cells.size > 1)
  return grid.length >= rowsByPlace && grid.length >= rows.length * gridShare && !inColumns(rows, columns)
}

/** Text in columns stands in the content one column after the other; a table does not. */
function inColumns(rows: readonly Band[][], columns: readonly number[]): boolean {
  let lastOfFirst = Number.NEGATIVE_INFINITY
  let firstOfOthers = Number.POSITIVE_INFINITY
  for (const entry of rows.flat().flatMap(({ lines }) => lines))
    if (columnOf(entry, columns) === 0) lastOfFirst = Math.max(lastOfFirst, entry.order)
    else firstOfOthers = Math.min(firstOfOthers, entry.order)
  return lastOfFirst < firstOfOthers
}

function placeRow(row: readonly Band[], columns: readonly number[], places: Map<PdfLine, RowPlace>): void {
  const first = row[0]!
  const cells = new Set(row.flatMap(({ lines }) => lines.map(line => columnOf(line, columns))))
  if (cells.size < 2) return
  const key = `${first.lines[0]!.page} ${first.y}`
  for (const { lines } of row)
    for (const entry of lines) places.set(entry.line, { row: key, cell: columnOf(entry, columns)! })
}
