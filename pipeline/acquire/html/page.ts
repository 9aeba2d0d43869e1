/**
 * Finds the letter on a page. Nothing is chosen by a score alone: the site's parts are taken away by what they are,
 * and outside the part that the page calls its main one, what is no sentence.
 */
import { attribute, elementsIn, type HtmlNode, isText, nameOf, textOf, withAncestors } from './dom.ts'
import { isFurniture, isSiteHead, type PageFacts } from './furniture.ts'
import { amountsIn, shownIn } from './shown.ts'

/** Where we are on the page. */
export type Zone = 'page' | 'main' | 'around'

/** Tells of a node, met in a zone, in which zone its children are; null where the node is left out. */
export type Guide = (node: HtmlNode, zone: Zone) => Zone | null

/** All that shows, as in an e-mail: there is no site around it. */
export const wholePage = (body: HtmlNode): Guide => {
  const shown = shownIn(body)
  return (node, zone) => (shown(node) ? zone : null)
}

/** What shows and is not the site's. */
export function letterOfPage(body: HtmlNode): Guide {
  const shown = shownIn(body)
  const amounts = amountsIn(body, shown)
  const nothing = { letters: 0, linked: 0, prose: 0, controls: 0 }
  const amountOf = (node: HtmlNode) => amounts.get(node) ?? nothing
  const facts: PageFacts = { amountOf, prose: amountOf(body).prose }
  const all = elementsIn(body, shown)
  const main = mainOf(all, facts)
  const title = titleOf(all, main)
  const path = new Set([...(main ? withAncestors(main) : []), ...(title ? withAncestors(title) : [])])
  const order = new Map(all.map((node, at) => [node, at]))
  // Old pages have no menus but lists and cells of links, above the title.
  const isMenuAbove = (node: HtmlNode) => {
    const { letters, linked, prose } = amountOf(node)
    return title !== null && order.get(node)! < order.get(title)! && prose === 0 && linked * 2 > letters
  }
  return (node, zone) => {
    if (isText(node)) return zone === 'around' ? null : zone
    if (!shown(node)) return null
    if (node === title) return 'main'
    if (node === main) return 'main'
    // What leads to the main part or the title is never left out; of a site's head only those two remain.
    if (path.has(node)) return zone !== 'main' && (main || isSiteHead(node)) ? 'around' : zone
    if (isFurniture(node, facts) || (zone === 'page' && isMenuAbove(node))) return null
    if (zone !== 'around') return zone
    return amountOf(node).prose > 0 ? 'main' : null
  }
}

const mainIds = /^(?:main|main-?content|content|content-?main|page-?content|primary|wrapper-content)$/iu
const mainClasses =
  /(?:^|\s)(?:govuk-main-wrapper|entry-content|main-content|node__content|region-content)(?:\s|$)/u

/** In this order: the first that stands on the page once, and holds at least half of its sentences. */
const mainParts: readonly ((node: HtmlNode) => boolean)[] = [
  node => nameOf(node) === 'main',
  node => attribute(node, 'role') === 'main',
  node => mainIds.test(attribute(node, 'id')),
  node => nameOf(node) === 'article',
  node => mainClasses.test(attribute(node, 'class')),
]

function mainOf(all: readonly HtmlNode[], facts: PageFacts): HtmlNode | null {
  const ofSite = new Set(all.filter(node => isFurniture(node, facts)))
  const topmost = [...ofSite].filter(
    node =>
      !withAncestors(node)
        .slice(1)
        .some(above => ofSite.has(above)),
  )
  const letters = topmost.reduce((rest, node) => rest - facts.amountOf(node).prose, facts.prose)
  for (const isMain of mainParts) {
    const found = all.filter(isMain)
    if (found.length === 1 && facts.amountOf(found[0]!).prose * 2 >= letters) return found[0]!
  }
  return null
}

// A site's name is often its first heading.
const siteName = /(?:^|\s)(?:site-?(?:title|name|logo)|logo|brand|navbar-brand)(?:\s|$)/iu

/** The page's title: its first highest heading, but not the site's name. */
function titleOf(all: readonly HtmlNode[], main: HtmlNode | null): HtmlNode | null {
  const headings = all.filter(node => {
    if (nameOf(node) !== 'h1' || textOf(node) === '') return false
    return !withAncestors(node).some(
      above =>
        siteName.test(`${attribute(above, 'class')} ${attribute(above, 'id')}`) ||
        /^(?:nav|footer|aside)$/u.test(nameOf(above)),
    )
  })
  return headings.find(node => main && withAncestors(node).includes(main)) ?? headings[0] ?? null
}
