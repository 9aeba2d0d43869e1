import { asRead } from '../text/boxes.ts'
import type { CleanLine } from '../types.ts'
import { type Draft, lineText } from './cleaner.ts'
import { columnEnds, longLine, quantile } from './column-ends.ts'

/** How the lines of a file are set: where the column ends, and how far lines stand apart. */
export interface Measure {
  /** Whether lines are broken where the column ends at all; a file of one line a paragraph is not. */
  readonly wrapped: boolean
  /** Whether the first word of the next line would not have gone into this one. */
  readonly full: (line: CleanLine, next: CleanLine) => boolean
  /** Whether a good deal more than that word would have: the line was broken on purpose. */
  readonly short: (line: CleanLine, next: CleanLine) => boolean
  /** Whether there is more space between two lines than within a paragraph. */
  readonly apart: (before: CleanLine, after: CleanLine) => boolean
  /** Whether one goes on right of the other, as what follows a raised footnote mark does. */
  readonly sameRow: (before: CleanLine, after: CleanLine) => boolean
  /** Whether one stands right of the other, however far. */
  readonly level: (before: CleanLine, after: CleanLine) => boolean
  /** Whether two lines of one row leave no space between them. */
  readonly touches: (before: CleanLine, after: CleanLine) => boolean
  /** Whether a line is indented under the one above, as the second line of an entry in a list of names is. */
  readonly hangs: (before: CleanLine, after: CleanLine) => boolean
  /** Whether they are set so differently that they cannot be one paragraph. */
  readonly differs: (before: CleanLine, after: CleanLine) => boolean
}

/** Of lines whose letters stand upright: see `turnedBack`. */
export const measure = (draft: Draft): Measure =>
  draft.lines.length > 0 && draft.lines.every(line => line.box)
    ? measureBoxes(draft)
    : measureCharacters(draft)

/** A line with its box as it is read: a page laid on its side is measured like any other. */
export const turnedBack = (line: CleanLine): CleanLine =>
  line.turns && line.box ? { ...line, box: asRead(line.box, line.turns) } : line

const firstWord = (text: string) => /^\s*(\S+)/u.exec(text)?.[1] ?? ''

/** More than this many times the usual distance parts paragraphs. */
const paragraphGap = 1.25
/** A line that leaves more than this share of its column unused, and a word's room, was broken on purpose. */
const raggedShare = 0.15
/** Lines that start this many points apart stand in different columns. */
const columnStep = 90
/** Sizes that differ by more than this share are different type. */
const sizeStep = 0.08

function measureBoxes(draft: Draft): Measure {
  const { lines } = draft
  const pitches: number[] = []
  for (let index = 1; index < lines.length; index++) {
    const down = below(lines[index - 1]!, lines[index]!)
    if (down !== null && down > 0) pitches.push(down / size(lines[index]!))
  }
  // The tightest common distance: in short letters most lines stand apart.
  const pitch = quantile(pitches, 0.3) || 1.2
  const right = columnEnds(lines)
  const room = (line: CleanLine, next: CleanLine) => {
    const letter = next.box!.width / Math.max(1, next.end - next.start)
    const needed = letter * (firstWord(lineText(draft, next)).length + 0.5)
    return right(line) - line.box!.x - line.box!.width - needed
  }
  return {
    wrapped: true,
    full: (line, next) => room(line, next) < 0,
    short: (line, next) => room(line, next) > (right(line) - line.box!.x) * raggedShare,
    apart(before, after) {
      const down = below(before, after)
      return down === null || down < 0 || down / size(after) > pitch * paragraphGap
    },
    sameRow: (before, after) => level(before, after) && gapBetween(before, after) < size(after) * 2,
    level,
    touches: (before, after) => gapBetween(before, after) < size(after) * 0.15,
    hangs: (before, after) => {
      const indent = after.box!.x - before.box!.x
      return before.page === after.page && indent > size(after) * 0.5 && indent < size(after) * 4
    },
    differs: (before, after) =>
      before.turns !== after.turns ||
      before.bold !== after.bold ||
      Math.abs(size(before) - size(after)) > size(before) * sizeStep ||
      Math.abs(before.box!.x - after.box!.x) > columnStep,
  }
}

const size = (line: CleanLine) => line.fontSize || line.box?.height || 12

/** How far one line's top is below another's on the same page, in points. */
const below = (before: CleanLine, after: CleanLine) =>
  before.page === after.page && before.box && after.box ? after.box.y - before.box.y : null

function level(before: CleanLine, after: CleanLine): boolean {
  const down = below(before, after)
  return down !== null && Math.abs(down) < size(after) * 0.6 && gapBetween(before, after) > -2
}

/** White space between the end of one line and the start of the next, in points; only of use within a row. */
const gapBetween = (before: CleanLine, after: CleanLine) =>
  before.box && after.box ? after.box.x - before.box.x - before.box.width : Number.POSITIVE_INFINITY

// "•", "◼", "– ", "1.", "1.2", "(a)", "[1]", "iv)", "Recommendation 3:", "AFI 2:", "Area for improvement 1"
export const itemStart =
  /^\s{0,4}(?:[•◼●○■□▪▫◦‣⁃✓✔➢➤∙·*\uE000-\uF8FF]|[-–—−](?=\s)|\d{1,2}(?:\.\d{1,2}){0,2}[.)]?(?=\s)(?<=[.)]|\.\d{1,2})|[([](?:\d{1,2}|[a-z]|[ivx]{1,4})[)\]]|(?:[a-z]|[ivx]{1,4})[.)](?=\s)|(?:recommendation|afi|area for improvement|cause of concern|action|point)s?\s{1,2}\d{1,2}\b)/iu

export const lowerStart = /^\s*["'“‘(]?\p{Ll}/u
export const sentenceEnd = /[.!?:;]["'”’)]{0,2}\s*$/u

function breaksSentences(draft: Draft): boolean {
  let pairs = 0
  let broken = 0
  draft.lines.forEach((line, index) => {
    const next = draft.lines[index + 1]
    if (!next || next.start - line.end !== 1 || line.end - line.start <= longLine) return
    pairs += 1
    if (lowerStart.test(lineText(draft, next)) && !sentenceEnd.test(lineText(draft, line))) broken += 1
  })
  return broken >= 2 && broken >= pairs / 2
}

function measureCharacters(draft: Draft): Measure {
  const lengths = draft.lines.map(line => line.end - line.start)
  const long = lengths.filter(length => length > longLine)
  const width = quantile(long, 0.95)
  const nearly = long.filter(length => length > width * 0.75 && length <= width * 1.1).length
  // Typed or mailed text: no line beyond some width, most of the long ones close to it; and in a short text, where
  // that may be chance, half of them and more go on in mid-sentence.
  const wrapped =
    long.every(length => length <= 130) &&
    nearly >= long.length * 0.6 &&
    (long.length >= 6 || breaksSentences(draft))
  return {
    wrapped,
    full: (line, next) =>
      wrapped && lineText(draft, line).trimEnd().length + 1 + firstWord(lineText(draft, next)).length > width,
    apart: () => false,
    sameRow: () => false,
    short: () => false,
    level: () => false,
    touches: () => false,
    hangs: () => false,
    differs: () => false,
  }
}
