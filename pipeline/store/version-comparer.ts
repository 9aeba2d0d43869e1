import type Database from 'better-sqlite3'
import { estimatedSimilarity, meet, shinglesOf, similarity } from '../text/minhash.ts'
import { tokenise } from '../text/tokens.ts'

/**
 * Two letters are versions of one where they share half of what either says. Different letters share less than a
 * tenth, even those of one series; what is left of a letter after a bad scan, with a cover page and a line at the foot
 * of each page, is more than half.
 */
export const LEAST_SIMILARITY = 0.5

/** What an estimate may be short by: a letter that seems less alike than this is not compared. */
const ESTIMATE_ERROR = 0.15

/** A letter, as far as comparing needs it. */
interface Compared {
  readonly signature: string
  /** Forces it is about, or all of them; none where that is not known. */
  readonly about: readonly string[]
}

export interface Comparer {
  readonly areVersions: (one: number, other: number) => boolean
  readonly similarityOf: (one: number, other: number) => number
}

/** Makes comparers, each of which reads a letter once. */
export function comparerOf(db: Database.Database): () => Comparer {
  const letterOf = db.prepare<[number], { signature: string; about: string }>(
    `SELECT signature, CASE scope WHEN 'national' THEN '["national"]' ELSE (
       SELECT json_group_array(force_id) FROM document_force
       WHERE document_id = document.id AND relation = 'subject') END AS about
     FROM document WHERE id = ?`,
  )
  const measured = db
    .prepare<[number, number], number>(
      'SELECT similarity FROM version WHERE document_id = ? AND primary_document_id = ?',
    )
    .pluck()
  const textOf = db.prepare<[number], string>('SELECT text FROM document WHERE id = ?').pluck()
  return () => {
    const letter = remembered((id: number): Compared => {
      const { signature, about } = letterOf.get(id)!
      return { signature, about: JSON.parse(about) }
    })
    const shingles = remembered((id: number) => shinglesOf(tokenise(textOf.get(id)!)))
    const similarityOf = (one: number, other: number) =>
      measured.get(one, other) ??
      measured.get(other, one) ??
      roundedDown(similarity(shingles(one), shingles(other)))
    return {
      similarityOf,
      areVersions: (one, other) =>
        couldBeVersions(letter(one), letter(other)) && similarityOf(one, other) >= LEAST_SIMILARITY,
    }
  }
}

/** To three decimals, so that 1 means that neither says anything that the other does not. */
const roundedDown = (value: number) => Math.floor(value * 1000) / 1000

/** The same letter to two forces, or about two, is two letters, however alike they are. */
function couldBeVersions(one: Compared, other: Compared): boolean {
  const isSameForce =
    one.about.length === 0 || other.about.length === 0 || one.about.some(force => other.about.includes(force))
  return (
    isSameForce &&
    meet(one.signature, other.signature) &&
    estimatedSimilarity(one.signature, other.signature) >= LEAST_SIMILARITY - ESTIMATE_ERROR
  )
}

function remembered<Value>(find: (id: number) => Value): (id: number) => Value {
  const known = new Map<number, Value>()
  return id => {
    const value = known.get(id) ?? find(id)
    known.set(id, value)
    return value
  }
}
