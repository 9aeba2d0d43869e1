import type { Span, Tokens } from '../types.ts'
import { tokenise } from './tokens.ts'

/** A name to look for and what it stands for. */
export interface Name<Payload> {
  readonly text: string
  /** Only with these very capitals. */
  readonly exact?: boolean
  readonly payload: Payload
}

export interface Hit<Payload> extends Span {
  /** Index of the first token, and of the one after the last. */
  readonly from: number
  readonly to: number
  readonly payload: Payload
}

interface Entry<Payload> {
  readonly name: Name<Payload>
  /** The name itself has a dash between spaces, or a full stop before one ("Lost. Found"). */
  readonly broken: boolean
}

interface Node<Payload> {
  readonly next: Map<string, Node<Payload>>
  readonly entries: Entry<Payload>[]
}

/** Finds the names in a text. */
export interface Gazetteer<Payload> {
  /** The longest name at each place, left to right, without overlaps. */
  readonly find: (text: string, tokens: Tokens) => Hit<Payload>[]
  /** Every name at every place, for names that may lie in one another. */
  readonly findAll: (text: string, tokens: Tokens) => Hit<Payload>[]
}

/**
 * A trie over words: names match across double spaces, hyphens, accents, and "&" for "and", but never across the end
 * of a block or a sentence. `fold` maps a folded word to what is compared, for instance its stem.
 */
export function gazetteer<Payload>(
  names: Iterable<Name<Payload>>,
  fold: (word: string) => string = word => word,
): Gazetteer<Payload> {
  const root: Node<Payload> = { next: new Map(), entries: [] }
  for (const name of names) {
    const tokens = tokenise(name.text)
    if (tokens.length === 0)
      throw new Error(`A name of the gazetteer has no words: ${JSON.stringify(name.text)}`)
    let node = root
    for (const word of tokens.folded) {
      const key = name.exact ? word : fold(word)
      let next = node.next.get(key)
      if (!next) {
        next = { next: new Map(), entries: [] }
        node.next.set(key, next)
      }
      node = next
    }
    node.entries.push({ name, broken: isBroken(name.text, tokens) })
  }

  // Words of a name that must stand in these very capitals are compared as written.
  const agrees = (name: Name<Payload>, text: string, start: number, end: number) =>
    !name.exact || sameWords(name.text, text.slice(start, end))

  // Most words begin no name, and are told so at once.
  const beginsName = (word: string) => root.next.has(word) || root.next.has(fold(word))

  function hitsAt(text: string, tokens: Tokens, from: number): Hit<Payload>[] {
    const hits: Hit<Payload>[] = []
    let nodes: Node<Payload>[] = [root]
    let broken = false
    for (let at = from; at < tokens.length && nodes.length > 0; at++) {
      const gap = at === from ? 'none' : gapBefore(text, tokens, at)
      if (gap === 'block') break
      broken ||= gap === 'break'
      const word = tokens.folded[at]!
      const folded = fold(word)
      const reached: Node<Payload>[] = []
      for (const node of nodes) {
        const plain = node.next.get(word)
        if (plain) reached.push(plain)
        if (folded !== word) {
          const other = node.next.get(folded)
          if (other) reached.push(other)
        }
      }
      const start = tokens.starts[from]!
      const end = tokens.ends[at]!
      for (const node of reached)
        for (const { name, broken: mayBreak } of node.entries)
          if ((mayBreak || !broken) && agrees(name, text, start, end))
            hits.push({ start, end, from, to: at + 1, payload: name.payload })
      nodes = reached
    }
    return hits
  }

  return {
    find(text, tokens) {
      const found: Hit<Payload>[] = []
      const begins = tokens.vocabulary.map(beginsName)
      for (let from = 0; from < tokens.length; ) {
        const longest = begins[tokens.words[from]!] ? hitsAt(text, tokens, from).at(-1) : undefined
        if (longest) found.push(longest)
        from = longest ? longest.to : from + 1
      }
      return found
    },
    findAll(text, tokens) {
      const found: Hit<Payload>[] = []
      const begins = tokens.vocabulary.map(beginsName)
      for (let from = 0; from < tokens.length; from++)
        if (begins[tokens.words[from]!]) found.push(...hitsAt(text, tokens, from))
      return found
    },
  }
}

// What parts two words of the text: the end of a block; a break within it (" – ", or a full stop and a space, unless
// that stop ends an abbreviation: "St. Helens"); or nothing that matters.
function gapBefore(text: string, tokens: Tokens, at: number): 'none' | 'break' | 'block' {
  const start = tokens.ends[at - 1]!
  const end = tokens.starts[at]!
  if (end - start < 2 && text.charCodeAt(start) !== lineFeed) return 'none'
  const gap = text.slice(start, end)
  if (gap.includes('\n')) return 'block'
  if (spacedDash.test(gap)) return 'break'
  return spacedStop.test(gap) && start - tokens.starts[at - 1]! > longestAbbreviation ? 'break' : 'none'
}

function isBroken(text: string, tokens: Tokens): boolean {
  for (let at = 1; at < tokens.length; at++) if (gapBefore(text, tokens, at) === 'break') return true
  return false
}

const lineFeed = 10
const longestAbbreviation = 3
const spacedDash = /\s[-‐‑–—]+\s/u
const spacedStop = /\.\s/u
const gaps = /[\s\-‐‑–—.]+/gu
const sameWords = (one: string, other: string) =>
  one.replace(gaps, ' ').replaceAll('’', "'").trim() === other.replace(gaps, ' ').replaceAll('’', "'").trim()
