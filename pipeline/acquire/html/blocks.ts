/** Walks a page and writes down its blocks, as a browser would set them. */
import type { Block } from '../blocks.ts'
import { childrenOf, elementsIn, type HtmlNode, isText, nameOf, textOf } from './dom.ts'
import { markersOf } from './lists.ts'
import { type Notes, notesIn } from './notes.ts'
import type { Guide } from './page.ts'
import {
  hintOf,
  isInnerList,
  isTight,
  outermost,
  type Place,
  placeIn,
  setApart,
  typedNumber,
} from './place.ts'
import { blockNames } from './shown.ts'
import { cellsOf, isData, isPairs, pairsOf, rowsOf } from './tables.ts'

/** A block, and how much of it is links. */
export interface PageBlock extends Block {
  readonly letters: number
  readonly linked: number
}

/** The blocks of a page in its order; footnotes come after the running text. */
export function blocksOfPage(body: HtmlNode, guide: Guide, tight: boolean): PageBlock[] {
  const zone = guide(body, 'page') ?? 'page'
  const notes = notesIn(body)
  const footnotes: PageBlock[] = []
  const running = blocksIn(body, { ...outermost, zone, tight }, guide, notes, footnotes)
  return [...running, ...footnotes]
}

function blocksIn(
  root: HtmlNode,
  rootPlace: Place,
  guide: Guide,
  notes: Notes,
  footnotes: PageBlock[],
): PageBlock[] {
  const blocks: PageBlock[] = []
  let place = rootPlace
  let text = ''
  let letters = 0
  let linked = 0
  let apart = false
  /** Bullets and numbers that wait for the first words of their item. */
  let markers = ''
  let isItem = false

  const endBlock = () => {
    const words = text.trim()
    // An empty paragraph is how mail programs set paragraphs apart.
    if (words === '' && text.includes('\u00a0')) apart = true
    if (words !== '') {
      const hint = hintOf(place, isItem)
      blocks.push({ text: markers + words, hint, apart, letters, linked })
      markers = ''
      isItem = false
      apart = false
    }
    text = ''
    letters = 0
    linked = 0
  }

  const write = (written: string, isLink: boolean) => {
    const squeezed = written.replace(/[ \t\r\n\f]+/gu, ' ')
    text += text === '' || text.endsWith(' ') ? squeezed.replace(/^ /u, '') : squeezed
    const count = squeezed.replace(/\s+/gu, '').length
    letters += count
    if (isLink) linked += count
  }

  const writeExactly = (written: string, isLink: boolean) => {
    written.split(/\r?\n/u).forEach((line, at) => {
      if (at > 0) endLine()
      write(line, isLink)
    })
  }

  const endLine = () => {
    if (text.trim() === '' && blocks.length > 0) apart = true
    endBlock()
  }

  /** Runs with what holds below a block element, and ends the blocks before and after it. */
  const within = (node: HtmlNode, inner: Place, visit: () => void) => {
    const outer = place
    const gap = setApart.has(nameOf(node)) && !isInnerList(node) && !isTight(node, inner)
    endBlock()
    place = inner
    apart ||= gap
    visit()
    endBlock()
    place = outer
    apart ||= gap
  }

  const row = (cells: readonly HtmlNode[], inner: Place) => {
    const found = cells.map(cell => blocksIn(cell, inner, guide, notes, footnotes))
    const sum = (of: (block: PageBlock) => number) =>
      found.flat().reduce((total, block) => total + of(block), 0)
    const words = found.map(cell => cell.map(block => block.text).join(' '))
    if (words.join('') === '') return
    blocks.push({
      text: words.join('\t'),
      hint: { kind: 'row' },
      apart,
      letters: sum(block => block.letters),
      linked: sum(block => block.linked),
    })
    apart = false
  }

  const visitList = (node: HtmlNode, inner: Place) => {
    const list = { ...inner, depth: inner.depth + 1 }
    const marks = markersOf(node)
    within(node, list, () => {
      for (const child of childrenOf(node)) {
        const zone = guide(child, list.zone)
        const marker = marks.get(child)
        if (marker === undefined || notes.isNote(child) || zone === null) visit(child, list)
        else {
          within(child, { ...list, zone }, () => {
            // Where a number is typed as well, the site's style hides the automatic one.
            const typed = typedNumber.test(textOf(child).slice(0, 20))
            markers += typed && marker !== '• ' ? '' : marker
            isItem = typed || markers !== ''
            visitAll(child, { ...list, zone })
          })
          markers = ''
          isItem = false
        }
      }
    })
  }

  const visitNote = (node: HtmlNode, inner: Place) => {
    const number = nameOf(node) === 'li' ? markersOf(node.parent!).get(node)?.replace(/\W+$/u, '') : ''
    const own = blocksIn(node, { ...inner, depth: 0 }, guide, notes, footnotes)
    own.forEach((block, at) => {
      const lead = at === 0 && number && !/^\[?\d/u.test(block.text) ? `${number} ` : ''
      footnotes.push({
        ...block,
        text: lead + block.text,
        hint: { kind: 'footnote' },
        apart: footnotes.length === 0,
      })
    })
  }

  const visitAll = (node: HtmlNode, inner: Place) => {
    for (const child of childrenOf(node)) visit(child, inner)
  }

  const visit = (node: HtmlNode, outer: Place) => {
    const zone = guide(node, outer.zone)
    if (zone === null) return
    if (isText(node)) {
      if (outer.exact) writeExactly(node.data ?? '', outer.linked)
      else write(node.data ?? '', outer.linked)
      return
    }
    const name = nameOf(node)
    const inner = placeIn(node, { ...outer, zone })
    if (name === 'br') {
      if (outer.heading !== null) write(' ', false)
      else endLine()
    } else if (name === 'a' && notes.markOf(node) !== null && !notes.leadsBack(node))
      write(notes.markOf(node)! + (text === '' ? ' ' : ''), false)
    else if (name === 'a' && notes.leadsBack(node)) return
    else if (notes.isNote(node) && node !== root) within(node, inner, () => visitNote(node, inner))
    else if (/^(?:ol|ul|menu|dir)$/u.test(name)) visitList(node, inner)
    else if (name === 'table' && isData(node))
      within(node, inner, () => {
        for (const caption of elementsIn(node).filter(below => nameOf(below) === 'caption'))
          visit(caption, inner)
        for (const below of rowsOf(node))
          if (guide(below, zone) !== null)
            row(
              cellsOf(below).filter(cell => guide(cell, zone) !== null),
              inner,
            )
      })
    else if (name === 'dl' && isPairs(node))
      within(node, inner, () => {
        for (const [term, value] of pairsOf(node)) row([term, value], inner)
      })
    else if (blockNames.has(name)) within(node, inner, () => visitAll(node, inner))
    else visitAll(node, inner)
  }

  visitAll(root, rootPlace)
  endBlock()
  return blocks
}
