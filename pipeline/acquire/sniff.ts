import { twoByteOrder } from './two-byte.ts'

/** What a file is, by its first bytes: names lie. */
export type Sniffed = 'pdf' | 'text' | 'empty' | 'binary' | 'zip' | 'ole' | 'rtf' | 'image'

const start = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

const imageSignatures: readonly (readonly ['image/png' | 'image/jpeg' | 'image/tiff', readonly number[]])[] =
  [
    ['image/png', [0x89, 0x50, 0x4e, 0x47]],
    ['image/jpeg', [0xff, 0xd8, 0xff]],
    ['image/tiff', [0x49, 0x49, 0x2a, 0x00]],
    ['image/tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ]

/** The type of bytes that `sniff` calls an image. */
export const imageType = (bytes: Uint8Array) =>
  imageSignatures.find(([, signature]) => start(bytes, ...signature))![0]

export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return 'empty'
  // Readers accept a PDF behind some junk; so do we.
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048)).toString(
    'latin1',
  )
  if (head.includes('%PDF-')) return 'pdf'
  if (start(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (start(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole'
  if (imageSignatures.some(([, signature]) => start(bytes, ...signature))) return 'image'
  if (head.startsWith('{\\rtf')) return 'rtf'
  return looksLikeText(bytes) ? 'text' : 'binary'
}

// Tab, line feed, vertical tab, form feed, carriage return, and the end mark of DOS
const usualControls = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a])

/** Text has no control characters but these. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536)
  const order = twoByteOrder(bytes)
  let odd = 0
  for (let at = 0; at < sample.length; at += order ? 2 : 1) {
    // In two-byte text a curly quote (U+2019) holds the byte 0x19, which is no control character there.
    const other = order ? (sample[at + 1] ?? 0) : 0
    const code =
      order === 'le' ? sample[at]! + other * 256 : order === 'be' ? sample[at]! * 256 + other : sample[at]!
    if (code < 0x20 && !usualControls.has(code)) odd += 1
  }
  // One stray control character in a thousand is a blemish; more is another kind of file.
  return odd <= sample.length / 1000
}
