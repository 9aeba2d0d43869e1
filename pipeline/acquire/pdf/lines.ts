/** From the pages of a PDF to the lines of a source: in reading order, with what the file says of them. */
import type { LineHint, SourceLine, Span } from '../../types.ts'
import { inReadingOrder, mostLines } from './columns.ts'
import { partFootnotes, type SortedPage, startsFootnote, usualSize } from './footnotes.ts'
import { withoutLeads } from './leads.ts'
import type { PdfLine } from './line.ts'
import type { PdfPage } from './page.ts'
import { type RowPlace, rowsByGeometry, rowsByTag, type TableLine } from './tables.ts'

export interface PdfLines {
  readonly text: string
  readonly lines: readonly SourceLine[]
  /** Marks of footnotes, in `text`. */
  readonly marks: readonly Span[]
}

interface Placed {
  readonly line: PdfLine
  readonly page: number
  readonly hint?: LineHint
  /** Names the block or row it belongs to. */
  readonly block?: string
}

export function linesOfPages(read: readonly PdfPage[]): PdfLines {
  const pages = read.map((page): SortedPage => {
    const tagged = isTagged(page.lines)
    const lines = inReadingOrder(page.lines, tagged)
    return { ...page, tagged, lines: tagged || lines.length > mostLines ? lines : withoutLeads(lines) }
  })
  const usual = usualSize(pages)
  const parted = pages.map(page => partFootnotes(page, usual))
  const running = inRows(
    pages,
    parted.map(({ running }, index) => placedOf(running, index + 1, pages[index]!)),
  )
  const below = parted.flatMap(({ below }, index) => placedOf(below, index + 1, pages[index]!))
  const footnotes = parted.flatMap(({ footnotes }, index) => footnotesOf(footnotes, index + 1))
  return assembled([...running, ...below, ...footnotes])
}

/** Of a page's characters; the rest are its header, its footer and its number. */
const taggedShare = 0.8

function isTagged(lines: readonly PdfLine[]): boolean {
  const length = (list: readonly PdfLine[]) => list.reduce((sum, line) => sum + line.text.length, 0)
  const tagged = lines.filter(({ tag }) => tag)
  return tagged.length > 0 && length(tagged) >= length(lines) * taggedShare
}

const furniture: LineHint = { kind: 'furniture' }
const footnote: LineHint = { kind: 'footnote' }

function placedOf(lines: readonly PdfLine[], page: number, { tagged, lines: all }: SortedPage): Placed[] {
  if (!tagged) return lines.map(line => ({ line, page }))
  const tops = all.filter(({ tag }) => tag).map(({ box }) => box.y)
  const [top, bottom] = [Math.min(...tops), Math.max(...tops)]
  return lines.map(line => {
    if (line.tag) return { line, page, hint: line.tag.hint, block: line.tag.block }
    // The first page's header is a letterhead, with names in it. What stands amid the text is no header.
    const outside = line.box.y < top || line.box.y > bottom
    return page > 1 && outside ? { line, page, hint: furniture } : { line, page }
  })
}

function footnotesOf(lines: readonly PdfLine[], page: number): Placed[] {
  let block = ''
  return lines.map((line, index) => {
    if (line.tag?.hint.kind === 'footnote') block = line.tag.block
    else if (block === '' || startsFootnote(line)) block = `note ${page} ${index}`
    return { line, page, hint: footnote, block }
  })
}

// "Dear Home Secretary", "Annwyl Gwenllian"
const salutation = /^\s*(?:Dear|Annwyl)\s/u
// "Yours sincerely", "Kind regards", "Yn gywir"
const close =
  /^\s*(?:Yours\s(?:sincerely|faithfully|ever|truly)|(?:Kind|Best|Warm)\s(?:regards|wishes)|Yn\s(?:gywir|ddiffuant))\b/iu
/** A signature has no more lines than this. */
const longestSignature = 30

/** For each line in order, whether it is part of the head or the signature. */
function frameOf(lines: readonly Placed[]): boolean[] {
  const head = lines.findIndex(({ line, page }) => page <= 2 && salutation.test(line.text))
  const signature = lines.findLastIndex(({ line }) => close.test(line.text))
  const signedOn = lines[signature]?.page ?? 0
  return lines.map(
    ({ page }, index) =>
      index < head ||
      (signature >= 0 && index > signature && index <= signature + longestSignature && page <= signedOn + 1),
  )
}

/** The lines of all pages, those in tables row by row and cell by cell. */
function inRows(pages: readonly SortedPage[], lines: readonly (readonly Placed[])[]): Placed[] {
  const all = lines.flat()
  const frame = frameOf(all)
  const entries = all.map(
    ({ line, page, hint }, order): TableLine => ({
      line,
      page,
      order,
      inFrame: frame[order]! || hint?.kind === 'furniture',
    }),
  )
  const byPage = pages.map((): TableLine[] => [])
  for (const entry of entries) byPage[entry.page - 1]!.push(entry)
  const places = rowsByTag(byPage.filter((_, index) => pages[index]!.tagged).flat())
  byPage.forEach((list, index) => {
    if (pages[index]!.tagged || list.length > mostLines) return
    for (const [line, place] of rowsByGeometry(list)) places.set(line, place)
  })
  return places.size === 0 ? all : rowByRow(all, places)
}

/** Each row where its first line stood. */
function rowByRow(lines: readonly Placed[], places: ReadonlyMap<PdfLine, RowPlace>): Placed[] {
  const rows = new Map<string, { readonly placed: Placed; readonly cell: number }[]>()
  const keyOf = ({ page }: Placed, { row }: RowPlace) => `row ${page} ${row}`
  for (const placed of lines) {
    const place = places.get(placed.line)
    if (!place) continue
    const key = keyOf(placed, place)
    const entry = { placed, cell: place.cell }
    const row = rows.get(key)
    if (row) row.push(entry)
    else rows.set(key, [entry])
  }
  return lines.flatMap(placed => {
    const place = places.get(placed.line)
    if (!place) return [placed]
    const key = keyOf(placed, place)
    const row = rows.get(key)
    rows.delete(key)
    return (row ?? [])
      .toSorted((one, other) => one.cell - other.cell)
      .map(({ placed: { line, page }, cell }) => ({
        line,
        page,
        hint: { kind: 'row', cell } as const,
        block: key,
      }))
  })
}

function assembled(placed: readonly Placed[]): PdfLines {
  const groups = new Map<string, number>()
  const groupOf = (block: string) => {
    const known = groups.get(block)
    if (known !== undefined) return known
    groups.set(block, groups.size)
    return groups.size - 1
  }
  const notes = new Set(
    placed.flatMap(({ line, hint }) => (hint === footnote ? (/^\d{1,3}/u.exec(line.text) ?? []) : [])),
  )
  const lines: SourceLine[] = []
  const marks: Span[] = []
  let at = 0
  for (const { line, page, hint, block } of placed) {
    const { text, box, fontSize, bold, turns } = line
    lines.push({
      start: at,
      end: at + text.length,
      page,
      box,
      fontSize,
      bold,
      ...(turns ? { turns } : {}),
      ...(hint ? { hint } : {}),
      ...(block === undefined ? {} : { group: groupOf(block) }),
    })
    for (const { start, end } of line.raised ?? [])
      if (isMark(text, start, text.slice(start, end), notes)) marks.push({ start: at + start, end: at + end })
    at += text.length + 1
  }
  return { text: placed.map(({ line }) => line.text).join('\n'), lines, marks }
}

// "Encompass", "system.", "(2004)": what a mark stands at; but "m" and "km" have powers
const markedWord = /(?:\p{L}{3}|[.,;:!?)\]”’"])$/u

function isMark(text: string, start: number, figures: string, notes: ReadonlySet<string>): boolean {
  return notes.has(figures) || markedWord.test(text.slice(0, start))
}
