/** How a text is set off on a terminal; both give the text back as it is where there is none. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

export const plain: Paint = { bold: text => text, dim: text => text }

/** Cut to a width, with "…" for what is lost. */
export const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`

export const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length))

/** Lines of at most `width`, broken between words; all but the first are indented. */
export function wrapped(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = `${indent}${word}`
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Consecutive items with one key. */
export function runsOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly Item[])[] {
  const runs: Item[][] = []
  for (const item of items) {
    const last = runs.at(-1)
    if (last && keyOf(last[0]!) === keyOf(item)) last.push(item)
    else runs.push([item])
  }
  return runs
}

/** Items side by side: as many in each run as the width holds, and at least one. */
export function packed<Item>(
  items: readonly Item[],
  widthOf: (item: Item) => number,
  room: number,
): readonly (readonly Item[])[] {
  const runs: Item[][] = []
  let left = 0
  for (const item of items) {
    const last = runs.at(-1)
    if (last && widthOf(item) <= left) last.push(item)
    else {
      runs.push([item])
      left = room
    }
    left -= widthOf(item)
  }
  return runs
}
