import type { Letter } from '../../types.ts'
import type { Ask } from './recommendations.ts'
import type { RecommendationTexts } from './texts.ts'

interface Columns {
  readonly text: number
  readonly deadline: number | null
}

/** Reads rows with bars or tabs, such as "1 | Record the voice of the child | Immediately | …", under a head that says so. */
export const recommendationTables =
  (texts: RecommendationTexts) =>
  (letter: Letter): Ask[] => {
    const asks: Ask[] = []
    let columns: Columns | null = null
    for (const { kind, start, end } of letter.blocks) {
      const row = cellsOf(letter.document.text, start, end)
      if (row.length < (kind === 'row' ? 2 : 3)) {
        columns = null
        continue
      }
      if (columns) {
        const ask = askOf(row, columns)
        if (ask) asks.push(ask)
      } else columns = columnsOf(row, texts)
    }
    return asks
  }

interface Cell {
  readonly start: number
  readonly end: number
  readonly text: string
}

function cellsOf(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = []
  for (const match of text.slice(start, end).matchAll(/[^|\t]+/gu)) {
    const words = match[0].trim()
    const from = start + match.index + match[0].indexOf(words)
    if (words) cells.push({ start: from, end: from + words.length, text: words })
  }
  return cells
}

function columnsOf(row: readonly Cell[], texts: RecommendationTexts): Columns | null {
  const kinds = row.map(({ text }) => texts.column(text))
  const text = kinds.indexOf('text')
  const deadline = kinds.indexOf('deadline')
  return text < 0 ? null : { text, deadline: deadline < 0 ? null : deadline }
}

function askOf(row: readonly Cell[], columns: Columns): Ask | null {
  const cell = row[columns.text]
  if (!cell || !/\p{L}.*\s/u.test(cell.text)) return null
  const first = columns.text === 0 ? null : row[0]!.text
  const number = first && /^\W?[\p{L}\d.()]{1,6}$/u.test(first) ? first.replace(/^\(|[).]+$/gu, '') : null
  const elsewhere = columns.deadline === null ? null : (row[columns.deadline] ?? null)
  const { start, end } = cell
  return { start, end, number, elsewhere, rule: 'recommendation/table', confidence: 0.9 }
}
