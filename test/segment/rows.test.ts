import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { reader } from '../../pipeline/read.ts'
import { letterOf, sourceOf } from '../letter.ts'

const body =
  'Dear reader\n\nThe force has begun to ask each carer why a child might have gone, and what would help.\n\n'
const kindsOf = (text: string) => {
  const { blocks, document } = letterOf(text)
  return blocks.map(({ kind, start, end }) => `${kind}: ${document.text.slice(start, end)}`)
}

describe('rows of a table', () => {
  it('are blocks of their own, and each cell a sentence', () => {
    const { sentences, document, blocks } = letterOf(
      `${body}Investigating crime\tInadequate\nPreventing crime\tOutstanding. It is praised.\nResponding\tAdequate`,
    )
    const said = sentences
      .filter(({ block }) => blocks[block]!.kind === 'row')
      .map(({ start, end }) => document.text.slice(start, end))
    expect(said).toEqual([
      'Investigating crime',
      'Inadequate',
      'Preventing crime',
      'Outstanding.',
      'It is praised.',
      'Responding',
      'Adequate',
    ])
  })

  it('are none of the names below a close', () => {
    const names = 'Odile Marsh\tNed Barrow\nChair\tDirector\nOfsted\tCQC'
    expect(kindsOf(`${body}Yours sincerely\n\n${names}`).slice(-3)).toEqual([
      'signature: Odile Marsh\tNed Barrow',
      'signature: Chair\tDirector',
      'signature: Ofsted\tCQC',
    ])
  })

  it('may follow the signature in an annex', () => {
    const rows = 'Ref\tAsked\tDue\n1\tRead the records\tJune\n2\tAsk the carers\tJuly'
    expect(kindsOf(`${body}Yours sincerely\n\nOdile Marsh\n\n${rows}`).slice(-3)).toEqual([
      'row: Ref\tAsked\tDue',
      'row: 1\tRead the records\tJune',
      'row: 2\tAsk the carers\tJuly',
    ])
  })

  it('give recommendations with their numbers and deadlines', () => {
    const table = [
      'Ref\tRecommendation\tDeadline',
      '1\tKent Police should record the voice of the child in every case\tBy 30 June 2023',
      '2\tKent Police should review all flags\tBy July 2023',
    ].join('\n')
    const { recommendations } = reader(knowledge)(sourceOf(`${body}${table}`))
    expect(recommendations.map(({ number, due }) => [number, due])).toEqual([
      ['1', '2023-06-30'],
      ['2', '2023-07'],
    ])
  })

  it('give grades with their subjects', () => {
    const table =
      'Protecting vulnerable people\tRequires improvement\nInvestigating crime\tInadequate\nPreventing crime\tOutstanding'
    const { grades } = reader(knowledge)(
      sourceOf(`${body}HMICFRS graded Kent Police as follows in its PEEL inspection.\n\n${table}`),
    )
    expect(grades.map(({ grade, subject }) => `${subject}: ${grade}`)).toEqual([
      'Protecting vulnerable people: requires_improvement',
      'Investigating crime: inadequate',
      'Preventing crime: outstanding',
    ])
  })
})
