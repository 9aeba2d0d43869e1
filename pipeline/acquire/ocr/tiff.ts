/**
 * TIFF files, as scanners and fax machines write them, as PDFs. Nothing is decoded here: the ways in which TIFF packs
 * its pixels are those of PDF, so that each strip of a picture becomes a picture of the page.
 */

import { UnreadableFile } from '../failures.ts'
import { checkSize, damaged } from './image-size.ts'
import { pdfOfStrips, type Strip, type StripPicture } from './strips.ts'

/** Pages and strips of one file that are looked at. */
const mostPages = 200
const mostStrips = 10_000

// TIFF's own numbers for what a directory says of a picture.
const tags = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  strips: 273,
  samples: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
  planar: 284,
  faxOptions: 292,
  predictor: 317,
  colours: 320,
  tileWidth: 322,
} as const

interface Tiff {
  readonly view: Buffer
  readonly u16: (at: number) => number
  readonly u32: (at: number) => number
}

/** The values of one picture's directory, by tag. */
type Directory = ReadonlyMap<number, readonly number[]>

export function pdfOfTiff(view: Buffer): Uint8Array {
  const big = view[0] === 0x4d
  const tiff: Tiff = {
    view,
    u16: at => (big ? view.readUInt16BE(at) : view.readUInt16LE(at)),
    u32: at => (big ? view.readUInt32BE(at) : view.readUInt32LE(at)),
  }
  try {
    return pdfOfStrips(directoriesOf(tiff).map(directory => pictureOf(tiff, directory)))
  } catch (error) {
    // A place that lies outside of the file.
    if (error instanceof RangeError) throw damaged()
    throw error
  }
}

function directoriesOf(tiff: Tiff): Directory[] {
  const directories: Directory[] = []
  const seen = new Set<number>()
  for (let at = tiff.u32(4); at !== 0 && !seen.has(at) && directories.length < mostPages; ) {
    seen.add(at)
    const count = tiff.u16(at)
    directories.push(new Map(Array.from({ length: count }, (_, index) => entryAt(tiff, at + 2 + index * 12))))
    at = tiff.u32(at + 2 + count * 12)
  }
  if (directories.length === 0) throw damaged()
  return directories
}

/** Numbers of the two types that matter, short (3) and long (4); others have none. */
function entryAt(tiff: Tiff, at: number): [number, readonly number[]] {
  const [tag, type, count] = [tiff.u16(at), tiff.u16(at + 2), tiff.u32(at + 4)]
  const width = type === 3 ? 2 : type === 4 ? 4 : 0
  if (width === 0 || count > mostStrips) return [tag, []]
  const from = count * width <= 4 ? at + 8 : tiff.u32(at + 8)
  const read = width === 2 ? tiff.u16 : tiff.u32
  return [tag, Array.from({ length: count }, (_, index) => read(from + index * width))]
}

const filters: Readonly<Record<number, string>> = {
  1: '',
  3: '/CCITTFaxDecode',
  4: '/CCITTFaxDecode',
  5: '/LZWDecode',
  8: '/FlateDecode',
  32946: '/FlateDecode',
  32773: '/RunLengthDecode',
}

const unsupported = () =>
  new UnreadableFile('unsupported', 'it is a TIFF of a rare kind, which is not read; save it as PDF or PNG')

function pictureOf({ view }: Tiff, directory: Directory): StripPicture {
  const first = (tag: number, otherwise: number) => directory.get(tag)?.[0] ?? otherwise
  const [width, height] = [first(tags.width, 0), first(tags.height, 0)]
  checkSize({ width, height })
  const [bits, samples, packing] = [first(tags.bits, 1), first(tags.samples, 1), first(tags.compression, 1)]
  const filter = filters[packing]
  const photometric = first(tags.photometric, 0)
  const isPlain = photometric <= 2 && bits <= 8 && (samples === 1 || samples === 3)
  const isSplit = samples > 1 && first(tags.planar, 1) !== 1
  if (
    filter === undefined ||
    !isPlain ||
    isSplit ||
    directory.has(tags.tileWidth) ||
    directory.has(tags.colours)
  )
    throw unsupported()
  const perStrip = Math.min(height, first(tags.rowsPerStrip, height))
  const lengths = directory.get(tags.stripBytes) ?? []
  const mirrored = first(tags.fillOrder, 1) === 2
  const strips = (directory.get(tags.strips) ?? []).map((at, index): Strip => {
    const bytes = view.subarray(at, at + (lengths[index] ?? 0))
    const rows = Math.max(0, Math.min(perStrip, height - index * perStrip))
    return { rows, bytes: mirrored ? bytes.map(mirroredByte) : bytes }
  })
  if (strips.length === 0 || strips.some(({ bytes }) => bytes.length === 0)) throw damaged()
  const fax = { group: packing, twoWays: (first(tags.faxOptions, 0) & 1) === 1 }
  // 0 stands for white in pictures of the kind 0. In fax data 0 is always white, whatever PDF takes 0 for.
  const isFax = packing === 3 || packing === 4
  const inverse = isFax ? photometric === 1 : photometric === 0
  const colour = samples === 3 ? '/DeviceRGB' : '/DeviceGray'
  const predictor =
    first(tags.predictor, 1) === 2
      ? `/Predictor 2/Colors ${samples}/BitsPerComponent ${bits}/Columns ${width}`
      : ''
  const entries = (rows: number) =>
    [
      `/Type/XObject/Subtype/Image/Width ${width}/Height ${rows}/ColorSpace${colour}/BitsPerComponent ${bits}`,
      inverse ? `/Decode[${'1 0 '.repeat(samples).trim()}]` : '',
      filter === '' ? '' : `/Filter${filter}`,
      isFax
        ? `/DecodeParms<<${faxEntries(fax, width, rows)}>>`
        : predictor === ''
          ? ''
          : `/DecodeParms<<${predictor}>>`,
    ].join('')
  return { width, height, strips: strips.filter(({ rows }) => rows > 0), entries }
}

const faxEntries = ({ group, twoWays }: { group: number; twoWays: boolean }, width: number, rows: number) =>
  `/K ${group === 4 ? -1 : twoWays ? 1 : 0}/Columns ${width}/Rows ${rows}/EndOfBlock false`

function mirroredByte(byte: number): number {
  let result = 0
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) result |= 0x80 >> bit
  return result
}
