import { describe, expect, it } from 'vitest'
import { sniff } from '../../pipeline/acquire/sniff.ts'
import { decodeText, linesOfText } from '../../pipeline/acquire/text.ts'
import { plainLetter } from '../make/pdf.ts'
import { binary, utf16, windows1252 } from '../make/text.ts'

const letter =
  'Dear Home Secretary\n\nThe Chief Constable’s “plan” – with £1.4 million – is in place.\n'.repeat(5)
const welsh = 'Annwyl Weinidog\n\nMae’r heddlu’n gweithio yng Ngŵyr, Tŷ’r Cyffredin ac Ynys Môn.\n'.repeat(5)

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(welsh), 'utf-8', welsh],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${welsh}`), 'utf-8', welsh],
    ['UTF-16 LE', utf16(letter, 'le', false), 'utf-16le', letter],
    ['UTF-16 BE', utf16(letter, 'be', false), 'utf-16be', letter],
    ['UTF-16 LE with a byte order mark', utf16(welsh, 'le', true), 'utf-16le', welsh],
    ['UTF-16 BE with a byte order mark', utf16(welsh, 'be', true), 'utf-16be', welsh],
    ['Windows-1252 with curly quotes', windows1252(letter), 'windows-1252', letter],
    ['Latin-1', Buffer.from('Ynys Môn, £5, café', 'latin1'), 'windows-1252', 'Ynys Môn, £5, café'],
    ['ASCII', Buffer.from('Dear Sir'), 'utf-8', 'Dear Sir'],
    ['emoji', Buffer.from('👮 of Kent'), 'utf-8', '👮 of Kent'],
    ['nothing', Buffer.alloc(0), 'utf-8', ''],
  ])('%s', (_, bytes, encoding, text) => expect(decodeText(bytes)).toEqual({ text, encoding }))

  it('takes a UTF-8 text cut in the middle of a character for Windows-1252, and loses nothing before it', () => {
    const { text, encoding } = decodeText(Buffer.from('Kent – Surrey –').subarray(0, -1))
    expect(encoding).toBe('windows-1252')
    expect(text).toMatch(/^Kent .{2,3} Surrey /u)
  })
})

describe('sniff', () => {
  it.each([
    ['a PDF', plainLetter(), 'pdf'],
    ['a PDF behind junk', Buffer.concat([Buffer.from('junk\n'.repeat(99)), plainLetter()]), 'pdf'],
    ['text', Buffer.from(letter), 'text'],
    ['two-byte text', utf16(letter, 'le', false), 'text'],
    ['Windows-1252', windows1252(letter), 'text'],
    [
      'text with tabs, form feeds, vertical tabs and the end mark of DOS',
      Buffer.from('a\tb\fc\vd\r\ne\x1a'),
      'text',
    ],
    ['a stray control character in a long text', Buffer.from(`\x07${letter.repeat(10)}`), 'text'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['random bytes', binary(7, 4000), 'binary'],
    ['zero bytes', Buffer.alloc(1000), 'binary'],
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'image'],
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image'],
    ['an old Office document', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'ole'],
    ['Rich Text', Buffer.from('{\\rtf1\\ansi Dear Sir}'), 'rtf'],
  ])('%s', (_, bytes, kind) => expect(sniff(bytes)).toBe(kind))

  it('looks at the bytes of its own array only', () => {
    const whole = Buffer.from(`%PDF-${letter}`)
    expect(sniff(new Uint8Array(whole.buffer, whole.byteOffset + 5, letter.length))).toBe('text')
  })
})

describe('linesOfText', () => {
  const linesOf = (text: string) => {
    const read = linesOfText(text)
    return read.lines.map(({ start, end, page }) => [read.text.slice(start, end), page])
  }

  it.each([
    ['CRLF', 'one\r\ntwo\r\n\r\nthree'],
    ['CR', 'one\rtwo\r\rthree'],
    ['LF', 'one\ntwo\n\nthree'],
    ['a mixture', 'one\r\ntwo\n\rthree'],
    ['the separators of Unicode', 'one\u2028two\u2029\u0085three'],
  ])('%s ends lines, and a blank line has no span', (_, text) => {
    expect(linesOfText(text).text).toBe('one\ntwo\n\nthree')
    expect(linesOfText(text).pages).toBeNull()
    expect(linesOf(text)).toEqual([
      ['one', null],
      ['two', null],
      ['three', null],
    ])
  })

  it('starts a page at each form feed', () => {
    expect(linesOfText('one\n\ftwo\f\fthree').pages).toBe(4)
    expect(linesOf('one\n\ftwo\f\fthree')).toEqual([
      ['one', 1],
      ['two', 2],
      ['three', 4],
    ])
  })

  it.each(['', '\n\n\n', '\f'])('%j has no lines', text => expect(linesOfText(text).lines).toEqual([]))
})
