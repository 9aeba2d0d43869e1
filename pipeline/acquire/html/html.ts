import { load } from 'cheerio'
import type { SourceLine } from '../../types.ts'
import { type Block, linesOfBlocks } from '../blocks.ts'
import { UnreadableFile } from '../failures.ts'
import { blocksOfPage } from './blocks.ts'
import { checkBounds } from './bounds.ts'
import { elementsIn, type HtmlNode, nameOf, textOf } from './dom.ts'
import { decodeHtml, decodeLabelled } from './encoding.ts'
import { letterOfPage, wholePage } from './page.ts'
import { withoutFurniture } from './wording.ts'

export interface ReadPage {
  readonly text: string
  readonly lines: SourceLine[]
  /** The page's `title`, which is not part of its text. */
  readonly title: string | null
}

/**
 * A saved web page as a source, without what belongs to the site. Nothing is run and nothing fetched. `charset` is
 * what an archive around the page says of its encoding.
 */
export function readHtml(bytes: Uint8Array, charset: string | null = null): ReadPage {
  const html = charset === null ? decodeHtml(bytes) : decodeLabelled(bytes, charset)
  const { blocks, title } = blocksOfHtml(html, 'letter')
  const read = linesOfBlocks(blocks)
  if (!/\p{L}/u.test(read.text))
    throw new UnreadableFile(
      'no-text',
      'it is a web page with no text of its own; save it again once it shows, or as PDF',
    )
  return { ...read, title }
}

/**
 * The blocks of a page: of the letter on it, or of the whole page, as in an e-mail.
 * Throws `UnreadableFile` for a page beyond the bounds.
 */
export function blocksOfHtml(
  html: string,
  part: 'letter' | 'whole',
): { blocks: Block[]; title: string | null } {
  checkBounds(html)
  const root: HtmlNode = load(html, { scriptingEnabled: false }).root().get(0)!
  const all = elementsIn(root)
  const body = all.find(node => nameOf(node) === 'body')
  const named = all.find(node => nameOf(node) === 'title' && node.parent && nameOf(node.parent) === 'head')
  const title = (named && textOf(named)) || null
  if (!body) return { blocks: [], title }
  // Word and Outlook write paragraphs without space around them, and say so in a style sheet.
  const tight = /p\.MsoNormal[^}]{0,300}\{[^}]{0,200}margin:\s{0,3}0/iu.test(html.slice(0, 200_000))
  const blocks = blocksOfPage(body, part === 'letter' ? letterOfPage(body) : wholePage(body), tight)
  return { blocks: part === 'letter' ? withoutFurniture(blocks, title) : blocks, title }
}
