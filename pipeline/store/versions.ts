import type Database from 'better-sqlite3'
import { bandsOf } from '../text/minhash.ts'
import { insertInto } from './insert.ts'
import { type Comparer, comparerOf } from './version-comparer.ts'

/**
 * Keeps the tables `version` and `version_band` in step with the letters. Two letters are linked by what they say
 * alone, and groups are whatever hangs together by such links, so that nothing depends on the order of storing.
 * All of it is to be called in the transaction that changes the letter.
 */
export interface Versions {
  /** Finds the versions of a letter, all of whose rows have just been written. */
  readonly join: (documentId: number) => void
  /** Parts a letter that is about to be removed from its versions. */
  readonly leave: (documentId: number) => void
  /** Settles again which version counts, after the path of a letter has changed. */
  readonly renamed: (documentId: number) => void
}

export function versionsOf(db: Database.Database): Versions {
  const signatureOf = db
    .prepare<[number], string | null>('SELECT signature FROM document WHERE id = ?')
    .pluck()
  const insertBand = insertInto(db, 'version_band', ['band', 'document_id'])
  const candidatesOf = db
    .prepare<[number, number], number>(
      `SELECT DISTINCT document_id FROM version_band
       WHERE band IN (SELECT band FROM version_band WHERE document_id = ?) AND document_id <> ?`,
    )
    .pluck()
  const primaryOf = db
    .prepare<[number], number>('SELECT primary_document_id FROM version WHERE document_id = ?')
    .pluck()
  const othersOf = db
    .prepare<[number], number>('SELECT document_id FROM version WHERE primary_document_id = ?')
    .pluck()
  const bestOf = db.prepare<[string], number>(BEST_OF).pluck()
  const unlink = db.prepare<[number]>('DELETE FROM version WHERE document_id = ?')
  const link = db.prepare<[number, number, number]>(
    `INSERT INTO version (document_id, primary_document_id, similarity) VALUES (?, ?, ?)
     ON CONFLICT (document_id) DO UPDATE
     SET primary_document_id = excluded.primary_document_id, similarity = excluded.similarity`,
  )
  const comparer = comparerOf(db)

  const groupOf = (documentId: number): readonly number[] => {
    const primary = primaryOf.get(documentId) ?? documentId
    return [primary, ...othersOf.all(primary)]
  }
  /** Links all letters of a group to the best of them; those that are linked to it stay as they are. */
  const settle = (group: readonly number[], { similarityOf }: Comparer) => {
    const primary = bestOf.get(JSON.stringify(group))!
    unlink.run(primary)
    for (const id of group)
      if (id !== primary && primaryOf.get(id) !== primary) link.run(id, primary, similarityOf(id, primary))
  }

  return {
    join: documentId => {
      const signature = signatureOf.get(documentId) ?? null
      if (signature === null) return
      for (const band of new Set(bandsOf(signature))) insertBand({ band, document_id: documentId })
      const comparing = comparer()
      const candidates = new Set(candidatesOf.all(documentId, documentId))
      const groups = new Map([...candidates].map(id => [primaryOf.get(id) ?? id, id]))
      const joined = [...groups.values()].map(groupOf).filter(group =>
        // One of a group is enough: a thousand copies of a letter are not compared with one another.
        group.some(id => candidates.has(id) && comparing.areVersions(documentId, id)),
      )
      if (joined.length > 0) settle([documentId, ...joined.flat()], comparing)
    },
    leave: documentId => {
      const comparing = comparer()
      let groups: (readonly number[])[] = []
      for (const id of groupOf(documentId)) {
        if (id === documentId) continue
        const near = groups.filter(group => group.some(other => comparing.areVersions(id, other)))
        groups = [...groups.filter(group => !near.includes(group)), [...near.flat(), id]]
      }
      for (const group of groups) settle(group, comparing)
    },
    renamed: documentId => {
      const group = groupOf(documentId)
      if (group.length > 1) settle(group, comparer())
    },
  }
}

/**
 * The letter that counts, of those whose numbers are given: the one that was read most surely, where a file's own text
 * is sure; then the one that says most, since a web page may give part of a letter, and a scan lack a page; then the
 * first by path. Scans that differ by less than a hundredth of confidence are equally good, and so are a text and one
 * with a few words read from a picture.
 */
const BEST_OF = `
  SELECT id FROM document
  WHERE id IN (SELECT value FROM json_each(?))
  ORDER BY
    coalesce((
      SELECT round(sum(coalesce(confidence, 1) * ("end" - start)) / sum("end" - start), 2)
      FROM document_page WHERE document_id = document.id), 1) DESC,
    length(text) DESC,
    path
  LIMIT 1`

/** How many letters are versions of others, and of how many. */
export interface VersionCounts {
  readonly versions: number
  readonly letters: number
}

export const versionCounts = (db: Database.Database): VersionCounts =>
  db
    .prepare<[], VersionCounts>(
      'SELECT count(*) AS versions, count(DISTINCT primary_document_id) AS letters FROM version',
    )
    .get()!
