import type Database from 'better-sqlite3'
import type { FindingsRecord, RecordSpan } from '../types.ts'
import type { CandidateFinder } from './candidates.ts'
import { type DocumentContext, personColumns } from './document-rows.ts'
import { insertInto } from './insert.ts'
import type { MentionKind } from './mention.ts'

/** Writes what a letter lists once, however often it is named: forces, organisations, officials, inspections, reports. */
export function listedWriter(db: Database.Database, candidatesOf: CandidateFinder) {
  const insertForce = insertInto(db, 'document_force', [
    'document_id',
    'ordinal',
    'force_id',
    'relation',
    'rule_id',
  ])
  const insertOrganisation = insertInto(db, 'document_organisation', [
    'document_id',
    'ordinal',
    'organisation_id',
  ])
  const insertOfficial = insertInto(db, 'official', [
    'document_id',
    'ordinal',
    'name',
    'role_id',
    'role_text',
    'organisation_id',
    'force_id',
  ])
  const insertCandidate = insertInto(db, 'official_candidate', [
    'official_id',
    'ordinal',
    'holder',
    'name',
    'holder_from',
    'holder_until',
    'acting',
    'basis',
    'confidence',
    'source',
  ])
  const insertInspection = insertInto(db, 'inspection', [
    'document_id',
    'ordinal',
    'programme_id',
    'fieldwork',
    'published',
  ])
  const insertInspected = insertInto(db, 'inspection_force', ['inspection_id', 'ordinal', 'force_id'])
  const insertReport = insertInto(db, 'report', [
    'document_id',
    'ordinal',
    'title',
    'report_title_id',
    'published',
  ])

  const forcePlaces = placesWriter(db, 'force', 'document_force_id')
  const organisationPlaces = placesWriter(db, 'organisation', 'document_organisation_id')
  const officialPlaces = placesWriter(db, 'official', 'official_id')
  const inspectionPlaces = placesWriter(db, 'inspection', 'inspection_id')
  const reportPlaces = placesWriter(db, 'report', 'report_id')

  return (record: FindingsRecord, context: DocumentContext) => {
    const document_id = context.documentId
    for (const [ordinal, { id, relation, rule, mentions }] of record.forces.entries()) {
      forcePlaces(
        insertForce({ document_id, ordinal, force_id: id, relation, rule_id: rule }),
        mentions,
        context,
      )
    }
    for (const [ordinal, { id, mentions }] of record.organisations.entries()) {
      organisationPlaces(insertOrganisation({ document_id, ordinal, organisation_id: id }), mentions, context)
    }
    for (const [ordinal, official] of record.officials.entries()) {
      const officialId = insertOfficial({ document_id, ordinal, ...personColumns(official) })
      officialPlaces(officialId, official.mentions, context)
      const candidates = candidatesOf(official, record.document.date)
      for (const [place, { from, until, acting, ...candidate }] of candidates.entries())
        insertCandidate({
          official_id: officialId,
          ordinal: place,
          ...candidate,
          holder_from: from,
          holder_until: until,
          acting: Number(acting),
        })
    }
    for (const [
      ordinal,
      { programme, forces, fieldwork, published, mentions },
    ] of record.inspections.entries()) {
      const id = insertInspection({ document_id, ordinal, programme_id: programme, fieldwork, published })
      for (const [place, force_id] of forces.entries())
        insertInspected({ inspection_id: id, ordinal: place, force_id })
      inspectionPlaces(id, mentions, context)
    }
    for (const [ordinal, { title, report, published, mentions }] of record.reports.entries()) {
      const id = insertReport({ document_id, ordinal, title, report_title_id: report, published })
      reportPlaces(id, mentions, context)
    }
  }
}

function placesWriter<Owner extends string>(db: Database.Database, kind: MentionKind, owner: Owner) {
  const insert = insertInto<string>(db, `${kind}_mention`, [owner, 'ordinal', 'mention_id'])
  return (ownerId: number, spans: readonly RecordSpan[], { place }: DocumentContext) => {
    for (const [ordinal, span] of spans.entries())
      insert({ [owner]: ownerId, ordinal, mention_id: place(kind, span) })
  }
}
