import iconv from 'iconv-lite'
import { decodeText } from '../text.ts'
import { twoByteOrder } from '../two-byte.ts'

/** Where a page must say how it is encoded; browsers look no further than the first kilobyte. */
const declarationWithin = 4096

// `<meta charset="utf-8">`, `<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">`
const metaCharset = /<meta\s[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}(?<label>[\w.:-]{2,40})/iu
// `<?xml version="1.0" encoding="ISO-8859-1"?>`
const xmlEncoding = /^\s{0,20}<\?xml\s[^>]{0,100}?encoding\s{0,5}=\s{0,5}["'](?<label>[\w.:-]{2,40})/iu

/**
 * The page's text. Its byte order mark decides, then what it declares, then what its bytes look like. What declares
 * one byte a letter but reads as UTF-8 is UTF-8: browsers save pages so and leave the old declaration.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const detected = decodeText(bytes)
  if (twoByteOrder(bytes) !== null || detected.encoding === 'utf-8') return detected.text
  const head = Buffer.from(bytes.subarray(0, declarationWithin))
    .toString('latin1')
    .replace(/<!--[\s\S]*?-->/gu, '')
  const label = (metaCharset.exec(head) ?? xmlEncoding.exec(head))?.groups?.label
  return decodeLabelled(bytes, label ?? null)
}

/**
 * Bytes that say they are in an encoding. Latin-1 and ASCII mean Windows-1252, as in browsers; a label that the bytes
 * cannot bear, or that nobody knows, is not believed.
 */
export function decodeLabelled(bytes: Uint8Array, label: string | null): string {
  const name = (label ?? '').toLowerCase()
  const oneByte = /^(?:x-|cs)?(?:windows-?|cp|iso[-_]?8859-?|koi8|mac)/u.test(name)
  const latin = /^(?:iso[-_]?8859[-_]?1|latin-?1|us-ascii|ascii|ansi_x3.*)$/u.test(name)
  if (!oneByte || latin || !iconv.encodingExists(name)) return decodeText(bytes).text
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name)
}

/**
 * Windows-1252 that was read as Latin-1, as Node's own decoder does: "’" has become the control character U+0092.
 * Such characters stand in no letter, so nothing else is touched.
 */
export const withoutControls = (text: string) =>
  text.replace(/[\u0080-\u009f]/gu, control => iconv.decode(Buffer.of(control.charCodeAt(0)), 'windows-1252'))
