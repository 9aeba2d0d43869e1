import type { Letter, Span } from '../../types.ts'
import type { Ask } from './recommendations.ts'
import { dated } from './sentences.ts'
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
    let above: Span | null = null
    for (const { kind, start, end } of letter.blocks) {
      const row = cellsOf(letter.document.text, start, end)
      if (row.length < (kind === 'row' ? 2 : 3)) {
        columns = null
        above = { start, end }
        continue
      }
      if (columns) {
        const ask = askOf(row, columns, above && leadsIn(letter, above) ? above : null)
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

/** "Within three months, the force should:" right above the table. */
const leadsIn = ({ document: { text } }: Letter, { start, end }: Span) =>
  text[end - 1] === ':' && dated.test(text.slice(start, end))

function askOf(row: readonly Cell[], columns: Columns, above: Span | null): Ask | null {
  const cell = row[columns.text]
  if (!cell || !/\p{L}.*\s/u.test(cell.text)) return null
  const first = columns.text === 0 ? null : row[0]!.text
  const number = first && /^\W?[\p{L}\d.()]{1,6}$/u.test(first) ? first.replace(/^\(|[).]+$/gu, '') : null
  const due = columns.deadline === null ? null : (row[columns.deadline] ?? null)
  const elsewhere = due && dated.test(due.text) ? due : (above ?? due)
  const { start, end } = cell
  return { start, end, number, elsewhere, rule: 'recommendation/table', confidence: 0.9 }
}
