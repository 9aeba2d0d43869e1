import type { Failure } from '../types.ts'

/** Whether pages are read from their picture: those without usable text, none, or all. */
export type OcrMode = 'auto' | 'never' | 'always'

/** Bounds on one file; a file beyond them fails with a reason, and costs the run nothing more. */
export interface Limits {
  readonly maximumBytes: number
  readonly maximumPages: number
  readonly ocr: OcrMode
  /** Called before each page that takes seconds, so that a deadline can count from there. */
  readonly alive?: () => void
}

/** Far above any real letter or report, and low enough to read two at once in two gigabytes. */
export const defaultLimits: Limits = { maximumBytes: 32 * 1024 * 1024, maximumPages: 1000, ocr: 'auto' }

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

export const tooLarge = (bytes: number, { maximumBytes }: Limits): Failure => ({
  code: 'too-large',
  reason: `it has ${megabytes(bytes)}, and the limit is ${megabytes(maximumBytes)} (--max-megabytes)`,
})
