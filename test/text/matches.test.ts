import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesIn } from '../../pipeline/text/matches.ts'

describe('the matches of a pattern', () => {
  it.each([/a*/g, /a*/gu, /(?<first>a)b?/gi, /b$|^c/gm, /(?=a)/g])('are those of matchAll: %s', pattern => {
    const letter = fc.constantFrom('a', 'b', 'c', '\n', '😀')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 12 }), letters => {
        const text = letters.join('')
        const told = (matches: readonly RegExpExecArray[]) =>
          matches.map(match => ({ groups: match.groups, index: match.index, all: [...match] }))
        expect(told(matchesIn(text, pattern))).toEqual(told([...text.matchAll(pattern)]))
        // Used again, the pattern starts anew.
        expect(matchesIn(text, pattern)).toHaveLength([...text.matchAll(pattern)].length)
      }),
    )
  })
})
