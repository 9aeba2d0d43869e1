import type { LineHint } from '../../types.ts'
import type { Block } from '../blocks.ts'
import { UnreadableFile } from '../failures.ts'
import { bulletOf } from '../office/numbers.ts'
import { blocksOfParagraph } from '../office/paragraph.ts'
import { blocksOfTable, type Cell } from '../office/table.ts'

/** What a Rich Text file says of the paragraph that it is in. */
export interface RtfParagraph {
  /** The name of its style, in small letters. */
  readonly style: string
  /** 0 is the outermost heading, 9 running text. */
  readonly outline: number
  /** How deep in lists, 0 for the outermost. */
  readonly level: number
  /** Space above and below, in twentieths of a point. */
  readonly above: number
  readonly below: number
  /** No space between paragraphs of the same style. */
  readonly contextual: boolean
  readonly inTable: boolean
}

export const plainParagraph: RtfParagraph = {
  style: '',
  outline: 9,
  level: 0,
  above: 0,
  below: 0,
  contextual: false,
  inTable: false,
}

/** Text that runs on: the body, a text box or a footnote. */
export interface RtfFlow {
  readonly write: (text: string, bold: boolean) => void
  /** A mark that is neither bold nor plain. */
  readonly mark: (text: string) => void
  readonly label: (text: string) => void
  /** A text box, to stand after the paragraph that it hangs on. */
  readonly box: (flow: RtfFlow) => void
  readonly endParagraph: (paragraph: RtfParagraph) => void
  readonly endCell: (paragraph: RtfParagraph) => void
  readonly endRow: () => void
  /** Ends what may be left of a paragraph where the flow ends. */
  readonly close: (paragraph: RtfParagraph) => void
  /** All that was written. */
  readonly finish: () => Block[]
}

// A report of 300 pages has some 10,000.
const mostParagraphs = 100_000

/** Twentieths of a point; less space than this between two lines is a matter of taste. */
const apartFrom = 100

export function rtfFlow(): RtfFlow {
  const blocks: Block[] = []
  let text = ''
  let label = ''
  let bold = 0
  let plain = 0
  let boxes: RtfFlow[] = []
  let rows: Cell[][] = []
  let cells: Cell[] = []
  let cell: Block[] = []
  let before: RtfParagraph | null = null
  let paragraphs = 0
  const endTable = () => {
    if (rows.length === 0) return
    for (const block of blocksOfTable(rows)) blocks.push(block)
    rows = []
    before = null
  }
  const endParagraph = (paragraph: RtfParagraph, into: Block[]) => {
    paragraphs += 1
    if (paragraphs > mostParagraphs)
      throw new UnreadableFile('too-large', 'it has more paragraphs than any letter holds')
    const shown = bulletOf(label)
    const hint = hintOf(paragraph, shown !== '')
    const more = blocksOfParagraph({
      text,
      hint,
      label: shown === '' ? null : shown,
      apart: hint.kind === 'heading' || standsApart(before, paragraph),
      bold: bold > 0 && plain === 0,
    })
    const boxed = boxes.flatMap(box => box.finish().map(startingApart))
    for (const block of more) into.push(block)
    for (const block of boxed) into.push(block)
    text = ''
    label = ''
    bold = 0
    plain = 0
    boxes = []
    before = paragraph
  }
  const end = (paragraph: RtfParagraph) => {
    if (paragraph.inTable) return endParagraph(paragraph, cell)
    endTable()
    return endParagraph(paragraph, blocks)
  }
  return {
    write(piece, isBold) {
      text += piece
      if (piece.trim() !== '') isBold ? bold++ : plain++
    },
    mark(piece) {
      text += piece
    },
    label(piece) {
      label += piece
    },
    box(flow) {
      boxes.push(flow)
    },
    endParagraph: end,
    endCell(paragraph) {
      endParagraph(paragraph, cell)
      cells.push(cell)
      cell = []
    },
    endRow() {
      if (cells.length > 0) rows.push(cells)
      cells = []
    },
    close(paragraph) {
      if (text.trim() !== '' || boxes.length > 0) end(paragraph)
    },
    finish() {
      // A table that was cut off keeps what it had.
      if (cell.length > 0) cells.push(cell)
      if (cells.length > 0) rows.push(cells)
      endTable()
      return blocks
    },
  }
}

const startingApart = (block: Block, index: number): Block =>
  index === 0 ? { ...block, apart: true } : block

function hintOf({ style, outline, level }: RtfParagraph, labelled: boolean): LineHint {
  const heading = /^heading (?<level>[1-9])$/u.exec(style)?.groups?.level
  if (heading) return { kind: 'heading', level: Number(heading) }
  if (outline >= 0 && outline < 9) return { kind: 'heading', level: outline + 1 }
  if (style === 'title') return { kind: 'heading', level: 1 }
  if (style === 'subtitle') return { kind: 'heading', level: 2 }
  if (labelled) return { kind: 'item', depth: level + 1 }
  return { kind: /^(?:(?:intense )?quote|block text|quotations)$/u.test(style) ? 'quotation' : 'paragraph' }
}

function standsApart(before: RtfParagraph | null, after: RtfParagraph): boolean {
  if (!before) return true
  const alike = before.style === after.style
  const below = alike && before.contextual ? 0 : before.below
  const above = alike && after.contextual ? 0 : after.above
  return Math.max(below, above) >= apartFrom
}
