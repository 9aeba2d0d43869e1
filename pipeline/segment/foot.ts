import type { BlockKind } from '../types.ts'
import { type BlockLine, isProse } from './lines.ts'
import * as opening from './openings.ts'

/** A signature of more lines than this is none. */
const longestSignature = 8
/** Names below "cc" stand on short lines; a longer one that stands apart is something else. */
const longestCopyLine = 90

/** Without "Yours sincerely" the foot starts at the notes, the end mark, or a name and role at the very end. */
export function footWithoutClose(lines: readonly BlockLine[], body: number): number {
  const marked = lines.findIndex((line, index) => index > body && opening.footStart.test(line.text))
  if (marked >= 0) return marked
  let foot = lines.length
  while (foot - 1 > body && lines.length - foot < longestSignature && isSignatureLine(lines[foot - 1]!))
    foot--
  return foot
}

const isSignatureLine = ({ text, marker }: BlockLine) =>
  marker === null && text.length <= 90 && !text.includes('\t') && !/[.!?:;]["'”’)]?$/u.test(text)

/** The kinds of the lines from `foot` on: close, signature, then copies and notes, which last until something ends them. */
export function footKinds(lines: readonly BlockLine[], foot: number): BlockKind[] {
  let inNotes = false
  let inCopies = false
  return lines.slice(foot).map(line => {
    inNotes ||= opening.notes.test(line.text)
    if (line.apart && line.text.length > longestCopyLine) inCopies = false
    // "cc" on a line of its own, or with one name, goes on with the names below it.
    const copyGoesOn = inCopies
    inCopies ||= opening.copy.test(line.text)
    if (opening.close.test(line.text)) return 'close'
    if (opening.copy.test(line.text)) return 'copy'
    if (inNotes) return 'note'
    if (opening.dateLine.test(line.text)) return 'date'
    if (copyGoesOn) return 'copy'
    return isProse(line) ? 'note' : 'signature'
  })
}
