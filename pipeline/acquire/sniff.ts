import { twoByteOrder } from './two-byte.ts'

/** What a file is, by its first bytes: names lie. */
export type Sniffed = 'pdf' | 'text' | 'empty' | 'binary' | 'zip' | 'ole' | 'rtf' | 'html' | 'image'

const start = (bytes: Uint8Array, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return 'empty'
  // Readers accept a PDF behind some junk; so do we.
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048)).toString(
    'latin1',
  )
  if (head.includes('%PDF-')) return 'pdf'
  if (start(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (start(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'ole'
  if (
    start(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    start(bytes, 0xff, 0xd8, 0xff) ||
    start(bytes, 0x49, 0x49, 0x2a) ||
    start(bytes, 0x4d, 0x4d, 0x00, 0x2a)
  )
    return 'image'
  if (head.startsWith('{\\rtf')) return 'rtf'
  if (/^\s{0,200}(?:<!doctype html|<html[\s>])/i.test(head)) return 'html'
  return looksLikeText(bytes) ? 'text' : 'binary'
}

/** Text has no control characters but tab, line ends and form feed; two-byte text has zeros in every other byte only. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536)
  const twoByte = twoByteOrder(bytes) !== null
  let odd = 0
  for (const byte of sample) {
    const control =
      byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1a
    if (control && !(twoByte && byte === 0)) odd += 1
  }
  // One stray control character in a thousand is a blemish; more is another kind of file.
  return odd <= sample.length / 1000
}
