import type Database from 'better-sqlite3'
import type { FindingsRecord } from '../types.ts'
import { checksWriter } from './check-rows.ts'
import type { DocumentContext } from './document-rows.ts'
import { insertInto } from './insert.ts'
import { responsesWriter } from './response-rows.ts'

/** Writes what stands at one place each: dates, recommendations and the answers to them, findings, grades, checks. */
export function placedWriter(db: Database.Database) {
  const writers = [datesWriter(db), askedWriter(db), findingsWriter(db), gradesWriter(db), checksWriter(db)]
  return (record: FindingsRecord, context: DocumentContext) => {
    for (const write of writers) write(record, context)
  }
}

type Writer = (record: FindingsRecord, context: DocumentContext) => void

function datesWriter(db: Database.Database): Writer {
  const insert = insertInto(db, 'date_mention', [
    'document_id',
    'ordinal',
    'edtf',
    'earliest',
    'latest',
    'precision',
    'role',
    'role_rule_id',
    'inferred',
    'doubt',
    'mention_id',
  ])
  return ({ dates }, { documentId, place }) => {
    for (const [ordinal, { role_rule, mention, ...date }] of dates.entries()) {
      insert({
        document_id: documentId,
        ordinal,
        ...date,
        role_rule_id: role_rule,
        mention_id: place('date', mention),
      })
    }
  }
}

/** Recommendations, and the answers that point to them. */
function askedWriter(db: Database.Database): Writer {
  const writeRecommendations = recommendationsWriter(db)
  const writeResponses = responsesWriter(db)
  return (record, context) => writeResponses(record, context, writeRecommendations(record, context))
}

/** Gives back the numbers of the rows. */
function recommendationsWriter(
  db: Database.Database,
): (record: FindingsRecord, context: DocumentContext) => readonly number[] {
  const insert = insertInto(db, 'recommendation', [
    'document_id',
    'ordinal',
    'number',
    'deadline',
    'due',
    'mention_id',
  ])
  const insertAddressee = insertInto(db, 'recommendation_addressee', [
    'recommendation_id',
    'ordinal',
    'kind',
    'force_id',
  ])
  const insertTheme = insertInto(db, 'recommendation_theme', ['recommendation_id', 'ordinal', 'theme_code'])
  return ({ recommendations }, { documentId, place }) => {
    const ids: number[] = []
    for (const [
      ordinal,
      { number, deadline, due, addressees, themes, mention },
    ] of recommendations.entries()) {
      const mention_id = place('recommendation', mention)
      const id = insert({ document_id: documentId, ordinal, number, deadline, due, mention_id })
      ids.push(id)
      for (const [index, { kind, force }] of addressees.entries()) {
        insertAddressee({ recommendation_id: id, ordinal: index, kind, force_id: force })
      }
      for (const [index, theme] of themes.entries()) {
        insertTheme({ recommendation_id: id, ordinal: index, theme_code: theme })
      }
    }
    return ids
  }
}

function findingsWriter(db: Database.Database): Writer {
  const insert = insertInto(db, 'finding', [
    'document_id',
    'ordinal',
    'theme_code',
    'stance',
    'source',
    'confidence',
    'reader',
    'cues',
    'heading',
    'mention_id',
  ])
  const insertForce = insertInto(db, 'finding_force', ['finding_id', 'ordinal', 'force_id'])
  const insertAgency = insertInto(db, 'finding_agency', ['finding_id', 'ordinal', 'agency'])
  return ({ findings }, { documentId, place }) => {
    for (const [ordinal, finding] of findings.entries()) {
      const id = insert({
        document_id: documentId,
        ordinal,
        theme_code: finding.theme,
        stance: finding.stance,
        source: finding.source,
        confidence: finding.confidence,
        reader: finding.reader,
        cues: JSON.stringify(finding.cues),
        heading: finding.heading,
        mention_id: place('finding', finding.mention),
      })
      for (const [index, force] of finding.forces.entries()) {
        insertForce({ finding_id: id, ordinal: index, force_id: force })
      }
      for (const [index, agency] of finding.agencies.entries()) {
        insertAgency({ finding_id: id, ordinal: index, agency })
      }
    }
  }
}

function gradesWriter(db: Database.Database): Writer {
  const insert = insertInto(db, 'grade', [
    'document_id',
    'ordinal',
    'grade_id',
    'force_id',
    'count',
    'total',
    'subject',
    'mention_id',
  ])
  return ({ grades }, { documentId, place }) => {
    for (const [ordinal, { grade, force, count, total, subject, mention }] of grades.entries()) {
      const mention_id = place('grade', mention)
      insert({
        document_id: documentId,
        ordinal,
        grade_id: grade,
        force_id: force,
        count,
        total,
        subject,
        mention_id,
      })
    }
  }
}
