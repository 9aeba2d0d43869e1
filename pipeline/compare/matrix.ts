import { besideLabel, longest, type Paint, packed } from './layout.ts'
import { type Cell, type ComparedRow, type Comparison, isFew, stances } from './table.ts'

/** What stands over the numbers of a theme: letters, and the stances by a letter each. */
const stanceLetters = { strength: 's', concern: 'c', recommendation: 'r', action: 'a', context: 'x' } as const
const TITLES = ['k', ...stances.map(stance => stanceLetters[stance])]

const WIDEST_LABEL = 30
const GAP = ' │ '

/** A theme, ready to be set. */
interface Column {
  readonly group: string
  readonly heading: string
  readonly titles: string
  readonly cells: readonly string[]
  readonly width: number
}

/** Rows by themes, in blocks as wide as the page, each within a group of themes; the last row is the total. */
export function matrixLines(
  { themes, total }: Comparison,
  shown: readonly ComparedRow[],
  width: number,
  paint: Paint,
): readonly string[] {
  const rows = [...shown, total]
  const labelWidth = Math.min(WIDEST_LABEL, longest(rows.map(({ label }) => label)))
  const counts = rows.map(({ letters }) => `${letters}${isFew(letters) ? '*' : ' '}`)
  const countWidth = longest(['n ', ...counts]) + 1
  const columns = themes.map(({ code, group, groupLabel }, index) => {
    const few = isFew(total.cells[index]!.lettersWithFindings) ? '*' : ''
    const cells = rows.map(row => row.cells[index]!)
    return columnOf(`${group}  ${groupLabel}`, `${code}${few}`, cells)
  })
  const room = width - labelWidth - countWidth
  const widthOf = (column: Column) => GAP.length + column.width
  const fitsWhole = columns.reduce((sum, column) => sum + widthOf(column), 0) <= room
  const blocks = packed(columns, ({ group }) => (fitsWhole ? '' : group), widthOf, room)

  const blockLines = (block: readonly Column[], heading: string): readonly string[] => {
    const lineOf = (label: string, count: string, cellOf: (column: Column) => string) =>
      besideLabel(label, labelWidth, '  ', [count.padStart(countWidth), ...block.map(cellOf)].join(GAP))
    const set = rows.map(({ label }, index) => lineOf(label, counts[index]!, ({ cells }) => cells[index]!))
    const dashes = [labelWidth + countWidth, ...block.map(column => column.width)]
    return [
      '',
      paint.bold(heading),
      ...lineOf('', '', column => column.heading).map(paint.bold),
      ...lineOf('', 'n ', ({ titles }) => titles).map(paint.dim),
      ...set.slice(0, -1).flat(),
      paint.dim(dashes.map(size => '─'.repeat(size)).join('─┼─')),
      ...set.at(-1)!,
    ]
  }
  return blocks.flatMap((block, at) => {
    const heading = headingOf(block)
    const isContinued = at > 0 && headingOf(blocks[at - 1]!) === heading
    return blockLines(block, isContinued ? `${heading}, continued` : heading)
  })
}

const headingOf = (block: readonly Column[]): string =>
  [...new Set(block.map(({ group }) => group))].join(' · ')

function columnOf(group: string, heading: string, cells: readonly Cell[]): Column {
  const numbers = cells.map(numbersOf)
  const widths = TITLES.map((title, at) => longest([title, ...numbers.map(row => row[at]!)]))
  const width = Math.max(
    heading.length,
    widths.reduce((sum, size) => sum + size + 1, -1),
  )
  const lineOf = (texts: readonly string[]) =>
    texts
      .map((text, at) => text.padStart(widths[at]!))
      .join(' ')
      .padEnd(width)
  return {
    group,
    heading: heading.padEnd(width),
    titles: lineOf(TITLES),
    cells: numbers.map(lineOf),
    width,
  }
}

/** Letters, and findings by stance with nought left blank; an empty cell says why it is empty. */
function numbersOf({
  status,
  lettersWithFindings,
  lettersAboutOthers,
  stances: counts,
}: Cell): readonly string[] {
  if (status !== 'found') return [status === 'absent' ? '–' : '·', ...stances.map(() => '')]
  return [
    `${lettersWithFindings}${lettersAboutOthers > 0 ? `+${lettersAboutOthers}` : ''}`,
    ...stances.map(stance => (counts[stance] > 0 ? `${counts[stance]}` : '')),
  ]
}
