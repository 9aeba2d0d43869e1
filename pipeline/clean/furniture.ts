import type { CleanLine, Edit } from '../types.ts'
import { type Cleaner, type Draft, lineText } from './cleaner.ts'
import { itemStart } from './measure.ts'

// "2", "- 2 -", "Page 2 of 8", "2/8", "iv"
const pageNumber =
  /^[-–—\s|]{0,3}(?:page\s{1,3})?(?:\d{1,4}|[ivxl]{1,6})(?:\s{0,2}(?:of|\/)\s{0,2}\d{1,4})?[-–—\s|]{0,3}$/i

/** How many lines at the top and foot of a page can be furniture. */
const depth = 3
/** Running lines are short. */
const longest = 160
/** Points by which a running line may move between pages. */
const drift = 8

/** Removes page numbers and lines that recur at the same height of several pages. */
export const furniture: Cleaner = {
  id: 'furniture',
  says: 'Removes page numbers, and running headers and footers that recur from page to page.',
  propose(draft) {
    const removed = new Set(draft.lines.filter(({ hint }) => hint?.kind === 'furniture'))
    const pages = edgesByPage(draft.lines.filter(line => !removed.has(line)))
    const recurring = recurringLines(draft, pages)
    for (const edges of pages)
      edges.forEach((line, place) => {
        const text = lineText(draft, line).trim()
        const outermost = place === 0 || place === edges.length - 1 || recurring.has(line)
        if (recurring.has(line) || (outermost && pageNumber.test(text))) removed.add(line)
      })
    return draft.lines.filter(line => removed.has(line)).map(line => withoutLine(draft, line))
  },
}

/** The outermost lines of each page, from its top to its foot. */
function edgesByPage(lines: readonly CleanLine[]): CleanLine[][] {
  const pages = new Map<number, CleanLine[]>()
  for (const line of lines) {
    if (line.page === null) continue
    const list = pages.get(line.page)
    if (list) list.push(line)
    else pages.set(line.page, [line])
  }
  return [...pages.values()].map(list => {
    const ordered = list.every(line => line.box)
      ? list.toSorted((one, other) => one.box!.y - other.box!.y)
      : list
    return ordered.length <= 2 * depth ? ordered : [...ordered.slice(0, depth), ...ordered.slice(-depth)]
  })
}

function recurringLines(draft: Draft, pages: readonly CleanLine[][]): Set<CleanLine> {
  const byText = new Map<string, CleanLine[]>()
  for (const edges of pages)
    for (const line of edges) {
      const text = lineText(draft, line).trim()
      // "Recommendation 1" and "Recommendation 2" at the top of two pages are alike, and no running line.
      if (text.length === 0 || text.length > longest || itemStart.test(text)) continue
      const key = text.toLowerCase().replace(/\d+/g, '#')
      const list = byText.get(key)
      if (list) list.push(line)
      else byText.set(key, [line])
    }
  const recurring = new Set<CleanLine>()
  // On half of the pages at least, and on two: a heading that happens to open two pages of ten is none.
  const needed = Math.max(2, Math.ceil(pages.length / 2))
  for (const lines of byText.values()) {
    const alike = lines.filter(line =>
      lines.some(other => other.page !== line.page && sameHeight(line, other)),
    )
    if (new Set(alike.map(line => line.page)).size >= needed) for (const line of alike) recurring.add(line)
  }
  return recurring
}

const sameHeight = (one: CleanLine, other: CleanLine) =>
  !one.box || !other.box || Math.abs(one.box.y - other.box.y) <= drift

/** The line and the line end after it, or before it where it is the last. */
function withoutLine({ text }: Draft, { start, end }: CleanLine): Edit {
  return text[end] === '\n' ? { start, end: end + 1, insert: '' } : { start, end, insert: '' }
}
