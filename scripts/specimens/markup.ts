/**
 * The light markup of the specimen letters. A source has lines `key: value` up to the first blank line, then the
 * letter, one element a line:
 *
 *   # heading            - bullet            > paragraph in a box       ~ room for a signature
 *   ## heading           | kept line         | left || right            ^1 footnote
 *
 * Anything else is a paragraph. A blank line is white space on the page. Within a line `**bold**`, `*italic*`,
 * `[^1]` (the mark of a footnote) and `\-` (where the word may be broken;
 * after a hyphen of its own it adds none).
 */
export type Style = 'plain' | 'bold' | 'italic' | 'mark'

/** A stretch of a line in one style. */
export interface Piece {
  readonly text: string
  readonly style: Style
}

export type Element =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly pieces: readonly Piece[] }
  | { readonly kind: 'paragraph' | 'item' | 'box'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'kept'; readonly columns: readonly (readonly Piece[])[] }
  | { readonly kind: 'space' | 'signature' }

export interface Specimen {
  readonly settings: ReadonlyMap<string, string>
  readonly elements: readonly Element[]
  /** By the number of the footnote. */
  readonly notes: ReadonlyMap<string, readonly Piece[]>
}

// "**Recommendation 1.**", "*Within three months*", "[^1]"
const inline = /\*\*(?<bold>[^*]{1,400})\*\*|\*(?<italic>[^*]{1,400})\*|\[\^(?<mark>\d{1,2})\]/gu

const piecesOf = (text: string): readonly Piece[] => {
  const pieces: Piece[] = []
  let end = 0
  for (const match of text.matchAll(inline)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), style: 'plain' })
    for (const style of ['bold', 'italic', 'mark'] as const) {
      const found = match.groups?.[style]
      if (found !== undefined) pieces.push({ text: found, style })
    }
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), style: 'plain' })
  return pieces
}

const elementOf = (line: string): Element => {
  if (line === '') return { kind: 'space' }
  if (line === '~') return { kind: 'signature' }
  if (line.startsWith('## ')) return { kind: 'heading', level: 2, pieces: piecesOf(line.slice(3)) }
  if (line.startsWith('# ')) return { kind: 'heading', level: 1, pieces: piecesOf(line.slice(2)) }
  if (line.startsWith('- ')) return { kind: 'item', pieces: piecesOf(line.slice(2)) }
  if (line.startsWith('> ')) return { kind: 'box', pieces: piecesOf(line.slice(2)) }
  if (line.startsWith('| ')) return { kind: 'kept', columns: line.slice(2).split(' || ').map(piecesOf) }
  return { kind: 'paragraph', pieces: piecesOf(line) }
}

export const parse = (source: string): Specimen => {
  const lines = source.trimEnd().split('\n')
  const top = lines.indexOf('')
  const settings = new Map<string, string>()
  for (const line of lines.slice(0, top)) {
    const colon = line.indexOf(': ')
    if (colon === -1) throw new Error(`"${line}" is no setting: write "key: value"`)
    settings.set(line.slice(0, colon), line.slice(colon + 2))
  }
  const notes = new Map<string, readonly Piece[]>()
  const elements: Element[] = []
  for (const line of lines.slice(top + 1)) {
    // "^1 The scheme runs in 96 schools."
    const note = /^\^(?<number>\d{1,2}) (?<text>.+)$/u.exec(line)?.groups
    if (note) notes.set(note.number!, piecesOf(note.text!))
    else if (line !== '' || elements.at(-1)?.kind !== 'space') elements.push(elementOf(line))
  }
  return { settings, elements, notes }
}
