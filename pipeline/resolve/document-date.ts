import { indexAround } from '../text/spans.ts'
import type { Block, Claim, DateMention, Letter, Mention } from '../types.ts'

/**
 * The letter's own date is a line of its own, or ends a short line of the head. A date within prose is never it.
 * The head counts before the top of the body, and that before the foot.
 */
export function documentDate(mentions: readonly Mention[], letter: Letter): Claim<string> | null {
  let best: Candidate | null = null
  for (const mention of mentions) {
    const candidate = mention.kind === 'date' ? candidateFor(mention, letter) : null
    if (candidate && (best === null || candidate.rank < best.rank)) best = candidate
  }
  return best?.claim ?? null
}

export const documentDateRules = [
  {
    id: 'document-date/labelled',
    stage: 'resolve',
    says: 'A line that says it is the date: "Date: 3 November 2022", "Sent: Monday 30/06/2014".',
  },
  {
    id: 'document-date/line',
    stage: 'resolve',
    says: 'A date alone on its line, in the head or the foot.',
  },
  {
    id: 'document-date/posted',
    stage: 'resolve',
    says: 'A line that says when the page or release was put out: "Posted on 7 February 2025".',
  },
  {
    id: 'document-date/line-end',
    stage: 'resolve',
    says: 'A date that ends a short line of the head after a reference, a place or an item number.',
  },
  {
    id: 'document-date/masthead',
    stage: 'resolve',
    says: 'A date that begins or ends one of the first lines, where no better one stands: "Newsletter May 2019".',
  },
] as const

type Rule = (typeof documentDateRules)[number]['id']

interface Candidate {
  readonly claim: Claim<string>
  /** The lower the better. */
  readonly rank: number
}

const confidence: Readonly<Record<Rule, number>> = {
  'document-date/labelled': 0.97,
  'document-date/line': 0.96,
  'document-date/posted': 0.9,
  'document-date/line-end': 0.85,
  'document-date/masthead': 0.6,
}

// Within one place of the letter; between places see `placeRank`.
const ruleOrder: readonly Rule[] = [
  'document-date/labelled',
  'document-date/line',
  'document-date/posted',
  'document-date/line-end',
  'document-date/masthead',
]

function candidateFor(mention: DateMention, letter: Letter): Candidate | null {
  const { edtf, precision } = mention.reading
  if (edtf === null || (precision !== 'day' && precision !== 'month')) return null
  const index = indexAround(letter.blocks, mention.start)
  if (index === null) return null
  const block = letter.blocks[index]!
  const place = placeRank(block, index, letter)
  if (place === null) return null
  const { text } = letter.document
  const rule = ruleFor(
    text.slice(block.start, mention.start).replace(otherLanguage, '').trim(),
    text.slice(mention.end, block.end).replace(otherLanguage, '').trim(),
    place,
    index < mastLines,
  )
  if (rule === null) return null
  const { start, end } = mention
  return {
    claim: { value: edtf, start, end, rule, confidence: confidence[rule] },
    rank: (rule === 'document-date/masthead' ? worst : place) * ruleOrder.length + ruleOrder.indexOf(rule),
  }
}

/** 0 in the head, 1 at the top of the body, 2 in the foot; null where no letter has its date. */
function placeRank(block: Block, index: number, letter: Letter): number | null {
  if (block.part === 'head') return 0
  if (block.part === 'foot') return 2
  const prose = letter.blocks.findIndex(
    ({ kind, start, end }) => (kind === 'paragraph' || kind === 'item') && end - start > longLine,
  )
  if (prose < 0 || index < prose) return 1
  return block.kind === 'date' ? 3 : null
}

/** A masthead is no deeper, and counts after every other place. */
const mastLines = 3
const worst = 4

/** Lines of a letter's head are shorter than this, those of its running text mostly longer. */
const longLine = 140

// "15 Hydref 2021 / 15 October 2021": the same day again
const otherLanguage = /^\s?\/\s?\d{1,2}\s\p{L}{3,12}\s\d{4}\s?$|^\d{1,2}\s\p{L}{3,12}\s\d{4}\s?\/\s?$/u

// "Date:", "Dyddiad / Date:", "Sent:", "Date of response:", "Signed: A. Fenner  Date:"
const label =
  /^(?:.{1,60}\s(?=dated?:$))?(?:(?:dyddiad\s?\/\s?)?dated?|dyddiad|sent(?:\son)?|date\sof\s(?:response|letter|reply|issue|this\sletter))\s?:?$/iu

// "Posted on", "Published on our website", "NEWS RELEASE – embargoed until 00:01,", "Not for publication before"
const posting =
  /^(?:(?:date\s(?:of\s)?(?:(?:our|the|this)\s)?(?:response|letter|statement|page|reply|comments?)\s)?(?:posted|published|issued|released|uploaded|publication|(?:page\s)?(?:last\s)?(?:updated|modified|reviewed))(?:\s(?:on|by))?(?:\s(?:our|the|this)\swebsite)?(?:\son)?\s?:?|(?:news|press|media)\s(?:release|notice)\b.{0,60}|(?:strictly\s)?(?:under\s)?embargo(?:ed)?\b.{0,40}|(?:not\s)?(?:for|to\sbe)\s(?:publication|release|published|released|broadcast)\b.{0,40})$/iu

// "Our ref: PCC/12    ", "Item 6, ", "Winchester, ", "By email, "
const lineStart =
  /(?:^(?:(?:our|your|eich|ein)\s)?(?:ref(?:erence)?|cyf)\b.{0,60}|^[\p{L}\p{N} .’'&()-]{1,50}[,|–—-])$/iu

// What may follow on the line: a time, a page's furniture, a full stop.
const lineRest =
  /^(?:[.,]?|\(?\d{1,2}[:.]\d\d\)?|[|·•–—-].{0,120}|(?:our|your)\s(?:ref|reference)\b.{0,60})$/iu

// "The newsletter of your Commissioner | ", "Kent PCC newsletter "; " newsletter"; but not "since ", "in ", "to "
const mastBefore =
  /^(?!.*[.;:?!])(?:.{0,90}\s)?(?:[|•·–—-]|(?!(?:since|in|to|from|until|by|of|after|before|during|and|on|for|at)\b)\p{L}{2,20})$/iu
const mastAfter = /^(?:[|•·–—-].{0,120}|(?:\p{L}+\s?){0,4})$/u

// "Report published:", "Inspection dates,": the date of something else
const other = /\b(?:report|inspection|fieldwork|visit|deadline|due|review\sdate|meeting|next)\b/iu

function ruleFor(before: string, after: string, place: number, mast: boolean): Rule | null {
  const better = lineRest.test(after) ? ruleAt(before, place) : null
  if (better || !mast || other.test(`${before} ${after}`) || !mastAfter.test(after)) return better
  return before === '' || mastBefore.test(before) ? 'document-date/masthead' : null
}

function ruleAt(before: string, place: number): Rule | null {
  if (before === '') return 'document-date/line'
  if (label.test(before)) return 'document-date/labelled'
  if (posting.test(before)) return 'document-date/posted'
  if (place < 2 && lineStart.test(before) && !other.test(before)) return 'document-date/line-end'
  return null
}
