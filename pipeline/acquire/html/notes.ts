import { attribute, elementsIn, type HtmlNode, nameOf, textOf, withAncestors } from './dom.ts'

// "1", "[1]", "(iv)", "*"
const noteMark = /^[([]?(?<mark>\d{1,3}|[ivx]{1,5}|[*†‡])[)\]]?$/u
const noteLabel = /foot-?note|fn-?ref|ftn|endnote|note-?ref/iu
const backMark =
  /^(?:(?:[↩↑⏎^]\ufe0e?\s?){1,4}|\[?(?:back|return)(?: to (?:reference|content|text).{0,20})?\]?)$/iu

export interface Notes {
  /** The digits of a link that is a footnote's mark, or the number in front of a footnote; null for other links. */
  readonly markOf: (link: HtmlNode) => string | null
  /** Whether a link leads from a footnote back to its mark, and says nothing else. */
  readonly leadsBack: (link: HtmlNode) => boolean
  /** Whether an element is a footnote. */
  readonly isNote: (node: HtmlNode) => boolean
}

/** The footnotes of a page: what the marks in it lead to, further down. */
export function notesIn(body: HtmlNode): Notes {
  const all = elementsIn(body)
  const order = new Map(all.map((node, at) => [node, at]))
  const byId = new Map<string, HtmlNode>()
  for (const node of all)
    for (const id of [attribute(node, 'id'), nameOf(node) === 'a' ? attribute(node, 'name') : ''])
      if (id !== '' && !byId.has(id)) byId.set(id, node)
  const notes = new Set<HtmlNode>()
  const marks = new Map<HtmlNode, string>()
  const links = all.filter(node => nameOf(node) === 'a' && attribute(node, 'href').includes('#'))
  for (const link of links) {
    const mark = noteMark.exec(textOf(link))?.groups?.mark
    if (mark === undefined || !looksLikeMark(link)) continue
    marks.set(link, mark)
    const target = byId.get(decoded(attribute(link, 'href').split('#')[1] ?? ''))
    const note = target && order.get(target)! > order.get(link)! ? blockAround(target) : undefined
    if (note && !withAncestors(link).includes(note)) notes.add(note)
  }
  for (const node of all) if (/^doc-(?:endnote|footnote)$/u.test(attribute(node, 'role'))) notes.add(node)
  return {
    markOf: link => marks.get(link) ?? null,
    leadsBack: link =>
      attribute(link, 'role') === 'doc-backlink' ||
      /reversefootnote|footnote-back/u.test(attribute(link, 'class')) ||
      (attribute(link, 'href').includes('#') && backMark.test(textOf(link))),
    isNote: node => notes.has(node),
  }
}

/** Raised, or named as one: a plain "1" that leads down the page may be a chapter. */
const looksLikeMark = (link: HtmlNode) =>
  attribute(link, 'role') === 'doc-noteref' ||
  withAncestors(link)
    .slice(0, 3)
    .some(node => nameOf(node) === 'sup' || attribute(node, 'style').includes('super')) ||
  elementsIn(link).some(node => nameOf(node) === 'sup') ||
  ['id', 'class', 'name', 'href'].some(name => noteLabel.test(attribute(link, name).split('#').at(-1)!))

const blockAround = (node: HtmlNode) =>
  withAncestors(node).find(above => /^(?:li|p|div|dd|aside)$/u.test(nameOf(above)))

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
