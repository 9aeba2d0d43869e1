/**
 * Headers and footers that recur on several scanned pages. Small type is easily misread, and a footer that says "letter"
 * on one page and "fetter" on the next would pass for text of the letter, in the middle of a sentence.
 */
import type { PdfLine } from '../pdf/pdfium.ts'

/** How many lines at the top and foot of a page can recur. */
const depth = 3
/** Points by which such a line may move between pages, turned as they are. */
const drift = 8
/** A shorter line, "Annex A", says too little to be known again. */
const leastWords = 3
/** In shorter words one other letter makes another word: "east", "west". */
const leastLetters = 5

/** The lines of scanned pages, those that recur as most pages have them. Figures stay as they were read. */
export function withEvenRunningLines(
  pages: readonly (readonly PdfLine[])[],
): readonly (readonly PdfLine[])[] {
  const edges = pages.map(outermost)
  return pages.map((lines, page) =>
    lines.map(line => {
      if (!edges[page]!.includes(line)) return line
      const alike = edges.flatMap((others, index) =>
        index === page ? [line] : others.filter(other => recurs(line, other)).slice(0, 1),
      )
      return alike.length < 2 ? line : { ...line, text: usualText(line, alike) }
    }),
  )
}

function outermost(lines: readonly PdfLine[]): readonly PdfLine[] {
  const ordered = lines.toSorted((one, other) => one.box.y - other.box.y)
  return ordered.length <= 2 * depth ? ordered : [...ordered.slice(0, depth), ...ordered.slice(-depth)]
}

const wordsOf = ({ text }: PdfLine) => text.split(' ')

function recurs(one: PdfLine, other: PdfLine): boolean {
  if (Math.abs(one.box.y - other.box.y) > drift) return false
  const [words, others] = [wordsOf(one), wordsOf(other)]
  return (
    words.length >= leastWords &&
    words.length === others.length &&
    words.every((word, at) => isSameWord(word, others[at]!))
  )
}

/** "letter" and "fetter", "specimen," and "specimen.", "2" and "3"; but not "East" and "West" or "A" and "B". */
function isSameWord(one: string, other: string): boolean {
  const [letters, others] = [one, other].map(word => [
    ...word.replace(/\d+/gu, '0').replace(/[^\p{L}0]/gu, ''),
  ])
  if (letters!.length !== others!.length) return false
  const differing = letters!.filter((letter, at) => letter !== others![at]).length
  return differing === 0 || (differing === 1 && letters!.length >= leastLetters)
}

function usualText(line: PdfLine, alike: readonly PdfLine[]): string {
  const all = alike.map(wordsOf)
  return wordsOf(line)
    .map((word, at) => (/\d/u.test(word) ? word : mostOften(all.map(words => words[at]!))))
    .join(' ')
}

/** The first of those that stand there most often. */
function mostOften(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return words.find(word => counts.get(word) === most)!
}
