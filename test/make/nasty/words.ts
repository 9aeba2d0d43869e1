/** Files that write their words oddly: by fonts that do not say what they mean, letter by letter, unseen. */
import { garbledFontPdf, letterPdf } from '../pdf.ts'
import { stream } from '../raw-pdf.ts'
import { found, type NastyPdf, onePage, sentence, shown } from './one-page.ts'

/** A font whose letters are numbers of glyphs; `mapping` is its table of meanings. */
const glyphFont = (mapping: boolean) =>
  `<</Type/Font/Subtype/Type0/BaseFont/Odd/Encoding/Identity-H/DescendantFonts[6 0 R]${mapping ? '/ToUnicode 7 0 R' : ''}>>`
const descendant =
  '<</Type/Font/Subtype/CIDFontType2/BaseFont/Odd/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500>>'
const glyphs = [...new Set(sentence)]
const code = (number: number) => number.toString(16).padStart(4, '0')
const asGlyphs = `BT /F1 11 Tf 72 720 Td <${[...sentence].map(letter => code(glyphs.indexOf(letter) + 1)).join('')}> Tj ET`

/** The table of meanings, `shift` letters off. */
const meanings = (shift: number) =>
  stream(
    `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange ${glyphs.length} beginbfchar ${glyphs
      .map((letter, at) => `<${code(at + 1)}> <${code(letter.charCodeAt(0) + shift)}>`)
      .join(' ')} endbfchar endcmap end end`,
  )
const courier = '<</Type/Font/Subtype/Type1/BaseFont/Courier>>'
const simple = (entries: string) => `<</Type/Font/Subtype/Type1/BaseFont/Helvetica${entries}>>`
const letterAt = (letter: string, index: number) => `1 0 0 1 ${72 + index * 6.6} 720 Tm (${letter}) Tj`
/** The same order at every run, and not that of the letters. */
const shuffled = <Item>(items: readonly Item[]) => items.map((_, at) => items[(at * 37) % items.length]!)

export const oddWords: readonly NastyPdf[] = [
  {
    name: 'glyphs with a table of meanings',
    outcome: 'text',
    make: () => onePage({ font: glyphFont(true), content: asGlyphs, more: [descendant, meanings(0)] }),
  },
  {
    name: 'glyphs whose table is a few letters off',
    outcome: 'garbled',
    make: () => garbledFontPdf('shifted'),
  },
  { name: 'glyphs for private use', outcome: 'garbled', make: () => garbledFontPdf('private-use') },
  { name: 'a font that is missing', outcome: 'text', make: () => onePage({ font: 'null' }) },
  {
    name: 'a font without a name',
    outcome: 'text',
    make: () => onePage({ font: '<</Type/Font/Subtype/Type1>>' }),
  },
  {
    name: 'a font of an unknown kind',
    outcome: 'text',
    make: () => onePage({ font: '<</Type/Font/Subtype/Type9/BaseFont/Helvetica>>' }),
  },
  {
    name: 'a font that nobody has',
    outcome: 'text',
    make: () =>
      onePage({ font: '<</Type/Font/Subtype/TrueType/BaseFont/NoSuchFont/Encoding/WinAnsiEncoding>>' }),
  },
  {
    name: 'the encoding of the Mac',
    outcome: 'text',
    says: /The force’s plan/u,
    make: () =>
      onePage({
        font: simple('/Encoding/MacRomanEncoding'),
        content: shown('The force\\325s plan for the children is agreed.'),
      }),
  },
  {
    name: 'letters named one by one',
    outcome: 'text',
    says: /The force review/u,
    make: () =>
      onePage({
        font: simple('/Encoding<</Type/Encoding/Differences[1/T/h/e/space/f/o/r/c/r/e/v/i/e/w]>>'),
        content: shown('\\001\\002\\003\\004\\005\\006\\007\\010\\003\\004\\011\\012\\013\\014\\015\\016'),
      }),
  },
  {
    name: 'ligatures named by their glyphs',
    outcome: 'text',
    says: /of(?:fi|ﬁ)cers (?:fi|ﬁ)nd/u,
    make: () =>
      onePage({
        font: simple('/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[1/fi]>>'),
        content: shown('The of\\001cers \\001nd the missing children of the area.'),
      }),
  },
  {
    name: 'bullets of a symbol font',
    outcome: 'text',
    make: () =>
      onePage({
        resources: '/Font<</F1 5 0 R/F2 6 0 R>>',
        more: ['<</Type/Font/Subtype/Type1/BaseFont/Symbol>>'],
        content: `BT /F2 11 Tf 60 720 Td (\\267) Tj ET ${shown()}`,
      }),
  },
  {
    name: 'letters set one by one',
    outcome: 'text',
    make: () =>
      onePage({ font: courier, content: `BT /F1 11 Tf ${[...sentence].map(letterAt).join(' ')} ET` }),
  },
  {
    name: 'letters set one by one, in any order',
    outcome: 'text',
    says: /./u,
    make: () =>
      onePage({
        font: courier,
        content: `BT /F1 11 Tf ${shuffled([...sentence].map(letterAt)).join(' ')} ET`,
      }),
  },
  {
    name: 'gaps in place of spaces',
    outcome: 'text',
    make: () =>
      onePage({
        content: `BT /F1 11 Tf 72 720 Td [${sentence
          .split(' ')
          .map(word => `(${word})`)
          .join(' -280 ')}] TJ ET`,
      }),
  },
  {
    name: 'each word set by itself',
    outcome: 'text',
    make: () =>
      onePage({
        font: courier,
        content: sentence
          .split(' ')
          .map((word, at) =>
            shown(word, 72 + [...sentence.split(' ').slice(0, at), ''].join(' ').length * 6.6),
          )
          .join(' '),
      }),
  },
  {
    name: 'bold by printing twice',
    outcome: 'text',
    says: /^(?!.*The.*The)/su,
    make: () => onePage({ content: `${shown()} ${shown(sentence, 72.3)}` }),
  },
  { name: 'words in white', outcome: 'text', make: () => onePage({ content: `1 1 1 rg ${shown()}` }) },
  {
    name: 'words that are not drawn, as behind a scan',
    outcome: 'text',
    make: () => onePage({ content: `BT 3 Tr /F1 11 Tf 72 720 Td (${sentence}) Tj ET` }),
  },
  {
    name: 'words that only clip',
    outcome: 'text',
    make: () => onePage({ content: `q BT 7 Tr /F1 11 Tf 72 720 Td (${sentence}) Tj ET Q` }),
  },
  {
    name: 'words of size one, enlarged',
    outcome: 'text',
    make: () => onePage({ content: `BT /F1 1 Tf 11 0 0 11 72 720 Tm (${sentence}) Tj ET` }),
  },
  {
    name: 'words of a size below nothing',
    outcome: 'text',
    make: () => onePage({ content: `BT /F1 -11 Tf -1 0 0 -1 72 720 Tm (${sentence}) Tj ET` }),
  },
  {
    name: 'words in a mirror',
    outcome: 'text',
    says: /\p{L}/u,
    make: () => onePage({ content: `q -1 0 0 1 595 0 cm ${shown()} Q` }),
  },
  {
    name: 'words a millimetre high',
    outcome: 'text',
    make: () => onePage({ content: shown(sentence, 72, 720, 2) }),
  },
  {
    name: 'words as high as a hand',
    outcome: 'text',
    make: () => onePage({ box: '/MediaBox[0 0 9000 842]', content: shown(sentence, 72, 400, 200) }),
  },
  {
    name: 'words on their side',
    outcome: 'text',
    make: () => onePage({ content: `BT /F1 11 Tf 0 1 -1 0 300 100 Tm (${sentence}) Tj ET` }),
  },
  {
    name: 'words aslant',
    outcome: 'text',
    make: () => onePage({ content: `BT /F1 11 Tf 0.96 0.26 -0.26 0.96 72 300 Tm (${sentence}) Tj ET` }),
  },
  {
    name: 'tabs and line ends in the words',
    outcome: 'text',
    says: /force.has.agreed/su,
    make: () => onePage({ content: shown('The force\\thas\\nagreed to review its records.') }),
  },
  {
    name: 'words in hexadecimal',
    outcome: 'text',
    make: () =>
      onePage({ content: `BT /F1 11 Tf 72 720 Td <${Buffer.from(sentence).toString('hex')}> Tj ET` }),
  },
  {
    name: 'words as octal numbers',
    outcome: 'text',
    make: () =>
      onePage({
        content: shown(
          [...sentence].map(letter => `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`).join(''),
        ),
      }),
  },
  {
    name: 'marked as a running header',
    outcome: 'text',
    make: () => onePage({ content: `/Artifact BMC ${shown()} EMC` }),
  },
  {
    name: 'marks that never end',
    outcome: 'text',
    make: () => onePage({ content: `/P <</MCID 0>> BDC /Span BMC ${shown()}` }),
  },
  {
    name: 'a text without Tf',
    outcome: 'no text',
    make: () => onePage({ content: `BT 72 720 Td (${sentence}) Tj ET` }),
  },
  {
    name: 'a letter of two words',
    outcome: 'text',
    says: /^Thank you\.$/u,
    make: () => onePage({ content: shown('Thank you.') }),
  },
  {
    name: 'figures and abbreviations only',
    outcome: 'text',
    says: /HMICFRS/u,
    make: () =>
      letterPdf({ paragraphs: ['HMICFRS CJJI 12.4 PEEL 2019/20 MASH 55 NPCC 101 999 4.5% 17 RSO'] }),
  },
  {
    name: 'a letter in Welsh',
    outcome: 'text',
    says: /argymhelliad/u,
    make: () =>
      letterPdf({
        paragraphs: [
          'Mae pob argymhelliad wedi ei dderbyn gan y Prif Gwnstabl, a byddaf yn adolygu cynnydd yr heddlu yn yr hydref.',
        ],
      }),
  },
  {
    name: 'a page of text and a page of nothing',
    outcome: 'text',
    make: () =>
      onePage({
        pages: '<</Type/Pages/Kids[3 0 R 6 0 R]/Count 2>>',
        more: ['<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'],
      }),
    says: found,
  },
]
