import { expect } from 'vitest'
import { defaultLimits, readFile } from '../pipeline/acquire/read-file.ts'
import { linesOfText } from '../pipeline/acquire/text.ts'
import { clean } from '../pipeline/clean/clean.ts'
import { segment } from '../pipeline/segment/segment.ts'
import type { Extractor, Letter, Mention, Source } from '../pipeline/types.ts'

/** A source as a plain text file of that content gives it. */
export function sourceOf(text: string, path = 'letter.txt'): Source {
  return {
    path,
    sha256: '0'.repeat(64),
    mediaType: 'text/plain',
    metadataTitle: null,
    messages: [],
    ...linesOfText(text),
  }
}

/** A letter as the pipeline sees it after cleaning and segmenting a plain text. */
export const letterOf = (text: string): Letter => segment(clean(sourceOf(text)))

export interface Mark {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly label: string
}

// "[31 March 2024](2024-03-31)", "[the Force]"
const mark = /\[(?<quote>[^[\]]{1,300})\](?:\((?<label>[^()]{1,120})\))?/gu

/** Takes the marks out of a text and tells where they stood. */
export function marked(text: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  let plain = ''
  let at = 0
  for (const match of text.matchAll(mark)) {
    plain += text.slice(at, match.index)
    const quote = match.groups!.quote!
    marks.push({
      start: plain.length,
      end: plain.length + quote.length,
      quote,
      label: match.groups!.label ?? '',
    })
    plain += quote
    at = match.index + match[0].length
  }
  return { text: plain + text.slice(at), marks }
}

/**
 * The extractor finds exactly the marked stretches, with those labels; a text with nothing marked yields nothing.
 * `label` says what of a mention the label tells; the default compares places only.
 */
export function expectMentions(
  extractor: Extractor,
  text: string,
  label: (mention: Mention) => string = () => '',
): void {
  const expected = marked(text)
  const letter = letterOf(expected.text)
  const found = extractor(letter).map(mention => ({
    quote: letter.document.text.slice(mention.start, mention.end),
    label: label(mention),
  }))
  expect(found).toEqual(expected.marks.map(({ quote, label }) => ({ quote, label })))
}

/** A letter read from a file, as the program reads it. */
export async function letterOfFile(location: string): Promise<Letter> {
  const read = await readFile(location, location, defaultLimits)
  if (!read.ok) throw new Error(`${location}: ${read.failure.reason}`)
  return segment(clean(read.source))
}
