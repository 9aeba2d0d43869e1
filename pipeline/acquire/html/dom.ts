/** The little of a parsed page that we read. Cheerio's nodes have this shape. */
export interface HtmlNode {
  readonly type: string
  readonly name?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly data?: string
  readonly children?: readonly HtmlNode[]
  readonly parent: HtmlNode | null
}

export const isText = (node: HtmlNode) => node.type === 'text'

/** Scripts and styles have types of their own, and are no elements to us. */
export const isElement = (node: HtmlNode) => node.type === 'tag'

export const nameOf = (node: HtmlNode) => (isElement(node) ? (node.name ?? '') : '')

export const attribute = (node: HtmlNode, name: string) => node.attribs?.[name] ?? ''

export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => node.children ?? []

/** The node and all above it, from the inside out. */
export function withAncestors(node: HtmlNode): HtmlNode[] {
  const found: HtmlNode[] = []
  for (let at: HtmlNode | null = node; at; at = at.parent) found.push(at)
  return found
}

/** All elements below a node, in the order of the page, but not what is below those that `into` refuses. */
export function elementsIn(node: HtmlNode, into: (node: HtmlNode) => boolean = () => true): HtmlNode[] {
  const found: HtmlNode[] = []
  const visit = (at: HtmlNode) => {
    for (const child of childrenOf(at))
      if (isElement(child) && into(child)) {
        found.push(child)
        visit(child)
      }
  }
  visit(node)
  return found
}

/** All text below a node, white space made one space. */
export function textOf(node: HtmlNode): string {
  const pieces: string[] = []
  const visit = (at: HtmlNode) => {
    if (isText(at)) pieces.push(at.data ?? '')
    else if (isElement(at)) childrenOf(at).forEach(visit)
  }
  visit(node)
  return pieces.join('').replace(/\s+/gu, ' ').trim()
}

/** Its id and classes in one spelling: "siteHeader", "site_header" and "site--header" are "site-header". */
export function labelsOf(node: HtmlNode): string[] {
  const labels = `${attribute(node, 'id')} ${attribute(node, 'class')}`.slice(0, longestLabels)
  return labels
    .split(/\s+/u)
    .filter(label => label !== '')
    .map(label =>
      label
        .replace(/(?<=[a-z])(?=[A-Z])/gu, '-')
        .toLowerCase()
        .replace(/[-_:.]+/gu, '-'),
    )
}

/** No page needs more; longer ones are not worth the time. */
const longestLabels = 2000
