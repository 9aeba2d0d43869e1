import { cut, longest, type Paint, runsOf } from './layout.ts'
import { type Cell, type ComparedRow, type Comparison, isFew } from './table.ts'

/** A line of a list: what it is about, and its cell with the letters it is a part of. */
interface Line {
  readonly label: string
  readonly letters: number
  readonly cell: Cell
}

const TITLES = ['letters', 'findings', 'strength', 'concern', 'recomm.', 'action', 'context'] as const

/** One theme: a line for each row, the total last. */
export function themeLines(
  { themes: [theme], total }: Comparison,
  shown: readonly ComparedRow[],
  width: number,
  paint: Paint,
): readonly string[] {
  const few = isFew(total.cells[0]!.lettersWithFindings) ? '*' : ''
  const lines = [...shown, total].map(({ label, letters, cells }) => ({ label, letters, cell: cells[0]! }))
  return ['', ...listLines(`${theme!.code}${few}  ${theme!.label}`, lines, width, paint, 1)]
}

/** One row: a line for each theme, in blocks by group. */
export function rowLines(
  { themes }: Comparison,
  row: ComparedRow,
  width: number,
  paint: Paint,
): readonly string[] {
  const lines = themes.map(({ code, label, group, groupLabel }, index) => ({
    block: `${group}  ${groupLabel}`,
    label: `${code.padEnd(longest(themes.map(theme => theme.code)))}  ${label}`,
    letters: row.letters,
    cell: row.cells[index]!,
  }))
  return [
    '',
    paint.bold(row.label),
    ...runsOf(lines, ({ block }) => block).flatMap(block => [
      '',
      ...listLines(block[0]!.block, block, width, paint, 0),
    ]),
  ]
}

/** `footer` is how many of the lines stand below a rule. */
function listLines(
  heading: string,
  lines: readonly Line[],
  width: number,
  paint: Paint,
  footer: number,
): readonly string[] {
  const numbers = lines.map(numbersOf)
  const widths = TITLES.map((title, at) => longest([title, ...numbers.map(texts => texts[at]!)]))
  const room = width - widths.reduce((sum, size) => sum + size + 2, 0)
  const labelWidth = Math.min(room, longest([heading, ...lines.map(({ label }) => label)]))
  const lineOf = (label: string, texts: readonly string[]) =>
    [cut(label, labelWidth).padEnd(labelWidth), ...texts.map((text, at) => text.padStart(widths[at]!))]
      .join('  ')
      .trimEnd()
  const set = lines.map(({ label }, index) => lineOf(label, numbers[index]!))
  const rule = paint.dim('─'.repeat(width - room + labelWidth))
  return [
    paint.bold(lineOf(heading, TITLES)),
    ...set.slice(0, lines.length - footer),
    ...(footer > 0 ? [rule, ...set.slice(lines.length - footer)] : []),
  ]
}

function numbersOf({ letters, cell }: Line): readonly string[] {
  const few = isFew(letters) ? '*' : ' '
  const others = cell.lettersAboutOthers > 0 ? `+${cell.lettersAboutOthers}` : ''
  if (cell.status !== 'found') {
    const why = cell.status === 'absent' ? [`0 of ${letters}${few}`, '–'] : ['· ', '·']
    return [...why, '', '', '', '', '']
  }
  const { strength, concern, recommendation, action, context } = cell.stances
  const counts = [cell.findings, strength, concern, recommendation, action, context]
  return [`${cell.lettersWithFindings}${others} of ${letters}${few}`, ...counts.map(String)]
}
