/** Which round of joint inspections a letter speaks of, told by the subject that was looked at. */

import type { Hit } from '../text/gazetteer.ts'
import { sentenceAt } from '../text/places.ts'
import { quick } from '../text/quick-patterns.ts'
import type { Letter } from '../types.ts'

type Theme = Hit<readonly string[]>

// "The four inspectorates wrote to me about children who live with ", "Inspectors looked at "
const says = quick(
  /\b(?:about|looked\s(?:at|into)|inspected\show|considered|examined|reviewed|summari[sz]es|response\sto)\b/iu,
)

// What a joint inspection looked at stands in the sentence that names it, in one about its "deep dive", or in the heading.
const about = quick(/\b(?:joint\s(?:targeted\s)?(?:area\s)?inspection|JTAI|deep[-\s]dive)/iu)

/**
 * Tells which rounds the subject allows that stands with a joint inspection at a place: in its own sentence, else in
 * any sentence about such an inspection, else in the subject line, else where the first paragraph says what was looked
 * at. Null where no subject is named.
 */
export function roundsReader(letter: Letter, themes: readonly Theme[]): (place: number) => string[] | null {
  const { blocks, sentences, document } = letter
  const { text } = document
  const told = themes.filter(theme => !neglectAsTitle(text, theme))
  const bySentence = new Map<number, Theme[]>()
  for (const theme of told) {
    const index = sentenceAt(letter, theme.start)
    const list = bySentence.get(index)
    if (list) list.push(theme)
    else bySentence.set(index, [theme])
  }
  const near = [...bySentence].flatMap(([index, list]) => {
    const sentence = sentences[index]
    return sentence && about.test(text.slice(sentence.start, sentence.end)) ? list : []
  })
  const opens = blocks.findIndex(({ part }) => part === 'body')
  const headings = blocks.filter(
    ({ kind }, index) => kind === 'subject' || (kind === 'paragraph' && index <= opens),
  )
  const headed = told.filter(({ start, end }) =>
    headings.some(block => block.start <= start && end <= block.end),
  )
  const opening = blocks.find(({ part, kind }) => part === 'body' && kind === 'paragraph')
  const opened = told.filter(
    ({ start, end }) =>
      opening &&
      opening.start <= start &&
      end <= opening.end &&
      says.test(text.slice(sentences[sentenceAt(letter, start)]?.start ?? opening.start, start)),
  )
  const letterwide = roundsOf(near) ?? roundsOf(headed) ?? roundsOf(opened)
  const own = new Map([...bySentence].map(([index, list]) => [index, roundsOf(list)]))
  return place => own.get(sentenceAt(letter, place)) ?? letterwide
}

/** The longest subject tells most. */
function roundsOf(themes: readonly Theme[]): string[] | null {
  const longest = themes.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  const told = themes.filter(({ start, end }) => end - start === longest)
  return told.length > 0 ? [...new Set(told.flatMap(({ payload }) => payload))] : null
}

/** "The multi-agency response to abuse and neglect" is the title of all rounds of 2016 and 2017. */
const neglectAsTitle = (text: string, { start }: Theme) =>
  /\babuse\sand\s$/iu.test(text.slice(Math.max(0, start - 12), start))
