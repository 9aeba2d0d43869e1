import type { CleanLine } from '../types.ts'

/** The value that `share` of the sorted values lie below. */
export const quantile = (values: readonly number[], share: number) =>
  values.toSorted((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0

/** Lines shorter than this do not show where a column ends. */
export const longLine = 40
/** As many long lines as it takes to trust where they end. */
const enoughLines = 5
/** In a narrow column no line is long; then more lines must agree. */
const narrowLine = 20
const enoughNarrow = 8

/**
 * Where the column of a line ends: by the long lines of its page that start where it starts (a boxed case study is
 * narrower than the page), else by a narrow column of text there, else by the long lines of its page, else by all.
 */
export function columnEnds(lines: readonly CleanLine[]): (line: CleanLine) => number {
  const long = new Map<string, number[]>()
  const narrow = new Map<string, number[]>()
  const add = (ends: Map<string, number[]>, key: string, end: number) => {
    const list = ends.get(key)
    if (list) list.push(end)
    else ends.set(key, [end])
  }
  // A title over two columns starts where the first of them does, and says nothing of its end.
  const isBeside = besides(lines)
  const placeOf = (line: CleanLine) =>
    `${line.page} ${Math.round(line.box!.x / 4)}${isBeside(line) ? ' beside' : ''}`
  for (const line of lines) {
    const end = line.box!.x + line.box!.width
    const length = line.end - line.start
    if (length > narrowLine) add(narrow, placeOf(line), end)
    if (length > longLine) for (const key of [placeOf(line), `${line.page}`, '']) add(long, key, end)
  }
  const ends = new Map<string, number>()
  for (const [key, list] of long)
    if (list.length >= enoughLines || key === '') ends.set(key, quantile(list, 0.9))
  for (const [key, list] of narrow) {
    const end = quantile(list, 0.9)
    if (!ends.has(key) && list.length >= enoughNarrow && isJustified(list, end)) ends.set(key, end)
  }
  return line =>
    ends.get(placeOf(line)) ?? ends.get(`${line.page}`) ?? ends.get('') ?? Number.POSITIVE_INFINITY
}

/** Tells whether another line of the page stands right of a line, on its level. */
function besides(lines: readonly CleanLine[]): (line: CleanLine) => boolean {
  const levels = new Map<string, number>()
  const levelOf = ({ box }: CleanLine) => Math.round(box!.y / 4)
  for (const line of lines) {
    const key = `${line.page} ${levelOf(line)}`
    levels.set(key, Math.max(levels.get(key) ?? Number.NEGATIVE_INFINITY, line.box!.x))
  }
  return line =>
    [-1, 0, 1].some(
      step => (levels.get(`${line.page} ${levelOf(line) + step}`) ?? -1) > line.box!.x + line.box!.width,
    )
}

/** Points by which lines of a narrow column of text fall short of its end; those of an address differ more. */
const ragged = 40

const isJustified = (ends: readonly number[], end: number) =>
  ends.filter(one => one > end - ragged).length >= ends.length * 0.75
