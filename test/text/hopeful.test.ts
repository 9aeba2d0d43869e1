import fc from 'fast-check'
import { expect, test } from 'vitest'
import { testerOf } from '../../pipeline/text/hopeful.ts'

test('tells what the pattern tells', () => {
  const part = fc.constantFrom('The cause', ' of ', 'CONCERN', ' i\u017f', 's', 'x', '\n')
  const pattern = /\bcauses?\s(?:of|for)\sconcern\b|^concern\sis/iu
  const says = testerOf(pattern)
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), parts => {
      expect(says(parts.join(''))).toBe(pattern.test(parts.join('')))
    }),
  )
})

test('refuses a pattern that remembers where it stopped', () => {
  expect(() => testerOf(/cause/gu)).toThrow(RangeError)
})
