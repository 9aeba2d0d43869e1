import { applyEdits, composedMap, offsetMap } from '../text/edits.ts'
import { hasWords } from '../text/visible.ts'
import type { CleanDocument, Cleaning, CleanLine, PageSpan, Source } from '../types.ts'
import { characters } from './characters.ts'
import type { Cleaner, Draft } from './cleaner.ts'
import { footnoteMarks } from './footnote-marks.ts'
import { furniture } from './furniture.ts'
import type { Dictionary } from './hyphenation.ts'
import { lineEnds } from './line-ends.ts'
import { markup } from './markup.ts'
import { mojibake } from './mojibake.ts'
import { paging } from './paging.ts'
import { spaces } from './spaces.ts'

/** In this order: marks and running lines must be gone before lines are joined, and spaces come last. */
export const cleanersWith = (dictionary: Dictionary): readonly Cleaner[] => [
  mojibake,
  markup,
  furniture,
  paging,
  footnoteMarks,
  characters,
  lineEnds(dictionary),
  spaces,
]

/** Those that know no words but the text's own. */
export const cleaners = cleanersWith(() => new Set())

/** Applies the cleaners one after the other, and keeps what each did. */
export function clean(source: Source, steps: readonly Cleaner[] = cleaners): CleanDocument {
  let draft: Draft = { marks: [], ...source }
  const cleanings: Cleaning[] = []
  for (const cleaner of steps) {
    const edits = cleaner.propose(draft)
    if (edits.length === 0) continue
    const text = applyEdits(draft.text, edits)
    // A file that consists of page numbers or tags alone keeps them: a text is never cleaned away.
    if (!hasWords(text) && hasWords(draft.text)) continue
    cleanings.push({ cleaner: cleaner.id, edits })
    const map = offsetMap(edits)
    const lines: CleanLine[] = []
    for (const line of draft.lines) {
      const span = map.toNew(line)
      if (span) lines.push({ ...line, ...span })
    }
    const marks = draft.marks.flatMap(mark => map.toNew(mark) ?? [])
    draft = { ...draft, text, lines, marks }
  }
  return { source, text: draft.text, cleanings, lines: draft.lines, pages: pagesOf(draft.lines) }
}

/** The map from the clean text back to the source's and forth. */
export const mapOf = (document: CleanDocument) => composedMap(document.cleanings.map(({ edits }) => edits))

/** Neighbouring lines of one page make one stretch. */
function pagesOf(lines: readonly CleanLine[]): PageSpan[] {
  const pages: PageSpan[] = []
  for (const { page, start, end } of lines) {
    if (page === null) continue
    const last = pages.at(-1)
    if (last?.page === page)
      pages[pages.length - 1] = { page, start: last.start, end: Math.max(last.end, end) }
    else pages.push({ page, start: Math.max(start, last?.end ?? 0), end })
  }
  return pages.filter(page => page.end > page.start)
}
