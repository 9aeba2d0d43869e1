/**
 * Pairs of what was wanted and what was found: each in one pair at most, as many pairs as can be, the better ones first.
 *
 * @param score how well two agree; zero where they do not
 * @returns places in `wanted` and `found`, in the order of `wanted`
 */
export function matched<Wanted, Found>(
  wanted: readonly Wanted[],
  found: readonly Found[],
  score: (wanted: Wanted, found: Found) => number,
): readonly (readonly [wanted: number, found: number])[] {
  const wishes = wanted.map(one =>
    found
      .map((other, index) => ({ index, score: score(one, other) }))
      .filter(wish => wish.score > 0)
      .toSorted((a, b) => b.score - a.score || a.index - b.index),
  )
  const takenBy = new Map<number, number>()

  /** Gives `one` a partner, moving others to their next wishes where that makes room. */
  const settle = (one: number, tried: Set<number>): boolean => {
    for (const { index } of wishes[one]!) {
      if (tried.has(index)) continue
      tried.add(index)
      const holder = takenBy.get(index)
      if (holder !== undefined && !settle(holder, tried)) continue
      takenBy.set(index, one)
      return true
    }
    return false
  }

  const byBest = wanted.map((_, index) => index).filter(index => wishes[index]!.length > 0)
  byBest.sort((a, b) => wishes[b]![0]!.score - wishes[a]![0]!.score || a - b)
  for (const one of byBest) settle(one, new Set())
  return [...takenBy].map(([index, one]) => [one, index] as const).toSorted(([a], [b]) => a - b)
}
