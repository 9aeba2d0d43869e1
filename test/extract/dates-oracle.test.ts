import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dateRules } from '../../data/dates.ts'
import { dates } from '../../pipeline/extract/dates.ts'
import { withJoinedDateRanges, withLentDays } from '../../pipeline/refine/dates.ts'
import { documentDate, resolveDates } from '../../pipeline/resolve/dates.ts'
import { boundsOf } from '../../pipeline/text/edtf.ts'
import type { Letter } from '../../pipeline/types.ts'
import { type OracleDate, oracles } from '../date-oracles.ts'
import { letterOfFile } from '../letter.ts'

/**
 * Second opinions on the dates of the specimens: three libraries read the same letters. Where one finds another date
 * than we, the disagreement is known and has a reason below, or the test fails. We were wrong in none that is listed.
 */
type Name = keyof typeof oracles

const otherHalf = 'it takes the halves of a stretch for two dates, or one of them alone'
const comingYear = 'without a year it takes the nearest or the next, whatever the tense'
const noBareYear = 'it does not take a year alone'
const noFinancialYear = 'it knows no financial years, and takes the first year alone, or nothing'
const noSeason = 'it knows no seasons, gives them no days, or ends summer with July'
const noPeriod = 'it takes the end of a period for the whole, or gives the period no length'
const noEarly = 'it gives "early in 2020" and "since 2017" no value'
const notMended = 'it gives it no value after a mark of quotation'
const otherQuarter = 'it counts the quarter from the letter'
const otherEnd = 'the end of a month is a fortnight, the day after it, or the month next year'
const noFeast = 'it knows no feasts, or gives them no day'
const noWelsh = 'it reads no Welsh'
const weekIsDay = 'a week is a day for it'

/** What we find and a library does not, or with another value, by our rule. */
const knownOurs: Readonly<Record<Name, Readonly<Record<string, string>>>> = {
  'chrono-node': {
    'date/days-between': otherHalf,
    'date/joined-range': otherHalf,
    'date/month': comingYear,
    'date/month-in-context': comingYear,
    'date/period-to': noPeriod,
    'date/quarter-of-told-year': noPeriod,
    'date/quarter': noPeriod,
    'date/told-week': weekIsDay,
    'date/week': weekIsDay,
    'date/day-month-year': noWelsh,
    'date/feast': noFeast,
    'date/financial-year': noFinancialYear,
    'date/told-financial-year': noFinancialYear,
    'date/part-of-year': noBareYear,
    'date/year': noBareYear,
    'date/season': noSeason,
    'date/season-year': noSeason,
  },
  'compromise-dates': {
    'date/ago': notMended,
    'date/told-month-alone': notMended,
    'date/day-month': comingYear,
    'date/month': comingYear,
    'date/month-in-context': comingYear,
    'date/day-range': otherHalf,
    'date/days-between': otherHalf,
    'date/joined-range': otherHalf,
    'date/end-of-month': otherEnd,
    'date/financial-year': noFinancialYear,
    'date/told-financial-year': noFinancialYear,
    'date/part-of-year': noEarly,
    'date/year': noEarly,
    'date/told-year': noEarly,
    'date/period-to': noPeriod,
    'date/quarter-of-told-year': noPeriod,
    'date/quarter': otherQuarter,
    'date/season': noSeason,
    'date/season-year': noSeason,
    'date/told-week': weekIsDay,
    'date/week': weekIsDay,
    'date/day-month-year': noWelsh,
  },
  recognizers: {
    'date/ago': '"a year ago" is a day for it',
    'date/end-of-month': otherEnd,
    'date/feast': noFeast,
    'date/financial-year': noFinancialYear,
    'date/told-financial-year': noFinancialYear,
    'date/joined-range': otherHalf,
    'date/period-to': noPeriod,
    'date/quarter': otherQuarter,
    'date/season': noSeason,
    'date/season-year': noSeason,
    'date/told-week': weekIsDay,
  },
}

/** What a library takes for a date in these letters and is none, by its words. */
const knownTheirs: readonly (readonly [words: RegExp, reason: string])[] = [
  [/^(?:now|at present)$/iu, 'the time of writing is no date that anybody states'],
  [/\bwithin\b|^hour in\b/iu, 'a time allowed from publication on: a deadline of a recommendation, no date'],
  [
    /^(?:for|after|of|over|from|in|in the first) (?:an? |the )?[\p{L}\d]+ (?:days?|weeks?|months?|years?|hours)\.?$|^(?:after|in) a (?:day|week|year)\.?$/iu,
    'a length of time',
  ],
  [
    /^(?:\p{L}+ (?:days|weeks|months) )?later,?$|^A year(?: later)?$/iu,
    'counted from a day that nobody has named',
  ],
  [/^(?:in )?(?:the )?last year$/iu, 'the twelve months before, in "the last year"'],
  [
    /^(?:the|two) (?:days?|weeks?|months?|year)(?: before)?$|^(?:on|in|by) (?:the )?day$/iu,
    'of another event',
  ],
  [/^the day of our visit\b/iu, 'of another event'],
  [/^(?:on )?(?:each|every|twice)\b|^on every weekday$|^weekday$|^Monday$/iu, 'what happens again and again'],
  [/\b(?:night|weekends?|morning|afternoon|evening)[.,]?$/iu, 'a time of day, not of the calendar'],
  [/^(?:1996|2004)\.?$/u, 'the year of an Act'],
  [/^(?:(?:at|before) )?the (?:summer|winter)$/iu, 'a recess, a fair'],
  [/^(?:on )?the ninth\.?$/iu, 'the ninth page'],
  [/^(?:may|sat)$/u, 'a verb'],
  [/^at ten past one\.$/u, 'a time of day'],
  [/^on$/u, 'a preposition'],
]

const extract = dates(dateRules)

function oursIn(letter: Letter) {
  const mentions = withJoinedDateRanges(withLentDays(extract(letter), letter), letter)
  const written = documentDate(mentions, letter)?.value ?? null
  return { written, found: resolveDates(mentions, letter, written) }
}

interface Disagreement {
  readonly ours: string | null
  readonly words: string
  readonly theirs: string
}

const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }) =>
  one.start < other.end && other.start < one.end

const tell = (there: readonly OracleDate[]) =>
  there.map(
    ({ words, values }) =>
      `${words} = ${values.map(value => `${value.earliest}/${value.latest}`).join(' or ')}`,
  )

/** Where a library and we do not find the same dates. */
function disagreements(letter: Letter, name: Name): Disagreement[] {
  const { written, found } = oursIn(letter)
  const { text } = letter.document
  const day = boundsOf(written ?? '')?.latest
  // Without a date of its own nothing can be counted from.
  if (!day) return []
  const theirs = letter.blocks.flatMap(block =>
    oracles[name](text.slice(block.start, block.end), day).map(date => ({
      ...date,
      start: date.start + block.start,
      end: date.end + block.start,
    })),
  )
  const unlike = found.flatMap(({ mention, earliest, latest }) => {
    const there = theirs.filter(date => overlaps(date, mention))
    const agree = there.some(({ values }) =>
      values.some(value => value.earliest === earliest && value.latest === latest),
    )
    const words = text.slice(mention.start, mention.end)
    return agree ? [] : [{ ours: mention.rule, words, theirs: tell(there).join('; ') }]
  })
  const alone = theirs.filter(date => !found.some(({ mention }) => overlaps(date, mention)))
  return [...unlike, ...alone.map(({ words }) => ({ ours: null, words, theirs: words }))]
}

const used = new Set<string>()

function isKnown({ ours, words }: Disagreement, name: Name): boolean {
  const plain = words.replace(/\s+/gu, ' ').trim()
  const index = ours === null ? knownTheirs.findIndex(([pattern]) => pattern.test(plain)) : -1
  if (index >= 0) used.add(`words ${index}`)
  if (ours === null) return index >= 0
  const known = ours in knownOurs[name]
  if (known) used.add(`${name} ${ours}`)
  return known
}

const names = Object.keys(oracles) as Name[]
const corpus = join(import.meta.dirname, '../../corpus')
const specimens = readdirSync(corpus).filter(file => file.startsWith('specimen-'))

describe('every disagreement about dates is known', () => {
  test.each(specimens)('in %s', async file => {
    const letter = await letterOfFile(join(corpus, file))
    for (const name of names)
      expect(
        disagreements(letter, name).filter(found => !isKnown(found, name)),
        name,
      ).toEqual([])
  })

  test('and each that is known still occurs', () => {
    const all = [
      ...knownTheirs.map((_, index) => `words ${index}`),
      ...names.flatMap(name => Object.keys(knownOurs[name]).map(rule => `${name} ${rule}`)),
    ]
    expect(all.filter(known => !used.has(known))).toEqual([])
  })
})
