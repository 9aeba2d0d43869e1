/** Weighs whom the sentence reader holds a sentence to be about against whom the rules name. */
import { logOdds } from '../text/odds.ts'
import type { Agency, AgencyFeature, Reading, Weighing } from '../types.ts'

/** A sentence that was read, with whom the rules name. */
export interface AboutSentence {
  readonly reading: Reading
  readonly named: readonly Agency[]
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/**
 * Whom each sentence of a letter is about: all that come out likely enough, or else the likeliest.
 *
 * @param sentences all that were read of the letter, in their order
 * @returns by the index of the sentence in its letter
 */
export function weighedAgencies(
  sentences: readonly AboutSentence[],
  { base, weights, enough }: Weighing['agencies'],
): ReadonlyMap<number, readonly Agency[]> {
  const agencies = Object.keys(base) as Agency[]
  const answer = (at: number, agency: Agency) => sentences[at]?.reading.agencies[agency] ?? 0
  const isNamed = (at: number, agency: Agency) => (sentences[at]?.named.includes(agency) ? 1 : 0)
  const mean = (of: (at: number) => number) => sum(sentences.map((_, at) => of(at))) / sentences.length
  const overLetter = new Map(
    agencies.map(agency => [
      agency,
      { readerMean: mean(at => answer(at, agency)), namedMean: mean(at => isNamed(at, agency)) },
    ]),
  )

  return new Map(
    sentences.map(({ reading, named }, at) => {
      const answers = agencies.map(agency => answer(at, agency))
      const most = Math.max(...answers)
      const odds = agencies.map((agency, place) => {
        const reader = answers[place]!
        const features: Readonly<Record<AgencyFeature, number>> = {
          reader: logOdds(reader),
          named: isNamed(at, agency),
          namedSum: named.length,
          readerBefore: answer(at - 1, agency),
          readerAfter: answer(at + 1, agency),
          namedBefore: isNamed(at - 1, agency),
          behind: most - reader,
          readerSum: sum(answers),
          rank: answers.filter(other => other > reader).length,
          ...overLetter.get(agency)!,
        }
        return (Object.keys(weights) as AgencyFeature[]).reduce(
          (total, name) => total + weights[name] * features[name],
          base[agency],
        )
      })
      const floor = Math.min(Math.log(enough / (1 - enough)), Math.max(...odds))
      return [reading.sentence, agencies.filter((_, place) => odds[place]! >= floor)]
    }),
  )
}
