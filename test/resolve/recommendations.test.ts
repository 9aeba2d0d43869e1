import { describe, expect, it } from 'vitest'
import { addresseeRules, deadlineRules, recommendationRules } from '../../data/recommendations.ts'
import { recommendations } from '../../pipeline/extract/recommendations/recommendations.ts'
import { resolveRecommendations, withThemes } from '../../pipeline/resolve/recommendations.ts'
import type { DateRole, FindingMention, ResolvedFinding } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'
import { dated } from './dated.ts'

const extract = recommendations(recommendationRules, deadlineRules)
const resolve = resolveRecommendations(addresseeRules)

function resolved(
  text: string,
  dates: readonly [quote: string, edtf: string, role: DateRole][] = [],
  publication: string | null = null,
) {
  const letter = letterOf(`Dear Sir\n\n${text}\n\nYours sincerely`)
  const told = dates.map(([quote, edtf, role]) => dated(letter, quote, edtf, role))
  return resolve(extract(letter), letter, told, ['kent'], publication)
}

const dueOf = (...told: Parameters<typeof resolved>) => resolved(...told)[0]!.due

describe('due dates', () => {
  it.each([
    ['immediately', '2019-05-09', '2019-05-09'],
    ['within three months', '2019-05-09', '2019-08-09'],
    ['within six months', '2019-08-31', '2020-02-29'],
    ['within six weeks', '2023-05-02', '2023-06-13'],
    ['within a year', '2019-05-09', '2020-05-09'],
    ['within three months', '2017-03', '2017-06'],
    ['within six weeks', '2017-03', null],
    ['within three months', null, null],
    ['before the next inspection', '2019-05-09', null],
  ])('%s of %s is %s', (deadline, publication, expected) =>
    expect(dueOf(`Recommendation 1: The force should ${deadline} review its records.`, [], publication)).toBe(
      expected,
    ),
  )

  it('takes a date as it stands, and the end of a month or year for its last day', () => {
    const deadline = (words: string, edtf: string) =>
      dueOf(
        `Recommendation 1: By ${words}, the force should act on it.`,
        [[words, edtf, 'deadline']],
        '2019-05-09',
      )
    expect(deadline('31 March 2020', '2020-03-31')).toBe('2020-03-31')
    expect(deadline('April 2020', '2020-04')).toBe('2020-04')
    expect(deadline('the end of 2020', '2020')).toBe('2020-12-31')
  })

  it('counts from the letter where it says so', () => {
    const text =
      '21 January 2020\n\n(a) Within three months of the date of this letter, the force should act on it.'
    expect(dueOf(text, [['21 January 2020', '2020-01-21', 'document']], '2019-05-09')).toBe('2020-04-21')
  })
})

describe('addressees', () => {
  const told = (text: string) =>
    resolved(text).map(({ addressees }) => addressees.map(({ kind, force }) => `${kind} ${force}`))

  it.each([
    ['Recommendation 1: The force should review its records.', ['force kent']],
    ['Recommendation 1: The Chief Constable should train all officers.', ['chief_constable kent']],
    ['Recommendation 1: Chief constables should keep a register.', ['chief_constables null']],
    ['Recommendation 1: The Home Office should review the law.', ['home_office null']],
    ['Recommendation 1: The College of Policing should publish guidance.', ['college_of_policing null']],
    ['Recommendation 1: The National Police Chiefs’ Council should agree a form.', ['npcc null']],
    ['Recommendation 1: The Commissioner should pay for it.', ['pcc kent']],
    ['Recommendation 1: Police and crime commissioners should pay for it.', ['pcc null']],
    ['Recommendation 1: All agencies should share chronologies.', ['partners null']],
    ['Recommendation 1: The force should, with its partners, review it.', ['force kent', 'partners null']],
    ['Recommendation 1: The force should work with partners so that it is better.', ['force kent']],
    ['Recommendation 1: We recommend that the force merges its units.', ['force kent']],
    [
      'Recommendation 1 - to chief constables, by May 2025\n\nForces should visit each address.',
      ['chief_constables null'],
    ],
    ['HMIC recommends that Kent’s supervisors should read each log.\n\nBye.', ['force kent']],
    [
      'Recommendation 1: The force should check each file, with help from partners, and write it down.',
      ['force kent'],
    ],
    ['Recommendation 1: The Police and Crime Commissioner should pay for it.', ['pcc kent']],
    ['Recommendation 1: The integrated care board should send a nurse.', ['partners null']],
    ['I recommend that HMICFRS publishes the figures for all forces.', ['inspectorate null']],
    [
      'Recommendation 1: Within six months, with the two councils, agree what the form must hold.',
      ['force kent', 'partners null'],
    ],
    ['The third is that the Home Office should change the law.', ['home_office null']],
    ['Areas for improvement\n\n• Visits are late, and too few are made.', ['force kent']],
    ['Areas for improvement\n\n• Reports of missing children by the police are late.', ['force kent']],
    ['Areas for improvement\n\n• Strategy meetings are held without health staff.', ['partners null']],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]))

  it.each([
    ['The quality of police referrals to the hub.', ['force kent']],
    ['The sharing of health information with the police.', ['partners null']],
    ['How the police and social workers record what is decided.', ['force kent', 'partners null']],
    ['The hours that children spend in police stations.', ['partners null']],
    ['Record keeping in the youth offending service.', ['partners null']],
    ['Probation officers see only the adult.', ['partners null']],
    ['Kent Police’s oversight of cases shared with the council.', ['force kent']],
    ['Access to speech therapy.', ['partners null']],
    ['Plans should be clearer.', ['partners null']],
  ])('asks those whose practice a topic of a joint letter is: %s', (topic, expected) =>
    expect(told(`Joint targeted area inspection of Kent\n\nAreas for improvement\n\n• ${topic}`)).toEqual([
      expected,
    ]),
  )

  it('tells the addressee of a list from the line above it', () => {
    expect(told('HMIC recommends that the force:\n\n• reviews all cases; and\n• trains its staff.')).toEqual([
      ['force kent'],
      ['force kent'],
    ])
  })
})

describe('withThemes', () => {
  it('takes the themes of the findings in its words, each once', () => {
    const [recommendation] = resolved('Recommendation 1: The force should review its records.')
    const { start, end } = recommendation!.mention
    const finding = (theme: string, from: number, to: number): ResolvedFinding => {
      const mention: FindingMention = {
        kind: 'finding',
        start: from,
        end: to,
        rule: 'test',
        confidence: 1,
        theme,
        stance: 'recommendation',
        reader: null,
        cues: [],
        sentence: 0,
      }
      return { mention, forces: [], agencies: [], source: 'inspectorate' }
    }
    const findings = [
      finding('CSE', start, end),
      finding('CSE', start, end),
      finding('MISSING', start, end),
      finding('DA', end + 1, end + 9),
    ]
    expect(withThemes([recommendation!], findings)[0]!.themes).toEqual(['CSE', 'MISSING'])
  })
})
