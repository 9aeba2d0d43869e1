import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clean, cleaners, mapOf } from '../../pipeline/clean/clean.ts'
import { hasWords } from '../../pipeline/text/visible.ts'
import type { CleanDocument, Source } from '../../pipeline/types.ts'
import { sourceOf } from '../letter.ts'

const pieces = fc.constantFrom(
  ...[
    'a',
    'the force',
    'Kent Police',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\f',
    '\t',
    'multi-\nagency',
    'recom-\nmend',
  ],
  ...[
    '**bold**',
    '## ',
    '<br>',
    '&amp;',
    'o\uFB03ce',
    '\u00A0',
    '\u00AD',
    '\u00AD\n',
    '\u200B',
    '\uF0B7',
    '👮',
    '\uD83D',
  ],
  ...[
    'e\u0301',
    'Page 2 of 3\n',
    '• item',
    '1. item',
    'Dear Sir\n',
    'Yours sincerely',
    '\u0000',
    'A long line that is full of words',
  ],
)
const texts = fc.array(pieces, { maxLength: 40 }).map(list => list.join(''))

/** For each character of the clean text the place it has in the source, null where a cleaner put it in. */
function origins({ source, cleanings }: CleanDocument): (number | null)[] {
  let places: (number | null)[] = source.text.split('').map((_, at) => at)
  for (const { edits } of cleanings) {
    const next: (number | null)[] = []
    let at = 0
    for (const { start, end, insert } of edits) {
      for (const place of places.slice(at, start)) next.push(place)
      for (const _ of insert.split('')) next.push(null)
      at = end
    }
    places = [...next, ...places.slice(at)]
  }
  return places
}

function checkPlaces(document: CleanDocument): void {
  const { source, text, lines, pages } = document
  const map = mapOf(document)
  const places = origins(document)
  expect(places.length).toBe(text.length)
  places.forEach((place, at) => {
    const old = map.toOld({ start: at, end: at + 1 })
    expect(old.start >= 0 && old.start < old.end && old.end <= source.text.length).toBe(true)
    if (place === null) return
    expect(old).toEqual({ start: place, end: place + 1 })
    expect(text[at]).toBe(source.text[place])
  })
  for (const { start, end } of [...lines, ...pages])
    expect(start >= 0 && start < end && end <= text.length).toBe(true)
  for (const list of [lines, pages])
    for (let index = 1; index < list.length; index++)
      expect(list[index]!.start).toBeGreaterThanOrEqual(list[index - 1]!.start)
}

describe('clean', () => {
  it('keeps the place of every character, line and page', () => {
    fc.assert(
      fc.property(texts, text => checkPlaces(clean(sourceOf(text)))),
      { numRuns: 300 },
    )
  })

  it('keeps them whatever the characters are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => checkPlaces(clean(sourceOf(text)))),
    )
  })

  it('leaves a text without stray white space or unseen characters', () => {
    fc.assert(
      fc.property(texts.filter(hasWords), text => {
        const { text: cleaned } = clean(sourceOf(text))
        expect(cleaned).not.toMatch(
          /^\s|\s$|[ \t]{2}|[ \t]\n|\n[ \t]|\n{3}|[\u00AD\u200B\u00A0\u0000\uE000-\uF8FF]/u,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('changes nothing in a letter that is clean', () => {
    const letter = `Office of the Commissioner\n12 May 2020\n\nDear Home Secretary\n\nI accept every recommendation. The force has begun.\n\n• It trains its staff.\n• It asks carers.\n\nYours sincerely\n\nCorwin Ashe`
    const once = clean(sourceOf(letter))
    expect(once.text).toBe(letter)
    expect(once.cleanings).toEqual([])
  })

  it('finds nothing to do twice', () => {
    const plain = texts.filter(text => !/[*#<&]|-\n|\f/u.test(text))
    fc.assert(
      fc.property(plain, text => {
        const once = clean(sourceOf(text)).text
        expect(clean(sourceOf(once)).text).toBe(once)
      }),
    )
  })

  it('records each cleaner that did something, in order', () => {
    const { cleanings, text } = clean(
      sourceOf('**Kent\u00A0Police** is  good\n\n\nfor a multi-\nagency team'),
    )
    expect(text).toBe('Kent Police is good\n\nfor a multi-agency team')
    expect(cleanings.map(({ cleaner }) => cleaner)).toEqual(['markup', 'characters', 'line-ends', 'spaces'])
    const ids = cleaners.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it.each(['12\f13', '<br>', '&nbsp;', '** \u0000', '<p>\f7', 'Kent\fKent'])(
    'never leaves nothing of %j',
    text => {
      expect(clean(sourceOf(text)).text).not.toBe('')
    },
  )

  it('tells the stretch of each page', () => {
    const { text, pages } = clean(sourceOf('First page.\n1\fSecond page.\n2\f\f  \n3'))
    expect(text).toBe('First page.\nSecond page.')
    expect(pages.map(({ page, start, end }) => [page, text.slice(start, end)])).toEqual([
      [1, 'First page.'],
      [2, 'Second page.'],
    ])
  })
})

describe('hostile text is cleaned in no time', () => {
  const million = 1_000_000
  const times = (piece: string, count = million / piece.length) => piece.repeat(count)
  it.each<[string, string]>([
    ...[' ', '\n', '\t', '<', '*', '-', '&', '#', '.', '(', 'a', '\u00AD', '\uD83D', '👮'].map(
      (piece): [string, string] => [`${JSON.stringify(piece)}, a million characters`, times(piece)],
    ),
    ['a gap of a million spaces', `x${times(' ')}x`],
    ['tags that never close', times('<a ')],
    ['bold that never closes', times('**a ')],
    ['blank lines with a space', times(' \n')],
    ['200,000 short lines', times('Kent\n', 200_000)],
    ['200,000 lines that stand apart', times('Kent\n\n', 200_000)],
    ['words divided at each line', times('recom-\nmend ', 50_000)],
    [
      'full lines',
      times('The inspectors visited the force and its partners in order to look at it\n', 10_000),
    ],
    ['20,000 pages', times('Kent Police\nfinds\nchildren\n1\f', 20_000)],
  ])(
    '%s',
    (_, text) => {
      const source: Source = sourceOf(text)
      expect(clean(source).text.length).toBeLessThanOrEqual(text.length)
    },
    5000,
  )
})
