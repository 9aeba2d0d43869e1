/** Where the parts of a letter lie that a coder read for findings. */
import type { Span } from '../types.ts'
import type { GoldSection } from './gold.ts'
import { wordsOf } from './similar.ts'

interface Word extends Span {
  readonly word: string
}

/** Words of a sentence that must agree with those the coder wrote down: the file's own text has footnote marks. */
const enough = 0.75

/**
 * The sections as spans of code points of the letter's text.
 *
 * @returns null for a section that is not there
 */
export function sectionSpans(text: string, sections: readonly GoldSection[]): readonly (Span | null)[] {
  const words = placedWords(text)
  return sections.map(({ from, to }) => {
    const first = find(words, wordsOf(from), 0)
    if (first === null) return null
    const last = find(words, wordsOf(to), first.start)
    return last && { start: words[first.start]!.start, end: words[last.end - 1]!.end }
  })
}

function placedWords(text: string): readonly Word[] {
  const words: Word[] = []
  let points = 0
  let read = 0
  for (const { 0: part, index } of text.matchAll(/\S+/gu)) {
    points += [...text.slice(read, index)].length
    const end = points + [...part].length
    for (const word of wordsOf(part)) words.push({ word, start: points, end })
    points = end
    read = index + part.length
  }
  return words
}

/** The place in `words`, from `since`, that reads most like `wanted`. */
function find(words: readonly Word[], wanted: readonly string[], since: number): Span | null {
  let best: Span | null = null
  let most = enough * wanted.length
  for (let at = since; at + wanted.length <= words.length; at++) {
    const same = wanted.filter((word, index) => words[at + index]!.word === word).length
    if (same < most || (best && same === most)) continue
    best = { start: at, end: at + wanted.length }
    most = same
    if (same === wanted.length) break
  }
  return best
}
