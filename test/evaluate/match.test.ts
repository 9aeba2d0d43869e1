import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matched } from '../../pipeline/evaluate/match.ts'
import { alike, likeness, wordsOf } from '../../pipeline/evaluate/similar.ts'

describe('pairs', () => {
  it('are as many as can be, even where the best wish of one is the only wish of another', () => {
    // The first likes both, the second only the one that the first likes best.
    const scores = [
      [0.9, 0.6],
      [0.8, 0],
    ]
    expect(matched([0, 1], [0, 1], (one, other) => scores[one]![other]!)).toEqual([
      [0, 1],
      [1, 0],
    ])
  })

  it('are the better ones where there is a choice', () => {
    const scores = [[0.6, 1]]
    expect(matched([0], [0, 1], (one, other) => scores[one]![other]!)).toEqual([[0, 1]])
  })

  it('hold each thing once, agree, and cannot be added to', () => {
    const grid = fc.array(fc.array(fc.constantFrom(0, 0, 0.5, 0.7, 1), { minLength: 5, maxLength: 5 }), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(grid, scores => {
        const wanted = scores.map((_, index) => index)
        const pairs = matched(wanted, [0, 1, 2, 3, 4], (one, other) => scores[one]![other]!)
        expect(new Set(pairs.map(([one]) => one)).size).toBe(pairs.length)
        expect(new Set(pairs.map(([, other]) => other)).size).toBe(pairs.length)
        for (const [one, other] of pairs) expect(scores[one]![other]).toBeGreaterThan(0)
        const [theirs, ours] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
        const left = wanted.filter(one => !theirs.includes(one))
        for (const one of left)
          for (const other of [0, 1, 2, 3, 4]) if (!ours.includes(other)) expect(scores[one]![other]).toBe(0)
      }),
    )
  })
})

describe('likeness', () => {
  it.each([
    ['16 March 2020', 'Monday 16 March 2020', 0.75],
    ['the Force’s response', "the force's response", 1],
    ['Dyfed–Powys', 'Dyfed Powys', 1],
    ['Siân Gwenllïan', 'Sian Gwenllian', 1],
    ['a a b', 'a b b', 2 / 3],
    ['one', 'two', 0],
    ['', '', 0],
  ])('of “%s” and “%s” is %d', (one, other, share) => {
    expect(likeness(wordsOf(one), wordsOf(other))).toBeCloseTo(share)
    expect(likeness(wordsOf(other), wordsOf(one))).toBeCloseTo(share)
  })

  it('takes half of the longer as enough', () => {
    expect(likeness(wordsOf('one two'), wordsOf('one two three four'))).toBeGreaterThanOrEqual(alike)
    expect(likeness(wordsOf('one two'), wordsOf('one two three four five'))).toBeLessThan(alike)
  })
})
