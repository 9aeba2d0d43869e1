import type Database from 'better-sqlite3'
import type { RecordSpan } from '../types.ts'
import { insertInto } from './insert.ts'

export type MentionKind =
  | 'document_kind'
  | 'document_title'
  | 'document_date'
  | 'party'
  | 'force'
  | 'organisation'
  | 'official'
  | 'date'
  | 'inspection'
  | 'report'
  | 'recommendation'
  | 'response'
  | 'finding'
  | 'grade'
  | 'check'

/** Stores one place of a letter and gives back its number; the places of a kind are numbered as they come. */
export type PlaceWriter = (kind: MentionKind, span: RecordSpan) => number

/** A writer of places for one letter after another. */
export function mentionWriter(db: Database.Database): (documentId: number, runId: number) => PlaceWriter {
  const insert = insertInto(db, 'mention', [
    'document_id',
    'kind',
    'ordinal',
    'start',
    'end',
    'page',
    'quote',
    'rule_id',
    'confidence',
    'run_id',
  ])
  return (documentId, runId) => {
    const counts = new Map<MentionKind, number>()
    return (kind, { rule, start, end, page, quote, confidence }) => {
      const ordinal = counts.get(kind) ?? 0
      counts.set(kind, ordinal + 1)
      return insert({
        document_id: documentId,
        kind,
        ordinal,
        start,
        end,
        page,
        quote,
        rule_id: rule,
        confidence,
        run_id: runId,
      })
    }
  }
}
