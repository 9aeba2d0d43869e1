import { attribute, childrenOf, elementsIn, type HtmlNode, nameOf, textOf } from './dom.ts'

/** The rows of a table, each with its cells, in the order of the page. Rows of tables within it are not its own. */
export const rowsOf = (table: HtmlNode): HtmlNode[] =>
  elementsIn(table, node => nameOf(node) !== 'table').filter(node => nameOf(node) === 'tr')

export const cellsOf = (row: HtmlNode): HtmlNode[] =>
  childrenOf(row).filter(node => /^(?:td|th)$/u.test(nameOf(node)))

/**
 * Whether a table says something by its rows. Old pages and e-mails are laid out with tables: these hold others, or
 * whole chapters, or have one row or one column.
 */
export function isData(table: HtmlNode): boolean {
  if (/^(?:presentation|none)$/u.test(attribute(table, 'role'))) return false
  const inside = elementsIn(table).map(nameOf)
  if (inside.some(name => /^(?:table|h[1-3]|main|article|form)$/u.test(name))) return false
  const rows = rowsOf(table)
  const widest = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0)
  const told = inside.some(name => /^(?:th|caption|thead)$/u.test(name))
  return widest >= 2 && (told || rows.length >= 2)
}

/** Longer values are text, and stand on lines of their own. */
const longestValue = 120

export const pairsOf = (list: HtmlNode): (readonly [HtmlNode, HtmlNode])[] => {
  const parts = elementsIn(list).filter(node => /^d[dt]$/u.test(nameOf(node)))
  return parts.flatMap((part, at) => (nameOf(part) === 'dt' && parts[at + 1] ? [[part, parts[at + 1]!]] : []))
}

/** Whether a list of terms is one of names and values ("Published: 12 May 2023"), which read as rows. */
export function isPairs(list: HtmlNode): boolean {
  const parts = elementsIn(list).filter(node => /^d[dt]$/u.test(nameOf(node)))
  const letters = (node: HtmlNode) => textOf(node).replaceAll(' ', '').length
  if (parts.reduce((rest, part) => rest - letters(part), letters(list)) !== 0) return false
  return parts.every((part, at) => {
    if (nameOf(part) !== (at % 2 === 0 ? 'dt' : 'dd')) return false
    const inside = elementsIn(part).some(node => /^(?:p|ul|ol|table|h[1-6]|br)$/u.test(nameOf(node)))
    return !inside && textOf(part).length <= longestValue && parts.length % 2 === 0
  })
}
