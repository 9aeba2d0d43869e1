/** Titles that are in no list, told by their quotation marks or by what announces them. */

import { matchesIn } from '../text/matches.ts'
import type { Letter, ReportMention } from '../types.ts'

/** A title at a place, which is in no list. */
export function mentionOf(start: number, title: string, rule: string, confidence: number): ReportMention {
  return { kind: 'report', start, end: start + title.length, title, report: null, rule, confidence }
}

// ‘Out of sight: the police and missing girls’, "…", “…”; an apostrophe within a word closes nothing
const quoted =
  /“(?<double>[^“”\n]{6,220})”|‘(?<single>(?:[^‘’\n]|’(?=\p{L})){6,220})’(?!\p{L})|"(?<straight>[^"\n]{6,220})"|(?<![\p{L}\d])'(?<plain>(?:[^'\n]|'(?=\p{L})){6,220})'(?!\p{L})/gu
const cueBefore =
  /\b(?:[Rr]eport|REPORT|[Tt]hematic|[Ii]nspection|[Rr]eview|[Pp]ublication|[Ss]tudy)s?(?:[\s,:–-]{1,3}(?:by|from|of|on|into|in|is|was|called|entitled|titled|named|published|the|its|their|last|this|year|\d{1,4}|\p{Lu}[\p{L}&]{0,20})){0,8}[\s,:–-]{0,3}$|^(?:[Ff]or|[Ii]n|[Rr][Ee]:|[Rr]esponse\sto)\s?$/u
const speechBefore =
  /\b(?:sa(?:id|ys?|ying)|that|told|found|noted?|notes|writes|wrote|read|reads|add(?:ed|s)|asked|as|are|is|was|were|be)[\s,:]{0,3}$/iu
const cueAfter =
  /^[\s,]{0,2}(?:(?:national|thematic|inspection)\s)?(?:report|review|thematic|inspection|study)\b|^[\s,–—-]{0,4}(?:which\s|was\s|were\s){0,2}(?:published|response\sof)|^\s\(\d{1,2}\s\p{L}{3,9}\s\d{4}\)/iu

export function quotedTitles({ document: { text }, blocks }: Letter): ReportMention[] {
  return blocks.flatMap(block => {
    const line = text.slice(block.start, block.end)
    return matchesIn(line, quoted).flatMap(match => {
      const title = Object.values(match.groups!).find(Boolean)!
      const before = line.slice(Math.max(0, match.index - 70), match.index)
      const after = line.slice(match.index + match[0].length, match.index + match[0].length + 40)
      const whole =
        match[0].length === line.trim().length && (block.part === 'head' || block.kind === 'subject')
      if (!looksLikeTitle(title) || speechBefore.test(before)) return []
      const closes =
        block.kind === 'subject' &&
        /\b(?:HMIC(?:FRS)?|inspectorate|report)\)?\s?:\s?$/iu.test(before) &&
        after.trim() === ''
      if (!whole && !closes && !cueBefore.test(before) && !cueAfter.test(after)) return []
      return [mentionOf(block.start + match.index + 1, title, 'report/quoted', 0.85)]
    })
  })
}

/** Begins with a capital or a year, has no sentence end and does not speak of "I" or "we". */
const looksLikeTitle = (title: string) =>
  /^(?:\p{Lu}|\d{4}\b)/u.test(title) &&
  !/[.!,;]$|[.!]\s|\b(?:I|we|my|you)\b/iu.test(title) &&
  title.split(/\s+/u).length >= 2 &&
  (/:\s|\s[–—-]\s|\?/u.test(title) || title.split(/\s+/u).length >= 4 || capitalised(title))

const capitalised = (title: string) => {
  const words = title.match(/\p{L}{4,40}/gu) ?? []
  return words.length > 1 && words.every(word => /^\p{Lu}/u.test(word))
}

// "its report entitled Behind the Screens, which …", "the review called Nowhere to Turn was …"
const announcement =
  /\b(?:report|thematic|review|inspection|publication|paper|study),?\s(?:entitled|titled|called)\s(?<title>\p{Lu}[\p{L}’'-]{1,20}(?:[:,]?\s(?:\p{Lu}[\p{L}’'-]{0,20}|\d{4}|(?:a|an|and|at|by|for|from|how|in|of|on|or|our|the|to|with)(?=\s))){1,20})/gu

export function entitled({ document: { text } }: Letter): ReportMention[] {
  return matchesIn(text, announcement).map(match => {
    const title = match.groups!.title!
    return mentionOf(match.index + match[0].length - title.length, title, 'report/entitled', 0.8)
  })
}
