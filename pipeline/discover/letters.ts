import type Database from 'better-sqlite3'
import type { Span } from '../types.ts'

/** A letter of a database, with what has been found in it. All places count in UTF-16 units of its text. */
export interface HeldLetter {
  readonly path: string
  readonly text: string
  readonly pages: readonly (Span & { readonly page: number })[]
  /** Passages that a theme covers. */
  readonly themed: readonly Span[]
  /** Names of forces, bodies, persons, inspections and reports, dates and grades. */
  readonly named: readonly Span[]
}

interface LetterRow {
  readonly id: number
  readonly path: string
  readonly text: string
}

interface Place extends Span {
  readonly page: number
}

const PLACES = `
  SELECT DISTINCT start, "end" FROM mention WHERE document_id = ? AND kind IN (SELECT value FROM json_each(?))
  ORDER BY start, "end"`

const named = ['party', 'force', 'organisation', 'official', 'date', 'inspection', 'report', 'grade']

/** The letters of a database by path, without those that are versions of others. */
export function heldLetters(db: Database.Database): readonly HeldLetter[] {
  const letters = db.prepare<[], LetterRow>(
    'SELECT id, path, text FROM document WHERE id NOT IN (SELECT document_id FROM version) ORDER BY path',
  )
  const pages = db.prepare<[number], Place>(
    'SELECT start, "end", page FROM document_page WHERE document_id = ? ORDER BY start',
  )
  const places = db.prepare<[number, string], Span>(PLACES)
  return letters.all().map(({ id, path, text }) => {
    const unitAt = unitsOf(text)
    const inUnits = <Held extends Span>(held: Held): Held => ({
      ...held,
      start: unitAt(held.start),
      end: unitAt(held.end),
    })
    const spans = (...kinds: readonly string[]) => places.all(id, JSON.stringify(kinds)).map(inUnits)
    return {
      path,
      text,
      pages: pages.all(id).map(inUnits),
      themed: spans('finding'),
      named: spans(...named),
    }
  })
}

/** Databases count characters; each beyond the basic plane is two units. */
function unitsOf(text: string): (character: number) => number {
  const wide: number[] = []
  let count = 0
  for (const character of text) {
    if (character.length > 1) wide.push(count)
    count += 1
  }
  return character => character + wide.filter(at => at < character).length
}
