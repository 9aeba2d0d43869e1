/** What of a page a reader can see, and how much of it is running text. */
import {
  attribute,
  childrenOf,
  elementsIn,
  type HtmlNode,
  isElement,
  isText,
  nameOf,
  withAncestors,
} from './dom.ts'

/** Programs, pictures, controls: nothing in them is the page's text. */
const wordless = new Set(
  `head template noscript noframes iframe object embed svg canvas audio video map
   input select textarea option datalist progress meter dialog rp`.split(/\s+/u),
)
// "visually-hidden", "govuk-visually-hidden", "sr-only", "screen-reader-text"; SingleFile marks what it found hidden
const unseen =
  /(?:^|\s)(?:\S{0,30}visually-?hidden\S{0,30}|sr-only\S{0,20}|screen-reader-\S{1,20}|element-invisible|sf-hidden|skiptranslate)(?:\s|$)/u
const unseenStyle =
  /(?:^|;)\s{0,5}(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden|mso-hide\s{0,5}:\s{0,5}all)/iu

/**
 * Tells whether a node shows. A panel that a tab or a heading of the page opens counts as shown: a reader can open it.
 * Text in a button shows only where the button is the heading of such a panel.
 */
export function shownIn(root: HtmlNode): (node: HtmlNode) => boolean {
  const opened = new Set<string>()
  for (const node of elementsIn(root))
    for (const name of ['aria-controls', 'data-target', 'data-bs-target'])
      for (const id of attribute(node, name).split(/\s+/u)) if (id !== '') opened.add(id.replace(/^#/u, ''))
  return node => {
    if (isText(node)) return true
    if (!isElement(node) || wordless.has(nameOf(node))) return false
    if (nameOf(node) === 'button') return isPanelHeading(node)
    const panel = attribute(node, 'role') === 'tabpanel' || opened.has(attribute(node, 'id'))
    const hidden =
      (node.attribs?.hidden !== undefined && node.attribs.hidden !== 'until-found') ||
      attribute(node, 'aria-hidden') === 'true' ||
      unseenStyle.test(attribute(node, 'style').slice(0, 2000))
    return (!hidden || panel) && !unseen.test(attribute(node, 'class').slice(0, 2000))
  }
}

/** `<h2><button aria-expanded="false">Our response</button></h2>`, and Bootstrap's collapsing cards. */
const isPanelHeading = (node: HtmlNode) =>
  withAncestors(node)
    .slice(1, 4)
    .some(above => /^(?:h[1-6]|summary|dt)$/u.test(nameOf(above))) ||
  ((attribute(node, 'data-toggle') === 'collapse' || attribute(node, 'data-bs-toggle') === 'collapse') &&
    !attribute(node, 'class').includes('navbar'))

export const blockNames = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
   h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead
   tr ul dir menu`.split(/\s+/u),
)

/** How much there is below an element. */
export interface Amount {
  readonly letters: number
  /** Letters that are links. */
  readonly linked: number
  /** Letters of blocks that are sentences. */
  readonly prose: number
  /** Fields and buttons of forms. */
  readonly controls: number
}

/** A button that heads a panel shows, and is none. */
const isControl = (node: HtmlNode) =>
  /^(?:input|select|textarea|button)$/u.test(nameOf(node)) && attribute(node, 'type') !== 'hidden'

/** Shorter blocks may be labels, whatever they end with. */
const shortestSentence = 40
const sentence = /\p{L}[.!?:;]["”’)]?$/u

/** The amounts of all elements below a root, in one pass: each is the difference of what was counted before and after. */
export function amountsIn(root: HtmlNode, shown: (node: HtmlNode) => boolean): ReadonlyMap<HtmlNode, Amount> {
  const amounts = new Map<HtmlNode, Amount>()
  const total = { letters: 0, linked: 0, prose: 0, controls: 0 }
  let block = { text: '', letters: 0, linked: 0 }
  const endBlock = () => {
    const unlinked = block.letters - block.linked
    if (unlinked >= shortestSentence && sentence.test(block.text.trimEnd())) total.prose += unlinked
    block = { text: '', letters: 0, linked: 0 }
  }
  const visit = (node: HtmlNode, linked: boolean) => {
    if (isText(node)) {
      const letters = (node.data ?? '').replace(/\s+/gu, '').length
      total.letters += letters
      block.letters += letters
      // Only the end matters.
      block.text = `${block.text}${node.data ?? ''}`.slice(-200)
      if (linked) {
        total.linked += letters
        block.linked += letters
      }
      return
    }
    if (isControl(node) && !shown(node)) total.controls++
    if (node !== root && !shown(node)) return
    const isBlock = blockNames.has(nameOf(node))
    if (isBlock) endBlock()
    const before = { ...total }
    for (const child of childrenOf(node)) visit(child, linked || nameOf(node) === 'a')
    if (isBlock) endBlock()
    amounts.set(node, {
      letters: total.letters - before.letters,
      linked: total.linked - before.linked,
      prose: total.prose - before.prose,
      controls: total.controls - before.controls,
    })
  }
  visit(root, false)
  return amounts
}
