/** Makers of scans: pictures of the pages of a text PDF, as bad as asked for, in a PDF without any text. */
import { deflateSync } from 'node:zlib'
import { openPdf } from '../../pipeline/acquire/pdf/pdfium.ts'
import { type GreyImage, renderPage } from '../../pipeline/acquire/pdf/render.ts'
import { catalogue, pageTree, rawPdf, stream } from './raw-pdf.ts'
import { seeded } from './seeded.ts'

export interface Scanning {
  readonly dpi: number
  /** Degrees by which the paper lay turned in the scanner, clockwise. */
  readonly skew?: number
  /** Quarter turns by which it lay, clockwise. */
  readonly quarters?: number
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
  const { dpi, skew = 0, quarters = 0, noise = 0, fax = false, seed = 1 } = scanning
  const file = await openPdf(pdf)
  if (typeof file === 'string') throw new Error(`no PDF to scan: ${file}`)
  try {
    const numbers = scanning.pages ?? Array.from({ length: file.pages }, (_, index) => index + 1)
    return numbers.map(number => {
      const page = renderPage(file, number, { scale: dpi / 72, angle: (skew * Math.PI) / 180, quarters })
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
  const images = await scannedPages(pdf, scanning)
  const kids = images.map((_, index) => 3 + index * 3)
  const objects = images.flatMap((image, index) => {
    const [width, height] = [image.width, image.height].map(pixels => (pixels * 72) / scanning.dpi)
    const first = kids[index]!
    return [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</Scan ${first + 1} 0 R>>>>/Contents ${first + 2} 0 R>>`,
      scanning.fax ? bitonalImage(image) : greyImage(image),
      stream(`${width} 0 0 ${height} 0 0 cm /Scan Do`),
    ]
  })
  return rawPdf([catalogue, pageTree(kids), ...objects])
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

/** The picture as a PNG file. */
export function pngOf({ width, height, pixels }: GreyImage): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  const magic = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND')])
}

function chunk(type: string, content: Uint8Array = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return (rest ^ 0xffffffff) >>> 0
}

/** The pictures as a TIFF file of as many pages, in strips of a hundred rows, each packed by itself. */
export function tiffOf(images: readonly GreyImage[]): Buffer {
  const rowsPerStrip = 100
  const parts: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')]
  let at = 8
  const put = (part: Buffer): number => {
    parts.push(part)
    at += part.length
    return at - part.length
  }
  let link = { part: 0, offset: 4 }
  for (const { width, height, pixels } of images) {
    const strips = Array.from({ length: Math.ceil(height / rowsPerStrip) }, (_, index) => {
      const packed = deflateSync(
        pixels.subarray(index * rowsPerStrip * width, (index + 1) * rowsPerStrip * width),
      )
      return { at: put(packed), length: packed.length }
    })
    const places = put(longs(strips.map(strip => strip.at)))
    const lengths = put(longs(strips.map(strip => strip.length)))
    const entries = [
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 3, 1, 8],
      [259, 3, 1, 8],
      [262, 3, 1, 1],
      [273, 4, strips.length, places],
      [278, 4, 1, rowsPerStrip],
      [279, 4, strips.length, lengths],
    ]
    parts[link.part]!.writeUInt32LE(at, link.offset)
    const directory = Buffer.alloc(2 + entries.length * 12 + 4)
    directory.writeUInt16LE(entries.length)
    entries.forEach(([tag, type, count, value], index) => {
      const from = 2 + index * 12
      directory.writeUInt16LE(tag!, from)
      directory.writeUInt16LE(type!, from + 2)
      directory.writeUInt32LE(count!, from + 4)
      directory.writeUInt32LE(value!, from + 8)
    })
    put(directory)
    link = { part: parts.length - 1, offset: directory.length - 4 }
  }
  return Buffer.concat(parts)
}

function longs(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => {
    bytes.writeUInt32LE(value, index * 4)
  })
  return bytes
}
