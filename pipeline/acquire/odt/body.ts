import type { LineHint } from '../../types.ts'
import type { Block } from '../blocks.ts'
import { blocksOfParagraph } from '../office/paragraph.ts'
import { blocksOfTable, type Cell } from '../office/table.ts'
import { elementsOf, type XmlElement } from '../office/xml.ts'
import { inlineOf } from './inline.ts'
import type { OdtNumbering, OpenList } from './numbering.ts'
import type { OdtStyle, StyleOf } from './styles.ts'

export interface OdtReading {
  readonly styleOf: StyleOf
  readonly numbering: OdtNumbering
  /** Keeps a note for later, and gives the mark that stands for it. */
  readonly noteMark: (note: XmlElement) => string
}

/** Where in lists a paragraph stands. */
interface Place {
  readonly list: OpenList | null
  /** The style of the list around it; inner lists have it from the outer. */
  readonly style: string | undefined
  readonly depth: number
}

interface Label {
  readonly text: string | null
}

const outside: Place = { list: null, style: undefined, depth: 0 }

/** In points; less space than this between two lines is a matter of taste. */
const apartFrom = 5

/** What stands in a body, a section, a cell, a text box or a note, as blocks in reading order. */
export function odtBlocksIn(container: XmlElement, reading: OdtReading): Block[] {
  const blocks: Block[] = []
  let before: OdtStyle | null = null
  const readParagraph = (element: XmlElement, place: Place, label: Label) => {
    const style = reading.styleOf('paragraph', element.attributes['text:style-name'])
    if (style.hidden) return
    const { text, bold, boxes } = inlineOf(element, style.bold ?? false, reading.styleOf, reading.noteMark)
    const hint = hintOf(element, style, place, label.text)
    const level = hint.kind === 'heading' && place.list === null ? hint.level : null
    const own = blocksOfParagraph({
      text,
      hint,
      label: level === null || text.trim() === '' ? label.text : reading.numbering.heading(level),
      apart: hint.kind === 'heading' || standsApart(before, style),
      bold,
    })
    const boxed = boxes.flatMap(box => startingApart(odtBlocksIn(box, reading)))
    for (const block of own) blocks.push(block)
    for (const block of boxed) blocks.push(block)
    before = style
  }
  const readItem = (item: XmlElement, place: Place, numbered: boolean) => {
    // Only the first paragraph of an item has its label.
    let waiting = numbered
    for (const child of elementsOf(item)) {
      if (child.name !== 'text:p' && child.name !== 'text:h') {
        readElement(child, place)
        continue
      }
      const start = numberIn(item.attributes['text:start-value'])
      readParagraph(child, place, { text: waiting ? (place.list?.label(place.depth, start) ?? null) : null })
      waiting = false
    }
  }
  const readList = (element: XmlElement, { list, style, depth }: Place) => {
    const named = element.attributes['text:style-name'] ?? style
    const inner = list && named === style ? list : reading.numbering.open(element, named)
    const place = { list: inner, style: named, depth: depth + 1 }
    for (const item of elementsOf(element))
      if (item.name === 'text:list-item') readItem(item, place, true)
      else if (item.name === 'text:list-header') readItem(item, place, false)
  }
  const readElement = (element: XmlElement, place: Place): void => {
    switch (element.name) {
      case 'text:p':
      case 'text:h':
        readParagraph(element, place, { text: null })
        break
      case 'text:list':
        readList(element, place)
        break
      case 'table:table':
        for (const block of blocksOfTable(rowsOf(element, reading))) blocks.push(block)
        before = null
        break
      default:
        if (!containers.has(element.name) || isHidden(element, reading)) break
        for (const child of elementsOf(element)) readElement(child, place)
    }
  }
  for (const element of elementsOf(container)) readElement(element, outside)
  return blocks
}

// Around what is shown; what they hold is read as if they were not there.
const containers = new Set([
  'draw:a',
  'draw:custom-shape',
  'draw:frame',
  'draw:g',
  'draw:text-box',
  'text:alphabetical-index',
  'text:bibliography',
  'text:illustration-index',
  'text:index-body',
  'text:index-title',
  'text:numbered-paragraph',
  'text:object-index',
  'text:section',
  'text:table-index',
  'text:table-of-content',
  'text:user-index',
])

const isHidden = ({ name, attributes }: XmlElement, { styleOf }: OdtReading) =>
  name === 'text:section' &&
  (attributes['text:display'] === 'none' || styleOf('section', attributes['text:style-name']).hidden)

const numberIn = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,9}$/u.test(value) ? Number(value) : undefined

const startingApart = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => (index === 0 ? { ...block, apart: true } : block))

function hintOf(element: XmlElement, { names }: OdtStyle, { depth }: Place, label: string | null): LineHint {
  if (element.name === 'text:h')
    return { kind: 'heading', level: numberIn(element.attributes['text:outline-level']) || 1 }
  if (names.includes('title')) return { kind: 'heading', level: 1 }
  if (names.includes('subtitle')) return { kind: 'heading', level: 2 }
  if (label !== null) return { kind: 'item', depth }
  return { kind: names.includes('quotations') || names.includes('quote') ? 'quotation' : 'paragraph' }
}

function standsApart(before: OdtStyle | null, after: OdtStyle): boolean {
  if (!before) return true
  const alike = before.names[0] === after.names[0]
  const below = alike && before.contextual ? 0 : before.below
  const above = alike && after.contextual ? 0 : after.above
  return Math.max(below, above) >= apartFrom
}

const rowGroups = new Set(['table:table-header-rows', 'table:table-rows', 'table:table-row-group'])

function rowsOf(table: XmlElement, reading: OdtReading): Cell[][] {
  return elementsOf(table).flatMap((element): Cell[][] => {
    if (rowGroups.has(element.name)) return rowsOf(element, reading)
    if (element.name !== 'table:table-row') return []
    // A cell that a neighbour covers is there, and empty.
    return [
      elementsOf(element)
        .filter(({ name }) => name === 'table:table-cell' || name === 'table:covered-table-cell')
        .map(cell => (cell.name === 'table:table-cell' ? odtBlocksIn(cell, reading) : [])),
    ]
  })
}
