/**
 * How many nasty PDFs (test/make/nasty) end as they should, side by side: ours, bare pdf-parse, and pdftotext where it
 * is installed. For the others a file that gives words has text, whatever the words are.
 *
 *     tsx bench/outcomes.ts
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFParse } from 'pdf-parse'
import { defaultLimits, readBuffer } from '../pipeline/acquire/read-file.ts'
import { damagedPdfs } from '../test/make/nasty/damage.ts'
import { lockedPdfs } from '../test/make/nasty/locked.ts'
import { found, type NastyPdf } from '../test/make/nasty/one-page.ts'
import { oddPages } from '../test/make/nasty/pages.ts'
import { oddWords } from '../test/make/nasty/words.ts'

interface Ended {
  readonly outcome: string
  readonly text: string
}

const withWords = (text: string): Ended =>
  /[\p{L}\p{N}]/u.test(text) ? { outcome: 'text', text } : { outcome: 'no text', text: '' }

async function ours(bytes: Buffer): Promise<Ended> {
  const read = await readBuffer('nasty.pdf', bytes, { ...defaultLimits, ocr: 'never' })
  if (read.ok) return { outcome: 'text', text: read.source.text }
  const { code, reason } = read.failure
  return {
    outcome: code === 'no-text' ? (/gibberish/u.test(reason) ? 'garbled' : 'no text') : code,
    text: '',
  }
}

async function pdfParse(bytes: Buffer): Promise<Ended> {
  const parser = new PDFParse({ data: Uint8Array.from(bytes), verbosity: 0 })
  try {
    return withWords((await parser.getText({ pageJoiner: '' })).text)
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return { outcome: locked ? 'encrypted' : 'corrupt', text: '' }
  } finally {
    await parser.destroy()
  }
}

const folder = mkdtempSync(join(tmpdir(), 'letterbook-'))

function pdftotext(bytes: Buffer): Promise<Ended> {
  const path = join(folder, 'nasty.pdf')
  writeFileSync(path, bytes)
  const { status, stdout, stderr } = spawnSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
  if (status === 0) return Promise.resolve(withWords(stdout))
  return Promise.resolve({ outcome: /password/iu.test(stderr) ? 'encrypted' : 'corrupt', text: '' })
}

function isRight({ outcome, says = found }: NastyPdf, ended: Ended): boolean {
  return (
    ended.outcome === outcome && (outcome !== 'text' || says.test(ended.text.replace(/\s+/gu, ' ').trim()))
  )
}

const files = [...damagedPdfs, ...oddPages, ...oddWords, ...lockedPdfs]
const hasPdftotext = spawnSync('pdftotext', ['-v']).status === 0
const readers = { ours, 'pdf-parse': pdfParse, ...(hasPdftotext && { pdftotext }) }
try {
  for (const [name, read] of Object.entries(readers)) {
    const wrong: string[] = []
    for (const file of files) {
      const ended = await read(await file.make())
      if (!isRight(file, ended)) wrong.push(`${file.name} (${ended.outcome})`)
    }
    const right = files.length - wrong.length
    process.stdout.write(
      `${name}: ${right} of ${files.length} right, ${((100 * right) / files.length).toFixed(1)} %\n${wrong.map(one => `  ${one}\n`).join('')}`,
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
