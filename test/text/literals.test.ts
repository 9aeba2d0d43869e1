import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { defaultLimits, readFile } from '../../pipeline/acquire/read-file.ts'
import { clean } from '../../pipeline/clean/clean.ts'
import { hopefulOf } from '../../pipeline/text/hopeful.ts'
import { lineMatcher, literalsOf } from '../../pipeline/text/literals.ts'
import { folded, waysOf } from '../../pipeline/text/requirements.ts'
import { program } from '../ingest/commands.ts'

describe('literals', () => {
  it.each([
    [/chief constable/u, ['chief constable']],
    [/[Cc]hief constable/u, ['hief constable']],
    [/(?:her|his) majesty/u, [' majesty']],
    [/(?:inspector|adviser)s?/u, ['inspector', 'adviser']],
    [/(?:graded|rated) (?<grade>good|poor)/u, ['graded', 'rated']],
    [/recom{1,2}endation/u, ['endation']],
    [/(?<=the )force(?!s)/u, ['force']],
    [/by (?:the )?end\b of/u, ['end of']],
    [/WITHIN\s\d+/iu, ['within']],
    [/a?b*c{0,2}/u, null],
    [/x|chief/u, null],
    [/\p{Lu}\d/u, null],
    [/élan/iu, null],
    [/élan/u, ['élan']],
  ] as const)('of %s', (pattern, literals) => {
    expect(literalsOf(pattern)).toEqual(literals)
  })

  it('stand in whatever a pattern matches that does not mind case', () => {
    const letter = fc.constantFrom(...'witn WITN\u212a\u017f3k sK')
    const pattern = /(?:with|ask)\s?in/iu
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 12 }), letters => {
        const text = letters.join('')
        if (pattern.test(text)) expect(hopefulOf([pattern])(text)).toEqual([0])
      }),
    )
    expect(hopefulOf([/ask/iu])('A\u017f\u212a')).toEqual([0])
  })

  it('tell which of many patterns can match, in their order', () => {
    const hopeful = hopefulOf([/should \w+/u, /\d+/u, /Must|should/u])
    expect(hopeful('they should')).toEqual([1, 2])
    expect(hopeful('they must: should we?')).toEqual([0, 1, 2])
    expect(hopeful('')).toEqual([1])
  })

  it('keep the length of a text when it is folded', () => {
    expect(folded('A\u017fK\u212a')).toBe('askk')
  })
})

describe('what a pattern needs', () => {
  it.each([
    [/accept.{0,9}but/u, [[['accept']]]],
    [/accept.{0,9}however/u, [[['however'], ['accept']]]],
    [
      /(?:refuse|adopt)s? (?:all|most)/u,
      [[['refuse']], [['refuse'], ['most']], [['adopt']], [['adopt'], ['most']]],
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

  it('is in every text that the pattern matches', () => {
    const patterns = [
      /(?:accept|agree)(?:ed|s)? (?:in part|with).{0,9}(?:but|however)/iu,
      /(?<=the )force\b(?=.*\bwill\b)/u,
      /(?:not|never) (?:yet )?(?:done|begun)+/u,
      /we (?:have (?:since )?)?(?:accept|begun)/iu,
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
      ...['never ', 'done', 'begun', 'We ', 'have since ', ' ', '.'],
    )
    const hopeful = hopefulOf(patterns)
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), parts => {
        const text = parts.join('')
        const hopes = hopeful(text)
        for (const [place, pattern] of patterns.entries())
          if (pattern.test(text)) expect(hopes).toContain(place)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('matches line by line', () => {
  const patterns = [
    ...knowledge.roles.flatMap(({ patterns }) => patterns.map(source => new RegExp(source, 'gmu'))),
    ...knowledge.organisations.flatMap(({ patterns }) => patterns.map(source => new RegExp(source, 'gu'))),
  ]
  const placesOf = (matches: readonly RegExpExecArray[]) =>
    matches.map(({ 0: quote, index }) => [index, quote])

  it('are the matches of the pattern, on the specimens', async () => {
    const folder = join(program, 'corpus')
    let count = 0
    for (const name of readdirSync(folder).filter(name => name.startsWith('specimen-'))) {
      const read = await readFile(name, join(folder, name), defaultLimits)
      if (!read.ok) throw new Error(read.failure.reason)
      const { text } = clean(read.source)
      for (const pattern of patterns) {
        const all = placesOf([...text.matchAll(pattern)])
        expect(placesOf(lineMatcher(pattern)(text))).toEqual(all)
        count += all.length
      }
    }
    expect(count).toBeGreaterThan(100)
  })

  it('are the matches of the pattern, on anything', () => {
    const part = fc.constantFrom('the ', 'Mayor', ' of ', 'London', '\n', 'Deputy ', 'PCC', '.', 'é')
    const pattern = /(?<=\bthe )Mayor|Deputy Mayor(?: of London)?|PCC/gmu
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), parts => {
        const text = parts.join('')
        expect(placesOf(lineMatcher(pattern)(text))).toEqual(placesOf([...text.matchAll(pattern)]))
      }),
    )
  })
})
