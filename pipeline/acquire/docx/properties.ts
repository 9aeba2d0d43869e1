import { childOf, type XmlElement } from '../office/xml.ts'

/** What a paragraph or a style says of paragraphs; what it leaves open its style, or the style's parent, says. */
export interface ParagraphProperties {
  readonly style?: string
  readonly list?: string
  readonly level?: number
  /** Space before and after it, in twentieths of a point. */
  readonly before?: number
  readonly after?: number
  /** No space between paragraphs of the same style. */
  readonly contextual?: boolean
  /** 0 is the outermost heading, 9 running text. */
  readonly outline?: number
}

export interface RunProperties {
  readonly style?: string
  readonly bold?: boolean
  readonly hidden?: boolean
}

/** An element such as `<w:b/>`, which is on unless it says otherwise; undefined where there is none. */
export function toggleOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(properties, name)
  return element && !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '')
}

export const valueIn = (properties: XmlElement | undefined, name: string): string | undefined =>
  childOf(properties, name)?.attributes['w:val']

export const integerOf = (value: string | undefined): number | undefined =>
  value !== undefined && /^-?\d{1,9}$/u.test(value) ? Number(value) : undefined

export function paragraphProperties(properties: XmlElement | undefined): ParagraphProperties {
  const numbering = childOf(properties, 'w:numPr')
  const spacing = childOf(properties, 'w:spacing')
  return defined({
    style: valueIn(properties, 'w:pStyle'),
    list: valueIn(numbering, 'w:numId'),
    level: integerOf(valueIn(numbering, 'w:ilvl')),
    before: spaceOf(spacing, 'before'),
    after: spaceOf(spacing, 'after'),
    contextual: toggleOf(properties, 'w:contextualSpacing'),
    outline: integerOf(valueIn(properties, 'w:outlineLvl')),
  })
}

/** The space that Word sets where it is left to the program. */
const automatic = 280

function spaceOf(spacing: XmlElement | undefined, side: 'before' | 'after'): number | undefined {
  const auto = spacing?.attributes[`w:${side}Autospacing`]
  if (auto === '1' || auto === 'true' || auto === 'on') return automatic
  return integerOf(spacing?.attributes[`w:${side}`])
}

export const runProperties = (properties: XmlElement | undefined): RunProperties =>
  defined({
    style: valueIn(properties, 'w:rStyle'),
    bold: toggleOf(properties, 'w:b'),
    hidden: toggleOf(properties, 'w:vanish'),
  })

type Defined<Properties> = { [Name in keyof Properties]?: Exclude<Properties[Name], undefined> }

/** Without what is undefined, so that it does not hide what a style says. */
const defined = <Properties extends object>(properties: Properties): Defined<Properties> =>
  Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined),
  ) as Defined<Properties>
