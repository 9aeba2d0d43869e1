/** Scoreboards as tables of text: plain for a terminal, or Markdown. */
import type { LeftOutSource, Scoreboard } from './scoreboard.ts'
import type { Difference } from './tally.ts'

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Three decimals; what cannot be worked out is a dash. */
export const shown = (value: number | null) => (value === null ? '–' : value.toFixed(3))

export const figureTable = ({ figures, groups }: Scoreboard): Table => ({
  columns: [
    'figure',
    'value',
    '95 % interval',
    'precision',
    'recall',
    'in gold',
    'found',
    ...groups.map(({ name }) => name),
  ],
  rows: figures
    .filter(({ worth }) => worth.value !== null)
    .map(({ figure, worth, interval, byGroup }) => [
      figure.says,
      shown(worth.value),
      interval ? `${shown(interval.low)}–${shown(interval.high)}` : '–',
      shown(worth.precision),
      shown(worth.recall),
      String(worth.tally.wanted),
      String(worth.tally.found),
      ...byGroup.map(shown),
    ]),
})

export const themeTable = ({ themes }: Scoreboard): Table => ({
  columns: ['theme', 'F1', 'precision', 'recall', 'in gold', 'found'],
  rows: themes.map(({ theme, f1, precision, recall, tally }) => [
    theme,
    shown(f1),
    shown(precision),
    shown(recall),
    String(tally.wanted),
    String(tally.found),
  ]),
})

/** Findings by how sure the program is of them, and how often it is right. */
export const reliabilityTable = ({ confidences }: Scoreboard): Table => {
  const all = confidences.reduce((sum, { tally }) => sum + tally.found, 0)
  const atLeast = (index: number) => {
    const upper = confidences.slice(index).map(({ tally }) => tally)
    const found = upper.reduce((sum, tally) => sum + tally.found, 0)
    const right = upper.reduce((sum, tally) => sum + tally.right, 0)
    return [shown(right / found), `${((found / all) * 100).toFixed(0)} %`]
  }
  return {
    columns: ['confidence', 'findings', 'right', 'right from here up', 'findings from here up'],
    rows: confidences.map(({ band, tally }, index) => [
      `${band}–${(Number(band) + 0.1).toFixed(1)}`,
      String(tally.found),
      shown(tally.right / tally.found),
      ...atLeast(index),
    ]),
  }
}

/** What of a scoreboard hangs on the sentence reader, with it and without. */
export const readerTable = (withReader: Scoreboard, without: Scoreboard): Table => ({
  columns: ['figure', 'with the reader', 'rules alone'],
  rows: withReader.figures.flatMap(({ figure, worth }, index) => {
    const alone = without.figures[index]!.worth
    return worth.value === null || shown(worth.value) === shown(alone.value)
      ? []
      : [[figure.says, shown(worth.value), shown(alone.value)]]
  }),
})

/** Figures that are told letter by letter. */
const byLetterFigures = [
  'kind',
  'document-date',
  'parties',
  'subject-forces',
  'officials',
  'dates',
  'inspections',
  'reports',
  'recommendations',
  'themes',
  'findings',
]

export const letterTable = ({ byLetter }: Scoreboard): Table => ({
  columns: ['letter', ...byLetterFigures],
  rows: byLetter.map(({ path, values }) => [
    path,
    ...byLetterFigures.map(id => values.get(id)?.toFixed(2) ?? '–'),
  ]),
})

/** Values with all rules and, after an arrow, without those of the source itself. */
export const leftOutTable = (sources: readonly LeftOutSource[]): Table => ({
  columns: ['figure', ...sources.map(({ group }) => group)],
  rows: (sources[0]?.before.figures ?? []).map(({ figure }, index) => [
    figure.says,
    ...sources.map(({ before, after }) => {
      const [was, is] = [before, after].map(board => board.figures[index]!.worth.value)
      return was === null ? '–' : `${shown(was!)} → ${shown(is!)}`
    }),
  ]),
})

const widthOf = (text: string) => [...text].length

/** Columns side by side; the first is flush left, numbers are flush right. */
export function plainTable({ columns, rows }: Table): string {
  const widths = columns.map((name, index) =>
    Math.max(widthOf(name), ...rows.map(row => widthOf(row[index]!))),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => {
        const gap = ' '.repeat(widths[index]! - widthOf(cell))
        return index === 0 ? cell + gap : gap + cell
      })
      .join('  ')
      .trimEnd()
  return [columns, ...rows].map(line).join('\n')
}

export function markdownTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = columns.map((_, index) => (index === 0 ? '---' : '--:'))
  return [line(columns), line(rule), ...rows.map(line)].join('\n')
}

/** A letter and what it does not agree on with its gold. */
export interface Disagreement extends Difference {
  readonly path: string
}

/** Up to `most` of each figure, with how many there are. */
export function errorLines(differences: readonly Disagreement[], most: number): string[] {
  const figures = [...new Set(differences.map(({ figure }) => figure))]
  return figures.flatMap(figure => {
    const all = differences.filter(one => one.figure === figure)
    const missed = all.filter(({ kind }) => kind === 'missed').length
    const invented = all.filter(({ kind }) => kind === 'invented').length
    return [
      `${figure}: ${missed} missed, ${invented} invented, ${all.length - missed - invented} with another value`,
      ...all.slice(0, most).map(errorLine),
      ...(all.length > most ? [`  … and ${all.length - most} more`] : []),
    ]
  })
}

const signs = { missed: '-', invented: '+', differs: '≠' } as const

function errorLine({ path, kind, wanted, found }: Disagreement): string {
  const what = kind === 'differs' ? `${wanted} → ${found}` : (wanted ?? found!)
  return `  ${signs[kind]} ${path}: ${what.replace(/\s+/gu, ' ')}`
}
