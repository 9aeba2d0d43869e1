import type { Span } from '../types.ts'

/** A cell of a row, and its words. */
export interface Cell extends Span {
  readonly text: string
}

/** The cells of a line: "1 | Record it | Done", "3.1 / grading / PG / May 23"; one cell where it is no row. */
export const cellsOf = (text: string, line: Span): Cell[] =>
  rowOf(text, line).filter(cell => cell.text !== '')

/** The same with those that are empty between others, so that each stands under the head of its column. */
export function rowOf(text: string, { start, end }: Span): Cell[] {
  const line = text.slice(start, end)
  const parting = /[|\t]/u.test(line) ? /[|\t]/gu : /\s\/\s/gu
  const cells: Cell[] = []
  let from = 0
  const add = (to: number) => {
    const cell = line.slice(from, to)
    const words = cell.trim()
    const at = start + from + cell.indexOf(words)
    cells.push({ start: at, end: at + words.length, text: words })
  }
  // Most lines are no rows, and a search costs more than a look.
  if (/[|\t/]/u.test(line))
    for (const { index, 0: mark } of line.matchAll(parting)) {
      add(index)
      from = index + mark.length
    }
  add(line.length)
  // Bars may also enclose the row.
  const first = /^\s*[|\t]/u.test(line) ? 1 : 0
  return cells.slice(first, /[|\t]\s*$/u.test(line) ? -1 : cells.length)
}
