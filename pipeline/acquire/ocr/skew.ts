/** How far a page lay turned in the scanner. */
import type { GreyImage } from '../pdf/render.ts'

const degree = Math.PI / 180
/** Paper that a feeder pulls in, or a hand lays down, is not turned further. */
const widest = 6 * degree
const coarse = 0.5 * degree
const fine = 0.05 * degree
/** Edges that are looked at, at most; a page of text has some ten thousand at 72 dpi. */
const enough = 60_000

/**
 * The angle in radians, clockwise, by which the lines of text fall; 0 where the page does not tell. At the right
 * angle the upper edges of letters fall on few rows: the sum of squares over all rows is then the greatest.
 */
export function skewOf(image: GreyImage): number {
  const edges = upperEdges(image)
  if (edges.length < 200) return 0
  const score = (angle: number) => sharpness(edges, image, angle)
  const near = best(score, -widest, widest, coarse)
  // At the end of the range there was no peak: a photograph, or a page of something else than lines.
  if (Math.abs(near) > widest - coarse / 2) return 0
  return best(score, near - coarse, near + coarse, fine)
}

/** The angle of the highest score; the middle one of several, as for a page without lines. */
function best(score: (angle: number) => number, from: number, to: number, step: number): number {
  let found = 0
  let highest = -1
  const steps = Math.round((to - from) / step)
  for (let index = 0; index <= steps; index++) {
    const angle = from + index * step
    const value = score(angle)
    if (value > highest || (value === highest && Math.abs(angle) < Math.abs(found))) {
      highest = value
      found = angle
    }
  }
  return found
}

/** Columns and rows, in turn, of dark pixels below light ones. */
function upperEdges({ width, height, pixels }: GreyImage): Int32Array {
  const threshold = darkBelow(pixels)
  const edges: number[] = []
  for (let y = 2; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      if (pixels[at]! < threshold && pixels[at - width]! >= threshold && pixels[at - 2 * width]! >= threshold)
        edges.push(x, y)
    }
  const stride = Math.ceil(edges.length / 2 / enough)
  if (stride <= 1) return Int32Array.from(edges)
  return Int32Array.from(edges.filter((_, index) => Math.floor(index / 2) % stride === 0))
}

/** Half way between paper and ink: paper is what most pixels are, ink the darkest five hundredth. */
export function darkBelow(pixels: Uint8Array): number {
  const counts = new Uint32Array(256)
  for (const pixel of pixels) counts[pixel]! += 1
  let paper = 255
  for (let grey = 0; grey < 256; grey++) if (counts[grey]! > counts[paper]!) paper = grey
  let ink = 0
  for (let seen = 0; ink < 255; ink++) {
    seen += counts[ink]!
    if (seen > pixels.length / 500) break
  }
  return (paper + ink) / 2
}

function sharpness(edges: Int32Array, { width, height }: GreyImage, angle: number): number {
  const slope = Math.tan(angle)
  const margin = Math.ceil(width * Math.tan(widest + coarse)) + 1
  const rows = new Uint32Array(height + 2 * margin)
  for (let index = 0; index < edges.length; index += 2)
    rows[Math.round(edges[index + 1]! - edges[index]! * slope) + margin]! += 1
  let sum = 0
  for (const count of rows) sum += count * count
  return sum
}
