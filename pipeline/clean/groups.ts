/** What the file itself says of a line end, by the hints and groups of the lines on both sides. */
import type { CleanLine } from '../types.ts'
import { type Draft, lineText } from './cleaner.ts'
import { itemStart, lowerStart, type Measure, sentenceEnd } from './measure.ts'

/** `same` block, `end` of one, or null where the page must tell. */
export type Said = 'same' | 'end' | null

/** Reads the lines once, then says what is said of single line ends. */
export function saidByFile(draft: Draft, page: Measure): (before: CleanLine, after: CleanLine) => Said {
  const marked = markedItems(draft)
  return (before, after) => {
    if (!before.hint && !after.hint) return null
    if (before.group === undefined || after.group === undefined)
      return isWhole(before) || isWhole(after) ? 'end' : null
    if (before.hint?.kind === 'row' || after.hint?.kind === 'row') return saidOfRows(before, after)
    const [text, next] = [lineText(draft, before), lineText(draft, after)]
    if (before.group === after.group) return breaksWithin(before, after, text, next, page) ? 'end' : 'same'
    // Word splits an item that goes over a page in two, and the second has no bullet.
    if (before.page !== after.page) return marked.has(before.group) && isBare(after, marked) ? 'same' : null
    // Writers press the return key within a sentence, and then two paragraphs are one.
    return lowerStart.test(next) && !sentenceEnd.test(text) ? null : 'end'
  }
}

/** Items that begin with a bullet, number or letter: some files draw them, and then no text tells. */
function markedItems(draft: Draft): Set<number> {
  const marked = new Set<number>()
  const seen = new Set<number>()
  for (const line of draft.lines) {
    if (line.hint?.kind !== 'item' || line.group === undefined || seen.has(line.group)) continue
    seen.add(line.group)
    if (itemStart.test(lineText(draft, line))) marked.add(line.group)
  }
  return marked
}

const isBare = ({ hint, group }: CleanLine, marked: ReadonlySet<number>) =>
  hint?.kind === 'item' && group !== undefined && !marked.has(group)

/** Of a file that has one line for each block. */
const isWhole = ({ hint, group }: CleanLine) => hint !== undefined && group === undefined

function saidOfRows(before: CleanLine, after: CleanLine): Said {
  return before.group === after.group && cellOf(after) >= cellOf(before) ? 'same' : 'end'
}

export const cellOf = ({ hint }: CleanLine): number => (hint?.kind === 'row' ? (hint.cell ?? 0) : 0)

/** A paragraph may hold line breaks of its own, as addresses do: lines that end long before they are full. */
function breaksWithin(
  before: CleanLine,
  after: CleanLine,
  text: string,
  next: string,
  page: Measure,
): boolean {
  if (page.level(before, after) || (lowerStart.test(next) && !sentenceEnd.test(text))) return false
  return (
    page.short(before, after) || (itemStart.test(next) && sentenceEnd.test(text) && !page.full(before, after))
  )
}
