import type { PatternRule } from '../../knowledge.ts'
import { sentenceAt } from '../../text/places.ts'
import { formsOf } from '../../text/quick-patterns.ts'
import type { Block, Letter, Span } from '../../types.ts'

export interface Label {
  /** It is of an area for improvement, which may be told as a failing. */
  readonly improve: boolean
  readonly numbers: readonly (string | null)[]
  /** Characters that the label takes at the start of the line. */
  readonly length: number
}

/** What the rules say about the text of a line or sentence. */
export interface RecommendationTexts {
  readonly label: (line: string) => Label | null
  readonly lettered: (line: string) => Label | null
  readonly heading: (line: string) => 'improve' | 'recommend' | 'other' | null
  /** A strong one makes a recommendation of whatever it introduces, a weak one only of what asks. */
  readonly leadIn: (line: string) => 'strong' | 'weak' | null
  /** It says what should be done; `bare` takes "improve the …" without a subject as well. */
  readonly asks: (sentence: string, bare?: boolean) => boolean
  readonly recommends: (sentence: string) => boolean
  readonly answers: (sentence: string) => boolean
  /** Somewhere in it somebody says what has been or will be done. */
  readonly reports: (passage: string) => boolean
  /** A heading such as "Next steps": what should be done below it is no recommendation. */
  readonly ends: (line: string) => boolean
  readonly column: (head: string) => 'text' | 'deadline' | null
}

/** Sorts the rules by what they are tried on, which the first part of their id says. */
export function recommendationTexts(rules: readonly PatternRule[]): RecommendationTexts {
  const patterns = (prefix: string) =>
    rules.filter(({ id }) => id.startsWith(prefix)).map(({ pattern }) => pattern)
  const any = (prefix: string) => {
    const forms = formsOf(patterns(prefix))
    return (text: string) => forms(text).some(pattern => pattern.test(text))
  }
  const improve = any('heading/improve')
  const recommend = any('heading/recommend')
  const closing = any('closing/')
  const should = any('lead-in/should')
  const topics = any('lead-in/topics')
  const announce = any('lead-in/recommendations')
  const asks = formsOf(
    rules.filter(({ id }) => id.startsWith('ask/') && id !== 'ask/imperative').map(({ pattern }) => pattern),
  )
  const imperative = any('ask/imperative')
  const textColumn = any('column/text')
  const deadlineColumn = any('column/deadline')
  return {
    label: labelReader([...patterns('label/numbered'), ...patterns('label/plain')]),
    lettered: labelReader(patterns('label/lettered')),
    heading: line =>
      improve(line) ? 'improve' : recommend(line) ? 'recommend' : closing(line) ? 'other' : null,
    leadIn: line => (should(line) || topics(line) ? 'strong' : announce(line) ? 'weak' : null),
    asks: (sentence, bare = false) => {
      const said = sentence.replace(/^["“‘'\s]{1,3}/u, '')
      return asks(said).some(pattern => pattern.test(said)) || (bare && imperative(said))
    },
    recommends: any('ask/recommend'),
    answers: any('answer/start'),
    reports: any('answer/within'),
    ends: any('ending/'),
    column: head => (textColumn(head) ? 'text' : deadlineColumn(head) ? 'deadline' : null),
  }
}

function labelReader(patterns: readonly RegExp[]): (line: string) => Label | null {
  const forms = formsOf(patterns)
  return line => {
    for (const pattern of forms(line)) {
      const match = pattern.exec(line)
      if (!match) continue
      const { kind = '', number, second } = match.groups ?? {}
      const improve = /^a/iu.test(kind)
      const prefix = improve && number && /^\d/u.test(number) ? 'AFI ' : ''
      const bare = number?.replace(/[()]/gu, '') ?? null
      const numbers = bare === null ? [null] : second ? [bare, second] : [bare]
      return { improve, numbers: numbers.map(one => one && `${prefix}${one}`), length: match[0].length }
    }
    return null
  }
}

const closingQuote: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '"': '"', "'": "'" }

/** In characters: no recommendation is longer, and a mark that is never closed costs no more than this. */
const longestQuotation = 900

/** From an opening quotation mark to the one that closes it; null where there is none of either. */
export function quotation(text: string, start: number, end: number): Span | null {
  const close = closingQuote[text[start] ?? '']
  if (!close) return null
  for (let at = start + 1; at < Math.min(end, start + longestQuotation); at++) {
    // An apostrophe stands before a letter; "forces’ records" has none after it, but a space and more of the sentence.
    if (text[at] !== close || /[\p{L}\p{N}]/u.test(text[at + 1] ?? '')) continue
    if (close === '’' && /\p{L}/u.test(text[at - 1] ?? '') && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)))
      continue
    return { start, end: at + 1 }
  }
  return null
}

/** The first sentence from a place on, and those after it that go on asking, up to the answer or the end. */
export function askFrom(
  letter: Letter,
  texts: RecommendationTexts,
  start: number,
  end: number,
  whole: boolean,
): Span {
  const { text } = letter.document
  const quote = quotation(text, start, end)
  if (quote && (quote.end === end || /[.!?]/u.test(text[quote.end - 2]!))) return quote
  let stop = start
  for (let index = Math.max(0, sentenceAt(letter, start)); index < letter.sentences.length; index++) {
    const sentence = letter.sentences[index]!
    if (sentence.start >= end) break
    const said = text.slice(Math.max(start, sentence.start), sentence.end)
    if (stop > start && (texts.answers(said) || !(whole || texts.asks(said)))) break
    stop = Math.min(sentence.end, end)
  }
  return { start, end: stop > start ? stop : end }
}

/** The text of a block after its marker. */
export function bodyOf({ document: { text } }: Letter, block: Block): Span {
  const start = block.start + (block.marker?.length ?? 0)
  const body = start + /^\s*/u.exec(text.slice(start, block.end))![0].length
  return body < block.end ? { start: body, end: block.end } : block
}
