import type Database from 'better-sqlite3'
import type { Addressee, Agency, FindingsRecord, RecordSpan } from '../types.ts'
import { PLACE, rowsByOwner, rowsOf, spanOf } from './rows.ts'

type Placed = Pick<
  FindingsRecord,
  'dates' | 'recommendations' | 'responses' | 'findings' | 'grades' | 'checks'
>
/** Fields of a list's entries and of their place; where both have a `confidence`, that of the place. */
type PlacedRow<List extends keyof Placed, Key extends keyof Placed[List][number]> = Pick<
  Placed[List][number],
  Key
> &
  RecordSpan

/** Rebuilds the lists of what stands at one place each: dates, recommendations and the answers to them, findings, grades, checks. */
export function placedReader(db: Database.Database): (documentId: number) => Placed {
  const dates = datesReader(db)
  const recommendations = recommendationsReader(db)
  const responses = responsesReader(db)
  const findings = findingsReader(db)
  const grades = gradesReader(db)
  const checks = checksReader(db)
  return documentId => ({
    dates: dates(documentId),
    recommendations: recommendations(documentId),
    responses: responses(documentId),
    findings: findings(documentId),
    grades: grades(documentId),
    checks: checks(documentId),
  })
}

function datesReader(db: Database.Database): (documentId: number) => Placed['dates'] {
  type Key = 'edtf' | 'role' | 'role_rule' | 'earliest' | 'latest' | 'precision' | 'inferred' | 'doubt'
  const rows = rowsOf<PlacedRow<'dates', Key>>(
    db,
    `SELECT edtf, role, role_rule_id AS role_rule, earliest, latest, precision, inferred, doubt, ${PLACE}
     FROM date_mention JOIN mention ON mention.id = date_mention.mention_id
     WHERE date_mention.document_id = ? ORDER BY date_mention.ordinal`,
  )
  return documentId =>
    rows(documentId).map(row => ({
      edtf: row.edtf,
      role: row.role,
      role_rule: row.role_rule,
      earliest: row.earliest,
      latest: row.latest,
      precision: row.precision,
      inferred: row.inferred,
      doubt: row.doubt,
      mention: spanOf(row),
    }))
}

function recommendationsReader(db: Database.Database): (documentId: number) => Placed['recommendations'] {
  const rows = rowsOf<
    PlacedRow<'recommendations', 'number' | 'deadline' | 'due'> & { readonly ordinal: number }
  >(
    db,
    `SELECT recommendation.ordinal, number, deadline, due, ${PLACE}
     FROM recommendation JOIN mention ON mention.id = recommendation.mention_id
     WHERE recommendation.document_id = ? ORDER BY recommendation.ordinal`,
  )
  const addressees = rowsByOwner<Addressee>(
    db,
    partsOf('recommendation', 'addressee', 'part.kind, part.force_id AS force'),
  )
  const themes = rowsByOwner<{ theme: string }>(
    db,
    partsOf('recommendation', 'theme', 'part.theme_code AS theme'),
  )
  return documentId => {
    const addresseesOf = addressees(documentId)
    const themesOf = themes(documentId)
    return rows(documentId).map(row => ({
      number: row.number,
      addressees: addresseesOf(row.ordinal).map(({ kind, force }) => ({ kind, force })),
      deadline: row.deadline,
      due: row.due,
      themes: themesOf(row.ordinal).map(({ theme }) => theme),
      mention: spanOf(row),
    }))
  }
}

function responsesReader(db: Database.Database): (documentId: number) => Placed['responses'] {
  type Key = 'recommendation' | 'answers' | 'actor' | 'force' | 'position' | 'progress' | 'owner' | 'when'
  const rows = rowsOf<PlacedRow<'responses', Key>>(
    db,
    `SELECT response.number AS recommendation, recommendation.ordinal AS answers, actor, force_id AS force, position,
       progress, owner, "when", ${PLACE}
     FROM response JOIN mention ON mention.id = response.mention_id
     LEFT JOIN recommendation ON recommendation.id = response.recommendation_id
     WHERE response.document_id = ? ORDER BY response.ordinal`,
  )
  return documentId =>
    rows(documentId).map(row => ({
      recommendation: row.recommendation,
      answers: row.answers,
      actor: row.actor,
      force: row.force,
      position: row.position,
      progress: row.progress,
      owner: row.owner,
      when: row.when,
      mention: spanOf(row),
    }))
}

function findingsReader(db: Database.Database): (documentId: number) => Placed['findings'] {
  interface Extra {
    readonly ordinal: number
    readonly findingConfidence: number
    /** JSON. */
    readonly cues: string
  }
  const rows = rowsOf<PlacedRow<'findings', 'theme' | 'stance' | 'source' | 'reader' | 'heading'> & Extra>(
    db,
    `SELECT finding.ordinal, theme_code AS theme, stance, source, finding.confidence AS findingConfidence, reader, cues,
       heading, ${PLACE}
     FROM finding JOIN mention ON mention.id = finding.mention_id
     WHERE finding.document_id = ? ORDER BY finding.ordinal`,
  )
  const forces = rowsByOwner<{ force: string }>(db, partsOf('finding', 'force', 'part.force_id AS force'))
  const agencies = rowsByOwner<{ agency: Agency }>(db, partsOf('finding', 'agency', 'part.agency'))
  return documentId => {
    const forcesOf = forces(documentId)
    const agenciesOf = agencies(documentId)
    return rows(documentId).map(row => ({
      theme: row.theme,
      stance: row.stance,
      forces: forcesOf(row.ordinal).map(({ force }) => force),
      agencies: agenciesOf(row.ordinal).map(({ agency }) => agency),
      source: row.source,
      confidence: row.findingConfidence,
      reader: row.reader,
      cues: JSON.parse(row.cues),
      heading: row.heading,
      mention: spanOf(row),
    }))
  }
}

function gradesReader(db: Database.Database): (documentId: number) => Placed['grades'] {
  const rows = rowsOf<PlacedRow<'grades', 'grade' | 'force' | 'count' | 'total' | 'subject'>>(
    db,
    `SELECT grade_id AS grade, force_id AS force, count, total, subject, ${PLACE}
     FROM grade JOIN mention ON mention.id = grade.mention_id
     WHERE grade.document_id = ? ORDER BY grade.ordinal`,
  )
  return documentId =>
    rows(documentId).map(row => ({
      grade: row.grade,
      force: row.force,
      count: row.count,
      total: row.total,
      subject: row.subject,
      mention: spanOf(row),
    }))
}

function checksReader(db: Database.Database): (documentId: number) => Placed['checks'] {
  type Key = Exclude<keyof Placed['checks'][number], 'mention'>
  const rows = rowsOf<PlacedRow<'checks', Key>>(
    db,
    `SELECT "check", counts, share, stated, found, outcome, reason, basis, ${PLACE}
     FROM letter_check JOIN mention ON mention.id = letter_check.mention_id
     WHERE letter_check.document_id = ? ORDER BY letter_check.ordinal`,
  )
  return documentId =>
    rows(documentId).map(({ check, counts, share, stated, found, outcome, reason, basis, ...row }) => ({
      check,
      counts,
      share,
      stated,
      found,
      outcome,
      reason,
      basis,
      mention: spanOf(row),
    }))
}

/** A query for the parts of each row of a list, such as the forces of each finding. */
const partsOf = (owner: string, part: string, columns: string): string =>
  `SELECT ${owner}.ordinal AS owner, ${columns} FROM ${owner}
   JOIN ${owner}_${part} AS part ON part.${owner}_id = ${owner}.id
   WHERE ${owner}.document_id = ? ORDER BY ${owner}.ordinal, part.ordinal`
