import type { DateRule } from '../knowledge.ts'
import { monthWords, weekdayWords } from '../text/calendar.ts'
import { firstLettersOf } from '../text/first-letters.ts'
import { numberWords } from '../text/numbers.ts'
import { isFamiliar, plainForm } from '../text/quick-patterns.ts'
import type { DateMention, Extractor, Tokens } from '../types.ts'

/**
 * Finds date expressions. The rules are tried only where a word stands that can open one: a number, a word
 * that tells of dates, or one that leads to such. At each place the longest match wins, then the rule that stands first.
 */
export const dates = (rules: readonly DateRule[]): Extractor => {
  const ruled = rules.map(rule => ({ rule, pattern: new RegExp(rule.pattern.source, stickyFlags(rule)) }))
  const own = byFirstLetter(ruled)
  const plain = byFirstLetter(ruled.map(({ rule, pattern }) => ({ rule, pattern: plainForm(pattern) })))

  return letter => {
    const { text } = letter.document
    const { length, starts } = letter.tokens
    const canOpen = opensIn(letter.tokens)
    const rulesFor = isFamiliar(text) ? plain : own
    const found: DateMention[] = []
    let free = 0
    for (let index = 0; index < length; index++) {
      const start = starts[index]!
      if (start < free || !canOpen(index)) continue
      const mention = longestAt(rulesFor(text[start]!), text, start)
      if (!mention) continue
      found.push(mention)
      free = mention.end
    }
    return found
  }
}

interface Ruled {
  readonly rule: DateRule
  /** The rule's, bound to where it is tried. */
  readonly pattern: RegExp
}

/** The rules that can match where a word begins with a letter, in their order. */
function byFirstLetter(ruled: readonly Ruled[]): (letter: string) => readonly Ruled[] {
  const opened = ruled.map(one => ({ one, first: firstLettersOf(one.pattern) }))
  const known = new Map<string, readonly Ruled[]>()
  return letter => {
    let found = known.get(letter)
    if (found === undefined) {
      const small = letter.toLowerCase()
      found = opened.flatMap(({ one, first }) =>
        first === null || first.has(one.pattern.ignoreCase ? small : letter) ? [one] : [],
      )
      known.set(letter, found)
    }
    return found
  }
}

/** What the rules are, for the record: each is told by the first of its examples. */
export const datesRules = (rules: readonly DateRule[]) =>
  rules.map(({ id, examples }) => ({
    id,
    stage: 'extract' as const,
    says: `A date written as in: ${examples[0]!.replace(/\[([^\]]{1,80})\]\([^)]{1,80}\)/gu, '[$1]')}`,
  }))

const stickyFlags = (rule: DateRule) => `${rule.pattern.flags.replace(/[gy]/gu, '')}y`

function longestAt(ruled: readonly Ruled[], text: string, start: number): DateMention | null {
  let longest: DateMention | null = null
  for (const { rule, pattern } of ruled) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match) continue
    const end = start + match[0].length
    if (longest && end <= longest.end) continue
    const reading = rule.read(match.groups ?? {})
    if (reading) longest = { kind: 'date', start, end, rule: rule.id, confidence: rule.confidence, reading }
  }
  return longest
}

// Words that open a date and hardly anything else, and those that do so only with one of the first kind close behind.
const telling =
  'coming today tonight yesterday tomorrow w wc wb wk week weeks fortnight weekend day month year years months days ' +
  'decade morning afternoon evening q1 q2 q3 q4 h1 h2 quarter half spring summer autumn winter easter christmas lady ' +
  'michaelmas midsummer boxing halloween bonfire'
const leading =
  'the this that same last next early earlier mid middle late later end start beginning first second third fourth ' +
  'calendar financial fiscal academic school rolling previous fy new good st a an'

const shortYears = Array.from({ length: 50 }, (_, year) => `fy${String(year).padStart(2, '0')}`)

const tellingWords: ReadonlySet<string> = new Set([
  ...telling.split(' '),
  ...shortYears,
  ...monthWords,
  ...weekdayWords,
])
const leadingWords: ReadonlySet<string> = new Set([...leading.split(' '), ...numberWords])

/** The longest way to the word that tells: "the very end of the current financial year". */
const farthest = 7

const tells = (word: string) => isDigit(word.charCodeAt(0)) || tellingWords.has(word)

/** Whether a date can begin at a word. */
function opensIn({ length, words, vocabulary }: Tokens): (index: number) => boolean {
  const doesTell = vocabulary.map(tells)
  const leads = vocabulary.map(word => leadingWords.has(word))
  return index => {
    const word = words[index]!
    if (doesTell[word]) return true
    if (!leads[word]) return false
    const last = Math.min(index + farthest, length - 1)
    for (let next = index + 1; next <= last; next++) if (doesTell[words[next]!]) return true
    return false
  }
}

const isDigit = (code: number) => code >= 48 && code <= 57
