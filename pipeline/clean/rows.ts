/** Which lines of a draft are rows of a table, whose cells tabs part. */
import type { CleanLine } from '../types.ts'
import { type Draft, lineText } from './cleaner.ts'
import { itemStart } from './measure.ts'

/** Fewer lines with tabs in them are no table: tabs also stand between a date and a place. */
const fewestRows = 3

/** Lines the file says are rows, and in plain text lines with tabs that stand together. */
export function rowsOf(draft: Draft): Set<CleanLine> {
  const rows = new Set(draft.lines.filter(({ hint }) => hint?.kind === 'row'))
  if (draft.mediaType !== 'text/plain' || !draft.text.includes('\t')) return rows
  let run: CleanLine[] = []
  const flush = () => {
    if (run.length >= fewestRows) for (const line of run) rows.add(line)
    run = []
  }
  for (const line of draft.lines) {
    const before = run.at(-1)
    if (before && line.start - before.end !== 1) flush()
    if (hasCells(lineText(draft, line))) run.push(line)
    else flush()
  }
  flush()
  return rows
}

// "To:", "Our ref:"
const label = /:$/u

/** Whether tabs part a line into cells; those after a bullet, a number or "To:" do not. */
function hasCells(text: string): boolean {
  const cells = text
    .split('\t')
    .map(cell => cell.trim())
    .filter(cell => cell !== '')
  const first = cells[0] ?? ''
  const marker = itemStart.exec(`${first} `)?.[0].trim() === first
  return cells.length > (marker ? 2 : 1) && !label.test(first)
}
