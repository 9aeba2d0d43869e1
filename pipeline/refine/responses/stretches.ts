import { withoutMarker } from '../../text/markers.ts'
import type { Block, Letter, ResponseSpeaker, Span } from '../../types.ts'
import type { Group } from './groups.ts'
import { type Cues, trimmed } from './passage.ts'
import { quotationFrom } from './quotations.ts'

/** A stretch below a recommendation, with the label that opens it. */
export interface Stretch extends Span {
  readonly speaker: ResponseSpeaker | null
  readonly labelled: boolean
  /** An item that hangs on the recommendation. */
  readonly below: boolean
  readonly quoted: boolean
}

/** The rest of the recommendation's own block, and the blocks below; labels alone on their line hold for the next. */
export function* stretchesOf(
  { blocks, document: { text } }: Letter,
  cues: Cues,
  group: Group,
): Generator<Stretch> {
  let alone: ResponseSpeaker | null = null
  for (let index = group.block; index < blocks.length; index++) {
    const block = blocks[index]!
    if (block.start >= group.area.end) break
    if (block.kind === 'furniture' || block.kind === 'note') continue
    const own = index === group.block
    const rest = trimmed(text, {
      start: own ? afterMarks(text, group.area) : withoutMarker(text, block).start,
      end: Math.min(block.end, group.area.end),
    })
    if (!rest || !/[\p{L}–-]/u.test(text.slice(rest.start, rest.end)) || isDeadline(text, group, rest))
      continue
    const label = cues.at(rest, 'label') ?? (own ? null : cues.at(block, 'label'))
    const value = label?.cue.tells === 'label' ? label.cue.value : null
    const words = label ? trimmed(text, { start: label.end, end: rest.end }) : rest
    if (!words) {
      alone = value
      continue
    }
    const speaker: ResponseSpeaker | null = value ?? alone
    const shared = { below: !own && isBelow(text, group, block), quoted: block.quoted }
    const quote = speaker === null ? null : quotationFrom(text, words)
    yield { ...(quote ?? words), speaker, labelled: speaker !== null, ...shared }
    // What the writer adds after the words that are quoted
    const added = quote && trimmed(text, { start: quote.end, end: words.end })
    if (added) yield { ...added, speaker: 'pcc', labelled: true, ...shared }
    alone = null
  }
}

/** "1.1" below recommendation 1, "Action 3.1:", "– ‘I visited …’" */
function isBelow(text: string, { targets }: Group, block: Block): boolean {
  const line = text.slice(block.start, block.end)
  if (/^(?:action\s\d|[–—-]\s["“‘])/iu.test(line)) return true
  const number = /^(?<of>\d{1,2})\.\d{1,2}/u.exec(line)?.groups?.of
  return number !== undefined && targets.some(target => target.number?.replace(/\D/gu, '') === number)
}

const afterMarks = (text: string, { start, end }: Span) =>
  start + /^[\s.,;:”’"')\]–-]*/u.exec(text.slice(start, end))![0].length

/** In characters: a deadline on a line of its own is no longer. */
const longestDeadline = 60

/** The deadline of a recommendation on a line of its own. */
const isDeadline = (text: string, { targets }: Group, { start, end }: Span) =>
  targets.some(
    ({ mention }) =>
      mention?.deadlineSpan &&
      mention.deadlineSpan.start >= start &&
      mention.deadlineSpan.end <= end &&
      end - start < longestDeadline,
  ) ||
  /^(?:immediately|within\s\p{L}+\s(?:days|weeks|months)|by\s\d{1,2}\s\p{L}+\s\d{4})\.?$/iu.test(
    text.slice(start, end),
  )

export interface Owner extends Span {
  readonly owner: string | null
  readonly when: string | null
}

const ownerLine =
  /^(?:(?:(?:action\s)?owner|lead(?:\sofficer)?|responsible\sofficer)(?::\s?|\s)(?<owner>[^.\n]+))?\.?\s*(?:(?:(?:finish|completion|target|due)\sdate:?|due:?|delivered|by)\s(?<when>[^.\n]+))?/iu

/** The line that says who is to see to it, and by when. */
export function ownerIn(cues: Cues, { document: { text } }: Letter, span: Span): Owner | null {
  const cue = cues.within(span, 'turn').find(({ cue: { value } }) => value === 'owner')
  if (!cue) return null
  const { owner, when } = ownerLine.exec(text.slice(cue.start, cue.end))?.groups ?? {}
  return { start: cue.start, end: cue.end, owner: owner?.trim() ?? null, when: when?.trim() ?? null }
}
