/** How far a figure might lie from its value had other letters been coded. */
import { type Figure, type Sample, worthOf } from './figures.ts'

export interface Interval {
  readonly low: number
  readonly high: number
}

const resamples = 1000

/**
 * The middle 95 % of a figure over letters drawn anew, with replacement, as many as there are (percentile bootstrap,
 * Efron 1979). The draws are the same every time.
 *
 * @returns null where there are fewer than two letters with the figure
 */
export function intervalOf(figure: Figure, { letters, themes }: Sample): Interval | null {
  const having = letters.filter(({ tallies }) =>
    [...tallies.keys()].some(name =>
      figure.of.endsWith(':') ? name.startsWith(figure.of) : name === figure.of,
    ),
  )
  if (having.length < 2) return null
  const next = generator(20_191)
  const values: number[] = []
  for (let time = 0; time < resamples; time++) {
    const drawn = having.map(() => having[Math.floor(next() * having.length)]!)
    const { value } = worthOf(figure, { letters: drawn, themes })
    if (value !== null) values.push(value)
  }
  if (values.length === 0) return null
  values.sort((one, other) => one - other)
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(values.length * share))]!
  return { low: at(0.025), high: at(0.975) }
}

/** Numbers from 0 to 1 that look random and are not (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
