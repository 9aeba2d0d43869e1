import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readerFiles } from '../../pipeline/infer/files.ts'
import { openSentenceReader, type SentenceReader } from '../../pipeline/infer/infer.ts'
import { openRuntime } from '../../pipeline/infer/runtime.ts'
import type { Reading } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

/**
 * The reader that the program ships, on a letter that it has not learned from. The sentences were chosen among those it
 * reads rightly: they show that it works, not how well, which docs/accuracy.md does.
 */
const files = readerFiles(join(import.meta.dirname, '../../data/reader'))

const letter = letterOf(
  [
    'Dear Home Secretary',
    '',
    'The wishes of the two brothers were nowhere to be found in the log, and nobody had spoken to them alone.',
    'A girl of twelve who had slipped out of her placement at midnight was not looked for until the afternoon.',
    '',
    'What we do now',
    '',
    '1. Every officer on the late shift has spent a day learning to spot the signs of grooming.',
    '2. The chief constable will write to me each month on how many devices still wait to be examined.',
    '3. The meeting room will be painted in June.',
    '',
    'Yours sincerely',
    '',
    'Gideon Eyebury',
    'Police and Crime Commissioner for Kent',
  ].join('\n'),
)

let native: SentenceReader
let answers: readonly Reading[]

beforeAll(async () => {
  native = await openSentenceReader(files, await openRuntime('native'))
  answers = await native.read(letter)
})

const themesAt = (place: number, least = 0.3) =>
  Object.entries(answers[place]!.themes)
    .filter(([, likely]) => likely >= least)
    .map(([theme]) => theme)

describe('the sentence reader', () => {
  it('tells themes that no cue names', () => {
    expect(answers).toHaveLength(5)
    expect(themesAt(0)).toContain('VOICE')
    expect(themesAt(1)).toContain('MISSING')
    expect(themesAt(2)).toContain('TRAIN')
    expect(themesAt(3)).toContain('DIGITAL')
    expect(themesAt(4)).toEqual([])
  })

  it('tells the stance', () => {
    expect(answers[1]!.stance.concern).toBeGreaterThan(0.6)
    expect(answers[2]!.stance.action + answers[2]!.stance.strength).toBeGreaterThan(0.6)
  })

  it('gives the same answers again, whatever was read between', async () => {
    await native.read(letterOf(`Dear Sir\n\n${'Another sentence about custody. '.repeat(20)}\n`))
    expect(await native.read(letter)).toEqual(answers)
  })

  it('decides the same in WebAssembly', { timeout: 60_000 }, async () => {
    const wasm = await openSentenceReader(files, await openRuntime('wasm'))
    const others = await wasm.read(letter)
    for (const [place, reading] of answers.entries()) {
      for (const [theme, likely] of Object.entries(reading.themes))
        expect(Math.abs(likely - others[place]!.themes[theme]!)).toBeLessThan(0.002)
    }
  })

  it('reads no letterhead, close or signature', () => {
    const read = new Set(answers.map(({ sentence }) => letter.sentences[sentence]!.block))
    for (const block of read)
      expect(['paragraph', 'item', 'row', 'note']).toContain(letter.blocks[block]!.kind)
  })

  it('reads a sentence that is longer than it can take', async () => {
    const long = letterOf(`Dear Sir\n\nThe force ${'trains and '.repeat(400)}trains its officers.\n`)
    const [reading] = await native.read(long)
    expect(Object.values(reading!.themes).every(likely => likely >= 0 && likely <= 1)).toBe(true)
  })

  it('tells that it goes on while it reads a long letter', async () => {
    let signs = 0
    const telling = await openSentenceReader(files, await openRuntime('native'), {
      alive: () => void signs++,
    })
    await telling.read(letter)
    expect(signs).toBe(1)
    await telling.read(
      letterOf(`Dear Sir\n\n${'The force has trained each of its sergeants. '.repeat(60)}\n`),
    )
    expect(signs).toBeGreaterThan(2)
  })

  it('keeps what it has read, where somebody keeps it', async () => {
    const kept = new Map<string, Float32Array>()
    const vectors = {
      known: (key: string) => kept.get(key),
      learned: (key: string, read: Float32Array) => void kept.set(key, read),
    }
    const keeping = await openSentenceReader(files, await openRuntime('native'), { vectors })
    const first = await keeping.read(letter)
    const size = kept.size
    expect(size).toBe(1)
    expect(await keeping.read(letter)).toEqual(first)
    expect(kept.size).toBe(size)
  })
})
