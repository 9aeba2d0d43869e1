import { describe, expect, it } from 'vitest'
import { codebook } from '../../data/themes.ts'
import { themes, themesRules } from '../../pipeline/extract/themes.ts'
import type { Theme } from '../../pipeline/knowledge.ts'
import { cuePrecision } from '../../pipeline/text/odds.ts'
import type { Extractor, ThemeCueMention } from '../../pipeline/types.ts'
import { letterOf, marked } from '../letter.ts'

const entries = codebook.themes
const codes = entries.filter(theme => theme.parent !== null)

const only = (cue: Theme['cues'][number]): Extractor => themes([{ ...codes[0]!, id: 'X', cues: [cue] }])

/** Text stands below a first line, which is a letter's subject, and so is a paragraph. */
function cuesIn(extractor: Extractor, text: string): { quote: string; cue: ThemeCueMention }[] {
  const letter = letterOf(`Dear Chief Constable\n\n${text}\n\nYours sincerely\n`)
  return extractor(letter).flatMap(mention =>
    mention.kind === 'theme-cue'
      ? [{ quote: letter.document.text.slice(mention.start, mention.end), cue: mention }]
      : [],
  )
}

const quotes = (extractor: Extractor, text: string) => cuesIn(extractor, text).map(({ quote }) => quote)

describe('the codebook', () => {
  it('has five groups without cues, and 44 codes that stand under them', () => {
    const groups = entries.filter(theme => theme.parent === null)
    expect(groups.map(({ id }) => id)).toEqual(['HARM', 'RESP', 'PART', 'ORG', 'OVER'])
    expect(groups.every(({ cues }) => cues.length === 0)).toBe(true)
    expect(codes).toHaveLength(44)
    expect(codes.filter(({ parent }) => !groups.some(({ id }) => id === parent))).toEqual([])
  })

  it('names each cue of a theme once', () => {
    for (const { id, cues } of codes) {
      const texts = cues.map(({ text, exact }) => `${exact ? '=' : ''}${text}`)
      expect(new Set(texts).size, id).toBe(texts.length)
    }
  })

  it('cancels by phrases that hold the cue', () => {
    for (const { id, cues } of codes)
      for (const cue of cues)
        for (const phrase of cue.not ?? []) expect(quotes(only(cue), phrase), `${id}: ${phrase}`).toEqual([])
  })

  describe.each(codes)('$id', ({ id, examples, notExamples }) => {
    const extractor = themes(entries.filter(theme => theme.id === id))

    it('has at least two examples and two counter-examples', () => {
      expect(examples.length).toBeGreaterThanOrEqual(2)
      expect(notExamples.length).toBeGreaterThanOrEqual(2)
    })

    it.each(examples)('speaks for it: %s', example => {
      const { text, marks } = marked(example)
      expect(marks.length).toBeGreaterThan(0)
      const strong = cuesIn(extractor, text).filter(({ cue }) => cue.strength === 'strong')
      // Of two that overlap the first is marked.
      const apart = strong.filter(
        ({ cue }, index) => !strong.slice(0, index).some(other => other.cue.end > cue.start),
      )
      expect(apart.map(({ quote }) => quote)).toEqual(marks.map(({ quote }) => quote))
    })

    it.each(notExamples)('does not speak for it: %s', text => {
      const found = cuesIn(extractor, text)
      expect(found.filter(({ cue }) => cue.strength === 'strong').map(({ quote }) => quote)).toEqual([])
      expect(found.length).toBeLessThanOrEqual(1)
    })
  })
})

describe('cues', () => {
  it('match in any inflection', () => {
    const extractor = only({ text: 'exploited children', strength: 'strong' })
    expect(quotes(extractor, 'Those who exploit a child. The exploitation of children is a crime.')).toEqual(
      [],
    )
    expect(quotes(extractor, 'They are exploiting children.')).toEqual(['exploiting children'])
  })

  it('match only as written where they are exact', () => {
    const extractor = only({ text: 'CSE', strength: 'strong', exact: true })
    expect(quotes(extractor, 'The CSE team; write to cse at the address above.')).toEqual(['CSE'])
  })

  it('are cancelled only where the phrase covers them', () => {
    const extractor = only({ text: 'training', strength: 'strong', not: ['speed awareness training'] })
    expect(quotes(extractor, 'Speed awareness training is not training in child protection.')).toEqual([
      'training',
    ])
  })

  it('give way to a longer cue of their theme, but not of another', () => {
    const weak = { text: 'risk', strength: 'weak' } as const
    const strong = { text: 'risk assessment', strength: 'strong' } as const
    const text = 'Each risk assessment names a risk.'
    const one = themes([{ ...codes[0]!, id: 'X', cues: [weak, strong] }])
    const two = themes([
      { ...codes[0]!, id: 'X', cues: [weak] },
      { ...codes[0]!, id: 'Y', cues: [strong] },
    ])
    expect(quotes(one, text)).toEqual(['risk assessment', 'risk'])
    expect(quotes(two, text)).toEqual(['risk', 'risk assessment', 'risk'])
  })

  describe('and abbreviations that the letter makes of them', () => {
    const extractor = only({ text: 'early help', strength: 'strong' })
    const weak = only({ text: 'early help', strength: 'weak' })

    it('are met wherever the letter uses them after that', () => {
      const found = cuesIn(
        extractor,
        'EHH staff wait. The early help hub (EHH) is new. Both EHHs are busy, and the EHHX is not.',
      )
      expect(found.map(({ quote, cue }) => [quote, cue.rule])).toEqual([
        ['early help', 'theme/strong-cue'],
        ['EHHs', 'theme/letter-abbreviation'],
      ])
    })

    it('may leave small words out', () => {
      expect(quotes(extractor, 'The early help for the county (EHC) is new. The EHC is busy.')).toEqual([
        'early help',
        'EHC',
      ])
    })

    it.each([
      ['of other words', 'The early help hub (QRT) is new. The QRT is busy.'],
      [
        'of words that stand further off',
        'Early help is new, says the head of the home (EHH). The EHH is busy.',
      ],
      ['of words without the cue', 'Early help and the horse unit (HU) are new. The HU is busy.'],
    ])('are none %s', (_, text) => {
      expect(quotes(extractor, text)).toHaveLength(1)
    })

    it('are none of weak cues, or where the codebook has the abbreviation for another theme', () => {
      expect(quotes(weak, 'The early help hub (EHH) is new. The EHH is busy.')).toEqual(['early help'])
      const two = themes([
        { ...codes[0]!, id: 'X', cues: [{ text: 'early help', strength: 'strong' }] },
        { ...codes[0]!, id: 'Y', cues: [{ text: 'EHH', strength: 'strong', exact: true }] },
      ])
      const found = cuesIn(two, 'The early help hub (EHH) is new. The EHH is busy.')
      expect(found.map(({ cue }) => cue.theme)).toEqual(['X', 'Y', 'Y'])
    })
  })

  it('are not looked for in addresses and signatures', () => {
    const letter = letterOf(
      'Detective Chief Inspector Maud Tolliver\nChild Sexual Exploitation Team\nQuay House\n\nDear Sir\n\nI write about child sexual exploitation.\n\nYours sincerely\n\nMaud Tolliver\nChild Sexual Exploitation Team\n',
    )
    const found = themes(entries)(letter).filter(
      mention => mention.kind === 'theme-cue' && mention.theme === 'CSE',
    )
    expect(found).toHaveLength(1)
  })

  it('tell how far they are to be trusted', () => {
    const extractor = themes(entries)
    for (const { cue } of cuesIn(extractor, 'Children who go missing are at risk of sexual exploitation.')) {
      expect(cue.confidence).toBe(cuePrecision[cue.strength])
      expect(themesRules.map(({ id }): string => id)).toContain(cue.rule)
    }
  })

  it.each([
    ['white space', ' '.repeat(100_000)],
    ['one word', 'y'.repeat(100_000)],
    ['brackets', '('.repeat(100_000)],
    ['abbreviations', 'early help hub (EHH) '.repeat(4_700)],
    [
      'abbreviations, each another',
      Array.from({ length: 3_000 }, (_, at) => {
        const [one, two, three] = [at % 26, (at / 26) % 26, at / 676].map(
          place => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(place)]!,
        )
        return `early help ${one}x ${two}x ${three}x (EH${`${one}${two}${three}`.toUpperCase()})`
      }).join(' '),
    ],
    ['a phrase that cancels', 'speed awareness training '.repeat(4_000)],
  ])('are read fast in 100,000 characters of %s', (_, text) => {
    const extractor = themes(entries)
    const letter = letterOf(`Dear Sir\n\n${text}\n`)
    const before = performance.now()
    extractor(letter)
    expect(performance.now() - before).toBeLessThan(2_000)
  })
})
