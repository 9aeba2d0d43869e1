/**
 * What the tags of a PDF say. A tagged file carries a tree (document, sections, paragraphs, lists, tables) whose leaves
 * are numbers, and the same numbers stand at the stretches of content on the page.
 */
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { LineHint } from '../../types.ts'
import { fastCalls } from './memory.ts'

/** Where a stretch stands in a table; table and row are named by their paths. */
export interface PdfCell {
  readonly table: string
  readonly row: string
  /** From 0. */
  readonly column: number
}

export interface PdfTag {
  /** The paragraph, heading, item or note: its path from the root, the same on every page it goes over. */
  readonly block: string
  readonly hint: LineHint
  readonly cell: PdfCell | null
}

/** Which of two stands first in the tree. */
export function compareTags({ block: one }: PdfTag, { block: other }: PdfTag): number {
  const [left, right] = [one.split('/'), other.split('/')]
  for (let at = 0; at < left.length && at < right.length; at++)
    if (left[at] !== right[at]) return Number(left[at]) - Number(right[at])
  return left.length - right.length
}

/** By the number that stands in the content. */
export type PdfTags = ReadonlyMap<number, PdfTag>

/** How many elements of a file may still be looked at: each page's tree names all children of its sections. */
export interface Budget {
  elements: number
}

export const structureBudget = (): Budget => ({ elements: 5_000_000 })

/** An element and what those inside it take over from it. */
interface Place {
  readonly path: string
  readonly level: number
  /** The block of content that has no paragraph of its own here. */
  readonly block: string
  readonly hint: LineHint
  /** In how many lists. */
  readonly depth: number
  readonly cell: PdfCell | null
  /** The item, note or cell whose first paragraph is still to come: the mark "1." and the text are one block. */
  readonly opening: { block: string | null }
}

const paragraph: LineHint = { kind: 'paragraph' }
const footnote: LineHint = { kind: 'footnote' }
const quotation: LineHint = { kind: 'quotation' }
const root: Place = {
  path: '',
  level: 0,
  block: '',
  hint: paragraph,
  depth: 0,
  cell: null,
  opening: { block: null },
}

type Rule = (outer: Place, path: string, column: number) => Partial<Place>

const asParagraph: Rule = (outer, path) => {
  const block = outer.opening.block ?? path
  const hint = outer.opening.block === null && outer.hint.kind === 'item' ? paragraph : outer.hint
  outer.opening.block = null
  return { block, hint }
}
const asHeading =
  (level: number): Rule =>
  (_, path) => ({ block: path, hint: { kind: 'heading', level } })
const asNote: Rule = (_, path) => ({ block: path, hint: footnote, opening: { block: path } })
const asCell: Rule = ({ cell }, path, column) => ({
  block: path,
  hint: paragraph,
  opening: { block: path },
  cell: cell && { ...cell, column },
})

/** What each type of element means; all others (sections, spans, links, labels) say nothing of their own. */
const rules: Readonly<Record<string, Rule>> = {
  P: asParagraph,
  Title: asParagraph,
  Caption: asParagraph,
  TOCI: asParagraph,
  H: asHeading(1),
  H1: asHeading(1),
  H2: asHeading(2),
  H3: asHeading(3),
  H4: asHeading(4),
  H5: asHeading(5),
  H6: asHeading(6),
  L: ({ depth }) => ({ depth: depth + 1 }),
  LI: ({ depth }, path) => ({
    block: path,
    hint: { kind: 'item', depth: Math.max(1, depth) },
    opening: { block: path },
  }),
  Note: asNote,
  FENote: asNote,
  BlockQuote: (_, path) => ({ block: path, hint: quotation }),
  Table: (_, path) => ({ cell: { table: path, row: path, column: 0 } }),
  TR: ({ cell }, path) => ({ cell: cell && { ...cell, row: path } }),
  TD: asCell,
  TH: asCell,
}

// Word's layout tables in lists in tables reach twelve.
const deepest = 60
const typeBytes = 64

/** The tags of a page, or null where it has none. */
export function structureOf(pdfium: WrappedPdfiumModule, page: number, budget: Budget): PdfTags | null {
  if (budget.elements <= 0) return null
  const tree = pdfium.FPDF_StructTree_GetForPage(page)
  if (!tree) return null
  const calls = fastCalls(pdfium)
  const buffer = pdfium.pdfium.wasmExports.malloc(typeBytes)
  const tags = new Map<number, PdfTag>()

  const typeOf = (element: number): string => {
    const length = calls.FPDF_StructElement_GetType(element, buffer, typeBytes)
    return length > 2 && length <= typeBytes ? pdfium.pdfium.UTF16ToString(buffer) : ''
  }

  const visit = (element: number, outer: Place, index: number) => {
    const path = `${outer.path}/${index}`
    const place: Place = {
      ...outer,
      path,
      level: outer.level + 1,
      ...rules[typeOf(element)]?.(outer, path, index),
    }
    const count = calls.FPDF_StructElement_CountChildren(element)
    for (let at = 0; at < count && budget.elements > 0; at++) {
      budget.elements -= 1
      const child = calls.FPDF_StructElement_GetChildAtIndex(element, at)
      if (child && place.level < deepest) visit(child, place, at)
      if (child) continue
      const id = calls.FPDF_StructElement_GetChildMarkedContentID(element, at)
      if (id >= 0) tags.set(id, { block: place.block || path, hint: place.hint, cell: place.cell })
    }
  }

  try {
    const count = pdfium.FPDF_StructTree_CountChildren(tree)
    for (let at = 0; at < count && budget.elements > 0; at++) {
      budget.elements -= 1
      const child = pdfium.FPDF_StructTree_GetChildAtIndex(tree, at)
      if (child) visit(child, root, at)
    }
    return tags.size > 0 ? tags : null
  } finally {
    pdfium.pdfium.wasmExports.free(buffer)
    pdfium.FPDF_StructTree_Close(tree)
  }
}
