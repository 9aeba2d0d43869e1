import { quickMatches } from '../text/quick-patterns.ts'

/** What a hyphen at the end of a line means: a word divided because the line was full, or a hyphen of the word's own. */

// "recom-", "multi-", "16-"
const divided = /(?<head>[\p{L}\p{N}]{1,30})[-\u2010]$/u
const rest = /^(?<tail>[\p{L}\p{N}]{1,30})/u
// What makes letters the rest, or the beginning, of a longer word: "term" is no word of "short-term".
const wordBefore = /\p{L}-?$/u
const wordAfter = /^-?\p{L}/u
// Every word that may be divided in a text, with its parts
const divisions = quickMatches(/(?<![\p{L}\p{N}])(?<head>\p{L}{2,30})[-\u2010]\n(?<tail>\p{Ll}{2,30})/gu)
const letters = /^\p{L}{2,}$/u
const smallLetters = /^\p{Ll}{2,}$/u
// "short- and long-term", "pre- or post-inspection"
const linking = /^(?:and|or|nor|to|but|as)$/iu

// First parts of words that keep their hyphen before nearly anything, though dictionaries also know them joined.
const prefixes = new Set(
  `anti co cross ex follow front half high inter intra long low multi non out peer post pre
  pro re self short single well whole`.split(/\s+/u),
)

const longestHead = 32
const endsInHyphen = (line: string) => line.endsWith('-') || line.endsWith('\u2010')

/** Lower-case words; asked for only once a hyphen is met. */
export type Dictionary = () => ReadonlySet<string>

/** `none` is a space: a dash, or a hyphen that waits for what comes later. */
export type Division = 'joined' | 'hyphenated' | 'none'

/**
 * Knows the words of one text and a dictionary. A divided word is joined only where the joined word is known; where
 * both readings are words, the text's other line ends tell whether it divides words at all: Word does not, unless asked.
 */
export function hyphenation(
  text: string,
  dictionary: Dictionary,
): { divided: (line: string, next: string) => Division } {
  let folded: string | null = null
  const known = new Map<string, number>()
  const count = (form: string) => {
    folded ??= text.toLowerCase().replaceAll('\u2010', '-')
    const times = known.get(form) ?? occurrences(folded, form)
    known.set(form, times)
    return times
  }
  const isWord = (form: string) => prefixes.has(form) || dictionary().has(form) || count(form) > 1

  /** Whether the joined word is known, and one of the parts is none: "recom-mendation". */
  const isCertain = (head: string, tail: string) => !isWord(head) || !isWord(tail)
  const isKnown = (joined: string) => dictionary().has(joined) || count(joined) > 0

  let divides: boolean | null = null
  const dividesWords = () => {
    divides ??= someDivision(text, (head, tail) => isKnown(head + tail) && isCertain(head, tail))
    return divides
  }

  return {
    divided(line, next) {
      // Most lines end without one, and a pattern bound to the end of a line is tried from its start.
      if (!endsInHyphen(line)) return 'none'
      const first = divided.exec(line.slice(-longestHead))?.groups?.head
      const second = rest.exec(next)?.groups?.tail
      if (!first || !second || linking.test(second)) return 'none'
      if (!letters.test(first) || !smallLetters.test(second)) return 'hyphenated'
      const [head, tail] = [first.toLowerCase(), second]
      const joined = count(head + tail)
      const hyphenated = count(`${head}-${tail}`)
      if (joined !== hyphenated) return joined > hyphenated ? 'joined' : 'hyphenated'
      if (!isKnown(head + tail)) return 'hyphenated'
      return isCertain(head, tail) || dividesWords() ? 'joined' : 'hyphenated'
    },
  }
}

function someDivision(text: string, test: (head: string, tail: string) => boolean): boolean {
  for (const { groups } of divisions(text)) if (test(groups!.head!.toLowerCase(), groups!.tail!)) return true
  return false
}

/** How often a form is a word of the text. Few forms are asked for, so that counting all words would cost more. */
function occurrences(text: string, form: string): number {
  let times = 0
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
    if (
      !wordBefore.test(text.slice(Math.max(0, at - 2), at)) &&
      !wordAfter.test(text.slice(at + form.length, at + form.length + 2))
    )
      times += 1
  return times
}
