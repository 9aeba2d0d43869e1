import { symbolAt } from '../office/numbers.ts'
import { childOf, elementsOf, textOf, type XmlElement, type XmlNode } from '../office/xml.ts'
import { type RunProperties, runProperties } from './properties.ts'
import type { Style, Styles } from './styles.ts'

/** What stands in a paragraph. */
export interface Inline {
  readonly text: string
  readonly bold: boolean
  /** The contents of text boxes that hang on the paragraph. */
  readonly boxes: readonly XmlElement[]
}

/** Gives the number of a note where its mark stands in the text. */
export type NoteNumber = (kind: 'footnote' | 'endnote', id: string) => number

// Left out: what was deleted or moved away, comments, the code of fields, and what only describes.
const unseen = new Set([
  'w:annotationRef',
  'w:commentReference',
  'w:del',
  'w:delText',
  'w:endnoteRef',
  'w:footnoteRef',
  'w:instrText',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:rt',
  'w:sdtEndPr',
  'w:sdtPr',
])

const signs: ReadonlyMap<string, string> = new Map([
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '\u2011'],
  ['w:ptab', '\t'],
  ['w:softHyphen', '\u00AD'],
  ['w:tab', '\t'],
])

/** The words of a paragraph, without what Word does not show. */
export function inlineOf(
  nodes: readonly XmlNode[],
  style: Style,
  styles: Styles,
  noteNumber: NoteNumber,
): Inline {
  const boxes: XmlElement[] = []
  let text = ''
  let bold = 0
  let plain = 0
  // Fields that are open; what stands before the mark between code and result is not shown.
  const fields: ('code' | 'result')[] = []
  const write = (piece: string, run: RunProperties) => {
    if (fields.includes('code')) return
    text += piece
    if (piece.trim() !== '') run.bold ? bold++ : plain++
  }
  const read = (element: XmlElement, run: RunProperties): void => {
    const sign = signs.get(element.name)
    if (sign !== undefined) write(sign, run)
    else if (!unseen.has(element.name)) readOther(element, run)
  }
  const readOther = (element: XmlElement, run: RunProperties): void => {
    switch (element.name) {
      case 'w:t':
      case 'm:t':
        write(textOf(element), run)
        break
      case 'w:br':
        write(element.attributes['w:type'] === 'page' ? '\f' : '\n', run)
        break
      case 'w:sym':
        write(symbolOf(element), run)
        break
      case 'w:fldChar':
        follow(fields, element.attributes['w:fldCharType'])
        break
      case 'w:footnoteReference':
        text += noteNumber('footnote', element.attributes['w:id'] ?? '')
        break
      case 'w:endnoteReference':
        text += noteNumber('endnote', element.attributes['w:id'] ?? '')
        break
      case 'w:txbxContent':
        boxes.push(element)
        break
      case 'mc:AlternateContent':
        readFirst(elementsOf(element), run)
        break
      case 'w:r':
        readRun(element)
        break
      default:
        each(element.children, run)
    }
  }
  const readRun = (element: XmlElement) => {
    const own = runProperties(childOf(element, 'w:rPr'))
    const run = { ...style.run, ...styles.ofRun(own.style).run, ...own }
    if (!run.hidden) each(element.children, run)
  }
  const each = (children: readonly XmlNode[], run: RunProperties) => {
    for (const child of children) if (typeof child !== 'string') read(child, run)
  }
  // The same thing for newer and for older programs: only one of them is to be read, the first that says something.
  const readFirst = (alternatives: readonly XmlElement[], run: RunProperties) => {
    const said = text.length + boxes.length
    for (const alternative of alternatives)
      if (text.length + boxes.length === said) each(alternative.children, run)
  }
  each(nodes, style.run)
  return { text, bold: bold > 0 && plain === 0, boxes }
}

function follow(fields: ('code' | 'result')[], type: string | undefined): void {
  if (type === 'begin') fields.push('code')
  if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result'
  if (type === 'end') fields.pop()
}

/** A sign of a symbol font, by its place in that font. */
function symbolOf(element: XmlElement): string {
  const code = /^[0-9A-F]{1,4}$/iu.exec(element.attributes['w:char'] ?? '')?.[0]
  return code === undefined ? '' : symbolAt(Number.parseInt(code, 16))
}
