import { quick, quickMatches } from '../../text/quick-patterns.ts'
import { foldWord } from '../../text/tokens.ts'
import type { Span } from '../../types.ts'
import { type OfficialKnowledge, oneOf } from './knowledge.ts'

/** A stretch that can be a person's name, with what stands before and after it as part of the name's form. */
export interface Person extends Span {
  /** The name alone, and where it stands. */
  readonly name: string
  readonly nameSpan: Span
  /** "Mr", "The Rt Hon"; null where there is none. */
  readonly honorific: string | null
  /** Whether honours follow ("QPM", "MP"). */
  readonly honoured: boolean
  /** Two words or more; a surname alone is not full. */
  readonly full: boolean
  /** Whether no other capitalised word follows the name. */
  readonly alone: boolean
}

/** Finds every stretch of a line that can be a name. `capitals` also takes "ANSEL DRAY". */
export type PersonFinder = (text: string, line: Span, capitals: boolean) => Person[]

interface Word extends Span {
  readonly kind: 'word' | 'initial' | 'particle'
}

// "Cole", "McMillan", "O’Kelly", "D’Orsi", "Zoë", "Walker-Booth", "al-Sayed"
const part = String.raw`(?:\p{Lu}['’]\p{Lu}[\p{Ll}\p{M}]+|\p{Lu}\p{M}?[\p{Ll}\p{M}]+(?:['’]?\p{Lu}[\p{Ll}\p{M}]+)?)`
const word = String.raw`(?:(?:al|el|ap|ab)[-‐‑])?${part}(?:[-‐‑](?:${part}|\p{Ll}{2,3}[-‐‑]${part})){0,3}`
const capitalWord = String.raw`\p{Lu}{2,}(?:['’-]\p{Lu}{2,}){0,2}`
// "J.", "J" before a name
const initial = String.raw`\p{Lu}\.(?:\p{Lu}\.){0,3}|\p{Lu}(?=\s\p{Lu}\p{Ll})`
const particle =
  'de|del|della|di|da|das|dos|du|van|von|der|den|ter|la|le|ap|ab|ferch|verch|al|el|bin|ibn|bint|st'
const before = String.raw`(?<![\p{L}\p{N}\p{M}'’@/-])`
const after = String.raw`(?![\p{L}\p{N}\p{M}@/_])(?![-‐‑'’]\p{L}(?<!['’]s))`

const wordsPattern = (own: string) =>
  quickMatches(
    new RegExp(
      `${before}(?:(?<word>${own})|(?<initial>${initial})|(?<particle>(?:${particle})(?=\\s)))${after}`,
      'gu',
    ),
  )

/** More words than this are a list or a title, not a name. */
const mostWords = 5

export function personFinder({ honours, honorifics, ranks, words }: OfficialKnowledge): PersonFinder {
  const plain = wordsPattern(word)
  const withCapitals = wordsPattern(`${word}|${capitalWord}`)
  const titles = honorifics.flatMap(title => title.toLowerCase().split(' '))
  const rankWords = ranks.flatMap(({ abbreviations }) =>
    abbreviations.flatMap(each => each.toLowerCase().split(' ')),
  )
  const notNames = new Set([...words.notNames.words, ...titles, ...rankWords])
  const surnames = new Set(words.surnamesToo.words)
  const letters = new Set(honours)
  const isPlain = (word: string) => {
    const folded = foldWord(word)
    return (
      notNames.has(folded) || letters.has(word) || (folded.endsWith('s') && notNames.has(folded.slice(0, -1)))
    )
  }
  // "The Rt Hon ", "Professor the Baroness ", "Mr. ", "Y Gwir Anrh. / Rt Hon "
  const titleBefore = quick(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${oneOf(honorifics)})\\.?,?\\s(?:/\\s)?){1,4}$`, 'u'),
  )
  // " MP", ", CBE", " BSc MB ChB (Hons)"
  const honoursAfter = new RegExp(`(?:,?\\s\\(?(?:${oneOf(honours)}|Hons)(?![\\p{L}\\p{N}])\\)?){1,10}`, 'uy')

  function person(text: string, line: Span, found: readonly Word[], alone: boolean): Person | null {
    const first = found.findIndex(({ kind }) => kind !== 'particle')
    const last = found.findLastIndex(({ kind }) => kind === 'word')
    if (first < 0 || last < first) return null
    const nameSpan = { start: found[first]!.start, end: found[last]!.end }
    const title = titleBefore.exec(text.slice(Math.max(line.start, nameSpan.start - 60), nameSpan.start))?.[0]
    honoursAfter.lastIndex = nameSpan.end
    const honoured = honoursAfter.test(text)
    const count = last - first + 1
    if (count > mostWords) return null
    return {
      start: nameSpan.start - (title?.length ?? 0),
      end: Math.min(honoured ? honoursAfter.lastIndex : nameSpan.end, line.end),
      name: plainName(text.slice(nameSpan.start, nameSpan.end)),
      nameSpan,
      honorific: title?.trim() ?? null,
      honoured,
      full: count > 1,
      alone,
    }
  }

  return (text, line, capitals) => {
    const people: Person[] = []
    for (const run of runsOf(text, line, capitals ? withCapitals : plain)) {
      const isName = run.map(({ start, end, kind }) => kind !== 'word' || !isPlain(text.slice(start, end)))
      const last = run.length - 1
      if (isName[last - 1] && surnames.has(foldWord(text.slice(run[last]!.start, run[last]!.end))))
        isName[last] = true
      for (let from = 0; from < run.length; ) {
        let to = from
        while (to < run.length && isName[to]) to++
        const found = to > from ? person(text, line, run.slice(from, to), to === run.length) : null
        if (found && !isMixed(text, found)) people.push(found)
        from = to + 1
      }
    }
    return people
  }
}

/** Words that follow one another with one space between. */
function runsOf(text: string, line: Span, wordsIn: (text: string) => RegExpExecArray[]): Word[][] {
  const runs: Word[][] = []
  for (const match of wordsIn(text.slice(line.start, line.end))) {
    const { word, initial } = match.groups!
    const start = line.start + match.index
    const found: Word = {
      start,
      end: start + match[0].length,
      kind: word !== undefined ? 'word' : initial !== undefined ? 'initial' : 'particle',
    }
    const run = runs.at(-1)
    if (run && found.start - run.at(-1)!.end === 1) run.push(found)
    else runs.push([found])
  }
  return runs
}

const capitalsOnly = /^\p{Lu}{2,}/u

/** "HMICFRS Simon" is no name: either all words are in capitals, or none. */
function isMixed(text: string, { nameSpan, full }: Person): boolean {
  const words = text.slice(nameSpan.start, nameSpan.end).split(' ')
  const capitals = words.filter(each => capitalsOnly.test(each)).length
  return capitals > 0 && (capitals < words.length || !full)
}

/** "ANSEL DRAY" is Ansel Dray. */
const plainName = (name: string) =>
  capitalsOnly.test(name)
    ? name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, letter => letter.toUpperCase())
    : name
