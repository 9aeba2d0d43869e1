import type { PdfLine } from './line.ts'
import { rowsByPlace, slack } from './tables.ts'

/**
 * Lines of a page whose first letters are the first cell of a table, parted from the rest: "1", "2" and "3" far from
 * what they number, on a level with lines further right.
 */
export function withoutLeads(lines: readonly PdfLine[]): readonly PdfLine[] {
  const isLevel = (one: PdfLine, other: PdfLine) => Math.abs(one.box.y - other.box.y) < one.fontSize * 0.4
  const leading = lines.filter(
    line =>
      line.lead && lines.some(other => isLevel(line, other) && other.box.x > line.box.x + line.box.width),
  )
  const alike = (line: PdfLine) =>
    leading.filter(other => Math.abs(other.lead!.nextBox.x - line.lead!.nextBox.x) < slack).length
  const cells = new Set(leading.filter(line => alike(line) >= rowsByPlace))
  if (cells.size === 0) return lines
  return lines.flatMap(line => {
    if (!cells.has(line)) return [line]
    const { end, next, box, nextBox } = line.lead!
    const raised = (line.raised ?? []).flatMap(mark =>
      mark.start >= next ? [{ start: mark.start - next, end: mark.end - next }] : [],
    )
    return [
      { ...line, text: line.text.slice(0, end), box, raised: [], lead: null, unmapped: 0 },
      { ...line, text: line.text.slice(next), box: nextBox, raised, lead: null },
    ]
  })
}
