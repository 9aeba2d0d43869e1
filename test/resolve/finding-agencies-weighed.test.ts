import { describe, expect, it } from 'vitest'
import { weighedAgencies } from '../../pipeline/resolve/finding-agencies-weighed.ts'
import type { Agency } from '../../pipeline/types.ts'
import { card, everyAgency } from '../infer/card.ts'

const { weighing } = card

/** A sentence whose reader gives these answers, and in which rules name those agencies. */
const about = (likely: Partial<Record<Agency, number>>, ...named: readonly Agency[]) => ({
  reading: {
    sentence: 0,
    themes: {},
    stance: { strength: 0, concern: 0, recommendation: 0, action: 0, context: 1 },
    source: { inspectorate: 1, pcc: 0, force: 0, government: 0, other: 0 },
    agencies: { ...everyAgency(0), ...likely },
    recommendation: 0,
  },
  named,
})

/** Whom each of some sentences of one letter is about. */
const whom = (...sentences: readonly ReturnType<typeof about>[]) => [
  ...weighedAgencies(
    sentences.map((sentence, index) => ({ ...sentence, reading: { ...sentence.reading, sentence: index } })),
    weighing.agencies,
  ).values(),
]

describe('agencies weighed', () => {
  it('are all that the reader is sure of', () => {
    expect(whom(about({ police: 0.9, health: 0.7, council: 0.2 }))).toEqual([['police', 'health']])
  })

  it('need less of the reader where rules name them', () => {
    expect(whom(about({ police: 0.9, health: 0.2 }))).toEqual([['police']])
    expect(whom(about({ police: 0.9, health: 0.2 }, 'health'))).toEqual([['police', 'health']])
  })

  it('need less where the sentence before names them', () => {
    const unsure = about({ police: 0.9, council: 0.4 })
    expect(whom(about({ police: 1 }), unsure)[1]).toEqual(['police'])
    expect(whom(about({ council: 1 }, 'council'), unsure)[1]).toEqual(['police', 'council'])
  })

  it('are at least the likeliest', () => {
    expect(whom(about({ probation: 0.1, education: 0.05 }))).toEqual([['probation']])
  })

  it('keep to the sentence that they are of', () => {
    const sentences = [about({ police: 0.9 }), about({ health: 0.9 })]
    const placed = sentences.map((one, index) => ({
      ...one,
      reading: { ...one.reading, sentence: 5 * index + 2 },
    }))
    expect(weighedAgencies(placed, weighing.agencies)).toEqual(
      new Map([
        [2, ['police']],
        [7, ['health']],
      ]),
    )
  })
})
