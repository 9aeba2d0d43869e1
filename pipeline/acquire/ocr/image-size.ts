/** How large pictures may be, and on what page they are shown. */
import { UnreadableFile } from '../failures.ts'

/** A sheet of A4 at a thousand dots an inch; decoded it fills a tenth of a gigabyte. */
export const mostPixels = 100_000_000

export interface PixelSize {
  readonly width: number
  readonly height: number
}

export const damaged = () =>
  new UnreadableFile('corrupt', 'it is a damaged picture; open it in a viewer and save it again')

export function checkSize({ width, height }: PixelSize): void {
  if (width < 1 || height < 1) throw damaged()
  if (width * height > mostPixels)
    throw new UnreadableFile(
      'too-large',
      `it is a picture of ${Math.round((width * height) / 1e6)} million pixels, and the limit is ${mostPixels / 1e6} million`,
    )
}

const a4 = 842

/** The page of a picture, in points: files often say nothing of its true size, so it is taken for a sheet of A4. */
export function pageOf({ width, height }: PixelSize): PixelSize {
  const scale = a4 / Math.max(width, height)
  return { width: width * scale, height: height * scale }
}
