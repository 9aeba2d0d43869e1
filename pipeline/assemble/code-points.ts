/** UTF-16 positions of a text as counts of code points. */
export interface CodePoints {
  readonly at: (position: number) => number
}

const highSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff
const lowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff

/**
 * The offsets that are stored count code points, as SQLite and Python do. Letters hold few characters beyond the
 * basic plane, so what is kept is the places where the two counts part.
 */
export function codePoints(text: string): CodePoints {
  const pairs: number[] = []
  for (let at = 0; at + 1 < text.length; at++)
    if (highSurrogate(text.charCodeAt(at)) && lowSurrogate(text.charCodeAt(at + 1))) pairs.push(at++)
  return {
    at(position) {
      let low = 0
      let high = pairs.length
      while (low < high) {
        const middle = (low + high) >> 1
        // A pair counts once it lies before the position as a whole.
        if (pairs[middle]! + 1 < position) low = middle + 1
        else high = middle
      }
      return position - low
    },
  }
}
