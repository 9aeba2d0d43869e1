import { addDays, calendarMonth, partsOf, weekdayNumber, weekdayWords } from '../text/calendar.ts'
import { dayOfYear, dayReading } from '../text/date-reading.ts'
import { boundsOf, edtfOf, statedIn } from '../text/edtf.ts'
import type { DateMention, DateReading, Mention, Refiner } from '../types.ts'

export const dateRefinerRules = [
  {
    id: 'date/lent-day',
    stage: 'refine',
    says: 'A number before "and" and a date is a day of the same month: "16 and 18 May 2017".',
  },
  {
    id: 'date/joined-range',
    stage: 'refine',
    says: 'Two dates with "to" between them, or "and" after "between", are one stretch; each lends the other its year.',
  },
] as const

type Ends = readonly [from: DateMention, to: DateMention]

const isDate = (mention: Mention): mention is DateMention => mention.kind === 'date'

/** By start, then the longest first. */
const inOrder = (one: Mention, other: Mention) => one.start - other.start || other.end - one.end

// ----------------------------------------------------------------------------- "16 and 18 May 2017", two days

// "16 and ", "5, 12 and ", "Monday 5, " at the end of what stands before a date; not the number of a recommendation.
const lentNumber = new RegExp(
  `(?:(?<![\\p{L}])(?<weekday>${weekdayWords.join('|')}),?\\s{1,2}(?:the\\s{1,2})?|` +
    '(?<=(?:(?<![\\p{L}\\p{N}])(?:on|of|the|for|from|dates?:?)\\s{1,2}|\\n|[.:(]\\s{1,2})(?:\\d{1,2}(?:st|nd|rd|th)?,\\s{1,2}){0,6}))' +
    '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,\\s{1,2}|,?\\s{1,2}(?:and|&)\\s{1,2})(?:the\\s{1,2})?$',
  'iu',
)
const lentDay = /\d+(?:st|nd|rd|th)?/iu
const opensWithDay = new RegExp(
  `^(?:(?:${weekdayWords.join('|')}),?\\s{1,2})?(?:the\\s{1,2})?\\d{1,2}(?!\\d|[/.-])`,
  'iu',
)

/** Gives days that stand before another day, with "and" or a comma between, the month and year of that. */
export const withLentDays: Refiner = (mentions, letter) => {
  const lent: DateMention[] = []
  for (const mention of mentions.filter(isDate)) {
    for (let next: DateMention | null = mention; next; ) {
      next = lentBefore(next, letter.document.text)
      if (next) lent.push(next)
    }
  }
  if (lent.length === 0) return mentions
  // "the 3rd" of "the 3rd and 4th of May" was a day alone until now.
  const ends = new Set(lent.map(({ end }) => end))
  const replaced = (mention: Mention) => isDate(mention) && ends.has(mention.end)
  return [...mentions.filter(mention => !replaced(mention)), ...lent].sort(inOrder)
}

function lentBefore(mention: DateMention, text: string): DateMention | null {
  if (!opensWithDay.test(text.slice(mention.start, mention.start + 24))) return null
  const before = text.slice(Math.max(0, mention.start - 60), mention.start)
  const match = lentNumber.exec(before)
  if (!match) return null
  const { day, weekday } = match.groups!
  const reading = lendTo(Number(day), weekday ?? null, mention.reading)
  if (!reading) return null
  const start = mention.start - before.length + match.index
  const number = lentDay.exec(match[0])!
  const end = start + number.index + number[0].length
  return { ...mention, start, end, rule: 'date/lent-day', confidence: 0.85, reading }
}

function lendTo(
  day: number,
  weekday: string | null,
  { edtf, precision, relative, doubt }: DateReading,
): DateReading | null {
  if (precision !== 'day' || doubt !== null) return null
  if (edtf !== null) {
    const { year, month, day: later } = partsOf(edtf)
    const reading = dayReading(year, month, day, weekday === null ? null : weekdayNumber(weekday))
    return day < later && reading.doubt === null ? reading : null
  }
  if (relative?.unit !== 'year' || relative.month === null || relative.day === null || day >= relative.day)
    return null
  const reading = dayOfYear(relative.month, day)
  return reading?.relative ? { ...reading, relative: { ...relative, day } } : null
}

// --------------------------------------------------------------------- "1 April 2023 to 31 March 2024", a stretch

const till = /^\s{0,2}(?:to|until|till|through|up to|[-–—])\s{0,2}(?:the\s)?$/iu
// "October/November" as well
const and = /^(?:\s{1,2}(?:and|&)\s{1,2}(?:the\s)?|\/)$/iu
const between = /(?:^|[^\p{L}])between\s{1,2}(?:the\s)?$/iu
const listed = /[\p{L}\p{N}],\s{1,2}$/u

/** Makes one stretch of two dates that the words between them join. */
export const withJoinedDateRanges: Refiner = (mentions, letter) => {
  const { text } = letter.document
  const dates = mentions.filter(isDate)
  const joined = new Map<Mention, DateMention | null>()
  for (let index = 0; index + 1 < dates.length; index++) {
    const ends: Ends = [dates[index]!, dates[index + 1]!]
    const range = joins(ends, text) ? rangeOf(ends) : null
    if (!range) continue
    joined.set(ends[0], range)
    joined.set(ends[1], null)
    index++
  }
  if (joined.size === 0) return mentions
  return mentions
    .map(mention => (joined.has(mention) ? joined.get(mention)! : mention))
    .filter(mention => mention !== null)
    .sort(inOrder)
}

function joins(ends: Ends, text: string): boolean {
  const [from, to] = ends
  if (to.start < from.end || to.start - from.end > 12) return false
  const words = text.slice(from.end, to.start)
  if (till.test(words)) return true
  if (!and.test(words)) return false
  const before = text.slice(Math.max(0, from.start - 16), from.start)
  return between.test(before) || (!listed.test(before) && followsOn(ends))
}

/** "September and October", "6 and 7 March": one after the other, so that the two are one stretch. */
function followsOn([from, to]: Ends): boolean {
  const range = rangeOf([from, to])?.reading.edtf
  if (!range) return false
  const [first, last] = range.replaceAll('XXXX', '2001').split('/')
  const { year, month } = partsOf(first!)
  return last === (first!.length === 10 ? addDays(first!, 1) : calendarMonth(year, month + 1))
}

function rangeOf([from, to]: Ends): DateMention | null {
  const reading = stretch(from.reading, to.reading)
  if (!reading) return null
  const confidence = Math.min(from.confidence, to.confidence)
  return { kind: 'date', start: from.start, end: to.end, rule: 'date/joined-range', confidence, reading }
}

function stretch(from: DateReading, to: DateReading): DateReading | null {
  if (
    from.precision === 'interval' ||
    to.precision === 'interval' ||
    from.doubt !== null ||
    to.doubt !== null
  )
    return null
  const start = statedOf(from)
  const end = statedOf(to)
  if (!start || !end || (start.day === null) !== (end.day === null)) return null
  if ((start.month === null) !== (end.month === null)) return null
  const [first, last] = lendYears(start, end)
  const value = (part: Stated) => edtfOf(part.year, part.month, part.day)
  const edtf = `${value(first)}/${value(last)}`
  const told = last.year === null
  if (!told && boundsOf(edtf) === null) return null
  return { edtf, precision: 'interval', relative: told ? to.relative : null, doubt: null }
}

interface Stated {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** What a reading states of year, month and day; null where it is told in another way ("last week"). */
function statedOf({ edtf, relative }: DateReading): Stated | null {
  if (edtf !== null) return statedIn(edtf)
  if (relative === null || relative.anchor !== 'document' || relative.month === null) return null
  if (relative.unit !== 'year' && relative.unit !== 'season') return null
  return { year: null, month: relative.month, day: relative.day }
}

/** The half without a year takes the other's, or the year beside it where the stretch runs over New Year. */
function lendYears(start: Stated, end: Stated): [Stated, Stated] {
  const runsOver = edtfOf(2000, start.month, start.day) > edtfOf(2000, end.month, end.day) ? 1 : 0
  if (start.year === null && end.year !== null) return [{ ...start, year: end.year - runsOver }, end]
  if (start.year !== null && end.year === null) return [start, { ...end, year: start.year + runsOver }]
  return [start, end]
}
