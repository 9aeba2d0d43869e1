/** What a hyphen at the end of a line means: a word divided because the line was full, or a hyphen of the word's own. */

// "recom-", "multi-", "16-"
const divided = /(?<head>[\p{L}\p{N}]{1,30})[-\u2010]$/u
const rest = /^(?<tail>[\p{L}\p{N}]{1,30})/u
const word = /\p{L}+(?:[-\u2010]\p{L}+)*/gu
// Every word that may be divided in a text, with its parts
const divisions = /(?<![\p{L}\p{N}])(?<head>\p{L}{2,30})[-\u2010]\n(?<tail>\p{Ll}{2,30})/gu
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
  let known: Map<string, number> | null = null
  const count = (form: string) => {
    known ??= countWords(text)
    return known.get(form) ?? 0
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
  for (const { groups } of text.matchAll(divisions))
    if (test(groups!.head!.toLowerCase(), groups!.tail!)) return true
  return false
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [form] of text.matchAll(word)) {
    const key = form.toLowerCase().replaceAll('\u2010', '-')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
