/** What the patterns and readings of the date rules are made of. */
import {
  monthNames,
  monthNumber,
  monthWords,
  weekdayNames,
  weekdayNumber,
  weekdayWords,
} from '../../pipeline/text/calendar.ts'
import { dayReading, fullYear } from '../../pipeline/text/date-reading.ts'
import { numberOf, numberSource } from '../../pipeline/text/numbers.ts'
import type { DateReading, RelativeDate } from '../../pipeline/types.ts'

// ------------------------------------------------------------------------------------------ parts of the patterns

export const oneOf = (words: readonly string[]): string =>
  [...words].sort((one, other) => other.length - one.length).join('|')

export const gap = '[ \\u00A0\\u202F]{1,3}'
// Not inside a word, a number, an amount, an address, or after a decimal point.
export const begins = '(?<!\\d[.,:/]|[\\p{L}\\p{N}£$€@#_])'
// And not after a hyphen or slash: "NPT/3", "DMPC/22-418".
export const beginsNumber = '(?<![\\p{L}\\p{N}][-/.]|\\d[,:]|[\\p{L}\\p{N}£$€@#/_])'
export const ends = '(?![\\p{L}\\p{N}_])'
export const endsNumber = '(?![\\p{L}\\p{N}_%]|[-/.,:]\\d|[-/]\\p{L})'

export const weekdayName = `(?:${oneOf(weekdayWords)})`
// "Tuesday ", "Tues., the "
export const weekday = `(?:(?<weekday>${weekdayName})\\.?,?${gap}(?:the${gap})?)?`
export const otherWeekday = `(?:${weekdayName}\\.?,?${gap})?(?:the${gap})?`
// "20th"; where the mark stood above the line, "20 th"
export const ordinal = `(?:(?:${gap})?(?:st|nd|rd|th))?`
export const day = `(?<day>\\d{1,2})${ordinal}`
// Before a month also "23rd day (of)" and "1st."
export const dayBefore = `(?<day>\\d{1,2})(?:(?:${gap})?(?:st|nd|rd|th)\\.?)?(?:${gap}day(?=${gap}of))?`
// "June", "Jun", "o Fehefin"
export const month = `(?:(?:of|o)${gap})?(?<month>${oneOf(monthWords)})`
export const year = '(?<year>(?:19|20)\\d\\d)'
// What stands between a month, perhaps cut short, and its year: "Sept. 2016", "June, 2017"
export const comma = `\\.?,?${gap}`
export const dash = `(?:${gap})?[-–—](?:${gap})?`
export const till = `(?:${gap}(?:to|until|till|through)${gap}|${dash})`
// "early ", "mid-", "early to mid-"
export const part = '(?:(?:[Ee]arly|[Mm]id(?:dle)?|[Ll]ate)(?:[- ]to[- ](?:mid|late))?(?:-|[ \\u00A0]{1,2}))?'
export const season = '(?<season>spring|summer|autumn|winter)'
// What "this coming autumn" adds to "this autumn".
export const which = `(?<which>last|this${gap}coming|this${gap}past|this|next|coming)`

// Month names in running text, where "may" and "march" are also verbs.
export const monthName = `(?:${oneOf(monthNames)})`
export const Month = `(?<month>${oneOf(monthNames)})`

export const Weekday = `(?<weekday>${oneOf(weekdayNames)})`

/** "a", "three", "18" */
export const count = `(?<count>an?|${numberSource})`

// Things that are counted: what stands before them is no year.
export const counted =
  'cases|officers|children|incidents|crimes|calls|people|staff|reports|records|hours|victims|referrals|offences|homes|arrests|residents'

export const inAnyCase = (source: string): RegExp => new RegExp(source, 'giu')
export const asWritten = (source: string): RegExp => new RegExp(source, 'gu')

// ------------------------------------------------------------------------------------------ parts of the readings

/** -1 for "last", 1 for "next", 0 for "this" and where nothing is said. */
export function shiftOf(words: string | undefined): number {
  const word = words?.toLowerCase() ?? ''
  if (/^(?:last|previous)$/u.test(word)) return -1
  return /^(?:next|coming)$/u.test(word) ? 1 : 0
}

/** On which side of the letter's date "last", "this" and "next" lie. */
export function sideOf(words: string | undefined): RelativeDate['side'] {
  const word = words?.toLowerCase() ?? ''
  if (/(?:^last|past)$/u.test(word)) return 'before'
  if (/(?:^next|coming)$/u.test(word)) return 'after'
  return word === 'this' ? 'same' : null
}

export const monthOf = (word: string | undefined): number | null => monthNumber(word ?? '')
export const weekdayOf = (word: string | undefined): number | null =>
  word === undefined ? null : weekdayNumber(word)

/** "a" and "an" are 1. */
export const countOf = (words: string): number | null => (/^an?$/iu.test(words) ? 1 : numberOf(words))

export function wholeDay(groups: Readonly<Record<string, string | undefined>>): DateReading | null {
  const monthIs = monthOf(groups.month)
  if (monthIs === null) return null
  return dayReading(fullYear(groups.year!), monthIs, Number(groups.day), weekdayOf(groups.weekday))
}
