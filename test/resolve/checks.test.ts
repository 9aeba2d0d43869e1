import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { reader } from '../../pipeline/read.ts'
import { sourceOf } from '../letter.ts'

const read = reader(knowledge)

/** "stated_count recommendation (all): 3, found 2, differs: three recommendations" */
const checks = (body: string, subject = 'Response to the inspection of Kent Police') =>
  read(
    sourceOf(
      `Office of the Police and Crime Commissioner for Kent\n\n3 May 2019\n\nDear Home Secretary,\n\n${subject}\n\n${body}\n\nYours sincerely,\n\nAnn Example\nPolice and Crime Commissioner for Kent\n`,
    ),
  ).checks.map(({ check, counts, share, stated, found, outcome, reason, mention }) => {
    const says = [outcome, reason].filter(Boolean).join(' ')
    return `${check} ${counts} (${share}): ${stated}, found ${found}, ${says}: ${mention.quote}`
  })

const asks = (numbers: readonly (number | string)[]) =>
  numbers
    .map(
      number =>
        `Recommendation ${number}: Within three months, Kent Police should mend matter ${number} of its work.`,
    )
    .join('\n\n')

describe('stated counts', () => {
  it('agree with what the letter sets out', () => {
    expect(checks(`The report makes three recommendations.\n\n${asks([1, 2, 3])}`)).toEqual([
      'stated_count recommendation (all): 3, found 3, agrees: three recommendations',
    ])
  })

  it('differ, with both numbers', () => {
    expect(checks(`The report makes four recommendations.\n\n${asks([1, 2, 3])}`)).toEqual([
      'stated_count recommendation (all): 4, found 3, differs: four recommendations',
    ])
  })

  it('cannot be checked where the letter sets out none', () => {
    expect(checks('The report makes nine recommendations. I welcome all of them.')).toEqual([
      'stated_count recommendation (all): 9, found 0, not_checkable none_set_out: nine recommendations',
    ])
  })

  it('cannot be checked where they are those of an earlier report', () => {
    const body = `HMIC first inspected the force in 2015 and made nine recommendations. Now it makes these.\n\n${asks([1, 2])}`
    expect(checks(body)).toEqual([
      'stated_count recommendation (all): 9, found null, not_checkable other_report: nine recommendations',
    ])
  })

  it('cannot be checked where the letter says that it takes up only some, which are checked', () => {
    const body = `We are named in two of its nine recommendations.\n\n${asks([2, 5])}`
    expect(checks(body)).toEqual([
      'stated_count recommendation (named): 2, found 2, agrees: named in two',
      'stated_count recommendation (all): 9, found 2, not_checkable part_set_out: nine recommendations',
      expect.stringMatching(
        /^numbering_gap recommendation \(missing: 1, 3, 4\): 5, found 2, not_checkable part_set_out/u,
      ),
    ])
  })

  it('differ where the letter takes up fewer than it says, and where it says so only later', () => {
    expect(
      checks(`We are named in three of its nine recommendations.\n\n${asks([2, 5])}`).slice(0, 2),
    ).toEqual([
      'stated_count recommendation (named): 3, found 2, differs: named in three',
      'stated_count recommendation (all): 9, found 2, differs: nine recommendations',
    ])
    const body = `The report makes four recommendations.\n\n${asks([1, 2, 3])}\n\nYou see that I have answered three.`
    expect(checks(body)).toContain(
      'stated_count recommendation (all): 4, found 3, differs: four recommendations',
    )
  })

  it('are reconciled by shares that add up', () => {
    const body =
      'The earlier report made eleven recommendations; six are met, three in progress and two not yet begun.'
    expect(checks(body)).toEqual([
      'stated_count recommendation (all): 11, found 11, agrees: eleven recommendations',
      'stated_count recommendation (progress: complete): 6, found 6, agrees: six are met',
      'stated_count recommendation (progress: in_progress): 3, found 3, agrees: three in progress',
      'stated_count recommendation (progress: planned): 2, found 2, agrees: two not yet begun',
    ])
  })

  it('tell areas for improvement from recommendations, in two lists of one introduction', () => {
    const body =
      'Your report makes two recommendations and names three areas for improvement. In this order:\n\n' +
      '1. That the force immediately mend its records.\n2. That the force immediately train its staff.\n\n' +
      'I agree with both. The areas for improvement:\n\n' +
      '(a) The force should improve its referrals.\n(b) The force should improve its audits.\n'
    expect(checks(body)).toEqual([
      'stated_count recommendation (all): 2, found 2, agrees: two recommendations',
      'stated_count area_for_improvement (all): 3, found 2, differs: three areas for improvement',
    ])
  })

  it('check who is asked, and until when', () => {
    const body =
      'There are two recommendations: one for chief constables and one for the Home Office.\n\n' +
      'Recommendation 1: By 30 April 2020, chief constables should mend it.\n\n' +
      'Recommendation 2: The Home Office should immediately change the form.\n'
    expect(checks(body)).toEqual([
      'stated_count recommendation (all): 2, found 2, agrees: two recommendations',
      'stated_count recommendation (addressee: local): 1, found 1, agrees: one for chief constables',
      'stated_count recommendation (addressee: home_office): 1, found 1, agrees: one for the Home Office',
    ])
  })
})

describe('numbering', () => {
  it('flags a gap, and not one that an answer fills', () => {
    expect(checks(asks([1, 2, 4]))).toEqual([
      expect.stringMatching(/^numbering_gap recommendation \(missing: 3\): 4, found 3, differs: .*matter 4/u),
    ])
    expect(
      checks(`${asks([1, 2, 4])}\n\nOn recommendation 3, the force accepts it and has done the work.`),
    ).toEqual([])
  })

  it('flags a number that stands twice', () => {
    const body = `${asks([1, 2])}\n\nRecommendation 2: Within six months, Kent Police should write to all schools.`
    expect(checks(body)).toEqual([
      expect.stringMatching(
        /^numbering_repeat recommendation \(number: 2\): 2, found 2, differs: .*schools/u,
      ),
    ])
  })

  it('says nothing of a list that is in order', () => expect(checks(asks([1, 2, 3]))).toEqual([]))
})

describe('audits', () => {
  it.each([
    ['Of 52 cases, 17 were good, 14 required improvement and 21 were inadequate.', '52, found 52, agrees'],
    ['Of 52 cases, 17 were good, 14 required improvement and 22 were inadequate.', '52, found 53, differs'],
    [
      'They audited 52 cases. They judged 17 good, 14 as requiring improvement and 22 inadequate.',
      '52, found 53, differs',
    ],
    ['Of 52 cases, 17 were good and 21 were inadequate.', '52, found 38, not_checkable some_grades'],
  ])('%s', (body, expected) => {
    expect(checks(body)).toEqual([expect.stringContaining(`audit_total cases (all): ${expected}`)])
  })

  it('says nothing where no total is told', () => {
    expect(checks('They judged 17 cases good, 14 as requiring improvement and 22 inadequate.')).toEqual([])
  })
})
