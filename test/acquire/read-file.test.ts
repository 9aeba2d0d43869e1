import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultLimits, type Limits, readBuffer, readFile } from '../../pipeline/acquire/read-file.ts'
import type { Failure } from '../../pipeline/types.ts'
import * as pdf from '../make/pdf.ts'
import { binary, utf16, windows1252 } from '../make/text.ts'
import { freshFolder } from '../store/fresh.ts'

const read = (bytes: Uint8Array, limits: Limits = defaultLimits) => readBuffer('in/letter', bytes, limits)

async function textOf(bytes: Uint8Array): Promise<string> {
  const outcome = await read(bytes)
  if (!outcome.ok) throw new Error(outcome.failure.reason)
  return outcome.source.text
}

/** One sentence in plain words: no line ends, no stack, no place on this machine, no class of an error. */
const clearSentence = /^(?!.*(?:\bat\s\S+:\d|\/|\\|Error\b|undefined|null|NaN))[a-z][^\n]{10,200}$/u

describe('what cannot be read has a code and one clear sentence', () => {
  const tight = (limits: Partial<Limits>) => ({ ...defaultLimits, ...limits })
  const unseen = tight({ ocr: 'never' })
  it.each<[string, Buffer, Failure['code'], RegExp, Limits?]>([
    ['a PDF with a password', pdf.encryptedPdf('secret'), 'encrypted', /password/u],
    ['a scan of one page', pdf.imageOnlyPdf(), 'no-text', /1 page holds .*scan/u],
    ['a scan of three', pdf.imageOnlyPdf(3), 'no-text', /3 pages hold .*scan/u],
    ['a PDF cut in half', pdf.truncatedPdf(0.5), 'corrupt', /damaged/u],
    ['the very start of a PDF', pdf.truncatedPdf(0.02), 'corrupt', /damaged/u],
    ['a PDF with nothing between its ends', pdf.headerOnlyPdf(), 'corrupt', /damaged/u],
    ['no bytes', pdf.emptyPdf, 'empty', /no content/u],
    ['white space', Buffer.from(' \n\n\t '), 'empty', /white space/u],
    ['characters that are not seen', Buffer.from('\u200B\u00AD\n\u2060'), 'empty', /white space/u],
    ['a PDF whose pages are a loop', pdf.pageTreeLoopPdf(), 'too-many-pages', /1000000 pages\b.* 1000 /u],
    ['too many pages', pdf.manyPagesPdf(6), 'too-many-pages', /6 pages\b.* 5 /u, tight({ maximumPages: 5 })],
    ['letters that only their font knows', pdf.garbledFontPdf('shifted'), 'no-text', /gibberish/u],
    ['the same, unseen', pdf.garbledFontPdf('shifted'), 'no-text', /gibberish/u, unseen],
    ['letters for private use', pdf.garbledFontPdf('private-use'), 'no-text', /gibberish/u],
    ['random bytes', binary(3, 5000), 'binary', /what it really is/u],
    [
      'too many bytes',
      Buffer.alloc(3 * 2 ** 20, 'a'),
      'too-large',
      /3\.0 MB.* 2\.0 MB/u,
      tight({ maximumBytes: 2 ** 21 }),
    ],
    ['too many bytes of a PDF', pdf.plainLetter(), 'too-large', /limit/u, tight({ maximumBytes: 99 })],
  ])('%s', async (_, bytes, code, says, limits) => {
    const outcome = await read(bytes, limits)
    if (outcome.ok) throw new Error(`it was read as ${JSON.stringify(outcome.source.text.slice(0, 80))}`)
    expect(outcome.failure.code).toBe(code)
    expect(outcome.failure.reason).toMatch(says)
    expect(outcome.failure.reason.replace('(--', '(')).toMatch(clearSentence)
    expect(outcome.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('a file that is not there, or a folder', async () => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'in'))
    const outcomes = await Promise.all(
      ['gone.txt', 'in'].map(name => readFile(name, join(folder, name), defaultLimits)),
    )
    const unreadable = (reason: string) => ({
      ok: false,
      sha256: null,
      failure: { code: 'unreadable', reason },
    })
    expect(outcomes).toEqual([unreadable('it is not there any more'), unreadable('it is a folder')])
  })
})

describe('what is odd is read all the same', () => {
  const says = 'I welcome the report of the inspectors'
  it.each([
    ['a decent PDF', pdf.plainLetter()],
    ['a PDF that forbids copying', pdf.ownerLockedPdf()],
    ['a PDF that lacks its last bytes', pdf.truncatedPdf(0.99)],
    ['a PDF behind junk', pdf.junkPrefixedPdf()],
  ])('%s', async (_, bytes) => expect(await textOf(bytes)).toContain(says))

  it('text that is called a PDF', async () => {
    const outcome = await readBuffer('letter.pdf', pdf.textNamedPdf(), defaultLimits)
    expect(outcome).toMatchObject({ ok: true, source: { mediaType: 'text/plain', pages: null } })
  })

  it.each([
    ['UTF-16', utf16('The force’s plan', 'be', true)],
    ['Windows-1252', windows1252('The force’s plan')],
  ])('text in %s', async (_, bytes) => expect(await textOf(bytes)).toBe('The force’s plan'))

  it('a letter of few words, or of figures only, is not taken for gibberish', async () => {
    expect(await textOf(pdf.letterPdf({ paragraphs: ['OK.'] }))).toBe('OK.')
    const figures = Array.from({ length: 60 }, (_, row) => `HMICFRS CJJI ${row} ${row * 17} 4.5% £3m`)
    expect(await textOf(pdf.letterPdf({ paragraphs: figures }))).toContain('HMICFRS CJJI 59')
  })

  it('a letter in Welsh', async () => {
    const welsh =
      'Rwyf yn croesawu adroddiad yr arolygwyr ar y modd y mae’r heddlu yn gofalu am blant sydd ar goll. ' +
      'Mae pob argymhelliad wedi ei dderbyn gan y Prif Gwnstabl, a byddaf yn adolygu cynnydd yr heddlu yn yr hydref.'
    expect(await textOf(pdf.letterPdf({ paragraphs: [welsh, welsh] }))).toContain('Mae pob argymhelliad')
  })
})

describe('a damaged PDF ends well', () => {
  it('whatever bytes of it are changed', async () => {
    for (let seed = 0; seed < 60; seed++) {
      const outcome = await read(pdf.flippedBytesPdf(seed, 1 + (seed % 40)))
      if (!outcome.ok)
        expect(['corrupt', 'no-text', 'encrypted', 'too-many-pages']).toContain(outcome.failure.code)
    }
  })

  it('wherever it is cut', async () => {
    for (let share = 0.05; share < 1; share += 0.05) {
      const outcome = await read(pdf.truncatedPdf(share))
      if (!outcome.ok) expect(['corrupt', 'no-text']).toContain(outcome.failure.code)
    }
  })
})

describe('a source', () => {
  it('names the file, its bytes and its lines', async () => {
    const location = join(freshFolder(), 'letter.txt')
    writeFileSync(location, 'Dear Sir\r\n\r\nWe agree.')
    const outcome = await readFile('in/letter.txt', location, defaultLimits)
    expect(outcome).toMatchObject({
      ok: true,
      source: {
        path: 'in/letter.txt',
        sha256: createHash('sha256').update('Dear Sir\r\n\r\nWe agree.').digest('hex'),
        mediaType: 'text/plain',
        pages: null,
        text: 'Dear Sir\n\nWe agree.',
        lines: [
          { start: 0, end: 8, page: null },
          { start: 10, end: 19, page: null },
        ],
        messages: [],
      },
    })
  })

  it('leaves the bytes of a PDF as they were', async () => {
    const bytes = pdf.plainLetter()
    const before = Buffer.from(bytes)
    await read(bytes)
    await read(pdf.truncatedPdf(0.5))
    expect(bytes.equals(before)).toBe(true)
  })
})
