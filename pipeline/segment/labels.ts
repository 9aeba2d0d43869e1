/**
 * Gives every line of the clean text its label: where it stands in the letter and what it is there.
 * The order is the letter's own: head, salutation, body, close, foot.
 */
import type { Block, BlockKind, Part } from '../types.ts'
import { addressSides } from './addresses.ts'
import { contentsLines } from './contents.ts'
import { footKinds, footWithoutClose } from './foot.ts'
import { headingAbove, isHeading, isHeadline, isToldHeading } from './headings.ts'
import { type BlockLine, isProse } from './lines.ts'
import { depthOf } from './markers.ts'
import * as opening from './openings.ts'
import { quotations } from './quotations.ts'

interface Bounds {
  /** Index of the first line of the body, and of the first after it. */
  readonly body: number
  readonly foot: number
  /** Index of the first line of what is annexed below the foot, which reads as the body does; none: after the last. */
  readonly annex: number
  readonly salutation: number | null
}

/** Also the first line that says something, which may be what the letter is about. */
interface Places extends Bounds {
  readonly opens: number
}

export function labelled(lines: readonly BlockLine[]): Block[] {
  const bounds = boundsOf(lines)
  const navigation = navigationLines(lines, bounds)
  const contents = contentsLines(lines)
  const isFurniture = (line: BlockLine, index: number) =>
    navigation.has(index) ||
    contents.has(index) ||
    opening.furniture.test(line.text) ||
    opening.notice.test(line.text)
  const opens = lines.findIndex(
    (line, index) =>
      index >= bounds.body &&
      index !== bounds.salutation &&
      !isFurniture(line, index) &&
      !opening.dateLine.test(line.text),
  )
  const places = { ...bounds, opens }
  const foot = footKinds(lines, bounds.foot)
  const kinds = lines.map((line, index) => {
    if (isFurniture(line, index)) return 'furniture'
    if (opening.enclosure.test(line.text)) return 'enclosure'
    if (opening.boilerplate.test(line.text)) return 'boilerplate'
    const part = partOf(index, bounds)
    if (line.hint?.kind === 'footnote') return 'note'
    if (part === 'head') return headKind(line)
    if (isRow(line) && (part === 'body' || isAnnexed(lines, index))) return 'row'
    if (index === bounds.annex) return 'heading'
    return part === 'foot' ? foot[index - bounds.foot]! : bodyKind(line, index, lines, places)
  })
  const levels = itemLevels(lines, kinds)
  const headings = headingAbove(lines, kinds)
  const sides = addressSides(lines, kinds, bounds.body)
  const quoted = quotations(lines)
  return lines.map((line, index) => ({
    start: line.start,
    end: line.end,
    kind: kinds[index]!,
    part: partOf(index, bounds),
    level: kinds[index] === 'item' ? levels[index]! : headings.levels[index]!,
    marker: line.marker,
    heading: headings.above[index]!,
    side: sides[index]!,
    quoted: quoted[index]!,
  }))
}

/** Tabs are left only between the cells of tables. */
const isRow = ({ text }: BlockLine) => text.includes('\t')

/** A row of a table in plain text: "2 | Review all flags | Complete". */
const isPiped = ({ text }: BlockLine) => text.split(' | ').length > 2

/** In the foot, names of a signature may stand side by side; a table has more columns, or more to say. */
const isAnnexed = (lines: readonly BlockLine[], index: number) =>
  lines
    .slice(Math.max(0, index - 2), index + 3)
    .some(line => isRow(line) && (line.text.length > 160 || line.text.split('\t').length > 2))

const partOf = (index: number, { body, foot, annex }: Bounds): Part =>
  index < body ? 'head' : index >= foot && index < annex ? 'foot' : 'body'

/** A salutation stands near the top, and a close after it near the end. */
const salutationWithin = 60

function boundsOf(lines: readonly BlockLine[]): Bounds {
  const salutation = salutationOf(lines)
  const body = salutation === null ? firstProse(lines) : salutation
  // The last close: a letter that quotes another has two.
  const close = lines.findLastIndex((line, index) => index > body && opening.close.test(line.text))
  const foot = close >= 0 ? close : footWithoutClose(lines, body)
  return { body, foot, annex: annexOf(lines, foot), salutation }
}

/** A list of enclosures names annexes as well; of one that is there, more follows. */
function annexOf(lines: readonly BlockLine[], foot: number): number {
  const annex = lines.findIndex(
    (line, index) =>
      index > foot &&
      line.apart &&
      opening.annex.test(line.text) &&
      lines.slice(index + 1, index + 4).some(next => isProse(next) || isRow(next) || isPiped(next)),
  )
  return annex < 0 ? lines.length : annex
}

/** "Dear …", else a name alone that stands right above the first running text. */
function salutationOf(lines: readonly BlockLine[]): number | null {
  const top = lines.slice(0, salutationWithin)
  const dear = top.findIndex(line => opening.salutation.test(line.text))
  if (dear >= 0) return dear
  const prose = lines.findIndex(isProse)
  const above = lines.slice(Math.max(0, prose - 2), Math.max(0, prose))
  const bare = above.findLastIndex(
    line => opening.bareSalutation.test(line.text) && (line.apart || line.closed),
  )
  return bare >= 0 && prose > 1 ? Math.max(0, prose - 2) + bare : null
}

/** Running text starts with the first line that is long, or that is a sentence. */
function firstProse(lines: readonly BlockLine[]): number {
  const index = lines.findIndex(
    line => isProse(line) && !opening.reference.test(line.text) && !opening.notice.test(line.text),
  )
  if (index < 0) return 0
  // A headline or a first heading right above belongs to the text, not to the head.
  const above = lines[index - 1]
  return above && opensText(above) ? index - 1 : index
}

const opensText = ({ text, marker }: BlockLine) =>
  !opening.dateLine.test(text) &&
  !opening.memoLine.test(text) &&
  !opening.reference.test(text) &&
  (marker !== null ||
    text.length > 30 ||
    (/^[\p{Lu}\s]{4,}$/u.test(text) && !opening.organisation.test(text)))

function headKind(line: BlockLine): BlockKind {
  if (opening.subjectLine.test(line.text)) return 'subject'
  if (opening.reference.test(line.text)) return 'reference'
  if (opening.dateLine.test(line.text)) return 'date'
  if (opening.copy.test(line.text)) return 'copy'
  if (opening.letterhead.test(line.text)) return 'letterhead'
  return 'address'
}

function bodyKind(line: BlockLine, index: number, lines: readonly BlockLine[], places: Places): BlockKind {
  if (index === places.salutation) return 'salutation'
  if (opening.dateLine.test(line.text)) return 'date'
  if (isToldHeading(line)) return index === places.opens ? 'subject' : 'heading'
  if (line.size < 0.92 && line.text.length > 3) return 'note'
  // The first heading after the salutation, or the headline of a text without one, says what it is about.
  if (index === places.opens && (isHeadline(lines, index) || isHeading(lines, index))) return 'subject'
  if (isHeading(lines, index)) return 'heading'
  if (line.marker !== null || line.hint?.kind === 'item') return 'item'
  return opening.copy.test(line.text) ? 'copy' : 'paragraph'
}

const isLabel = ({ text, marker }: BlockLine) =>
  marker === null &&
  !opening.menu.test(text) &&
  !opening.furniture.test(text) &&
  text.length <= 45 &&
  !/[.!?:;,"”]$/u.test(text) &&
  text.split(' ').length <= 6

/** Menus of a web page: a run of five short labels in a text that is no letter, or labels right below other furniture. */
function navigationLines(lines: readonly BlockLine[], { salutation, body, foot }: Bounds): Set<number> {
  const found = new Set<number>()
  if (salutation !== null) return found
  const prose = lines.findIndex(
    (line, index) => index >= body && isProse(line) && !opening.furniture.test(line.text),
  )
  for (let index = 0; index < foot; ) {
    let stop = index
    while (stop < foot && isLabel(lines[stop]!) && (stop === index || !lines[stop]!.apart)) stop++
    const above = lines[index - 1]
    const hangs = above !== undefined && !lines[index]!.apart && opening.menu.test(above.text)
    // In the head, five short lines are an address.
    const top = index >= body && (prose < 0 || prose >= index)
    if ((stop - index >= 5 && top) || hangs) for (let at = index; at < stop; at++) found.add(at)
    index = Math.max(stop, index + 1)
  }
  return found
}

/** Depth by indent where the page tells, else by the kind of marker. */
function itemLevels(lines: readonly BlockLine[], kinds: readonly BlockKind[]): (number | null)[] {
  const open: number[] = []
  return lines.map((line, index) => {
    if (kinds[index] !== 'item') {
      if (kinds[index] === 'heading' || kinds[index] === 'subject') open.length = 0
      return null
    }
    if (line.indent === null) return line.hint?.kind === 'item' ? line.hint.depth : depthOf(line.marker!)
    while (open.length > 0 && open.at(-1)! > line.indent - 4) open.pop()
    open.push(line.indent)
    return open.length
  })
}
