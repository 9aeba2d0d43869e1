/** The grain of a scan, which Tesseract takes for a picture where it is coarse. */
import type { GreyImage } from '../pdf/render.ts'

/**
 * Mean difference, in shades of grey, between light pixels that lie close together. Measured on pages at 242 dpi: clean
 * ones have 5, grainy ones that are read well 15 to 17, and at 30 nothing is read.
 */
const coarse = 20
/** Darker pixels are letters. */
const light = 128

/** The picture, smoothed where its grain is coarse, or where it was black and white only and its edges are ragged. */
export const withoutGrain = (image: GreyImage, blackAndWhite: boolean): GreyImage =>
  blackAndWhite || roughness(image) > coarse ? smoothed(smoothed(image)) : image

function roughness({ pixels }: GreyImage): number {
  let sum = 0
  let count = 0
  for (let at = 0; at + 2 < pixels.length; at += 2)
    if (pixels[at]! > light) {
      sum += Math.abs(pixels[at]! - pixels[at + 2]!)
      count += 1
    }
  return count === 0 ? 0 : sum / count
}

/** Each pixel the mean of the nine around it, nearer ones counting for more; the border stays. */
function smoothed({ width, height, pixels }: GreyImage): GreyImage {
  const result = Uint8Array.from(pixels)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const [above, below] = [at - width, at + width]
      const beside = pixels[at - 1]! + pixels[at + 1]! + pixels[above]! + pixels[below]!
      const corners = pixels[above - 1]! + pixels[above + 1]! + pixels[below - 1]! + pixels[below + 1]!
      result[at] = (4 * pixels[at]! + 2 * beside + corners) / 16
    }
  return { width, height, pixels: result }
}
