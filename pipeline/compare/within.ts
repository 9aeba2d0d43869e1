import type { Facts, LetterFacts } from './facts.ts'

/** The facts about some forces alone: letters about them, and findings that name them, wherever they stand. */
export function within(facts: Facts, forces: readonly string[]): Facts {
  const chosen = (ids: readonly string[]) => ids.filter(id => forces.includes(id))
  const about = (letters: readonly LetterFacts[]) =>
    letters
      .map(letter => ({ ...letter, subjects: chosen(letter.subjects) }))
      .filter(({ subjects }) => subjects.length > 0)
  return {
    ...facts,
    forces: facts.forces.filter(({ id }) => forces.includes(id)),
    letters: about(facts.letters),
    versions: about(facts.versions),
    findings: facts.findings
      .map(finding => ({ ...finding, forces: chosen(finding.forces) }))
      .filter(finding => finding.forces.length > 0),
  }
}
