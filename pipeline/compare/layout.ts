/** How a text is set off on a terminal; elsewhere it stays as it is. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

export const plain: Paint = { bold: text => text, dim: text => text }

export const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length))

/** Lines of at most `width`, broken between words; all but the first are indented. */
export function wrapped(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = []
  let line: string | null = null
  for (const word of text.split(' ')) {
    if (line !== null && line.length + 1 + word.length > width) {
      lines.push(line)
      line = `${indent}${word}`
    } else line = line === null ? word : `${line} ${word}`
  }
  return [...lines, line ?? '']
}

/** Lines of a table's row: what stands right of the label stands beside its first line. */
export function besideLabel(label: string, width: number, indent: string, right: string): readonly string[] {
  const [first, ...more] = wrapped(label, width, indent)
  return [`${first!.padEnd(width)}${right}`.trimEnd(), ...more]
}

/** Items side by side: consecutive ones of one key, as many as there is room for, and at least one. */
export function packed<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  widthOf: (item: Item) => number,
  room: number,
): readonly (readonly Item[])[] {
  const runs: Item[][] = []
  let left = 0
  for (const item of items) {
    const last = runs.at(-1)
    if (last && keyOf(last[0]!) === keyOf(item) && widthOf(item) <= left) last.push(item)
    else {
      runs.push([item])
      left = room
    }
    left -= widthOf(item)
  }
  return runs
}
