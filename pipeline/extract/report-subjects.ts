import { testerOf } from '../text/hopeful.ts'
import { quick } from '../text/quick-patterns.ts'
import type { Letter, ReportMention } from '../types.ts'
import { mentionOf } from './report-titles.ts'

// What stands before a title in a subject line: "RE:", "HMICFRS report:", "PCC response:", "Response to HMICFRS:"
const lead =
  /^(?:(?:re|subject|title|report(?:\sby\shmic(?:frs)?)?(?=\s?:)|(?:(?:pcc|our|the|my)\s)?response(?:\sto|\sfrom)?|(?:the\s)?hmic(?:frs)?(?:\s(?:thematic|inspection))?(?:\sreport)?|the)(?:\s?[:,–—-]\s{0,12}|\s)){1,4}/iu
// And after it: ": Response of the Commissioner", " – my comments", ": Action Plan", " (14 July 2022)"
const tail =
  /(?:\s?[:,]|\s[–—-])\s(?:(?:the|our|my|a|joint|south|north|east|west|\p{Lu}\p{L}+[’']s?)\s){0,3}(?:(?:pcc|police|commissioner|mayor|chief\sconstable)(?:[’']s)?\s){0,2}(?:response|comments?|action\splan|answer|status|progress|update|reply|position|statement)\b.{0,160}$|\s\(\d{1,2}\s\p{L}+\s\d{4}\)$/iu
// "National Child Protection Inspection of …", "PEEL 2021/22: …", "Report on an unannounced inspection …"
const programme = quick(
  /\bnational\schild\sprotection\s(?:post-|re-?)?inspection|^PEEL\b.{0,3}\s?(?:(?:police\s)?\p{L}+\s)?\d{4}|^report\son\s(?:an?\s)?(?:unannounced\s|announced\s)?inspection\b/iu,
)
// "Out of sight: how well the police find missing girls", "Last stop: children and the railway"
const shaped = quick(
  /^\p{Lu}[^:.]{5,60}:\s(?:how|the\s(?:police|role)|policing|an?\s(?:inspection|review|joint)|children\sand|hidden|real)\b/iu,
)
// "I write in response to the above report", "your above-named report"
const tellsOfAbove = testerOf(
  /\b(?:the|your)\sabove(?:[-\s](?:named|titled|mentioned))?\s(?:\p{L}+\s){0,2}(?:report|thematic)\b/iu,
)
const aboutReport = quick(/\b(?:this|the|your|its)\s(?:\p{L}{3,12}\s){0,3}report\b/iu)

/** Fewer words than this name a programme or a matter, not a report. */
const shortestTold = 5

/** Subject lines and headlines that name the report which the letter is about. */
export function subjectTitles({ document: { text }, blocks }: Letter): ReportMention[] {
  const saysAbove = tellsOfAbove(text)
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'item')
  return blocks.flatMap((block, index) => {
    const line = text.slice(block.start, block.end)
    // "The" right before the title is its first word.
    const opening = (lead.exec(line)?.[0] ?? '').replace(/(?<=^|[:,–—-]\s)The\s$/u, '')
    const opens =
      block.kind === 'subject' || block.kind === 'heading' || /\bresponse\b.{0,20}:\s$/iu.test(opening)
    const near = opens || (block.kind !== 'furniture' && block.part !== 'foot' && index <= first + 2)
    if (!near || line.length > 240 || /[.!]$/u.test(line)) return []
    const title = line
      .slice(opening.length)
      .replace(tail, '')
      .replace(/^["'“‘]|["'”’]$/gu, '')
    const told =
      programme.test(title) ||
      (block.kind === 'subject' && saysAbove && title.split(/\s+/u).length >= shortestTold) ||
      (shaped.test(title) && aboutReport.test(text))
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
