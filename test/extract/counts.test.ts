import { describe, expect, it } from 'vitest'
import { countRules } from '../../data/counts.ts'
import { counts } from '../../pipeline/extract/counts.ts'
import type { StatedCountMention } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const extractor = counts(countRules)

/** "9 recommendation: all", "4 recommendation: addressee local" */
const found = (text: string) =>
  (extractor(letterOf(text)) as StatedCountMention[]).map(({ number, counts: what, share, elsewhere }) => {
    const value = 'value' in share ? ` ${share.value}` : ''
    return `${number} ${what}: ${share.of}${value}${elsewhere ? ', elsewhere' : ''}`
  })

describe('counts', () => {
  it.each([
    [
      'The report makes nine recommendations, four of which are for the chief constable.',
      ['9 recommendation: all', '4 recommendation: addressee local'],
    ],
    [
      'We make two recommendations and three areas for improvement.',
      ['2 recommendation: all', '3 area_for_improvement: all'],
    ],
    ['I respond to all seven recommendations below.', ['7 recommendation: all']],
    [
      'There is one cause of concern, with a recommendation.',
      ['1 cause_of_concern: all', '1 recommendation: all'],
    ],
    ['My five responses to the recommendations follow.', ['5 response: all']],
    ['You made no recommendation, but five AFIs.', ['0 recommendation: all', '5 area_for_improvement: all']],
    [
      'It makes two recommendations, both of which the force has accepted.',
      ['2 recommendation: all', '2 recommendation: position accepted'],
    ],
    [
      'Our first inspection left you with eleven recommendations; I regard six as met.',
      ['11 recommendation: all, elsewhere', '6 recommendation: progress complete, elsewhere'],
    ],
    [
      'Eight of the fourteen recommendations have been met. On the other six there is little progress.',
      ['8 recommendation: progress complete', '14 recommendation: all', '6 recommendation: rest'],
    ],
    ['THE FOUR RECOMMENDATIONS', ['4 recommendation: all']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  it.each([
    'This is recommendation 3 of the report.',
    '2 Recommendations and what we say to them',
    'A number of areas for improvement remain.',
    'Paragraph 2.3 recommendations are set out below.',
    'Four officers accepted six parcels.',
    // A share without a whole in its sentence or the one before counts something else.
    'The report came out in May. Three are complete.',
  ])('finds nothing in: %s', text => expect(found(text)).toEqual([]))

  it('takes later shares that say enough, of the count that has their number', () => {
    const body =
      'It makes three recommendations and names four areas for improvement.\n\nThe force has met us. It accepts all three.'
    expect(found(body)).toEqual([
      '3 recommendation: all',
      '4 area_for_improvement: all',
      '3 recommendation: position accepted',
    ])
    expect(found('We met in May. The force accepts all three.')).toEqual([])
  })

  it('takes no share that is more than the whole', () => {
    expect(found('It makes two recommendations; we accept seven cases a week.')).toEqual([
      '2 recommendation: all',
    ])
  })

  it('takes a hostile stretch of words in its stride', () => {
    expect(found(`${'two of the '.repeat(2000)}recommendations`).length).toBeLessThan(3)
  })
})
