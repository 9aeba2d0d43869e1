/** The text of an e-mail: what was written, and the earlier mails it quotes. */
import type { SourceLine } from '../../types.ts'
import { type Block, linesOfBlocks } from '../blocks.ts'
import { linesOfText } from '../text.ts'

export interface Lines {
  readonly text: string
  readonly lines: SourceLine[]
}

/** Pieces of a text one after the other, with a blank line between. */
export function joined(pieces: readonly Lines[]): Lines {
  const lines: SourceLine[] = []
  const texts: string[] = []
  let at = 0
  for (const piece of pieces) {
    if (piece.text === '') continue
    if (texts.length > 0) at += 2
    for (const line of piece.lines) lines.push({ ...line, start: line.start + at, end: line.end + at })
    texts.push(piece.text)
    at += piece.text.length
  }
  return { text: texts.join('\n\n'), lines }
}

// "From: Anne Hale", "*From:* Anne Hale"
const fromLine = /^\s{0,3}\*?From:\*?\s/iu
const sentLine = /^\s{0,3}\*?(?:Sent|Date):\*?\s/iu
// "On Friday 28 April 2023 at 10:15, Anne Hale <anne@example.org> wrote:"
const wroteLine = /^\s{0,3}On\s.{6,300}\swrote:\s{0,5}$/iu
const headerLine = /^\s{0,3}\*?(?:From|Sent|Date|To|Cc|Subject|Importance|Attachments):\*?\s/iu
/** "Sent:" stands this close below "From:". */
const sentWithin = 3

/** Where an earlier mail begins that is quoted to the end; the number of lines where none is. */
export function quotedFrom(lines: readonly string[]): number {
  const at = lines.findIndex(
    (line, index) =>
      wroteLine.test(line) ||
      (fromLine.test(line) &&
        lines.slice(index + 1, index + 1 + sentWithin).some(next => sentLine.test(next))),
  )
  return at < 0 ? lines.length : at
}

const mark = /^\s{0,3}>/u
const marks = /^(?:\s{0,3}>){1,20} ?/u
// Outlook's place for a picture: "[cid:image001.png@01D9.B7]"
const picture = /\[cid:[^\]\s]{1,200}\]/gu

/**
 * A plain text body. What was written keeps its lines as they are, for cleaning to join; quotations lose their marks,
 * and their lines are joined where they were only full. `flowed` mails have such lines already.
 */
export function plainBody(plain: string, flowed: boolean): Lines {
  const lines = plain
    .replaceAll('\f', '\n')
    .replace(picture, '')
    .split(/\r\n|[\n\r]/u)
    // An answer between the lines of a quotation is no quotation: only marks, or all to the end, make one.
    .map(line => (flowed && mark.test(line) ? line.replace(/ (?:>\s?){1,20}/gu, ' ') : line))
  const end = quotedFrom(lines.map((line, at) => (saysWhose(lines, at) ? '' : line)))
  const pieces: Lines[] = []
  let from = 0
  for (let at = 1; at <= lines.length; at++) {
    const quoted = isQuoted(lines, from, end)
    if (at < lines.length && isQuoted(lines, at, end) === quoted) continue
    const run = lines.slice(from, at)
    pieces.push(quoted ? linesOfBlocks(quotation(run)) : linesOfText(trimmed(run).join('\n')))
    from = at
  }
  return joined(pieces)
}

/** Lines with marks, and "On … wrote:" above such: it says whose they are, and quotes no more than they do. */
function saysWhose(lines: readonly string[], at: number): boolean {
  if (mark.test(lines[at]!)) return true
  if (!wroteLine.test(lines[at]!)) return false
  const below = lines.slice(at + 1, at + 4).find(line => line.trim() !== '')
  return below !== undefined && mark.test(below)
}

const isQuoted = (lines: readonly string[], at: number, end: number) => at >= end || mark.test(lines[at]!)

/** Without the empty lines around it. */
function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(line => line.trim() !== '')
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(line => line.trim() !== '') + 1)
}

/** Lines of plain mails are seldom longer; longer ones were not broken at all. */
const widestWrapped = 100
const narrowestWrapped = 50
const itemLine = /^\s{0,10}(?:[-–•*]|\d{1,2}[.)]|\([a-z\d]{1,3}\))\s/iu

function quotation(lines: readonly string[]): Block[] {
  const texts = lines.map(line => line.replace(marks, '').trimEnd())
  const width = texts.reduce((widest, text) => Math.max(widest, text.length), 0)
  const wrapped = width >= narrowestWrapped && width <= widestWrapped
  const blocks: { text: string; last: string; apart: boolean }[] = []
  let apart = false
  for (const text of texts) {
    const before = blocks.at(-1)
    const firstWord = /^\s*(\S{1,200})/u.exec(text)?.[1] ?? ''
    if (firstWord === '') apart = true
    else if (
      before &&
      !apart &&
      wrapped &&
      before.last.length + 1 + firstWord.length > width &&
      !itemLine.test(text) &&
      !headerLine.test(text) &&
      !headerLine.test(before.text)
    ) {
      before.text += ` ${text.trim()}`
      before.last = text
    } else {
      blocks.push({ text, last: text, apart })
      apart = false
    }
  }
  return blocks.map(({ text, apart: gap }) => ({ text, apart: gap, hint: { kind: 'quotation' } }))
}

/** A body of blocks: from where an earlier mail begins, its paragraphs are quotations. */
export function blockBody(blocks: readonly Block[]): Block[] {
  const end = quotedFrom(blocks.map(block => block.text))
  return blocks.map((block, at) =>
    at >= end && block.hint.kind === 'paragraph' ? { ...block, hint: { kind: 'quotation' } } : block,
  )
}
