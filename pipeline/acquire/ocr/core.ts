/**
 * Tesseract's core (WebAssembly, Apache-2.0) in this very thread: nothing is fetched, nothing is written, and whoever
 * kills the thread frees all of it. `tesseract.js` itself would start a thread within the thread, and would choose the
 * build by what the machine can do, so that two machines could read one page differently.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import type { GreyImage } from '../pdf/render.ts'

/** A rectangle in pixels; the right and lower edges lie outside. */
export interface PixelBox {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export interface ReadWord {
  readonly text: string
  /** 0 to 100. */
  readonly confidence: number
  readonly bbox: PixelBox
  readonly symbols: readonly { readonly text: string; readonly bbox: PixelBox }[]
}

export interface ReadLine {
  readonly words: readonly ReadWord[]
  readonly bbox: PixelBox
  readonly baseline: PixelBox
  /** From the deepest to the highest letters of its type, in pixels. */
  readonly rowAttributes: { readonly rowHeight: number }
}

/** A block as Tesseract's analysis of the layout finds it. */
export interface ReadBlock {
  readonly bbox: PixelBox
  readonly paragraphs: readonly { readonly lines: readonly ReadLine[] }[]
}

export interface Core {
  /** The blocks of a picture of so many pixels an inch. The same picture gives the same blocks, whatever was read before. */
  readonly read: (image: GreyImage, dpi: number) => readonly ReadBlock[]
  readonly close: () => void
}

interface Api {
  Init(dataPath: null, language: string, engine: number): number
  SetVariable(name: string, value: string): boolean
  SetImageFile(exif: number, angle: number): number
  SetSourceResolution(dpi: number): void
  Recognize(monitor: null): number
  GetJSONText(): string
  Clear(): void
  End(): void
}

interface Module {
  readonly FS: {
    writeFile(path: string, content: Uint8Array): void
    unlink(path: string): void
  }
  readonly TessBaseAPI: new () => Api
}

type CreateModule = (settings: Readonly<Record<string, () => void>>) => Promise<Module>

/** The neural engine alone; the other one is not in this build. */
const neural = 1

const settings: Readonly<Record<string, string>> = {
  // Find the blocks of the page, without guessing its script: 6, which tesseract.js takes, reads across columns.
  tessedit_pageseg_mode: '3',
  // Words of the page before must not colour this one.
  tessedit_enable_doc_dict: '0',
}

export async function openCore(): Promise<Core> {
  const own = createRequire(import.meta.url)
  // The core is a dependency of tesseract.js, not ours.
  const theirs = createRequire(own.resolve('tesseract.js'))
  const create = theirs('tesseract.js-core/tesseract-core-simd-lstm.js') as CreateModule
  const silent = () => {}
  const module = await create({ TesseractProgress: silent, print: silent, printErr: silent })
  const language = own.resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz')
  module.FS.writeFile('eng.traineddata', gunzipSync(readFileSync(language)))
  const api = new module.TessBaseAPI()
  if (api.Init(null, 'eng', neural) !== 0) throw new Error('the language data for OCR cannot be loaded')
  for (const [name, value] of Object.entries(settings)) api.SetVariable(name, value)
  return {
    read(image, dpi) {
      module.FS.writeFile('/input', greyMap(image))
      try {
        if (api.SetImageFile(upright, 0) !== 0) throw new Error('OCR does not take the picture of the page')
        api.SetSourceResolution(dpi)
        if (api.Recognize(null) !== 0) throw new Error('OCR failed on a page')
        return (JSON.parse(api.GetJSONText()) as { blocks?: readonly ReadBlock[] }).blocks ?? []
      } finally {
        api.Clear()
        module.FS.unlink('/input')
      }
    },
    close: () => api.End(),
  }
}

/** What Exif calls a picture that is not turned. */
const upright = 1

/** The simplest file format that there is for a grey picture. */
const greyMap = ({ width, height, pixels }: GreyImage): Uint8Array =>
  Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`, 'latin1'), pixels])
