/** Matches of patterns that keep within a line, found line by line. */
import { hopefulIn } from './hopeful.ts'
import { type Lookout, lookout } from './lookout.ts'
import { matchesIn } from './matches.ts'

export interface LineMatch {
  /** The place of its pattern in the list of all. */
  readonly place: number
  readonly match: RegExpExecArray
}

/**
 * Finds what `text.matchAll(pattern)` finds for each of many patterns, quicker: tries each only on the lines where it can
 * match at all. In the order of the lines, and in each in the order of the patterns. The patterns must be global, and
 * must not look or reach beyond their line.
 */
export function lineMatches(
  patterns: readonly RegExp[],
  look: Lookout = lookout(),
): (text: string) => LineMatch[] {
  const hopeful = hopefulIn(patterns, look)
  return text => {
    const found: LineMatch[] = []
    for (let start = 0; start < text.length; ) {
      const stop = text.indexOf('\n', start)
      const end = stop < 0 ? text.length : stop
      for (const { place, pattern } of hopeful(text, { start, end }))
        for (const match of matchesIn(text.slice(start, end), pattern)) {
          match.index += start
          found.push({ place, match })
        }
      start = end + 1
    }
    return found
  }
}

/** The same for one pattern. */
export function lineMatcher(pattern: RegExp, look?: Lookout): (text: string) => RegExpExecArray[] {
  const matchesOf = lineMatches([pattern], look)
  return text => matchesOf(text).map(({ match }) => match)
}
