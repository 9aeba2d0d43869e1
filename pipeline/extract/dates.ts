import type { DateRule } from '../knowledge.ts'
import { monthWords, weekdayWords } from '../text/calendar.ts'
import type { DateMention, Extractor } from '../types.ts'

/**
 * Finds date expressions. The rules are tried only where a word stands that can open one: a number, or one of
 * `openings`. At each place the longest match wins, then the rule that stands first.
 */
export const dates = (rules: readonly DateRule[]): Extractor => {
  const sticky = rules.map(rule => ({ ...rule, pattern: new RegExp(rule.pattern.source, stickyFlags(rule)) }))

  return letter => {
    const { text } = letter.document
    const { length, starts, folded } = letter.tokens
    const found: DateMention[] = []
    let free = 0
    for (let index = 0; index < length; index++) {
      const start = starts[index]!
      if (start < free || !canOpen(folded[index]!)) continue
      const mention = longestAt(sticky, text, start)
      if (!mention) continue
      found.push(mention)
      free = mention.end
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

function longestAt(rules: readonly DateRule[], text: string, start: number): DateMention | null {
  let longest: DateMention | null = null
  for (const { id, pattern, read, confidence } of rules) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match) continue
    const end = start + match[0].length
    if (longest && end <= longest.end) continue
    const reading = read(match.groups ?? {})
    if (reading) longest = { kind: 'date', start, end, rule: id, confidence, reading }
  }
  return longest
}

const words =
  'the this last next early earlier mid middle late later end start beginning today yesterday tomorrow w wc wk week ' +
  'q1 q2 q3 q4 quarter first second third fourth financial fiscal spring summer autumn winter easter christmas ' +
  'lady michaelmas midsummer boxing new one two three four five six seven eight nine ten twelve fifteen twenty'

const openings: ReadonlySet<string> = new Set([...words.split(' '), ...monthWords, ...weekdayWords])

const canOpen = (word: string) => isDigit(word.charCodeAt(0)) || openings.has(word)
const isDigit = (code: number) => code >= 48 && code <= 57
