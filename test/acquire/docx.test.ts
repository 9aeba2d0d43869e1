import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../pipeline/acquire/docx/docx.ts'
import { oleFailure, oleKind } from '../../pipeline/acquire/office/ole.ts'
import { zipKind } from '../../pipeline/acquire/office/zip.ts'
import {
  docxOf,
  item,
  letterDocx,
  level,
  list,
  paragraph,
  pattern,
  run,
  style,
  styled,
  table,
  usualNumbering,
  usualStyles,
  zipOf,
} from '../make/docx.ts'
import { letterOdt } from '../make/odt.ts'
import { letterShown, refusal, shown, timeOf, wordsOf } from './shown.ts'

const read = (body: string, numbering = usualNumbering) =>
  readDocx(docxOf({ body, styles: usualStyles, numbering }))

describe('a Word letter', () => {
  it('gives its parts as they are shown', () => {
    const letter = readDocx(letterDocx())
    expect(shown(letter)).toEqual(letterShown)
    expect(letter.title).toBe('Response of the commissioner')
  })

  it('has the letters that mammoth finds in it, and the labels and marks that mammoth leaves out', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(letterDocx()) })
    const unlabelled = wordsOf(readDocx(letterDocx()))
      .filter(line => line !== '1 Published in May 2023.')
      .map(line => line.replace(/^(?:\d\.|\(.\)|[•◦])\s/u, '').replace('report1', 'report'))
    // It also runs the lines of an address into one another.
    expect(unlabelled.join('').replace(/\s/gu, '')).toBe(value.replace(/\s/gu, ''))
  })
})

const tracked = (name: string, content: string) => `<w:${name} w:id="1" w:author="A">${content}</w:${name}>`
const deletedText = '<w:r><w:delText>not </w:delText></w:r>'
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
const endDeleted = (name: string) => `<w:rPr><w:${name} w:id="1" w:author="A"/></w:rPr>`

describe('what is shown of a paragraph', () => {
  it.each<[name: string, body: string, lines: string[]]>([
    [
      'insertions',
      paragraph(`${run('It is ')}${tracked('ins', run('now '))}${run('done.')}`),
      ['It is now done.'],
    ],
    [
      'no deletions',
      paragraph(`${run('It is ')}${tracked('del', deletedText)}${run('done.')}`),
      ['It is done.'],
    ],
    [
      'what was moved, once',
      paragraph(tracked('moveFrom', run('Moved.'))) +
        paragraph('Stays.') +
        paragraph(tracked('moveTo', run('Moved.'))),
      ['Stays.', 'Moved.'],
    ],
    [
      'one paragraph where the end of the first was deleted',
      paragraph(run('First, '), endDeleted('del')) + paragraph('second.'),
      ['First, second.'],
    ],
    ['a deleted end of the last paragraph', paragraph(run('Last.'), endDeleted('del')), ['Last.']],
    ['no hidden text', paragraph(`${run('Seen')}${run(' unseen', '<w:vanish/>')}${run('.')}`), ['Seen.']],
    ['text that is not hidden after all', paragraph(run('Seen', '<w:vanish w:val="0"/>')), ['Seen']],
    [
      'no comments',
      paragraph(`<w:commentRangeStart w:id="0"/>${run('Text.')}<w:r><w:commentReference w:id="0"/></w:r>`),
      ['Text.'],
    ],
    [
      'hyphens as such',
      paragraph(
        `${run('re')}<w:r><w:softHyphen/></w:r>${run('cord 2023')}<w:r><w:noBreakHyphen/></w:r>${run('24')}`,
      ),
      ['re\u00ADcord 2023\u201124'],
    ],
    ['signs of symbol fonts', paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), ['✓']],
    ['lines', paragraph('Market Street\nNorthtown'), ['Market Street', 'Northtown']],
    ['tabs', paragraph('Date:\t3 May'), ['Date:\t3 May']],
    ['pages', paragraph(`${run('One.')}<w:r><w:br w:type="page"/></w:r>${run('Two.')}`), ['One.', 'Two.']],
    [
      'the result of a field, not its code',
      paragraph(
        `${field('begin')}<w:r><w:instrText>IF </w:instrText></w:r>${run('code')}${field('separate')}${run('result')}${field('end')}`,
      ),
      ['result'],
    ],
    [
      'links, content controls, smart tags',
      paragraph(
        `<w:hyperlink>${run('a ')}</w:hyperlink><w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent>${run('b ')}</w:sdtContent></w:sdt><w:smartTag>${run('c')}</w:smartTag>`,
      ),
      ['a b c'],
    ],
    [
      'paragraphs in content controls',
      `<w:sdt><w:sdtContent>${paragraph('In it.')}</w:sdtContent></w:sdt>`,
      ['In it.'],
    ],
    [
      'a text box, once, after its paragraph',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Boxed.')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Boxed.')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('Text.')}`,
      ),
      ['Text.', 'Boxed.'],
    ],
    [
      'a text box for older programs, where newer have a picture',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Fallback><w:pict>${box('Boxed.')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['Boxed.'],
    ],
    ['entities', paragraph('Fire & Rescue <b>'), ['Fire & Rescue <b>']],
  ])('%s', (_, body, lines) => {
    expect(wordsOf(read(body))).toEqual(lines)
  })
})

describe('numbers and bullets', () => {
  const numbered = pattern(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2'))
  const label = (body: string, numbering: string) => wordsOf(read(body, numbering))

  it.each<[name: string, numbering: string, body: string, lines: string[]]>([
    [
      'levels that show those above',
      numbered + list(1, 0),
      item(1, 0, 'x') + item(1, 1, 'x') + item(1, 1, 'x') + item(1, 0, 'x') + item(1, 1, 'x'),
      ['1. x', '1.1 x', '1.2 x', '2. x', '2.1 x'],
    ],
    ['a level whose outer one was left out', numbered + list(1, 0), item(1, 1, 'x'), ['1.1 x']],
    [
      'a list that goes on after a paragraph, and one that begins anew',
      numbered +
        list(1, 0) +
        list(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      item(1, 0, 'x') + paragraph('y') + item(1, 0, 'x') + item(2, 0, 'x') + item(2, 0, 'x'),
      ['1. x', 'y', '2. x', '1. x', '2. x'],
    ],
    [
      'two lists of one pattern count together',
      numbered + list(1, 0) + list(2, 0),
      item(1, 0, 'x') + item(2, 0, 'x'),
      ['1. x', '2. x'],
    ],
    [
      'letters that never restart',
      pattern(0, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '%2)', '<w:lvlRestart w:val="0"/>')) +
        list(1, 0),
      item(1, 0, 'x') + item(1, 1, 'x') + item(1, 0, 'x') + item(1, 1, 'x'),
      ['1. x', 'a) x', '2. x', 'b) x'],
    ],
    [
      'figures throughout',
      pattern(0, level(0, 'upperRoman', '%1') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + list(1, 0),
      item(1, 0, 'x') + item(1, 1, 'x'),
      ['I x', '1.1 x'],
    ],
    [
      'words before the number',
      pattern(0, level(0, 'decimal', 'Recommendation %1:')) + list(1, 0),
      item(1, 0, 'Record crime.'),
      ['Recommendation 1: Record crime.'],
    ],
    ['no list', numbered + list(1, 0), item(0, 0, 'x') + item(9, 0, 'y'), ['x', 'y']],
    ['no label', pattern(0, level(0, 'none', '')) + list(1, 0), item(1, 0, 'x'), ['x']],
    [
      'no number for an empty paragraph, which counts all the same',
      numbered + list(1, 0),
      item(1, 0, '') + item(1, 0, 'x'),
      ['2. x'],
    ],
    [
      'no number for a paragraph that was merged with the next',
      numbered + list(1, 0),
      paragraph(run('a '), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>${endDeleted('del')}`) +
        item(1, 0, 'b'),
      ['1. a b'],
    ],
  ])('%s', (_, numbering, body, lines) => {
    expect(label(body, numbering)).toEqual(lines)
  })

  it('come from the style too, and a heading stays a heading', () => {
    const styles = `${usualStyles}${style(
      'Numbered',
      'Section',
      '<w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>',
    )}`
    const body = styled('Numbered', 'Introduction') + styled('Numbered', 'Findings')
    expect(shown(readDocx(docxOf({ body, styles, numbering: numbered + list(1, 0) })))).toEqual([
      'heading 1: 1. Introduction',
      '',
      'heading 1: 2. Findings',
    ])
  })
})

describe('what a paragraph is', () => {
  it.each<[name: string, body: string, lines: string[]]>([
    [
      'a short bold line',
      paragraph(run('Our response', '<w:b/>')) + paragraph('Text.'),
      ['heading 4: Our response', '', 'paragraph: Text.'],
    ],
    ['a bold sentence', paragraph(run('We accept it.', '<w:b/>')), ['paragraph: We accept it.']],
    [
      'a line with a bold word',
      paragraph(run('Our ', '<w:b/>') + run('response')),
      ['paragraph: Our response'],
    ],
    [
      'a heading in two lines',
      styled('Heading1', 'Response\nto the report'),
      ['heading 1: Response to the report'],
    ],
    [
      'a second line of an item',
      item(1, 0, 'Record crime.\nBy May.'),
      ['item 1: 1. Record crime.', 'paragraph: By May.'],
    ],
    [
      'items without space between them',
      [1, 2]
        .map(() =>
          paragraph(
            'x',
            '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>',
          ),
        )
        .join(''),
      ['item 1: • x', 'item 1: • x'],
    ],
  ])('%s', (_, body, lines) => {
    expect(shown(read(body))).toEqual(lines)
  })

  it('keeps the columns of a table apart where cells are merged or rows deleted', () => {
    const cell = (properties: string, text: string) =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const row = (cells: string, properties = '') => `<w:tr>${properties}${cells}</w:tr>`
    const body = `<w:tbl>${[
      row(cell('<w:gridSpan w:val="2"/>', 'Wide') + cell('', 'c')),
      row(cell('<w:vMerge w:val="restart"/>', 'Tall') + cell('', 'b') + cell('', 'c')),
      row(cell('<w:vMerge/>', '') + cell('', 'b') + cell('', 'c')),
      row(cell('', 'gone') + cell('', 'gone') + cell('', 'gone'), '<w:trPr><w:del w:id="1"/></w:trPr>'),
    ].join('')}</w:tbl>`
    expect(wordsOf(read(body))).toEqual(['Wide\t\tc', 'Tall\tb\tc', '\tb\tc'])
  })
})

describe('other ways to write the same file', () => {
  const words = 'Dear Home Secretary'
  const document = (prefix: string, uri: string) =>
    `<${prefix}:document xmlns:${prefix}="${uri}"><${prefix}:body><${prefix}:p><${prefix}:r><${prefix}:t>${words}</${prefix}:t></${prefix}:r></${prefix}:p></${prefix}:body></${prefix}:document>`
  const usual = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

  it.each<[name: string, parts: Record<string, string | Uint8Array>]>([
    ['another name of the part', { 'word/document2.xml': document('w', usual) }],
    ['another prefix', { 'word/document.xml': document('ns0', usual) }],
    [
      'the strict format',
      { 'word/document.xml': document('w', 'http://purl.oclc.org/ooxml/wordprocessingml/main') },
    ],
    ['a byte order mark', { 'word/document.xml': `\uFEFF${document('w', usual)}` }],
    ['UTF-16', { 'word/document.xml': Buffer.from(`\uFEFF${document('w', usual)}`, 'utf16le') }],
  ])('%s', (_, parts) => {
    expect(readDocx(zipOf(parts)).text).toBe(words)
  })
})

/** A file that says of its part that it is small. */
function lyingZip(part: string): Uint8Array {
  const bytes = Buffer.from(zipOf({ 'word/document.xml': part }))
  bytes.writeUInt32LE(1000, 22)
  bytes.writeUInt32LE(1000, bytes.indexOf('PK\x01\x02') + 24)
  return bytes
}

describe('hostile and broken files', () => {
  const wordPart = (content: string) => zipOf({ 'word/document.xml': content })
  const start = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
  const end = '</w:body></w:document>'

  it.each<[name: string, bytes: Uint8Array, code: string]>([
    ['a bomb', wordPart(`${start}${' '.repeat(100_000_000)}${end}`), 'too-large'],
    ['a bomb that lies about its size', lyingZip(`${start}${' '.repeat(100_000_000)}${end}`), 'too-large'],
    ['too much text', wordPart(`${start}<w:p><w:r><w:t>${'&amp; '.repeat(2_500_000)}`), 'too-large'],
    ['too many elements', wordPart(`${start}${'<w:p/>'.repeat(700_000)}${end}`), 'too-large'],
    ['nesting', wordPart(`${start}${'<w:sdt>'.repeat(100_000)}`), 'corrupt'],
    [
      'too many files',
      zipOf(Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`word/${at}`, '']))),
      'too-large',
    ],
    ['half a file', letterDocx().subarray(0, 1500), 'corrupt'],
    ['half a part', wordPart(`${start}<w:p><w:r><w:t>Dear`), 'corrupt'],
    ['another kind of part', wordPart('<html/>'), 'corrupt'],
    ['no part', zipOf({ 'word/styles.xml': '<w:styles/>' }), 'corrupt'],
    ['no text', docxOf({ body: paragraph('') }), 'no-text'],
    ['nothing but junk', Buffer.from('PK\x03\x04junk'.repeat(100)), 'corrupt'],
  ])('%s', (_, bytes, code) => {
    let found: string | null = null
    expect(timeOf(() => (found = refusal(() => readDocx(bytes))))).toBeLessThan(4000)
    expect(found).toBe(code)
  })

  it('reads long files that are no bombs in time', () => {
    const rows = table(Array.from({ length: 20_000 }, () => ['a', 'b']))
    const marks = paragraph(
      Array.from({ length: 20_000 }, (_, at) => `<w:r><w:footnoteReference w:id="${at}"/></w:r>`).join(''),
    )
    const carried = Array.from({ length: 20_000 }, () => paragraph(run('a '), endDeleted('del'))).join('')
    const breaks = paragraph('\n'.repeat(20_000))
    expect(timeOf(() => read(rows + marks + carried + breaks))).toBeLessThan(5000)
  })

  it('survives styles and lists that lead back to themselves', () => {
    const styles = style('A', 'a', '<w:basedOn w:val="B"/>') + style('B', 'b', '<w:basedOn w:val="A"/>')
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/></w:abstractNum>${list(1, 0)}`
    expect(
      wordsOf(readDocx(docxOf({ body: styled('A', 'x') + item(1, 0, 'y'), styles, numbering }))),
    ).toEqual(['x', 'y'])
  })

  it('takes no element or attribute for what every object has', () => {
    expect(wordsOf(read(`${paragraph('<constructor/><toString/>')}${styled('constructor', 'x')}`))).toEqual([
      'x',
    ])
  })

  it('expands no entities of the file’s own', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    const { text } = readDocx(wordPart(`${bomb}${start}<w:p><w:r><w:t>x &b;</w:t></w:r></w:p>${end}`))
    expect(text).toBe('x &b;')
  })

  it('loses no time on the bytes of files that were changed on the way', () => {
    const whole = letterDocx()
    for (let at = 30; at < whole.length; at += 97) {
      const bytes = Uint8Array.from(whole)
      bytes[at]! ^= 0x55
      expect([null, 'corrupt', 'no-text', 'too-large']).toContain(refusal(() => readDocx(bytes)))
    }
  })
})

describe('what a container holds', () => {
  const part = { 'content.xml': '<x/>', 'META-INF/manifest.xml': '<x/>' }
  const odf = (kind: string) => zipOf({ mimetype: `application/vnd.oasis.opendocument.${kind}`, ...part })

  it.each<[kind: string, name: string, bytes: Uint8Array]>([
    ['docx', 'a Word letter', letterDocx()],
    ['odt', 'an OpenDocument letter', letterOdt()],
    ['spreadsheet', 'an OpenDocument spreadsheet', odf('spreadsheet')],
    ['presentation', 'an OpenDocument presentation', odf('presentation')],
    ['zip', 'an OpenDocument drawing', odf('graphics')],
    ['spreadsheet', 'an Excel workbook', zipOf({ 'xl/workbook.xml': '' })],
    ['presentation', 'a PowerPoint presentation', zipOf({ 'ppt/presentation.xml': '' })],
    ['zip', 'an archive of other files', zipOf({ 'letter.pdf': '' })],
  ])('%s: %s', (kind, _, bytes) => {
    expect(zipKind(bytes)).toBe(kind)
  })

  it('is not asked of what is no zip archive', () => {
    expect(refusal(() => zipKind(Buffer.from('PK\x03\x04')))).toBe('corrupt')
  })

  /** An OLE container with one entry in its directory, at the place of the first sector. */
  const ole = (stream: string, at = 512) => {
    const bytes = Buffer.alloc(1024)
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
    bytes.write(stream, at, 'utf16le')
    return bytes
  }

  it.each([
    ['__properties_version1.0', 'message'],
    ['EncryptedPackage', 'encrypted-office'],
    ['WordDocument', 'old-word'],
    ['Workbook', 'old-excel'],
    ['PowerPoint Document', 'old-powerpoint'],
    ['Contents', 'other'],
  ])('a stream %s makes a container %s', (stream, kind) => {
    expect(oleKind(ole(stream))).toBe(kind)
  })

  it('tells a name in a directory from the same words in a text', () => {
    expect(oleKind(ole('EncryptedPackage', 520))).toBe('other')
  })

  it('says what to do', () => {
    expect(oleFailure('encrypted-office')).toMatchObject({ code: 'encrypted' })
    expect(oleFailure('old-word')).toMatchObject({
      code: 'unsupported',
      message: 'it is a document of an old Word (.doc), which is not read; save it as .docx or PDF',
    })
  })
})
