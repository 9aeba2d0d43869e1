import type { NameReader, NameRelation } from './persons-names.ts'
import { type Basis, bases, type Holding, relation, type Verdict } from './persons-relation.ts'

/** Two holdings of names that can be one person's, by their places in the list. */
interface Pair {
  readonly one: number
  readonly other: number
  readonly verdict: Verdict
}

interface Verdicts {
  /** Pairs that can be joined, by how their names stand to each other. */
  readonly links: ReadonlyMap<NameRelation, readonly Pair[]>
  /** Pairs that tell why a name is not one person's: one name held apart, or two names that could be one's. */
  readonly telling: readonly Pair[]
  readonly of: (one: number, other: number) => Verdict
}

/** Names are compared once, however many offices go with them; and so is each pair of holdings. */
function verdictsOn(holdings: readonly Holding[], reader: NameReader): Verdicts {
  const between = relation(reader)
  const known = new Array<Verdict | undefined>(holdings.length ** 2)
  const of = (one: number, other: number): Verdict => {
    const key = one < other ? one * holdings.length + other : other * holdings.length + one
    const verdict = known[key] ?? between(holdings[one]!, holdings[other]!)
    known[key] = verdict
    return verdict
  }
  const byName = new Map<string, number[]>()
  for (const [index, { words }] of holdings.entries()) {
    const name = words.join(' ')
    const same = byName.get(name)
    if (same) same.push(index)
    else byName.set(name, [index])
  }
  const names = [...byName.values()]
  const links = new Map<NameRelation, Pair[]>()
  const telling: Pair[] = []
  const add = (one: number, other: number) => {
    const pair = { one, other, verdict: of(one, other) }
    const { names, one: isOne } = pair.verdict
    if (isOne) {
      const like = links.get(names)
      if (like) like.push(pair)
      else links.set(names, [pair])
    }
    if (isOne !== (names === 'same')) telling.push(pair)
  }
  for (const [place, same] of names.entries())
    for (const others of names.slice(place)) {
      if (reader.relationOf(holdings[same[0]!]!.words, holdings[others[0]!]!.words) === 'other') continue
      for (const one of same) for (const other of others) if (others !== same || one < other) add(one, other)
    }
  return { links, telling, of }
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

const excludes = (verdict: Verdict) =>
  !verdict.one && (verdict.apart === 'other-name' || verdict.apart === 'two-places-at-once')

/** Begins with every holding by itself. */
export function joiningOf(holdings: readonly Holding[], reader: NameReader): Joining {
  const { links, telling, of } = verdictsOn(holdings, reader)
  const members = new Map<number, number[]>(holdings.map((_, index) => [index, [index]]))
  const reasons = new Map<number, Set<Basis>>()
  const into = holdings.map((_, index) => index)
  const find = (index: number): number => {
    let root = index
    while (into[root] !== root) root = into[root]!
    into[index] = root
    return root
  }

  // What contradicts once does so whatever joins either side.
  const contradicting = new Set<number>()
  const contradict = (one: number, other: number) => {
    const key = one < other ? one * holdings.length + other : other * holdings.length + one
    if (contradicting.has(key)) return true
    const found = members.get(one)!.some(a => members.get(other)!.some(b => excludes(of(a, b))))
    if (found) contradicting.add(key)
    return found
  }
  const merge = (one: number, other: number, basis: Basis) => {
    members.get(one)!.push(...members.get(other)!)
    const shown = reasons.get(one) ?? new Set()
    for (const each of reasons.get(other) ?? []) shown.add(each)
    reasons.set(one, shown.add(basis))
    members.delete(other)
    into[other] = one
  }
  const isLoose = (cluster: number, by: 'initial' | 'part') =>
    members.get(cluster)!.every(index => {
      const { words } = holdings[index]!
      return by === 'part' ? words.length === 1 : words.length > 1 && words[0]!.length === 1
    })

  return {
    join: by => {
      const sorted = (links.get(by) ?? [])
        .flatMap(({ verdict, ...pair }) =>
          verdict.one ? { ...pair, basis: verdict.basis, rank: bases.indexOf(verdict.basis) } : [],
        )
        .toSorted((a, b) => a.rank - b.rank || a.one - b.one || a.other - b.other)
      for (const { one, other, basis } of sorted) {
        const [first, second] = [find(one), find(other)]
        if (first !== second && !contradict(first, second)) merge(first, second, basis)
      }
    },
    attach: by => {
      const loose = new Set([...members.keys()].filter(cluster => isLoose(cluster, by)))
      const fitting = new Map<number, Set<number>>()
      const note = (one: number, firm: number) => {
        const firms = fitting.get(one)
        if (!loose.has(one) || loose.has(firm) || firms?.has(firm) || contradict(one, firm)) return
        if (firms) firms.add(firm)
        else fitting.set(one, new Set([firm]))
      }
      for (const { one, other } of links.get(by) ?? []) {
        const [first, second] = [find(one), find(other)]
        note(first, second)
        note(second, first)
      }
      for (const one of [...fitting.keys()].toSorted((a, b) => a - b)) {
        const [firm, ...others] = fitting.get(one)!
        if (others.length === 0) merge(firm!, one, 'same-office')
      }
    },
    clusters: () => {
      const apart = new Map<number, Set<string>>()
      for (const { one, other, verdict } of telling) {
        const [first, second] = [find(one), find(other)]
        if (first === second) continue
        const why = verdict.one ? 'could-be-either' : verdict.apart
        for (const cluster of [first, second]) {
          const said = apart.get(cluster)
          if (said) said.add(why)
          else apart.set(cluster, new Set([why]))
        }
      }
      return [...members].map(([cluster, indexes]) => ({
        members: indexes,
        bases: reasons.get(cluster) ?? new Set(),
        apart: [...(apart.get(cluster) ?? [])].toSorted().join('; ') || null,
      }))
    },
  }
}
