import type { Block, Claim, Letter } from '../types.ts'

export const titleRules = [
  { id: 'title/subject', stage: 'resolve', says: 'The subject line or headline is the title.' },
  {
    id: 'title/head',
    stage: 'resolve',
    says: 'A line of the head that names an inspection, report or answer is the title.',
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

/** What the letter says it is about, null where it has no subject line. */
export function resolveTitle({ blocks, document: { text } }: Letter): Claim<string> | null {
  const subject = blocks.find(({ kind }) => kind === 'subject')
  const line = (block: Block) => text.slice(block.start, block.end)
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
  return subject ? claim(text, subject, 'title/subject', 0.9) : null
}

function claim(text: string, block: Block, rule: string, confidence: number): Claim<string> {
  const skipped = label.exec(text.slice(block.start, block.end))?.[0].length ?? 0
  const start = block.start + skipped
  return { start, end: block.end, rule, confidence, value: text.slice(start, block.end) }
}
