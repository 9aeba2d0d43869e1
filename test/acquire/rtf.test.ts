import { describe, expect, it } from 'vitest'
import { readRtf } from '../../pipeline/acquire/rtf/rtf.ts'
import { letterRtf, rtfItem, rtfOf, rtfParagraph, rtfRow } from '../make/rtf.ts'
import { letterShown, refusal, shown, timeOf, wordsOf } from './shown.ts'

const read = (body: string) => readRtf(rtfOf(body))

describe('a Rich Text letter', () => {
  it('gives its parts as they are shown', () => {
    const letter = readRtf(letterRtf())
    expect(shown(letter)).toEqual(letterShown)
    expect(letter.title).toBe('Response of the commissioner')
  })
})

describe('letters and signs', () => {
  it.each<[name: string, body: string, text: string]>([
    [
      'bytes of the code page',
      "the Chief Constable\\'92s reply \\'96 \\'a35",
      'the Chief Constable’s reply – £5',
    ],
    ['bytes that are not escaped', 'na\xefve', 'naïve'],
    ['Unicode, with what stands for it', "\\u8220?force\\u8221\\'94", '“force”'],
    ['Unicode with nothing, or two, to stand for it', '{\\uc0\\u8217 s}{\\uc2 \\u8211--x}', '’s–x'],
    ['Unicode of two halves', '\\u-10179?\\u-8704?', '😀'],
    ['nothing left over from one group in the next', '{\\u8211}x', '–x'],
    ['bytes of a font of another code page', "\\f2 \\'b3\\'f3d\\'9f", 'łódź'],
    ['bytes of a symbol font', "\\f1\\'b7", '\uF0B7'],
    ['signs as words', '\\ldblquote a\\rdblquote \\emdash b\\endash c\\rquote s\\bullet', '“a”—b–c’s•'],
    ['spaces and hyphens', '5\\~May re\\-cord 2023\\_24', '5\u00A0May re\u00ADcord 2023\u201124'],
    ['braces and backslashes', '\\{a\\}\\\\b', '{a}\\b'],
    ['line ends of the file as nothing', 'Home Sec\r\nretary', 'Home Secretary'],
    ['words that nobody knows', '\\newword5 a\\insrsid123 b', 'ab'],
    ['two bytes for one character', "{\\fonttbl{\\f9\\fcharset128 Mincho;}}\\f9\\'93\\'fa\\'96\\'7b", '日本'],
  ])('%s', (_, body, text) => {
    expect(read(`\\pard\\plain ${body}\\par`).text).toBe(text)
  })

  it('reads the encoding that the file states', () => {
    const file = (head: string, bytes: string) => Buffer.from(`{\\rtf1${head} ${bytes}\\par}`, 'latin1')
    expect(readRtf(file('\\mac', "\\'d5")).text).toBe('’')
    expect(readRtf(file('\\pc', "\\'9c")).text).toBe('£')
    expect(readRtf(file('\\ansi\\ansicpg1250', "\\'b3")).text).toBe('ł')
    expect(readRtf(file('\\ansi\\ansicpg65001', "\\'e2\\'80\\'99")).text).toBe('’')
    expect(readRtf(file('\\ansi\\ansicpg99999', "\\'92")).text).toBe('’')
  })
})

describe('what is shown', () => {
  it.each<[name: string, body: string, lines: string[]]>([
    [
      'insertions, and no deletions',
      rtfParagraph('It is {\\revised now }{\\deleted not }done.'),
      ['It is now done.'],
    ],
    ['no hidden text', rtfParagraph('Seen{\\v  unseen}\\v  unseen\\v0 .'), ['Seen.']],
    [
      'one paragraph where the end of the first was deleted',
      '\\pard First, {\\deleted\\par}second.\\par',
      ['First, second.'],
    ],
    [
      'no headers, footers, pictures, comments and properties',
      `{\\header\\pard Header\\par}{\\footerf\\pard Footer {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}\\par}${rtfParagraph('Text{\\*\\annotation Comment}{\\pict\\wmetafile8 00ff}{\\*\\shppict{\\pict 00ff}}{\\*\\unknown x{y}}.')}`,
      ['Text.'],
    ],
    ['what stands for binary data', rtfParagraph('a{\\*\\data\\bin5 {{{{{}b\\bin-3 c'), ['abc']],
    [
      'the result of a field',
      rtfParagraph('{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt link}}.'),
      ['link.'],
    ],
    [
      'the result of an object',
      rtfParagraph('{\\object\\objemb{\\*\\objdata 00}{\\result Shown}}.'),
      ['Shown.'],
    ],
    ['lines, tabs and pages', '\\pard a\\line b\\tab c\\page d\\par', ['a', 'b\tc', 'd']],
    ['the last paragraph without an end', '\\pard Yours sincerely', ['Yours sincerely']],
    [
      'a text box, once, after its paragraph',
      rtfParagraph(
        '{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn name}{\\sv value}}{\\shptxt\\pard Boxed.\\par}}{\\shprslt\\pard Boxed.\\par}}Text.',
      ),
      ['Text.', 'Boxed.'],
    ],
    [
      'a note with a mark of its own',
      rtfParagraph(
        'Text*{\\footnote * As of May.} and 1{\\super\\chftn}{\\footnote{\\super\\chftn} Second.}',
      ),
      ['Text* and 11', '* As of May.', '1 Second.'],
    ],
    [
      'no hidden or deleted notes',
      rtfParagraph('Text{\\deleted\\chftn{\\footnote\\chftn Gone.}}.'),
      ['Text.'],
    ],
    ['old labels', "\\pard{\\pntext\\f1\\'B7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'B7}}x\\par", ['• x']],
  ])('%s', (_, body, lines) => {
    expect(wordsOf(read(body))).toEqual(lines)
  })
})

describe('what a paragraph is', () => {
  it.each<[name: string, body: string, lines: string[]]>([
    [
      'a short bold line',
      rtfParagraph('{\\b Our response}') + rtfParagraph('Text.'),
      ['heading 4: Our response', '', 'paragraph: Text.'],
    ],
    ['a line with a bold word', rtfParagraph('\\b Our\\b0  response'), ['paragraph: Our response']],
    [
      'a heading by its style, or by its outline',
      rtfParagraph('A', '\\s2') + rtfParagraph('B', '\\outlinelevel2'),
      ['heading 2: A', '', 'heading 3: B'],
    ],
    [
      'lines without space between them',
      '\\pard Market Street\\par Northtown\\par',
      ['paragraph: Market Street', 'paragraph: Northtown'],
    ],
    [
      'a list of two levels',
      rtfItem('1.', 0, 'x') + rtfItem('(a)', 1, 'y'),
      ['item 1: 1. x', '', 'item 2: (a) y'],
    ],
    [
      'a table between paragraphs',
      rtfParagraph('Above.') +
        rtfRow(['Action', 'By when']) +
        rtfRow(['One.\\par Two.', '']) +
        rtfParagraph('Below.'),
      ['paragraph: Above.', '', 'row: Action\tBy when', 'row: One. Two.', '', 'paragraph: Below.'],
    ],
    [
      'a table at the end, cut off',
      `${rtfRow(['a', 'b'])}\\trowd\\pard\\intbl c\\cell d`,
      ['row: a\tb', 'row: c\td'],
    ],
  ])('%s', (_, body, lines) => {
    expect(shown(read(body))).toEqual(lines)
  })
})

describe('hostile and broken files', () => {
  it.each<[name: string, bytes: Buffer, code: string]>([
    ['nesting', rtfOf('{'.repeat(1_000_000)), 'corrupt'],
    ['half a file', letterRtf().subarray(0, 1500), 'corrupt'],
    ['text without end', rtfOf("\\'e9".repeat(5_000_000)), 'too-large'],
    ['paragraphs without end', rtfOf('x\\par '.repeat(400_000)), 'too-large'],
    ['cells without end', rtfOf('\\cell'.repeat(400_000)), 'too-large'],
    ['no text', rtfOf('\\par\\par'), 'no-text'],
    ['braces that close too early', Buffer.from('{\\rtf1}}}} text'), 'no-text'],
    ['text boxes in text boxes', rtfOf(`${'{\\shptxt x'.repeat(600)}${'}'.repeat(600)}`), 'corrupt'],
  ])('%s', (_, bytes, code) => {
    let found: string | null = null
    expect(timeOf(() => (found = refusal(() => readRtf(bytes))))).toBeLessThan(4000)
    expect(found).toBe(code)
  })

  it('passes over pictures, and through odd words, in time', () => {
    const picture = `{\\pict ${'00ff'.repeat(2_000_000)}}`
    const odd = `\\bin99999999999 \\u99999999999 \\fs-1 \\uc-5 ${'\\u8217?'.repeat(100_000)}${"\\'e9".repeat(100_000)}`
    let text = ''
    expect(timeOf(() => (text = read(`${picture}${rtfParagraph('Text.')}`).text))).toBeLessThan(2000)
    expect(text).toBe('Text.')
    expect(timeOf(() => refusal(() => read(odd)))).toBeLessThan(4000)
  })

  it('reads text boxes that are nested as deep as they may be', () => {
    const { lines } = read(`${'{\\shptxt x'.repeat(400)}${'}'.repeat(400)}`)
    expect(lines).toHaveLength(400)
  })
})
