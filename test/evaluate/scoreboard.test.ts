import { describe, expect, it } from 'vitest'
import { accuracyPage } from '../../pipeline/evaluate/accuracy-page.ts'
import { figures, worthOf } from '../../pipeline/evaluate/figures.ts'
import { gainLines, gains } from '../../pipeline/evaluate/gains.ts'
import { intervalOf } from '../../pipeline/evaluate/intervals.ts'
import { type GroupedJudgement, scoreboard } from '../../pipeline/evaluate/scoreboard.ts'
import { errorLines, plainTable } from '../../pipeline/evaluate/tables.ts'
import type { Tally } from '../../pipeline/evaluate/tally.ts'

const letter = (path: string, tallies: Record<string, Tally>, units = 0): GroupedJudgement => ({
  path,
  group: path.split('/')[0]!,
  tallies: new Map(Object.entries(tallies)),
  differences: [],
  sectionsNotFound: [],
  units,
})
const tally = (wanted: number, found: number, right: number): Tally => ({ wanted, found, right })
const figure = (id: string) => figures.find(one => one.id === id)!

describe('figures', () => {
  const letters = [
    letter('a/1', { forces: tally(2, 2, 2), findings: tally(4, 4, 3), 'findings:CSE': tally(10, 10, 10) }, 4),
    letter('a/2', { forces: tally(2, 4, 1), findings: tally(0, 0, 0), 'findings:DA': tally(10, 10, 5) }),
    letter('b/3', { kind: tally(1, 1, 1), 'findings:MSHT': tally(9, 0, 0) }),
  ]
  const sample = { letters, themes: 10 }

  it('add up what letters have before they divide', () => {
    const { precision, recall, value } = worthOf(figure('forces'), sample)
    expect([precision, recall, value]).toEqual([3 / 6, 3 / 4, (2 * 3) / 10])
  })

  it('leave classes out that are too small', () => {
    expect(worthOf(figure('findings-macro'), sample).value).toBeCloseTo((1 + 0.5) / 2)
  })

  it('tell agreement from chance', () => {
    // 40 decisions, 4 yes on each side, 3 of them shared: observed 38/40, by chance (16 + 36 · 36) / 1600.
    const chance = (16 + 36 * 36) / 1600
    expect(worthOf(figure('findings-kappa'), sample).value).toBeCloseTo((38 / 40 - chance) / (1 - chance))
  })

  it('are dashes where there is nothing to score', () => {
    expect(worthOf(figure('reports'), sample).value).toBeNull()
    expect(intervalOf(figure('reports'), sample)).toBeNull()
    expect(intervalOf(figure('kind'), sample)).toBeNull()
  })

  it('have an interval around them, the same every time', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      letter(`a/${index}`, { forces: tally(2, 2, index % 3 === 0 ? 1 : 2) }),
    )
    const interval = intervalOf(figure('forces'), { letters: many, themes: 1 })!
    const { value } = worthOf(figure('forces'), { letters: many, themes: 1 })
    expect(interval.low).toBeLessThan(value!)
    expect(interval.high).toBeGreaterThan(value!)
    expect(interval.high - interval.low).toBeLessThan(0.2)
    expect(intervalOf(figure('forces'), { letters: many, themes: 1 })).toEqual(interval)
  })

  it('stand on the page, by group and by letter', () => {
    const page = accuracyPage(scoreboard(letters, 10), scoreboard(letters, 10), [])
    expect(page).toContain('| forces named | 0.600 |')
    expect(page).toContain('2 in `a`, 1 in `b`')
    expect(page).toContain('| a/2 |')
    expect(page).toContain('| CSE | 1.000 |')
  })
})

describe('tables and lists', () => {
  it('are flush', () => {
    const table = {
      columns: ['figure', 'value'],
      rows: [
        ['á', '1'],
        ['long name', '0.123'],
      ],
    }
    expect(plainTable(table)).toBe('figure     value\ná              1\nlong name  0.123')
  })

  it('show so many errors, and count the rest', () => {
    const missed = (path: string) =>
      ({ path, figure: 'dates', kind: 'missed', wanted: 'two\nlines', found: null }) as const
    expect(errorLines([missed('a'), missed('b')], 1)).toEqual([
      'dates: 2 missed, 0 invented, 0 with another value',
      '  - a: two lines',
      '  … and 1 more',
    ])
  })
})

describe('gains and losses', () => {
  const find = (says: string) => ({ path: 'a', list: 'dates', says })

  it('count what was found twice and is found once', () => {
    const { gained, lost } = gains([find('x'), find('x'), find('y')], [find('x'), find('z')])
    expect([gained, lost]).toEqual([[find('z')], [find('x'), find('y')]])
    expect(gainLines({ gained, lost }, 1)).toEqual([
      'dates: 1 gained, 2 lost',
      '  + a: z',
      '  - a: x',
      '  - … and 1 more',
    ])
  })

  it('are none between equals', () => {
    expect(gains([find('x')], [find('x')])).toEqual({ gained: [], lost: [] })
  })
})
