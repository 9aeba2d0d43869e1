import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, checkEdits, composedMap, offsetMap } from '../../pipeline/text/edits.ts'
import type { Edit, Span } from '../../pipeline/types.ts'

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '👮', '\ud83d', 'e\u0301'),
  maxLength: 24,
})

/** Lists of edits that fit a text: cut points in order, taken in pairs, each with something to insert. */
const editsOf = (length: number): fc.Arbitrary<Edit[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 0, max: length }), { maxLength: 8 }),
      fc.array(letters, { minLength: 8, maxLength: 8 }),
      fc.boolean(),
    )
    .map(([points, inserts, touching]) => {
      const ordered = points.toSorted((one, other) => one - other)
      const step = touching ? 1 : 2
      const edits: Edit[] = []
      for (let at = 0; at + 1 < ordered.length; at += step)
        edits.push({ start: ordered[at]!, end: ordered[at + 1]!, insert: inserts[at]!.slice(0, at % 3) })
      return edits
    })

/** A text and one to three lists of edits, each made on the text the one before left. */
const steps = letters.chain(text =>
  editsOf(text.length).chain(first =>
    editsOf(applyEdits(text, first).length).chain(second => {
      const two = applyEdits(applyEdits(text, first), second)
      return editsOf(two.length).map(third => ({ text, lists: [first, second, third] }))
    }),
  ),
)

/** The slow way: each character of the new text, with the stretch of the old text it comes from. */
interface Character extends Span {
  readonly unit: string
  readonly inserted: boolean
}
const charactersOf = (text: string): Character[] =>
  text.split('').map((unit, start) => ({ unit, start, end: start + 1, inserted: false }))

function edited(characters: readonly Character[], edits: readonly Edit[]): Character[] {
  const out: Character[] = []
  let at = 0
  for (const { start, end, insert } of edits) {
    out.push(...characters.slice(at, start))
    const old = { start: characters[start]!.start, end: characters[end - 1]!.end }
    for (const unit of insert.split('')) out.push({ unit, ...old, inserted: true })
    at = end
  }
  return [...out, ...characters.slice(at)]
}

const everySpan = (length: number): Span[] =>
  Array.from({ length }, (_, start) =>
    Array.from({ length: length - start }, (_, more) => ({ start, end: start + more + 1 })),
  ).flat()

/** What is left of an old stretch: from the first to the last new character that has to do with it. */
function survivors(edits: readonly Edit[], length: number, { start, end }: Span): Span | null {
  const characters = edited(charactersOf('x'.repeat(length)), edits)
  const touched = characters.flatMap((one, at) => (one.start < end && start < one.end ? [at] : []))
  return touched.length === 0 ? null : { start: touched[0]!, end: touched.at(-1)! + 1 }
}

describe('edits', () => {
  it('apply as they would by hand', () => {
    expect(applyEdits('recom-\nmend it', [{ start: 5, end: 7, insert: '' }])).toBe('recommend it')
    expect(
      applyEdits('a & b', [
        { start: 0, end: 1, insert: 'Kent' },
        { start: 2, end: 3, insert: 'and' },
      ]),
    ).toBe('Kent and b')
    expect(applyEdits('as it is', [])).toBe('as it is')
  })

  it('leave every other character as it was, and map each new one to where it came from', () => {
    fc.assert(
      fc.property(steps, ({ text, lists }) => {
        let characters = charactersOf(text)
        let now = text
        for (const edits of lists) {
          characters = edited(characters, edits)
          now = applyEdits(now, edits)
        }
        expect(now).toBe(characters.map(({ unit }) => unit).join(''))
        const map = composedMap(lists)
        for (const span of everySpan(now.length)) {
          const old = map.toOld(span)
          expect(old).toEqual({ start: characters[span.start]!.start, end: characters[span.end - 1]!.end })
          expect(old.end).toBeGreaterThan(old.start)
        }
        characters.forEach(({ unit, start, inserted }) => {
          if (!inserted) expect(text[start]).toBe(unit)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('map an old stretch to what is left of it', () => {
    fc.assert(
      fc.property(
        letters.chain(text => fc.tuple(fc.constant(text.length), editsOf(text.length))),
        ([length, edits]) => {
          const map = offsetMap(edits)
          for (const span of everySpan(length))
            expect(map.toNew(span)).toEqual(survivors(edits, length, span))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('come back to no less than what they left, there and back, over several lists', () => {
    fc.assert(
      fc.property(steps, ({ text, lists }) => {
        const map = composedMap(lists)
        const length = lists.reduce((now, edits) => applyEdits(now, edits), text).length
        const kept = charactersKept(text, lists)
        for (const span of everySpan(text.length)) {
          const there = map.toNew(span)
          const within = kept.filter(at => at >= span.start && at < span.end)
          if (there === null) expect(within).toEqual([])
          else {
            expect(there.end).toBeGreaterThan(there.start)
            const back = map.toOld(there)
            for (const at of within) expect(at >= back.start && at < back.end).toBe(true)
          }
        }
        for (const span of everySpan(length)) {
          const again = map.toNew(map.toOld(span))
          expect(again && again.start <= span.start && again.end >= span.end).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('map whole texts through no edits to themselves', () => {
    const span = { start: 3, end: 9 }
    expect(composedMap([]).toOld(span)).toEqual(span)
    expect(composedMap([[], []]).toNew(span)).toEqual(span)
  })

  it.each([
    ['that overlap', [edit(0, 4), edit(3, 5)], '3–5', '4'],
    ['out of order', [edit(6, 8), edit(0, 2)], '0–2', '8'],
    ['that cover nothing', [edit(2, 2)], '2–2', '0'],
    ['that run backwards', [edit(4, 2)], '4–2', '0'],
    ['that leave the text', [edit(8, 11)], '8–11', '10'],
    ['that begin before it', [edit(-1, 2)], '-1–2', '0'],
  ])('%s are refused, with the sizes', (_, edits, place, size) => {
    expect(() => checkEdits(edits, 10)).toThrow(RangeError)
    expect(() => applyEdits('x'.repeat(10), edits)).toThrow(new RegExp(`${place}.*\\b${size}\\b`, 'u'))
  })

  it('are mapped in little time, however many they are', () => {
    const edits = Array.from({ length: 200_000 }, (_, at) => ({ start: at * 3, end: at * 3 + 1, insert: '' }))
    const map = offsetMap(edits)
    for (let at = 0; at < 200_000; at++) map.toOld({ start: at, end: at + 2 })
    expect(map.toOld({ start: 0, end: 2 })).toEqual({ start: 1, end: 3 })
    expect(map.toNew({ start: 599_997, end: 599_998 })).toBeNull()
  }, 2000)
})

function edit(start: number, end: number): Edit {
  return { start, end, insert: '!' }
}

/** Places of the characters that no list replaced. */
function charactersKept(text: string, lists: readonly (readonly Edit[])[]): number[] {
  let characters = charactersOf(text)
  for (const edits of lists) characters = edited(characters, edits)
  return characters.filter(({ inserted }) => !inserted).map(({ start }) => start)
}
