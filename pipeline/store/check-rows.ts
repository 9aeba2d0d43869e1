import type Database from 'better-sqlite3'
import type { FindingsRecord } from '../types.ts'
import type { DocumentContext } from './document-rows.ts'
import { insertInto } from './insert.ts'

/** Writes what was checked of a letter against the letter itself. */
export function checksWriter(
  db: Database.Database,
): (record: FindingsRecord, context: DocumentContext) => void {
  const insert = insertInto(db, 'letter_check', [
    'document_id',
    'ordinal',
    'check',
    'counts',
    'share',
    'stated',
    'found',
    'outcome',
    'reason',
    'basis',
    'mention_id',
  ])
  return ({ checks }, { documentId, place }) => {
    for (const [ordinal, { mention, ...check }] of checks.entries())
      insert({ document_id: documentId, ordinal, ...check, mention_id: place('check', mention) })
  }
}
