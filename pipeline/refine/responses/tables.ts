import { type Cell, cellsOf, rowOf } from '../../text/cells.ts'
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
    const filled = cellsOf(text, block).length
    if (filled < 2) {
      // A heading divides a table; running text ends it.
      if (block.kind !== 'heading' && block.kind !== 'furniture') columns = null
      continue
    }
    const cells = rowOf(text, block)
    const heads = columnsOf(cells, cues)
    if (heads) columns = heads
    else if (columns && filled >= 3) {
      rows.push(block)
      passages.push(...passagesOf(cells, columns, cues, recommendations))
    }
  }
  return { passages, rows }
}

/** A table of recommendations has one of these. */
const answering: ReadonlySet<ResponseColumn> = new Set(['answer', 'position'])

function columnsOf(cells: readonly Cell[], cues: Cues): ResponseColumn[] | null {
  const columns = cells.map((cell): ResponseColumn => {
    const cue = cues.at(cell, 'column')?.cue
    return cue?.tells === 'column' ? cue.value : 'other'
  })
  const known = columns.filter(column => column !== 'other').length
  return columns.some(column => answering.has(column)) && known >= fewestHeads ? columns : null
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
  const positions = those('position').filter(({ text }) => text !== '')
  const side = columns.includes('position') ? { side: positions[0] ?? null } : {}
  const shared = { targets, status, owner: words('owner'), when: words('when') }
  const passages: Passage[] = []
  const answer = answerSpan(cells, columns)
  const listed = !columns.includes('other')
  if (answer) {
    const speakers = speakersOf(answer, cues)
    const rule = listed ? 'response/listed' : 'response/table'
    passages.push({ ...shared, ...side, ...answer, speakers, rule })
  }
  const comments = answer ? { comments: answer } : {}
  const own = { speakers: ['pcc'], rule: 'response/table', status: [] } as const
  for (const cell of those('pcc'))
    if (said(cell.text) && cues.has(cell, 'position'))
      passages.push({ ...shared, ...comments, ...span(cell), ...own })
  return passages
}

const said = (text: string) => /\p{L}{2}/u.test(text)
const span = ({ start, end }: Span): Span => ({ start, end })

/** The cells with answers, and a status right after them. A list of short titles and states is an answer as a whole. */
function answerSpan(cells: readonly Cell[], columns: readonly ResponseColumn[]): Span | null {
  const spoken = columns.findIndex((column, index) => column === 'answer' && said(cells[index]?.text ?? ''))
  const first = spoken < 0 ? columns.indexOf('position') : spoken
  const cell = cells[first]
  if (!cell || cell.text === '') return null
  if (!columns.includes('other')) return { start: cells[0]!.start, end: cells.at(-1)!.end }
  let last = first
  while (columns[last + 1] === 'answer' || columns[last + 1] === 'status') last++
  // A dash for want of a status is part of the line, as a status is.
  const end = cells.slice(first, last + 1).findLast(({ text }) => text !== '')!.end
  return said(cell.text) || spoken < 0 ? { start: cell.start, end } : null
}

function speakersOf(answer: Span, cues: Cues): Passage['speakers'] {
  const cue = cues.within(answer, 'speaker')[0]?.cue
  return [cue?.tells === 'speaker' ? cue.value : null]
}

// "3", "(a)", "AFI 2", "Rec 4" as a whole cell
const numberAlone =
  /^(?:rec(?:ommendation)?\.?\s(?:no\.?\s)?)?\(?(?<number>AFI\s\d{1,2}|[\p{L}\d.]{1,6}?)\)?[).]*$/iu
// "1. Within three months, the force should …"
const numberFirst =
  /^(?:rec(?:ommendation)?\.?\s)?\(?(?<number>\d{1,2}|\p{Lu}\d{1,2}|AFI\s\d{1,2})[.):]{1,2}\s/iu

function targetOf(
  cells: readonly Cell[],
  columns: readonly ResponseColumn[],
  recommendations: readonly RecommendationMention[],
): Target {
  const line = { start: cells[0]!.start, end: cells.at(-1)!.end }
  const mention = recommendations.find(one => overlap(one, line)) ?? null
  const first = cells[Math.max(0, columns.indexOf('number'))]!.text
  const { number = null } = numberAlone.exec(first)?.groups ?? numberFirst.exec(first)?.groups ?? {}
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
