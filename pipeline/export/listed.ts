import type Database from 'better-sqlite3'
import type { FindingsRecord, RecordParty } from '../types.ts'
import { PERSON, personOf, placesByOwner, rowsByOwner, rowsOf, spanOf } from './rows.ts'

type Listed = Pick<FindingsRecord, 'forces' | 'organisations' | 'officials' | 'inspections' | 'reports'>
type ListedRow<List extends keyof Listed> = Omit<Listed[List][number], 'mentions'> & {
  readonly ordinal: number
}

/** Rebuilds the lists of what a letter names: forces, organisations, officials, inspections, reports. */
export function listedReader(db: Database.Database): (documentId: number) => Listed {
  const forces = rowsOf<ListedRow<'forces'>>(
    db,
    `SELECT ordinal, force_id AS id, relation, rule_id AS rule FROM document_force
     WHERE document_id = ? ORDER BY ordinal`,
  )
  const organisations = rowsOf<ListedRow<'organisations'>>(
    db,
    'SELECT ordinal, organisation_id AS id FROM document_organisation WHERE document_id = ? ORDER BY ordinal',
  )
  const officials = rowsOf<RecordParty & { readonly ordinal: number }>(
    db,
    `SELECT ordinal, ${PERSON} FROM official WHERE document_id = ? ORDER BY ordinal`,
  )
  const inspections = rowsOf<Omit<ListedRow<'inspections'>, 'forces'>>(
    db,
    `SELECT ordinal, programme_id AS programme, fieldwork, published FROM inspection
     WHERE document_id = ? ORDER BY ordinal`,
  )
  const inspected = rowsByOwner<{ readonly force: string }>(
    db,
    `SELECT inspection.ordinal AS owner, inspection_force.force_id AS force FROM inspection
     JOIN inspection_force ON inspection_force.inspection_id = inspection.id
     WHERE inspection.document_id = ? ORDER BY inspection.ordinal, inspection_force.ordinal`,
  )
  const reports = rowsOf<ListedRow<'reports'>>(
    db,
    'SELECT ordinal, title, report_title_id AS report, published FROM report WHERE document_id = ? ORDER BY ordinal',
  )
  const places = {
    forces: placesByOwner(db, 'force_mention', 'document_force'),
    organisations: placesByOwner(db, 'organisation_mention', 'document_organisation'),
    officials: placesByOwner(db, 'official_mention', 'official'),
    inspections: placesByOwner(db, 'inspection_mention', 'inspection'),
    reports: placesByOwner(db, 'report_mention', 'report'),
  }
  return documentId => {
    const mentions = (list: keyof Listed) => {
      const ofOwner = places[list](documentId)
      return (owner: number) => ofOwner(owner).map(spanOf)
    }
    const ofForce = mentions('forces')
    const ofOrganisation = mentions('organisations')
    const ofOfficial = mentions('officials')
    const ofInspection = mentions('inspections')
    const ofReport = mentions('reports')
    const forcesOf = inspected(documentId)
    return {
      forces: forces(documentId).map(({ ordinal, ...row }) => ({ ...row, mentions: ofForce(ordinal) })),
      organisations: organisations(documentId).map(({ ordinal, id }) => ({
        id,
        mentions: ofOrganisation(ordinal),
      })),
      officials: officials(documentId).map(({ ordinal, ...row }) => ({
        ...personOf(row),
        mentions: ofOfficial(ordinal),
      })),
      inspections: inspections(documentId).map(({ ordinal, programme, fieldwork, published }) => ({
        programme,
        forces: forcesOf(ordinal).map(({ force }) => force),
        fieldwork,
        published,
        mentions: ofInspection(ordinal),
      })),
      reports: reports(documentId).map(({ ordinal, ...row }) => ({ ...row, mentions: ofReport(ordinal) })),
    }
  }
}
