/**
 * A change to a text is a value. A cleaner proposes edits; one function applies them; the same edits read backwards
 * are the offset map, so the map is exact and is also the record of what cleaning did.
 */
import type { Edit, Span } from '../types.ts'

/** Throws unless the edits are ordered, disjoint, inside the text, and each covers at least one character. */
export function checkEdits(edits: readonly Edit[], length: number): void {
  let last = 0
  for (const { start, end } of edits) {
    if (start < last || end <= start || end > length)
      throw new RangeError(
        `The edit ${start}–${end} does not fit: the one before ends at ${last}, the text at ${length}`,
      )
    last = end
  }
}

/** The text after the edits. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  checkEdits(edits, text.length)
  const pieces: string[] = []
  let at = 0
  for (const edit of edits) {
    pieces.push(text.slice(at, edit.start), edit.insert)
    at = edit.end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}

/** Carries spans between the text before some edits ("old") and the text after them ("new"). */
export interface OffsetMap {
  /**
   * The old stretch a new span comes from. A span that is not empty stays so; one that touches an insert takes in
   * all that the edit replaced, for a replaced stretch maps only as a whole.
   */
  readonly toOld: (span: Span) => Span
  /** What is left of an old stretch, or null where nothing of it is. Touching a replaced stretch takes in its insert. */
  readonly toNew: (span: Span) => Span | null
}

/** The map of one list of edits. Both directions take logarithmic time in the number of edits. */
export function offsetMap(edits: readonly Edit[]): OffsetMap {
  const count = edits.length
  const newStarts = new Float64Array(count)
  let shift = 0
  edits.forEach((edit, index) => {
    newStarts[index] = edit.start + shift
    shift += edit.insert.length - (edit.end - edit.start)
  })
  const oldStarts = Float64Array.from(edits, edit => edit.start)
  const newEnd = (index: number) => newStarts[index]! + edits[index]!.insert.length

  // The old place of the new character at `position`: itself, or the whole stretch that an insert replaced.
  function oldOf(position: number): Span {
    const index = lastAtOrBefore(newStarts, position)
    if (index < 0) return { start: position, end: position + 1 }
    const edit = edits[index]!
    if (position < newEnd(index)) return edit
    const old = position - newEnd(index) + edit.end
    return { start: old, end: old + 1 }
  }

  // The new place of the old character at `position`; empty where it was removed.
  function newOf(position: number): Span {
    const index = lastAtOrBefore(oldStarts, position)
    if (index < 0) return { start: position, end: position + 1 }
    const edit = edits[index]!
    if (position < edit.end) return { start: newStarts[index]!, end: newEnd(index) }
    const place = position - edit.end + newEnd(index)
    return { start: place, end: place + 1 }
  }

  return {
    toOld: ({ start, end }) => ({ start: oldOf(start).start, end: oldOf(end - 1).end }),
    toNew({ start, end }) {
      const from = newOf(start).start
      const to = newOf(end - 1).end
      return from < to ? { start: from, end: to } : null
    },
  }
}

/** The map of several lists of edits, each made on the text the one before left. */
export function composedMap(steps: readonly (readonly Edit[])[]): OffsetMap {
  const maps = steps.map(offsetMap)
  return {
    toOld: span => maps.reduceRight((at, map) => map.toOld(at), span),
    toNew: span => maps.reduce<Span | null>((at, map) => at && map.toNew(at), span),
  }
}

/** Index of the last start that is not after the position, -1 where all are. Among equal starts, the last. */
function lastAtOrBefore(starts: Float64Array, position: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}
