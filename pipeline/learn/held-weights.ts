/** Weights of a few features, each held where it usually lies until enough rows tell otherwise. */
import { likelihood } from './logistic.ts'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** What a weight is where rows say nothing of it, and how hard it is held there. */
interface Held {
  readonly usual: number
  readonly hold: number
}

/** Logistic regression by Newton's method. `rows` are what each case is weighed by, and `right` how it came out. */
export function fitWeights(
  rows: readonly (readonly number[])[],
  right: readonly boolean[],
  held: readonly Held[],
): readonly number[] {
  let weights = held.map(({ usual }) => usual)
  for (let round = 0; round < 30; round++) {
    const likely = rows.map(row => likelihood(sum(row.map((value, at) => value * weights[at]!))))
    const slope = weights.map(
      (weight, at) =>
        held[at]!.hold * (weight - held[at]!.usual) +
        sum(rows.map((row, place) => row[at]! * (likely[place]! - (right[place] ? 1 : 0)))),
    )
    const bend = weights.map((_, at) =>
      weights.map(
        (_, other) =>
          (at === other ? held[at]!.hold : 0) +
          sum(rows.map((row, place) => row[at]! * row[other]! * likely[place]! * (1 - likely[place]!))),
      ),
    )
    const step = solved(bend, slope)
    weights = weights.map((weight, at) => weight - step[at]!)
  }
  return weights
}

/** Solves a small system by elimination; its diagonal is never nought. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!])
  rows.forEach((row, at) => {
    const pivot = row[at]!
    for (let place = at; place < row.length; place++) row[place]! /= pivot
    for (const other of rows)
      if (other !== row) {
        const times = other[at]!
        for (let place = at; place < row.length; place++) other[place]! -= times * row[place]!
      }
  })
  return rows.map(row => row.at(-1)!)
}
