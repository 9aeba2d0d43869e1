import type Database from 'better-sqlite3'
import { boundsOf } from '../text/edtf.ts'
import type { FindingsRecord, RecordParty } from '../types.ts'
import { insertInto } from './insert.ts'
import type { PlaceWriter } from './mention.ts'

export interface DocumentContext {
  readonly documentId: number
  readonly place: PlaceWriter
}

/** Writes the row of the letter itself; the places that show its facts come after, for they point to it. */
export function documentWriter(db: Database.Database) {
  const insert = insertInto(db, 'document', [
    'id',
    'key',
    'sha256',
    'path',
    'media_type',
    'pages',
    'kind',
    'title',
    'date',
    'date_earliest',
    'date_latest',
    'scope',
    'covered',
    'rules_hash',
    'run_id',
    'signature',
    'text',
  ])
  return (
    { document, covered }: FindingsRecord,
    id: number | null,
    path: string,
    rulesHash: string,
    runId: number,
  ) => {
    const days = document.date === null ? null : boundsOf(document.date)
    return insert({
      id,
      key: keyOf(document.sha256),
      sha256: document.sha256,
      path,
      media_type: document.mediaType,
      pages: document.pages,
      kind: document.kind,
      title: document.title,
      date: document.date,
      date_earliest: days?.earliest ?? null,
      date_latest: days?.latest ?? null,
      scope: document.scope,
      covered: JSON.stringify(covered),
      rules_hash: rulesHash,
      run_id: runId,
      signature: document.signature,
      text: document.text,
    })
  }
}

/** Short, and the same on every machine. */
const keyOf = (sha256: string): string => sha256.slice(0, 16)

/** Writes what belongs to the letter as a whole: evidence, pages, senders and recipients, messages. */
export function documentPartsWriter(db: Database.Database) {
  const setEvidence = db.prepare<[number, number | null, number | null, number]>(
    'UPDATE document SET kind_mention_id = ?, title_mention_id = ?, date_mention_id = ? WHERE id = ?',
  )
  const insertPage = insertInto(db, 'document_page', [
    'document_id',
    'page',
    'start',
    'end',
    'read_by',
    'confidence',
  ])
  const insertLine = insertInto(db, 'document_line', [
    'document_id',
    'start',
    'end',
    'page',
    'x',
    'y',
    'width',
    'height',
  ])
  const insertMessage = insertInto(db, 'message', ['document_id', 'ordinal', 'code', 'text', 'start', 'end'])
  const insertParty = insertInto(db, 'party', [
    'document_id',
    'list',
    'ordinal',
    'name',
    'role_id',
    'role_text',
    'organisation_id',
    'force_id',
    'mention_id',
  ])
  return ({ document, messages }: FindingsRecord, { documentId, place }: DocumentContext) => {
    const { kind, title, date } = document.evidence
    setEvidence.run(
      place('document_kind', kind),
      title && place('document_title', title),
      date && place('document_date', date),
      documentId,
    )
    for (const page of document.page_spans) insertPage({ document_id: documentId, ...page })
    for (const line of document.lines) insertLine({ document_id: documentId, ...line })
    for (const [list, parties] of [
      ['sender', document.senders],
      ['recipient', document.recipients],
      ['copied', document.copied],
    ] as const) {
      for (const [ordinal, party] of parties.entries()) {
        const mentionId = place('party', party.mention)
        insertParty({
          document_id: documentId,
          list,
          ordinal,
          ...personColumns(party),
          mention_id: mentionId,
        })
      }
    }
    for (const [ordinal, { code, text, start, end }] of messages.entries()) {
      insertMessage({ document_id: documentId, ordinal, code, text, start, end })
    }
  }
}

export const personColumns = ({ name, role, role_text, organisation, force }: RecordParty) => ({
  name,
  role_id: role,
  role_text,
  organisation_id: organisation,
  force_id: force,
})
