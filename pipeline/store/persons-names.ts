import type { PersonNames } from '../knowledge.ts'
import { wordsOf } from '../text/person-names.ts'

/**
 * How two names stand to each other: `same` forename and surname; `short` one forename is a short form of the other;
 * `initial` one forename is an initial that fits; `part` one is a surname alone; `other` they cannot be one person's.
 */
export type NameRelation = 'same' | 'short' | 'initial' | 'part' | 'other'

export interface NameReader {
  /** The words of a name, folded, without apostrophes and the honours that may stand behind it. */
  readonly wordsOf: (name: string) => readonly string[]
  readonly relationOf: (one: readonly string[], other: readonly string[]) => NameRelation
  /** Whether so many bear the surname that forename and surname do not make a person. */
  readonly isCommon: (name: readonly string[]) => boolean
}

export const surnameOf = (name: readonly string[]): string => name.at(-1) ?? ''

export function nameReader(
  { shortForms, commonSurnames }: PersonNames,
  honours: readonly string[],
): NameReader {
  const longForms = new Map(
    shortForms.words.map(entry => {
      const [short, long] = entry.split('=')
      return [short!, long!.split(',')] as const
    }),
  )
  const common = new Set(commonSurnames.words)
  const behind = new Set(honours)

  const isShortFor = (short: string, long: string) => longForms.get(short)?.includes(long) ?? false
  /** Two short forms of one name are one too: "Tom" and "Tommy" are both Thomas. */
  const isShort = (one: string, other: string) =>
    isShortFor(one, other) ||
    isShortFor(other, one) ||
    (longForms.get(one)?.some(long => isShortFor(other, long)) ?? false)

  return {
    wordsOf: name => {
      const written = name.split(/[\s,]+/u)
      while (written.length > 1 && behind.has(written.at(-1)!)) written.pop()
      return wordsOf(written.join(' ')).flatMap(word => word.replace(/[^\p{L}\p{N}\p{M}-]/gu, '') || [])
    },
    relationOf: (one, other) => {
      if (surnameOf(one) !== surnameOf(other)) return 'other'
      if (one.length < 2 || other.length < 2) return 'part'
      const [first, second] = [one[0]!, other[0]!]
      if (first === second) return first.length > 1 ? middle(one, other) : 'initial'
      if (first.length === 1 || second.length === 1) return first[0] === second[0] ? 'initial' : 'other'
      return isShort(first, second) ? 'short' : 'other'
    },
    isCommon: name => common.has(surnameOf(name)),
  }
}

/** A middle name that differs tells two persons apart; one that only one of them has does not. */
function middle(one: readonly string[], other: readonly string[]): NameRelation {
  const [a, b] = [one.slice(1, -1), other.slice(1, -1)]
  const fits = a.every((word, index) => {
    const second = b[index]
    return second === undefined || word === second || word.startsWith(second) || second.startsWith(word)
  })
  return fits ? 'same' : 'other'
}
