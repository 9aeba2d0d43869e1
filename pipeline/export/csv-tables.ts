const LETTER = 'document_key, document_path, document_kind, document_date, is_version_of'
/** Key of the letter that counts in place of this one. */
const IS_VERSION_OF = `(
  SELECT counting.key FROM version JOIN document AS counting ON counting.id = version.primary_document_id
  WHERE version.document_id = document.id) AS is_version_of`
const LETTER_OF_DOCUMENT = `document.key AS document_key, document.path AS document_path,
  document.kind AS document_kind, document.date AS document_date, ${IS_VERSION_OF}`
const PLACE = 'quote, page, start, "end", rule, confidence'
const PLACE_OF_MENTION =
  'mention.quote, mention.page, mention.start, mention."end", mention.rule_id AS rule, mention.confidence'
const BY_PLACE = 'ORDER BY document_path, start, "end", ordinal'
const STANCES = `sum(stance = 'strength') AS strengths, sum(stance = 'concern') AS concerns,
  sum(stance = 'recommendation') AS recommendations, sum(stance = 'action') AS actions,
  sum(stance = 'context') AS contexts`

/** Names and roles of a letter's senders, recipients, or those who get a copy. */
const parties = (list: string): string => `(
  SELECT group_concat(coalesce(name || coalesce(' (' || coalesce(role_text, role_id) || ')', ''), role_text, role_id),
    '; ' ORDER BY ordinal)
  FROM party WHERE party.document_id = document.id AND list = '${list}')`

const countOf = (table: string): string =>
  `(SELECT count(*) FROM ${table} WHERE ${table}.document_id = document.id)`

/** A list of what letters name once, with the first place of each. */
const listed = (owner: string, places: string, columns: string, joins = ''): string => `
  SELECT ${LETTER_OF_DOCUMENT}, ${owner}.ordinal, ${columns},
    (SELECT count(*) FROM ${places} WHERE ${places}.${owner}_id = ${owner}.id) AS mentions, ${PLACE_OF_MENTION}
  FROM ${owner} JOIN document ON document.id = ${owner}.document_id ${joins}
  LEFT JOIN ${places} ON ${places}.${owner}_id = ${owner}.id AND ${places}.ordinal = 0
  LEFT JOIN mention ON mention.id = ${places}.mention_id
  ORDER BY document.path, mention.start, mention."end", ${owner}.ordinal`

/** A list of what stands at one place each. */
const placed = (table: string, columns: string, joins = ''): string => `
  SELECT ${LETTER_OF_DOCUMENT}, ${table}.ordinal, ${columns}, ${PLACE_OF_MENTION}
  FROM ${table} JOIN document ON document.id = ${table}.document_id ${joins}
  JOIN mention ON mention.id = ${table}.mention_id
  ORDER BY document.path, mention.start, mention."end", mention.ordinal`

/**
 * The queries whose rows make the CSV files, by file name. None gives a number of the local database: a letter goes
 * by its key, and what stands in it by its place in the letter's list.
 */
export const csvTables: Readonly<Record<string, string>> = {
  documents: `
    SELECT key AS document_key, path AS document_path,
      (SELECT group_concat(path, '; ' ORDER BY path) FROM file
        WHERE file.document_id = document.id AND file.path <> document.path) AS other_paths,
      ${IS_VERSION_OF},
      (SELECT similarity FROM version WHERE version.document_id = document.id) AS similarity,
      (SELECT count(*) FROM version WHERE primary_document_id = document.id) AS versions,
      sha256, media_type, pages, length(text) AS characters, kind, title, date, date_earliest, date_latest, scope,
      ${parties('sender')} AS senders, ${parties('recipient')} AS recipients, ${parties('copied')} AS copied,
      (SELECT group_concat(force_id, '; ' ORDER BY ordinal) FROM document_force
        WHERE document_force.document_id = document.id AND relation = 'subject') AS subject_forces,
      ${countOf('recommendation')} AS recommendations, ${countOf('finding')} AS findings,
      ${countOf('grade')} AS grades, ${countOf('message')} AS messages
    FROM document ORDER BY path`,
  parties: placed(
    'party',
    'list, party.name, role_id AS role, role_text, organisation_id AS organisation, force_id AS force',
  ),
  forces: listed(
    'document_force',
    'force_mention',
    'force.id AS force_id, force.name AS force, relation, document_force.rule_id AS relation_rule',
    'JOIN force ON force.id = document_force.force_id',
  ),
  organisations: listed(
    'document_organisation',
    'organisation_mention',
    'organisation.id AS organisation_id, organisation.name AS organisation, organisation.kind',
    'JOIN organisation ON organisation.id = document_organisation.organisation_id',
  ),
  officials: `
    SELECT ${LETTER}, ordinal, name, role, role_label, role_text, organisation_id, organisation, force_id, force,
      person_id, candidates, mentions, ${PLACE}
    FROM official_detail ${BY_PLACE}`,
  // A person has a row for each letter that names them.
  persons: `
    SELECT ${LETTER}, ordinal, person.id AS person_id, person.name AS person, person.basis, person.apart,
      official_detail.name AS name_in_letter, role, role_label, role_text, organisation_id, force_id, ${PLACE}
    FROM official_detail JOIN person ON person.id = official_detail.person_id ${BY_PLACE}`,
  dates: `
    SELECT ${LETTER}, ordinal, edtf, earliest, latest, precision, role, role_rule, inferred, doubt, ${PLACE}
    FROM date_detail ${BY_PLACE}`,
  inspections: listed(
    'inspection',
    'inspection_mention',
    `programme.id AS programme_id, programme.name AS programme,
     (SELECT group_concat(force_id, '; ' ORDER BY ordinal) FROM inspection_force
       WHERE inspection_id = inspection.id) AS forces, fieldwork, published`,
    'JOIN programme ON programme.id = inspection.programme_id',
  ),
  reports: listed('report', 'report_mention', 'report.title, report_title_id AS report, published'),
  letter_reports: `
    SELECT ${LETTER}, ordinal, relation, title, report, programme_id, programme, published, basis, ${PLACE}
    FROM letter_report_detail ${BY_PLACE}`,
  // A letter has a row for each link to another, or one row where it has none.
  threads: `
    SELECT document.key AS document_key, document.path AS document_path, document.kind AS document_kind,
      document.date AS document_date, ${IS_VERSION_OF}, thread_detail.thread, thread_detail.place AS place_in_thread,
      thread_detail.letters AS letters_in_thread, relation, other_document_key, other_document_path,
      other_document_date, basis, joins, ${PLACE}
    FROM document
    LEFT JOIN thread_detail ON thread_detail.document_id = document.id
    LEFT JOIN letter_link_detail AS link ON link.document_id = document.id
    ORDER BY document.path, other_document_path`,
  // The place is that of the first finding; with min() SQLite takes the other columns from the row that holds it.
  themes: `
    SELECT ${LETTER}, min(ordinal) AS ordinal, theme_code, theme_label, theme_group_code, theme_group,
      count(*) AS findings, ${STANCES}, ${PLACE}
    FROM finding_detail GROUP BY document_key, theme_code ${BY_PLACE}, theme_code`,
  recommendations: `
    SELECT ${LETTER}, subject_forces, ordinal, number, addressees, deadline, due, theme_codes, themes, ${PLACE}
    FROM recommendation_detail ${BY_PLACE}`,
  responses: `
    SELECT ${LETTER}, ordinal, number, actor, force_id, force, position, progress, owner, "when",
      recommendation_ordinal, recommendation, due, ${PLACE}
    FROM response_detail ${BY_PLACE}`,
  findings: `
    SELECT ${LETTER}, year, ordinal, force_ids, forces, theme_code, theme_label, theme_group_code, theme_group, stance,
      source, agencies, counts_for_forces, reader, cues, heading, ${PLACE}
    FROM finding_detail ${BY_PLACE}`,
  recurrence: `
    SELECT document_key, document_path, document_kind, document_date, relation, similarity, containment, force_ids, ordinal,
      number, other_document_key, other_document_path, other_document_date, other_force_ids, other_ordinal, other_number,
      other_quote, ${PLACE}
    FROM recommendation_recurrence ${BY_PLACE}, other_document_path, other_ordinal`,
  statutory_clock: `
    SELECT document.key AS document_key, document.path AS document_path, document.kind AS document_kind,
      document.date AS document_date, told_as, statutory_clock.force_id, force, local_policing_body, statutory_clock.title,
      report, programme_id, is_national, duty_basis, published, published_basis, period_set, due, response_key,
      response_path, response_date, days_taken, chief_response_key, chief_response_date, outcome
    FROM statutory_clock JOIN document ON document.key = told_by
    ORDER BY statutory_clock.force_id, published IS NULL, published, is_national, told_by, statutory_clock.title, programme_id`,
  checks: placed('letter_check', '"check", counts, share, stated, found, outcome, reason, basis'),
  grades: placed(
    'grade',
    'grade_id AS grade, grade_scale.ordinal AS place_on_scale, force_id AS force, grade.count, grade.total, grade.subject',
    'JOIN grade_scale ON grade_scale.id = grade.grade_id',
  ),
}
