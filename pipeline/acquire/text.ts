import iconv from 'iconv-lite'
import type { SourceLine } from '../types.ts'
import { twoByteOrder } from './two-byte.ts'

export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

/**
 * Bytes to text. A byte order mark decides; else two-byte text is known by where its zero bytes stand; else strict
 * UTF-8; else Windows-1252, which also takes Latin-1. (Node 20's own TextDecoder reads Windows-1252 wrongly.)
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const encoding = encodingOf(buffer)
  return { text: iconv.decode(buffer, encoding, { stripBOM: true }), encoding }
}

function encodingOf(buffer: Buffer): DecodedText['encoding'] {
  const order = twoByteOrder(buffer)
  if (order) return order === 'le' ? 'utf-16le' : 'utf-16be'
  return isUtf8(buffer) ? 'utf-8' : 'windows-1252'
}

function isUtf8(buffer: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(buffer)
    return true
  } catch {
    return false
  }
}

/**
 * The lines of a plain text, joined by `\n` whatever ended them in the file. A form feed starts a new page (as
 * converters from PDF write it); a file without one has no pages.
 */
export function linesOfText(text: string): { text: string; lines: SourceLine[]; pages: number | null } {
  const sheets = text.split('\f')
  const paged = sheets.length > 1
  const lines: SourceLine[] = []
  const pieces: string[] = []
  let at = 0
  sheets.forEach((sheet, index) => {
    for (const line of sheet.split(/\r\n|[\n\r\v\u0085\u2028\u2029]/u)) {
      // A span is never empty, so a blank line has none: it shows as two line ends in a row.
      if (line.length > 0)
        lines.push({
          start: at,
          end: at + line.length,
          page: paged ? index + 1 : null,
          box: null,
          fontSize: null,
          bold: false,
        })
      pieces.push(line)
      at += line.length + 1
    }
  })
  return { text: pieces.join('\n'), lines, pages: paged ? sheets.length : null }
}
