import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formOf,
  formsOf,
  isFamiliar,
  plainForm,
  quick,
  quickMatches,
} from '../../pipeline/text/quick-patterns.ts'

const familiar = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(isFamiliar)

const patterns = [
  /\b(?:the\s)?(?:force|ask)s?\b/giu,
  /(?<![\p{L}-])(?<name>\p{Lu}\p{Ll}*)[^\p{L}.]{0,3}/gu,
  /[^\p{Lu}\s]{1,3}|\P{Ll}\p{N}/giu,
  /\W\w|[\W_]\b.|\S\B/giu,
  /[à-ÿ]|[À-ž]{2}|[“”’•][^“”’•]/giu,
  /^(?!.*\p{M}).{3,5}$/gmu,
  /(?<sign>\p{L})\k<sign>/giu,
]

const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(match => [match.index, ...match, match.groups])

describe('the plain form of a pattern', () => {
  it.each(patterns)('finds the same in familiar texts: %s', pattern => {
    const plain = plainForm(pattern)
    expect(plain.unicode).toBe(false)
    const sign = fc.oneof(
      fc.constantFrom(...'the force ask Kk Ss Öö ÿŸ \u00b5\u0130\u0131 ’“”•…-_.\n12'),
      fc.constantFrom(...familiar),
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), signs => {
        const text = signs.join('')
        expect(found(text, plain)).toEqual(found(text, pattern))
      }),
      { numRuns: 500 },
    )
  })

  it('takes every familiar sign for the same others', () => {
    const all = familiar.join('')
    for (const sign of familiar) {
      const source = `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
      const own = all.match(new RegExp(source, 'giu'))
      expect(all.match(new RegExp(source, 'gi'))).toEqual(own)
      expect(all.match(new RegExp(`[${source}]`, 'gi'))).toEqual(own)
    }
  })

  it('is the pattern itself where case folding or signs of two units could tell', () => {
    for (const pattern of [/\u017f/iu, /[\u0100-\u2020]/iu, /😀/u, /\u{1f600}/u])
      expect(plainForm(pattern)).toBe(pattern)
  })
})

describe('the form of a pattern for a text', () => {
  it('is plain only where all signs are familiar', () => {
    const pattern = /^ask.?$/iu
    const form = formOf(pattern)
    expect(form('ask').unicode).toBe(false)
    for (const text of ['A\u017fK', 'as\u212a', 'ask😀', 'ask\ufb01']) {
      expect(form(text)).toBe(pattern)
      expect(quick(pattern).test(text)).toBe(true)
      expect(quick(pattern).exec(text)).toEqual(pattern.exec(text))
    }
  })

  it('is the pattern itself where it is plain', () => {
    const pattern = /ask/i
    expect(formOf(pattern)('ask')).toBe(pattern)
  })

  it('is chosen for many patterns at once', () => {
    const patterns = [/ask/iu, /ask/i, /😀/u]
    expect(formsOf(patterns)('ask').map(({ unicode }) => unicode)).toEqual([false, false, true])
    expect(formsOf(patterns)('a\u017fk')).toBe(patterns)
  })
})

it('refuses patterns that remember where they stopped, unless all matches are asked for', () => {
  expect(() => quick(/ask/gu)).toThrow(RangeError)
  expect(() => quick(/ask/uy)).toThrow(RangeError)
  expect(quickMatches(/ask/giu)('ask, ASK').map(({ index }) => index)).toEqual([0, 5])
})
