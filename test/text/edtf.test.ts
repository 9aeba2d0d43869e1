import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  calendarDay,
  calendarMonth,
  dayNumber,
  dayOfNumber,
  daysInMonth,
  easterSunday,
  lastDayOfMonth,
  monthNumber,
  seasonCode,
  weekdayNumber,
  weekdayOf,
} from '../../pipeline/text/calendar.ts'
import { boundsOf, edtfOf, financialYear, isEdtf, quarterOf, statedIn } from '../../pipeline/text/edtf.ts'

const years = fc.integer({ min: 1900, max: 2099 })
const months = fc.integer({ min: 1, max: 12 })
const numbers = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2099-12-31') })

describe('calendar', () => {
  test('a day and its number are one and the same', () => {
    fc.assert(
      fc.property(numbers, number => {
        expect(dayNumber(dayOfNumber(number))).toBe(number)
      }),
    )
  })

  test('days follow one another, and weekdays with them', () => {
    fc.assert(
      fc.property(numbers, number => {
        const day = dayOfNumber(number)
        const next = addDays(day, 1)
        expect(next > day).toBe(true)
        expect(weekdayOf(next)).toBe((weekdayOf(day) % 7) + 1)
      }),
    )
  })

  test('a month ends on its last day, and not before', () => {
    fc.assert(
      fc.property(years, months, (year, month) => {
        const last = daysInMonth(year, month)
        expect(calendarDay(year, month, last)).toBe(lastDayOfMonth(year, month))
        expect(calendarDay(year, month, last + 1)).toBeNull()
        expect(addDays(lastDayOfMonth(year, month), 1)).toBe(`${calendarMonth(year, month + 1)}-01`)
      }),
    )
  })

  test.each([
    [2016, 2, 29],
    [2017, 2, 28],
    [2000, 2, 29],
    [1900, 2, 28],
    [2023, 6, 30],
  ])('%i-%i has %i days', (year, month, days) => expect(daysInMonth(year, month)).toBe(days))

  test.each([
    ['2023-04-18', 2],
    ['2019-10-23', 3],
    ['1969-12-28', 7],
    ['1970-01-01', 4],
  ])('%s is weekday %i', (day, weekday) => expect(weekdayOf(day)).toBe(weekday))

  test.each([
    [2016, '2016-03-27'],
    [2019, '2019-04-21'],
    [2008, '2008-03-23'],
    [2038, '2038-04-25'],
  ])('Easter %i is %s', (year, day) => expect(easterSunday(year)).toBe(day))

  test('Easter is a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(years, year => {
        const day = easterSunday(year)
        expect(weekdayOf(day)).toBe(7)
        expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true)
      }),
    )
  })

  test('names of months, weekdays and seasons, in English and Welsh, whole and cut short', () => {
    expect(['June', 'JUN.', 'Mehefin', 'Fehefin'].map(monthNumber)).toEqual([6, 6, 6, 6])
    expect(['Sept', 'sep'].map(monthNumber)).toEqual([9, 9])
    expect(['Tuesday', 'Tues.', 'tue'].map(weekdayNumber)).toEqual([2, 2, 2])
    expect(['spring', 'Winter'].map(seasonCode)).toEqual([21, 24])
    expect([monthNumber('Junes'), weekdayNumber('day'), seasonCode('fall')]).toEqual([null, null, null])
  })
})

describe('edtf', () => {
  test.each([
    ['2017-06-20', '2017-06-20', '2017-06-20'],
    ['2017-06', '2017-06-01', '2017-06-30'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2017', '2017-01-01', '2017-12-31'],
    ['2017-21', '2017-03-01', '2017-05-31'],
    ['2017-23', '2017-09-01', '2017-11-30'],
    ['2019-24', '2019-12-01', '2020-02-29'],
    ['2017-06?', '2017-06-01', '2017-06-30'],
    ['2017-02-06/2017-02-17', '2017-02-06', '2017-02-17'],
    ['2020-10/2021-01', '2020-10-01', '2021-01-31'],
    ['2017/..', '2017-01-01', null],
    ['../2017-05', null, '2017-05-31'],
  ])('%s is from %s to %s', (edtf, earliest, latest) => expect(boundsOf(edtf)).toEqual({ earliest, latest }))

  test.each([
    '2017-06-31',
    '2017-02-29',
    '2017-13',
    '2017-25',
    '2017-21-03',
    '2018/2017',
    '../..',
    'XXXX-06-20',
    '2017-6',
    'June 2017',
    '2015/2016/2017',
    '',
  ])('%j is no EDTF that can be placed', edtf => expect(isEdtf(edtf)).toBe(false))

  test('what is stated comes back', () => {
    const year = fc.option(years, { nil: null })
    const day = fc.option(fc.integer({ min: 1, max: 28 }), { nil: null })
    fc.assert(
      fc.property(year, months, day, (year, month, day) => {
        expect(statedIn(edtfOf(year, month, day))).toEqual({ year, month, day })
      }),
    )
  })

  test('bounds are in order and lie within those of the coarser value', () => {
    fc.assert(
      fc.property(years, months, fc.integer({ min: 1, max: 28 }), (year, month, day) => {
        const values = [edtfOf(year), edtfOf(year, month), edtfOf(year, month, day)]
        const [whole, part, single] = values.map(value => boundsOf(value)!)
        expect(whole!.earliest! <= part!.earliest! && part!.latest! <= whole!.latest!).toBe(true)
        expect(part!.earliest! <= single!.earliest! && single!.latest! <= part!.latest!).toBe(true)
        expect(single!.earliest).toBe(single!.latest)
      }),
    )
  })

  test('an interval has bounds exactly when it runs forward', () => {
    const days = numbers.map(dayOfNumber)
    fc.assert(
      fc.property(days, days, (one, other) => {
        expect(isEdtf(`${one}/${other}`)).toBe(one <= other)
      }),
    )
  })

  test('financial years and quarters', () => {
    expect(boundsOf(financialYear(2016))).toEqual({ earliest: '2016-04-01', latest: '2017-03-31' })
    expect(boundsOf(quarterOf(2017, 3))).toEqual({ earliest: '2017-07-01', latest: '2017-09-30' })
  })
})
