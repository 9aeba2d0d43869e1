import type { AskWords } from '../knowledge.ts'
import { stemmer } from './stem.ts'
import { tokenise } from './tokens.ts'

/** What a recommendation asks, whoever is asked and until when: its words by their stems, and how much each tells. */
export type Asked = ReadonlyMap<string, number>

/** What a word tells, and what one that stands in recommendations of all sorts does. */
const MUCH = 3
const LITTLE = 1

// "By 30 April 2017, chief constables should", "We recommend that, within three months, the constabulary should"
const toWhom = /^[^.;]{0,160}?\bshould\s/iu

/** Reads what recommendations ask. */
export function askReader({ nothing, little, phrases }: AskWords): (quote: string) => Asked {
  const stem = stemmer()
  const silent = new Set(nothing.words)
  const weak = new Set(little.words.map(stem))
  const pairs = new Set(phrases.words)
  return quote => {
    const { folded } = tokenise(quote.replace(toWhom, ''))
    const words = folded.filter(word => /^\p{L}/u.test(word))
    const asked = new Map<string, number>()
    for (let at = 0; at < words.length; at++) {
      const pair = `${words[at]}_${words[at + 1]}`
      const isPair = pairs.has(pair)
      const word = isPair ? pair : words[at]!
      if (isPair) at++
      else if (silent.has(word)) continue
      const root = isPair ? pair.replace(/s$/u, '') : stem(word)
      asked.set(root, weak.has(root) ? LITTLE : MUCH)
    }
    return asked
  }
}

export interface Likeness {
  /** What the two share, of all that either says. */
  readonly similarity: number
  /** What the two share, of what the shorter says. */
  readonly containment: number
}

/** How alike two recommendations ask, each word by its weight. */
export function likenessOf(one: Asked, other: Asked): Likeness {
  let shared = 0
  for (const [word, weight] of one) if (other.has(word)) shared += weight
  const [a, b] = [weightOf(one), weightOf(other)]
  if (a === 0 || b === 0) return { similarity: 0, containment: 0 }
  return { similarity: rounded(shared / (a + b - shared)), containment: rounded(shared / Math.min(a, b)) }
}

/** How much it says in all. */
export const weightOf = (asked: Asked): number => [...asked.values()].reduce((sum, weight) => sum + weight, 0)

/** To three decimals, downwards, so that 1 means that nothing is left. */
const rounded = (value: number) => Math.floor(value * 1000) / 1000
