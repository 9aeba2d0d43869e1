import type { Person } from './names.ts'
import type { Office } from './pairs.ts'

// "Jane Doe and John Roe, joint lead inspectors": an office of several
const several =
  /\b(?:inspectors|constables|commissioners|officers|directors|executives|chairs|leads|heads|mayors|managers|superintendents|secretaries|chiefs)\b/iu
const between = /^(?:\s?,|\s?,?\s(?:and|&))\s$/u

/** A person without an office who stands right before one whose office is that of several has it too. */
export function sharedOffice(
  text: string,
  people: readonly Person[],
  person: Person,
  officeOf: (person: Person) => Office | null,
): Office | null {
  if (!person.full) return null
  for (let index = people.indexOf(person); index < people.length - 1; index++) {
    const next = people[index + 1]!
    if (!next.full || !between.test(text.slice(people[index]!.end, next.start))) return null
    const office = officeOf(next)
    if (office)
      return office.start > next.end && several.test(text.slice(office.start, office.end)) ? office : null
  }
  return null
}
