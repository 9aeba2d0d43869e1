import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateRules } from '../../data/dates.ts'
import { firstLettersOf } from '../../pipeline/text/first-letters.ts'

const letters = (pattern: RegExp) => {
  const first = firstLettersOf(pattern)
  return first === null ? null : [...first].sort().join('')
}

describe('firstLettersOf', () => {
  test.each([
    [/(?:the )?(?<year>\d\d)/u, '0123456789t'],
    [/(?<!x)(?=y)(?:Mon|tues)day/u, 'Mt'],
    [/(?:Mon|Tues)day/iu, 'mt'],
    [/[a-c1]?-end/u, '-1abc'],
    [/(?:early |)mid/u, 'em'],
    [/x{0,2}y{1,2}z/u, 'xy'],
  ])('%s', (pattern, expected) => expect(letters(pattern)).toBe(expected))

  test.each([[/\p{L}+/u], [/[^a]/u], [/a?/u], [/./u], [/(a)\1|\w/u]])('%s may begin with any', pattern =>
    expect(letters(pattern)).toBeNull(),
  )

  test('every match of a rule begins with one of its first letters', () => {
    const texts = dateRules.flatMap(({ examples, notExamples }) => [...examples, ...notExamples])
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom(...dateRules), (text, { pattern }) => {
        const first = firstLettersOf(pattern)
        for (const match of text.matchAll(pattern)) {
          const begin = pattern.ignoreCase ? match[0].charAt(0).toLowerCase() : match[0].charAt(0)
          expect(first === null || first.has(begin)).toBe(true)
        }
      }),
      { numRuns: 3_000 },
    )
  })
})
