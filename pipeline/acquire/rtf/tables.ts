import { charset, codePage, decodeRtf, type RtfEncoding } from './encodings.ts'
import type { RtfGroup } from './group.ts'

/** What the head of a Rich Text file defines: the encodings of the document and its fonts, the names of its styles. */
export interface RtfTables {
  /** Takes a word of the head; false where it is none. */
  readonly define: (group: RtfGroup, word: string, parameter: number) => boolean
  readonly nameStyle: (id: number, piece: string) => void
  readonly styleName: (id: number) => string
  readonly decode: (bytes: string, font: number) => string
}

export function rtfTables(): RtfTables {
  const fonts = new Map<number, RtfEncoding>()
  const names = new Map<number, string>()
  let encoding: RtfEncoding = 'cp1252'
  const setFont = ({ destination, font }: RtfGroup, found: RtfEncoding | null) => {
    if (destination === 'fonts' && found !== null) fonts.set(font, found)
  }
  return {
    define(group, word, parameter) {
      switch (word) {
        case 'ansicpg':
          encoding = codePage(parameter) ?? encoding
          return true
        case 'mac':
          encoding = 'macintosh'
          return true
        case 'pc':
          encoding = 'cp437'
          return true
        case 'pca':
          encoding = 'cp850'
          return true
        case 'fcharset':
          setFont(group, charset(parameter))
          return true
        case 'cpg':
          setFont(group, codePage(parameter))
          return true
        default:
          return false
      }
    },
    // "heading 1;", in one piece or in several
    nameStyle(id, piece) {
      names.set(id, (names.get(id) ?? '') + piece)
    },
    styleName: id => (names.get(id) ?? '').replace(/;.*$/su, '').trim().toLowerCase(),
    decode: (bytes, font) => decodeRtf(bytes, fonts.get(font) ?? encoding),
  }
}
