/** Makers of text in awkward encodings and shapes, for the tests of the readers. */
import iconv from 'iconv-lite'
import { seeded } from './seeded.ts'

/** The text in Windows-1252, as older word processors saved it: "’" is one byte, 0x92. */
export const windows1252 = (text: string): Buffer => iconv.encode(text, 'windows-1252')

/** The text in UTF-16, little or big endian, with or without a byte order mark. */
export const utf16 = (text: string, order: 'le' | 'be', bom: boolean): Buffer => {
  const bytes = Buffer.from(bom ? `\uFEFF${text}` : text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

/**
 * UTF-8 that was taken for Windows-1252 and encoded again: "’" becomes "â€™". The five bytes that Windows-1252
 * leaves open stand for the control characters of the same number, as in browsers.
 */
export const doubleEncoded = (text: string): Buffer => {
  const open = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
  const read = [...Buffer.from(text, 'utf8')].map(byte =>
    open.has(byte) ? String.fromCharCode(byte) : iconv.decode(Buffer.of(byte), 'windows-1252'),
  )
  return Buffer.from(read.join(''), 'utf8')
}

/** Each line broken between words at the given number of columns; a longer word stands on a line of its own. */
export const hardWrapped = (text: string, columns: number): string =>
  text
    .split('\n')
    .map(line => {
      const lines: string[] = []
      for (const word of line.split(' ')) {
        const last = lines.at(-1)
        if (last !== undefined && last.length + 1 + word.length <= columns) {
          lines[lines.length - 1] = `${last} ${word}`
        } else {
          lines.push(word)
        }
      }
      return lines.join('\n')
    })
    .join('\n')

/** Bytes that are no text at all, NULs among them; the same seed gives the same bytes. */
export const binary = (seed: number, length: number): Buffer => {
  const next = seeded(seed)
  return Buffer.from(Array.from({ length }, () => next(256)))
}
