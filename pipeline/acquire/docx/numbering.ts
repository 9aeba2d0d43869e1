import { bulletOf, formatNumber, type NumberFormat } from '../office/numbers.ts'
import { childOf, elementsOf, type XmlElement } from '../office/xml.ts'
import { integerOf, type ParagraphProperties, toggleOf, valueIn } from './properties.ts'
import type { Styles } from './styles.ts'

interface Level {
  readonly start: number
  readonly format: NumberFormat | 'bullet'
  /** "%1.", "%1.%2", "(%3)", "Recommendation %1:"; the sign itself for bullets. */
  readonly text: string
  readonly font: string | undefined
  /** All numbers in figures, whatever their levels say. */
  readonly figures: boolean
  /** Begins anew after an item of this level (counted from 1) or one further out; 0 never; null after any. */
  readonly restart: number | null
  readonly style: string | undefined
}

type Levels = ReadonlyMap<number, Level>

interface List {
  /** Lists with the same pattern count on from one another. */
  readonly pattern: string
  readonly levels: Levels
  /** Where this list itself begins anew. */
  readonly starts: ReadonlyMap<number, number>
}

/** The label of a list item and how deep it stands, 1 for the outermost. */
export interface Label {
  readonly text: string
  readonly depth: number
}

const formats: ReadonlyMap<string, Level['format']> = new Map([
  ['decimal', 'decimal'],
  ['decimalZero', 'two-digits'],
  ['lowerLetter', 'lower-letter'],
  ['upperLetter', 'upper-letter'],
  ['lowerRoman', 'lower-roman'],
  ['upperRoman', 'upper-roman'],
  ['ordinal', 'ordinal'],
  ['none', 'none'],
  ['bullet', 'bullet'],
])

/**
 * Numbers the paragraphs of a document, to be asked for each in order; null for one that has no label.
 * Word stores no numbers: it counts when it shows them, and so do we.
 */
export function numbering(
  root: XmlElement | undefined,
  styles: Styles,
): (properties: ParagraphProperties) => Label | null {
  const lists = readLists(root, styles)
  const counters = new Map<string, number[]>()
  const begun = new Set<string>()
  return properties => {
    const { list: id = '', style } = properties
    const list = lists.get(id)
    if (!list) return null
    const index = properties.level ?? levelOfStyle(list, style)
    const level = list.levels.get(index)
    if (!level) return null
    const counts = counters.get(list.pattern) ?? []
    counters.set(list.pattern, counts)
    if (!begun.has(id)) for (const at of list.starts.keys()) delete counts[at]
    begun.add(id)
    const startOf = (at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1
    for (let at = 0; at < index; at += 1) counts[at] ??= startOf(at)
    counts[index] = (counts[index] ?? startOf(index) - 1) + 1
    for (let at = index + 1; at < counts.length; at += 1)
      if (restarts(list.levels.get(at), index)) delete counts[at]
    const text = textOfLabel(level, list.levels, counts)
    return text === '' ? null : { text, depth: index + 1 }
  }
}

const restarts = (level: Level | undefined, after: number) =>
  level?.restart === undefined || level.restart === null || after < level.restart

const levelOfStyle = ({ levels }: List, style: string | undefined): number =>
  style === undefined ? 0 : ([...levels].find(([, level]) => level.style === style)?.[0] ?? 0)

function textOfLabel(level: Level, levels: Levels, counts: readonly number[]): string {
  if (level.format === 'bullet') return bulletOf(level.text, level.font)
  return level.text
    .replace(/%(?<place>[1-9])/gu, (_, place: string) => {
      const at = Number(place) - 1
      const format = level.figures ? 'decimal' : (levels.get(at)?.format ?? 'decimal')
      return formatNumber(counts[at] ?? 1, format === 'bullet' ? 'decimal' : format)
    })
    .trim()
}

function readLists(root: XmlElement | undefined, styles: Styles): Map<string, List> {
  const patterns = new Map<string, XmlElement>()
  const numbers = new Map<string, XmlElement>()
  for (const element of root ? elementsOf(root) : []) {
    if (element.name === 'w:abstractNum') patterns.set(element.attributes['w:abstractNumId'] ?? '', element)
    if (element.name === 'w:num') numbers.set(element.attributes['w:numId'] ?? '', element)
  }
  const patternOf = (number: XmlElement | undefined) => valueIn(number, 'w:abstractNumId') ?? ''
  const lists = new Map<string, List>()
  for (const [id, number] of numbers) {
    let pattern = patternOf(number)
    // A pattern may only point to the one of a numbering style.
    const link = valueIn(patterns.get(pattern), 'w:numStyleLink')
    if (link !== undefined) pattern = patternOf(numbers.get(styles.listOf(link) ?? ''))
    const levels = levelsIn(patterns.get(pattern))
    const starts = new Map<number, number>()
    for (const override of elementsOf(number).filter(({ name }) => name === 'w:lvlOverride')) {
      for (const [at, level] of levelsIn(override)) levels.set(at, level)
      const at = integerOf(override.attributes['w:ilvl'])
      const start = integerOf(valueIn(override, 'w:startOverride'))
      if (at !== undefined && start !== undefined) starts.set(at, start)
    }
    lists.set(id, { pattern, levels, starts })
  }
  return lists
}

const deepestLevel = 8

function levelsIn(pattern: XmlElement | undefined): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const element of pattern ? elementsOf(pattern) : []) {
    const at = integerOf(element.attributes['w:ilvl']) ?? 0
    if (element.name !== 'w:lvl' || at < 0 || at > deepestLevel) continue
    levels.set(at, {
      start: integerOf(valueIn(element, 'w:start')) ?? 1,
      format: formats.get(valueIn(element, 'w:numFmt') ?? '') ?? 'decimal',
      text: childOf(element, 'w:lvlText')?.attributes['w:val'] ?? '',
      font: childOf(childOf(element, 'w:rPr'), 'w:rFonts')?.attributes['w:ascii'],
      figures: toggleOf(element, 'w:isLgl') ?? false,
      restart: integerOf(valueIn(element, 'w:lvlRestart')) ?? null,
      style: valueIn(element, 'w:pStyle'),
    })
  }
  return levels
}
