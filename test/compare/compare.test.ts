import { describe, expect, it } from 'vitest'
import { type ComparisonOptions, compare } from '../../pipeline/compare/compare.ts'
import type { Cell, ComparedRow, Comparison } from '../../pipeline/compare/table.ts'
import { factsOf, finding, type HeldLetter } from './held.ts'

const everything: ComparisonOptions = { by: 'force', themes: null, forces: null, minConfidence: 0 }

const compared = (letters: readonly HeldLetter[], options: Partial<ComparisonOptions> = {}, failures = 0) =>
  compare(factsOf(letters, failures), { ...everything, ...options })

const rowOf = ({ rows, total }: Comparison, id: string): ComparedRow =>
  [...rows, total].find(row => row.id === id)!

/** "2 of 3: 1 strength, 4 concern", "2+1 of 3: …", "absent of 3", "no_document" */
function told({ letters }: ComparedRow, cell: Cell): string {
  if (cell.status !== 'found') return cell.status === 'absent' ? `absent of ${letters}` : cell.status
  const others = cell.lettersAboutOthers > 0 ? `+${cell.lettersAboutOthers}` : ''
  const stances = Object.entries(cell.stances).filter(([, count]) => count > 0)
  const counts = stances.map(([stance, count]) => `${count} ${stance}`).join(', ')
  return `${cell.lettersWithFindings}${others} of ${letters}: ${counts}`
}

const cellOf = (table: Comparison, id: string, theme: string): string => {
  const row = rowOf(table, id)
  return told(row, row.cells[table.themes.findIndex(({ code }) => code === theme)]!)
}

/** The cells of one theme by row, those of rows without a letter left out. */
const columnOf = (table: Comparison, theme: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...table.rows, table.total]
      .map(({ id }) => [id, cellOf(table, id, theme)] as const)
      .filter(([, cell]) => cell !== 'no_document'),
  )

describe('by force', () => {
  const letters: readonly HeldLetter[] = [
    {
      about: ['surrey'],
      findings: [
        finding('CSE concern surrey'),
        finding('CSE concern surrey'),
        finding('CSE strength surrey'),
        finding('TRAIN action surrey'),
      ],
    },
    { about: ['surrey'], findings: [finding('CSE recommendation surrey')] },
    { about: ['surrey'] },
    { about: ['kent'], findings: [finding('TRAIN context kent')] },
  ]

  it('counts letters and findings, and says why a cell is empty', () => {
    const table = compared(letters)
    expect(table.rows.map(({ id, letters }) => [id, letters])).toEqual([
      ['gwent', 0],
      ['kent', 1],
      ['surrey', 3],
      ['sussex', 0],
    ])
    expect(columnOf(table, 'CSE')).toEqual({
      surrey: '2 of 3: 1 strength, 2 concern, 1 recommendation',
      kent: 'absent of 1',
      total: '2 of 4: 1 strength, 2 concern, 1 recommendation',
    })
    expect(columnOf(table, 'TRAIN')).toEqual({
      surrey: '1 of 3: 1 action',
      kent: '1 of 1: 1 context',
      total: '2 of 4: 1 action, 1 context',
    })
    expect(columnOf(table, 'MISSING')).toEqual({
      surrey: 'absent of 3',
      kent: 'absent of 1',
      total: 'absent of 4',
    })
    expect(cellOf(table, 'gwent', 'CSE')).toBe('no_document')
  })

  it('orders themes by the codebook, and shows those asked for', () => {
    expect(compared(letters).themes.map(({ code }) => code)).toEqual(['CSE', 'MISSING', 'TRAIN'])
    const asked = compared(letters, { themes: ['TRAIN', 'CSE'] })
    expect(asked.themes.map(({ code }) => code)).toEqual(['CSE', 'TRAIN'])
    expect(columnOf(asked, 'TRAIN')).toEqual(columnOf(compared(letters), 'TRAIN'))
  })

  it.each(['police', 'pcc', 'partnership', 'health police'])('counts what is said of %s', agencies => {
    const table = compared([{ about: ['surrey'], findings: [finding(`CSE concern surrey | ${agencies}`)] }])
    expect(cellOf(table, 'surrey', 'CSE')).toBe('1 of 1: 1 concern')
  })

  it.each(['health', 'children_social_care council', 'inspectorate', 'government other'])(
    'does not count what is said of %s alone',
    agencies => {
      const table = compared([{ about: ['surrey'], findings: [finding(`CSE concern surrey | ${agencies}`)] }])
      expect(cellOf(table, 'surrey', 'CSE')).toBe('absent of 1')
    },
  )

  it('counts a letter about several forces in each row, and once in the total', () => {
    const table = compared([
      {
        about: ['surrey', 'sussex'],
        findings: [finding('CSE concern surrey sussex'), finding('CSE strength sussex')],
      },
      { about: ['sussex'], findings: [finding('TRAIN action sussex')] },
    ])
    expect(columnOf(table, 'CSE')).toEqual({
      surrey: '1 of 1: 1 concern',
      sussex: '1 of 2: 1 strength, 1 concern',
      total: '1 of 2: 1 strength, 1 concern',
    })
    expect(table.notes).toContain('1 letter stands in more than one row, and the total counts each once.')
  })

  it('keeps national letters to a row of their own', () => {
    const table = compared([
      {
        scope: 'national',
        names: ['kent'],
        findings: [finding('CSE concern'), finding('CSE strength kent')],
      },
      { about: ['surrey'] },
    ])
    expect(columnOf(table, 'CSE')).toEqual({
      kent: '0+1 of 0: 1 strength',
      surrey: 'absent of 1',
      'all-forces': '1 of 1: 1 strength, 1 concern',
      total: '1 of 2: 1 strength, 1 concern',
    })
    expect(cellOf(table, 'kent', 'TRAIN')).toBe('no_document')
    expect(table.notes).toContain('1 national letter has a row of its own, and is spread over no forces.')
  })

  it('keeps letters that tell no force to a row of their own', () => {
    const table = compared([{ findings: [finding('CSE concern'), finding('CSE action kent')] }])
    expect(columnOf(table, 'CSE')).toEqual({
      kent: '0+1 of 0: 1 action',
      'no-force': '1 of 1: 1 concern, 1 action',
      total: '1 of 1: 1 concern, 1 action',
    })
  })

  it('counts a finding about another force for that force, and its letter in no denominator there', () => {
    const table = compared([
      { about: ['surrey'], names: ['kent'], findings: [finding('CSE strength kent')] },
      { about: ['kent'], findings: [finding('CSE concern kent')] },
    ])
    expect(columnOf(table, 'CSE')).toEqual({
      surrey: 'absent of 1',
      kent: '1+1 of 1: 1 strength, 1 concern',
      total: '2 of 2: 1 strength, 1 concern',
    })
    expect(table.notes.join('\n')).toContain('the letter is not among those read on it')
  })

  it('has a place for a finding that names no force in a letter that does', () => {
    const table = compared([{ about: ['surrey'], findings: [finding('CSE concern')] }])
    expect(columnOf(table, 'CSE')).toEqual({
      surrey: 'absent of 1',
      'no-force': '0+1 of 0: 1 concern',
      total: '1 of 1: 1 concern',
    })
  })

  it('takes only some forces, wherever they are named', () => {
    const table = compared(
      [
        { about: ['surrey', 'kent'], findings: [finding('CSE concern surrey kent')] },
        { about: ['sussex'], findings: [finding('CSE strength surrey'), finding('CSE strength sussex')] },
        { scope: 'national', findings: [finding('CSE action')] },
      ],
      { forces: ['surrey', 'gwent'] },
    )
    expect(table.rows.map(({ id }) => id)).toEqual(['gwent', 'surrey'])
    expect(cellOf(table, 'surrey', 'CSE')).toBe('1+1 of 1: 1 strength, 1 concern')
    expect(cellOf(table, 'gwent', 'CSE')).toBe('no_document')
    expect(cellOf(table, 'total', 'CSE')).toBe('1+1 of 1: 1 strength, 1 concern')
  })
})

describe('letters that count as read', () => {
  it.each(['other_correspondence', 'other'] as const)('takes in %s only where something was found', kind => {
    const table = compared([
      { kind, about: ['surrey'] },
      { kind, about: ['kent'], findings: [finding('CSE concern kent | health', 0.1)] },
    ])
    expect(cellOf(table, 'surrey', 'CSE')).toBe('no_document')
    expect(cellOf(table, 'kent', 'CSE')).toBe('absent of 1')
    expect(table.notes).toContain(
      '1 letter is not about an inspection and without findings, and not counted as read.',
    )
    expect([table.documents, table.total.letters]).toEqual([2, 1])
  })

  it.each(['pcc_response', 'inspectorate_letter', 'press_release', 'government_letter'] as const)(
    'takes in every %s',
    kind => {
      expect(cellOf(compared([{ kind, about: ['surrey'] }]), 'surrey', 'CSE')).toBe('absent of 1')
    },
  )

  it('leaves out letters in which findings were not looked for', () => {
    const table = compared([{ about: ['surrey'], covered: { findings: false } }])
    expect(cellOf(table, 'surrey', 'CSE')).toBe('no_document')
    expect(table.notes).toContain('1 letter was not searched for findings, and not counted as read.')
  })

  it('does not count letters that only name a force', () => {
    const table = compared([{ about: ['surrey'], names: ['kent'] }])
    expect(cellOf(table, 'kent', 'CSE')).toBe('no_document')
  })

  it('says how many files could not be read', () => {
    const table = compared([{ about: ['surrey'] }], {}, 2)
    expect(table.failedFiles).toBe(2)
    expect(table.notes).toContain('2 files could not be read: not examined, and in no count.')
    expect(table.total.letters).toBe(1)
  })

  it('does not change with the confidence that is asked for', () => {
    const letters = [
      {
        about: ['surrey'],
        findings: [finding('CSE concern surrey', 0.5), finding('CSE strength surrey', 0.7)],
      },
      { about: ['surrey'], findings: [finding('CSE concern surrey', 0.69)] },
    ]
    const table = compared(letters, { minConfidence: 0.7 })
    expect(cellOf(table, 'surrey', 'CSE')).toBe('1 of 2: 1 strength')
    expect(cellOf(compared(letters, { minConfidence: 0.8 }), 'surrey', 'CSE')).toBe('absent of 2')
    expect(table.notes).toContain('Findings of less than 0.7 confidence are passed over.')
  })
})

describe('by region', () => {
  it('counts a letter once in a region, however many of its forces it is about', () => {
    const table = compared(
      [
        { about: ['surrey', 'kent', 'gwent'], findings: [finding('CSE concern surrey kent')] },
        { scope: 'national', findings: [finding('CSE action')] },
      ],
      { by: 'region' },
    )
    expect(columnOf(table, 'CSE')).toEqual({
      'South East': '1 of 1: 1 concern',
      Wales: 'absent of 1',
      'all-forces': '1 of 1: 1 action',
      total: '2 of 2: 1 concern, 1 action',
    })
  })
})

describe('by year', () => {
  it('takes the year a letter is dated, or where it begins', () => {
    const table = compared(
      [
        { date: '2016', about: ['surrey'], findings: [finding('CSE concern surrey')] },
        { date: '2016-04-01/2017-03-31', about: ['surrey'] },
        { date: '2017-03', scope: 'national', findings: [finding('CSE action')] },
        { date: 'XXXX-03-01', about: ['kent'], findings: [finding('CSE strength kent')] },
        { about: ['kent'] },
      ],
      { by: 'year' },
    )
    expect(columnOf(table, 'CSE')).toEqual({
      2016: '1 of 2: 1 concern',
      2017: '1 of 1: 1 action',
      undated: '1 of 2: 1 strength',
      total: '3 of 5: 1 strength, 1 concern, 1 action',
    })
    expect(table.rows.map(({ id }) => id)).toEqual(['2016', '2017', 'undated'])
  })

  it('shows one force over the years, and years in which only others speak of it', () => {
    const table = compared(
      [
        { date: '2016', about: ['surrey'] },
        {
          date: '2018',
          about: ['kent'],
          findings: [finding('CSE concern surrey'), finding('CSE action kent')],
        },
        { date: '2019', about: ['kent'] },
      ],
      { by: 'year', forces: ['surrey'] },
    )
    expect(columnOf(table, 'CSE')).toEqual({
      2016: 'absent of 1',
      2018: '0+1 of 0: 1 concern',
      total: '0+1 of 1: 1 concern',
    })
  })
})

describe('by programme', () => {
  it('counts a letter under each programme it speaks of, and once in the total', () => {
    const table = compared(
      [
        {
          about: ['surrey'],
          programmes: ['ncpi-2014', 'peel-2015', 'ncpi-2014'],
          findings: [finding('CSE concern surrey')],
        },
        { about: ['surrey'], programmes: ['peel-2015'] },
        { about: ['surrey'], findings: [finding('CSE action surrey')] },
      ],
      { by: 'programme' },
    )
    expect(columnOf(table, 'CSE')).toEqual({
      'ncpi-2014': '1 of 1: 1 concern',
      'peel-2015': '1 of 2: 1 concern',
      'no-programme': '1 of 1: 1 action',
      total: '2 of 3: 1 concern, 1 action',
    })
  })
})

describe('notes', () => {
  const held = (count: number, letter: HeldLetter): readonly HeldLetter[] =>
    Array.from({ length: count }, () => letter)

  it('name rows and themes with fewer than five letters', () => {
    const { notes } = compared([
      ...held(5, { about: ['surrey'], findings: [finding('CSE concern surrey')] }),
      ...held(4, { about: ['kent'], findings: [finding('TRAIN concern kent')] }),
    ])
    expect(notes).toEqual([
      'Fewer than 5 letters were read in 1 of 2 rows: there the counts show what was said, not how things are.',
      'Fewer than 5 letters have findings on TRAIN.',
    ])
  })

  it('say it once where there are few letters in all', () => {
    expect(compared(held(4, { about: ['surrey'], findings: [finding('CSE concern surrey')] })).notes).toEqual(
      ['Only 4 letters were read: the counts show what was said, not how things are.'],
    )
  })

  it('are silent where there is nothing to say', () => {
    expect(compared(held(5, { about: ['surrey'] })).notes).toEqual([])
  })
})

it('has a table for a database without letters', () => {
  const table = compared([])
  expect(table.total.letters).toBe(0)
  expect(cellOf(table, 'total', 'CSE')).toBe('no_document')
  expect(compared([], { by: 'year' }).rows).toEqual([])
})
