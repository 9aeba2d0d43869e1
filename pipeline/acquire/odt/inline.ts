import type { XmlElement } from '../office/xml.ts'
import type { StyleOf } from './styles.ts'

export interface Inline {
  readonly text: string
  readonly bold: boolean
  /** Text boxes and drawings with text that hang on the paragraph. */
  readonly boxes: readonly XmlElement[]
}

// Left out: comments, what names or describes a thing, hidden text, ruby over the words.
const unseen = new Set([
  'office:annotation',
  'office:annotation-end',
  'office:event-listeners',
  'svg:desc',
  'svg:title',
  'text:hidden-paragraph',
  'text:hidden-text',
  'text:ruby-text',
  'text:tracked-changes',
])

const boxed = new Set(['draw:text-box', 'draw:custom-shape', 'draw:rect', 'draw:ellipse', 'draw:polygon'])

/** The words of a paragraph. Tracked deletions stand elsewhere in the file, so what is here stays. */
export function inlineOf(
  paragraph: XmlElement,
  paragraphBold: boolean,
  styleOf: StyleOf,
  noteMark: (note: XmlElement) => string,
): Inline {
  const boxes: XmlElement[] = []
  let text = ''
  let bold = 0
  let plain = 0
  const write = (piece: string, isBold: boolean) => {
    // Line ends and tabs of the file itself are mere spaces.
    text += piece.replace(/[\t\n\r]/gu, ' ')
    if (piece.trim() !== '') isBold ? bold++ : plain++
  }
  const readEach = (element: XmlElement, isBold: boolean): void => {
    for (const child of element.children)
      if (typeof child === 'string') write(child, isBold)
      else if (boxed.has(child.name)) boxes.push(child)
      else if (!unseen.has(child.name)) read(child, isBold)
  }
  const read = (element: XmlElement, isBold: boolean): void => {
    switch (element.name) {
      case 'text:s':
        text += ' '
        break
      case 'text:tab':
        text += '\t'
        break
      case 'text:line-break':
        text += '\n'
        break
      case 'text:soft-page-break':
        break
      case 'text:note':
        text += noteMark(element)
        break
      case 'text:span': {
        const style = styleOf('text', element.attributes['text:style-name'])
        if (!style.hidden) readEach(element, style.bold ?? isBold)
        break
      }
      default:
        readEach(element, isBold)
    }
  }
  readEach(paragraph, paragraphBold)
  return { text, bold: bold > 0 && plain === 0, boxes }
}
