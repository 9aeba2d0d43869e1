/** Ridge logistic regression on vectors of length one, the same whatever the machine. */

/** What tells a theme in a vector: its log odds are `base` and the sum of the products of weights and numbers. */
export interface Head {
  readonly base: number
  readonly weights: readonly number[]
}

export interface Example {
  /** Of length one. */
  readonly vector: Float64Array
  readonly isAbout: boolean
}

/** Steps at most; some thirty are usual. */
const mostSteps = 400
/** A slope so flat counts as the bottom. */
const flat = 1e-5

export const likelihood = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** The log odds that a head gives a vector. */
export function oddsOf({ base, weights }: Head, vector: ArrayLike<number>): number {
  let sum = base
  for (let at = 0; at < weights.length; at++) sum += weights[at]! * vector[at]!
  return sum
}

/**
 * Fits a head by gradient descent with steps as long as the last change of slope allows (the shorter of Barzilai and
 * Borwein 1988, which overshoots less): a tenth of the steps that accelerated descent takes, and no search.
 *
 * @param heldBack how far large weights are held back: a half of it times the sum of their squares is added to the mean
 *   loss; the constant is free
 */
export function fitHead(examples: readonly Example[], heldBack: number): Head {
  const width = examples[0]?.vector.length ?? 0
  // One number more than the vectors have: the constant
  let at = new Float64Array(width + 1)
  let slope = slopeAt(at, examples, heldBack)
  // Vectors of length one bound how fast the slope can change, so that this one never overshoots.
  let step = 1 / (0.5 + heldBack)
  for (let round = 0; round < mostSteps && slope.some(value => Math.abs(value) >= flat); round++) {
    const next = at.map((value, place) => value - step * slope[place]!)
    const after = slopeAt(next, examples, heldBack)
    step = shortStep(at, next, slope, after)
    at = next
    slope = after
  }
  return { base: at[width] ?? 0, weights: [...at.subarray(0, width)] }
}

function shortStep(at: Float64Array, next: Float64Array, slope: Float64Array, after: Float64Array): number {
  let along = 0
  let change = 0
  for (let place = 0; place < at.length; place++) {
    const turned = after[place]! - slope[place]!
    along += (next[place]! - at[place]!) * turned
    change += turned * turned
  }
  return along / change
}

function slopeAt(at: Float64Array, examples: readonly Example[], heldBack: number): Float64Array {
  const width = at.length - 1
  const slope = at.map((value, place) => (place < width ? heldBack * value : 0))
  for (const { vector, isAbout } of examples) {
    let odds = at[width]!
    for (let place = 0; place < width; place++) odds += at[place]! * vector[place]!
    const off = (likelihood(odds) - (isAbout ? 1 : 0)) / examples.length
    for (let place = 0; place < width; place++) slope[place]! += off * vector[place]!
    slope[width]! += off
  }
  return slope
}
