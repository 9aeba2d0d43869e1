import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { defaultLimits, readFile } from '../../pipeline/acquire/read-file.ts'
import { clean } from '../../pipeline/clean/clean.ts'
import { lineMatcher, lineMatches } from '../../pipeline/text/line-matches.ts'
import { program } from '../ingest/commands.ts'

describe('matches line by line', () => {
  const patterns = [
    ...knowledge.roles.flatMap(({ patterns }) => patterns.map(source => new RegExp(source, 'gmu'))),
    ...knowledge.organisations.flatMap(({ patterns }) => patterns.map(source => new RegExp(source, 'gu'))),
  ]
  const placesOf = (matches: readonly RegExpExecArray[]) =>
    matches.map(({ 0: quote, index }) => [index, quote])

  it('are the matches of the pattern, on the specimens', async () => {
    const folder = join(program, 'corpus')
    const matchesOf = lineMatches(patterns)
    let count = 0
    for (const name of readdirSync(folder).filter(name => name.startsWith('specimen-'))) {
      const read = await readFile(name, join(folder, name), defaultLimits)
      if (!read.ok) throw new Error(read.failure.reason)
      const { text } = clean(read.source)
      const found = matchesOf(text)
      for (const [place, pattern] of patterns.entries()) {
        const all = placesOf([...text.matchAll(pattern)])
        const own = found.filter(one => one.place === place).map(({ match }) => match)
        expect(placesOf(own)).toEqual(all)
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

  it('come in the order of the lines, and of the patterns in each', () => {
    const found = lineMatches([/one/gu, /two|four/gu])('one\ntwo one\n\nfour')
    expect(found.map(({ place, match }) => [place, match.index])).toEqual([
      [0, 0],
      [0, 8],
      [1, 4],
      [1, 13],
    ])
  })
})
