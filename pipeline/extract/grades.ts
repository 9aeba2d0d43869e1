import type { Grade } from '../knowledge.ts'
import { hopefulIn } from '../text/hopeful.ts'
import { type Lookout, lookout } from '../text/lookout.ts'
import { overlap } from '../text/places.ts'
import { quick } from '../text/quick-patterns.ts'
import type { Extractor, GradeMention, Letter, Span } from '../types.ts'
import { firstReader, lineReader } from './grade-lines.ts'
import { atReader, countReader, listReader, type Place, type Reader, verbReader } from './grade-readers.ts'
import { gradeTables } from './grade-tables.ts'

export const gradeRules: readonly { id: string; stage: 'extract' | 'refine' | 'resolve'; says: string }[] = [
  { id: 'grade/line', stage: 'extract', says: 'A line that is a subject, a mark or leader, and a grade.' },
  { id: 'grade/first', stage: 'extract', says: 'A line that is a grade, a mark, and a subject.' },
  { id: 'grade/table', stage: 'extract', says: 'A number or a grade in a table of grades.' },
  { id: 'grade/count', stage: 'extract', says: 'A number of cases, forces or the like, with a grade.' },
  { id: 'grade/verb', stage: 'extract', says: 'Something is graded, rated, judged or assessed as a grade.' },
  { id: 'grade/list', stage: 'extract', says: 'Subjects and grades in a row after "graded as follows:".' },
  { id: 'grade/at', stage: 'extract', says: 'A grade "at" or "for" something, in a sentence about grades.' },
]

/** Finds grade words that are used as grades, not as plain adjectives. */
export const grades = (gazetteer: readonly Grade[], look: Lookout = lookout()): Extractor => {
  const words = gazetteer.map(({ pattern }) => pattern).join('|')
  const grade = `(?<grade>${words})`
  const lines = [lineReader(grade), firstReader(grade)]
  const statements = [countReader(grade), verbReader(grade), listReader(grade), atReader(grade)]
  const exact = gazetteer.map(entry => ({
    grade: entry.grade,
    whole: quick(new RegExp(`^(?:${entry.pattern})$`, 'iu')),
  }))
  const isGrade = quick(new RegExp(`^(?:${words})$`, 'iu'))
  // Most cells hold none.
  const gradeOf = (text: string) =>
    isGrade.test(text) ? (exact.find(({ whole }) => whole.test(text))?.grade ?? null) : null
  const hopeful = hopefulIn([new RegExp(words, 'iu')], look)
  const isNamedIn = (text: string, { start, end }: Span) =>
    hopeful(text, { start, end }).some(({ pattern }) => pattern.test(text.slice(start, end)))

  const read = (place: Place, readers: readonly Reader[]) => {
    const found: GradeMention[] = []
    for (const { word, ...find } of readers.flatMap(reader => reader(place))) {
      const grade = gradeOf(word)
      const span = { start: place.start + find.start, end: place.start + find.end }
      if (grade && !found.some(other => overlap(other, span)))
        found.push({ kind: 'grade', ...find, ...span, grade })
    }
    return found
  }

  return letter => {
    const inTables = isNamedIn(letter.document.text, { start: 0, end: letter.document.text.length })
      ? gradeTables(letter, gradeOf)
      : []
    const tabled = new Set(inTables.map(({ block }) => block))
    const byLine = letter.blocks.map((block, index) =>
      tabled.has(index) || !isNamedIn(letter.document.text, block) ? [] : read(placeOf(letter, block), lines),
    )
    const rest = statementsOf(letter).filter(
      place =>
        byLine[place.block]!.length === 0 &&
        !tabled.has(place.block) &&
        isNamedIn(letter.document.text, place),
    )
    return [
      ...inTables.map(({ mention }) => mention),
      ...byLine.flat(),
      ...rest.flatMap(place => read(place, statements)),
    ].toSorted((one, other) => one.start - other.start)
  }
}

const placeOf = ({ document: { text } }: Letter, { start, end }: Span, before = ''): Place => ({
  start,
  end,
  text: text.slice(start, end),
  before,
})

/** All sentences, and the blocks that are not divided into any, with the index of their block. */
function statementsOf(letter: Letter): (Place & { readonly block: number })[] {
  const { document, blocks, sentences } = letter
  const divided = new Set(sentences.map(({ block }) => block))
  const parts = sentences.map((sentence, index) => {
    const previous = sentences[index - 1]
    const before = previous?.block === sentence.block ? document.text.slice(previous.start, previous.end) : ''
    return { ...placeOf(letter, sentence, before), block: sentence.block }
  })
  const others = blocks.flatMap((block, index) =>
    divided.has(index) ? [] : [{ ...placeOf(letter, block), block: index }],
  )
  return [...parts, ...others]
}
