import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bandsOf,
  estimatedSimilarity,
  hashesOf,
  meet,
  shinglesOf,
  signatureOf,
  similarity,
} from '../../pipeline/text/minhash.ts'
import { tokenise } from '../../pipeline/text/tokens.ts'
import { seeded } from '../make/seeded.ts'

const shinglesIn = (text: string) => shinglesOf(tokenise(text))
const alike = (one: string, other: string) => similarity(shinglesIn(one), shinglesIn(other))

/** Words that no two texts share by chance. */
const wordsOf = (seed: number, count: number): string[] => {
  const draw = seeded(seed)
  return Array.from({ length: count }, () => `w${draw(1_000_000)}`)
}

/** Two texts of some hundred words that have the first of their words in common. */
const pair = fc
  .record({ seed: fc.nat(100_000), length: fc.integer({ min: 60, max: 400 }), common: fc.nat(100) })
  .map(({ seed, length, common }) => {
    const shared = wordsOf(seed, Math.round((length * common) / 100))
    const rest = length - shared.length
    return [
      [...shared, ...wordsOf(seed + 1, rest)],
      [...shared, ...wordsOf(seed + 2, rest)],
    ].map(words => shinglesIn(words.join(' '))) as [Uint32Array, Uint32Array]
  })

describe('shingles', () => {
  it.each([
    ['Surrey’s force had improved its training.', 'SURREY force had – improved: its “training”'],
    ['children & young people at risk', 'Children and young\n\n people,  at risk'],
    ['the café in Llŷn was inspected', 'The cafe in Llyn was inspected.'],
    ['post-inspection review of cases', 'post inspection review of cases'],
  ])('are the same whatever the case, marks and line ends: %j', (one, other) => {
    expect(alike(one, other)).toBe(1)
    expect(shinglesIn(one).length).toBeGreaterThan(0)
  })

  it('are four words in a row, each run once', () => {
    expect(shinglesIn('one two three')).toHaveLength(0)
    expect(shinglesIn('one two three four')).toHaveLength(1)
    expect(shinglesIn('one two three four five')).toHaveLength(2)
    expect(shinglesIn('one two three four '.repeat(20))).toHaveLength(4)
  })

  it('depend on the order of the words', () => {
    expect(alike('the force told the council', 'the council told the force')).toBe(0)
  })

  it('of hostile texts are made fast', () => {
    const start = performance.now()
    for (const text of [
      ' '.repeat(500_000),
      '(('.repeat(250_000),
      'a '.repeat(250_000),
      'ab'.repeat(250_000),
    ])
      expect(shinglesIn(text).length).toBeLessThan(2)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('similarity', () => {
  it('is what is shared of all there is', () => {
    // Two of two and six shingles.
    expect(alike('a b c d e', 'a b c d e f g h i')).toBe(2 / 6)
    expect(alike('a b c d e', 'f g h i j')).toBe(0)
    expect(similarity(new Uint32Array(), new Uint32Array())).toBe(1)
    expect(similarity(new Uint32Array(), Uint32Array.of(1))).toBe(0)
  })

  it('agrees with sets, and either way round', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 30 }))
    const sorted = (list: number[]) => Uint32Array.from(list.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(numbers, fc.array(fc.nat(30), { minLength: 1 }), (one, more) => {
        const other = [...new Set(more)]
        const shared = one.filter(number => other.includes(number)).length
        const expected = shared / new Set([...one, ...other]).size
        expect(similarity(sorted(one), sorted(other))).toBe(expected)
        expect(similarity(sorted(other), sorted(one))).toBe(expected)
      }),
    )
  })
})

describe('signatures', () => {
  it('tell how alike two texts are', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const estimate = estimatedSimilarity(signatureOf(one), signatureOf(other))
        // Five standard deviations of 120 hashes where they vary most.
        expect(Math.abs(estimate - similarity(one, other))).toBeLessThan(0.23)
      }),
      { numRuns: 300, seed: 4 },
    )
  })

  it('err neither up nor down, and no more than chance has it', () => {
    const deviations = fc.sample(pair, { numRuns: 300, seed: 5 }).flatMap(([one, other]) => {
      const exact = similarity(one, other)
      const spread = Math.sqrt((exact * (1 - exact)) / 120)
      const estimate = estimatedSimilarity(signatureOf(one), signatureOf(other))
      return spread > 0.02 ? [(estimate - exact) / spread] : []
    })
    const mean = deviations.reduce((sum, value) => sum + value, 0) / deviations.length
    const variance = deviations.reduce((sum, value) => sum + (value - mean) ** 2, 0) / deviations.length
    expect(deviations.length).toBeGreaterThan(100)
    expect(Math.abs(mean)).toBeLessThan(0.25)
    expect(Math.sqrt(variance)).toBeLessThan(1.25)
  })

  it('meet where texts are alike, and hardly ever where they are not', () => {
    const met = { alike: 0, unlike: 0 }
    const seen = { alike: 0, unlike: 0 }
    for (const [one, other] of fc.sample(pair, { numRuns: 600, seed: 6 })) {
      const exact = similarity(one, other)
      if (exact < 0.5 && exact > 0.06) continue
      const sort = exact >= 0.5 ? 'alike' : 'unlike'
      seen[sort] += 1
      if (meet(signatureOf(one), signatureOf(other))) met[sort] += 1
    }
    expect(seen.alike).toBeGreaterThan(50)
    expect(seen.unlike).toBeGreaterThan(30)
    expect(met.alike).toBe(seen.alike)
    expect(met.unlike).toBeLessThan(seen.unlike / 20)
  })

  it('meet where they have a number of a band in common, and only there', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const [signature, second] = [signatureOf(one), signatureOf(other)]
        const numbers = new Set(bandsOf(second))
        expect(bandsOf(signature).some(band => numbers.has(band))).toBe(meet(signature, second))
      }),
      { seed: 7 },
    )
  })

  it('are the same on every machine', () => {
    const signature = signatureOf(
      shinglesIn('The force should improve how it records crimes against children.'),
    )
    expect(signature).toHaveLength(480)
    expect(signature.slice(0, 24)).toBe('a14531360b3d8b8b046ac0d5')
    expect(bandsOf(signature).slice(0, 2)).toEqual([343474159, 2648228457])
    expect(bandsOf(signature).every(band => Number.isInteger(band) && band >= 0 && band < 2 ** 32)).toBe(true)
  })
})

describe('hashes of words', () => {
  it('are the same in any order, each once, and rising', () => {
    const [one, other] = [hashesOf(['share', 'notes', 'share']), hashesOf(['notes', 'share'])]
    expect(one).toEqual(other)
    expect(one).toHaveLength(2)
    expect(one).toEqual(one.toSorted())
    expect(hashesOf([])).toHaveLength(0)
  })
})
