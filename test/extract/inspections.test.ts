import { describe, expect, it } from 'vitest'
import programmes from '../../data/inspections.json'
import { inspections } from '../../pipeline/extract/inspections.ts'
import type { InspectionMention } from '../../pipeline/types.ts'
import { letterOf, marked } from '../letter.ts'

const extractor = inspections(programmes)
const find = (text: string) => extractor(letterOf(text)) as InspectionMention[]
const allowed = (text: string) => find(text).map(({ programmes: ids }) => ids)

describe('inspections', () => {
  it.each(programmes.flatMap(entry => entry.examples.map(example => [entry.id, example] as const)))(
    'finds %s in its example: %s',
    (id, example) => {
      const { text, marks } = marked(example)
      const places = find(text)
        .filter(mention => mention.programmes.includes(id))
        .map(({ start, end }) => text.slice(start, end))
      expect(places).toEqual(marks.map(({ quote }) => quote))
    },
  )

  it.each(programmes.flatMap(entry => entry.notExamples.map(example => [entry.id, example] as const)))(
    'does not find %s in: %s',
    (id, example) => expect(allowed(example).flat()).not.toContain(id),
  )

  it.each([
    ['The NCPI report is out.', [['ncpi-2014', 'ncpi-2024']]],
    ['PEEL: Police Effectivness 2016 - Cleveland Police', [['peel-2016']]],
    ['The PEEL inspection of 2018/19 was long.', [['peel-2018-19']]],
    ['It was a JTAI of serious youth violence.', [['jtai-syv']]],
    ['The joint targeted area inspection of Rochdale was published in July.', [['jtai']]],
    ['We met after the re-inspection of the force.', [['ncpi-reinspection']]],
    ['This was not a full re-inspection of the force.', []],
    ['Much has changed since the first inspection in 2018.', [['ncpi-2014', 'ncpi-2024']]],
    ['The council learned from its last Ofsted inspection.', [['ofsted-ilacs']]],
    ["Custody in Essex: inspectors' report of 13 December", [['custody']]],
    ['I welcome the inspectorate’s report on custody.', [['custody']]],
    ['HMICFRS made an unannounced visit to the custody suites.', [['custody']]],
    ['The force reported on custody to its board.', []],
    ['Inspectors who visited custody suites in Norfolk were content.', [['custody']]],
    ['The custody suites at Lewes and Hastings were inspected in May.', [['custody']]],
    ['Visitors came to custody suites in Norfolk.', []],
    ['The crime data integrity re-inspection was in April.', [['cdi']]],
  ])('reads %s', (text, expected) => expect(allowed(text)).toEqual(expected))

  it('tells the round of a joint inspection from the deep dive, where the title is that of all rounds', () => {
    const letter = [
      'Dear local partnership',
      '',
      'Joint targeted area inspection of the multi-agency response to abuse and neglect in Anyborough',
      '',
      'Between 12 and 16 September 2016 we inspected the borough. This inspection included a ‘deep dive’ focus on the response to children living with domestic abuse.',
    ].join('\n')
    expect(allowed(letter)).toEqual([['jtai-da']])
  })

  it('tells the round from a subject line, where the text names the inspection only', () => {
    const letter =
      'Dear Sir\n\nSerious youth violence in Anyborough\n\nI offer these comments on the joint targeted area inspection of February.'
    expect(allowed(letter)).toEqual([['jtai-syv']])
  })

  it('tells the round from what the first paragraph says that the inspectors wrote about', () => {
    const letter = (what: string) =>
      `Dear Sir\n\nJoint targeted area inspection in Anyborough\n\n${what}\n\nYours sincerely`
    expect(
      allowed(letter('The inspectorates wrote to me about children who live with domestic abuse.')),
    ).toEqual([['jtai-da', 'jtai-da-victims']])
    expect(allowed(letter('My office pays for domestic abuse advisers, as you know.'))).toEqual([['jtai']])
  })

  it('passes over links to other pages', () => {
    expect(allowed('Related content\n  > State of Policing\n  > PEEL 2023–25: Cheshire')).toEqual([])
  })

  it.each([
    'HMICFRS inspected the constabulary’s child protection work in May.',
    'We write of our inspection of your child protection arrangements.',
  ])('takes for a child protection inspection: %s', text =>
    expect(allowed(text)).toEqual([['ncpi-2014', 'ncpi-2024']]),
  )

  it('takes no reference of a file for an inspection', () => {
    expect(allowed('Your ref: PEEL/KENT/22')).toEqual([])
  })

  it('takes for none the work itself', () => {
    expect(allowed('The force’s child protection work was praised by its own auditors.')).toEqual([])
  })

  it('stays quick on a text of brackets and on one of names', () => {
    const started = performance.now()
    find('(['.repeat(50_000))
    find('PEEL inspection '.repeat(5000))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
