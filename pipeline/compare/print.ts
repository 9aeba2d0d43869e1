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
  readonly letters: string
}

const wordsFor: Readonly<Record<Grouping, Words>> = {
  force: { one: 'force', many: 'forces', letters: 'letters about the force' },
  region: { one: 'region', many: 'regions', letters: 'letters about forces of the region' },
  year: { one: 'year', many: 'years', letters: 'letters of the year' },
  programme: { one: 'programme', many: 'programmes', letters: 'letters that speak of the programme' },
}

/** Below this, a list has no room for names beside its seven columns of numbers. */
const LIST_WIDTH = 90

/** The table as a page of text: the counts, what the signs mean, and notes. */
export function printed(comparison: Comparison, { width, paint, emptyRows }: PrintOptions): string {
  const { by, rows, total, notes } = comparison
  const words = wordsFor[by]
  const title = `Findings on police, commissioner or partnership by ${words.one} and theme, in ${counted(total.letters, 'letter')}`
  const shown = emptyRows === 'shown' ? rows : rows.filter(row => !isEmpty(row))
  const { lines, signs } = bodyOf(comparison, shown, words, width, paint)
  const page = [
    ...wrapped(title, width).map(paint.bold),
    ...lines,
    '',
    ...[...signs, ...commonSigns(comparison)].flatMap(sign => wrapped(sign, width, '   ')).map(paint.dim),
    ...emptyLines(rows, words, emptyRows, width),
    ...(notes.length > 0 ? ['', ...notes.flatMap(note => wrapped(`- ${note}`, width, '  '))] : []),
  ]
  return `${page.join('\n')}\n`
}

const isEmpty = ({ letters, cells }: ComparedRow): boolean =>
  letters === 0 && cells.every(({ findings }) => findings === 0)

/** What is one theme or one row is a list with words over its columns; all else is a matrix. */
function bodyOf(
  comparison: Comparison,
  shown: readonly ComparedRow[],
  { letters }: Words,
  width: number,
  paint: Paint,
): { readonly lines: readonly string[]; readonly signs: readonly string[] } {
  const isTheme = comparison.themes.length === 1
  const [only, ...others] = shown
  if (width >= LIST_WIDTH && (isTheme || (only && others.length === 0))) {
    const lines = isTheme
      ? themeLines(comparison, shown, width, paint)
      : rowLines(comparison, only!, width, paint)
    const sign = `letters  those with findings on the theme, of all ${letters} that were read`
    return { lines, signs: [sign] }
  }
  return {
    lines: matrixLines(comparison, shown, width, paint),
    signs: [
      `n  letters read: ${letters}`,
      'k  of these, those with findings on the theme',
      's c r a x  findings by stance: strength, concern, recommendation, action, context (blank: none)',
    ],
  }
}

function commonSigns({ rows, total }: Comparison): readonly string[] {
  const hasOthers = [...rows, total].some(({ cells }) =>
    cells.some(({ lettersAboutOthers }) => lettersAboutOthers > 0),
  )
  return [
    '–  such letters were read, and none has a finding on the theme    ·  no such letter is held',
    `*  fewer than ${FEW_LETTERS} letters`,
    ...(hasOthers ? ['+1  one more letter has findings that count here, though it is about others'] : []),
  ]
}

function emptyLines(
  rows: readonly ComparedRow[],
  { one, many }: Words,
  emptyRows: PrintOptions['emptyRows'],
  width: number,
): readonly string[] {
  const all = rows.filter(({ isRest }) => !isRest)
  const empty = all.filter(({ letters }) => letters === 0)
  if (emptyRows === 'shown' || empty.length === 0) return []
  const count = `No letter is held for ${empty.length} of ${counted(all.length, one, many)}`
  const text =
    emptyRows === 'named'
      ? `${count}: ${empty.map(({ label }) => label).join(', ')}.`
      : `${count} (--all names them).`
  return ['', ...wrapped(text, width)]
}
