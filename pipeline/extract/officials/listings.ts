/** Which lines of a letter list people: who writes, who is written to, who gets a copy. */
import type { Block, Letter, OfficialMention, Span } from '../../types.ts'

export type Position = OfficialMention['position']

/** Longer lines are running text, whatever they are labelled. */
const longestLine = 320

// "To:", "From:", "cc", "c.c.:", "Copied to:", "For the attention of", "Response of:", "Statement by the"
const label =
  /^(?:(?<to>(?:for the )?attention(?: of)?|f\.?a\.?o\.?|to|sent to|addressed to)|(?<from>from|response (?:of|from|by)|report (?:of|from|by)|statement (?:of|from|by)|comments? (?:of|from|by)|letter from|issued by|signed(?: by)?|author|p\.?p\.?)|(?<copy>c\.?\s?c\.?d?|b\.?c\.?c\.?|cop(?:y|ies|ied)(?: also)?(?: to)?)|(?<other>contact|for (?:further|more) (?:information|details).{0,20}|enquiries|head of office|(?:please )?ask for|tel(?:ephone)?|subject|re|date))(?<mark>\s?[:.]\s?|\s)(?=(?<next>\S{0,4}))/iu

interface Label {
  readonly length: number
  readonly to: string | undefined
  readonly from: string | undefined
  readonly copy: string | undefined
  readonly other: string | undefined
}

/** The label of a line; without a colon it must be followed by a capital or an article. */
export function labelOf(quote: string): Label | null {
  const found = label.exec(quote)
  if (!found) return null
  const { to, from, copy, other, mark = '', next = '' } = found.groups!
  if (mark.trim() === '' && !/^(?:\p{Lu}|the$)/u.test(next)) return null
  return { length: found[0].length, to, from, copy, other }
}

// A label that names no one else ("Copied to:") opens a list on the lines below it.
const labelAlone = /^(?:c\.?\s?c\.?|cop(?:y|ies|ied)(?: also)?(?: to)?)\s?:?$/iu

const skipped: ReadonlySet<Block['kind']> = new Set([
  'note',
  'furniture',
  'date',
  'reference',
  'close',
  'salutation',
])

/** A line of the head or foot that is read as one, with the position its people have. */
export interface BlockLine extends Span {
  readonly position: Position
}

// "Yours sincerely", "Yn gywir / Yours sincerely", "Your's faithfully,"
const close =
  /^(?:(?:yn|yr|yours?|your['’]s|kind(?:est)?|best|with|warm|many|sincerely|regards|faithfully|very|truly|ever|gywir|iawn|cofion|gorau|thanks|wishes|as ever|i am)[\s,/.]*){1,6}$/iu

/** A line after the close that is longer belongs to an annex. */
const longestSignature = 120

/** Which lines belong to the blocks of names; the rest is running text. */
export function blockLinesOf({ blocks, document: { text } }: Letter): BlockLine[] {
  const lines: BlockLine[] = []
  let copying = false
  let closed = false
  for (const [index, block] of blocks.entries()) {
    const quote = text.slice(block.start, block.end)
    const above = blocks[index - 1]
    const own = labelOf(quote)
    const opensCopies = own?.copy !== undefined || labelAlone.test(quote)
    // A list of copies ends with the next label or blank line, but not right below its own label.
    const goesOn =
      text[block.start - 2] !== '\n' || (above && labelAlone.test(text.slice(above.start, above.end)))
    copying =
      opensCopies || (block.kind === 'copy' && block.part !== 'body') || (copying && !own && goesOn === true)
    const closes = close.test(quote)
    closed ||= closes
    const outside = block.part !== 'body' || (closed && quote.length <= longestSignature)
    const wanted = (outside && !skipped.has(block.kind) && !closes) || (copying && block.kind === 'copy')
    if (wanted && quote.length <= longestLine)
      lines.push({ start: block.start, end: block.end, position: positionOf(block, own, copying) })
  }
  return lines
}

function positionOf({ part }: Block, own: Label | null, copying: boolean): Position {
  if (copying) return 'copy'
  if (own?.other) return 'running'
  return own?.to || part === 'head' ? 'address' : 'signature'
}

/** The parts of a line that a semicolon, a bar or a bullet sets apart. */
export function piecesOf(text: string, line: Span): Span[] {
  return [...text.slice(line.start, line.end).matchAll(/[^;|•]+/gu)].flatMap(({ 0: quote, index }) => {
    const start = line.start + index + (quote.length - quote.trimStart().length)
    const end = line.start + index + quote.trimEnd().length
    return end > start ? { start, end } : []
  })
}
