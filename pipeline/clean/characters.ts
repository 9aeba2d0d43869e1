import { type Cleaner, editsFor } from './cleaner.ts'

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}

// Ligatures; spaces of odd widths; what is not seen at all (soft hyphen, zero width, byte order mark, controls);
// bullets of symbol fonts, which live in the private-use area; the non-breaking hyphen; half surrogate pairs.
const odd =
  /[\uFB00-\uFB06]|[\u00A0\u2000-\u200A\u202F\u205F\u3000]|[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uE000-\uF8FF]|\u2011|\p{Cs}/gu

function plain(character: string): string {
  const ligature = ligatures[character]
  if (ligature) return ligature
  if (character === '\u2011') return '-'
  // Half a surrogate pair is no character, and no database or JSON reader takes it.
  if (/\p{Cs}/u.test(character)) return '\uFFFD'
  const code = character.codePointAt(0)!
  if (code >= 0xe000 && code <= 0xf8ff) return '•'
  return code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
    ? ' '
    : ''
}

export const characters: Cleaner = {
  id: 'characters',
  says: 'Writes ligatures, odd spaces, unseen characters and symbol-font bullets as plain characters.',
  propose: ({ text }) =>
    // A soft hyphen that is seen, at the end of a line, is left for the joining of lines.
    editsFor(text, odd, ({ 0: character, index }) =>
      character === '\u00AD' && text[index + 1] === '\n' ? '-' : plain(character),
    ),
}
