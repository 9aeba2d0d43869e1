/** How wide the strokes of letters are, which tells bold type from other type. */

import type { GreyImage } from '../pdf/render.ts'
import type { PixelBox } from './core.ts'
import { darkBelow } from './skew.ts'

/** The shade below which a pixel of the picture is ink. */
export const inkOf = ({ pixels }: GreyImage): number => darkBelow(pixels)

/**
 * The usual width in pixels of the upright strokes in a part of a picture: the mean of the middle half of all runs of
 * ink along its rows. Faint pixels at both ends of a run count in part, so that the width is no whole number.
 */
export function strokeOf({ width, height, pixels }: GreyImage, ink: number, box: PixelBox): number {
  const runs: number[] = []
  const right = Math.min(width, box.x1)
  for (let y = Math.max(0, box.y0); y < Math.min(height, box.y1); y++) {
    let run = 0
    for (let x = Math.max(0, box.x0); x < right; x++) {
      const pixel = pixels[y * width + x]!
      if (pixel < ink) run += 1
      else if (run > 0) {
        runs.push(run)
        run = 0
      }
    }
    if (run > 0) runs.push(run)
  }
  const sorted = runs.sort((one, other) => one - other)
  const middle = sorted.slice(Math.floor(sorted.length / 4), Math.ceil((sorted.length * 3) / 4))
  return middle.length === 0 ? 0 : middle.reduce((sum, run) => sum + run, 0) / middle.length
}
