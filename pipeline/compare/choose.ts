import type { Facts } from './facts.ts'
import { type Grouping, groupings } from './rows.ts'

/** Something was asked for that there is not; one sentence, with what may have been meant. */
export class UnknownChoice extends Error {}

interface Choice {
  readonly id: string
  /** Other names that it goes by. */
  readonly names: readonly string[]
}

/** Codes of themes, or of groups for all themes in them; labels will do as well. */
export function chooseThemes(asked: readonly string[], { themes }: Facts): readonly string[] {
  const groups = new Map(themes.map(({ group, groupLabel }) => [group, groupLabel]))
  const choices = [
    ...themes.map(({ code, label }) => ({ id: code, names: [label] })),
    ...[...groups].map(([code, label]) => ({ id: code, names: [label] })),
  ]
  const chosen = new Set(asked.map(text => choose(text, 'theme', choices)))
  return themes.filter(({ code, group }) => chosen.has(code) || chosen.has(group)).map(({ code }) => code)
}

/** Ids or names of forces. */
export function chooseForces(asked: readonly string[], { forces }: Facts): readonly string[] {
  const choices = forces.map(({ id, name }) => ({ id, names: [name] }))
  return asked.map(text => choose(text, 'force', choices))
}

export function chooseGrouping(asked: string): Grouping {
  const chosen = choose(
    asked,
    '--by',
    groupings.map(id => ({ id, names: [] })),
  )
  return groupings.find(grouping => grouping === chosen)!
}

/** Longer than any name; what goes on beyond it was pasted by mistake. */
const LONGEST_NAME = 120

function choose(text: string, what: string, choices: readonly Choice[]): string {
  const key = keyOf(text)
  const found = choices.find(({ id, names }) => [id, ...names].some(name => keyOf(name) === key))
  if (found) return found.id
  const nearest = closest(text, choices)
  const meant = nearest.length > 0 ? `; did you mean ${listed(nearest)}?` : '.'
  throw new UnknownChoice(`There is no ${what} "${text}"${meant}`)
}

/** Case, punctuation and "&" do not matter: "Devon & Cornwall Police" is "devon-and-cornwall-police". */
const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]/u)
    .filter(word => word !== '')
    .join('-')

/** "a", "a or b", "a, b or c" */
const listed = (ids: readonly string[]): string =>
  ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}`

const SUGGESTIONS = 3

/** Ids whose name holds the words asked for, or else those fewest keystrokes away. */
export function closest(text: string, choices: readonly Choice[]): readonly string[] {
  const key = keyOf(text.slice(0, LONGEST_NAME))
  const near = choices.map(({ id, names }) => {
    const keys = [id, ...names].map(keyOf)
    const holds = key.length > 1 && keys.some(name => name.includes(key))
    return { id, steps: holds ? 0 : Math.min(...keys.map(name => stepsBetween(key, name))) }
  })
  const least = Math.min(...near.map(({ steps }) => steps))
  return near
    .filter(({ steps }) => steps === least)
    .slice(0, SUGGESTIONS)
    .map(({ id }) => id)
}

/** Letters to add, drop or replace to come from one word to the other (Levenshtein's distance). */
function stepsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1]
    for (let at = 1; at <= other.length; at += 1) {
      const replaced = row[at - 1]! + (other[at - 1] === letter ? 0 : 1)
      next.push(Math.min(replaced, row[at]! + 1, next[at - 1]! + 1))
    }
    row = next
  }
  return row.at(-1)!
}
