import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfOfImage } from '../../pipeline/acquire/ocr/image-file.ts'
import { isBullet, withoutLoneQuotes, withoutMisreadings } from '../../pipeline/acquire/ocr/misread.ts'
import {
  doubtfulBelow,
  openRecogniser,
  type RecognisedPage,
  type Recogniser,
} from '../../pipeline/acquire/ocr/ocr.ts'
import { isUseless } from '../../pipeline/acquire/ocr/route.ts'
import { withEvenRunningLines } from '../../pipeline/acquire/ocr/running-lines.ts'
import { skewOf } from '../../pipeline/acquire/ocr/skew.ts'
import { openPdf, type PdfFile, type PdfPage } from '../../pipeline/acquire/pdf/pdfium.ts'
import { renderPage } from '../../pipeline/acquire/pdf/render.ts'
import { garbledFontPdf, imageOnlyPdf, letterPdf, twoColumnPdf } from '../make/pdf.ts'
import { catalogue, page, pageTree, rawPdf, stream } from '../make/raw-pdf.ts'
import { pngOf, type Scanning, scannedPages, scannedPdf, tiffOf } from '../make/scan.ts'

const specimen = readFileSync('corpus/specimen-hmicfrs-letter-kent-2019.pdf')
const short = letterPdf({
  paragraphs: [
    'Dear Home Secretary',
    'I welcome the report of the inspectors, and I thank the constabulary for the care that it took. I shall publish my answer in June.',
    'Every recommendation has been accepted. The force trains its call handlers, so that each of them knows what to ask.',
    'Yours sincerely',
  ],
})

async function opened(bytes: Uint8Array): Promise<PdfFile> {
  const file = await openPdf(bytes)
  if (typeof file === 'string') throw new Error(file)
  return file
}

async function textLayer(bytes: Uint8Array): Promise<PdfPage> {
  const file = await opened(bytes)
  const layer = file.page(1)
  file.close()
  return layer
}

let recogniser: Recogniser
beforeAll(async () => {
  recogniser = await openRecogniser()
})
afterAll(() => recogniser.close())

async function recognise(bytes: Uint8Array, number = 1): Promise<RecognisedPage> {
  const file = await opened(bytes)
  const read = recogniser.page(file, number)
  file.close()
  return read
}

const textOf = ({ lines }: { readonly lines: readonly { readonly text: string }[] }) =>
  lines.map(line => line.text).join('\n')

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** The share of words that are found, each as often as it stands there. */
function recall(truth: string, read: string): number {
  const left = [...wordsOf(read)]
  const found = wordsOf(truth).filter(word => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return found.length / wordsOf(truth).length
}

describe('a scanned letter', () => {
  const kinds: [string, Scanning][] = [
    ['200 dpi, skewed by a degree', { dpi: 200, skew: 1, pages: [1] }],
    ['300 dpi, noisy', { dpi: 300, noise: 50, pages: [1] }],
    ['200 dpi, fax-like', { dpi: 200, fax: true, skew: 0.4, pages: [1] }],
  ]
  it.each(kinds)('reads like its text layer: %s', async (_, scanning) => {
    const truth = await textLayer(specimen)
    const read = await recognise(await scannedPdf(specimen, scanning))
    expect(recall(textOf(truth), textOf(read))).toBeGreaterThanOrEqual(0.995)
    expect(read.confidence).toBeGreaterThan(doubtfulBelow)
    const order = truth.lines.map(line => wordsOf(line.text).join(' '))
    expect(read.lines.map(line => wordsOf(line.text).join(' ')).filter(line => order.includes(line))).toEqual(
      order.filter(line => read.lines.some(other => wordsOf(other.text).join(' ') === line)),
    )
    const bold = (lines: PdfPage['lines']) => lines.filter(line => line.bold).map(line => line.text)
    expect(bold(read.lines)).toEqual(bold(truth.lines))
    expect(read.lines.filter(line => line.text.startsWith('• '))).toHaveLength(4)
    const [heading] = truth.lines.filter(line => line.text === 'Concerns')
    const [found] = read.lines.filter(line => line.text === 'Concerns')
    // Turned back about its middle, the page may lie a little off.
    expect(Math.hypot(found!.box.x - heading!.box.x, found!.box.y - heading!.box.y)).toBeLessThan(6)
  })

  it('is read the same way whatever was read before', async () => {
    const scan = await scannedPdf(short, { dpi: 200, noise: 40 })
    const first = await recognise(scan)
    await recognise(await scannedPdf(twoColumnPdf('Inspectors visited.', 'The plan.'), { dpi: 200 }))
    expect(await recognise(scan)).toEqual(first)
  })

  it('reads two columns one after the other', async () => {
    const left = 'Inspectors visited the force in March and found that calls are answered quickly. '
    const right = 'The commissioner welcomes the report and has asked for a plan by the autumn. '
    const read = await recognise(
      await scannedPdf(twoColumnPdf(left.repeat(4), right.repeat(4)), { dpi: 200 }),
    )
    expect(textOf(read).replace(/\s+/gu, ' ')).toBe(left.repeat(4) + right.repeat(4).trim())
  })

  it.each([1, 2])('is turned upright where it lies on its side or upside down: %i', async quarters => {
    const read = await recognise(await scannedPdf(short, { dpi: 150, quarters }))
    expect(recall(textOf(await textLayer(short)), textOf(read))).toBeGreaterThan(0.99)
    expect(read.turned.quarters).toBe(4 - quarters)
  })

  it('tells dashes between figures from hyphens', async () => {
    const sentence = 'In 2015–16, and in 2016-17, children aged 0–4 were seen by multi-agency teams of 10-12.'
    const read = await recognise(
      await scannedPdf(letterPdf({ paragraphs: [sentence] }), { dpi: 200, skew: 1 }),
    )
    expect(textOf(read)).toContain('In 2015–16, and in 2016-17, children aged 0–4 were seen by multi-agency')
    expect(textOf(read)).toContain('10-12')
  })

  it('has no lines where the page is blank', async () => {
    const blank = rawPdf([catalogue, pageTree([3]), page(4, ''), stream('')])
    expect(await recognise(blank)).toMatchObject({ lines: [], confidence: 0 })
  })

  it('is not unpacked where it is too large to hold', async () => {
    const image =
      '/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 1/ColorSpace/DeviceGray'
    const bomb = rawPdf([
      catalogue,
      pageTree([3]),
      page(4, '/XObject<</Scan 5 0 R>>'),
      stream('595 0 0 842 0 0 cm /Scan Do'),
      stream('', image),
    ])
    expect(await recognise(bomb)).toMatchObject({ lines: [], confidence: 0 })
  })
})

describe('the skew of a page', () => {
  it.each([-4, -1, -0.3, 0, 0.6, 2.5])('is found to a tenth of a degree: %d', async skew => {
    const file = await opened(specimen)
    const image = renderPage(file, 1, { scale: 100 / 72, angle: (skew * Math.PI) / 180 })
    file.close()
    expect(Math.abs((skewOf(image!) * 180) / Math.PI - skew)).toBeLessThanOrEqual(0.1)
  })
})

describe('picture files', () => {
  it('reads PNG, and TIFF with its pages', async () => {
    const [image] = await scannedPages(short, { dpi: 150 })
    const truth = textOf(await textLayer(short))
    const png = await recognise(await pdfOfImage(pngOf(image!)))
    const tiff = await recognise(await pdfOfImage(tiffOf([image!, image!])), 2)
    expect(recall(truth, textOf(png))).toBe(1)
    expect(textOf(tiff)).toBe(textOf(png))
  })

  const tiny = { width: 2, height: 300, pixels: new Uint8Array(600) }
  const png = pngOf(tiny)
  const huge = Buffer.from(png)
  huge.writeUInt32BE(2_000_000, 16)
  huge.writeUInt32BE(2_000_000, 20)
  const tiff = tiffOf([tiny])
  const circular = Buffer.from(tiff)
  circular.writeUInt32LE(circular.readUInt32LE(4), circular.length - 4)
  it.each([
    ['a PNG cut off', png.subarray(0, 20), 'corrupt'],
    ['a PNG of four million million pixels', huge, 'too-large'],
    ['a JPEG that ends at once', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4]), 'corrupt'],
    ['a JPEG of filling bytes', Buffer.alloc(100_000, 0xff), 'corrupt'],
    ['a TIFF cut off', tiff.subarray(0, tiff.length - 60), 'corrupt'],
    ['a TIFF that points nowhere', Buffer.from('II*\0\xff\xff\xff\x7f', 'latin1'), 'corrupt'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(pdfOfImage(bytes)).rejects.toMatchObject({ code })
  })

  it('reads each page of a TIFF once, even where they lead in a circle', async () => {
    const file = await opened(await pdfOfImage(circular))
    expect(file.pages).toBe(1)
    file.close()
  })
})

describe('pages that need reading', () => {
  const stamped = async () => {
    const [image] = await scannedPages(short, { dpi: 72 })
    const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
    return rawPdf([
      catalogue,
      pageTree([3]),
      page(4, '/Font<</F1 6 0 R>>/XObject<</Scan 5 0 R>>'),
      stream('q 595 0 0 842 0 0 cm /Scan Do Q BT /F1 9 Tf 40 20 Td (OFFICIAL Page 1) Tj ET'),
      stream(
        Buffer.from(image!.pixels),
        `/Type/XObject/Subtype/Image/Width ${image!.width}/Height ${image!.height}/BitsPerComponent 8/ColorSpace/DeviceGray`,
      ),
      font,
    ])
  }
  const inStrips = async () => pdfOfImage(tiffOf(await scannedPages(short, { dpi: 72 })))
  const cases: [string, () => Promise<Uint8Array> | Uint8Array, string | null][] = [
    ['a letter', () => short, null],
    ['a picture', () => imageOnlyPdf(), 'no-text'],
    ['a scan with a stamp of text', stamped, 'no-text'],
    ['a scan in strips', inStrips, 'no-text'],
    ['a font that keeps its letters to itself', () => garbledFontPdf('private-use'), 'gibberish'],
    ['a font whose codes say other letters', () => garbledFontPdf('shifted'), 'gibberish'],
  ]
  it.each(cases)('%s', async (_, make, expected) => {
    const file = await opened(await make())
    expect(isUseless(file, 1, file.page(1))).toBe(expected)
    file.close()
  })
})

describe('lines that recur on scanned pages', () => {
  const lineAt = (text: string, y: number) => ({
    text,
    box: { x: 60, y, width: 300, height: 10 },
    fontSize: 8,
    bold: false,
    unmapped: 0,
  })
  /** A page of ten lines, the last of which is its footer. */
  const pageWith = (footer: string, y = 800) => [
    ...Array.from({ length: 9 }, (_, row) =>
      lineAt(`the force should train its ${row} staff`, 100 + row * 20),
    ),
    lineAt(footer, y),
  ]
  const footersOf = (...footers: readonly string[]) =>
    withEvenRunningLines(footers.map(footer => pageWith(footer))).map(lines => lines.at(-1)!.text)

  it('read as most of them do, with figures of their own', () => {
    expect(
      footersOf('My letter to Kent, page 1', 'My fetter to Kent. page 2', 'My letter to Kent, page 3'),
    ).toEqual(['My letter to Kent, page 1', 'My letter to Kent, page 2', 'My letter to Kent, page 3'])
    expect(footersOf('To the chief constable', 'To the chief conslable')).toEqual(
      Array(2).fill('To the chief constable'),
    )
  })

  it.each([
    ['other words', 'Letters from East Surrey', 'Letters from West Surrey'],
    ['other letters of a list', 'Annex A to this', 'Annex B to this'],
    ['two letters apart', 'To the chief constable', 'To the chiet conslables'],
    ['few words', 'Findings: custody', 'Findings: custedy'],
  ])('stay as they are where they have %s', (_, one, other) => {
    expect(footersOf(one, other)).toEqual([one, other])
  })

  it('stay as they are where they stand at another height, or in the midst of a page', () => {
    const apart = [pageWith('My letter to Kent', 800), pageWith('My fetter to Kent', 780)]
    expect(withEvenRunningLines(apart)).toEqual(apart)
    const within = ['train', 'train', 'troin'].map(word =>
      pageWith('Kent').map((line, row) =>
        row === 5 ? { ...line, text: `the force should ${word} them` } : line,
      ),
    )
    expect(withEvenRunningLines(within)).toEqual(within)
  })
})

describe('misreadings', () => {
  it.each([
    ['| write to you, as | said, about', 'I write to you, as I said, about'],
    ['In the year 2025/26 1 intend to', 'In the year 2025/26 I intend to'],
    ['The 1 recommendation that was made', 'The 1 recommendation that was made'],
    ['|nspectors met |eaders', 'Inspectors met leaders'],
    ['HMICEFRS, HMICERS and HMIC', 'HMICFRS, HMICFRS and HMIC'],
    ['London SW1V IPN', 'London SW1V 1PN'],
    ['Norwich NR18 OWW', 'Norwich NR18 0WW'],
    ['Page [of 2', 'Page 1 of 2'],
    ['Jess and John oflen wrote a Jetter Jast year', 'Jess and John often wrote a letter last year'],
    ["Her Majesty ’s, the force 's plan", 'Her Majesty’s, the force’s plan'],
    ['Hull HUS 5SF, Leeds LSI 4AP, Hull HU5 5SF', 'Hull HU5 5SF, Leeds LS1 4AP, Hull HU5 5SF'],
    ['Page 2 0f 8, 10f, 0.5 of it', 'Page 2 of 8, 10f, 0.5 of it'],
    ["O'Kelly’s officers' work", "O’Kelly’s officers' work"],
    ['— Good: leadership, 0—4', '– Good: leadership, 0–4'],
    ['«Staff are well', '• Staff are well'],
    ['What a result! We', 'What a result! We'],
  ])('%s', (read, text) => {
    expect(withoutMisreadings(read)).toBe(text)
  })

  it.each<[string, number, boolean, boolean]>([
    ['®1', 60, true, true],
    ['®=', 60, false, true],
    ['®1', 90, false, false],
    ['11', 60, true, false],
    ['A', 90, true, false],
  ])('takes %s, read with %d %%, for a bullet or not', (text, confidence, far, expected) => {
    expect(isBullet(text, confidence, far)).toBe(expected)
  })

  it('takes a closing mark for a raised figure only where nothing is quoted', () => {
    expect(withoutLoneQuotes(['began in 2023."', 'Next'])).toEqual(['began in 2023.1', 'Next'])
    expect(withoutLoneQuotes(['They said "we', 'began in 2023."'])).toEqual([
      'They said "we',
      'began in 2023."',
    ])
  })

  it('is quick on a line of a hundred thousand strokes', () => {
    const started = performance.now()
    withoutMisreadings('| '.repeat(100_000))
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
