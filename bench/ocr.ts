/**
 * How well and how fast scans are read, side by side with native Tesseract on the same pictures; or, with
 * `--entities`, how much of what is found in letters is found in scans of them too.
 *
 *     tsx bench/ocr.ts [--entities] [file.pdf ...]     (the specimens in corpus/ where none is named)
 *
 * Each PDF must have a text layer, which is the truth. Up to two pages of each are scanned in four ways, or up to four
 * where entities are compared.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRecogniser, type Recogniser } from '../pipeline/acquire/ocr/ocr.ts'
import { openPdf, type PdfFile } from '../pipeline/acquire/pdf/pdfium.ts'
import type { GreyImage } from '../pipeline/acquire/pdf/render.ts'
import { type Scanning, scannedPages, scannedPdf } from '../test/make/scan.ts'
import { compareEntities } from './ocr-entities.ts'

const kinds: Readonly<Record<string, Scanning>> = {
  '200 dpi, straight': { dpi: 200 },
  '200 dpi, skewed by a degree': { dpi: 200, skew: 1 },
  '300 dpi, noisy': { dpi: 300, noise: 50 },
  '200 dpi, fax-like': { dpi: 200, fax: true, skew: 0.4 },
}
const pagesOfEach = 2

/** Words with their punctuation; quotation marks and dashes are of one kind, bullets are none. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[–—]/gu, '-')
    .split(/\s+/u)
    .filter(word => /[\p{L}\p{N}]/u.test(word) && word !== 'o')

/** Fewest words to change, leave out or put in to make one text of the other. */
function wordErrors(truth: readonly string[], read: readonly string[]): number {
  let above = Uint32Array.from({ length: read.length + 1 }, (_, index) => index)
  for (const [row, word] of truth.entries()) {
    const current = new Uint32Array(read.length + 1)
    current[0] = row + 1
    for (const [column, other] of read.entries()) {
      const changed = above[column]! + (word === other ? 0 : 1)
      current[column + 1] = Math.min(changed, above[column + 1]! + 1, current[column]! + 1)
    }
    above = current
  }
  return above[read.length]!
}

function wordsFound(truth: readonly string[], read: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of read) left.set(word, (left.get(word) ?? 0) + 1)
  return truth.filter(word => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  }).length
}

interface Sum {
  words: number
  found: number
  errors: number
  milliseconds: number
  pages: number
}

const nothing = (): Sum => ({ words: 0, found: 0, errors: 0, milliseconds: 0, pages: 0 })

function add(sum: Sum, truth: readonly string[], text: string, since: number): void {
  const read = wordsOf(text)
  sum.milliseconds += performance.now() - since
  sum.words += truth.length
  sum.found += wordsFound(truth, read)
  sum.errors += wordErrors(truth, read)
  sum.pages += 1
}

const row = (kind: string, who: string, { words, found, errors, milliseconds, pages }: Sum) =>
  [
    kind.padEnd(28),
    who.padEnd(7),
    `${((100 * found) / words).toFixed(2)} %`.padStart(9),
    `${((100 * errors) / words).toFixed(2)} %`.padStart(8),
    (milliseconds / pages / 1000).toFixed(2).padStart(8),
  ].join('  ')

async function opened(bytes: Uint8Array): Promise<PdfFile> {
  const file = await openPdf(bytes)
  if (typeof file === 'string') throw new Error(`no PDF: ${file}`)
  return file
}

const hasNative = (): boolean => {
  try {
    execFileSync('tesseract', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function readNatively(folder: string, { width, height, pixels }: GreyImage): string {
  const path = join(folder, 'page.pgm')
  writeFileSync(path, Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), pixels]))
  // With more threads it is slower.
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' }
  return execFileSync('tesseract', [path, '-'], { env, stdio: ['ignore', 'pipe', 'ignore'] }).toString()
}

async function readOurs(recogniser: Recogniser, scan: Uint8Array): Promise<string> {
  const file = await opened(scan)
  const { lines } = recogniser.page(file, 1)
  file.close()
  return lines.map(line => line.text).join('\n')
}

async function compareWords(paths: readonly string[]): Promise<void> {
  const native = hasNative()
  if (!native)
    process.stdout.write('tesseract is not installed, so ours stands alone (apt install tesseract-ocr)\n')
  process.stdout.write(`${'scan'.padEnd(28)}  ${'reader'.padEnd(7)}     recall     wrong   s/page\n`)
  const folder = mkdtempSync(join(tmpdir(), 'ocr-'))
  const recogniser = await openRecogniser()
  for (const [kind, scanning] of Object.entries(kinds)) {
    const [ours, theirs] = [nothing(), nothing()]
    for (const path of paths) {
      const pdf = readFileSync(path)
      const file = await opened(pdf)
      const numbers = Array.from({ length: Math.min(pagesOfEach, file.pages) }, (_, index) => index + 1)
      for (const number of numbers) {
        const truth = wordsOf(
          file
            .page(number)
            .lines.map(line => line.text)
            .join('\n'),
        )
        const page = { ...scanning, pages: [number] }
        const scan = await scannedPdf(pdf, page)
        let since = performance.now()
        add(ours, truth, await readOurs(recogniser, scan), since)
        if (!native) continue
        const [image] = await scannedPages(pdf, page)
        since = performance.now()
        add(theirs, truth, readNatively(folder, image!), since)
      }
      file.close()
    }
    process.stdout.write(`${row(kind, 'ours', ours)}\n`)
    if (native) process.stdout.write(`${row(kind, 'native', theirs)}\n`)
  }
  recogniser.close()
  rmSync(folder, { recursive: true })
}

const corpus = new URL('../corpus/', import.meta.url).pathname
const specimens = () =>
  readdirSync(corpus)
    .filter(name => name.endsWith('.pdf'))
    .map(name => join(corpus, name))

const named = process.argv.slice(2).filter(argument => argument !== '--entities')
const paths = named.length > 0 ? named : specimens()
if (process.argv.includes('--entities'))
  await compareEntities(paths, kinds, line => process.stdout.write(`${line}\n`))
else await compareWords(paths)
