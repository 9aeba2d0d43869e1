/**
 * The parts of an e-mail as they lie in its bytes: enough to bound what the parser is given, to mend what it would
 * decode wrongly, and to take the page out of a web archive.
 */
import { decodeText } from '../text.ts'

export interface MailPart {
  /** Number of multiparts around it; 0 for the mail itself. */
  readonly depth: number
  readonly start: number
  readonly bodyStart: number
  readonly end: number
  /** Names of the header fields in small letters; the first of each name, unfolded. */
  readonly fields: ReadonlyMap<string, string>
}

export interface MailParts {
  readonly parts: readonly MailPart[]
  /** The mail up to the first part beyond the bounds. */
  readonly end: number
}

/** No honest mail has more; what comes after them is left aside. */
export const mostParts = 100
export const deepestPart = 5
/** Lines that are not encoded cost the parser a kilobyte of memory each. */
export const mostLines = 100_000
const longestHeader = 256 * 1024

const lineFeed = 0x0a

/** The part a boundary stands in, and how deep. */
interface Open {
  readonly boundary: string
  readonly depth: number
}

/** Reads the structure line by line, as far as the bounds allow. */
export function partsOf(bytes: Buffer): MailParts {
  const parts: MailPart[] = []
  let open: Open[] = []
  let part = headerAt(bytes, 0, 0)
  let at = part.bodyStart
  let plainLines = 0
  const close = (end: number) => {
    if (part.start < end || parts.length === 0) parts.push({ ...part, end })
  }
  const enter = () => {
    const boundary = parameter(part.fields.get('content-type') ?? '', 'boundary')
    if (boundary && /^\s{0,5}multipart\//iu.test(part.fields.get('content-type') ?? ''))
      open.push({ boundary, depth: part.depth + 1 })
  }
  enter()
  while (at < bytes.length) {
    const found = bytes.indexOf(lineFeed, at)
    const next = found < 0 ? bytes.length : found + 1
    const delimiter = bytes[at] === 0x2d && bytes[at + 1] === 0x2d ? delimiterOf(bytes, at, next, open) : null
    if (delimiter) {
      close(at)
      open = open.slice(0, delimiter.index + (delimiter.last ? 0 : 1))
      const depth = delimiter.last ? delimiter.index : open[delimiter.index]!.depth
      if (!delimiter.last && (parts.length >= mostParts || depth > deepestPart)) return { parts, end: at }
      // What stands after the last delimiter is nobody's.
      part = delimiter.last
        ? { depth, start: next, bodyStart: next, end: next, fields: new Map() }
        : headerAt(bytes, next, depth)
      if (!delimiter.last) enter()
      at = part.bodyStart
    } else {
      if (!isEncoded(part) && ++plainLines > mostLines) {
        close(at)
        return { parts, end: at }
      }
      at = next
    }
  }
  close(bytes.length)
  return { parts, end: bytes.length }
}

const isEncoded = ({ fields }: MailPart) =>
  /base64|quoted-printable/iu.test(fields.get('content-transfer-encoding') ?? '')

/** Longer lines are no delimiters. */
const longestDelimiter = 250

function delimiterOf(bytes: Buffer, start: number, end: number, open: readonly Open[]) {
  if (open.length === 0 || end - start > longestDelimiter) return null
  const line = bytes.toString('latin1', start + 2, end).trimEnd()
  for (let index = open.length - 1; index >= 0; index--) {
    const { boundary } = open[index]!
    if (line === boundary) return { index, last: false }
    if (line === `${boundary}--`) return { index, last: true }
  }
  return null
}

function headerAt(bytes: Buffer, start: number, depth: number): MailPart {
  let at = start
  while (at < bytes.length && at - start < longestHeader) {
    const found = bytes.indexOf(lineFeed, at)
    const next = found < 0 ? bytes.length : found + 1
    const blank = next - at <= 2 && bytes.toString('latin1', at, next).trim() === ''
    at = next
    if (blank) break
  }
  const header = bytes.toString('latin1', start, at)
  return { depth, start, bodyStart: at, end: at, fields: fieldsOf(header) }
}

// "Content-Type: text/plain;\r\n\tcharset=utf-8"
const field =
  /^(?<name>[!-9;-~]{1,100})[ \t]{0,5}:(?<value>[^\n]{0,20000}(?:\n[ \t][^\n]{0,2000}){0,2000})/gmu

/** The fields of a header, unfolded; of each name the first. */
export function fieldsOf(header: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (const { groups } of header.replaceAll('\r\n', '\n').matchAll(field)) {
    const name = groups!.name!.toLowerCase()
    if (!fields.has(name)) fields.set(name, groups!.value!.replace(/\n[ \t]+/gu, ' ').trim())
  }
  return fields
}

/** `charset` of `text/plain; charset="utf-8"`; null where there is none. */
export function parameter(value: string, name: string): string | null {
  const found = new RegExp(
    `;\\s{0,20}${name}\\s{0,5}=\\s{0,5}(?:"(?<quoted>[^"]{1,200})"|(?<plain>[^\\s;"]{1,200}))`,
    'iu',
  ).exec(value)
  return found?.groups?.quoted ?? found?.groups?.plain ?? null
}

/**
 * The mail in bytes that the parser decodes rightly: it takes header lines and texts of no stated encoding for UTF-8,
 * which Windows-1252 is not.
 */
export function mended(bytes: Buffer, { parts, end }: MailParts): Buffer {
  const pieces: Buffer[] = []
  let at = 0
  const replace = (start: number, stop: number) => {
    const { text, encoding } = decodeText(bytes.subarray(start, stop))
    if (encoding === 'utf-8' || start === stop) return
    pieces.push(bytes.subarray(at, start), Buffer.from(text, 'utf8'))
    at = stop
  }
  for (const part of parts) {
    replace(part.start, part.bodyStart)
    const type = part.fields.get('content-type') ?? 'text/plain'
    const charset = parameter(type, 'charset')?.toLowerCase() ?? 'utf-8'
    if (/^text\//iu.test(type) && !isEncoded(part) && /^utf-?8$/u.test(charset))
      replace(part.bodyStart, part.end)
  }
  pieces.push(bytes.subarray(at, end))
  return Buffer.concat(pieces)
}
