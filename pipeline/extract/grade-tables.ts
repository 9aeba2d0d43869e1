/** Grades and counts of them that stand in tables, or line by line. */

import { type Cell, cellsOf } from '../text/cells.ts'
import { numberOf, numberSource } from '../text/numbers.ts'
import { quick } from '../text/quick-patterns.ts'
import type { GradeId, GradeMention, Letter } from '../types.ts'

type GradeOf = (text: string) => GradeId | null

/** A grade of a table, with the index of its block. */
export interface TableFind {
  readonly block: number
  readonly mention: GradeMention
}

/** The lines of one table: they follow one another. */
interface Line {
  readonly block: number
  readonly cells: readonly Cell[]
}

export function gradeTables(letter: Letter, gradeOf: GradeOf): TableFind[] {
  const lines = letter.blocks.map(
    (block, index): Line => ({ block: index, cells: cellsOf(letter.document.text, block) }),
  )
  const { found, heads } = underHeads(lines, gradeOf)
  const others = lines.filter(({ block }) => !heads.has(block))
  return [...found, ...countedLines(letter, gradeOf), ...besides(others, gradeOf)]
}

const totals = /^(?:total|all(?:\s\p{L}{3,14})?|cases|sample)$/iu
const number = new RegExp(`^(?:${numberSource})$`, 'iu')
const countOf = (cell: Cell | undefined) => (cell && number.test(cell.text) ? numberOf(cell.text) : null)

// "| Good | Requires improvement | Inadequate | Total |" above "| Cases audited | 17 | 14 | 22 | 53 |"
function underHeads(
  lines: readonly Line[],
  gradeOf: GradeOf,
): { readonly found: readonly TableFind[]; readonly heads: ReadonlySet<number> } {
  const found: TableFind[] = []
  const heads = new Set<number>()
  lines.forEach(({ block: top, cells: head }, index) => {
    if (head.filter(({ text }) => gradeOf(text)).length < 2) return
    for (let below = index + 1; below < lines.length; below++) {
      const { block, cells } = lines[below]!
      // Columns are told from the right: an empty cell at the corner leaves no trace.
      const shift = cells.length - head.length
      const counted = head.map(({ text }, column) => ({ text, cell: cells[column + shift] }))
      const own = counted.filter(({ text, cell }) => gradeOf(text) !== null && countOf(cell) !== null)
      if (own.length < 2) break
      heads.add(top)
      const total = counted.find(({ text, cell }) => totals.test(text) && countOf(cell) !== null)?.cell
      const subject = shift > 0 || !gradeOf(head[0]!.text) ? (cells[0]?.text ?? null) : null
      for (const { text, cell } of own)
        found.push({
          block,
          mention: mentionOf(
            cell!,
            gradeOf(text)!,
            countOf(cell!),
            countOf(total),
            countOf(cells[0]) === null ? subject : null,
          ),
        })
    }
  })
  return { found, heads }
}

// "Good: 17", "Requires improvement | 14", "Inadequate – 22 cases", one below the other; "Total: 53"
const countedLine = quick(
  new RegExp(
    `^[•◼▪*-]?\\s{0,3}(?<what>\\p{L}[\\p{L}\\s]{2,30}?)\\s{0,2}[:|\\t–-]\\s{0,3}(?<count>${numberSource})(?:\\s(?<noun>\\p{L}{3,14}))?\\s{0,2}[.;|]?$`,
    'iu',
  ),
)

function countedLines({ blocks, document: { text } }: Letter, gradeOf: GradeOf): TableFind[] {
  const lines = blocks.map(({ start, end }) => {
    const groups = countedLine.exec(text.slice(start, end))?.groups
    return groups
      ? { start, end, what: groups.what!, count: numberOf(groups.count!), noun: groups.noun ?? null }
      : null
  })
  const found: TableFind[] = []
  for (let from = 0; from < lines.length; from++) {
    let to = from
    while (lines[to]) to++
    const run = lines.slice(from, to).map((line, index) => ({ ...line!, block: from + index }))
    const graded = run.filter(({ what }) => gradeOf(what) !== null)
    const total = run.find(({ what }) => totals.test(what))?.count ?? null
    if (new Set(graded.map(({ what }) => gradeOf(what))).size >= 2)
      for (const { block, start, end, what, count, noun } of graded)
        found.push({ block, mention: mentionOf({ start, end }, gradeOf(what)!, count, total, noun) })
    from = to
  }
  return found
}

// "Preventing crime | Good | Adequate": what it was, and what it is
function besides(lines: readonly Line[], gradeOf: GradeOf): TableFind[] {
  return lines.flatMap(({ block, cells }) => {
    const [subject, ...rest] = cells
    const graded = rest.filter(({ text }) => gradeOf(text))
    if (graded.length < 2 || gradeOf(subject!.text)) return []
    return graded.map(cell => ({
      block,
      mention: mentionOf(cell, gradeOf(cell.text)!, null, null, subject!.text),
    }))
  })
}

const mentionOf = (
  { start, end }: Pick<Cell, 'start' | 'end'>,
  grade: GradeId,
  count: number | null,
  total: number | null,
  subject: string | null,
): GradeMention => ({
  kind: 'grade',
  start,
  end,
  grade,
  count,
  total,
  subject,
  rule: 'grade/table',
  confidence: 0.9,
})
