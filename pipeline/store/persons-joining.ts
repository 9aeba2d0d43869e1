import type { NameReader, NameRelation } from './persons-names.ts'
import { type Basis, bases, type Holding, relation, type Verdict } from './persons-relation.ts'

/** Two holdings of names that can be one person's, by their places in the list. */
interface Pair {
  readonly one: number
  readonly other: number
  readonly verdict: Verdict
}

interface Verdicts {
  /** All pairs but those of two names that cannot be one person's. */
  readonly pairs: readonly Pair[]
  readonly of: (one: number, other: number) => Verdict
}

/** Names are compared once, however many offices go with them. */
function verdictsOn(holdings: readonly Holding[], reader: NameReader): Verdicts {
  const between = relation(reader)
  const known = new Map<number, Verdict>()
  const of = (one: number, other: number): Verdict => {
    const key = Math.min(one, other) * holdings.length + Math.max(one, other)
    const verdict = known.get(key) ?? between(holdings[one]!, holdings[other]!)
    known.set(key, verdict)
    return verdict
  }
  const byName = new Map<string, number[]>()
  for (const [index, { words }] of holdings.entries()) {
    const name = words.join(' ')
    byName.set(name, [...(byName.get(name) ?? []), index])
  }
  const names = [...byName.values()]
  const pairs = names.flatMap((same, place) =>
    names
      .slice(place)
      .filter(others => reader.relationOf(holdings[same[0]!]!.words, holdings[others[0]!]!.words) !== 'other')
      .flatMap(others =>
        same.flatMap(one =>
          others.flatMap(other =>
            others !== same || one < other ? { one, other, verdict: of(one, other) } : [],
          ),
        ),
      ),
  )
  return { pairs, of }
}

/** What has been joined: which holdings, by their places in the list, are one person's, and why. */
export interface Joining {
  /** Joins what hangs together by names of that relation: surest first, and never what contradicts. */
  readonly join: (by: NameRelation) => void
  /** Joins an initial, or a surname alone, to the one person it can mean; where it can mean two, it stays alone. */
  readonly attach: (by: 'initial' | 'part') => void
  readonly clusters: () => readonly {
    members: readonly number[]
    bases: ReadonlySet<Basis>
    apart: string | null
  }[]
}

/** Begins with every holding by itself. */
export function joiningOf(holdings: readonly Holding[], reader: NameReader): Joining {
  const { pairs, of } = verdictsOn(holdings, reader)
  const members = new Map<number, readonly number[]>(holdings.map((_, index) => [index, [index]]))
  const reasons = new Map<number, ReadonlySet<Basis>>()
  const into = holdings.map((_, index) => index)
  const find = (index: number): number => (into[index] === index ? index : find(into[index]!))

  const contradict = (one: number, other: number) =>
    members.get(one)!.some(a =>
      members.get(other)!.some(b => {
        const verdict = of(a, b)
        return !verdict.one && (verdict.apart === 'other-name' || verdict.apart === 'two-places-at-once')
      }),
    )
  const merge = (one: number, other: number, basis: Basis) => {
    members.set(one, [...members.get(one)!, ...members.get(other)!])
    reasons.set(one, new Set([...(reasons.get(one) ?? []), ...(reasons.get(other) ?? []), basis]))
    members.delete(other)
    into[other] = one
  }
  const links = (by: NameRelation) =>
    pairs.flatMap(({ one, other, verdict }) =>
      verdict.one && verdict.names === by ? { one, other, basis: verdict.basis } : [],
    )
  const isLoose = (cluster: number, by: 'initial' | 'part') =>
    members.get(cluster)!.every(index => {
      const { words } = holdings[index]!
      return by === 'part' ? words.length === 1 : words.length > 1 && words[0]!.length === 1
    })

  return {
    join: by => {
      const sorted = links(by).toSorted(
        (a, b) => bases.indexOf(a.basis) - bases.indexOf(b.basis) || a.one - b.one || a.other - b.other,
      )
      for (const { one, other, basis } of sorted) {
        const [first, second] = [find(one), find(other)]
        if (first !== second && !contradict(first, second)) merge(first, second, basis)
      }
    },
    attach: by => {
      const fitting = new Map<number, Set<number>>()
      for (const { one, other } of links(by))
        for (const [loose, firm] of [
          [find(one), find(other)],
          [find(other), find(one)],
        ] as const)
          if (isLoose(loose, by) && !isLoose(firm, by) && !contradict(loose, firm))
            fitting.set(loose, (fitting.get(loose) ?? new Set()).add(firm))
      for (const loose of [...fitting.keys()].toSorted((a, b) => a - b)) {
        const [firm, ...others] = fitting.get(loose)!
        if (others.length === 0) merge(firm!, loose, 'same-office')
      }
    },
    clusters: () => {
      const apart = new Map<number, Set<string>>()
      for (const { one, other, verdict } of pairs) {
        if (find(one) === find(other) || verdict.one === (verdict.names === 'same')) continue
        for (const cluster of [find(one), find(other)])
          apart.set(
            cluster,
            (apart.get(cluster) ?? new Set()).add(verdict.one ? 'could-be-either' : verdict.apart),
          )
      }
      return [...members].map(([cluster, indexes]) => ({
        members: indexes,
        bases: reasons.get(cluster) ?? new Set(),
        apart: [...(apart.get(cluster) ?? [])].toSorted().join('; ') || null,
      }))
    },
  }
}
