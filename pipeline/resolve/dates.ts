import { boundsOf } from '../text/edtf.ts'
import { around } from '../text/spans.ts'
import type { DateMention, DateRole, Letter, Mention, ResolvedDate, Span } from '../types.ts'
import { type DateContext, dateRoleRules, documentRole, type RoleFound, roleOf } from './date-roles.ts'
import { documentDate, documentDateRules } from './document-date.ts'
import { sideStated, tenseOf } from './tense.ts'
import { type Worked, workOut } from './told-dates.ts'

export { documentDate }

export const dateResolverRules: readonly { id: string; stage: 'resolve'; says: string }[] = [
  ...documentDateRules,
  ...dateRoleRules.map(({ id, says }) => ({ id, stage: 'resolve' as const, says })),
]

/**
 * Gives every date its value, its bounds and its role. `written` is the letter's own date, EDTF.
 * What is told from a date that nobody has named ("wait until the following day") is no date, and is left out.
 */
export function resolveDates(
  mentions: readonly Mention[],
  letter: Letter,
  written: string | null,
): ResolvedDate[] {
  const own = documentDate(mentions, letter)
  const dates = mentions.filter(mention => mention.kind === 'date')
  const resolved: ResolvedDate[] = []
  for (const [index, mention] of dates.entries()) {
    const before = resolved.at(-1) ?? null
    const context = wordsAround(mention, dates[index - 1] ?? null, dates[index + 1] ?? null, letter)
    const previous = before && leadsTo(mention, before, context, letter) ? before.edtf : null
    const worked = worthOf(mention, context, previous, written)
    if (worked === null && isToldFromPrevious(mention)) continue
    const bounds = worked?.edtf ? boundsOf(worked.edtf) : null
    const isOwn = written !== null && worked?.edtf === written && datesLetter(mention, own, context, letter)
    const role = isOwn ? documentRole : roleIn(mention, context, bounds, written, before)
    resolved.push({
      mention,
      edtf: worked?.edtf ?? null,
      earliest: bounds?.earliest ?? null,
      latest: bounds?.latest ?? null,
      role: role.role,
      roleRule: role.rule,
      inferred: worked?.inferred ?? null,
    })
  }
  return resolved
}

const isToldFromPrevious = ({ reading: { relative } }: DateMention) =>
  relative?.anchor === 'previous-date' && (relative.unit !== 'month' || relative.day === null)

/**
 * Days and weeks, and what is said to be later, are told from a date of the same sentence ("on 2 May and the day
 * after"), months from one of the same block. What lies years before another date ("two years earlier") may stand far
 * from it.
 */
function leadsTo(
  { reading, start }: DateMention,
  previous: ResolvedDate,
  { followsDate }: Around,
  letter: Letter,
): boolean {
  const { unit, shift } = reading.relative ?? { unit: null, shift: 0 }
  if (unit === 'day' || unit === 'week') return followsDate
  if (unit === 'year') return shift <= 0 || followsDate
  const block = around(letter.blocks, start)
  return block === null || previous.mention.start >= block.start
}

interface Around {
  readonly before: string
  readonly words: string
  readonly after: string
  /** Whether the text before starts right after another date of the same sentence. */
  readonly followsDate: boolean
  readonly sentence: string
}

/** Words farther from a date than this many characters say nothing about it, however long the sentence. */
const farthest = 500

function wordsAround(mention: DateMention, previous: Span | null, next: Span | null, letter: Letter): Around {
  const { text } = letter.document
  const block = around(letter.blocks, mention.start)
  // Lines of the head have no sentences; and what a date in a table is for, the cells beside it tell.
  const own = block?.kind === 'row' ? null : around(letter.sentences, mention.start)
  const sentence = own ?? block ?? mention
  const followsDate = previous !== null && previous.end > sentence.start
  const start = Math.max(sentence.start, mention.start - farthest)
  const from = followsDate ? Math.max(start, Math.min(previous.end, mention.start)) : start
  const to = next !== null && next.start < sentence.end ? next.start : sentence.end
  return {
    before: text.slice(from, mention.start),
    words: text.slice(mention.start, mention.end),
    after: text.slice(mention.end, Math.min(Math.max(to, mention.end), mention.end + farthest)),
    followsDate,
    sentence: text.slice(start, mention.start),
  }
}

// Clauses that follow one another in a sentence may differ in tense.
const clauseEnd = /[;:]\s/u

function worthOf(
  mention: DateMention,
  { before, words, after, sentence }: Around,
  previous: string | null,
  document: string | null,
): { edtf: string; inferred: string | null } | Worked | null {
  const { edtf, relative } = mention.reading
  if (relative === null) return edtf === null ? null : { edtf, inferred: null }
  const clause = before.split(clauseEnd).at(-1)!
  const rest = after.split(clauseEnd)[0]!
  const likely = tenseOf(clause, rest) ?? tenseOf(sentence, '')
  return workOut(mention, words, { document, previous, stated: sideStated(before), likely })
}

/** The line that dates the letter, and others of the head with the same date, unless a report is said to be of it. */
function datesLetter(mention: DateMention, own: Span | null, { before }: Around, letter: Letter): boolean {
  if (/published(?: on)?:\s?$/iu.test(before)) return false
  if (mention.start === own?.start) return true
  const block = around(letter.blocks, mention.start)
  return block !== null && (block.kind === 'date' || block.part === 'head')
}

const joiner = /^\s{0,2}(?:\(|,|,?\s?(?:and|or|&)(?: again)?(?: in| on| left on)?)\s{0,2}(?:the\s)?$/iu

function roleIn(
  mention: DateMention,
  { before, words, after, followsDate }: Around,
  bounds: { earliest: string | null; latest: string | null } | null,
  document: string | null,
  previous: ResolvedDate | null,
): RoleFound {
  const written = document === null ? null : boundsOf(document)
  const earliest = bounds?.earliest ?? null
  const future = written?.latest && earliest ? earliest > written.latest : null
  const context: DateContext = {
    before,
    words,
    after,
    future,
    precision: mention.reading.precision === 'day' ? 'day' : 'other',
    neighbour: followsDate && previous && joiner.test(before) ? previousRole(previous) : null,
  }
  return roleOf(context)
}

const previousRole = ({ role }: ResolvedDate): DateRole | null => (role === 'document' ? null : role)
