import { childOf, elementsOf, type XmlElement } from '../office/xml.ts'
import {
  type ParagraphProperties,
  paragraphProperties,
  type RunProperties,
  runProperties,
  valueIn,
} from './properties.ts'

/** A style with all that it takes over from the styles it is based on. */
export interface Style {
  /** Its own name and those of the styles it is based on, in small letters; Word writes them in English. */
  readonly names: readonly string[]
  readonly paragraph: ParagraphProperties
  readonly run: RunProperties
}

export interface Styles {
  /** Of a paragraph; the default style where it names none or one that is not there. */
  readonly ofParagraph: (id: string | undefined) => Style
  readonly ofRun: (id: string | undefined) => Style
  /** The list that a numbering style stands for. */
  readonly listOf: (id: string) => string | undefined
}

// Styles may be based on one another in a circle.
const longestChain = 20

/** The styles of `word/styles.xml`. */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>()
  let normal: string | undefined
  for (const element of root ? elementsOf(root) : []) {
    const id = element.attributes['w:styleId']
    if (element.name !== 'w:style' || id === undefined) continue
    elements.set(id, element)
    if (element.attributes['w:type'] === 'paragraph' && element.attributes['w:default'] === '1') normal ??= id
  }
  const defaults = childOf(root, 'w:docDefaults')
  const base: Style = {
    names: [],
    paragraph: paragraphProperties(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
    run: runProperties(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')),
  }
  const nothing: Style = { names: [], paragraph: {}, run: {} }
  const known = new Map<string, Style>()
  const styleOf = (id: string | undefined, start: Style, depth: number): Style => {
    const element = id === undefined ? undefined : elements.get(id)
    if (id === undefined || !element || depth > longestChain) return start
    const found = known.get(id)
    if (found) return found
    const parent = styleOf(valueIn(element, 'w:basedOn'), start, depth + 1)
    const style: Style = {
      names: [valueIn(element, 'w:name')?.toLowerCase() ?? '', ...parent.names],
      paragraph: { ...parent.paragraph, ...paragraphProperties(childOf(element, 'w:pPr')) },
      run: { ...parent.run, ...runProperties(childOf(element, 'w:rPr')) },
    }
    known.set(id, style)
    return style
  }
  return {
    ofParagraph: id => styleOf(id !== undefined && elements.has(id) ? id : normal, base, 0),
    ofRun: id => styleOf(id, nothing, 0),
    listOf: id => styleOf(id, nothing, 0).paragraph.list,
  }
}

/** The level of a heading, from its outline or the name of its style; null for other paragraphs. */
export function headingLevel({ names }: Style, { outline }: ParagraphProperties): number | null {
  if (outline !== undefined && outline < 9) return outline + 1
  for (const name of names) {
    // "heading 2"
    const level = /^heading (?<level>[1-9])$/u.exec(name)?.groups?.level
    if (level) return Number(level)
    if (name === 'title') return 1
    if (name === 'subtitle') return 2
  }
  return null
}

const quotations = new Set(['quote', 'intense quote', 'block text', 'quotations'])

export const isQuotation = ({ names }: Style) => names.some(name => quotations.has(name))
