import { childOf, elementsOf, type XmlElement } from '../office/xml.ts'

/** What an OpenDocument style says, with all that it takes over from its parents. */
export interface OdtStyle {
  /** Its own name and those of its parents, in small letters. */
  readonly names: readonly string[]
  /** Space above and below, in points. */
  readonly above: number
  readonly below: number
  /** No space between paragraphs of the same style. */
  readonly contextual: boolean
  /** Null where it leaves that to what stands around it. */
  readonly bold: boolean | null
  readonly hidden: boolean
}

export type StyleOf = (family: string, name: string | undefined) => OdtStyle

const plain: OdtStyle = { names: [], above: 0, below: 0, contextual: false, bold: null, hidden: false }

// Styles may name one another as parents in a circle.
const longestChain = 20

/** The styles of `styles.xml` and those that `content.xml` made for single paragraphs. */
export function odtStyles(roots: readonly (XmlElement | undefined)[]): StyleOf {
  const elements = new Map<string, XmlElement>()
  for (const group of roots.flatMap(root => (root ? elementsOf(root) : [])))
    if (group.name === 'office:styles' || group.name === 'office:automatic-styles')
      for (const element of elementsOf(group)) {
        const family = element.attributes['style:family'] ?? ''
        if (element.name === 'style:style')
          elements.set(key(family, element.attributes['style:name']), element)
        if (element.name === 'style:default-style') elements.set(key(family, undefined), element)
      }
  const known = new Map<string, OdtStyle>()
  const styleOf = (family: string, name: string | undefined, depth: number): OdtStyle => {
    const id = key(family, name)
    const element = elements.get(id)
    if (depth > longestChain) return plain
    if (!element) return name === undefined ? plain : styleOf(family, undefined, depth + 1)
    const found = known.get(id)
    if (found) return found
    const parent =
      name === undefined ? plain : styleOf(family, element.attributes['style:parent-style-name'], depth + 1)
    const style = merged(parent, element)
    known.set(id, style)
    return style
  }
  return (family, name) => styleOf(family, name, 0)
}

const key = (family: string, name: string | undefined) =>
  name === undefined ? `${family} by default` : `${family}/${name}`

function merged(parent: OdtStyle, element: XmlElement): OdtStyle {
  const paragraph = childOf(element, 'style:paragraph-properties')?.attributes ?? {}
  const text = childOf(element, 'style:text-properties')?.attributes ?? {}
  const section = childOf(element, 'style:section-properties')?.attributes ?? {}
  const name = element.attributes['style:display-name'] ?? element.attributes['style:name'] ?? ''
  const margin = paragraph['fo:margin']
  const weight = text['fo:font-weight']
  const display = text['text:display'] ?? section['text:display']
  const contextual = paragraph['style:contextual-spacing']
  return {
    // "Heading_20_1" is how a space is written in a name.
    names: [name.replaceAll('_20_', ' ').toLowerCase(), ...parent.names],
    above: points(paragraph['fo:margin-top'] ?? margin) ?? parent.above,
    below: points(paragraph['fo:margin-bottom'] ?? margin) ?? parent.below,
    contextual: contextual === undefined ? parent.contextual : contextual === 'true',
    bold: weight === undefined ? parent.bold : weight === 'bold' || Number(weight) >= 600,
    hidden: display === undefined ? parent.hidden : display === 'none',
  }
}

const unitsInPoints: ReadonlyMap<string, number> = new Map([
  ['pt', 1],
  ['pc', 12],
  ['in', 72],
  ['cm', 72 / 2.54],
  ['mm', 72 / 25.4],
  ['px', 0.75],
])

/** "0.212cm", "6pt"; undefined for shares of something and what is no length. */
function points(length: string | undefined): number | undefined {
  const groups = /^(?<amount>\d{1,6}(?:\.\d{1,9})?)(?<unit>[a-z]{2})$/u.exec(length ?? '')?.groups
  const unit = unitsInPoints.get(groups?.unit ?? '')
  return unit === undefined ? undefined : Number(groups!.amount) * unit
}
