import { UnreadableFile } from '../failures.ts'

/** What a page may hold at most. Parsers take time in the square of each, so they are checked before parsing. */
const most = { tags: 300_000, depth: 512, attributes: 500 }

/** Browsers stop nesting at about 512 too. */
const tooDeep = () =>
  new UnreadableFile('corrupt', `its elements are nested more than ${most.depth} deep; save it as PDF`)
const tooMany = (count: number, of: string) =>
  new UnreadableFile('too-large', `it has more than ${count} ${of}; save it as PDF or plain text`)

/** Elements that end of themselves, or when the next one begins: they do not nest. */
const unnested = new Set(
  'a area base br col dd dt embed hr img input li link meta nobr option p param source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
)
/** Their content is no markup. */
const raw = new Set('script style textarea title xmp iframe noembed noframes'.split(' '))
const drawn = new Set(
  'svg path g circle rect line polyline polygon ellipse use stop defs symbol mask lineargradient clippath'.split(
    ' ',
  ),
)

/** Throws `UnreadableFile` for a page that would take a parser too long. Itself it takes one pass. */
export function checkBounds(html: string): void {
  const opener = /<(?:!--|(?<closing>\/?)(?<name>[a-z][^\s/>]{0,60}))/giu
  let tags = 0
  let depth = 0
  let inDrawing = false
  for (let match = opener.exec(html); match; match = opener.exec(html)) {
    if (match[0] === '<!--') {
      const end = html.indexOf('-->', opener.lastIndex)
      if (end < 0) return
      opener.lastIndex = end
      continue
    }
    const name = match.groups!.name!.toLowerCase()
    const closing = match.groups!.closing === '/'
    const tag = endOfTag(html, opener.lastIndex)
    if (++tags > most.tags) throw tooMany(most.tags, 'tags')
    if (tag.attributes > most.attributes) throw tooMany(most.attributes, 'attributes in one tag')
    opener.lastIndex = tag.end
    if (raw.has(name) && !closing) opener.lastIndex = endOfRaw(html, name, tag.end)
    else if (!unnested.has(name)) {
      inDrawing = drawn.has(name) && (inDrawing || name === 'svg')
      if (closing) depth = Math.max(0, depth - 1)
      // Only in drawings does "/>" close an element.
      else if (!(inDrawing && tag.closed) && ++depth > most.depth) throw tooDeep()
    }
  }
}

/** Where a tag ends, and how many attributes it has. A quote counts where a value begins, as in the standard. */
function endOfTag(html: string, start: number): { end: number; attributes: number; closed: boolean } {
  let attributes = 0
  let before = ' '
  let significant = ''
  for (let at = start; at < html.length; at++) {
    const character = html[at]!
    if (character === '>') return { end: at + 1, attributes, closed: html[at - 1] === '/' }
    if ((character === '"' || character === "'") && significant === '=') {
      const end = html.indexOf(character, at + 1)
      if (end < 0) break
      at = end
      significant = character
      before = ' '
      continue
    }
    const space = /[\s/]/u.test(character)
    if (!space && /[\s/]/u.test(before) && character !== '=' && significant !== '=') attributes++
    if (!space) significant = character
    before = character
  }
  return { end: html.length, attributes, closed: false }
}

function endOfRaw(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'giu')
  end.lastIndex = from
  return end.exec(html)?.index ?? html.length
}
