import { describe, expect, it } from 'vitest'
import list from '../../data/reports.json'
import { reports } from '../../pipeline/extract/reports.ts'
import type { ReportMention } from '../../pipeline/types.ts'
import { letterOf, marked } from '../letter.ts'

const extractor = reports(list)
const find = (text: string) => extractor(letterOf(text)) as ReportMention[]

/** The marked titles are found, and nothing else. */
function expectTitles(text: string): void {
  const expected = marked(text)
  expect(find(expected.text).map(({ title }) => title)).toEqual(expected.marks.map(({ quote }) => quote))
}

describe('reports', () => {
  it.each(list.flatMap(entry => entry.examples.map(example => [entry.id, example] as const)))(
    'finds %s in its example: %s',
    (id, example) => {
      const { text, marks } = marked(example)
      const found = find(text)
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(marks.map(({ quote }) => quote))
      // A title that two reports bear has no id of its own.
      expect([id, null]).toContain(found[0]!.report)
    },
  )

  it.each(list.flatMap(entry => entry.notExamples.map(example => [entry.id, example] as const)))(
    'does not find %s in: %s',
    (_, example) => expect(find(example)).toEqual([]),
  )

  it.each([
    'I have read the HMIC report ‘[Lost on the way: the police and runaway children]’ with care.',
    'For ‘[Lost on the way: the police and runaway children]’, inspectors visited every force.',
    'HMICFRS thematic, “[Over the wall: children and domestic abuse]” (14 July 2022)',
    '“[Quick wins: children and the railway]” – response of the Authority',
    'I refer to the report entitled [Nowhere to Turn], which was published in May.',
    "1. The report is called '[Lost on the way: the police and runaway children]'.",
    'Dear Ned\n\nHMICFRS: ‘[Children in police cells in Kent]’\n\nI have read it with care.',
    'Dear Ned\n\nRe: [The force’s handling of runaway children] – my response\n\nI write in answer to the above report.',
    "Response to the HMIC report '[National Child Protection Inspection: Re-inspection]'",
    'I write about “[National Child Protection Inspections 2019 thematic report]”, which was published in May.',
  ])('finds an unlisted or loosely written title: %s', text => expectTitles(text))

  it.each([
    'Dear Home Secretary\n\nHMICFRS report: [Bedfordshire - National Child Protection Inspection]\n\nI write about the above report.',
    'Dear Sir\n\n[National Child Protection Inspection of Avon and Somerset Police]: Response of the Police and Crime Commissioner\n\nI welcome the report.',
    'Dear Sir\n\nRE: [PEEL: Police Effectiveness 2016] - our answer on protecting people\n\nI welcome the report.',
    'Dear Sir\n\n[Behind drawn curtains: how well the police protect children online]\n\nI comment on this thematic report.',
  ])('finds the title in a subject line: %s', text => expectTitles(text))

  it.each([
    'The Chief Constable said: “Accepted and complete, and I am proud of it”.',
    'Inspectors said that the report calls them ‘Tired but committed people’.',
    'The “Slow – children” sign outside the school was reported missing.',
    'The report says that children were ‘Not really missing at all’ in the records.',
    'Dear Sir\n\nLincolnshire Police: children safer than before, but delays remain\n\nI read the report.',
    'Dear Sir\n\nProposed policing precept for 2019/20\n\nI enclose my report.',
  ])('finds none in: %s', text => expect(find(text)).toEqual([]))

  it('stays quick on quotation marks that never close', () => {
    const started = performance.now()
    find('report “'.repeat(12_000))
    find(`report '${' '.repeat(100_000)}`)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('reports that are named by their subject', () => {
  it.each<[string, string[]]>([
    [
      'We have read the inspectorate’s final [report on violence against women and girls].',
      ['vawg-interim-2021', 'vawg-final-2021'],
    ],
    [
      'HMICFRS [reported on burglary, robbery and other acquisitive crime] in August.',
      ['finding-time-for-crime'],
    ],
    ['The [digital forensics report] by HMICFRS is being read.', ['digital-forensics-2022']],
    ['The [vetting, misconduct and misogyny report] came out in November.', ['vetting-misogyny']],
    [
      'HMICFRS published its [thematic into the police response to hate crime].',
      ['understanding-the-difference'],
    ],
  ])('%s', (example, among) => {
    const { text, marks } = marked(example)
    expect(find(text).map(({ title, among: ids }) => [title, ids])).toEqual([[marks[0]!.quote, among]])
  })

  it.each([
    'The force has a unit for hate crime.',
    'HMICFRS inspected burglary teams in May.',
    'We took part in HMIC’s domestic abuse inspection.',
    'The inspectors read a report on hate crime in Kent.',
    'Reports of hate crime rose.',
  ])('not in: %s', text => expect(find(text)).toEqual([]))
})

describe('titles without marks', () => {
  it('head an item, or name who wrote them', () => {
    expectTitles('2. [Finding time for crime]. HMICFRS wrote of it in August.')
    expectTitles('In March [Baroness Casey’s review] was published.')
    expectTitles('[In Harm’s Way] told us that records were poor.')
    expectTitles('Older people: [The poor relation] (HMICFRS and HMCPSI, July) asks for plans.')
    expect(find('Finding time for crime is hard.')).toEqual([])
  })
})
