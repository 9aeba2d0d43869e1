/**
 * Sets a specimen letter in lines and pages. It draws nothing: it says what stands where, in points from the top
 * left corner, and is told how wide a text is.
 */
import type { Element, Piece, Specimen, Style } from './markup.ts'

export type Measure = (text: string, style: Style, size: number) => number

/** Words of one style on one line. `spacing` is added to every blank between them. */
export interface Fragment {
  readonly text: string
  readonly style: Style
  readonly size: number
  readonly x: number
  readonly y: number
  readonly spacing: number
}

export interface Page {
  readonly fragments: readonly Fragment[]
  /** Vertical strokes beside the boxes. */
  readonly strokes: readonly { readonly x: number; readonly top: number; readonly bottom: number }[]
}

/** A word, or a part of one in another style; `glued` to the one before it where no blank stands between. */
interface Word {
  readonly text: string
  readonly style: Style
  readonly glued: boolean
}

export const paper = { width: 595.28, height: 841.89, left: 72, right: 72, top: 76, bottom: 92 }
const bodySize = 11
const noteSize = 9
const leading = 1.27
const markScale = 0.62
const softHyphen = '\\-'

const wordsOf = (pieces: readonly Piece[]): readonly Word[] => {
  const words: Word[] = []
  let blankBefore = true
  for (const { text, style } of pieces) {
    for (const part of text.split(/( {1,20})/u).filter(part => part !== '')) {
      if (part.trim() !== '') words.push({ text: part, style, glued: !blankBefore })
      blankBefore = part.trim() === ''
    }
  }
  return words
}

const whole = (word: Word): Word => ({ ...word, text: word.text.replaceAll(softHyphen, '') })

const widthOf = (words: readonly Word[], size: number, measure: Measure): number =>
  words.reduce((sum, word, index) => {
    const blank = index > 0 && !word.glued ? measure(' ', 'plain', size) : 0
    return sum + blank + measure(word.text, word.style, word.style === 'mark' ? size * markScale : size)
  }, 0)

/** The longest beginning of the word that may stand before a line end and fits, and the rest of it. */
const hyphenated = (word: Word, fits: (beginning: Word) => boolean): readonly [Word, Word] | null => {
  const parts = word.text.split(softHyphen)
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const written = parts.slice(0, count).join('')
    const beginning = { ...word, text: written.endsWith('-') ? written : `${written}-` }
    if (fits(beginning)) return [beginning, { ...word, text: parts.slice(count).join(softHyphen) }]
  }
  return null
}

const linesOf = (pieces: readonly Piece[], width: number, size: number, measure: Measure) => {
  const lines: Word[][] = []
  let line: Word[] = []
  for (const word of wordsOf(pieces)) {
    const fits = (next: Word) => widthOf([...line, next], size, measure) <= width
    if (line.length === 0 || word.glued || fits(whole(word))) {
      line.push(whole(word))
      continue
    }
    const halves = hyphenated(word, fits)
    if (halves) line.push(halves[0])
    lines.push(line)
    line = [whole(halves ? halves[1] : word)]
  }
  return [...lines, line]
}

/** One fragment for each run of words in one style. */
const fragmentsOf = (
  words: readonly Word[],
  place: { readonly x: number; readonly y: number; readonly size: number; readonly spacing: number },
  measure: Measure,
): readonly Fragment[] => {
  const fragments: Fragment[] = []
  let x = place.x
  for (const word of words) {
    const size = word.style === 'mark' ? place.size * markScale : place.size
    const last = fragments.at(-1)
    const blank = last && !word.glued ? measure(' ', 'plain', place.size) + place.spacing : 0
    if (last && last.style === word.style && !word.glued) {
      fragments[fragments.length - 1] = { ...last, text: `${last.text} ${word.text}` }
    } else {
      const { y, spacing } = place
      fragments.push({ text: word.text, style: word.style, size, x: x + blank, y, spacing })
    }
    x += blank + measure(word.text, word.style, size)
  }
  return fragments
}

const sizeOf = (element: Element): number =>
  element.kind === 'heading' && element.level === 1 ? 12.5 : bodySize

const styled = (element: Element): readonly Piece[] => {
  if (element.kind === 'heading') return element.pieces.map(piece => ({ ...piece, style: 'bold' }))
  return 'pieces' in element ? element.pieces : []
}

export const layout = (specimen: Specimen, bullet: string, measure: Measure): readonly Page[] => {
  const justify = specimen.settings.get('align') === 'justify'
  const pages: { fragments: Fragment[]; strokes: Page['strokes'][number][]; notes: string[] }[] = []
  const fullWidth = paper.width - paper.left - paper.right
  const noteLines = (number: string) =>
    linesOf(
      [{ text: number, style: 'mark' }, { text: ' ', style: 'plain' }, ...(specimen.notes.get(number) ?? [])],
      fullWidth,
      noteSize,
      measure,
    )
  const notesHeight = (numbers: readonly string[]) =>
    numbers.reduce((sum, number) => sum + noteLines(number).length * noteSize * leading, 0)
  const floor = (numbers: readonly string[]) => paper.height - paper.bottom - notesHeight(numbers)

  let y = Number.POSITIVE_INFINITY
  const turn = () => {
    pages.push({ fragments: [], strokes: [], notes: [] })
    y = paper.top
  }
  const page = () => pages[pages.length - 1]!
  /** Turns the page unless a line of this height, with the footnotes it calls for, still has room. */
  const make = (height: number, marks: readonly string[]) => {
    if (pages.length === 0 || y + height > floor([...page().notes, ...marks])) turn()
    page().notes.push(...marks)
  }

  const flow = (element: Element, indent: number, width: number) => {
    const size = sizeOf(element)
    const lines = linesOf(styled(element), width, size, measure)
    for (const [index, words] of lines.entries()) {
      const marks = words.filter(word => word.style === 'mark').map(word => word.text)
      make(size * leading * (element.kind === 'heading' && index === 0 ? 4 : 1), marks)
      const blanks = words.slice(1).filter(word => !word.glued).length
      const spare = width - widthOf(words, size, measure)
      const full = justify && element.kind !== 'heading' && index < lines.length - 1 && blanks > 0
      const x = paper.left + indent
      if (element.kind === 'item' && index === 0) {
        page().fragments.push({ text: bullet, style: 'plain', size, x: x - 16, y, spacing: 0 })
      }
      page().fragments.push(
        ...fragmentsOf(words, { x, y, size, spacing: full ? spare / blanks : 0 }, measure),
      )
      if (element.kind === 'box') page().strokes.push({ x: x - 10, top: y - 2, bottom: y + size * leading })
      y += size * leading
    }
    if (element.kind === 'item' || element.kind === 'box') y += 3
  }

  for (const element of specimen.elements) {
    if (element.kind === 'space') y += 11
    else if (element.kind === 'signature') y += 30
    else if (element.kind === 'kept') {
      make(bodySize * leading, [])
      for (const [column, pieces] of element.columns.entries()) {
        const indent = pieces[0]?.text.startsWith('  ') ? 14 : 0
        const place = { x: paper.left + (column * fullWidth) / 2 + indent, y, size: bodySize, spacing: 0 }
        page().fragments.push(...fragmentsOf(wordsOf(pieces), place, measure))
      }
      y += bodySize * leading
    } else {
      const indent = element.kind === 'item' ? 20 : element.kind === 'box' ? 24 : 0
      flow(element, indent, fullWidth - indent - (element.kind === 'box' ? 24 : 0))
    }
  }

  return pages.map(({ fragments, strokes, notes }) => {
    let noteY = floor(notes) + 6
    const set = notes.flatMap(noteLines).flatMap(words => {
      const line = fragmentsOf(words, { x: paper.left, y: noteY, size: noteSize, spacing: 0 }, measure)
      noteY += noteSize * leading
      return line
    })
    return { fragments: [...fragments, ...set], strokes }
  })
}
