// "recom-", "multi-"; and how the next line goes on
const divided = /(?<head>\p{L}{2,30})[-\u2010]$/u
const rest = /^(?<tail>\p{Ll}{2,30})/u
const word = /\p{L}+(?:[-\u2010]\p{L}+)*/gu

// First parts of words that keep their hyphen before nearly anything.
const prefixes = new Set([
  'anti',
  'co',
  'cross',
  'ex',
  'follow',
  'front',
  'half',
  'high',
  'inter',
  'intra',
  'long',
  'low',
  'multi',
  'non',
  'out',
  'peer',
  'post',
  'pre',
  'pro',
  're',
  'self',
  'short',
  'single',
  'well',
  'whole',
])

const longestHead = 32
const endsInHyphen = (line: string) => line.endsWith('-') || line.endsWith('\u2010')

export type Division = 'joined' | 'hyphenated' | 'none'

/** Knows the words of one text, so that a word divided at a line end is written as the text writes it elsewhere. */
export function hyphenation(text: string): { divided: (line: string, next: string) => Division } {
  let known: Map<string, number> | null = null
  const count = (form: string) => {
    known ??= countWords(text)
    return known.get(form) ?? 0
  }
  return {
    divided(line, next) {
      // Most lines end without one, and a pattern bound to the end of a line is tried from its start.
      if (!endsInHyphen(line)) return 'none'
      const head = divided.exec(line.slice(-longestHead))?.groups?.head?.toLowerCase()
      const tail = rest.exec(next)?.groups?.tail?.toLowerCase()
      if (!head || !tail) return 'none'
      const joined = count(head + tail)
      const hyphenated = count(`${head}-${tail}`)
      if (joined !== hyphenated) return joined > hyphenated ? 'joined' : 'hyphenated'
      if (prefixes.has(head)) return 'hyphenated'
      // Two words that the letter has elsewhere too make a compound; else it is one word that was too long for its line.
      return count(head) > 1 && count(tail) > 1 ? 'hyphenated' : 'joined'
    },
  }
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [form] of text.matchAll(word)) {
    const key = form.toLowerCase().replaceAll('\u2010', '-')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
