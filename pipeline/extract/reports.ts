import type { Report } from '../knowledge.ts'
import { gazetteer, type Hit } from '../text/gazetteer.ts'
import { overlap } from '../text/places.ts'
import type { Block, Extractor, Letter, ReportMention } from '../types.ts'

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
]

/** Finds titles of reports: those of the list, and others by quotation marks, "entitled", or the subject line. */
export const reports = (list: readonly Report[]): Extractor => {
  const titles = gazetteer(
    list.flatMap(report => [report.title, ...report.aliases].map(text => ({ text, payload: report }))),
  )
  return letter => {
    const found = listed(letter, titles.findAll(letter.document.text, letter.tokens))
    const add = (mentions: readonly ReportMention[]) => {
      for (const mention of mentions) if (!found.some(other => overlap(other, mention))) found.push(mention)
    }
    add(subjectTitles(letter))
    add(quotedTitles(letter))
    add(entitled(letter))
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

/** Quoted, announced, in a heading, with a colon or dash of its own, or capitalised where a sentence would not be. */
function isTitle(text: string, blocks: readonly Block[], { start, end }: Hit<Report>): boolean {
  const title = text.slice(start, end)
  if (announced.test(text.slice(Math.max(0, start - 40), start))) return true
  if (/\s[–—-]\s|:\s/u.test(title)) return true
  const block = blocks.find(other => other.start <= start && end <= other.end)
  if (block?.kind === 'subject' || block?.kind === 'heading') return true
  const words = title.match(/\p{L}{4,40}/gu) ?? []
  if (words.length > 1 && words.every(word => /^\p{Lu}/u.test(word))) return true
  const opens =
    !block || start === block.start || /[.!?:]["'”’]?\s$/u.test(text.slice(Math.max(0, start - 3), start))
  return !opens && /^\p{Lu}/u.test(title)
}

// ‘Lost to view: the police and missing children’, "…", “…”; an apostrophe within a word closes nothing
const quoted =
  /“(?<double>[^“”\n]{6,220})”|‘(?<single>(?:[^‘’\n]|’(?=\p{L})){6,220})’(?!\p{L})|"(?<straight>[^"\n]{6,220})"|(?<![\p{L}\d])'(?<plain>(?:[^'\n]|'(?=\p{L})){6,220})'(?!\p{L})/gu
const cueBefore =
  /\b(?:[Rr]eport|REPORT|[Tt]hematic|[Ii]nspection|[Rr]eview|[Pp]ublication|[Ss]tudy)s?(?:[\s,:–-]{1,3}(?:by|from|of|on|into|in|called|entitled|titled|named|published|the|its|their|last|this|year|\d{1,4}|\p{Lu}[\p{L}&]{0,20})){0,8}[\s,:–-]{0,3}$|^(?:[Ff]or|[Ii]n|[Rr][Ee]:|[Rr]esponse\sto)\s?$/u
const speechBefore =
  /\b(?:sa(?:id|ys?|ying)|that|told|found|noted?|notes|writes|wrote|read|reads|add(?:ed|s)|asked|as|are|is|was|were|be)[\s,:]{0,3}$/iu
const cueAfter =
  /^[\s,]{0,2}(?:(?:national|thematic|inspection)\s)?(?:report|review|thematic|inspection|study)\b|^[\s,–—-]{0,4}(?:which\s|was\s|were\s){0,2}(?:published|response\sof)|^\s\(\d{1,2}\s\p{L}{3,9}\s\d{4}\)/iu

function quotedTitles({ document: { text }, blocks }: Letter): ReportMention[] {
  return blocks.flatMap(block => {
    const line = text.slice(block.start, block.end)
    return [...line.matchAll(quoted)].flatMap(match => {
      const title = Object.values(match.groups!).find(Boolean)!
      const before = line.slice(Math.max(0, match.index - 70), match.index)
      const after = line.slice(match.index + match[0].length, match.index + match[0].length + 40)
      const whole =
        match[0].length === line.trim().length && (block.part === 'head' || block.kind === 'subject')
      if (!looksLikeTitle(title) || speechBefore.test(before)) return []
      if (!whole && !cueBefore.test(before) && !cueAfter.test(after)) return []
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

function mentionOf(start: number, title: string, rule: string, confidence: number): ReportMention {
  return { kind: 'report', start, end: start + title.length, title, report: null, rule, confidence }
}

// "its report entitled Behind the Screens, which …", "the review called Nowhere to Turn was …"
const announcement =
  /\b(?:report|thematic|review|inspection|publication|paper|study),?\s(?:entitled|titled|called)\s(?<title>\p{Lu}[\p{L}’'-]{1,20}(?:[:,]?\s(?:\p{Lu}[\p{L}’'-]{0,20}|\d{4}|(?:a|an|and|at|by|for|from|how|in|of|on|or|our|the|to|with)(?=\s))){1,20})/gu

function entitled({ document: { text } }: Letter): ReportMention[] {
  return [...text.matchAll(announcement)].map(match => {
    const title = match.groups!.title!
    return mentionOf(match.index + match[0].length - title.length, title, 'report/entitled', 0.8)
  })
}

// What stands before a title in a subject line: "RE:", "HMICFRS report:", "PCC response:", "Response to HMICFRS:"
const lead =
  /^(?:(?:re|subject|title|report(?:\sby\shmic(?:frs)?)?(?=\s?:)|(?:(?:pcc|our|the|my)\s)?response(?:\sto|\sfrom)?|(?:the\s)?hmic(?:frs)?(?:\s(?:thematic|inspection))?(?:\sreport)?|the)(?:\s?[:,–—-]\s{0,12}|\s)){1,4}/iu
// And after it: ": Response of the Commissioner", " – my comments", ": Action Plan", " (14 July 2022)"
const tail =
  /(?:\s?[:,]|\s[–—-])\s(?:(?:the|our|my|a|south|north|east|west|\p{Lu}\p{L}+[’']s?)\s){0,3}(?:(?:pcc|police|commissioner|mayor|chief\sconstable)(?:[’']s)?\s){0,2}(?:response|comments?|action\splan|answer|status|progress|update|reply|position|statement)\b.{0,160}$|\s\(\d{1,2}\s\p{L}+\s\d{4}\)$/iu
// "National Child Protection Inspection of …", "PEEL 2021/22: …", "Report on an unannounced inspection …"
const programme =
  /\bnational\schild\sprotection\s(?:post-|re-?)?inspection|^PEEL\b.{0,3}\s?(?:(?:police\s)?\p{L}+\s)?\d{4}|^report\son\s(?:an?\s)?(?:unannounced\s|announced\s)?inspection\b/iu
// "Behind closed screens: how well the police protect children", "Moving targets: children, county lines and the railway"
const shaped =
  /^\p{Lu}[^:.]{5,60}:\s(?:how|the\s(?:police|role)|policing|an?\s(?:inspection|review|joint)|children\sand|hidden|real)\b/iu
const aboutReport = /\b(?:this|the|your|its)\s(?:\p{L}{3,12}\s){0,3}report\b/iu

/** Subject lines and headlines that name the report which the letter is about. */
function subjectTitles({ document: { text }, blocks }: Letter): ReportMention[] {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'item')
  return blocks.flatMap((block, index) => {
    const line = text.slice(block.start, block.end)
    const opening = lead.exec(line)?.[0] ?? ''
    const opens =
      block.kind === 'subject' || block.kind === 'heading' || /\bresponse\b.{0,20}:\s$/iu.test(opening)
    const near = opens || (block.kind !== 'furniture' && block.part !== 'foot' && index <= first + 2)
    if (!near || line.length > 240 || /[.!]$/u.test(line)) return []
    const title = line
      .slice(opening.length)
      .replace(tail, '')
      .replace(/^["'“‘]|["'”’]$/gu, '')
    const told = programme.test(title) || (shaped.test(title) && aboutReport.test(text))
    // "PEEL 2023-25" alone names the programme.
    if (
      !told ||
      /^PEEL\s[\d/–-]+$/u.test(title) ||
      /^(?:joint|dear)\b|\s["'“‘]/iu.test(title) ||
      title.split(/\s+/u).length < 2
    )
      return []
    return [mentionOf(block.start + line.indexOf(title, opening.length), title, 'report/subject', 0.75)]
  })
}
