import type { CleanDocument, CleanLine, LineHint } from '../types.ts'
import { markerOf } from './markers.ts'

/** A line of the clean text, which is a block, with all that its label can be told from. */
export interface BlockLine {
  readonly start: number
  readonly end: number
  readonly text: string
  /** A blank line, or the start of the text, stands before it. */
  readonly apart: boolean
  /** A blank line, or the end of the text, stands after it. */
  readonly closed: boolean
  readonly marker: string | null
  readonly page: number | null
  /** From the left edge of the page in points; null where the file does not say. */
  readonly indent: number | null
  /** Size in relation to most of the letter's text: 1 is the same. */
  readonly size: number
  readonly bold: boolean
  /** What the file itself says it is; null where it says nothing. */
  readonly hint: LineHint | null
}

export function linesOf(document: CleanDocument): BlockLine[] {
  const { text } = document
  const body = usualSize(document.lines)
  const found: BlockLine[] = []
  let nextLine = 0
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const start = match.index
    const end = start + match[0].length
    while (nextLine < document.lines.length && document.lines[nextLine]!.end <= start) nextLine++
    const line = document.lines[nextLine]
    found.push({
      start,
      end,
      text: match[0],
      apart: start < 2 || text[start - 2] === '\n',
      closed: end >= text.length - 1 || text[end + 1] === '\n',
      marker: markerOf(match[0]),
      page: line?.page ?? null,
      indent: line?.box?.x ?? null,
      size: line?.fontSize && body ? line.fontSize / body : 1,
      bold: line?.bold ?? false,
      hint: line?.hint ?? null,
    })
  }
  return found
}

/** Whether a line is running text: long, or a sentence of some length. */
export const isProse = ({ text }: BlockLine) =>
  text.length > 140 || (text.length > 70 && /[.!?:]["'”’)]?$/u.test(text) && /\p{Ll}\s\p{Ll}/u.test(text))

/** The size that most characters are set in; null where the file does not say. */
function usualSize(lines: readonly CleanLine[]): number | null {
  const bySize = new Map<number, number>()
  for (const line of lines)
    if (line.fontSize) {
      const size = Math.round(line.fontSize * 2) / 2
      bySize.set(size, (bySize.get(size) ?? 0) + line.end - line.start)
    }
  let usual: number | null = null
  let most = 0
  for (const [size, characters] of bySize)
    if (characters > most) {
      usual = size
      most = characters
    }
  return usual
}
