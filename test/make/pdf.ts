/**
 * Makers of PDF files for tests, good and bad. All in memory, and the same bytes at every call.
 * Those that PDFKit cannot be talked into are put together with `raw-pdf.ts`.
 */
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { catalogue, helvetica, page, pageTree, rawPdf, stream } from './raw-pdf.ts'
import { seeded } from './seeded.ts'

export interface LetterPdf {
  readonly paragraphs: readonly string[]
  /** Headings by the index of the paragraph they stand above. */
  readonly headings?: Readonly<Record<number, string>>
  /** A bulleted list after the last paragraph. */
  readonly bullets?: readonly string[]
  /** "Page 1 of 3" at the foot of each page. */
  readonly pageNumbers?: boolean
  /** A line at the top, or the foot, of each page. */
  readonly header?: string
  readonly footer?: string
  readonly align?: 'left' | 'justify'
  readonly fontSize?: number
  /** The title in the file's metadata. */
  readonly title?: string
}

type Options = NonNullable<ConstructorParameters<typeof PDFDocument>[0]>
const created = new Date('2020-01-01T09:00:00Z')

/** An empty document of PDF 1.4, whose encryption (RC4) needs no random numbers. */
const openDocument = (options: Options = {}) =>
  new PDFDocument({
    size: 'A4',
    margin: 72,
    bufferPages: true,
    pdfVersion: '1.4',
    ...options,
    info: { CreationDate: created, ...options.info },
  })

const bytesOf = (document: PDFKit.PDFDocument): Buffer => {
  document.end()
  return document.read() as Buffer
}

const writeFurniture = (document: PDFKit.PDFDocument, letter: LetterPdf) => {
  const { start, count } = document.bufferedPageRange()
  for (let index = start; index < start + count; index += 1) {
    document.switchToPage(index)
    document.page.margins.bottom = 0
    document.font('Helvetica').fontSize(8)
    if (letter.header !== undefined) document.text(letter.header, 72, 36, { lineBreak: false })
    if (letter.footer !== undefined) document.text(letter.footer, 72, 800, { lineBreak: false })
    if (letter.pageNumbers) document.text(`Page ${index + 1} of ${count}`, 450, 800, { lineBreak: false })
  }
}

const writeLetter = (document: PDFKit.PDFDocument, letter: LetterPdf) => {
  const size = letter.fontSize ?? 11
  const flow = { align: letter.align ?? 'left' } as const
  for (const [index, paragraph] of letter.paragraphs.entries()) {
    const heading = letter.headings?.[index]
    if (heading !== undefined)
      document
        .font('Helvetica-Bold')
        .fontSize(size + 3)
        .text(heading, flow)
        .moveDown(0.5)
    document.font('Helvetica').fontSize(size).text(paragraph, flow).moveDown()
  }
  for (const bullet of letter.bullets ?? []) {
    document.text(`• ${bullet}`, flow)
  }
  writeFurniture(document, letter)
}

/** A decent letter with text, as long as its paragraphs need. */
export const letterPdf = (letter: LetterPdf): Buffer => {
  const document = openDocument(letter.title === undefined ? {} : { info: { Title: letter.title } })
  writeLetter(document, letter)
  return bytesOf(document)
}

/** One page in two columns, the left one written first. */
export const twoColumnPdf = (left: string, right: string): Buffer => {
  const document = openDocument()
  document
    .font('Helvetica')
    .fontSize(10)
    .text(left, 72, 72, { width: 215 })
    .text(right, 308, 72, { width: 215 })
  return bytesOf(document)
}

const paragraphs = [
  'Dear Home Secretary',
  'I welcome the report of the inspectors on the way in which the constabulary looks after missing children.',
  'Every recommendation has been accepted, and I shall review the progress of the force in the autumn.',
  'Yours sincerely',
]

/** The letter that the broken files below are made from. */
export const plainLetter = (): Buffer => letterPdf({ paragraphs, pageNumbers: true })

/** Cannot be opened without the password. */
export const encryptedPdf = (userPassword: string): Buffer => {
  const document = openDocument({ userPassword, ownerPassword: 'owner' })
  writeLetter(document, { paragraphs })
  return bytesOf(document)
}

/** Encrypted, opens without a password, and forbids the copying of its text. */
export const ownerLockedPdf = (): Buffer => {
  const document = openDocument({ ownerPassword: 'owner', permissions: { copying: false } })
  writeLetter(document, { paragraphs })
  return bytesOf(document)
}

/** A letter whose text ends in the middle of the file: the first `fraction` (0 to 1) of its bytes. */
export const truncatedPdf = (fraction: number): Buffer => {
  const whole = plainLetter()
  return whole.subarray(0, Math.floor(whole.length * fraction))
}

/** A letter after a thousand bytes that are not part of it, as some mail programs leave them. */
export const junkPrefixedPdf = (): Buffer => Buffer.concat([Buffer.from('junk\n'.repeat(200)), plainLetter()])

/** Plain text that somebody called `.pdf`. */
export const textNamedPdf = (): Buffer =>
  Buffer.from('Dear Home Secretary\n\nThis is not a PDF.\n'.repeat(20))

/** No bytes at all. */
export const emptyPdf = Buffer.alloc(0)

/** Starts and ends like a PDF, with nothing between. */
export const headerOnlyPdf = (): Buffer => Buffer.from('%PDF-1.7\n%%EOF\n')

/** A letter in which `count` bytes after the header have been changed; the seed decides which. */
export const flippedBytesPdf = (seed: number, count: number): Buffer => {
  const bytes = Buffer.from(plainLetter())
  const next = seeded(seed)
  for (let done = 0; done < count; done += 1) bytes[16 + next(bytes.length - 16)] = next(256)
  return bytes
}

/** `count` short pages. */
export const manyPagesPdf = (count: number): Buffer => {
  const document = openDocument({ autoFirstPage: false, bufferPages: false })
  for (let index = 1; index <= count; index += 1) {
    document
      .addPage()
      .fontSize(11)
      .text(`This is page ${index} of a very long report about one police force.`)
  }
  return bytesOf(document)
}

const fonts = '/Font<</F1 4 0 R>>'
const sentence = 'BT /F1 11 Tf 72 720 Td (Missing children are found sooner.) Tj ET'

/** One page that holds a picture (a grey chessboard, as from a scanner) and no text. */
export const imageOnlyPdf = (pages = 1): Buffer => {
  const kids = Array.from({ length: pages }, (_, index) => 5 + index)
  const board = Buffer.from(
    Array.from({ length: 64 * 64 }, (_, dot) => (((dot >> 3) + (dot >> 9)) % 2) * 255),
  )
  return rawPdf([
    catalogue,
    pageTree(kids),
    stream('q 595 0 0 842 0 0 cm /Scan Do Q'),
    stream(board, '/Type/XObject/Subtype/Image/Width 64/Height 64/BitsPerComponent 8/ColorSpace/DeviceGray'),
    ...kids.map(() => page(3, '/XObject<</Scan 4 0 R>>')),
  ])
}

/** The tree of pages names itself as its own first page, and claims a million of them. */
export const pageTreeLoopPdf = (): Buffer =>
  rawPdf([catalogue, pageTree([2, 3], 1_000_000), page(5, fonts), helvetica, stream(sentence)])

/** A small file whose one page inflates to `megabytes` of blanks before a sentence. */
export const spacesBombPdf = (megabytes: number): Buffer => {
  const content = Buffer.concat([Buffer.alloc(megabytes * 2 ** 20, ' '), Buffer.from(sentence)])
  const packed = stream(deflateSync(content, { level: 9 }), '/Filter/FlateDecode')
  return rawPdf([catalogue, pageTree([3]), page(5, fonts), helvetica, packed])
}

/** A form that draws another twice, `depth` deep: the innermost sentence is drawn 2 to the power of `depth` times. */
export const nestedFormsPdf = (depth: number): Buffer => {
  const form = (level: number) => {
    const content = level === depth ? sentence : '/X Do /X Do'
    const inner = level === depth ? '' : `/XObject<</X ${7 + level} 0 R>>`
    return stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<${fonts}${inner}>>`)
  }
  const forms = Array.from({ length: depth + 1 }, (_, level) => form(level))
  const top = page(5, `${fonts}/XObject<</X 6 0 R>>`)
  return rawPdf([catalogue, pageTree([3]), top, helvetica, stream('/X Do'), ...forms])
}

// Which code stands for which letter is known only to the font: codes run backwards from "~".
const secretCode = (character: string): string => {
  const code = character.charCodeAt(0)
  return code === 32 ? ' ' : String.fromCharCode(158 - code)
}

/** Maps every code to a character that Unicode leaves to private use. */
const privateUseMap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /P def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <21> <7E> <E021> endbfrange
endcmap end end`

/**
 * Looks right on paper, but a reader that wants its text gets gibberish, since the font (Type 3) names its letters
 * privately: `shifted` has no map to Unicode, so that the codes themselves come out; `private-use` has a map to
 * characters without a meaning.
 */
export const garbledFontPdf = (kind: 'shifted' | 'private-use' = 'shifted'): Buffer => {
  const codes = Array.from({ length: 94 }, (_, index) => 33 + index)
  const names = codes.map(code => `/shape_${code}x`)
  const procedures = names.map(name => `${name} 7 0 R`).join(' ')
  const font = `<</Type/Font/Subtype/Type3/FontBBox[0 0 600 700]/FontMatrix[0.001 0 0 0.001 0 0]
/FirstChar 32/LastChar 126/Widths[${'600 '.repeat(95)}]/Resources<<>>
/Encoding<</Type/Encoding/Differences[32/space 33${names.join('')}]>>
/CharProcs<</space 6 0 R ${procedures}>>${kind === 'private-use' ? '/ToUnicode 8 0 R' : ''}>>`
  const lines = paragraphs.map(
    text =>
      `(${[...text]
        .map(secretCode)
        .join('')
        .replace(/[()\\]/gu, '\\$&')}) Tj T*`,
  )
  return rawPdf([
    catalogue,
    pageTree([3]),
    page(5, fonts),
    font,
    stream(`BT /F1 6 Tf 12 TL 36 720 Td ${lines.join('\n')} ET`),
    stream('600 0 d0'),
    stream('600 0 0 0 500 700 d1 0 0 500 700 re f'),
    stream(privateUseMap),
  ])
}
