import type { LineHint } from '../../types.ts'
import type { Block } from '../blocks.ts'
import { blocksOfParagraph } from '../office/paragraph.ts'
import { blocksOfTable, type Cell } from '../office/table.ts'
import { childOf, elementsOf, type XmlElement, type XmlNode } from '../office/xml.ts'
import { inlineOf, type NoteNumber } from './inline.ts'
import type { Label } from './numbering.ts'
import { integerOf, type ParagraphProperties, paragraphProperties, valueIn } from './properties.ts'
import { headingLevel, isQuotation, type Style, type Styles } from './styles.ts'

export interface Reading {
  readonly styles: Styles
  readonly labelOf: (properties: ParagraphProperties) => Label | null
  readonly noteNumber: NoteNumber
}

// Around what is shown; what they hold is read as if they were not there.
const wrappers = new Set(['w:customXml', 'w:ins', 'w:moveTo', 'w:sdt', 'w:sdtContent'])

/** Twentieths of a point; less space than this between two lines is a matter of taste. */
const apartFrom = 100

/** What stands in a body, a cell, a text box or a note, as blocks in reading order. */
export function blocksIn(container: XmlElement, reading: Reading): Block[] {
  const blocks: Block[] = []
  // The end of a paragraph was deleted: its words open the next one.
  let carried: XmlNode[] = []
  let before: ParagraphProperties | null = null
  for (const element of unwrapped(container)) {
    if (element.name === 'w:tbl') {
      for (const block of blocksOfTable(rowsOf(element, reading))) blocks.push(block)
      before = null
      continue
    }
    for (const child of element.children) carried.push(child)
    const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr')
    if (childOf(mark, 'w:del') || childOf(mark, 'w:moveFrom')) continue
    const paragraph = paragraphOf(element, carried, before, reading)
    carried = []
    for (const block of paragraph.blocks) blocks.push(block)
    before = paragraph.properties
  }
  if (carried.length === 0) return blocks
  const last: XmlElement = { name: 'w:p', attributes: {}, children: [] }
  return [...blocks, ...paragraphOf(last, carried, before, reading).blocks]
}

function* unwrapped(container: XmlElement): Generator<XmlElement> {
  for (const element of elementsOf(container)) {
    if (element.name === 'w:p' || element.name === 'w:tbl') yield element
    else if (wrappers.has(element.name)) yield* unwrapped(element)
    // The same thing for newer and for older programs.
    else if (element.name === 'mc:AlternateContent')
      yield* elementsOf(element)
        .slice(0, 1)
        .flatMap(first => [...unwrapped(first)])
  }
}

function paragraphOf(
  element: XmlElement,
  children: readonly XmlNode[],
  before: ParagraphProperties | null,
  reading: Reading,
): { blocks: Block[]; properties: ParagraphProperties } {
  const own = paragraphProperties(childOf(element, 'w:pPr'))
  const style = reading.styles.ofParagraph(own.style)
  const properties = { ...style.paragraph, ...own }
  const { text, bold, boxes } = inlineOf(children, style, reading.styles, reading.noteNumber)
  const label = reading.labelOf(properties)
  const hint = hintOf(style, properties, label)
  const blocks = blocksOfParagraph({
    text,
    hint,
    label: label?.text ?? null,
    apart: hint.kind === 'heading' || standsApart(before, properties),
    bold,
  })
  const boxed = boxes.flatMap(box => blocksIn(box, reading).map(startingApart))
  return { blocks: [...blocks, ...boxed], properties }
}

const startingApart = (block: Block, index: number): Block =>
  index === 0 ? { ...block, apart: true } : block

function hintOf(style: Style, properties: ParagraphProperties, label: Label | null): LineHint {
  const level = headingLevel(style, properties)
  if (level !== null) return { kind: 'heading', level }
  if (label) return { kind: 'item', depth: label.depth }
  return { kind: isQuotation(style) ? 'quotation' : 'paragraph' }
}

/** Whether there is space between two paragraphs, as their styles or they themselves ask. */
function standsApart(before: ParagraphProperties | null, after: ParagraphProperties): boolean {
  if (!before) return true
  const alike = before.style === after.style
  const below = alike && before.contextual ? 0 : (before.after ?? 0)
  const above = alike && after.contextual ? 0 : (after.before ?? 0)
  return Math.max(below, above) >= apartFrom
}

const widest = 63

function rowsOf(table: XmlElement, reading: Reading): Cell[][] {
  const rows: Cell[][] = []
  for (const row of partsOf(table, 'w:tr')) {
    const properties = childOf(row, 'w:trPr')
    if (childOf(properties, 'w:del') || childOf(properties, 'w:hidden')) continue
    rows.push(
      [...partsOf(row, 'w:tc')].flatMap(cell => {
        const span = integerOf(valueIn(childOf(cell, 'w:tcPr'), 'w:gridSpan')) ?? 1
        const covered = Array.from({ length: Math.min(Math.max(span, 1), widest) - 1 }, (): Cell => [])
        return [blocksIn(cell, reading), ...covered]
      }),
    )
  }
  return rows
}

function* partsOf(container: XmlElement, name: string): Generator<XmlElement> {
  for (const element of elementsOf(container)) {
    if (element.name === name) yield element
    else if (wrappers.has(element.name)) yield* partsOf(element, name)
  }
}
