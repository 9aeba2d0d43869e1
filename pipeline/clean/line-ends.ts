/**
 * Decides what each line end of the file means: a space (the line was only full), nothing (a word was divided), the
 * end of a block, or the end of a paragraph with white space after it.
 */
import type { CleanLine, Edit } from '../types.ts'
import { type Cleaner, type Draft, lineText } from './cleaner.ts'
import { cellOf, type Said, saidByFile } from './groups.ts'
import { type Dictionary, hyphenation } from './hyphenation.ts'
import { itemStart, lowerStart, type Measure, measure, sentenceEnd, turnedBack } from './measure.ts'
import { rowsOf } from './rows.ts'

/** The dictionary tells divided words from those with a hyphen. */
export const lineEnds = (dictionary: Dictionary): Cleaner => ({
  id: 'line-ends',
  says: 'Joins lines that were only broken because they were full, and divided words; parts paragraphs.',
  propose(given) {
    const draft = { ...given, lines: given.lines.map(turnedBack) }
    const { lines } = draft
    const page = measure(draft)
    const saidOf = saidByFile(draft, page)
    const words = hyphenation(draft.text, dictionary)
    const rows = new Set([...rowsOf(draft)].filter(({ group }) => group === undefined))
    const headEnd =
      lines.slice(0, salutationWithin).find(line => salutation.test(lineText(draft, line)))?.start ?? 0
    const edits: Edit[] = []
    // `before` is all that stands in a row, `last` only the line right before.
    let before = lines[0]
    let last = lines[0]
    for (const after of lines.slice(1)) {
      const parted = rows.has(before!) || rows.has(after)
      const edit = parted
        ? null
        : lineEnd(draft, before!, after, page, words, saidOf(last!, after), after.start < headEnd)
      if (edit) edits.push(edit)
      before = page.sameRow(before!, after) ? row(before!, after) : after
      last = after
    }
    return edits
  },
})

/** Two lines side by side, seen as one by what comes below them. */
function row(left: CleanLine, right: CleanLine): CleanLine {
  const { fontSize, bold } = left.end - left.start > right.end - right.start ? left : right
  const box = { ...left.box!, width: right.box!.x + right.box!.width - left.box!.x }
  return { ...right, fontSize, bold, start: left.start, box }
}

function lineEnd(
  draft: Draft,
  before: CleanLine,
  after: CleanLine,
  page: Measure,
  words: ReturnType<typeof hyphenation>,
  said: Said,
  inHead: boolean,
): Edit | null {
  // Exactly one line end between them, or the file itself has set them apart.
  if (after.start - before.end !== 1) return null
  const end = { start: before.end, end: after.start }
  const [text, next] = [lineText(draft, before), lineText(draft, after)]
  const joins =
    said === null ? (inHead ? continuesAddress : continues)(draft, before, after, page) : said === 'same'
  if (!joins) return page.apart(before, after) ? { ...end, insert: '\n\n' } : null
  const cells = cellOf(after) - cellOf(before)
  if (cells > 0) return { ...end, insert: '\t'.repeat(cells) }
  // Superscripts are lines of their own to the reader of the file.
  if (page.sameRow(before, after)) return { ...end, insert: page.touches(before, after) ? '' : ' ' }
  const divided = words.divided(text, next)
  if (divided === 'joined') return { start: before.end - 1, end: after.start, insert: '' }
  return { ...end, insert: divided === 'hyphenated' ? '' : ' ' }
}

// "Ms Anne Murray", "Gideon Eyebury, Head of …": a new person, however full the line above was
const personStart =
  /^\s*(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Professor|Prof|Cllr|Councillor|Rt Hon|The Rt Hon)\.?\s\p{Lu}|\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{Lu}[\p{L}.'’-]{0,30}){1,3},\s)/u
const salutationWithin = 80
const salutation = /^\s*(?:Dear|Annwyl)\s/u

// "Police and Crime Commissioner for Cambridgeshire and"
const sentenceGoesOn =
  /(?:,|\b(?:and|or|from|to|by|with|of|for|that|as|when|said|told|both|including|the|our|my|your))\s*$/iu

// "recom-", and below it "mend"
const wordDivided = /\p{L}{2}[-\u2010]$/u

/** Above the salutation a line is a person or a line of an address, unless it hangs on the one above. */
function continuesAddress(draft: Draft, before: CleanLine, after: CleanLine, page: Measure): boolean {
  if (page.sameRow(before, after)) return true
  if (page.apart(before, after) || page.differs(before, after)) return false
  const next = lineText(draft, after)
  if (page.hangs(before, after) || sentenceGoesOn.test(lineText(draft, before))) return page.wrapped
  return page.full(before, after) && !personStart.test(next) && !salutation.test(next)
}

function continues(draft: Draft, before: CleanLine, after: CleanLine, page: Measure): boolean {
  const text = lineText(draft, before)
  const next = lineText(draft, after)
  if (page.sameRow(before, after)) return true
  if (itemStart.test(next) || page.differs(before, after)) return false
  if (salutation.test(next)) return false
  if (before.page !== after.page) {
    // Over a page: a full line goes on unless it closed its sentence; so does any line before a small letter.
    return !sentenceEnd.test(text) && (page.full(before, after) || lowerStart.test(next))
  }
  if (page.apart(before, after)) return false
  if (page.full(before, after)) return true
  return lowerStart.test(next) && (wordDivided.test(text) || (page.wrapped && !sentenceEnd.test(text)))
}
