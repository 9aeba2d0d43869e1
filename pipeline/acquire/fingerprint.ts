import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { OcrMode } from './limits.ts'

// What decides how a letter reads: the stages up to the record, what they are told, and the libraries that read files.
const folders = [
  'pipeline/acquire',
  'pipeline/clean',
  'pipeline/segment',
  'pipeline/extract',
  'pipeline/infer',
  'pipeline/refine',
  'pipeline/resolve',
  'pipeline/assemble',
  'pipeline/text',
  'data',
]
const libraries = [
  '@huggingface/tokenizers',
  '@embedpdf/pdfium',
  '@kenjiuno/msgreader',
  'cheerio',
  'fflate',
  'htmlparser2',
  'iconv-lite',
  'natural',
  'onnxruntime-node',
  'onnxruntime-web',
  'pdf-parse',
  'postal-mime',
  '@tesseract.js-data/eng',
  'tesseract.js',
]

export interface Fingerprint {
  readonly programVersion: string
  /** SHA-256 over all rules and data, hexadecimal: a letter that was read under another is read again. */
  readonly rulesHash: string
}

/**
 * The fingerprint of the program as it lies at `root`, reading pictures when `ocr` says, with the sentence reader or
 * without, and by the user's codebook of that hash where there is one: other texts, other finds.
 */
export function fingerprint(
  root: string,
  ocr: OcrMode = 'auto',
  reader = false,
  codebook: string | null = null,
): Fingerprint {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string
    dependencies: Record<string, string>
  }
  const hash = createHash('sha256')
  const files = [...folders.flatMap(folder => filesBelow(join(root, folder))), join(root, 'pipeline/read.ts')]
  for (const file of files.toSorted())
    hash
      .update(`${relative(root, file).split(sep).join('/')}\0`)
      .update(readFileSync(file))
      .update('\0')
  for (const library of libraries) hash.update(`${library}@${manifest.dependencies[library]}\0`)
  hash.update(`ocr ${ocr}, reader ${reader ? 'on' : 'off'}`)
  if (codebook !== null) hash.update(`codebook ${codebook}`)
  return { programVersion: manifest.version, rulesHash: hash.digest('hex') }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  )
