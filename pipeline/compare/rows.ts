import type { Facts, FindingFacts, LetterFacts } from './facts.ts'

/** What the rows of a table can be. */
export const groupings = ['force', 'region', 'year', 'programme'] as const
export type Grouping = (typeof groupings)[number]

export interface Row {
  readonly id: string
  readonly label: string
  /** It takes the letters that belong to none of the others. */
  readonly isRest: boolean
}

/** The rows of a table, and where a letter and a finding belong. Ids that are no row's are to be passed over. */
export interface Rows {
  readonly rows: readonly Row[]
  readonly ofLetter: (letter: LetterFacts) => readonly string[]
  readonly ofFinding: (finding: FindingFacts) => readonly string[]
}

const rowOf = (id: string, label: string): Row => ({ id, label, isRest: false })
const restRow = (id: string, label: string): Row => ({ id, label, isRest: true })

const national = restRow('all-forces', 'All forces (national letters)')
const noForce = restRow('no-force', 'No force told')
const undated = restRow('undated', 'Undated')
const noProgramme = restRow('no-programme', 'No programme named')

export const rowsBy: Readonly<Record<Grouping, (facts: Facts) => Rows>> = {
  force: facts =>
    byPlace(
      facts,
      facts.forces.map(({ id, name }) => rowOf(id, name)),
      force => force,
    ),
  region: facts => {
    const regionOf = new Map(facts.forces.map(({ id, region }) => [id, region ?? 'No region']))
    const regions = [...new Set(regionOf.values())].sort()
    return byPlace(
      facts,
      regions.map(region => rowOf(region, region)),
      force => regionOf.get(force),
    )
  },
  year: ({ letters, findings }) => {
    const yearOf = ({ year }: LetterFacts) => (year === null ? undated.id : String(year).padStart(4, '0'))
    const ids = [...new Set([...letters, ...findings.map(({ letter }) => letter)].map(yearOf))].sort()
    return byLetter(
      ids.map(id => (id === undated.id ? undated : rowOf(id, id))),
      letter => [yearOf(letter)],
    )
  },
  programme: ({ programmes, letters, findings }) => {
    const unnamed = [...letters, ...findings.map(({ letter }) => letter)].some(
      named => named.programmes.length === 0,
    )
    return byLetter(
      [...programmes.map(({ id, name }) => rowOf(id, name)), ...(unnamed ? [noProgramme] : [])],
      letter => (letter.programmes.length > 0 ? letter.programmes : [noProgramme.id]),
    )
  },
}

/** Rows of letters: a finding stands where its letter does. */
const byLetter = (rows: readonly Row[], ofLetter: Rows['ofLetter']): Rows => ({
  rows,
  ofLetter,
  ofFinding: ({ letter }) => ofLetter(letter),
})

/**
 * Rows of forces, or of places they lie in. A finding stands where the forces lie that it names, whichever letter it is
 * in; national letters, and those that do not tell their force, have rows of their own and are spread over no others.
 */
function byPlace(
  { letters, findings }: Facts,
  places: readonly Row[],
  placeOf: (force: string) => string | undefined,
): Rows {
  const placesOf = (forces: readonly string[]) => forces.map(placeOf).filter(place => place !== undefined)
  const isHomeless = (letter: LetterFacts) => !letter.national && letter.subjects.length === 0
  const isNameless = ({ letter, forces }: FindingFacts) => !letter.national && forces.length === 0
  const hasNational = letters.some(letter => letter.national)
  const hasNoForce = letters.some(isHomeless) || findings.some(isNameless)
  return {
    rows: [...places, ...(hasNational ? [national] : []), ...(hasNoForce ? [noForce] : [])],
    ofLetter: letter => [
      ...placesOf(letter.subjects),
      ...(letter.national ? [national.id] : []),
      ...(isHomeless(letter) ? [noForce.id] : []),
    ],
    ofFinding: finding => [
      ...placesOf(finding.forces),
      ...(finding.letter.national ? [national.id] : []),
      ...(isHomeless(finding.letter) || isNameless(finding) ? [noForce.id] : []),
    ],
  }
}
