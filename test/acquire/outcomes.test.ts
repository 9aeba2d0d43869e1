import { describe, expect, it } from 'vitest'
import { defaultLimits, readBuffer } from '../../pipeline/acquire/read-file.ts'
import { damagedPdfs } from '../make/nasty/damage.ts'
import { lockedPdfs } from '../make/nasty/locked.ts'
import { found } from '../make/nasty/one-page.ts'
import { oddPages } from '../make/nasty/pages.ts'
import { oddWords } from '../make/nasty/words.ts'
import { nestedFormsPdf, plainLetter } from '../make/pdf.ts'

const files = [...damagedPdfs, ...oddPages, ...oddWords, ...lockedPdfs]

/** What became of a file whose pages are not read from their pictures, and the text it gave. */
async function outcomeOf(bytes: Buffer): Promise<{ outcome: string; text: string }> {
  const read = await readBuffer('nasty.pdf', bytes, { ...defaultLimits, ocr: 'never' })
  if (read.ok) return { outcome: 'text', text: read.source.text.replace(/\s+/gu, ' ') }
  const { code, reason } = read.failure
  const outcome = code === 'no-text' ? (/gibberish/u.test(reason) ? 'garbled' : 'no text') : code
  return { outcome, text: '' }
}

describe('nasty PDFs', () => {
  it.each(files)('$name: $outcome', async ({ outcome, make, says = found }) => {
    const read = await outcomeOf(await make())
    expect(read.outcome).toBe(outcome)
    if (outcome === 'text') expect(read.text).toMatch(says)
  })

  it('are many, and of every outcome', () => {
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
    expect(files.length).toBeGreaterThanOrEqual(130)
    expect(new Set(files.map(({ outcome }) => outcome)).size).toBe(5)
  })

  it('that burst the memory of the reader cost no other file', async () => {
    const burst = await outcomeOf(nestedFormsPdf(20))
    expect(burst.outcome).toBe('too-large')
    const next = await outcomeOf(plainLetter())
    expect(next.text).toContain('I welcome the report')
  })
})
