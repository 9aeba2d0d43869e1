import { bulletOf, formatNumber, type NumberFormat } from '../office/numbers.ts'
import { childOf, elementsOf, type XmlElement } from '../office/xml.ts'

interface Level {
  readonly start: number
  readonly format: NumberFormat | 'bullet'
  readonly bullet: string
  readonly before: string
  readonly after: string
  /** How many levels its label shows: 2 for "1.1". */
  readonly shown: number
}

type Levels = ReadonlyMap<number, Level>

export interface OdtNumbering {
  /** Begins a list, or goes on with an earlier one. */
  readonly open: (list: XmlElement, style: string | undefined) => OpenList
  /** The number of a heading that stands in no list. */
  readonly heading: (level: number) => string | null
}

export interface OpenList {
  /** The label of the next item at a level, counted from 1; null where it shows none. */
  readonly label: (level: number, start: number | undefined) => string | null
}

const formats: ReadonlyMap<string, NumberFormat> = new Map([
  ['1', 'decimal'],
  ['a', 'lower-letter'],
  ['A', 'upper-letter'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
  ['', 'none'],
])

/** Counts the items of lists, which OpenDocument leaves to the program that shows them. */
export function odtNumbering(roots: readonly (XmlElement | undefined)[]): OdtNumbering {
  const styles = new Map<string, Levels>()
  let outline: Levels = new Map()
  for (const group of roots.flatMap(root => (root ? elementsOf(root) : [])))
    for (const element of elementsOf(group)) {
      if (element.name === 'text:list-style')
        styles.set(element.attributes['style:name'] ?? '', levelsOf(element))
      if (element.name === 'text:outline-style') outline = levelsOf(element)
    }
  const byId = new Map<string, number[]>()
  const latest = new Map<string, number[]>()
  const headings: number[] = []
  return {
    open(list, style = '') {
      const {
        'text:continue-list': continued,
        'text:continue-numbering': goesOn,
        'xml:id': id,
      } = list.attributes
      const counts =
        (continued === undefined ? undefined : byId.get(continued)) ??
        (goesOn === 'true' ? latest.get(style) : undefined) ??
        []
      if (id !== undefined) byId.set(id, counts)
      latest.set(style, counts)
      const levels = styles.get(style) ?? new Map<number, Level>()
      return { label: (level, start) => count(levels, counts, level, start) }
    },
    heading: level => count(outline, headings, level, undefined),
  }
}

const deepestLevel = 10

function count(levels: Levels, counts: number[], at: number, start: number | undefined): string | null {
  const level = levels.get(at)
  if (!level || at > deepestLevel) return null
  counts[at] = start ?? (counts[at] ?? level.start - 1) + 1
  counts.length = at + 1
  if (level.format === 'bullet') return level.bullet === '' ? null : level.bullet
  const numbers: string[] = []
  for (let outer = Math.max(1, at - level.shown + 1); outer <= at; outer += 1) {
    const { format, start: first } = levels.get(outer) ?? level
    if (format !== 'bullet' && format !== 'none') numbers.push(formatNumber(counts[outer] ?? first, format))
  }
  const label = `${level.before}${level.format === 'none' ? '' : numbers.join('.')}${level.after}`.trim()
  return label === '' ? null : label
}

function levelsOf(style: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const element of elementsOf(style)) {
    const { name, attributes } = element
    const at = Number(attributes['text:level'] ?? 1)
    const start = Number(attributes['text:start-value'] ?? 1)
    const bullet = name === 'text:list-level-style-bullet'
    const image = name === 'text:list-level-style-image'
    levels.set(at, {
      start: Number.isSafeInteger(start) ? start : 1,
      format: bullet || image ? 'bullet' : (formats.get(attributes['style:num-format'] ?? '') ?? 'decimal'),
      bullet: image ? '•' : bulletOf(attributes['text:bullet-char'] ?? '', fontOf(element)),
      before: attributes['style:num-prefix'] ?? '',
      after: attributes['style:num-suffix'] ?? '',
      shown: Number(attributes['text:display-levels'] ?? 1) || 1,
    })
  }
  return levels
}

function fontOf(level: XmlElement): string | undefined {
  const properties = childOf(level, 'style:text-properties')?.attributes
  return properties?.['fo:font-family'] ?? properties?.['style:font-name']
}
