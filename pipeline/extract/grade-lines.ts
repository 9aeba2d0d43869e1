/** Readers of lines that are a subject and its grade, in either order. */
import { quick } from '../text/quick-patterns.ts'
import type { Reader } from './grade-readers.ts'

// "Preventing crime: Outstanding", "Working with partners ....... Good", "Investigating crime | Inadequate",
// "Investigating crime Inadequate"
export function lineReader(grade: string): Reader {
  const line = quick(
    new RegExp(
      `^(?<subject>[^:|.\\n]{3,120}?)(?:\\s{0,2}(?<mark>[:|…\\t]|\\.{3,90}|\\s[–—-])\\s{0,2}|\\s)${grade}\\s{0,2}[.;,]?(?:\\sand)?$`,
      'iu',
    ),
  )
  return ({ text }) => {
    const groups = line.exec(text)?.groups
    if (!groups || /\b(?:is|was|are|were|as)$/iu.test(groups.subject!)) return []
    // Without a mark between them, only capitals tell the line from a sentence.
    if (!groups.mark && !/^\p{Lu}.{2,60}\s\p{Lu}[\p{Ll}\s]{3,20}$/u.test(text)) return []
    const subject = groups.subject!.replace(/^[•◼▪–—*-]\s?/u, '').trim()
    const start = text.indexOf(subject)
    const end = text.replace(/[\s;,.]{1,3}(?:and)?$/u, '').length
    return [
      {
        start,
        end,
        word: groups.grade!,
        count: null,
        total: null,
        subject,
        rule: 'grade/line',
        confidence: 0.95,
      },
    ]
  }
}

// "Outstanding: working with safeguarding partners", "– Good: leadership of child protection arrangements"
export function firstReader(grade: string): Reader {
  const line = quick(
    new RegExp(
      `^(?:[•◼▪–—*-]\\s{0,3})?(?<found>${grade}\\s{0,2}[:–—|-]\\s{1,3}(?<subject>\\p{L}[^.:|\\n]{3,119}?))\\s{0,2}[.;,]?(?:\\sand)?$`,
      'iu',
    ),
  )
  // "Good: we shall go on with it" is a remark.
  const remark = /^(?:I|we|you|it|they|this|that|there|the\sforce\s(?:is|was|has|will))\s/iu
  return ({ text }) => {
    const groups = line.exec(text)?.groups
    if (!groups || remark.test(groups.subject!)) return []
    const start = text.indexOf(groups.found!)
    const end = start + groups.found!.length
    return [
      {
        start,
        end,
        word: groups.grade!,
        count: null,
        total: null,
        subject: groups.subject!,
        rule: 'grade/first',
        confidence: 0.9,
      },
    ]
  }
}
