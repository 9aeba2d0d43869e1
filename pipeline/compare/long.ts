import type { ThemeFacts } from './facts.ts'
import { type Cell, type ComparedRow, type Comparison, type Status, stances } from './table.ts'

/** A row and theme of a table as one flat record: what CSV and JSON show. */
export interface LongRow {
  readonly row: string
  readonly row_label: string
  readonly theme: string
  readonly theme_label: string
  readonly letters_read: number
  readonly letters_with_findings: number
  readonly findings: number
  readonly strength: number
  readonly concern: number
  readonly recommendation: number
  readonly action: number
  readonly context: number
  readonly status: Status
  /** Letters about others that say something of this row; they are not in `letters_with_findings`. */
  readonly letters_about_others: number
}

/** In the order of the CSV file. */
export const longColumns = [
  'row',
  'row_label',
  'theme',
  'theme_label',
  'letters_read',
  'letters_with_findings',
  'findings',
  ...stances,
  'status',
  'letters_about_others',
] as const satisfies readonly (keyof LongRow)[]

/** All cells, by row and then theme; the total is not among them, or whoever adds up would count twice. */
export const longRows = ({ rows, themes }: Comparison): readonly LongRow[] =>
  rows.flatMap(row => longOf(row, themes))

const longOf = (row: ComparedRow, themes: readonly ThemeFacts[]): readonly LongRow[] =>
  row.cells.map((cell, column) => longCell(row, themes[column]!, cell))

const longCell = ({ id, label, letters }: ComparedRow, theme: ThemeFacts, cell: Cell): LongRow => ({
  row: id,
  row_label: label,
  theme: theme.code,
  theme_label: theme.label,
  letters_read: letters,
  letters_with_findings: cell.lettersWithFindings,
  findings: cell.findings,
  ...cell.stances,
  status: cell.status,
  letters_about_others: cell.lettersAboutOthers,
})

/** The whole table as one value for `--json`. */
export function comparisonJson(comparison: Comparison) {
  const { by, minConfidence, documents, versions, failedFiles, total, themes, notes } = comparison
  return {
    by,
    min_confidence: minConfidence,
    documents,
    versions,
    letters_read: total.letters,
    failed_files: failedFiles,
    rows: longRows(comparison),
    total: longOf(total, themes),
    notes,
  }
}
