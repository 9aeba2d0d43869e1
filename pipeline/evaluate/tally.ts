/** Counts of one figure, of one letter or of many. */
export interface Tally {
  /** What gold has. */
  readonly wanted: number
  readonly found: number
  /** In both. */
  readonly right: number
}

/** One thing that the program and gold do not agree on. */
export interface Difference {
  readonly figure: string
  /** `missed` gold has it alone, `invented` the program has it alone, `differs` both have it, with other values. */
  readonly kind: 'missed' | 'invented' | 'differs'
  readonly wanted: string | null
  readonly found: string | null
}

/** What became of one letter: a tally for each figure that its gold covers. */
export interface Judged {
  readonly path: string
  readonly tallies: ReadonlyMap<string, Tally>
  readonly differences: readonly Difference[]
}

export interface Scores {
  /** Null where nothing was found. */
  readonly precision: number | null
  /** Null where gold has nothing. */
  readonly recall: number | null
  readonly f1: number | null
}

export function scoresOf({ wanted, found, right }: Tally): Scores {
  return {
    precision: found === 0 ? null : right / found,
    recall: wanted === 0 ? null : right / wanted,
    f1: wanted + found === 0 ? null : (2 * right) / (wanted + found),
  }
}

export const noTally: Tally = { wanted: 0, found: 0, right: 0 }

export const sum = (one: Tally, other: Tally): Tally => ({
  wanted: one.wanted + other.wanted,
  found: one.found + other.found,
  right: one.right + other.right,
})

/** Collects the tallies and differences of one letter. */
export class Sheet {
  readonly tallies = new Map<string, Tally>()
  readonly differences: Difference[] = []

  add(figure: string, tally: Tally): void {
    this.tallies.set(figure, sum(this.tallies.get(figure) ?? noTally, tally))
  }

  /** Things that agree or not as a whole, each once. */
  sets(figure: string, wanted: readonly string[], found: readonly string[]): void {
    const [ours, theirs] = [new Set(found), new Set(wanted)]
    this.add(figure, {
      wanted: theirs.size,
      found: ours.size,
      right: [...theirs].filter(one => ours.has(one)).length,
    })
    for (const one of theirs) if (!ours.has(one)) this.missed(figure, one)
    for (const one of ours) if (!theirs.has(one)) this.invented(figure, one)
  }

  missed(figure: string, wanted: string): void {
    this.differences.push({ figure, kind: 'missed', wanted, found: null })
  }

  invented(figure: string, found: string): void {
    this.differences.push({ figure, kind: 'invented', wanted: null, found })
  }

  differs(figure: string, wanted: string, found: string): void {
    this.differences.push({ figure, kind: 'differs', wanted, found })
  }
}
