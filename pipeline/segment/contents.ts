/** A list of contents: the lines "About the inspection 2", "Evidence ..... 3" below the word. */
import type { BlockLine } from './lines.ts'

const head = /^(?:table\sof\s)?contents(?:\spage)?:?$|^cynnwys$/iu
// With the page it is on, after a gap or dots
const entry = /^\S.{0,240}?[\s.…]+(?<page>\d{1,3})$/u

/** A shorter list is something else that ends in numbers. */
const fewest = 3

/** Indexes of the lines of lists of contents, their heads included. */
export function contentsLines(lines: readonly BlockLine[]): ReadonlySet<number> {
  const found = new Set<number>()
  lines.forEach((line, index) => {
    if (!head.test(line.text.trim())) return
    const entries = entriesBelow(lines, index)
    if (entries < fewest) return
    for (let at = index; at <= index + entries; at++) found.add(at)
  })
  return found
}

/** How many lines right below name a page, none of which comes before the one above. */
function entriesBelow(lines: readonly BlockLine[], index: number): number {
  let last = 0
  let count = 0
  for (const { text } of lines.slice(index + 1)) {
    const page = Number(entry.exec(text.trim())?.groups?.page ?? Number.NaN)
    if (!(page >= last)) break
    last = page
    count += 1
  }
  return count
}
