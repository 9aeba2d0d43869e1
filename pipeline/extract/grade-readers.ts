/** One reader for each way of writing a grade. Each is given the pattern of the grade words, in the group `grade`. */

import { lineMatcher } from '../text/line-matches.ts'
import { numberOf, numberSource } from '../text/numbers.ts'
import { quick, quickMatches } from '../text/quick-patterns.ts'
import type { GradeMention, Span } from '../types.ts'

/** A stretch of text, with the sentence before it in its block. */
export interface Place extends Span {
  readonly text: string
  readonly before: string
}

export type Find = Omit<GradeMention, 'kind' | 'grade'> & { readonly word: string }
export type Reader = (place: Place) => Find[]

/** What is counted where grades are counted. */
const counted =
  '(?:cases?|files?|forces?|areas?|services?|investigations?|audits?|records?|aspects?|questions?)'
/** What may follow a grade that stands for itself, and does not describe the noun after it. */
const stands =
  '(?=\\s{0,2}(?:[.,;:!?)\\]–—|"”’]|-\\s|$)|\\s(?:and|but|while|or|with|at|in|for|on|by|overall|this|last|against|the\\ssame)\\b)'
const verb = '(?:graded|rated|judged|assessed|classed|marked|scored)'

// "15 were assessed as good", "33 as requiring improvement", "Six of your 33 cases were graded inadequate", "17 good"
export function countReader(grade: string): Reader {
  const group = `of\\s(?:the|your|our|their|these|those|them|its)(?:\\s${numberSource})?`
  const what = `(?:(?:${group}\\s)?(?:\\p{L}{3,14}\\s)?(?<noun>${counted})|${group})\\s`
  const link = `(?:(?:was|were|where|is|are|had\\sbeen|have\\sbeen|being)\\s)?(?:${verb}\\s)?(?:as\\s(?:being\\s)?|to\\sbe\\s|to\\s|at\\s)?`
  const number = `(?<![\\p{L}\\d./£-])(?<count>${numberSource})\\s`
  const after = quickMatches(new RegExp(`${number}(?:${what})?${link}${grade}${stands}`, 'giu'))
  const adjective = quickMatches(new RegExp(`${number}${grade}\\s(?<noun>${counted})\\b`, 'giu'))
  const audited = `\\b(?:${verb}|grades?|audit(?:ed)?|examined|sampled|of\\s(?:the\\s)?${numberSource}\\s(?:\\p{L}{3,14}\\s){0,3}${counted})\\b`
  const context = quick(new RegExp(audited, 'iu'))
  const nouns = quickMatches(new RegExp(`\\b${counted}\\b`, 'giu'))
  const total = totalReader(grade.replace('?<grade>', '?:'))
  return ({ text, before }) => {
    const matches = [...after(text), ...adjective(text)]
    const several = new Set(matches.map(({ groups }) => groups!.grade!.toLowerCase())).size > 1
    return matches.flatMap(match => {
      const { count, noun, grade: word } = match.groups!
      // "the four inadequate forces" needs nothing else; "six good ideas" and "nine outstanding cases" do not pass.
      if (!several && !context.test(text) && !/^forces?$/iu.test(noun ?? '')) return []
      const above = [...nouns(before), ...nouns(text.slice(0, match.index))].at(-1)?.[0]
      const subject = noun ?? above ?? null
      const end = match.index + match[0].length
      const confidence = several ? 0.95 : 0.85
      return [
        {
          start: match.index,
          end,
          word: word!,
          count: numberOf(count!),
          total: total(text, 'first') ?? total(before, 'last'),
          subject,
          rule: 'grade/count',
          confidence,
        },
      ]
    })
  }
}

// "Of 62 cases audited", "They looked in depth at 74 cases.", "11 of the 30 cases good", "each of the 43 forces"; not
// "They graded 12 forces as good", which is a count
function totalReader(grade: string): (text: string, which: 'first' | 'last') => number | null {
  const looked =
    '(?:examined|audited|assessed|inspected|graded|(?:dip-)?sampled|tracked|reviewed|read|looked\\s(?:[^.;:]{1,20}\\s)?at)'
  const what = `(?:(?:all|the|these|those|your|our|its)\\s){0,2}(?<total>${numberSource})\\s(?:\\p{L}{3,14}\\s){0,3}${counted}\\b`
  const patterns = [
    quickMatches(new RegExp(`\\bof\\s${what}`, 'giu')),
    quickMatches(new RegExp(`\\b${looked}\\s${what}(?!\\s(?:as|to\\sbe)\\s(?:being\\s)?${grade})`, 'giu')),
  ]
  return (text, which) => {
    const found = patterns
      .flatMap(matches => matches(text))
      .toSorted((one, other) => one.index - other.index)
      .at(which === 'first' ? 0 : -1)
    return found ? numberOf(found.groups!.total!) : null
  }
}

/** "In its last report the force": a subject begins with its article. */
const beforeSubject = /^(?:in|at|under|on|since|after|by)\s.{0,80}\s(?=the\s)/iu

// "Cleveland Police was graded as good", "rated good at preventing crime", "HMIC graded the force inadequate",
// "the grade is requires improvement", "You judge that the constabulary requires improvement", "last time it was good"
export function verbReader(grade: string): Reader {
  const word = "(?:(?!as\\b|to\\b|at\\b)[\\p{L}&’'-]{1,20}\\s)"
  // "Responding to the public is graded": a subject is made of whole words, "to" among them.
  const own = "(?:(?!as\\b|to\\sbe\\b|at\\b)[\\p{L}&’'-]{1,20}\\s)"
  const left = `(?:(?<subject>(?<![\\p{L}’'-])${own}{0,6}\\p{L}{2,20},?\\s)??(?:which\\s)?(?:is|was|are|were|been|be)\\s)?`
  const next = `\\s(?:but|and)\\s${grade.replace('?<grade>', '?:')}\\b`
  const area = `(?:\\s(?:at|for)\\s(?<area>[^.,;:]{3,60}?)(?=[.,;:]|\\sbut\\b|${next}|$))?`
  const graded = lineMatcher(
    new RegExp(
      `${left}\\b${verb}\\s(?<object>${word}{0,5}?)(?:as\\s(?:being\\s)?|to\\sbe\\s|at\\s)?${grade}${area}${stands}`,
      'giu',
    ),
  )
  const named = lineMatcher(
    new RegExp(
      `(?:(?<=\\b(?:the|its|a|overall)\\sgrade\\s(?:is|was|of|remains|became)\\s|\\bjudges?\\sthat\\s[^.;:]{3,60}\\s)|\\b(?:last\\stime|previously|formerly)\\s(?:it\\s)?(?:was|were|had\\sbeen)\\s)${grade}\\b`,
      'giu',
    ),
  )
  return ({ text }) => {
    return [...graded(text), ...named(text)].map(match => {
      const { subject, object, area: at, grade: found } = match.groups!
      const aside = subject ? (beforeSubject.exec(subject)?.[0].length ?? 0) : 0
      const said = at ?? (object?.trim() || subject?.slice(aside).replace(/,\s?$/u, '').trim()) ?? null
      const end = match.index + match[0].trimEnd().length
      return {
        start: match.index + aside,
        end,
        word: found!,
        count: null,
        total: null,
        subject: said || null,
        rule: 'grade/verb',
        confidence: 0.9,
      }
    })
  }
}

// "It graded the force as follows: leadership, adequate; partnership working, good"
export function listReader(grade: string): Reader {
  const opened = quick(new RegExp(`\\b(?:${verb}|grades?|judge?ments?)\\b[^:;]{0,80}:`, 'iu'))
  const item = quickMatches(
    new RegExp(
      `(?:^|[;:,]\\s|\\band\\s)(?<subject>[^;:,.]{3,90})(?:,|:|\\s[–—-])\\s${grade}(?=\\s{0,2}(?:[;.,]|$))`,
      'giu',
    ),
  )
  return ({ text }) => {
    const colon = opened.exec(text)
    if (!colon) return []
    const from = colon.index + colon[0].length
    return item(text.slice(from)).map(match => {
      const subject = match.groups!.subject!.trim()
      const start = from + match.index + match[0].indexOf(subject)
      return {
        start,
        end: from + match.index + match[0].length,
        word: match.groups!.grade!,
        count: null,
        total: null,
        subject,
        rule: 'grade/list',
        confidence: 0.9,
      }
    })
  }
}

// "It is good at preventing crime, adequate at investigating crime, and requires improvement at protecting people"
export function atReader(grade: string): Reader {
  const next = `\\s(?:but|and)\\s${grade.replace('?<grade>', '?:')}\\b`
  const at = quickMatches(
    new RegExp(
      `(?<![\\p{L}-])${grade}\\s(?:at|for|in)\\s(?<area>\\p{L}{3,20}ing\\b[^.,;:]{3,60}?)(?=[.,;:]|${next}|$)`,
      'giu',
    ),
  )
  // "graded good for leadership and inadequate for investigations"
  const topic = quickMatches(
    new RegExp(
      `(?<=\\b${verb}\\s[^.;:]{3,150}(?:,|and|but)\\s)${grade}\\s(?:at|for|in)\\s(?<area>\\p{L}[^.,;:]{3,60}?)(?=[.,;:]|${next}|$)`,
      'giu',
    ),
  )
  const graded = quick(new RegExp(`\\b${verb}\\b`, 'iu'))
  return ({ text, before }) => {
    const matches = at(text)
    const several = new Set(matches.map(({ groups }) => groups!.grade!.toLowerCase())).size > 1
    const told = graded.test(text)
    if (!told && !(several && graded.test(before))) return []
    return [...matches, ...(told ? topic(text) : [])].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
      word: match.groups!.grade!,
      count: null,
      total: null,
      subject: match.groups!.area!.trim(),
      rule: 'grade/at',
      confidence: 0.8,
    }))
  }
}
