import type { ThemeFacts } from './facts.ts'
import { besideLabel, longest, type Paint } from './layout.ts'
import { type Cell, type ComparedRow, type Comparison, isFew, stances } from './table.ts'

/** A line of a list: what it is about, and its cell with the letters it is a part of. */
interface Line {
  readonly label: string
  readonly letters: number
  readonly cell: Cell
}

const stanceTitles = {
  strength: 'strength',
  concern: 'concern',
  recommendation: 'recomm.',
  action: 'action',
  context: 'context',
} as const
const TITLES = ['letters ', 'findings', ...stances.map(stance => stanceTitles[stance])]

/** One theme: a line for each row, the total below a rule. */
export function themeLines(
  { themes: [theme], total }: Comparison,
  shown: readonly ComparedRow[],
  width: number,
  paint: Paint,
): readonly string[] {
  const few = isFew(total.cells[0]!.lettersWithFindings) ? '*' : ''
  const linesOf = (rows: readonly ComparedRow[]) =>
    rows.map(({ label, letters, cells }) => ({ label, letters, cell: cells[0]! }))
  const lines = [...linesOf(shown), ...linesOf([total])]
  const set = listLines(lines, '  ', width, paint)
  const rule = paint.dim('─'.repeat(longest(set.flat())))
  return [
    '',
    paint.bold(`${theme!.code}${few}  ${theme!.label}`),
    ...set.slice(0, -1).flat(),
    rule,
    ...set.at(-1)!,
  ]
}

/** One row: a line for each theme, in blocks by group. */
export function rowLines(
  { themes }: Comparison,
  row: ComparedRow,
  width: number,
  paint: Paint,
): readonly string[] {
  const indent = longest(themes.map(({ code }) => code)) + 2
  const lines = themes.map(({ code, label }, index) => ({
    label: `${code.padEnd(indent)}${label}`,
    letters: row.letters,
    cell: row.cells[index]!,
  }))
  const [titles, ...set] = listLines(lines, ' '.repeat(indent), width, paint)
  const blockLines = ({ group, groupLabel }: ThemeFacts) => [
    '',
    paint.bold(`${group}  ${groupLabel}`),
    ...titles!,
    ...set.filter((_, index) => themes[index]!.group === group).flat(),
  ]
  const isFirst = ({ group }: ThemeFacts, index: number) => themes[index - 1]?.group !== group
  return ['', paint.bold(row.label), ...themes.filter(isFirst).flatMap(blockLines)]
}

/** The titles, and each line, which takes several where its label is long. */
function listLines(
  lines: readonly Line[],
  indent: string,
  width: number,
  paint: Paint,
): readonly (readonly string[])[] {
  const numbers = lines.map(numbersOf)
  const widths = TITLES.map((title, at) => longest([title, ...numbers.map(texts => texts[at]!)]))
  const room = width - widths.reduce((sum, size) => sum + 1 + size, 1)
  const labelWidth = Math.min(room, longest(lines.map(({ label }) => label)))
  const lineOf = (label: string, texts: readonly string[]) =>
    besideLabel(
      label,
      labelWidth,
      indent,
      [' ', ...texts.map((text, at) => text.padStart(widths[at]!))].join(' '),
    )
  return [lineOf('', TITLES).map(paint.dim), ...lines.map(({ label }, at) => lineOf(label, numbers[at]!))]
}

/** Letters of those read, and findings by stance; an empty cell says why it is empty. */
function numbersOf({ letters, cell }: Line): readonly string[] {
  const few = isFew(letters) ? '*' : ' '
  const blanks = stances.map(() => '')
  if (cell.status === 'absent') return [`0 of ${letters}${few}`, '–', ...blanks]
  if (cell.status === 'no_document') return ['0 ', '·', ...blanks]
  const others = cell.lettersAboutOthers > 0 ? `+${cell.lettersAboutOthers}` : ''
  return [
    `${cell.lettersWithFindings}${others} of ${letters}${few}`,
    `${cell.findings}`,
    ...stances.map(stance => `${cell.stances[stance]}`),
  ]
}
