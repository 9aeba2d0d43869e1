/** How an element is set, and what its place says of the text in it. */
import type { LineHint } from '../../types.ts'
import { attribute, type HtmlNode, nameOf } from './dom.ts'
import type { Zone } from './page.ts'

/** What is true of all text below an element. */
export interface Place {
  readonly zone: Zone
  /** Number of lists around it. */
  readonly depth: number
  readonly heading: number | null
  readonly quoted: boolean
  readonly linked: boolean
  /** White space counts, as in `pre`. */
  readonly exact: boolean
  /** Paragraphs stand apart, unless the page's own style sets them tight, as Outlook's does. */
  readonly tight: boolean
}

export const outermost: Omit<Place, 'zone' | 'tight'> = {
  depth: 0,
  heading: null,
  quoted: false,
  linked: false,
  exact: false,
}

/** Elements that a browser sets apart from what is around them. */
export const setApart = new Set(
  'address article aside blockquote dl fieldset figure footer h1 h2 h3 h4 h5 h6 header hr main ol p pre section table ul'.split(
    ' ',
  ),
)

/** A list within another one's item stands under it without a gap. */
export const isInnerList = (node: HtmlNode) =>
  /^(?:ol|ul)$/u.test(nameOf(node)) && node.parent !== null && nameOf(node.parent) === 'li'

// "margin: 0cm", "margin-bottom:0"
const noMargin = /margin(?:-(?:top|bottom))?\s{0,3}:\s{0,3}0/iu

export const isTight = (node: HtmlNode, { tight }: Place) =>
  nameOf(node) === 'p' && (tight || noMargin.test(attribute(node, 'style').slice(0, 500)))

export function hintOf({ heading, depth, quoted }: Place, isItem: boolean): LineHint {
  if (heading !== null) return { kind: 'heading', level: heading }
  if (isItem) return { kind: 'item', depth: Math.max(1, depth) }
  return { kind: quoted ? 'quotation' : 'paragraph' }
}

export function placeIn(node: HtmlNode, outer: Place): Place {
  const name = nameOf(node)
  const level = /^h(?<level>[1-6])$/u.exec(name)?.groups?.level
  const told = attribute(node, 'role') === 'heading' ? attribute(node, 'aria-level') || '2' : level
  return {
    ...outer,
    heading: told && /^[1-9]$/u.test(told) ? Number(told) : outer.heading,
    quoted: outer.quoted || name === 'blockquote',
    linked: outer.linked || name === 'a',
    exact: outer.exact || name === 'pre',
  }
}

// "1. ", "2.3 ", "(a) "
export const typedNumber =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,2}|\((?:\d{1,2}|[a-z]|[ivx]{1,4})\))\s/iu
