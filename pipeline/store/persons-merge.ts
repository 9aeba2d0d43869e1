import { type Joining, joiningOf } from './persons-joining.ts'
import type { NameReader } from './persons-names.ts'
import { bases, type Holding, postOf } from './persons-relation.ts'

/** A named official of a letter. */
export interface Appearance {
  readonly officialId: number
  /** Key of the letter. */
  readonly letter: string
  readonly ordinal: number
  readonly name: string
  readonly role: string | null
  readonly group: string | null
  readonly roleText: string | null
  readonly scope: string | null
  readonly earliest: string | null
  readonly latest: string | null
}

export interface Person {
  readonly id: string
  /** In its fullest form. */
  readonly name: string
  /** How their letters are known to be about one person: bases, the surest first; `one-office` where there is one. */
  readonly basis: string
  /** Why another of the same name is another person; null where there is none. */
  readonly apart: string | null
  readonly officials: readonly number[]
}

interface Held extends Holding {
  readonly appearances: readonly Appearance[]
}

/** The persons that the appearances of one surname come to, whatever their order. */
export function personsAmong(appearances: readonly Appearance[], reader: NameReader): readonly Person[] {
  const holdings = holdingsOf(appearances, reader)
  const joining = joiningOf(holdings, reader)
  joining.join('same')
  joining.join('short')
  joining.attach('initial')
  joining.attach('part')
  return named(holdings, joining)
}

function holdingsOf(appearances: readonly Appearance[], reader: NameReader): readonly Held[] {
  const groups = new Map<string, Appearance[]>()
  const written = new Map<string, string>()
  const wordsOf = (name: string): string => {
    const words = written.get(name) ?? reader.wordsOf(name).join(' ')
    written.set(name, words)
    return words
  }
  for (const each of appearances) {
    const isOther = each.role === null || each.role === 'other'
    const words = wordsOf(each.name)
    // A surname alone is one person's within its letter, and whose else has to be shown.
    const letter = words.includes(' ') ? '' : each.letter
    const key = [words, each.role ?? '', isOther ? postOf(each.roleText) : '', each.scope ?? '', letter].join(
      '\t',
    )
    const same = groups.get(key)
    if (same) same.push(each)
    else groups.set(key, [each])
  }
  return [...groups]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, same]) => {
      const { name, role, group, roleText, scope } = same[0]!
      const isOther = role === null || role === 'other'
      return {
        key,
        words: reader.wordsOf(name),
        role,
        group,
        post: isOther ? postOf(roleText) : '',
        scope,
        first: least(same.flatMap(({ earliest }) => earliest ?? [])),
        last: least(
          same.flatMap(({ latest }) => latest ?? []),
          -1,
        ),
        appearances: same.toSorted(
          (one, other) =>
            (one.letter < other.letter ? -1 : one.letter > other.letter ? 1 : 0) ||
            one.ordinal - other.ordinal,
        ),
      }
    })
}

const least = (days: readonly string[], sign: 1 | -1 = 1): string | null =>
  days.reduce<string | null>(
    (best, day) => (best === null || (day < best ? sign : -sign) > 0 ? day : best),
    null,
  )

/** A forename in full tells more than an initial. */
const worth = (name: string) => name.replace(/(?<!\p{L})\p{L}\.?(?=\s)|\s/gu, '').length

function named(holdings: readonly Held[], joining: Joining): readonly Person[] {
  const counts = new Map<string, number>()
  return joining
    .clusters()
    .map(({ members, ...cluster }) => {
      const held = members.map(index => holdings[index]!)
      const all = held.flatMap(({ appearances }) => appearances)
      const name = [...new Set(all.map(each => each.name))].toSorted(
        (a, b) => worth(b) - worth(a) || (a < b ? -1 : 1),
      )[0]!
      const longest = held.find(({ appearances }) => appearances.some(each => each.name === name))!
      const first = least(held.flatMap(holding => holding.first ?? [])) ?? ''
      const order = `${longest.words.join('.')}\t${first}\t${least(held.map(({ key }) => key))}`
      return {
        ...cluster,
        officials: all.map(({ officialId }) => officialId),
        name,
        slug: longest.words.join('.'),
        order,
      }
    })
    .toSorted((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ bases: shown, apart, officials, name, slug }) => {
      const count = (counts.get(slug) ?? 0) + 1
      counts.set(slug, count)
      const basis = bases.filter(each => shown.has(each)).join('; ') || 'one-office'
      return { id: count === 1 ? slug : `${slug}:${count}`, name, basis, apart, officials }
    })
}
