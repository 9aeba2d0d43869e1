import type { Grade } from '../knowledge.ts'
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
export const grades = (gazetteer: readonly Grade[]): Extractor => {
  const words = gazetteer.map(({ pattern }) => pattern).join('|')
  const grade = `(?<grade>${words})`
  const lines = [lineReader(grade), firstReader(grade)]
  const statements = [countReader(grade), verbReader(grade), listReader(grade), atReader(grade)]
  const exact = gazetteer.map(entry => ({
    grade: entry.grade,
    whole: quick(new RegExp(`^(?:${entry.pattern})$`, 'iu')),
  }))
  const gradeOf = (text: string) => exact.find(({ whole }) => whole.test(text))?.grade ?? null
  const any = quick(new RegExp(words, 'iu'))

  const read = (place: Place, readers: readonly Reader[]) => {
    const found: GradeMention[] = []
    if (!any.test(place.text)) return found
    for (const { word, ...find } of readers.flatMap(reader => reader(place))) {
      const grade = gradeOf(word)
      const span = { start: place.start + find.start, end: place.start + find.end }
      if (grade && !found.some(other => overlap(other, span)))
        found.push({ kind: 'grade', ...find, ...span, grade })
    }
    return found
  }

  return letter => {
    const inTables = any.test(letter.document.text) ? gradeTables(letter, gradeOf) : []
    const tabled = new Set(inTables.map(({ block }) => block))
    const byLine = letter.blocks.map((block, index) =>
      tabled.has(index) ? [] : read(placeOf(letter, block), lines),
    )
    const rest = statementsOf(letter).filter(({ block }) => byLine[block]!.length === 0 && !tabled.has(block))
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
