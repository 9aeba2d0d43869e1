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
 * The sections as spans of code points of the letter's text. Where the words that begin one stand in several places, the
 * shortest section is meant: "However, good progress has been made" may come long before "Good progress has been made".
 *
 * @returns null for a section that is not there
 */
export function sectionSpans(text: string, sections: readonly GoldSection[]): readonly (Span | null)[] {
  const words = placedWords(text)
  return sections.map(({ from, to }) => {
    const spans = placesOf(words, wordsOf(from), 0).flatMap(first => {
      const last = placesOf(words, wordsOf(to), first.start)[0]
      return last ? [{ start: words[first.start]!.start, end: words[last.end - 1]!.end }] : []
    })
    return spans.reduce<Span | null>(
      (best, one) => (best === null || one.end - one.start < best.end - best.start ? one : best),
      null,
    )
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

/** The places in `words`, from `since`, that read most like `wanted`, in their order. */
function placesOf(words: readonly Word[], wanted: readonly string[], since: number): readonly Span[] {
  let best: Span[] = []
  let most = enough * wanted.length
  for (let at = since; at + wanted.length <= words.length; at++) {
    const same = wanted.filter((word, index) => words[at + index]!.word === word).length
    if (same < most) continue
    if (same > most) best = []
    best.push({ start: at, end: at + wanted.length })
    most = same
  }
  return best
}
