/** Reads values that somebody has written by hand, and says in plain words what is wrong with them. */
import { CodebookError } from './error.ts'

/** An object of the file, with the words that name it in a sentence ("theme ROADS"). */
export interface Place {
  readonly what: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** Takes a value for an object that has these fields and no others; null allows any. */
export function placeOf(what: string, value: unknown, known: readonly string[] | null): Place {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CodebookError(`${what} is not an object with fields`)
  const fields = value as Readonly<Record<string, unknown>>
  const unknown = Object.keys(fields).find(field => known && !known.includes(field))
  if (unknown !== undefined && known)
    throw new CodebookError(`${what} has an unknown field "${unknown}"; it can have ${listed(known)}`)
  return { what, fields }
}

/** A text with something in it. */
export function textAt({ what, fields }: Place, field: string): string {
  const value = fields[field]
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  throw new CodebookError(
    value === undefined
      ? `${what} has no "${field}"`
      : `${what} has a "${field}" that is no text, or is empty`,
  )
}

/** A text that may be left out, and may be empty. */
export function optionalText(place: Place, field: string): string {
  const value = place.fields[field]
  return value === undefined || value === null || value === '' ? '' : textAt(place, field)
}

export function listAt({ what, fields }: Place, field: string): readonly unknown[] {
  const value = fields[field]
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  throw new CodebookError(`${what} has a "${field}" that is no list`)
}

/** A list of texts, none of which is empty. */
export const textsAt = (place: Place, field: string): string[] =>
  listAt(place, field).map(value =>
    textAt({ what: `${place.what}, in "${field}",`, fields: { text: value } }, 'text'),
  )

/** "a", "a and b", "a, b and c" */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
