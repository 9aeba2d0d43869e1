import { cut, longest, type Paint, packed, runsOf } from './layout.ts'
import { type Cell, type ComparedRow, type Comparison, isFew, stances } from './table.ts'

/** What the columns under a theme are called, in the order of the stances. */
export const stanceLetters = {
  strength: 's',
  concern: 'c',
  recommendation: 'r',
  action: 'a',
  context: 'x',
} as const

const WIDEST_LABEL = 28
const GAP = ' │ '

/** A theme, ready to be set: its cell in each row as numbers below one another. */
interface Column {
  readonly group: string
  readonly heading: string
  readonly titles: string
  readonly cells: readonly string[]
  readonly width: number
}

/** Rows by themes, in blocks as wide as the page, each block within a group of themes; the last row is the total. */
export function matrixLines(
  { themes, total }: Comparison,
  shown: readonly ComparedRow[],
  width: number,
  paint: Paint,
): readonly string[] {
  const rows = [...shown, total]
  const labels = rows.map(({ label }) => cut(label, WIDEST_LABEL))
  const labelWidth = longest(labels)
  const counts = rows.map(({ letters }) => `${letters}${isFew(letters) ? '*' : ' '}`)
  const countWidth = longest(['n ', ...counts])
  const columns = themes.map(({ code, group, groupLabel }, index) => {
    const few = isFew(total.cells[index]!.lettersWithFindings) ? '*' : ''
    return columnOf(
      `${group}  ${groupLabel}`,
      `${code}${few}`,
      rows.map(({ cells }) => cells[index]!),
    )
  })
  const before = labelWidth + 1 + countWidth
  const lineOf = (label: string, count: string, cells: readonly string[]) =>
    [`${label.padEnd(labelWidth)} ${count.padStart(countWidth)}`, ...cells].join(GAP).trimEnd()

  const blockLines = (block: readonly Column[], isFirst: boolean): readonly string[] => {
    const rule = [before, ...block.map(column => column.width)].map(size => '─'.repeat(size)).join('─┼─')
    return [
      '',
      paint.bold(isFirst ? block[0]!.group : `${block[0]!.group}, continued`),
      paint.bold(
        lineOf(
          '',
          '',
          block.map(column => column.heading.padEnd(column.width)),
        ),
      ),
      paint.dim(
        lineOf(
          '',
          'n ',
          block.map(({ titles }) => titles),
        ),
      ),
      ...rows.flatMap((row, index) => [
        ...(row === total ? [paint.dim(rule)] : []),
        lineOf(
          labels[index]!,
          counts[index]!,
          block.map(({ cells }) => cells[index]!),
        ),
      ]),
    ]
  }
  return runsOf(columns, ({ group }) => group).flatMap(group =>
    packed(group, column => column.width + GAP.length, width - before).flatMap((block, index) =>
      blockLines(block, index === 0),
    ),
  )
}

function columnOf(group: string, heading: string, cells: readonly Cell[]): Column {
  const titles = ['k', ...stances.map(stance => stanceLetters[stance])]
  const numbers = cells.map(numbersOf)
  const widths = titles.map((title, at) => longest([title, ...numbers.map(row => row[at]!)]))
  const setLine = (texts: readonly string[]) => texts.map((text, at) => text.padStart(widths[at]!)).join(' ')
  const width = Math.max(heading.length, setLine(titles).length)
  return {
    group,
    heading,
    titles: setLine(titles).padEnd(width),
    cells: numbers.map(row => setLine(row).padEnd(width)),
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
