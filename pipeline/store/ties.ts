import type Database from 'better-sqlite3'
import { personsOf } from './persons.ts'
import { nameReader } from './persons-names.ts'
import { recurrenceOf } from './recurrence.ts'
import type { ReferenceData } from './reference.ts'
import { threadsOf } from './threads.ts'
import { versionsOf } from './versions.ts'

/**
 * What ties letters to one another: versions, persons, threads, recommendations that recur. None of it depends on the order of storing, and all of
 * it is to be called in the transaction that changes the letter.
 */
export interface Ties {
  /** Ties a letter, all of whose rows have just been written, to the others. */
  readonly join: (documentId: number) => void
  /** Unties a letter that is about to be removed; gives back what is to be done once it has been. */
  readonly leaving: (documentId: number) => () => void
  /** Settles again what depends on paths, after the path of a letter has changed. */
  readonly renamed: (documentId: number) => void
}

export function tiesOf(
  db: Database.Database,
  { personNames, honours, askWords }: Pick<ReferenceData, 'personNames' | 'honours' | 'askWords'>,
): Ties {
  const reader = nameReader(personNames, honours)
  const versions = versionsOf(db)
  const kept = [personsOf(db, reader), threadsOf(db, reader)]
  const recurrence = recurrenceOf(db, askWords)
  return {
    join: documentId => {
      versions.join(documentId)
      for (const each of kept) each.join(documentId)
      // By the links that have just been found; its rows go with those of the letter.
      recurrence.join(documentId)
    },
    leaving: documentId => {
      versions.leave(documentId)
      const settles = kept.map(each => each.leaving(documentId))
      return () => {
        for (const settle of settles) settle()
      }
    },
    renamed: versions.renamed,
  }
}
