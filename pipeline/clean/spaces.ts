import type { Span } from '../types.ts'
import { type Cleaner, type Draft, editsFor } from './cleaner.ts'
import { rowsOf } from './rows.ts'

// White space at the ends of the text; at the ends of lines, with what blank lines there are; runs within a line.
const runs = /^\s+|\s+$(?![\s\S])|[ \t]*\n\s*|[ \t]{2,}|\t/gu

export const spaces: Cleaner = {
  id: 'spaces',
  says: 'Makes every run of spaces one space, and every run of blank lines one; tabs stay between cells of a table.',
  propose(draft) {
    const { text } = draft
    const rows = rowSpans(draft)
    let next = 0
    return editsFor(text, runs, ({ 0: run, index }) => {
      if (index === 0 || index + run.length === text.length) return ''
      const ends = run.split('\n').length - 1
      if (ends > 0) return ends === 1 ? '\n' : '\n\n'
      const tabs = run.split('\t').length - 1
      if (tabs === 0) return ' '
      while (next < rows.length && rows[next]!.end <= index) next++
      const row = rows[next]
      if (!row || row.start > index) return ' '
      return index === row.start ? '' : '\t'.repeat(tabs)
    })
  },
}

/** The lines of the text that hold a row, in order. */
function rowSpans(draft: Draft): Span[] {
  const spans: Span[] = []
  for (const line of rowsOf(draft)) {
    if (line.start < (spans.at(-1)?.end ?? 0)) continue
    const end = draft.text.indexOf('\n', line.start)
    const start = draft.text.lastIndexOf('\n', line.start) + 1
    spans.push({ start, end: end < 0 ? draft.text.length : end })
  }
  return spans
}
