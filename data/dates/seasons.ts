import type { DateRule } from '../../pipeline/knowledge.ts'
import { seasonCode } from '../../pipeline/text/calendar.ts'
import { stated, told } from '../../pipeline/text/date-reading.ts'
import { edtfOf } from '../../pipeline/text/edtf.ts'
import {
  asWritten,
  begins,
  ends,
  endsNumber,
  gap,
  inAnyCase,
  part,
  season,
  shiftOf,
  sideOf,
  till,
  year,
} from './parts.ts'

/** Seasons. */
export const seasons: readonly DateRule[] = [
  {
    // "spring 2019", "the autumn of 2018", "winter 2019/20"
    id: 'date/season-year',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?${part}${season}${gap}(?:of${gap})?${year}(?<over>[/–-](?:20)?\\d\\d)?${endsNumber}`,
    ),
    read: ({ season, year, over }) => {
      const code = seasonCode(season!)
      return over !== undefined && code !== 24 ? null : stated(edtfOf(Number(year), code), 'season')
    },
    confidence: 0.96,
    examples: [
      'with a view to starting it by [spring 2019](2019-21)',
      'in [the autumn of 2018](2018-23)',
      'over [winter 2019/20](2019-24)',
    ],
    notExamples: ['an offspring 2019', 'a spring 20'],
    source: 'own',
  },
  {
    // "autumn/winter 2016", "spring and summer 2017", "between spring and autumn 2016"
    id: 'date/seasons',
    pattern: inAnyCase(
      `${begins}${season}(?:(?<joined>/|${till}|(?<=(?<!\\p{L})between${gap}(?:the${gap})?(?:spring|summer|autumn|winter))${gap}and${gap})|${gap}and${gap})(?:the${gap})?(?<last>spring|summer|autumn|winter)${gap}(?:of${gap})?${year}${endsNumber}`,
    ),
    read: ({ season, joined, last, year }) => {
      const first = seasonCode(season!)!
      const second = seasonCode(last!)!
      const runsOver = first > second ? 1 : 0
      // Two with "and" between are one stretch only where the one follows the other.
      const apart = joined === undefined && (second - first + 4) % 4 !== 1
      if (first === second || apart) return null
      return stated(`${edtfOf(Number(year) - runsOver, first)}/${edtfOf(Number(year), second)}`, 'interval')
    },
    confidence: 0.92,
    examples: [
      'the survey of [autumn/winter 2016](2016-23/2016-24)',
      'between [spring and autumn 2016](2016-21/2016-23)',
      'over [winter/spring 2017](2016-24/2017-21)',
    ],
    notExamples: ['in spring and autumn 2016', 'a summer and a winter 2016'],
    source: 'own',
  },
  {
    // "summer last year", "the summer of last year", "autumn this year"
    id: 'date/season-of-told-year',
    pattern: inAnyCase(
      `${begins}(?:the${gap})?${part}${season}${gap}(?:of${gap})?(?<which>last|this|next)${gap}year${ends}`,
    ),
    read: ({ season, which }) =>
      told('season', { unit: 'year', shift: shiftOf(which), month: seasonCode(season!), side: 'same' }),
    confidence: 0.93,
    examples: ['Nothing moved in [the summer of last year](year -1, month 22, same).'],
    notExamples: ['summer last week'],
    source: 'own',
  },
  {
    // "the spring", "this autumn", "last summer", "the coming autumn", "in spring"
    id: 'date/season',
    pattern: asWritten(
      `(?:(?:[Tt]he${gap})?(?<which>[Ll]ast|[Tt]his${gap}(?:coming|past)|[Tt]his|[Nn]ext|[Cc]oming)${gap}|(?<!\\p{L})(?:[Tt]he${gap})|(?<=(?<!\\p{L})(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Dd]uring)${gap}))` +
        `(?:early${gap}|late${gap})?(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)${ends}` +
        `(?!${gap}(?:months?|terms?|holidays?|break|recess|schools?|time|solstice|fairs?|f[eê]te|festivals?|budget|campaigns?|programmes?|newsletter|edition|pressures?|plans?|games|lights|conference|statement|season|weather|sessions?|round|of|\\d|\\p{Lu})|-)`,
    ),
    read: ({ which, season }) =>
      told('season', { unit: 'season', month: seasonCode(season!), side: sideOf(which) }),
    confidence: 0.88,
    examples: [
      'We shall look again in [the autumn](season, month 23).',
      'until [next summer](season, month 22, after)',
      'It follows in [spring](season, month 21).',
    ],
    notExamples: [
      'in the summer months',
      'the Spring Budget',
      'the summer term',
      'the winter fair',
      'a spring in the step',
    ],
    source: 'own',
  },
]
