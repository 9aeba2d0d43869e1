import { describe, expect, it } from 'vitest'
import { type ComparisonOptions, compare } from '../../pipeline/compare/compare.ts'
import type { Facts } from '../../pipeline/compare/facts.ts'
import { plain } from '../../pipeline/compare/layout.ts'
import { type PrintOptions, printed } from '../../pipeline/compare/print.ts'
import { factsOf, finding, type HeldLetter } from './held.ts'

const everything: ComparisonOptions = { by: 'force', themes: null, forces: null, minConfidence: 0 }
const page: PrintOptions = { width: 100, paint: plain, emptyRows: 'counted' }

const pageOf = (facts: Facts, options: Partial<ComparisonOptions> = {}, print: Partial<PrintOptions> = {}) =>
  printed(compare(facts, { ...everything, ...options }), { ...page, ...print })

const letters: readonly HeldLetter[] = [
  {
    about: ['surrey'],
    date: '2016',
    findings: [finding('CSE concern surrey'), finding('CSE concern surrey')],
  },
  {
    about: ['surrey'],
    date: '2017',
    findings: [finding('CSE strength surrey'), finding('TRAIN action surrey')],
  },
  { about: ['sussex'], date: '2017', findings: [finding('CSE context surrey')] },
]

describe('the table of many themes and rows', () => {
  it('has a block for each group of themes, and says why a cell is empty', () => {
    expect(pageOf(factsOf(letters, 1), {}, { width: 58 })).toBe(`\
Findings on police, commissioner or partnership by force
and theme, in 3 letters

HARM  Harm
                           │ CSE*          │ MISSING
                        n  │   k s c r a x │ k s c r a x
Surrey Police           2* │ 2+1 1 2     1 │ –
Sussex Police           1* │   –           │ –
───────────────────────────┼───────────────┼────────────
Total, each letter once 3* │   3 1 2     1 │ –

RESP  Response
                           │ TRAIN*
                        n  │ k s c r a x
Surrey Police           2* │ 1       1
Sussex Police           1* │ –
───────────────────────────┼────────────
Total, each letter once 3* │ 1       1

n  letters read: letters about the force
k  of these, those with findings on the theme
s c r a x  findings by stance: strength, concern,
   recommendation, action, context (blank: none)
–  such letters were read, and none has a finding on the
   theme    ·  no such letter is held
*  fewer than 5 letters
+1  one more letter has findings that count here, though
   it is about others

No letter is held for 2 of 4 forces (--all names them).

- Only 3 letters were read: the counts show what was said,
  not how things are.
- Where a letter about others says something of a force,
  its findings count for that force, but the letter is not
  among those read on it.
- 1 file could not be read: not examined, and in no count.
`)
  })

  it('is one block where it fits', () => {
    expect(pageOf(factsOf(letters))).toContain('\nHARM  Harm · RESP  Response\n')
  })

  it('continues a group in a second block', () => {
    expect(pageOf(factsOf(letters), {}, { width: 42 })).toContain('\nHARM  Harm, continued\n')
  })

  it('shows forces without a letter where they were asked for', () => {
    const shown = pageOf(factsOf(letters), { forces: ['gwent', 'surrey'] }, { emptyRows: 'shown' })
    expect(shown).toMatch(/^Gwent Police {12}0 {2}│ {3}· {11}│ · {11}│ ·$/mu)
    expect(shown).not.toContain('No letter is held for')
  })

  it('names rows without a letter, those too that are shown because others speak of them', () => {
    const facts = factsOf([
      { about: ['surrey'], findings: [finding('CSE action kent')] },
      { about: ['surrey', 'sussex'] },
    ])
    const named = pageOf(facts, {}, { emptyRows: 'named' })
    expect(named).toContain('No letter is held for 2 of 4 forces: Gwent Police, Kent Police.')
    expect(named).toMatch(/^Kent Police .* 0 {2}│ 0\+1 /mu)
    expect(named).not.toMatch(/^Gwent/mu)
  })

  it('breaks long labels between words', () => {
    const facts = factsOf(letters)
    const name = 'Surrey Hills and Vale of Mole Constabulary'
    const renamed = { ...facts, forces: facts.forces.map(force => ({ ...force, name })) }
    expect(pageOf(renamed)).toMatch(/^Surrey Hills and Vale of Mole {2}2\* │ 2\+1 .*\n {2}Constabulary$/mu)
  })
})

describe('the list of one theme', () => {
  it('has a line for each row, with the letters it is a part of', () => {
    const list = pageOf(factsOf(letters), { themes: ['CSE'] })
    expect(list.split('\n').slice(2, 9)).toEqual([
      'CSE*  Child sexual exploitation',
      '                          letters  findings strength concern recomm. action context',
      'Surrey Police            2+1 of 2*        4        1       2       0      0       1',
      'Sussex Police              0 of 1*        –',
      '───────────────────────────────────────────────────────────────────────────────────',
      'Total, each letter once    3 of 3*        4        1       2       0      0       1',
      '',
    ])
  })

  it.each(['region', 'year', 'programme'] as const)('can be by %s', by => {
    const list = pageOf(factsOf(letters), { themes: ['CSE'], by })
    expect(list).toContain(`by ${by} and theme, in 3 letters`)
    expect(list).toMatch(/^Total, each letter once .* 3 of 3\* /mu)
  })
})

describe('the list of one row', () => {
  it('has a line for each theme, in groups', () => {
    const list = pageOf(factsOf(letters), { forces: ['surrey'] })
    expect(list.split('\n').slice(2, 13)).toEqual([
      'Surrey Police',
      '',
      'HARM  Harm',
      '                                     letters  findings strength concern recomm. action context',
      'CSE      Child sexual exploitation  2+1 of 2*        4        1       2       0      0       1',
      'MISSING  Missing children             0 of 2*        –',
      '',
      'RESP  Response',
      '                                     letters  findings strength concern recomm. action context',
      'TRAIN    Training                     1 of 2*        1        0       0       0      1       0',
      '',
    ])
  })
})

describe('any page', () => {
  const long = factsOf(
    Array.from({ length: 30 }, (_, index) => ({
      about: [['surrey', 'sussex', 'kent'][index % 3]!],
      programmes: ['ncpi-2014'],
      findings: Array.from({ length: 40 }, () => finding('CSE concern surrey sussex kent')),
    })),
  )

  it.each([60, 80, 90, 100, 200])('fits %i columns', width => {
    for (const options of [{}, { themes: ['CSE'] }, { forces: ['surrey'] }, { by: 'programme' as const }]) {
      const lines = pageOf(long, options, { width, emptyRows: 'named' }).split('\n')
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width)
    }
  })

  it('has no space at the end of a line, and ends in one line feed', () => {
    for (const options of [{}, { themes: ['CSE'] }, { forces: ['surrey'] }]) {
      expect(pageOf(long, options)).not.toMatch(/ \n/u)
      expect(pageOf(long, options)).toMatch(/[^\n]\n$/u)
    }
  })

  it('is set off as it is told', () => {
    const paint = { bold: (text: string) => `<b>${text}</b>`, dim: (text: string) => `<i>${text}</i>` }
    const shown = pageOf(factsOf(letters), {}, { paint })
    expect(shown).toMatch(/^<b>Findings on .*<\/b>\n\n<b>HARM/u)
    expect(shown).toMatch(/^<i>\* {2}fewer than 5 letters<\/i>$/mu)
    expect(shown.replace(/<\/?[bi]>/gu, '')).toBe(pageOf(factsOf(letters)))
  })

  it('is there for a database without letters', () => {
    expect(pageOf(factsOf([]))).toContain('No letter is held for 4 of 4 forces')
    expect(pageOf(factsOf([]), { themes: ['CSE'] })).toMatch(/^Total, each letter once {2}.*0 .*·$/mu)
  })
})
