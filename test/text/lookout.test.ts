import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hopefulIn, hopefulOf } from '../../pipeline/text/hopeful.ts'
import { lookout } from '../../pipeline/text/lookout.ts'

describe('a lookout', () => {
  it('tells each list what stands in a stretch, wholly within it', () => {
    const look = lookout()
    const ofForces = look.watchFor(['the force', 'force'])
    const ofCare = look.watchFor(['care', 'force'])
    const met = (watch: typeof ofCare, start: number, end: number) => {
      const places: number[] = []
      watch('The force took care').within({ start, end }, place => places.push(place))
      return places
    }
    expect(met(ofForces, 0, 19)).toEqual([0, 1])
    expect(met(ofForces, 1, 19)).toEqual([1])
    expect(met(ofForces, 0, 8)).toEqual([])
    expect(met(ofCare, 0, 19)).toEqual([1, 0])
  })

  it('takes note of lists that are added after it has read', () => {
    const look = lookout()
    const first = look.watchFor(['care'])
    const text = 'taken into care'
    first(text).within({ start: 0, end: text.length }, () => {})
    const second = look.watchFor(['taken'])
    const places: number[] = []
    second(text).within({ start: 0, end: text.length }, place => places.push(place))
    expect(places).toEqual([0])
  })

  it('tells whether all signs of the text are familiar', () => {
    const watch = lookout().watchFor(['care'])
    expect(watch('care').familiar).toBe(true)
    expect(watch('care 😀').familiar).toBe(false)
  })
})

describe('patterns that can match in a stretch', () => {
  const patterns = [/\bthe\sforce\b/iu, /[a-z]{9}/u, /(?:care|took) (?:it|care)/u, /care/gu]
  const part = fc.constantFrom('the ', 'Force', ' took ', 'care', ' it', ' \u017f', '😀', '\n')

  it('are those that can match in its text', () => {
    const look = lookout()
    const others = hopefulIn([/took/u], look)
    const hopeful = hopefulIn(patterns, look)
    const alone = hopefulOf(patterns)
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), fc.nat(30), fc.nat(30), (parts, from, length) => {
        const text = parts.join('')
        const span = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) }
        const stretch = text.slice(span.start, span.end)
        const places = (hopes: ReturnType<typeof hopeful>) => hopes.map(({ place }) => place)
        expect(places(hopeful(text, span))).toEqual(places(alone(stretch)))
        for (const { place, pattern } of hopeful(text, span))
          expect(stretch.match(pattern)).toEqual(stretch.match(patterns[place]!))
        expect(places(others(text, span))).toEqual(stretch.includes('took') ? [0] : [])
      }),
    )
  })
})
