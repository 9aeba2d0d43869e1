import fc from 'fast-check'
import { expect, test } from 'vitest'
import { literalSearch } from '../../pipeline/text/literal-search.ts'

const found = (literals: readonly string[], text: string) => {
  const places = new Set<number>()
  literalSearch(literals)(text, place => places.add(place))
  return literals.filter((_, place) => places.has(place))
}

test('finds all literals of a text, those within others too, whatever the case', () => {
  expect(found(['she', 'he', 'hers', 'his'], 'USHERS')).toEqual(['she', 'he', 'hers'])
  expect(found(['accept'], 'in part a\u00adccepted')).toEqual([])
  expect(found(['skill'], '\u017f\u212aill')).toEqual(['skill'])
  expect(found(["the force's 00-day", 'the day'], 'The\u00a0Force’s\n30–day plan')).toEqual([
    "the force's 00-day",
  ])
})

test('finds what indexOf finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'é', '😀'), minLength: 1, maxLength: 4 })
  const text = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'é', 'É', ' ', '😀'), maxLength: 30 })
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 8 }), text, (literals, letters) => {
      const small = letters.toLowerCase()
      expect(found(literals, letters)).toEqual(
        literals.filter(literal => small.includes(literal.toLowerCase())),
      )
    }),
  )
})
