import type { LineHint, SourceLine } from '../types.ts'

/** One paragraph, heading, item or row of a structured file: what becomes one line of a source. */
export interface Block {
  readonly text: string
  readonly hint: LineHint
  /** The file sets it apart from the block before it: a blank line stands between the two. */
  readonly apart: boolean
  /** All its letters are bold. */
  readonly bold?: boolean
}

/** Blocks as a source's text, one line each, and its lines. A block without words says nothing and leaves no line. */
export function linesOfBlocks(blocks: readonly Block[]): { text: string; lines: SourceLine[] } {
  const pieces: string[] = []
  const lines: SourceLine[] = []
  let at = 0
  // A blank line asked for by a block that says nothing is kept for the next one.
  let apart = false
  for (const block of blocks) {
    apart ||= block.apart
    const text = tidied(block)
    if (text === '') continue
    const gap = lines.length === 0 ? '' : apart ? '\n\n' : '\n'
    at += gap.length
    pieces.push(gap, text)
    lines.push({
      start: at,
      end: at + text.length,
      page: null,
      box: null,
      fontSize: null,
      bold: block.bold ?? false,
      hint: block.hint,
    })
    at += text.length
    apart = false
  }
  return { text: pieces.join(''), lines }
}

// Whatever ends a line in the file does not end one within a block. No-break spaces are the file's own: they stay.
const spaces = /[ \r\n\f\v\u0085\u2028\u2029]+/gu
// The look behind keeps a long run in the middle of a line from being tried at each of its places.
const ends = /^[ \t]+|(?<![ \t])[ \t]+$/gu
const rowEnds = /^ +|(?<![ \t])[ \t]+$/gu

/** A block's text on one line: runs of spaces are one, none stand at its ends. An empty first cell keeps its tab. */
const tidied = ({ text, hint }: Block) =>
  text.trim() === '' ? '' : text.replace(spaces, ' ').replace(hint.kind === 'row' ? rowEnds : ends, '')
