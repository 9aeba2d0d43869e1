/** Calendar arithmetic on ISO 8601 days ("2017-06-20"), without time zones, clock or locale. */

const millisecondsADay = 86_400_000

const two = (number: number) => String(number).padStart(2, '0')
const four = (number: number) => String(number).padStart(4, '0')

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : lengths[month - 1]!

/** "2017-06-20"; null where there is no such day. */
export function calendarDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${calendarMonth(year, month)}-${two(day)}`
}

/** "2017-06"; months beyond 1 to 12 run on into the years around. */
export function calendarMonth(year: number, month: number): string {
  const months = year * 12 + month - 1
  return `${four(Math.floor(months / 12))}-${two((months % 12) + 1)}`
}

export const lastDayOfMonth = (year: number, month: number): string =>
  `${calendarMonth(year, month)}-${two(daysInMonth(year, month))}`

/** Year, month and day of an ISO day, month or year; what is not stated is 1. */
export function partsOf(iso: string): { year: number; month: number; day: number } {
  const [year, month, day] = iso.split('-').map(Number)
  return { year: year!, month: month ?? 1, day: day ?? 1 }
}

/** Days since 1 January 1970. */
export function dayNumber(iso: string): number {
  const { year, month, day } = partsOf(iso)
  return Date.UTC(year, month - 1, day) / millisecondsADay
}

export const dayOfNumber = (days: number): string =>
  new Date(days * millisecondsADay).toISOString().slice(0, 10)

export const addDays = (iso: string, days: number): string => dayOfNumber(dayNumber(iso) + days)

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (iso: string): number => ((((dayNumber(iso) + 3) % 7) + 7) % 7) + 1

/** Easter Sunday, by the Gregorian reckoning (the "anonymous" algorithm of 1876). */
export function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const days = moon + sunday - 7 * late + 114
  return calendarDay(year, Math.floor(days / 31), (days % 31) + 1)!
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const

// As they stand alone, and softened after a preposition ("19 o Orffennaf").
const welshMonths: readonly (readonly string[])[] = [
  ['ionawr'],
  ['chwefror'],
  ['mawrth', 'fawrth'],
  ['ebrill'],
  ['mai', 'fai'],
  ['mehefin', 'fehefin'],
  ['gorffennaf', 'orffennaf'],
  ['awst'],
  ['medi', 'fedi'],
  ['hydref'],
  ['tachwedd', 'dachwedd'],
  ['rhagfyr', 'ragfyr'],
]

const months = new Map<string, number>()
for (const [index, name] of monthNames.entries()) {
  months.set(name.toLowerCase(), index + 1)
  months.set(name.toLowerCase().slice(0, 3), index + 1)
}
months.set('sept', 9)
for (const [index, names] of welshMonths.entries()) for (const name of names) months.set(name, index + 1)

const weekdays = new Map<string, number>()
for (const [index, name] of weekdayNames.entries()) {
  weekdays.set(name.toLowerCase(), index + 1)
  weekdays.set(name.toLowerCase().slice(0, 3), index + 1)
}
for (const [name, number] of [
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
] as const)
  weekdays.set(name, number)

const bare = (word: string) => word.toLowerCase().replace('.', '')

/** "June", "Jun.", "JUNE", "Mehefin" are 6. */
export const monthNumber = (word: string): number | null => months.get(bare(word)) ?? null

/** "Tuesday", "Tues." are 2. */
export const weekdayNumber = (word: string): number | null => weekdays.get(bare(word)) ?? null

/** The EDTF code of a season: spring 21, summer 22, autumn 23, winter 24. */
export function seasonCode(word: string): number | null {
  const code = ['spring', 'summer', 'autumn', 'winter'].indexOf(bare(word))
  return code < 0 ? null : code + 21
}

/** Every word that can name a month or a weekday, in lower case. */
export const monthWords: readonly string[] = [...months.keys()]
export const weekdayWords: readonly string[] = [...weekdays.keys()]
