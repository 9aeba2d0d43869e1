import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { assemble } from '../../pipeline/assemble/assemble.ts'
import { understand } from '../../pipeline/read.ts'
import { sourceOf } from '../letter.ts'

const read = understand(knowledge)

const heads = {
  pcc: 'Office of the Police and Crime Commissioner for Kent\n\n12 June 2019\n\nDear Home Secretary',
  force: 'KENT POLICE\nOffice of the Chief Constable\n\n12 June 2019\n\nDear Commissioner',
  government: 'Home Office\n2 Marsham Street\n\n12 June 2019\n\nDear Commissioner',
  inspectorate:
    'HMICFRS\nHer Majesty’s Inspectorate of Constabulary and Fire & Rescue Services\n\n12 June 2019\n\nDear Chief Constable',
}
const subject = 'HMICFRS national child protection inspection of Kent Police'

function find(head: keyof typeof heads, ...lines: readonly string[]) {
  const letter = read(sourceOf([heads[head], subject, ...lines, 'Yours sincerely', 'Ada Poe'].join('\n\n')))
  return assemble(letter).responses
}

const ask = (number: number, whom = 'Kent Police') =>
  `Recommendation ${number}: By 31 March 2020, ${whom} should improve its records of children.`

describe('who answers', () => {
  it('is the writer, where nobody else is said to', () => {
    const actors = (head: keyof typeof heads) =>
      find(head, ask(1), 'Accepted. All records were read in May.').map(({ actor }) => actor)
    expect(actors('force')).toEqual(['force'])
    expect(actors('government')).toEqual(['government'])
  })

  it('is the force in a letter of a commissioner, unless only the commissioner can answer', () => {
    expect(
      find(
        'pcc',
        ask(1),
        'Accepted. All records were read in May.',
        ask(2, 'the Home Office'),
        'Accepted. The paper was sent in May.',
        ask(3, 'the Police and Crime Commissioner'),
        'Accepted. The plan was published in May.',
        ask(4),
        'I support this warmly.',
      ).map(({ recommendation, actor }) => [recommendation, actor]),
    ).toEqual([
      ['1', 'force'],
      ['2', 'pcc'],
      ['3', 'pcc'],
      ['4', 'pcc'],
    ])
  })

  it('has a force where it is certain, and points to the recommendation', () => {
    expect(find('pcc', ask(1), 'Force response: Accepted.')).toMatchObject([
      { recommendation: '1', answers: 0, actor: 'force', force: 'kent', position: 'accepted' },
    ])
    expect(find('pcc', 'The Government accepts recommendation 7.')).toMatchObject([
      { recommendation: '7', answers: null, actor: 'government', force: null },
    ])
  })
})

describe('position', () => {
  it('is acceptance where what was asked is done, but not where the inspectorate closes it', () => {
    expect(find('force', ask(1), 'All records were read in May.')[0]).toMatchObject({
      position: 'accepted',
      progress: 'complete',
    })
    expect(
      find('inspectorate', ask(1), 'We are satisfied that this recommendation has been met.'),
    ).toMatchObject([
      { recommendation: '1', actor: 'inspectorate', position: 'not_stated', progress: 'complete' },
    ])
  })
})

describe('letters that make recommendations', () => {
  it('have no answers in what merely stands below them', () => {
    expect(find('inspectorate', ask(1), 'Records were read in May and were found to be poor.')).toEqual([])
  })

  it('have what the force told', () => {
    expect(find('inspectorate', ask(1), 'You told us that the training will begin in May.')).toMatchObject([
      { recommendation: '1', actor: 'force', progress: 'planned' },
    ])
  })

  it('have no answers in what inspectors tell of themselves, unless they come back to what they asked', () => {
    const told = (sentence: string) => find('inspectorate', sentence).map(({ progress }) => progress)
    expect(told('An action plan is being implemented across the partnership.')).toEqual([])
    expect(told('As a result of the inspection, this has been brought to the notice of leaders.')).toEqual([])
    expect(told('Leaders have taken immediate action to address this.')).toEqual([])
    expect(
      told(
        'Most of the areas for improvement found in this inspection had been identified, and work on the action plan is under way.',
      ),
    ).toEqual([])
    expect(
      told('As a result of the report, the force has cleared its backlog since our last inspection.'),
    ).toEqual(['in_progress'])
    expect(told('Recommendation 3 is in progress.')).toEqual(['in_progress'])
  })
})
