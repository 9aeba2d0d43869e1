import type { Span } from '../types.ts'

/** Of spans that stand in order and apart, the index of the one that holds the place; null where none does. */
export function indexAround(spans: readonly Span[], place: number): number | null {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span && span.start <= place ? low : null
}

/** As `indexAround`, but the span itself. */
export function around<Found extends Span>(spans: readonly Found[], place: number): Found | null {
  const index = indexAround(spans, place)
  return index === null ? null : spans[index]!
}

type Placed = Span & { readonly kind: string }

/** By start, then longest first, then kind: the order in which lists of mentions are kept. */
export const byPlace = (one: Placed, other: Placed) =>
  one.start - other.start ||
  other.end - one.end ||
  (one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : 0)
