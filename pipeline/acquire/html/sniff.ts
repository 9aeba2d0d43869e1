import { twoByteOrder } from '../two-byte.ts'

/** A page begins within this many bytes, behind whatever remarks the program that saved it has put there. */
const beginsWithin = 16_384
const before = /^(?:\ufeff|\s+|<\?xml[^>]{0,300}\?>|<!--[\s\S]{0,8000}?-->)/u
// "<!DOCTYPE html", "<html lang="en">"
const page = /^<(?:!doctype\s{1,5}html|(?:html|head|body|title|meta)(?:[\s>]))/iu
// a piece of one: it must hold ends of paragraphs too
const piece = /^<(?:div|main|article|section|header|table|p|h[1-6])[\s>]/iu
const endOfBlock = /<\/(?:p|div|table|section|article)>/iu

/** Whether bytes are a web page: by its first tag, behind a byte order mark, an XML declaration and remarks. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, beginsWithin)
  const order = twoByteOrder(head)
  let rest = decodeHead(head, order)
  for (let match = before.exec(rest); match; match = before.exec(rest)) rest = rest.slice(match[0].length)
  return page.test(rest) || (piece.test(rest) && endOfBlock.test(rest))
}

function decodeHead(head: Uint8Array, order: 'le' | 'be' | null): string {
  const even = Buffer.from(head.subarray(0, head.length - (head.length % 2)))
  if (order === 'be') return even.swap16().toString('utf16le')
  return order === 'le' ? even.toString('utf16le') : Buffer.from(head).toString('utf8')
}
