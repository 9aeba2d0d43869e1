import type Database from 'better-sqlite3'
import type { FindingsRecord, RecordParty, RecordSpan } from '../types.ts'
import { PERSON, PLACE, personOf, rowsOf, spanOf } from './rows.ts'

type RecordDocument = FindingsRecord['document']

/** A letter's own row, with the columns that a record gives. */
export interface DocumentRow
  extends Pick<
    RecordDocument,
    'path' | 'sha256' | 'mediaType' | 'pages' | 'text' | 'kind' | 'title' | 'date' | 'scope'
  > {
  readonly id: number
  /** JSON. */
  readonly covered: string
}

export const DOCUMENT_ROW = `SELECT id, path, sha256, media_type AS mediaType, pages, text, kind, title, date, scope, covered
  FROM document`

type PartyRow = RecordParty & RecordSpan & { readonly list: 'sender' | 'recipient' | 'copied' }

/** Rebuilds what a record says of the letter as a whole. */
export function documentReader(db: Database.Database): (row: DocumentRow) => RecordDocument {
  const evidence = rowsOf<RecordSpan & { readonly kind: string }>(
    db,
    `SELECT kind, ${PLACE} FROM mention
     WHERE document_id = ? AND kind IN ('document_kind', 'document_title', 'document_date')`,
  )
  const parties = rowsOf<PartyRow>(
    db,
    `SELECT party.list, ${PERSON}, ${PLACE} FROM party JOIN mention ON mention.id = party.mention_id
     WHERE party.document_id = ? ORDER BY party.list, party.ordinal`,
  )
  const pages = rowsOf<RecordDocument['page_spans'][number]>(
    db,
    'SELECT page, start, "end" FROM document_page WHERE document_id = ? ORDER BY start',
  )
  return ({ id, covered: _, ...row }) => {
    const shown = new Map(evidence(id).map(place => [place.kind, spanOf(place)]))
    const all = parties(id)
    const listed = (list: PartyRow['list']) =>
      all.filter(party => party.list === list).map(party => ({ ...personOf(party), mention: spanOf(party) }))
    return {
      ...row,
      senders: listed('sender'),
      recipients: listed('recipient'),
      copied: listed('copied'),
      evidence: {
        kind: shown.get('document_kind')!,
        title: shown.get('document_title') ?? null,
        date: shown.get('document_date') ?? null,
      },
      page_spans: pages(id),
    }
  }
}
