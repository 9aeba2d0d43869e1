import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gazetteer, type Name } from '../../pipeline/text/gazetteer.ts'
import { foldWord, tokenise } from '../../pipeline/text/tokens.ts'

const words = (text: string) => {
  const tokens = tokenise(text)
  return tokens.folded.map((_, at) => text.slice(tokens.starts[at], tokens.ends[at]))
}

describe('tokenise', () => {
  it.each([
    ['Surrey’s post-inspection review', ['Surrey', '’s', 'post', 'inspection', 'review']],
    ["BARNARDO'S and Chiefs' Council", ['BARNARDO', "'S", 'and', 'Chiefs', "'", 'Council']],
    ['O’Brien didn’t', ['O’Brien', 'didn’t']],
    ['s.47, (a) 28–30 June 2017.', ['s', '47', ',', '(', 'a', ')', '28', '30', 'June', '2017']],
    ['Heddlu Môn – Zoë', ['Heddlu', 'Môn', 'Zoë']],
    ['£1.4m & 60%', ['£', '1', '4m', '&', '60', '%']],
    ['a 👮 b', ['a', '👮', 'b']],
    ['', []],
    [' \n\t', []],
  ])('%j', (text, expected) => expect(words(text)).toEqual(expected))

  it.each([
    ['ZOË', 'zoe'],
    ['Zoe\u0308', 'zoe'],
    ['&', 'and'],
    ['O’Brien', "o'brien"],
    ['’s', "'s"],
    ['2017', '2017'],
  ])('folds %j to %j', (word, folded) => expect(foldWord(word)).toBe(folded))

  const letters = fc.string({ unit: fc.constantFrom(..."aZ 9é\u0308’'s.-–&(\n\u00a0👮_ß"), maxLength: 60 })
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), letters)

  it('gives places in order, never empty, never overlapping, within the text', () => {
    fc.assert(
      fc.property(anything, text => {
        const { length, starts, ends, folded } = tokenise(text)
        expect([starts.length, ends.length, folded.length]).toEqual([length, length, length])
        let last = 0
        for (let at = 0; at < length; at++) {
          expect(starts[at]).toBeGreaterThanOrEqual(last)
          expect(ends[at]).toBeGreaterThan(starts[at]!)
          last = ends[at]!
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  it('leaves out nothing but white space, hyphens and full stops', () => {
    fc.assert(
      fc.property(anything, text => {
        const { length, starts, ends } = tokenise(text)
        let rest = ''
        let from = 0
        for (let at = 0; at <= length; at++) {
          rest += text.slice(from, at < length ? starts[at] : text.length)
          from = at < length ? ends[at]! : text.length
        }
        expect(rest).toMatch(/^[\s\-‐‑–—.]*$/u)
      }),
    )
  })

  it('folds each token as it folds the word alone', () => {
    fc.assert(
      fc.property(anything, text => {
        const { folded, words: places, vocabulary } = tokenise(text)
        expect(words(text).map(foldWord)).toEqual(folded)
        expect(Array.from(places, place => vocabulary[place])).toEqual(folded)
        expect(new Set(vocabulary).size).toBe(vocabulary.length)
      }),
    )
  })

  it('gives a part of the text the same words wherever it stands between spaces', () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        expect(words(`${one} ${other}`)).toEqual([...words(one), ...words(other)])
      }),
    )
  })

  it.each([
    ['white space', ' '.repeat(300_000)],
    ['apostrophes', "a'".repeat(150_000)],
    ['marks', '\u0308'.repeat(300_000)],
  ])('is quick with %s', (_, text) => {
    const start = performance.now()
    tokenise(text)
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})

const named = (...texts: (string | Name<string>)[]) =>
  gazetteer(texts.map(name => (typeof name === 'string' ? { text: name, payload: name } : name)))
const exact = (text: string): Name<string> => ({ text, exact: true, payload: text })

const found = (names: ReturnType<typeof named>, text: string) =>
  names.find(text, tokenise(text)).map(({ start, end }) => text.slice(start, end))
const foundAll = (names: ReturnType<typeof named>, text: string) =>
  names.findAll(text, tokenise(text)).map(({ start, end }) => text.slice(start, end))

describe('gazetteer', () => {
  it.each([
    // case, accents, "&", apostrophes, double spaces and hyphens
    ['We met DEVON & CORNWALL POLICE.', ['DEVON & CORNWALL POLICE']],
    ['Devon and  Cornwall Police', ['Devon and  Cornwall Police']],
    ['Dyfed–Powys and Dyfed Powys', ['Dyfed–Powys', 'Dyfed Powys']],
    ['Cyngor Ynys Mon', ['Ynys Mon']],
    ['Barnardo’s cares', ['Barnardo’s']],
    // the longest, and no more than whole words
    ['Kent Police and Kent', ['Kent Police', 'Kent']],
    ['Kentish policemen', []],
    ['', []],
    // an abbreviation's full stop, but not the end of a sentence, of a block, or a dash between
    ['St. Helens and St Helens', ['St. Helens', 'St Helens']],
    ['They live in Kent. Police came.', ['Kent']],
    ['Kent – Police response', ['Kent']],
    ['Kent\nPolice', ['Kent']],
    ['s.47 enquiry', ['s.47']],
  ])('%j', (text, expected) => {
    const names = named(
      'Devon and Cornwall Police',
      'Dyfed-Powys',
      'Ynys Môn',
      "Barnardo's",
      'Kent Police',
      'Kent',
      'St Helens',
      's 47',
    )
    expect(found(names, text)).toEqual(expected)
  })

  it('finds a name across the break that it has itself', () => {
    const names = named('Lost. Found', 'Child protection – Kent')
    expect(found(names, 'Lost. Found and Child protection – Kent')).toEqual([
      'Lost. Found',
      'Child protection – Kent',
    ])
  })

  it('compares the capitals of exact names, and nothing else', () => {
    const names = named(exact('the Met'), exact('Dyfed-Powys'))
    expect(found(names, 'they met the Met and the met; Dyfed Powys')).toEqual(['the Met', 'Dyfed Powys'])
  })

  it('prefers the longest name that agrees, though a longer one does not', () => {
    expect(found(named('Kent', exact('Kent POLICE')), 'Kent Police')).toEqual(['Kent'])
  })

  it('finds every name at every place when asked', () => {
    expect(foundAll(named('Kent', 'Kent Police', 'Police'), 'Kent Police')).toEqual([
      'Kent',
      'Kent Police',
      'Police',
    ])
  })

  it('tells which tokens a name takes', () => {
    const text = 'Yes: Kent Police'
    const [hit] = named('Kent Police').find(text, tokenise(text))
    expect(hit).toEqual({ start: 5, end: 16, from: 2, to: 4, payload: 'Kent Police' })
  })

  it('compares folded words, and exact names as they are', () => {
    const stem = (word: string) => word.replace(/(?:s|ing)$/u, '')
    const names = gazetteer(
      [
        { text: 'training officers', payload: 1 },
        { ...exact('Flags'), payload: 2 },
      ],
      stem,
    )
    const text = 'train officer, trainings officers, flag, Flags'
    expect(names.find(text, tokenise(text)).map(({ start, end }) => text.slice(start, end))).toEqual([
      'train officer',
      'Flags',
    ])
  })

  it('refuses a name without words', () => {
    expect(() => named(' – ')).toThrow(/no words/u)
  })

  it('finds each name that is planted between other words', () => {
    const name = fc.constantFrom('Kent Police', 'Devon and Cornwall Police', 'Essex')
    const filler = fc.array(fc.constantFrom('we', 'met', 'them,', 'and', '(then)', 'we\nmet'), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(filler, name), { minLength: 1, maxLength: 6 }), parts => {
        const text = parts.map(([before, name]) => [...before, `| ${name}`].join(' ')).join(' ')
        expect(found(named('Kent Police', 'Devon and Cornwall Police', 'Essex'), text)).toEqual(
          parts.map(([, name]) => name),
        )
      }),
    )
  })

  it('is quick with a text that keeps beginning a name', () => {
    const text = 'Devon and '.repeat(50_000)
    const start = performance.now()
    expect(found(named('Devon and Devon and Devon and Devon and Cornwall'), text)).toEqual([])
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
