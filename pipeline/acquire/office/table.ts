import type { Block } from '../blocks.ts'

/** What stands in a cell; nothing in those that a wider or taller neighbour covers. */
export type Cell = readonly Block[]

/**
 * A table as blocks, one for each row, its cells parted by tabs. A single row or a single column only arranges things
 * on the page (a letterhead beside an address, a box around a text): what stands in it are blocks like any others.
 */
export function blocksOfTable(rows: readonly (readonly Cell[])[]): Block[] {
  const filled = rows.filter(cells => cells.some(isFilled))
  const columns = filled.reduce((most, cells) => Math.max(most, cells.findLastIndex(isFilled) + 1), 0)
  const blocks =
    filled.length === 1 || columns === 1
      ? filled.flatMap(cells => cells.flatMap(startingApart))
      : filled.map(
          (cells): Block => ({
            text: cells.map(textOfCell).join('\t'),
            hint: { kind: 'row' },
            apart: false,
            bold: cells.every(cell => cell.every(({ bold, text }) => bold || text.trim() === '')),
          }),
        )
  return [...startingApart(blocks), { text: '', hint: { kind: 'paragraph' }, apart: true }]
}

const isFilled = (cell: Cell) => cell.some(({ text }) => text.trim() !== '')

const startingApart = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => (index === 0 ? { ...block, apart: true } : block))

/** On one line, for a tab would look like the next cell. */
const textOfCell = (cell: Cell) =>
  cell
    .map(({ text }) => text.replace(/[\t\n\f]/gu, ' ').trim())
    .filter(text => text !== '')
    .join(' ')
