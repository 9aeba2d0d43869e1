/**
 * How far a phrase belongs to one of two parts of a corpus: the log-likelihood ratio G² of its counts (Dunning 1993),
 * negative where it belongs to the other.
 *
 * @param here how often it stands in the part, of so many places
 * @param there the same in the rest
 */
export function keyness(here: number, ofHere: number, there: number, ofThere: number): number {
  const all = here + there
  const expected = (all * ofHere) / (ofHere + ofThere)
  const ratio = 2 * (term(here, expected) + term(there, all - expected))
  return here * ofThere >= there * ofHere ? ratio : -ratio
}

const term = (count: number, expected: number) => (count === 0 ? 0 : count * Math.log(count / expected))
