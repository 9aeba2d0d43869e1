import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hopefulOf } from '../../pipeline/text/hopeful.ts'
import { waysOf } from '../../pipeline/text/requirements.ts'

const hopesOf = (patterns: readonly RegExp[], text: string) =>
  hopefulOf(patterns)(text).map(({ place }) => place)

describe('what a pattern needs', () => {
  it.each([
    [/chief constable/u, [[['chief constable']]]],
    [/[Cc]hief\sconstable/u, [[['chief constable']]]],
    [/(?:her|his) majesty[’']s/u, [[["her majesty's", "his majesty's"]]]],
    [/(?:inspector|adviser)s?/u, [[['inspector', 'adviser']]]],
    [/(?:graded|rated) (?<grade>good|poor)/u, [[['graded good', 'graded poor', 'rated good', 'rated poor']]]],
    [/recom{1,2}endation/u, [[['recomendation', 'recommendation']]]],
    [/(?<=the )force(?!s)/u, [[['force'], ['the ']]]],
    [/by (?:the )?end\b of/u, [[['by end of', 'by the end of']]]],
    [/within\s\d+\sdays/u, [[['within 0'], ['0 days']]]],
    [/WITHIN\s\d{1,2}[–-]/iu, [[['within 0-', 'within 00-']]]],
    [/at (?:\p{Lu}\p{L}+)? end/u, [[[' end']]]],
    [/a?b*c{0,2}/u, null],
    [/x|chief/u, null],
    [/\p{Lu}\d/u, null],
    [/[^a]b/u, null],
    [/élan/iu, [[['lan']]]],
    [/Élan/u, [[['élan']]]],
    [/accept.{0,9}but/u, [[['accept']]]],
    [/accept.{0,9}however/u, [[['however'], ['accept']]]],
    [
      /(?:refuse|adopt)s? (?:all|most)/u,
      [
        [
          [
            'refuse all',
            'refuse most',
            'refuses all',
            'refuses most',
            'adopt all',
            'adopt most',
            'adopts all',
            'adopts most',
          ],
        ],
      ],
    ],
    [/report(?=.*\bforce\b)/u, [[['report'], ['force']]]],
    [/report(?!.*\bforce\b)/u, [[['report']]]],
    [/report(?<=\bthe report)/u, [[['the report'], ['report']]]],
    [/[a-z]+/u, null],
    [/report|\d/u, null],
  ] as const)('%s', (pattern, ways) => {
    expect(new Set(waysOf(pattern)?.map(needs => JSON.stringify(needs)))).toEqual(
      new Set(ways?.map(needs => JSON.stringify(needs))),
    )
  })

  it('stands in whatever a pattern matches that does not mind case', () => {
    const letter = fc.constantFrom(...'witn WITN\u212a\u017f3k sK')
    const pattern = /(?:with|ask)\s?in/iu
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 12 }), letters => {
        const text = letters.join('')
        if (pattern.test(text)) expect(hopesOf([pattern], text)).toEqual([0])
      }),
    )
    expect(hopesOf([/ask/iu], 'A\u017f\u212a')).toEqual([0])
  })

  it('tells which of many patterns can match, in their order', () => {
    const patterns = [/should \w+/u, /\d+/u, /Must|should/u]
    expect(hopesOf(patterns, 'they should do')).toEqual([0, 1, 2])
    expect(hopesOf(patterns, 'they must: should we?')).toEqual([0, 1, 2])
    expect(hopesOf(patterns, '')).toEqual([1])
  })

  it('is in every text that the pattern matches', () => {
    const patterns = [
      /(?:accept|agree)(?:ed|s)? (?:in part|with).{0,9}(?:but|however)/iu,
      /(?<=the )force\b(?=.*\bwill\b)/u,
      /(?:not|never) (?:yet )?(?:done|begun)+/u,
      /we (?:have (?:since )?)?(?:accept|begun)/iu,
      /\bthe\sforce[’'–-]s?(?:\s\d{2,3})+\s{1,2}[wW]ill/u,
      /(?:the\s?){2,9}(?:\d+x|\d\d)?(?:force|[b-d]ut)/u,
    ]
    const part = fc.constantFrom(
      ...[
        'accept',
        'ed ',
        'Agree',
        's ',
        'in part',
        ' with ',
        'but',
        ' However',
        'the force',
        ' will ',
        'not yet ',
      ],
      ...['the\n', 'the', '’s', '12', ' 345', 'x', '–'],
      ...['never ', 'done', 'begun', 'We ', 'have since ', ' ', '.'],
    )
    const hopeful = hopefulOf(patterns)
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), parts => {
        const text = parts.join('')
        const hopes = hopeful(text).map(({ place }) => place)
        for (const [place, pattern] of patterns.entries())
          if (pattern.test(text)) expect(hopes).toContain(place)
      }),
      { numRuns: 2000 },
    )
  })
})
