import type Database from 'better-sqlite3'
import type { FindingsRecord } from '../types.ts'
import type { CandidateFinder } from './candidates.ts'
import { documentPartsWriter, documentWriter } from './document-rows.ts'
import type { Files } from './files.ts'
import { listedWriter } from './listed-rows.ts'
import { mentionWriter } from './mention.ts'
import { placedWriter } from './placed-rows.ts'
import type { Ties } from './ties.ts'

/**
 * Writes all rows of a letter, in place of those of the same letter and of what the path led to before.
 * A letter that is written again keeps its number. To be called in a transaction.
 */
export function letterWriter(
  db: Database.Database,
  files: Files,
  ties: Ties,
  candidatesOf: CandidateFinder,
  rulesHash: string,
) {
  const writeDocument = documentWriter(db)
  const placesOf = mentionWriter(db)
  const writers = [documentPartsWriter(db), listedWriter(db, candidatesOf), placedWriter(db)]
  return (record: FindingsRecord, path: string, runId: number): void => {
    const { sha256 } = record.document
    const old = files.documentOf(sha256)
    const leadsThere = old !== null && files.known(path)?.documentId === old.id
    if (!leadsThere) files.forget(path)
    if (old) files.removeDocument(old.id)
    const documentId = writeDocument(record, old?.id ?? null, old?.path ?? path, rulesHash, runId)
    const context = { documentId, place: placesOf(documentId, runId) }
    for (const write of writers) write(record, context)
    if (!leadsThere) files.lead({ path, parent: record.document.parent }, sha256, documentId, runId)
    ties.join(documentId)
  }
}
