import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { assemble } from '../../pipeline/assemble/assemble.ts'
import type { FoundRecord } from '../../pipeline/evaluate/found.ts'
import { GoldError, type GoldRecord, readGold } from '../../pipeline/evaluate/gold.ts'
import { judge } from '../../pipeline/evaluate/judge.ts'
import { scoresOf } from '../../pipeline/evaluate/tally.ts'
import { understand } from '../../pipeline/read.ts'
import { sourceOf } from '../letter.ts'

const text = `Office of the Police and Crime Commissioner for Kent

12 June 2019

Dear Home Secretary,

HMICFRS inspected Kent Police between 4 and 15 March 2019. The report was published on 30 April 2019.

Children who go missing are found quickly, and officers speak to them. Custody officers do not always ask for
alternative accommodation.

Recommendations

1. Kent Police should review how it records missing children within three months.

2. Kent Police should give all custody officers training on children in custody.

The Chief Constable accepts recommendation 1. The Chief Constable does not accept recommendation 2.

Yours sincerely,

Ada Lovelock
Police and Crime Commissioner for Kent
`

const found: FoundRecord = assemble(understand(knowledge)(sourceOf(text)))

/** Gold that says just what was found. */
function goldFrom(record: FoundRecord): GoldRecord {
  return readGold(
    JSON.stringify({
      schema: 'findings/1',
      covered: {
        document: true,
        parties: true,
        forces: true,
        organisations: true,
        officials: true,
        dates: true,
        inspections: true,
        reports: true,
        recommendations: true,
        responses: true,
        findings: true,
        grades: true,
      },
      ...record,
    }),
  )
}

const perfect = goldFrom(found)
const figureOf = (gold: GoldRecord, figure: string) => judge(gold, found).tallies.get(figure)

describe('a letter judged by gold', () => {
  it('is not empty', () => {
    expect(found.dates.length).toBeGreaterThanOrEqual(3)
    expect(found.recommendations).toHaveLength(2)
    expect(found.findings.length).toBeGreaterThanOrEqual(2)
  })

  it('that says the same has no differences', () => {
    const { tallies, differences } = judge(perfect, found)
    expect(differences).toEqual([])
    for (const tally of tallies.values()) expect(tally.right).toBe(tally.wanted)
    for (const figure of ['kind', 'parties', 'forces', 'dates', 'recommendations', 'findings', 'themes'])
      expect(scoresOf(tallies.get(figure)!)).toEqual({ precision: 1, recall: 1, f1: 1 })
  })

  it('misses what gold has alone, and invents what it has not', () => {
    const [first, ...rest] = perfect.dates
    const gold = { ...perfect, dates: [...rest, { ...first!, mention: { quote: '1 January 1999' } }] }
    const { tallies, differences } = judge(gold, found)
    const count = found.dates.length
    expect(tallies.get('dates')).toEqual({ wanted: count, found: count, right: count - 1 })
    expect(differences.filter(({ figure }) => figure === 'dates').map(({ kind }) => kind)).toEqual([
      'missed',
      'invented',
    ])
  })

  it('takes a longer quote, and another value as another date', () => {
    const longer = perfect.dates.map(date => ({ ...date, mention: { quote: `on ${date.mention.quote}` } }))
    expect(figureOf({ ...perfect, dates: longer }, 'dates')?.right).toBe(found.dates.length)
    const others = perfect.dates.map(date => ({ ...date, edtf: '1999' }))
    expect(figureOf({ ...perfect, dates: others }, 'dates')?.right).toBe(0)
  })

  it('has a second figure for what is said of it', () => {
    const dates = perfect.dates.map(date => ({ ...date, role: 'event' as const }))
    expect(figureOf({ ...perfect, dates }, 'dates')?.right).toBe(found.dates.length)
    expect(figureOf({ ...perfect, dates }, 'dates-with-role')?.right).toBeLessThan(found.dates.length)
    const recommendations = perfect.recommendations.map(one => ({ ...one, deadline: null }))
    const gold = { ...perfect, recommendations }
    expect(figureOf(gold, 'recommendations')?.right).toBe(2)
    expect(figureOf(gold, 'recommendations-with-deadline')?.right).toBe(1)
    expect(
      figureOf(
        { ...perfect, recommendations: perfect.recommendations.map(one => ({ ...one, addressees: [] })) },
        'recommendations-with-addressees',
      )?.right,
    ).toBe(0)
  })

  it('scores answers by place and by who answers, and then by what they say', () => {
    expect(found.responses.map(({ recommendation, actor }) => [recommendation, actor])).toEqual([
      ['1', 'force'],
      ['2', 'force'],
    ])
    const figures = ['', '-with-position', '-with-progress', '-with-number'].map(end => `responses${end}`)
    const right = (changed: Partial<GoldRecord['responses'][number]>) => {
      const responses = perfect.responses.map(one => ({ ...one, ...changed }))
      return figures.map(figure => figureOf({ ...perfect, responses }, figure)?.right)
    }
    expect(right({})).toEqual([2, 2, 2, 2])
    expect(right({ actor: 'pcc' })).toEqual([0, 0, 0, 0])
    expect(right({ position: 'not_accepted' })).toEqual([2, 1, 2, 2])
    expect(right({ progress: 'planned' })).toEqual([2, 2, 0, 2])
    expect(right({ recommendation: '(1)' })).toEqual([2, 2, 2, 1])
    expect(right({ mention: { quote: 'Something else altogether' } })).toEqual([0, 0, 0, 0])
  })

  it('takes an item that a page break parts, with or without its rest', () => {
    const [first, second] = perfect.recommendations
    const [quote, after_break] = [first!.mention.quote.slice(0, 20), first!.mention.quote.slice(20)]
    const gold = { ...perfect, recommendations: [{ ...first!, mention: { quote, after_break } }, second!] }
    expect(figureOf(gold, 'recommendations')?.right).toBe(2)
    const without = { ...perfect, recommendations: [{ ...first!, mention: { quote } }, second!] }
    expect(figureOf(without, 'recommendations')?.right).toBe(1)
  })

  it('does not pay for what coders are in doubt about', () => {
    const gold = {
      ...perfect,
      findings: [],
      doubtful: found.findings.map(({ mention }) => ({ quote: mention.quote })),
    }
    expect(figureOf(gold, 'findings')).toEqual({ wanted: 0, found: 0, right: 0 })
    expect(figureOf({ ...gold, doubtful: [] }, 'findings')?.found).toBe(found.findings.length)
  })

  it('is scored where gold looked, and nowhere else', () => {
    const sections = [{ from: 'Children who go missing are', to: 'and officers speak to them.' }]
    const gold = { ...perfect, covered: { ...perfect.covered, findings: sections } }
    const inside = found.findings.filter(({ mention }) => mention.quote.startsWith('Children who go missing'))
    expect(inside.length).toBeGreaterThan(0)
    expect(figureOf({ ...gold, findings: [] }, 'findings')?.found).toBe(inside.length)
    expect(judge({ ...perfect, covered: {} }, found).tallies.size).toBe(0)
  })

  it('names the sections that it does not have', () => {
    const sections = [{ from: 'Nothing of this kind is said', to: 'anywhere in it.' }]
    const gold = { ...perfect, findings: [], covered: { findings: sections } }
    expect(judge(gold, found).sectionsNotFound).toEqual(['Nothing of this kind is said'])
  })

  it('tells stance, source and agencies of findings that both have', () => {
    const findings = perfect.findings.map(finding => ({
      ...finding,
      stance: 'context' as const,
      source: 'other' as const,
      agencies: ['education' as const],
    }))
    const { tallies } = judge({ ...perfect, findings }, found)
    const count = found.findings.length
    expect(tallies.get('findings')?.right).toBe(count)
    expect(tallies.get('source')).toEqual({ wanted: count, found: count, right: 0 })
    expect(tallies.get('agencies')?.right).toBe(0)
    expect(tallies.get('stance:context')?.wanted).toBe(count)
  })
})

describe('a gold record', () => {
  it.each([
    ['{', 'it is not JSON'],
    ['[]', 'the file is not an object'],
    ['{}', 'covered is not an object'],
    [JSON.stringify({ ...perfect, schema: 'findings/2' }), 'schema is not "findings/1"'],
    [
      JSON.stringify({ ...perfect, dates: [{ edtf: null, role: 'event', mention: {} }] }),
      'dates[0].mention.quote is not a text',
    ],
    [JSON.stringify({ ...perfect, findings: 'none' }), 'findings is not a list'],
  ])('that is none is named: %s', (json, sentence) => {
    expect(() => readGold(json)).toThrow(new GoldError(sentence))
  })

  it('may leave lists out', () => {
    const { dates, findings, ...rest } = perfect
    expect(readGold(JSON.stringify(rest))).toMatchObject({ dates: [], findings: [] })
  })
})
