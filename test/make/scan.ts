/** Makers of scans: pictures of the pages of a text PDF, as bad as asked for, in a PDF without any text. */
import { deflateSync } from 'node:zlib'
import { openPdf } from '../../pipeline/acquire/pdfium.ts'
import { type GreyImage, pageSize, renderPage } from '../../pipeline/acquire/render.ts'
import { catalogue, pageTree, rawPdf, stream } from './raw-pdf.ts'
import { seeded } from './seeded.ts'

export interface Scanning {
  readonly dpi: number
  /** Degrees by which the paper lay turned in the scanner, clockwise. */
  readonly skew?: number
  /** Shades of grey (of 255) by which a pixel is wrong at most; the picture is blurred a little too. */
  readonly noise?: number
  /** Black and white only, with ragged edges and specks, as a fax. */
  readonly fax?: boolean
  /** Pages to take, 1-based; all where not said. */
  readonly pages?: readonly number[]
  readonly seed?: number
}

/** The pictures of a text PDF's pages, with the faults asked for; the same at every call. */
export async function scannedPages(pdf: Uint8Array, scanning: Scanning): Promise<GreyImage[]> {
  const { dpi, skew = 0, noise = 0, fax = false, seed = 1 } = scanning
  const file = await openPdf(pdf)
  if (typeof file === 'string') throw new Error(`no PDF to scan: ${file}`)
  try {
    const numbers = scanning.pages ?? Array.from({ length: file.pages }, (_, index) => index + 1)
    return numbers.map(number => {
      const page = renderPage(file, number, { scale: dpi / 72, angle: (skew * Math.PI) / 180 })
      if (!page) throw new Error(`page ${number} cannot be rendered`)
      const next = seeded(seed * 1000 + number)
      if (fax) return faxed(page, next)
      return noise > 0 ? noisy(blurred(page), noise, next) : page
    })
  } finally {
    file.close()
  }
}

/** A PDF whose pages are pictures and nothing else. */
export async function scannedPdf(pdf: Uint8Array, scanning: Scanning): Promise<Buffer> {
  const sizes = await sizesOf(pdf)
  const images = await scannedPages(pdf, scanning)
  const numbers = scanning.pages ?? images.map((_, index) => index + 1)
  const kids = images.map((_, index) => 3 + index * 3)
  const objects = images.flatMap((image, index) => {
    const { width, height } = sizes[numbers[index]! - 1]!
    const first = kids[index]!
    return [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</Scan ${first + 1} 0 R>>>>/Contents ${first + 2} 0 R>>`,
      scanning.fax ? bitonalImage(image) : greyImage(image),
      stream(`${width} 0 0 ${height} 0 0 cm /Scan Do`),
    ]
  })
  return rawPdf([catalogue, pageTree(kids), ...objects])
}

async function sizesOf(pdf: Uint8Array): Promise<{ width: number; height: number }[]> {
  const file = await openPdf(pdf)
  if (typeof file === 'string') throw new Error(`no PDF to scan: ${file}`)
  const sizes = Array.from({ length: file.pages }, (_, index) => pageSize(file, index + 1)!)
  file.close()
  return sizes
}

const imageEntries = ({ width, height }: GreyImage, bits: number) =>
  `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent ${bits}/Filter/FlateDecode`

const greyImage = (image: GreyImage): Buffer => stream(deflateSync(image.pixels), imageEntries(image, 8))

const bitonalImage = (image: GreyImage): Buffer => stream(deflateSync(packed(image)), imageEntries(image, 1))

/** Eight pixels a byte, rows begin with a byte; 1 is white. */
function packed({ width, height, pixels }: GreyImage): Uint8Array {
  const stride = Math.ceil(width / 8)
  const bits = new Uint8Array(stride * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (pixels[y * width + x]! >= 128) bits[y * stride + (x >> 3)]! |= 0x80 >> (x & 7)
  return bits
}

/** Each pixel the mean of itself (twice) and its four neighbours, as an old lens draws it. */
function blurred({ width, height, pixels }: GreyImage): GreyImage {
  const result = Uint8Array.from(pixels)
  for (let y = 1; y < height - 1; y += 1)
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const around = pixels[at - 1]! + pixels[at + 1]! + pixels[at - width]! + pixels[at + width]!
      result[at] = (2 * pixels[at]! + around) / 6
    }
  return { width, height, pixels: result }
}

/** Grey paper, faded ink, and grain. */
function noisy(
  { width, height, pixels }: GreyImage,
  noise: number,
  next: (limit: number) => number,
): GreyImage {
  const grain = () => next(noise + 1) + next(noise + 1) - noise
  const result = pixels.map(pixel => Math.max(0, Math.min(255, 35 + pixel * 0.8 + grain())))
  return { width, height, pixels: result }
}

/** Edges fall to one side or the other by chance, and one pixel in two thousand is a speck. */
function faxed({ width, height, pixels }: GreyImage, next: (limit: number) => number): GreyImage {
  const result = pixels.map(pixel => {
    if (next(2000) === 0) return pixel < 128 ? 255 : 0
    return pixel + next(120) - 60 < 128 ? 0 : 255
  })
  return { width, height, pixels: result }
}
