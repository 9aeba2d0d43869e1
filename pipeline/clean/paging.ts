/**
 * Pages of a plain text, which tells of them only by what stood at their edges: "Page 2 of 8", and a running line with
 * it. A sentence that a page end cuts in two is made one again.
 */
import type { CleanLine, Edit } from '../types.ts'
import { type Cleaner, type Draft, lineText } from './cleaner.ts'
import { lowerStart, sentenceEnd } from './measure.ts'

// "Page 2 of 8", "- 2 -", "[page 3]"; a bare number may be anything
const pageLine =
  /^\s*(?:[[(]?\s?page\s(?<page>\d{1,3})(?:\s?(?:of|\/)\s?\d{1,3})?\s?[\])]?|[–—-]\s?(?<dashed>\d{1,3})\s?[–—-])\s*$/iu

/** Lines of so many characters may run from page to page. */
const longest = 160
/** How many lines off a page number a running line may stand, blank ones aside. */
const reach = 2

export const paging: Cleaner = {
  id: 'paging',
  says: 'Removes page numbers and running lines from plain text, and joins the sentence that a page end cut in two.',
  propose(draft) {
    if (draft.lines.some(({ page }) => page !== null)) return []
    const lines = draft.lines.filter(line => lineText(draft, line).trim() !== '')
    const numbered = numberedLines(draft, lines)
    if (numbered.length < 2) return []
    const removed = new Set([...numbered, ...runningLines(draft, lines, numbered)])
    return gaps(lines, removed).flatMap(gap => editOf(draft, gap))
  },
}

/** Places of lines that count pages upward, in order. */
function numberedLines(draft: Draft, lines: readonly CleanLine[]): readonly number[] {
  const found: number[] = []
  let last = 0
  lines.forEach((line, index) => {
    const { page, dashed } = pageLine.exec(lineText(draft, line))?.groups ?? {}
    const number = Number(page ?? dashed ?? Number.NaN)
    if (!(number > last)) return
    found.push(index)
    last = number
  })
  return found
}

/** Places of lines that stand, word for word but for numbers, beside two page numbers or more. */
function runningLines(
  draft: Draft,
  lines: readonly CleanLine[],
  numbered: readonly number[],
): readonly number[] {
  const byText = new Map<string, number[]>()
  for (const place of numbered)
    for (let at = place - reach; at <= place + reach; at++) {
      const line = lines[at]
      if (at === place || !line) continue
      const text = lineText(draft, line).trim()
      if (text.length > longest) continue
      const key = text.toLowerCase().replaceAll(/\s+/gu, ' ').replaceAll(/\d+/gu, '#')
      const places = byText.get(key)
      if (places) places.push(at)
      else byText.set(key, [at])
    }
  return [...byText.values()].filter(places => new Set(places).size >= 2).flat()
}

interface Gap {
  /** What is removed, and what stands before and after it. */
  readonly lines: readonly CleanLine[]
  readonly before: CleanLine | null
  readonly after: CleanLine | null
}

/** Removed lines that stand together. */
function gaps(lines: readonly CleanLine[], removed: ReadonlySet<number>): readonly Gap[] {
  const found: Gap[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!removed.has(at)) continue
    let stop = at
    while (removed.has(stop)) stop++
    found.push({ lines: lines.slice(at, stop), before: lines[at - 1] ?? null, after: lines[stop] ?? null })
    at = stop
  }
  return found
}

function editOf(draft: Draft, { lines, before, after }: Gap): readonly Edit[] {
  const [first, last] = [lines[0]!, lines.at(-1)!]
  if (before && after) {
    const [text, next] = [lineText(draft, before), lineText(draft, after)]
    const goesOn = !sentenceEnd.test(text) && (lowerStart.test(next) || /[,“‘"(]\s*$/u.test(text))
    return [
      { start: before.end, end: after.start, insert: goesOn ? (/["“‘(]$/u.test(text) ? '' : ' ') : '\n\n' },
    ]
  }
  const end = draft.text[last.end] === '\n' ? last.end + 1 : last.end
  return [{ start: first.start, end, insert: '' }]
}
