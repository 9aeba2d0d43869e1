import { describe, expect, it } from 'vitest'
import honorifics from '../../data/honorifics.json'
import honours from '../../data/honours.json'
import { officialWords } from '../../data/officials.ts'
import ranks from '../../data/ranks.json'
import roles from '../../data/roles.json'
import { officials } from '../../pipeline/extract/officials/officials.ts'
import { rankFinder, roleFinder } from '../../pipeline/extract/officials/roles.ts'
import { letterOf, marked } from '../letter.ts'

const findRoles = roleFinder({ roles })
const findRanks = rankFinder({ ranks })
const extract = officials({ roles, ranks, honours, honorifics, words: officialWords })

const namesIn = (text: string) =>
  extract(letterOf(text)).flatMap(found =>
    found.kind === 'official' && found.name !== null ? found.name : [],
  )

describe('the roles', () => {
  for (const { id, examples, notExamples } of roles) {
    it.each(examples)(`${id} in: %s`, example => {
      const { text, marks } = marked(example)
      const found = findRoles(text).filter(({ role }) => role === id)
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(marks.map(({ quote }) => quote))
    })
    it.each(notExamples)(`no ${id} in: %s`, text => {
      expect(findRoles(text).filter(({ role }) => role === id)).toEqual([])
    })
  }

  it('have an example for every pattern', () => {
    const without: string[] = []
    for (const { patterns, examples } of roles)
      for (const pattern of patterns) {
        const takes = examples.some(example => new RegExp(pattern, 'mu').test(marked(example).text))
        if (!takes) without.push(pattern)
      }
    expect(without).toEqual([])
  })
})

describe('the ranks', () => {
  for (const { rank, abbreviations, examples, notExamples } of ranks) {
    const forms = [rank, ...abbreviations]
    const isOwn = (quote: string) => forms.some(form => quote.replace(/^(?:T|A|D)\//u, '') === form)
    it.each(examples)(`${rank} in: %s`, example => {
      const { text, marks } = marked(example)
      const found = findRanks(text).map(({ start, end }) => text.slice(start, end))
      expect(found).toEqual(marks.map(({ quote }) => quote))
      expect(found.every(isOwn)).toBe(true)
    })
    it.each(notExamples)(`no ${rank} in: %s`, text => {
      expect(namesIn(text)).toEqual([])
    })
  }
})

describe('the lists of words', () => {
  for (const { id, examples, notExamples } of Object.values(officialWords)) {
    it.each([...examples])(`${id} let a name stand in: %s`, example => {
      const { text, marks } = marked(example)
      expect(namesIn(text)).toEqual(marks.map(({ quote }) => quote))
    })
    it.each([...notExamples])(`${id} let no name stand in: %s`, text => expect(namesIn(text)).toEqual([]))
  }

  it('are in lower case where they are compared so', () => {
    for (const list of [officialWords.notNames, officialWords.surnamesToo])
      for (const word of list.words) expect(word).toBe(word.toLowerCase())
  })

  it('name every word once', () => {
    for (const { words } of Object.values(officialWords)) expect(words).toEqual([...new Set(words)])
  })
})
