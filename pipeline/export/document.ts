import type Database from 'better-sqlite3'
import type { FindingsRecord, RecordParty, RecordSpan } from '../types.ts'
import { PERSON, PLACE, personOf, rowsOf, spanOf } from './rows.ts'

type RecordDocument = Omit<FindingsRecord['document'], 'signature'>

/** Another letter that says the same, in another file: a scan, a web page. */
export interface VersionLink {
  readonly key: string
  readonly path: string
  /** How alike the two are, 0 to 1: what they share of the runs of four words that either has. */
  readonly similarity: number
}

/** What a record says of the letter, and what the database knows besides. */
export interface ExportedDocument extends RecordDocument {
  /** The letter that counts in its place; null where it counts itself. */
  readonly is_version_of: VersionLink | null
  /** Letters in whose place it counts, by path. */
  readonly versions: readonly VersionLink[]
}

/** A letter's own row, with the columns that a record gives. */
export interface DocumentRow
  extends Pick<
    RecordDocument,
    'path' | 'parent' | 'sha256' | 'mediaType' | 'pages' | 'text' | 'kind' | 'title' | 'date' | 'scope'
  > {
  readonly id: number
  /** JSON. */
  readonly covered: string
}

export const DOCUMENT_ROW = `SELECT id, path, (SELECT parent FROM file WHERE file.path = document.path) AS parent, sha256, media_type AS mediaType, pages, text, kind, title, date, scope, covered
  FROM document`

type PartyRow = RecordParty & RecordSpan & { readonly list: 'sender' | 'recipient' | 'copied' }

/** Rebuilds what a record says of the letter as a whole. */
export function documentReader(db: Database.Database): (row: DocumentRow) => ExportedDocument {
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
    'SELECT page, start, "end", read_by, confidence FROM document_page WHERE document_id = ? ORDER BY start',
  )
  const lines = rowsOf<RecordDocument['lines'][number]>(
    db,
    'SELECT start, "end", page, x, y, width, height FROM document_line WHERE document_id = ? ORDER BY start',
  )
  const primary = rowsOf<VersionLink>(
    db,
    `SELECT key, path, similarity FROM version JOIN document ON document.id = version.primary_document_id
     WHERE version.document_id = ?`,
  )
  const versions = rowsOf<VersionLink>(
    db,
    `SELECT key, path, similarity FROM version JOIN document ON document.id = version.document_id
     WHERE version.primary_document_id = ? ORDER BY path`,
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
      lines: lines(id),
      is_version_of: primary(id)[0] ?? null,
      versions: versions(id),
    }
  }
}
