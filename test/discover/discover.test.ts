import { describe, expect, it } from 'vitest'
import { discoverWords } from '../../data/discover-words.ts'
import { discover } from '../../pipeline/discover/discover.ts'
import { keyness } from '../../pipeline/discover/keyness.ts'
import type { HeldLetter } from '../../pipeline/discover/letters.ts'
import type { Theme } from '../../pipeline/knowledge.ts'
import type { Span } from '../../pipeline/types.ts'

const none = { definition: '', include: '', exclude: '', examples: [], notExamples: [], source: 'own' }
const themes: readonly Theme[] = [
  {
    ...none,
    id: 'MISSING',
    label: 'Missing children',
    parent: null,
    cues: [
      { text: 'missing child', strength: 'strong' },
      { text: 'search', strength: 'weak' },
    ],
  },
]
const empty = new Set(discoverWords.words)

const placesOf = (text: string, quotes: readonly string[]): Span[] =>
  quotes.flatMap(quote =>
    [...text.matchAll(new RegExp(quote, 'gu'))].map(({ index }) => ({
      start: index,
      end: index + quote.length,
    })),
  )

/** A letter with a paragraph of these sentences; those that hold "missing" have a theme. */
function letterOf(path: string, sentences: readonly string[], names: readonly string[] = []): HeldLetter {
  const text = `Dear Home Secretary\n\n${sentences.join(' ')}\n\nYours sincerely\n`
  return {
    path,
    text,
    pages: [{ start: 0, end: text.length, page: 3 }],
    themed: placesOf(
      text,
      sentences.filter(sentence => sentence.includes('missing')),
    ),
    named: placesOf(text, names),
  }
}

const themed = (path: string) => `Every missing child of ${path} is looked for at once.`
const found = (letters: readonly HeldLetter[], minimumLetters = 3) =>
  discover(letters, { themes, empty, minimumLetters })
const phrasesOf = (letters: readonly HeldLetter[], minimumLetters = 3) =>
  found(letters, minimumLetters).phrases.map(({ phrase }) => phrase)
const paths = ['a.txt', 'b.txt', 'c.txt']
const places = ['Quarrington', 'Wexley', 'Harrowby']

describe('phrases that recur where no theme was found', () => {
  const letters = [
    letterOf('a.txt', [themed('one town'), 'We lent four rural foot patrols to the market at Easter.']),
    letterOf('b.txt', [
      themed('our villages'),
      'A rural foot patrol came by.',
      'Residents like rural foot patrols very much indeed.',
    ]),
    letterOf('c.txt', [
      themed('no county'),
      'The village asked for a rural foot patrol on Sundays, and got none.',
    ]),
  ]

  it('are told with their counts, whatever their inflection', () => {
    const { sentences, bare, phrases } = found(letters)
    expect([sentences, bare]).toEqual([7, 4])
    expect(phrases).toHaveLength(1)
    expect(phrases[0]).toMatchObject({ phrase: 'rural foot patrol', count: 4, letters: 3, themed: 0 })
  })

  it('have an example with its letter and page', () => {
    expect(found(letters).phrases[0]!.example).toEqual({
      quote: 'The village asked for a rural foot patrol on Sundays, and got none.',
      path: 'c.txt',
      page: 3,
    })
  })

  it('stand in as many letters as asked for', () => {
    expect(phrasesOf(letters.slice(0, 2))).toEqual([])
    expect(phrasesOf(letters.slice(0, 2), 2)).toEqual(['rural foot patrols'])
  })

  it('are the same in any order of the letters that are alike', () => {
    expect(found(letters)).toEqual(found([...letters]))
    expect(phrasesOf(letters.toReversed())).toEqual(phrasesOf(letters))
  })

  it('belong to sentences without a theme more than to the others', () => {
    const both = paths.map((path, at) =>
      letterOf(path, [
        `The missing boys of ${places[at]} were seen by rural foot patrols ${at + 2} times, and by rural foot patrols again.`,
        `Nobody in ${places[at]} has much to say of the ${['weather', 'harvest', 'traffic'][at]} or of rural foot patrols.`,
      ]),
    )
    expect(phrasesOf(both)).toEqual([])
  })

  it('leave out what the codebook has a cue for', () => {
    const searched = paths.map((path, at) =>
      letterOf(path, [`Each search took ${['long', 'a day', 'an age'][at]}.`]),
    )
    expect(phrasesOf(searched, 1)).not.toContain('search')
  })

  it('leave out names, dates, and words with a capital', () => {
    const named = paths.map((path, at) =>
      letterOf(
        path,
        [
          `${['Then', 'Later', 'Soon'][at]} wexshire police told Maud Tolliver of the Quay House on ${at + 3} may.`,
        ],
        ['wexshire police', `${at + 3} may`],
      ),
    )
    expect(phrasesOf(named, 1)).toEqual([])
  })

  it('leave out courtesies, and sentences that letters have from one another', () => {
    const copied = paths.map((path, at) =>
      letterOf(path, [
        `Thank you for your letter, to which I ${['reply', 'respond', 'write'][at]} now.`,
        'The orchard committee keeps tall wooden ladders in the barn.',
      ]),
    )
    expect(phrasesOf(copied, 2)).toEqual([])
  })

  it('tell no part of a phrase beside it, and keep hyphened words whole', () => {
    const cards = paths.map((path, at) =>
      letterOf(path, [
        `${['Old', 'Torn', 'Wet'][at]} pocket-sized orchard cards, all ${['under a bench in the rain', 'behind the shed near a gate', 'on the table by that lamp'][at]}.`,
      ]),
    )
    expect(phrasesOf(cards)).toEqual(['pocket-sized orchard cards'])
  })

  it('are none where there are no letters', () => {
    expect(found([])).toEqual({ sentences: 0, bare: 0, phrases: [] })
  })
})

describe('keyness', () => {
  it('is the log-likelihood ratio, negative where the phrase belongs to the other part', () => {
    // Of 60 in two parts of one size 30 are expected in each: 2 · (50 · ln(50/30) + 10 · ln(10/30)) = 29.11.
    expect(keyness(50, 1000, 10, 1000)).toBeCloseTo(29.11, 2)
    expect(keyness(10, 1000, 50, 1000)).toBeCloseTo(-keyness(50, 1000, 10, 1000), 9)
    expect(keyness(5, 100, 50, 1000)).toBeCloseTo(0, 9)
    expect(keyness(4, 100, 0, 1000)).toBeCloseTo(2 * 4 * Math.log(1100 / 100), 9)
  })
})
