import type { Block, Claim, Letter } from '../types.ts'

export const titleRules = [
  { id: 'title/subject', stage: 'resolve', says: 'The subject line or headline is the title.' },
  {
    id: 'title/head',
    stage: 'resolve',
    says: 'A line of the head that names an inspection, report or answer is the title.',
  },
  {
    id: 'title/headline',
    stage: 'resolve',
    says: 'In a text that greets nobody, the first full line above it is its headline.',
  },
] as const

// "Response to HMICFRS: …", "Inspection of progress made in …", "PEEL: Police effectiveness 2016 – …"
const titleWords =
  /\b(?:(?:re-?|post-)?inspection|response|comments|report|review|reply|PEEL|JTAI|JICPA|thematic|action\splan|update|cause\sof\sconcern)\b/iu
// Lines that hold such words and are none: labels, memo lines, bodies.
const noTitle =
  /^(?:report\s(?:of|published)|date|to|from|published|response\sof|inspectorate|our|your|cc|office)\b/iu
// "Re: …", "Subject: …", "Report: …" are not part of the title.
const label = /^(?:re|subject|regarding|report|testun)\s?:\s?/iu
const shortest = 15

/** "Home > Holding to account > Inspection reports" tells where a page is, not what it says. */
export const isTrail = (line: string) => /^(?:You are here|[Hh]ome)\b[^>›»]{0,30}[>›»]/u.test(line)

/** What the letter says it is about, null where it has no subject line. */
export function resolveTitle({ blocks, document: { text } }: Letter): Claim<string> | null {
  const line = (block: Block) => text.slice(block.start, block.end)
  const trailed = blocks.some(block => block.kind === 'subject' && isTrail(line(block)))
  // Below the trail of a web page its first heading is the title.
  const subject = blocks.find(
    block => (block.kind === 'subject' || (trailed && block.kind === 'heading')) && !isTrail(line(block)),
  )
  if (subject && titleWords.test(line(subject))) return claim(text, subject, 'title/subject', 0.95)
  const head = blocks.find(
    block =>
      block.part === 'head' &&
      (block.kind === 'address' || block.kind === 'letterhead') &&
      block.end - block.start >= shortest &&
      titleWords.test(line(block)) &&
      !noTitle.test(line(block)),
  )
  if (head) return claim(text, head, 'title/head', 0.8)
  if (subject) return claim(text, subject, 'title/subject', 0.9)
  const greets = blocks.some(({ kind }) => kind === 'salutation')
  const headline = blocks.find(
    block => block.part === 'head' && block.kind === 'address' && isHeadline(line(block)),
  )
  return headline && !greets ? claim(text, headline, 'title/headline', 0.7) : null
}

// Words enough for a headline, and none of an address or a memo line.
const isHeadline = (line: string) =>
  line.split(/\s+/u).length >= 5 &&
  !noTitle.test(line) &&
  !/\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b|,\s\p{Lu}\p{Ll}+$/u.test(line)

function claim(text: string, block: Block, rule: string, confidence: number): Claim<string> {
  const skipped = label.exec(text.slice(block.start, block.end))?.[0].length ?? 0
  const start = block.start + skipped
  return { start, end: block.end, rule, confidence, value: text.slice(start, block.end) }
}
