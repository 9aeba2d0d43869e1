/** Files whose pages are odd: their size, how they are turned, how their content is stored. */
import { deflateSync } from 'node:zlib'
import { imageOnlyPdf } from '../pdf.ts'
import { catalogue, helvetica, pageTree, rawPdf, stream } from '../raw-pdf.ts'
import { type NastyPdf, onePage, sentence, shown } from './one-page.ts'

const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex')

/** ASCII base 85. */
function base85(bytes: Buffer): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4) {
    const part = bytes.subarray(at, at + 4)
    const padded = Buffer.concat([part, Buffer.alloc(4 - part.length)])
    let value = padded.readUInt32BE()
    const digits: string[] = []
    for (let digit = 0; digit < 5; digit++) {
      digits.unshift(String.fromCharCode(33 + (value % 85)))
      value = Math.floor(value / 85)
    }
    text +=
      value === 0 && part.length === 4 && padded.readUInt32BE() === 0
        ? 'z'
        : digits.slice(0, part.length + 1).join('')
  }
  return `${text}~>`
}

/** Run lengths: one run of bytes as they are for each 100. */
function runLengths(text: string): Buffer {
  const bytes = Buffer.from(text, 'latin1')
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 100) {
    const part = bytes.subarray(at, at + 100)
    parts.push(Buffer.from([part.length - 1]), part)
  }
  return Buffer.concat([...parts, Buffer.from([128])])
}

/** Rows of 16 bytes, each behind the number of the PNG filter "up". */
function upRows(text: string): Buffer {
  const bytes = Buffer.from(text.padEnd(Math.ceil(text.length / 16) * 16, ' '), 'latin1')
  const rows: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 16) {
    const row = Buffer.alloc(17, 2)
    for (let column = 0; column < 16; column++) {
      const above = at === 0 ? 0 : bytes[at - 16 + column]!
      row[column + 1] = (bytes[at + column]! - above) & 0xff
    }
    rows.push(row)
  }
  return Buffer.concat(rows)
}

const filtered = (content: string | Buffer, filter: string) =>
  onePage({ content: stream(content, `/Filter${filter}`) })
const boxed = (box: string, entries = '') => onePage({ box, entries })
const turned = (degrees: number | string) => boxed('/MediaBox[0 0 595 842]', `/Rotate ${degrees}`)
const form = (content: string, resources = '/Font<</F1 5 0 R>>') =>
  stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<${resources}>>`)
const half = Math.floor(shown().length / 2)

export const oddPages: readonly NastyPdf[] = [
  ...[90, 180, 270, 450, -90, 45].map(
    (degrees): NastyPdf => ({
      name: `turned by ${degrees} degrees`,
      outcome: 'text',
      make: () => turned(degrees),
    }),
  ),
  { name: 'a huge page', outcome: 'text', make: () => boxed('/MediaBox[0 0 200000 200000]') },
  { name: 'a page without size', outcome: 'text', make: () => boxed('/MediaBox[0 0 0 0]') },
  { name: 'a page that does not tell its size', outcome: 'text', make: () => boxed('') },
  {
    name: 'a page whose corners are exchanged',
    outcome: 'text',
    make: () => boxed('/MediaBox[595 842 0 0]'),
  },
  {
    name: 'a page below the origin',
    outcome: 'text',
    make: () => onePage({ box: '/MediaBox[-600 -850 0 0]', content: shown(sentence, -500, -100) }),
  },
  { name: 'a size of words', outcome: 'text', make: () => boxed('/MediaBox[(a)(b)(c)(d)]') },
  {
    name: 'a crop box within the page',
    outcome: 'text',
    make: () => boxed('/MediaBox[0 0 800 1000]/CropBox[50 50 645 892]'),
  },
  {
    name: 'a crop box outside of the page',
    outcome: 'text',
    make: () => boxed('/MediaBox[0 0 595 842]/CropBox[5000 5000 6000 6000]'),
  },
  { name: 'a unit of ten points', outcome: 'text', make: () => boxed('/MediaBox[0 0 595 842]/UserUnit 10') },
  {
    name: 'size and fonts told above',
    outcome: 'text',
    make: () =>
      rawPdf([
        catalogue,
        '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>>>',
        '<</Type/Page/Parent 2 0 R/Contents 4 0 R>>',
        stream(shown()),
        helvetica,
      ]),
  },
  {
    name: 'content in two streams, cut within an operator’s text',
    outcome: 'text',
    make: () =>
      onePage({
        contents: '[4 0 R 6 0 R]',
        content: shown().slice(0, shown().indexOf('(')),
        more: [stream(shown().slice(shown().indexOf('(')))],
      }),
  },
  {
    name: 'content in fifty streams',
    outcome: 'text',
    make: () =>
      onePage({
        contents: `[${Array.from({ length: 50 }, (_, at) => `${6 + at} 0 R`).join(' ')}]`,
        more: Array.from({ length: 50 }, (_, at) => stream(at === 49 ? shown() : 'q Q')),
      }),
  },
  {
    name: 'a page tree of a hundred levels',
    outcome: 'text',
    make: () =>
      rawPdf([
        catalogue,
        ...Array.from(
          { length: 100 },
          (_, at) => `<</Type/Pages/Kids[${at + 3} 0 R]/Count 1${at > 0 ? `/Parent ${at + 1} 0 R` : ''}>>`,
        ),
        '<</Type/Page/Parent 101 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 104 0 R>>>>/Contents 103 0 R>>',
        stream(shown()),
        helvetica,
      ]),
  },
  { name: 'deflated', outcome: 'text', make: () => filtered(deflateSync(shown()), '/FlateDecode') },
  {
    name: 'deflated, with rows that tell the difference',
    outcome: 'text',
    make: () =>
      onePage({
        content: stream(
          deflateSync(upRows(shown())),
          '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 16>>',
        ),
      }),
  },
  {
    name: 'deflated, its checksum cut',
    outcome: 'text',
    make: () => filtered(deflateSync(shown()).subarray(0, -4), '/FlateDecode'),
  },
  {
    name: 'deflated, the last half missing',
    outcome: 'no text',
    make: () => filtered(deflateSync(`${'q Q '.repeat(20000)}${shown()}`).subarray(0, 20), '/FlateDecode'),
  },
  { name: 'in hexadecimal', outcome: 'text', make: () => filtered(`${hex(shown())}>`, '/ASCIIHexDecode') },
  {
    name: 'in base 85',
    outcome: 'text',
    make: () => filtered(base85(Buffer.from(shown(), 'latin1')), '/ASCII85Decode'),
  },
  { name: 'in run lengths', outcome: 'text', make: () => filtered(runLengths(shown()), '/RunLengthDecode') },
  {
    name: 'deflated, in base 85, in hexadecimal',
    outcome: 'text',
    make: () =>
      filtered(`${hex(base85(deflateSync(shown())))}>`, '[/ASCIIHexDecode/ASCII85Decode/FlateDecode]'),
  },
  {
    name: 'a filter that does not exist',
    outcome: 'text',
    make: () => filtered(shown(), '/WonderDecode'),
  },
  {
    name: 'a form within the page',
    outcome: 'text',
    make: () => onePage({ content: '/X Do', resources: '/XObject<</X 6 0 R>>', more: [form(shown())] }),
  },
  {
    name: 'a form that draws itself',
    outcome: 'text',
    make: () =>
      onePage({
        content: `/X Do ${shown()}`,
        resources: '/XObject<</X 6 0 R>>',
        more: [form('/X Do', '/XObject<</X 6 0 R>>')],
      }),
  },
  { name: 'a blank page', outcome: 'no text', make: () => onePage({ content: '' }) },
  {
    name: 'a page of lines and boxes',
    outcome: 'no text',
    make: () => onePage({ content: '72 72 400 600 re S 72 400 m 500 400 l S' }),
  },
  { name: 'a page of spaces', outcome: 'no text', make: () => onePage({ content: shown(' '.repeat(50)) }) },
  { name: 'a picture of nothing', outcome: 'no text', make: () => imageOnlyPdf() },
  { name: 'content that is missing', outcome: 'no text', make: () => onePage({ contents: '99 0 R' }) },
  {
    name: 'content with operators nobody knows',
    outcome: 'text',
    make: () => onePage({ content: `1 2 wobble (x) flip ${shown()} 7 flop` }),
  },
  {
    name: 'content with brackets left open',
    outcome: 'text',
    make: () => onePage({ content: `${shown()} [ << ( [` }),
  },
  {
    name: 'a thousand states saved and none restored',
    outcome: 'text',
    make: () => onePage({ content: `${'q '.repeat(1000)}${shown()}` }),
  },
  {
    name: 'content that begins amid an operator',
    outcome: 'text',
    make: () => onePage({ content: `${shown('Nothing of note.').slice(half)} ${shown()}` }),
  },
  {
    name: 'two hundred pages',
    outcome: 'text',
    make: () =>
      rawPdf([
        catalogue,
        pageTree(Array.from({ length: 200 }, (_, at) => at + 5)),
        stream(shown()),
        helvetica,
        ...Array.from(
          { length: 200 },
          () =>
            '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 4 0 R>>>>/Contents 3 0 R>>',
        ),
      ]),
  },
]
