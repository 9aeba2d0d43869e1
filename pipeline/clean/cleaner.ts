import { matchesIn } from '../text/matches.ts'
import type { CleanLine, Edit, MediaType, Span } from '../types.ts'

/** What a cleaner looks at: the text as the cleaners before it left it, and the source's lines where they are now. */
export interface Draft {
  readonly text: string
  readonly lines: readonly CleanLine[]
  /** Marks of footnotes that are still in the text, in order. */
  readonly marks: readonly Span[]
  readonly mediaType: MediaType
}

/** Proposes edits, ordered and disjoint, and touches nothing. */
export interface Cleaner {
  readonly id: string
  /** One sentence for the reader of the record. */
  readonly says: string
  readonly propose: (draft: Draft) => readonly Edit[]
}

export const lineText = (draft: Draft, line: CleanLine) => draft.text.slice(line.start, line.end)

/** An edit for each match of a pattern, in order. `insert` may decline with null. */
export function editsFor(
  text: string,
  pattern: RegExp,
  insert: (match: RegExpExecArray) => string | null,
): Edit[] {
  const edits: Edit[] = []
  for (const match of matchesIn(text, pattern)) {
    const replacement = insert(match)
    if (replacement !== null && replacement !== match[0])
      edits.push({ start: match.index, end: match.index + match[0].length, insert: replacement })
  }
  return edits
}
