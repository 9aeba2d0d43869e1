import type { Facts } from './facts.ts'

/** The facts about some forces alone: letters about them, and findings that name them, wherever they stand. */
export function within(facts: Facts, forces: readonly string[]): Facts {
  const chosen = (ids: readonly string[]) => ids.filter(id => forces.includes(id))
  return {
    ...facts,
    forces: facts.forces.filter(({ id }) => forces.includes(id)),
    letters: facts.letters
      .map(letter => ({ ...letter, subjects: chosen(letter.subjects) }))
      .filter(({ subjects }) => subjects.length > 0),
    findings: facts.findings
      .map(finding => ({ ...finding, forces: chosen(finding.forces) }))
      .filter(finding => finding.forces.length > 0),
  }
}
