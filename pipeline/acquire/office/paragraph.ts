import type { LineHint } from '../../types.ts'
import type { Block } from '../blocks.ts'
import { symbolAt } from './numbers.ts'

/** A paragraph of an office document, whatever its format. */
export interface Paragraph {
  /** Its words; `\n` where a line is broken by hand, `\f` where a page is. */
  readonly text: string
  readonly hint: LineHint
  /** The number or bullet that the program puts before it. */
  readonly label: string | null
  readonly apart: boolean
  readonly bold: boolean
}

// Beneath the styled headings that letters use.
const boldLevel = 4
const longestHeading = 120
const sentenceEnd = /[.;,!]["'”’)]{0,2}\s*$/u

// Where the signs of symbol fonts stand.
const symbols = /[\uF000-\uF0FF]/gu

/** A paragraph as blocks: one for each of its lines, but a heading is one whole. */
export function blocksOfParagraph(paragraph: Paragraph): Block[] {
  const { hint, label, apart, bold } = paragraph
  const text = paragraph.text.replace(symbols, sign => symbolAt(sign.charCodeAt(0)))
  if (text.trim() === '') return [{ text: '', hint, apart: true }]
  const whole = label === null ? text : `${label} ${text.trimStart()}`
  if (hint.kind === 'heading') return [{ text: whole.replace(/[\n\f]/gu, ' '), hint, apart, bold }]
  const lines = whole.split(/[\n\f]/u)
  return lines.map((line, index) => ({
    text: line,
    hint: hintOfLine(line, index, paragraph),
    // Two breaks in a row leave a blank line.
    apart: index === 0 ? apart : lines[index - 1]!.trim() === '',
    bold,
  }))
}

/** What a line of a paragraph is. Many letters have no styled headings: a short line that is bold throughout is one. */
function hintOfLine(line: string, index: number, { hint, label, bold, text }: Paragraph): LineHint {
  if (index > 0 && hint.kind === 'item') return { kind: 'paragraph' }
  if (hint.kind !== 'paragraph' || label !== null || !bold || text.includes('\n')) return hint
  return line.trim().length <= longestHeading && !sentenceEnd.test(line)
    ? { kind: 'heading', level: boldLevel }
    : hint
}
