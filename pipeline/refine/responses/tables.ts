import { type Cell, cellsOf } from '../../text/cells.ts'
import { overlap } from '../../text/places.ts'
import type { Letter, RecommendationMention, ResponseColumn, Span } from '../../types.ts'
import type { Cues, Passage, Target } from './passage.ts'

/** A head has at least so many cells that say what their columns hold. */
const fewestHeads = 2

/** Reads tables with a column for answers: "No. | Recommendation | Force response | Owner | RAG | Commissioner". */
export function tablePassages(
  letter: Letter,
  cues: Cues,
  recommendations: readonly RecommendationMention[],
): { readonly passages: Passage[]; readonly rows: Span[] } {
  const { text } = letter.document
  const passages: Passage[] = []
  const rows: Span[] = []
  let columns: readonly ResponseColumn[] | null = null
  for (const block of letter.blocks) {
    const cells = cellsOf(text, block)
    if (cells.length < 2) {
      // A heading divides a table; running text ends it.
      if (block.kind !== 'heading' && block.kind !== 'furniture') columns = null
      continue
    }
    const heads = columnsOf(cells, cues)
    if (heads) columns = heads
    else if (columns && cells.length >= 3) {
      rows.push(block)
      passages.push(...passagesOf(cells, columns, cues, recommendations))
    }
  }
  return { passages, rows }
}

function columnsOf(cells: readonly Cell[], cues: Cues): ResponseColumn[] | null {
  const columns = cells.map((cell): ResponseColumn => {
    const cue = cues.at(cell, 'column')?.cue
    return cue?.tells === 'column' ? cue.value : 'other'
  })
  const known = columns.filter(column => column !== 'other').length
  return columns.includes('answer') && known >= fewestHeads ? columns : null
}

function passagesOf(
  cells: readonly Cell[],
  columns: readonly ResponseColumn[],
  cues: Cues,
  recommendations: readonly RecommendationMention[],
): Passage[] {
  const those = (column: ResponseColumn) => cells.filter((_, index) => columns[index] === column)
  const words = (column: ResponseColumn) =>
    those(column)
      .map(({ text }) => text)
      .find(said) ?? null
  const targets = [targetOf(cells, columns, recommendations)]
  const status = those('status')
  const shared = { targets, status, owner: words('owner'), when: words('when') }
  const passages: Passage[] = []
  const answer = answerSpan(cells, columns)
  const listed = !columns.includes('other')
  if (answer) {
    const speakers = speakersOf(answer, cues)
    passages.push({ ...shared, ...answer, speakers, rule: listed ? 'response/listed' : 'response/table' })
  }
  for (const cell of those('pcc'))
    if (said(cell.text) && cues.has(cell, 'position'))
      passages.push({ ...shared, ...span(cell), speakers: ['pcc'], rule: 'response/table', status: [] })
  return passages
}

const said = (text: string) => /\p{L}{2}/u.test(text)
const span = ({ start, end }: Span): Span => ({ start, end })

/** The cells with answers, and a status right after them. A list of short titles and states is an answer as a whole. */
function answerSpan(cells: readonly Cell[], columns: readonly ResponseColumn[]): Span | null {
  const first = columns.indexOf('answer')
  const cell = cells[first]
  if (!cell) return null
  if (!columns.includes('other')) return { start: cells[0]!.start, end: cells.at(-1)!.end }
  let last = first
  while (columns[last + 1] === 'answer' || columns[last + 1] === 'status') last++
  const answers = cells.slice(first, last + 1).filter(({ text }) => said(text))
  if (answers.length === 0) return null
  // A dash for want of a status is part of the line, as a status is.
  const end = cells[Math.min(last, cells.length - 1)]!.end
  return said(cell.text) ? { start: cell.start, end } : null
}

function speakersOf(answer: Span, cues: Cues): Passage['speakers'] {
  const cue = cues.within(answer, 'speaker')[0]?.cue
  return [cue?.tells === 'speaker' ? cue.value : null]
}

function targetOf(
  cells: readonly Cell[],
  columns: readonly ResponseColumn[],
  recommendations: readonly RecommendationMention[],
): Target {
  const line = { start: cells[0]!.start, end: cells.at(-1)!.end }
  const mention = recommendations.find(one => overlap(one, line)) ?? null
  const first = cells[Math.max(0, columns.indexOf('number'))]!.text
  const number = /^\(?[\p{L}\d.]{1,6}\)?$/u.test(first) ? first.replace(/^\(|[).]+$/gu, '') : null
  if (mention) return { number: mention.number ?? number, mention }
  return number === null ? { number, mention } : numbered(number, recommendations)
}

/** "8a" is part of 8, and "3.1" an action on 3, where there are such recommendations. */
function numbered(number: string, recommendations: readonly RecommendationMention[]): Target {
  const whole = /^\d{1,2}(?=[a-z]$|\.\d{1,2}$)/u.exec(number)?.[0]
  const mention =
    recommendations.find(one => one.number === number) ??
    recommendations.find(one => one.number === whole) ??
    null
  return { number: mention?.number ?? number, mention }
}
