import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { understand } from '../../pipeline/read.ts'
import type { ResolvedFinding } from '../../pipeline/types.ts'
import { sourceOf } from '../letter.ts'

const read = understand(knowledge)

/** Findings in the body of a letter, by their sentence. */
function findingsIn(head: string, body: string, foot: string): ReadonlyMap<string, ResolvedFinding> {
  const letter = read(sourceOf(`${head}\n\n${body}\n\n${foot}\n`))
  const { text } = letter.refined.annotated.letter.document
  const quoted = letter.findings.map(
    finding => [text.slice(finding.mention.start, finding.mention.end), finding] as const,
  )
  return new Map(quoted.filter(([quote]) => body.includes(quote)))
}

const fromCommissioner = (body: string) =>
  findingsIn(
    'Maud Tolliver\nPolice and Crime Commissioner for Kent\n\n3 May 2023\n\nDear Home Secretary\n\nInspection of Kent Police\n\nI am glad to send you my comments on the report of HMICFRS, and those of my Chief Constable.',
    body,
    'Yours sincerely\n\nMaud Tolliver\nPolice and Crime Commissioner for Kent',
  )

const sourcesOf = (found: ReadonlyMap<string, ResolvedFinding>) =>
  [...found.values()].map(({ source }) => source)
const agenciesOf = (found: ReadonlyMap<string, ResolvedFinding>) =>
  [...found.values()].map(({ agencies }) => agencies.join('+'))

describe('whose statement a finding is', () => {
  it.each([
    ['pcc', 'I will monitor how children are held in police custody.'],
    ['inspectorate', 'Inspectors found that children were held overnight in police custody.'],
    ['inspectorate', 'Of 40 cases audited, 12 showed delay in finding missing children.'],
    ['inspectorate', 'The team for missing children is praised for its patience.'],
    ['inspectorate', 'I read with sorrow that a boy was held overnight in police custody.'],
    ['force', 'The Chief Constable tells me that custody sergeants have all been trained.'],
    [
      'inspectorate',
      'Recommendation 1: Within three months, the force should stop holding children in police custody.',
    ],
  ])('%s in a commissioner’s letter: %s', (source, sentence) => {
    expect(new Set(sourcesOf(fromCommissioner(sentence)))).toEqual(new Set([source]))
  })

  it('is that of the sentence before, up to the end of the paragraph', () => {
    const found = fromCommissioner(
      'Inspectors praised the custody staff. Children in custody were seen by a nurse.\n\nThe custody suite at Ashford is old.',
    )
    expect(sourcesOf(found)).toEqual(['inspectorate', 'inspectorate', 'pcc'])
  })

  it.each([
    ['the writer', 'I find that custody troubling.'],
    ['what has been done', 'The custody sergeants have been trained since.'],
  ])('is the writer’s again where a sentence turns to %s', (_, sentence) => {
    const found = fromCommissioner(
      `Inspectors criticised police custody. ${sentence} The custody suite is old.`,
    )
    expect(sourcesOf(found)).toEqual(['inspectorate', 'pcc', 'pcc'])
  })

  it('stays the chief constable’s where what is done is told', () => {
    const found = fromCommissioner(
      'The Chief Constable tells me that custody is safer. The custody sergeants have been trained since.',
    )
    expect(sourcesOf(found)).toEqual(['force', 'force'])
  })

  it('holds for the list that a sentence opens', () => {
    const found = fromCommissioner(
      'Inspectors found in police custody:\n\n- children held overnight in custody suites far from home;\n- appropriate adults who came late to custody suites.',
    )
    expect(new Set(sourcesOf(found))).toEqual(new Set(['inspectorate']))
    expect(found.size).toBe(2)
  })
})

describe('whom a finding is about', () => {
  it.each([
    ['police', 'Officers looked for the missing children at once.'],
    ['police+children_social_care', 'Police officers and social workers looked for the missing children.'],
    [
      'police+children_social_care+health',
      'Officers, social workers and nurses spoke of the missing children.',
    ],
    ['police', 'Officers told the social workers of the missing children.'],
    ['council', 'The county council had no bed for children after police custody.'],
    ['pcc', 'I have funded a worker for missing children.'],
    ['police', 'I have confidence in how officers look for missing children.'],
  ])('%s: %s', (agencies, sentence) => {
    expect(new Set(agenciesOf(fromCommissioner(sentence)))).toEqual(new Set([agencies]))
  })

  it('is whom the sentence before is about, where it points back', () => {
    const [first, back, other] = agenciesOf(
      fromCommissioner(
        'The county council runs the home for missing children. It was told of each missing child. Missing children were seen on return.',
      ),
    )
    expect([first, back, other]).toEqual(['council', 'council', 'police'])
  })

  it('leaves the force out where only others are spoken of', () => {
    const found = fromCommissioner('The county council had no bed for children after police custody.')
    expect([...found.values()].map(({ forces }) => forces)).toEqual([[]])
  })
})
