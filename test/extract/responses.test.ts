import { describe, expect, it } from 'vitest'
import { responseRules } from '../../data/responses.ts'
import { responses } from '../../pipeline/extract/responses/responses.ts'
import type { ResponseCueMention } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const extract = responses(responseRules)

/** What cues of a kind tell, in the order of the text. */
function told(text: string, ...tells: readonly ResponseCueMention['cue']['tells'][]) {
  const letter = letterOf(`Dear Home Secretary\n\n${text}\n\nYours sincerely`)
  return (extract(letter) as ResponseCueMention[])
    .filter(({ cue }) => tells.includes(cue.tells))
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .map(({ start, end, cue }) => [letter.document.text.slice(start, end), cue.value])
}

describe('response rules', () => {
  it('have ids, examples and counter-examples of their own', () => {
    expect(new Set(responseRules.map(({ id }) => id)).size).toBe(responseRules.length)
    for (const { id, examples, notExamples } of responseRules) {
      expect(examples.length, id).toBeGreaterThan(0)
      expect(notExamples.length, id).toBeGreaterThan(0)
    }
  })
})

describe('references', () => {
  it.each([
    ['On recommendation 4, we have begun.', '4'],
    ['Recommendations 3 and 4 are done.', '3 4'],
    ['Points 1, 2 and 3 below concern the force.', '1 2 3'],
    ['Recommendations 2 to 5 are done.', '2 3 4 5'],
    ['All were accepted, save No. 6 of them.', '6'],
    ['On (a), the Chief Constable agrees.', 'a'],
    ['As to recommendation 2, I will look at it.', '2'],
    ['As to D1, the Mayor is not persuaded.', 'D1'],
    ['We back him on C1 and C2 without doubt.', 'C1 C2'],
    ['On the first, posts have moved.', '#1'],
    ['The second and the third are one project.', '#2 #3'],
  ])('%s means %s', (text, expected) => {
    expect(told(text, 'reference').map(([, value]) => value)).toContain(expected)
  })

  it('mean all where they say so', () => {
    expect(told('The Chief Constable accepts the nine recommendations.', 'reference')).toEqual([
      ['the nine recommendations', 'all'],
    ])
  })

  it('are not dates, sums or ranks in a list of findings', () => {
    expect(told('On 1 August it fell by 4 per cent, to the first week of 2019.', 'reference')).toEqual([])
  })
})

describe('labels', () => {
  it('are found after the number of a paragraph', () => {
    expect(told('6. MOPAC comment. I support it.\n\n7. MPS response. Agreed.', 'label')).toEqual([
      ['MOPAC comment.', 'pcc'],
      ['MPS response.', 'force'],
    ])
  })

  it('may name the speaker, or stand on a line of their own', () => {
    expect(
      told('Chief Constable Ada Poe: “We agree.”\n\nForce response\n\nYes. It is done.', 'label'),
    ).toEqual([
      ['Chief Constable Ada Poe:', 'force'],
      ['Force response', 'force'],
    ])
  })

  it('are no sentences about the force', () => {
    expect(told('The force response was slow. Police officers attended.', 'label')).toEqual([])
  })
})

describe('heads of columns', () => {
  it('are read in rows of bars, tabs and slashes', () => {
    const values = (row: string) => told(row, 'column').map(([, value]) => value)
    expect(values('No. | Recommendation | Force response | Owner | RAG | Commissioner')).toEqual([
      'number',
      'answer',
      'owner',
      'status',
      'pcc',
    ])
    expect(values('Ref / what / who / when / RAG')).toEqual(['number', 'answer', 'owner', 'when', 'status'])
  })

  it('are not read in running text', () => {
    expect(told('Position\n\nThe position is good.', 'column')).toEqual([])
  })
})
