import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CodedExample, f1, fewestExamples, learn } from '../../pipeline/learn/learn.ts'
import { fitHead, likelihood, oddsOf } from '../../pipeline/learn/logistic.ts'
import { card } from '../infer/card.ts'

const { weighing } = card

/** A vector of length one that leans to one of three sides, and a little elsewhere. */
function vectorOf(side: number, place: number): Float64Array {
  const numbers = [0.2, 0.2, 0.2, Math.sin(7 * place) / 2]
  numbers[side] = 1
  const length = Math.hypot(...numbers)
  return Float64Array.from(numbers, number => number / length)
}

const sides = ['SPEED', 'CRASH', null] as const

/** So many examples of each of two themes and of none; every third has a cue. */
const examples = (each: number): readonly CodedExample[] =>
  sides.flatMap((theme, side) =>
    Array.from({ length: each }, (_, place) => {
      const spoken = theme !== null && place % 3 === 0 ? [theme] : []
      return {
        text: `${theme} ${place}`,
        themes: theme === null ? [] : [theme],
        vector: vectorOf(side, place),
        support: Object.fromEntries(spoken.map(one => [one, { confidence: 0.9, strong: true }])),
        spoken,
      }
    }),
  )

describe('what is learned', () => {
  it('tells unseen examples better than cues do', () => {
    const { figures } = learn(examples(12), ['SPEED', 'CRASH'], weighing, [])!
    for (const { learned, cues, head, both } of figures) {
      expect(learned).toBe(true)
      expect(f1(cues)).toBeCloseTo(0.5)
      expect(f1(head)).toBeGreaterThan(0.9)
      expect(f1(both)).toBeGreaterThan(0.9)
    }
  })

  it('is the same whatever the order of the examples', () => {
    const given = examples(9)
    const learned = JSON.stringify(learn(given, ['SPEED', 'CRASH'], weighing, []))
    fc.assert(
      fc.property(fc.shuffledSubarray([...given], { minLength: given.length }), shuffled => {
        expect(JSON.stringify(learn(shuffled, ['SPEED', 'CRASH'], weighing, []))).toBe(learned)
      }),
      { numRuns: 5 },
    )
  })

  it('leaves a theme with few examples to its cues', () => {
    const few = [...examples(12)].filter(({ text }) => !/^CRASH (?:[7-9]|1\d)/u.test(text))
    const { themes, figures } = learn(few, ['SPEED', 'CRASH'], weighing, [])!
    expect(Object.keys(themes.heads)).toEqual(['SPEED'])
    expect(figures.map(({ theme, examples, learned }) => [theme, examples, learned])).toEqual([
      ['SPEED', 12, true],
      ['CRASH', 7, false],
    ])
  })

  it('is nothing where every theme has few', () => {
    expect(learn(examples(fewestExamples - 1), ['SPEED', 'CRASH'], weighing, [])).toBeNull()
  })

  it('keeps believing cues that the examples avoid, but for a chance hit elsewhere', () => {
    const avoiding = examples(12).map(example => ({
      ...example,
      support: example.text === 'null 0' ? { SPEED: { confidence: 0.9, strong: true } } : {},
      spoken: [],
    }))
    const { base, theme, enough } = learn(avoiding, ['SPEED', 'CRASH'], weighing, [])!.themes.weighing
    expect(Math.min(theme.cues, theme.strong)).toBeGreaterThan(0)
    expect(likelihood(base + theme.cues * 0.9 + theme.strong)).toBeGreaterThan(enough)
  })

  it('learns from sentences that nobody coded, but for those that may be about the theme', () => {
    // The odd ones are like those about nothing, the even ones like those about speeding.
    const others = Array.from({ length: 60 }, (_, place) => ({
      vector: vectorOf(place % 2 === 0 ? 0 : 2, 100 + place),
      support: {},
    }))
    const alone = learn(examples(12), ['SPEED', 'CRASH'], weighing, [])!
    const { themes, figures } = learn(examples(12), ['SPEED', 'CRASH'], weighing, others)!
    expect(figures.map(({ theme, elsewhere }) => [theme, elsewhere])).toEqual([
      ['SPEED', 30],
      ['CRASH', 0],
    ])
    const nothing = [...vectorOf(2, 500)]
    expect(oddsOf(themes.heads.CRASH!, nothing)).toBeLessThan(oddsOf(alone.themes.heads.CRASH!, nothing))
    for (const { head } of figures) expect(f1(head)).toBeGreaterThan(0.9)
  })

  it('lets a strong cue be enough by itself, however many other sentences are about nothing', () => {
    const avoiding = examples(12).map(example => ({ ...example, support: {}, spoken: [] }))
    const others = Array.from({ length: 300 }, (_, place) => ({
      vector: vectorOf(2, 100 + place),
      support: {},
    }))
    const { heads, weighing: learned } = learn(avoiding, ['SPEED', 'CRASH'], weighing, others)!.themes
    const { base, theme, enough } = learned
    const odds = oddsOf(heads.SPEED!, vectorOf(2, 1000))
    expect(likelihood(base + theme.reader * odds)).toBeLessThan(enough)
    expect(likelihood(base + theme.reader * odds + theme.cues * 0.72 + theme.strong)).toBeGreaterThan(enough)
  })

  it('leaves stance, source and agencies to the reader', () => {
    const { themes } = learn(examples(9), ['SPEED'], weighing, [])!
    const { stance, source, agencies } = themes.weighing
    expect({ stance, source, agencies }).toEqual({
      stance: weighing.stance,
      source: weighing.source,
      agencies: weighing.agencies,
    })
  })
})

describe('a head', () => {
  const set = examples(10).map(({ vector, themes }) => ({ vector, isAbout: themes.includes('SPEED') }))

  it('finds most likely what is of its theme', () => {
    const head = fitHead(set, 1e-3)
    const odds = set.map(({ vector }) => oddsOf(head, vector))
    const least = Math.min(...odds.filter((_, place) => set[place]!.isAbout))
    expect(least).toBeGreaterThan(Math.max(...odds.filter((_, place) => !set[place]!.isAbout)))
  })

  it('says how often it is right on the whole', () => {
    const head = fitHead(set, 1e-2)
    const likely = set.reduce((total, { vector }) => total + likelihood(oddsOf(head, vector)), 0)
    expect(likely / set.length).toBeCloseTo(1 / 3, 3)
  })

  it('lies at the bottom of its loss', () => {
    const loss = (numbers: readonly number[], heldBack: number) => {
      const [base, ...weights] = numbers as [number, ...number[]]
      const off = set.map(({ vector, isAbout }) =>
        Math.log(1 + Math.exp((isAbout ? -1 : 1) * oddsOf({ base, weights }, vector))),
      )
      const squares = weights.reduce((total, weight) => total + weight * weight, 0)
      return off.reduce((total, one) => total + one, 0) / set.length + (heldBack * squares) / 2
    }
    const away = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.constantFrom(3e-4, 3e-3, 3e-2), away, (heldBack, steps) => {
        const { base, weights } = fitHead(set, heldBack)
        const elsewhere = [base, ...weights].map((value, at) => value + steps[at]!)
        expect(loss([base, ...weights], heldBack)).toBeLessThan(loss(elsewhere, heldBack) + 1e-5)
      }),
    )
  })

  it('has smaller weights the more they are held back', () => {
    const sizes = [1e-3, 1e-2, 1e-1, 1].map(heldBack => Math.hypot(...fitHead(set, heldBack).weights))
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one))
    expect(new Set(sizes).size).toBe(sizes.length)
  })
})
