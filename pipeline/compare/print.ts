import { type Paint, wrapped } from './layout.ts'
import { rowLines, themeLines } from './list.ts'
import { matrixLines } from './matrix.ts'
import { counted } from './notes.ts'
import type { Grouping } from './rows.ts'
import { type ComparedRow, type Comparison, FEW_LETTERS } from './table.ts'

export interface PrintOptions {
  readonly width: number
  readonly paint: Paint
  /** What becomes of rows without a letter: one line with their number, or with their names, or rows as the others. */
  readonly emptyRows: 'counted' | 'named' | 'shown'
}

interface Words {
  readonly one: string
  readonly many: string
  /** What the letters of a row have in common. */
  readonly read: string
}

const wordsFor: Readonly<Record<Grouping, Words>> = {
  force: { one: 'force', many: 'forces', read: 'about the force' },
  region: { one: 'region', many: 'regions', read: 'about forces of the region' },
  year: { one: 'year', many: 'years', read: 'of the year' },
  programme: { one: 'programme', many: 'programmes', read: 'that speak of the programme' },
}

/** The table as a page of text: blocks of the table, what the signs mean, and notes. */
export function printed(comparison: Comparison, { width, paint, emptyRows }: PrintOptions): string {
  const { by, themes, rows, total, notes } = comparison
  const words = wordsFor[by]
  const empty = emptyRows === 'shown' ? [] : rows.filter(isEmpty)
  const shown = rows.filter(row => !empty.includes(row))
  const isList = themes.length === 1 || shown.length === 1
  const lines = [
    paint.bold(`Findings by ${words.one} and theme, in ${counted(total.letters, 'letter')}`),
    ...(themes.length === 1
      ? themeLines(comparison, shown, width, paint)
      : isList
        ? rowLines(comparison, shown[0]!, width, paint)
        : matrixLines(comparison, shown, width, paint)),
    '',
    ...[...signs(comparison, isList ? listSigns(words) : matrixSigns(words), words)].flatMap(sign =>
      wrapped(sign, width, '   ').map(paint.dim),
    ),
    ...emptyLines(empty, rows.length, words, emptyRows, width),
    ...(notes.length > 0 ? ['', ...notes.flatMap(note => wrapped(`- ${note}`, width, '  '))] : []),
  ]
  return `${lines.join('\n')}\n`
}

const isEmpty = ({ letters, cells }: ComparedRow): boolean =>
  letters === 0 && cells.every(({ findings }) => findings === 0)

const matrixSigns = ({ read }: Words) => [
  `n  letters read ${read}    k  those with findings on the theme`,
  's strength, c concern, r recommendation, a action, x context: findings on police, commissioner or partnership',
]

const listSigns = ({ read }: Words) => [
  `letters: those with findings on the theme, of those read ${read}; findings are on police, commissioner or partnership`,
]

function* signs(
  { rows, total }: Comparison,
  first: readonly string[],
  { one, read }: Words,
): Generator<string> {
  yield* first
  yield `–  letters were read ${read} and say nothing on the theme    ·  no such letter held`
  yield `*  fewer than ${FEW_LETTERS} letters`
  if ([...rows, total].some(({ cells }) => cells.some(({ lettersAboutOthers }) => lettersAboutOthers > 0)))
    yield `+1  findings in a letter that is not about the ${one}`
}

function emptyLines(
  empty: readonly ComparedRow[],
  all: number,
  { many }: Words,
  emptyRows: PrintOptions['emptyRows'],
  width: number,
): readonly string[] {
  if (empty.length === 0) return []
  const count = `No letter is held for ${empty.length} of ${all} ${many}`
  const text =
    emptyRows === 'named'
      ? `${count}: ${empty.map(({ label }) => label).join(', ')}.`
      : `${count} (--all names them).`
  return ['', ...wrapped(text, width)]
}
