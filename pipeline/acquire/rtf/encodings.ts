import iconv from 'iconv-lite'

/** How bytes become text: a code page's name, or `symbol` for fonts whose signs have no letters. */
export type RtfEncoding = string

/** What `\ansicpg` says, where we know it. */
export const codePage = (page: number): RtfEncoding | null => {
  if (page === 65001) return 'utf-8'
  if (page === 10000) return 'macintosh'
  const name = `cp${page}`
  return iconv.encodingExists(name) ? name : null
}

// The character sets of fonts; 0 is Windows' own, and 1 leaves it to the document.
const charsets: ReadonlyMap<number, RtfEncoding> = new Map([
  [0, 'cp1252'],
  [2, 'symbol'],
  [77, 'macintosh'],
  [128, 'cp932'],
  [129, 'cp949'],
  [134, 'cp936'],
  [136, 'cp950'],
  [161, 'cp1253'],
  [162, 'cp1254'],
  [163, 'cp1258'],
  [177, 'cp1255'],
  [178, 'cp1256'],
  [186, 'cp1257'],
  [204, 'cp1251'],
  [222, 'cp874'],
  [238, 'cp1250'],
  [255, 'cp437'],
])

export const charset = (number: number): RtfEncoding | null => charsets.get(number) ?? null

/** Bytes, given as Latin-1 characters, as text. Signs of symbol fonts go where Unicode leaves them room of their own. */
export function decodeRtf(bytes: string, encoding: RtfEncoding): string {
  if (/^[\0-\x7F]*$/u.test(bytes)) return bytes
  if (encoding === 'symbol')
    return bytes.replace(/[\x80-\xFF]/gu, sign => String.fromCharCode(0xf000 + sign.charCodeAt(0)))
  return iconv.decode(Buffer.from(bytes, 'latin1'), encoding)
}
