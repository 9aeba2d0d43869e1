import { describe, expect, it } from 'vitest'
import { type ReadSentence, weighedStance, weighedThemes } from '../../pipeline/refine/finding-readings.ts'
import type { Reading, StanceCueMention } from '../../pipeline/types.ts'
import { card, everyAgency } from '../infer/card.ts'

const { weighing } = card
const reading: Reading = {
  sentence: 0,
  themes: { CSE: 0.9, TRAIN: 0.1, VOICE: 0.01, MISSING: 0.6 },
  stance: { strength: 0.5, concern: 0.4, recommendation: 0.05, action: 0.04, context: 0.01 },
  source: { inspectorate: 1, pcc: 0, force: 0, government: 0, other: 0 },
  agencies: { ...everyAgency(0), police: 1 },
  recommendation: 0,
}
const cuesFor = (...named: readonly (readonly [theme: string, confidence: number, strong?: boolean])[]) => ({
  support: named.map(([theme, confidence, strong = false]) => ({ theme, confidence, strong, cues: [] })),
  spoken: [],
  standing: [],
  above: [],
  voice: 'person' as const,
})
const read = (cues = cuesFor(), of = reading, answers: readonly number[] = []) => ({
  reading: of,
  cues,
  text: 'The force agreed.',
  answers,
})
const themesOf = (...sentences: readonly ReadSentence[]) =>
  weighedThemes(sentences, weighing).map(themes => themes.map(({ theme }) => theme))

describe('themes weighed', () => {
  it('come from the reader alone where it is sure, the surest first', () => {
    const [themes] = weighedThemes([read()], weighing)
    expect(themes!.map(({ theme }) => theme)).toEqual(['CSE', 'MISSING'])
    expect(themes![0]!.reader).toBe(0.9)
    // -1 + 0.5 × ln 9
    expect(themes![0]!.confidence).toBeCloseTo(0.525, 3)
  })

  it('need less of the reader the more that cues say', () => {
    expect(themesOf(read(cuesFor(['TRAIN', 0.4])))[0]).not.toContain('TRAIN')
    expect(themesOf(read(cuesFor(['TRAIN', 0.9, true])))[0]).toContain('TRAIN')
  })

  it('need less where the sentences beside are on the theme too', () => {
    const on = read(cuesFor(['TRAIN', 0.9, true]))
    expect(themesOf(read(), read(cuesFor(['TRAIN', 0.6])))[1]).not.toContain('TRAIN')
    expect(themesOf(on, read(cuesFor(['TRAIN', 0.6])))[1]).toContain('TRAIN')
  })

  it('need less where the recommendation that is answered is on the theme', () => {
    const asks = read(cuesFor(), { ...reading, themes: { ...reading.themes, TRAIN: 0.95 } })
    const done = { ...reading, themes: { ...reading.themes, TRAIN: 0.2 } }
    expect(themesOf(asks, read(), read(cuesFor(), done))[2]).not.toContain('TRAIN')
    expect(themesOf(asks, read(), read(cuesFor(), done, [0]))[2]).toContain('TRAIN')
  })

  it('do not pass where neither says much', () => {
    expect(themesOf(read(cuesFor(['VOICE', 0.4])))[0]).not.toContain('VOICE')
  })

  it('are none of a letter of which nothing was read', () => {
    expect(weighedThemes([], weighing)).toEqual([])
  })
})

describe('a stance weighed', () => {
  const cue: StanceCueMention = {
    kind: 'stance-cue',
    start: 0,
    end: 3,
    stance: 'concern',
    weight: 0.4,
    rule: 'stance/sentence-cue',
    confidence: 0.4,
  }
  const stance = (standing: readonly StanceCueMention[]) =>
    weighedStance(
      'TRAIN',
      { support: [], spoken: [], standing, above: [], voice: 'person' },
      reading,
      weighing,
    )

  it('is the likelier of the reader, unless a cue says otherwise', () => {
    expect(stance([])).toBe('strength')
    expect(stance([cue])).toBe('concern')
  })
})
