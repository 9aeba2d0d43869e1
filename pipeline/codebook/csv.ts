import { CodebookError } from './error.ts'
import { listed } from './fields.ts'

// A table has one row for each theme; cues and examples stand in one cell, parted by "|".
const columns = [
  'id',
  'label',
  'parent',
  'definition',
  'include',
  'exclude',
  'strong',
  'weak',
  'examples',
  'notExamples',
  'source',
]
const needed = ['id', 'label', 'strong']
const plain = columns.filter(name => !['strong', 'weak', 'examples', 'notExamples'].includes(name))

/** What a codebook as a table comes to, in the shape of the JSON file. A table has no place for id and version. */
export function codebookRows(text: string, name: string): unknown {
  const [head = [], ...rows] = rowsOf(text).map(({ cells }) => cells)
  const unknown = head.find(column => !columns.includes(column))
  if (unknown !== undefined)
    throw new CodebookError(`it has an unknown column "${unknown}"; the columns are ${listed(columns)}`)
  const missing = needed.find(column => !head.includes(column))
  if (missing !== undefined) throw new CodebookError(`it has no column "${missing}"`)
  return { id: name, version: 'table', label: name, themes: rows.map(row => themeOf(head, row)) }
}

function themeOf(head: readonly string[], row: readonly string[]): unknown {
  const cell = (name: string) => row[head.indexOf(name)]?.trim() ?? ''
  const parts = (name: string) =>
    cell(name)
      .split('|')
      .map(part => part.trim())
      .filter(part => part !== '')
  const cues = (['strong', 'weak'] as const).flatMap(strength =>
    parts(strength).map(phrase => ({
      text: phrase,
      strength,
      ...(isAbbreviation(phrase) && { exact: true }),
    })),
  )
  const fields = Object.fromEntries(plain.filter(name => cell(name) !== '').map(name => [name, cell(name)]))
  return { ...fields, cues, examples: parts('examples'), notExamples: parts('notExamples') }
}

// "RTC", "s47": words that would be others in small letters
const isAbbreviation = (phrase: string) => /^(?:\p{Lu}{2,}s?|\p{L}\d{1,3})$/u.test(phrase)

const cellPattern = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<bare>[^",\r\n]*))(?<end>,|\r?\n|$)/uy

/** A row of a table, and the line of the file that it begins in, from 1. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** The rows of a CSV text, as RFC 4180 has them; empty ones are left out. */
export function rowsOf(text: string): Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let line = 1
  let start = 0
  cellPattern.lastIndex = 0
  while (cellPattern.lastIndex < text.length) {
    const at = cellPattern.lastIndex
    const match = cellPattern.exec(text)
    if (!match) {
      const astray = text.slice(0, at).split('\n').length
      throw new CodebookError(`it is no CSV: a quotation mark stands astray in line ${astray}`)
    }
    const { quoted, bare = '', end } = match.groups!
    cells.push(quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"'))
    if (end === ',' && cellPattern.lastIndex < text.length) continue
    if (cells.some(cell => cell !== '')) rows.push({ line, cells })
    cells = []
    line += text.slice(start, cellPattern.lastIndex).split('\n').length - 1
    start = cellPattern.lastIndex
  }
  return rows
}
