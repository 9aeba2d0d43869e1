import type { Report } from '../knowledge.ts'
import { gazetteer, type Hit } from '../text/gazetteer.ts'
import { withoutMarker } from '../text/markers.ts'
import { overlap } from '../text/places.ts'
import type { Block, Extractor, Letter, ReportMention } from '../types.ts'
import { paraphrases } from './report-paraphrases.ts'
import { subjectTitles } from './report-subjects.ts'
import { entitled, quotedTitles } from './report-titles.ts'

export const reportRules: readonly { id: string; stage: 'extract' | 'refine' | 'resolve'; says: string }[] = [
  { id: 'report/title', stage: 'extract', says: 'A title of the list of reports, written as a title.' },
  {
    id: 'report/quoted',
    stage: 'extract',
    says: 'A title in quotation marks beside a word such as "report".',
  },
  {
    id: 'report/entitled',
    stage: 'extract',
    says: 'A capitalised title after "report entitled" or the like.',
  },
  { id: 'report/subject', stage: 'extract', says: 'The title of a report in the subject line or headline.' },
  {
    id: 'report/by-subject',
    stage: 'extract',
    says: 'A report of inspectors that is named by its subject alone.',
  },
  {
    id: 'report/by-subject-and-date',
    stage: 'extract',
    says: 'A report that is named by its subject and the month it came out in.',
  },
]

/** Finds titles of reports: those of the list, and others by quotation marks, "entitled", or the subject line. */
export const reports = (list: readonly Report[]): Extractor => {
  const titles = gazetteer(
    list.flatMap(report => [report.title, ...report.aliases].map(text => ({ text, payload: report }))),
  )
  const paraphrased = paraphrases(list)
  return letter => {
    const found = listed(letter, titles.findAll(letter.document.text, letter.tokens))
    const add = (mentions: readonly ReportMention[]) => {
      for (const mention of mentions) if (!found.some(other => overlap(other, mention))) found.push(mention)
    }
    add(subjectTitles(letter))
    add(quotedTitles(letter))
    add(entitled(letter))
    add(paraphrased(letter))
    return found.toSorted((one, other) => one.start - other.start)
  }
}

/** The longest title at each place, if it is written as a title. A title that several reports bear has no id. */
function listed({ document: { text }, blocks }: Letter, hits: readonly Hit<Report>[]): ReportMention[] {
  const longest: Hit<Report>[][] = []
  for (const hit of hits) {
    const last = longest.at(-1)
    if (last && overlap(last[0]!, hit)) {
      if (hit.end - hit.start > last[0]!.end - last[0]!.start) longest[longest.length - 1] = [hit]
      else if (hit.start === last[0]!.start && hit.end === last[0]!.end) last.push(hit)
    } else longest.push([hit])
  }
  return longest
    .filter(([hit]) => isTitle(text, blocks, hit!))
    .map(same => {
      const { start, end } = same[0]!
      const ids = new Set(same.map(({ payload }) => payload.id))
      const report = ids.size === 1 ? same[0]!.payload.id : null
      return {
        kind: 'report',
        start,
        end,
        title: text.slice(start, end),
        report,
        rule: 'report/title',
        confidence: 0.95,
      }
    })
}

const announced =
  /(?:\b(?:reports?|thematic|review|publication|inspection|entitled|titled|called|published)\b[\s,:–-]{0,4}(?:on\s|of\s)?(?:the\s)?|["“‘'])$/iu

// "The poor relation (HMICFRS and HMCPSI, July)", "Living in fear (July 2017)"
const credited =
  /^["”’]?\s\((?:by\s)?(?:HMIC|HMCPSI|HMIP|HMI\s|Ofsted|(?:\d{1,2}\s)?(?:\p{Lu}\p{L}{2,8}\s)?(?:19|20)\d\d)/u

/** At the start of a numbered item or a short line of its own, with a full stop, colon or dash behind it. */
function heads(
  text: string,
  block: Block | undefined,
  { start, end }: { start: number; end: number },
): boolean {
  if (!block || !/^\p{Lu}\p{L}*\s\p{L}+/u.test(text.slice(start, end))) return false
  const marked = start > block.start && withoutMarker(text, block).start === start
  return marked && /^\s?(?:[.:]\s|[–—-]\s)/u.test(text.slice(end, end + 3))
}

/** What titles write small: "In Harm's Way", "Both Sides of the Coin". */
const small = /^(?:and|are|for|the|who)$/u

/** Quoted, announced, in a heading, with a colon or dash of its own, or capitalised where a sentence would not be. */
function isTitle(text: string, blocks: readonly Block[], { start, end }: Hit<Report>): boolean {
  const title = text.slice(start, end)
  if (announced.test(text.slice(Math.max(0, start - 40), start))) return true
  if (/\s[–—-]\s|:\s/u.test(title)) return true
  const block = blocks.find(other => other.start <= start && end <= other.end)
  if (block?.kind === 'subject' || block?.kind === 'heading') return true
  const words = (title.match(/\p{L}[\p{L}'’]{2,40}/gu) ?? []).filter(word => !small.test(word))
  if (words.length > 1 && words.every(word => /^\p{Lu}/u.test(word))) return true
  // "Baroness Casey’s review": whoever wrote it is named. "2. Finding time for crime. HMICFRS reported …": it heads its item.
  if (/^(?:Baroness|Lord|Lady|Dame|Sir|Professor)\s/u.test(title) || heads(text, block, { start, end }))
    return true
  if (credited.test(text.slice(end, end + 30))) return true
  const opens =
    !block || start === block.start || /[.!?:]["'”’]?\s$/u.test(text.slice(Math.max(0, start - 3), start))
  return !opens && /^\p{Lu}/u.test(title)
}
