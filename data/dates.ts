import type { DateRule } from '../pipeline/knowledge.ts'
import { countedDates } from './dates/counted.ts'
import { days } from './dates/days.ts'
import { feasts } from './dates/feasts.ts'
import { financialYears } from './dates/financial-years.ts'
import { months } from './dates/months.ts'
import { numericDays } from './dates/numeric-days.ts'
import { periods } from './dates/periods.ts'
import { fromPrevious } from './dates/previous.ts'
import { quarters } from './dates/quarters.ts'
import { ranges } from './dates/ranges.ts'
import { seasons } from './dates/seasons.ts'
import { toldDays } from './dates/told-days.ts'
import { toldMonths } from './dates/told-months.ts'
import { toldYears } from './dates/told-years.ts'
import { weeks } from './dates/weeks.ts'
import { years } from './dates/years.ts'

/**
 * How dates are written in letters: one format, one rule. Halves of a range that are dates of their own
 * ("1 April 2023 to 31 March 2024") are two finds here; `refine/dates.ts` joins them.
 *
 * The examples name the reading in brackets: its EDTF, or `doubt`, or, where another date is needed, the unit and
 * what is stated ("year -1, month 8" is August last year; in the unit week, a day alone is a weekday, Monday is 1).
 */
export const dateRules: readonly DateRule[] = [
  ...days,
  ...numericDays,
  ...toldDays,
  ...feasts,
  ...ranges,
  ...weeks,
  ...months,
  ...toldMonths,
  ...seasons,
  ...quarters,
  ...periods,
  ...financialYears,
  ...years,
  ...toldYears,
  ...countedDates,
  ...fromPrevious,
]
