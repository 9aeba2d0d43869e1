import type Database from 'better-sqlite3'
import type { FindingsRecord } from '../types.ts'
import type { DocumentContext } from './document-rows.ts'
import { insertInto } from './insert.ts'

/** Writes answers to recommendations; `recommendationIds` are the rows of the letter's recommendations, in their order. */
export function responsesWriter(
  db: Database.Database,
): (record: FindingsRecord, context: DocumentContext, recommendationIds: readonly number[]) => void {
  const insert = insertInto(db, 'response', [
    'document_id',
    'ordinal',
    'number',
    'recommendation_id',
    'actor',
    'force_id',
    'position',
    'progress',
    'owner',
    'when',
    'mention_id',
  ])
  return ({ responses }, { documentId, place }, recommendationIds) => {
    for (const [ordinal, response] of responses.entries()) {
      insert({
        document_id: documentId,
        ordinal,
        number: response.recommendation,
        recommendation_id: response.answers === null ? null : recommendationIds[response.answers]!,
        actor: response.actor,
        force_id: response.force,
        position: response.position,
        progress: response.progress,
        owner: response.owner,
        when: response.when,
        mention_id: place('response', response.mention),
      })
    }
  }
}
