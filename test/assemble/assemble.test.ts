import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { assemble, covered } from '../../pipeline/assemble/assemble.ts'
import { codePoints } from '../../pipeline/assemble/code-points.ts'
import { understand } from '../../pipeline/read.ts'
import type { FindingsRecord, MentionBase, RecordSpan, ResolvedLetter } from '../../pipeline/types.ts'
import { sourceOf } from '../letter.ts'

describe('codePoints', () => {
  it('counts as a list of the characters does', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('a', '👮', '\ud83d', '\udc6e', 'e\u0301', '🏴\u200d'),
        maxLength: 30,
      }),
    )
    fc.assert(
      fc.property(texts, text => {
        const points = codePoints(text)
        let at = 0
        for (const [index, character] of [...text].entries()) {
          expect(points.at(at)).toBe(index)
          at += character.length
        }
        expect(points.at(text.length)).toBe([...text].length)
      }),
    )
  })

  it('takes a place within a pair for its end', () => expect(codePoints('a👮b').at(2)).toBe(2))
})

const resolved = understand(knowledge)
const text = `👮👮 Office of the Police and Crime Commissioner for Kent

12 May 2020

Dear Home Secretary

HMICFRS inspection of Kent Police: missing children 🏴

I welcome the report of HMICFRS on Kent Police. Zoe\u0308 Vale 👮 of Barnardo’s and of the NSPCC has read it. By 31 March 2021 the force should train all of its officers to find missing children. The force has good leadership 👮 and its training is strong.

Yours sincerely

Gideon Eyebury
Police and Crime Commissioner for Kent`

/** All places of a record, wherever they hang. */
function spansOf(value: unknown): RecordSpan[] {
  if (Array.isArray(value)) return value.flatMap(spansOf)
  if (value === null || typeof value !== 'object') return []
  const own = 'quote' in value ? [value as RecordSpan] : []
  return [...own, ...Object.values(value).flatMap(spansOf)]
}

function checkQuotes(record: FindingsRecord): void {
  const characters = [...record.document.text]
  for (const { start, end, quote } of spansOf(record))
    expect(characters.slice(start, end).join('')).toBe(quote)
}

describe('assemble', () => {
  const record = assemble(resolved(sourceOf(text)))

  it('gives each place in code points, with the words that stand there', () => {
    expect(spansOf(record).length).toBeGreaterThan(15)
    checkQuotes(record)
    expect(record.document.date).toBe('2020-05-12')
    const { start, quote } = record.document.evidence.date!
    expect([start, quote]).toEqual([[...text].join('').indexOf('12 May') - 2, '12 May 2020'])
  })

  it('gives every list in the order of the text', () => {
    const starts = {
      organisations: record.organisations.map(({ mentions }) => mentions[0]!.start),
      officials: record.officials.map(({ mentions }) => mentions[0]!.start),
      dates: record.dates.map(({ mention }) => mention.start),
      findings: record.findings.map(({ mention }) => mention.start),
    }
    for (const [list, places] of Object.entries(starts)) {
      expect(places.length, list).toBeGreaterThan(1)
      expect(places, list).toEqual(places.toSorted((one, other) => one - other))
    }
  })

  it('does so in whatever order it is given', () => {
    const letter = resolved(sourceOf(text))
    const turned: ResolvedLetter = {
      ...letter,
      organisations: letter.organisations
        .toReversed()
        .map(one => ({ ...one, mentions: one.mentions.toReversed() })),
      officials: letter.officials.toReversed().map(one => ({ ...one, mentions: one.mentions.toReversed() })),
      dates: letter.dates.toReversed(),
    }
    const again = assemble(turned)
    expect(again.organisations).toEqual(record.organisations)
    expect(again.dates).toEqual(record.dates)
    expect(again.officials).toEqual(record.officials)
  })

  it('names the page of each place, and where each page stands', () => {
    const paged = assemble(
      resolved(sourceOf('👮 Dear Home Secretary\n\nKent Police agrees.\fSurrey Police agrees.')),
    )
    const pages = paged.forces.map(({ id, mentions }) => [id, mentions[0]!.page])
    expect(pages).toEqual([
      ['kent', 1],
      ['surrey', 2],
    ])
    const characters = [...paged.document.text]
    expect(
      paged.document.page_spans.map(({ page, start, end }) => [page, characters.slice(start, end).join('')]),
    ).toEqual([
      [1, '👮 Dear Home Secretary\n\nKent Police agrees.'],
      [2, 'Surrey Police agrees.'],
    ])
    expect(spansOf(record).every(({ page }) => page === null)).toBe(true)
  })

  it('keeps places whatever stands before them', () => {
    const before = fc.string({
      unit: fc.constantFrom('👮', 'e\u0301', 'a', ' ', '\u00A0', '\ud83d', '\n\n'),
      maxLength: 20,
    })
    fc.assert(
      fc.property(before, opening => checkQuotes(assemble(resolved(sourceOf(`x${opening}\n\n${text}`))))),
      { numRuns: 30 },
    )
  })

  it('places messages too', () => {
    const letter = resolved(sourceOf(text))
    const place: MentionBase = { start: 2, end: 4, rule: 'x', confidence: 1 }
    const { messages } = assemble({
      ...letter,
      messages: [
        { code: 'test/placed', text: 'Odd.', span: place },
        { code: 'test/whole', text: 'Odd.', span: null },
      ],
    })
    expect(messages).toEqual([
      { code: 'test/placed', text: 'Odd.', start: 1, end: 2 },
      { code: 'test/whole', text: 'Odd.', start: null, end: null },
    ])
  })

  it('says which lists are looked for', () => {
    expect(record.covered).toBe(covered)
    for (const [list, looked] of Object.entries(covered))
      if (!looked) expect(record[list as 'responses'], list).toEqual([])
  })
})
