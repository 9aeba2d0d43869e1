-- Flat tables for analysts: one row each, names beside ids, no joins needed.
-- Written for SQLite 3.37 and later; lists in one cell are separated by `; ` and stand in the letter's order.

-- One row for each path ever met and not pruned, with exactly one outcome.
CREATE VIEW file_outcome AS
SELECT
  file.path AS path, -- Path from the folder the program works in, with forward slashes.
  CASE
    WHEN file.document_id IS NULL THEN 'failed'
    WHEN file.path = document.path THEN 'stored'
    ELSE 'duplicate'
  END AS outcome, -- `stored`, `duplicate` (the same bytes as a letter at another path) or `failed`.
  file.sha256 AS sha256, -- Hash of the bytes last seen there.
  file.document_id AS document_id, -- Letter.
  document.key AS document_key, -- Letter, by the first 16 digits of its hash.
  file.failure_code AS failure_code, -- Why it could not be read, as a word.
  file.failure_reason AS failure_reason, -- Why it could not be read, as a sentence.
  file.parent AS parent, -- Path of the file it was found in, such as an e-mail with attachments.
  file.run_id AS run_id -- Run that found this.
FROM file LEFT JOIN document ON document.id = file.document_id;

-- One row for each letter, with the version of it that counts. Versions are the same letter in other files: a scan, a web page.
CREATE VIEW version_group AS
SELECT
  document.id AS document_id, -- Letter.
  document.key AS document_key, -- Letter, by the first 16 digits of its hash.
  document.path AS document_path, -- Path of the letter.
  version.document_id IS NULL AS counts, -- 1 where it counts; 0 where another version counts in its place.
  counting.id AS primary_document_id, -- The version that counts: the one that was read most surely, then the longest, then the first by path.
  counting.key AS primary_document_key, -- The version that counts, by the first 16 digits of its hash.
  counting.path AS primary_document_path, -- Path of the version that counts.
  coalesce(version.similarity, 1.0) AS similarity_to_primary, -- How alike it is to that one: what they share of the runs of four words that either has.
  1 + (SELECT count(*) FROM version AS other WHERE other.primary_document_id = counting.id) AS versions -- Number of versions, this one included.
FROM document
LEFT JOIN version ON version.document_id = document.id
JOIN document AS counting ON counting.id = coalesce(version.primary_document_id, document.id);

-- One row for each finding.
CREATE VIEW finding_detail AS
SELECT
  finding.id AS finding_id, -- Finding.
  finding.document_id AS document_id, -- Letter.
  document.key AS document_key, -- Letter, by the first 16 digits of its hash.
  document.path AS document_path, -- Path of the letter.
  document.kind AS document_kind, -- What sort of document it is.
  document.date AS document_date, -- Date of the letter, EDTF.
  (SELECT counting.key FROM version JOIN document AS counting ON counting.id = version.primary_document_id
    WHERE version.document_id = document.id
  ) AS is_version_of, -- Key of the letter that counts in its place; null where it counts itself.
  CASE WHEN document.date GLOB '[0-9][0-9][0-9][0-9]*' THEN CAST(substr(document.date, 1, 4) AS INTEGER)
  END AS year, -- Year of the letter.
  finding.ordinal AS ordinal, -- Place in the letter's list, from 0.
  (SELECT group_concat(name, '; ') FROM (
    SELECT force.name AS name FROM finding_force JOIN force ON force.id = finding_force.force_id
    WHERE finding_force.finding_id = finding.id ORDER BY finding_force.ordinal)
  ) AS forces, -- Names of the forces it is about.
  (SELECT group_concat(force_id, '; ') FROM (
    SELECT force_id FROM finding_force WHERE finding_id = finding.id ORDER BY ordinal)
  ) AS force_ids, -- Ids of the forces it is about.
  finding.theme_code AS theme_code, -- Theme.
  theme.name AS theme_label, -- Label of the theme.
  theme.parent_code AS theme_group_code, -- Group of the theme.
  theme_group.name AS theme_group, -- Label of the group.
  finding.stance AS stance, -- What it says about the theme.
  finding.source AS source, -- Whose statement it is.
  (SELECT group_concat(agency, '; ') FROM (
    SELECT agency FROM finding_agency WHERE finding_id = finding.id ORDER BY ordinal)
  ) AS agencies, -- Agencies it is about.
  EXISTS (
    SELECT 1 FROM finding_agency
    WHERE finding_id = finding.id AND agency IN ('police', 'pcc', 'partnership')
  ) AS counts_for_forces, -- 1 where police, commissioner or partnership are meant: only then is it compared by force.
  finding.reader AS reader, -- How likely the sentence reader alone finds the theme; null where it was not asked.
  finding.cues AS cues, -- Words that spoke for theme and stance, as a JSON array.
  finding.heading AS heading, -- Heading it stands under.
  mention.quote AS quote, -- The very words.
  mention.page AS page, -- Page; null where the file has none.
  mention.start AS start, -- First character, from 0.
  mention."end" AS "end", -- Character after the last.
  mention.rule_id AS rule, -- Rule that claims it.
  finding.confidence AS confidence -- How far it is to be trusted, 0 to 1.
FROM finding
JOIN mention ON mention.id = finding.mention_id
JOIN document ON document.id = finding.document_id
JOIN theme ON theme.code = finding.theme_code
LEFT JOIN theme AS theme_group ON theme_group.code = theme.parent_code;

-- One row for each force and theme, also where nothing was found. Only findings about police, commissioner or
-- partnership count: what a letter says of a council's social workers is not the force's. Of versions one counts.
CREATE VIEW force_by_theme AS
WITH
  counted AS (
    SELECT
      finding_force.force_id, finding.theme_code,
      count(*) AS findings, count(DISTINCT finding.document_id) AS letters,
      sum(finding.stance = 'strength') AS strengths, sum(finding.stance = 'concern') AS concerns,
      sum(finding.stance = 'recommendation') AS recommendations, sum(finding.stance = 'action') AS actions,
      sum(finding.stance = 'context') AS contexts
    FROM finding JOIN finding_force ON finding_force.finding_id = finding.id
    WHERE EXISTS (
      SELECT 1 FROM finding_agency
      WHERE finding_agency.finding_id = finding.id AND agency IN ('police', 'pcc', 'partnership'))
    AND finding.document_id NOT IN (SELECT document_id FROM version)
    GROUP BY finding_force.force_id, finding.theme_code),
  about AS (
    SELECT force_id, count(*) AS letters FROM document_force
    WHERE relation = 'subject' AND document_id NOT IN (SELECT document_id FROM version) GROUP BY force_id)
SELECT
  force.id AS force_id, -- Force.
  force.name AS force_name, -- Name of the force.
  theme.code AS theme_code, -- Theme.
  theme.name AS theme_label, -- Label of the theme.
  theme.parent_code AS theme_group_code, -- Group of the theme.
  theme_group.name AS theme_group, -- Label of the group.
  coalesce(counted.findings, 0) AS findings, -- Findings on this force and theme.
  coalesce(counted.letters, 0) AS letters, -- Letters that hold such a finding.
  coalesce(counted.strengths, 0) AS strengths, -- Findings with stance `strength`.
  coalesce(counted.concerns, 0) AS concerns, -- Findings with stance `concern`.
  coalesce(counted.recommendations, 0) AS recommendations, -- Findings with stance `recommendation`.
  coalesce(counted.actions, 0) AS actions, -- Findings with stance `action`.
  coalesce(counted.contexts, 0) AS contexts, -- Findings with stance `context`.
  coalesce(about.letters, 0) AS letters_about_force, -- Letters about this force, whatever their themes.
  about.letters IS NOT NULL AS letter_read -- 1 where a letter about this force was read; else 0 means "not known".
FROM force
CROSS JOIN theme
LEFT JOIN theme AS theme_group ON theme_group.code = theme.parent_code
LEFT JOIN counted ON counted.force_id = force.id AND counted.theme_code = theme.code
LEFT JOIN about ON about.force_id = force.id
WHERE theme.parent_code IS NOT NULL
ORDER BY force.id, theme.code;

-- One row for each force and year with a letter about that force. Of versions one counts.
CREATE VIEW letters_by_force_and_year AS
WITH letter AS (
  SELECT
    document_force.force_id, document.id, document.kind, document.date,
    CASE WHEN document.date GLOB '[0-9][0-9][0-9][0-9]*' THEN CAST(substr(document.date, 1, 4) AS INTEGER) END AS year,
    (SELECT count(*) FROM recommendation WHERE recommendation.document_id = document.id) AS recommendations,
    (SELECT count(*) FROM finding JOIN finding_force ON finding_force.finding_id = finding.id
      WHERE finding.document_id = document.id AND finding_force.force_id = document_force.force_id) AS findings
  FROM document_force JOIN document ON document.id = document_force.document_id
  WHERE document_force.relation = 'subject' AND document.id NOT IN (SELECT document_id FROM version))
SELECT
  letter.force_id AS force_id, -- Force.
  force.name AS force_name, -- Name of the force.
  letter.year AS year, -- Year of the letters; null where they are not dated.
  count(*) AS letters, -- Letters about the force.
  sum(letter.kind = 'pcc_response') AS pcc_responses, -- Of these, answers of a local policing body.
  sum(letter.kind = 'chief_constable_response') AS chief_constable_responses, -- Of these, answers of the force.
  sum(letter.kind = 'inspectorate_letter') AS inspectorate_letters, -- Of these, letters of inspectors.
  sum(letter.kind NOT IN ('pcc_response', 'chief_constable_response', 'inspectorate_letter')) AS others, -- Of these, all else.
  sum(letter.findings) AS findings, -- Findings on the force in these letters.
  sum(letter.recommendations) AS recommendations, -- Recommendations in these letters, to whomever.
  min(letter.date) AS first_date, -- Date of the first of them, EDTF.
  max(letter.date) AS last_date -- Date of the last of them, EDTF.
FROM letter JOIN force ON force.id = letter.force_id
GROUP BY letter.force_id, letter.year
ORDER BY letter.force_id, letter.year;

-- One row for each recommendation.
CREATE VIEW recommendation_detail AS
SELECT
  recommendation.id AS recommendation_id, -- Recommendation.
  recommendation.document_id AS document_id, -- Letter.
  document.key AS document_key, -- Letter, by the first 16 digits of its hash.
  document.path AS document_path, -- Path of the letter.
  document.kind AS document_kind, -- What sort of document it is.
  document.date AS document_date, -- Date of the letter, EDTF.
  (SELECT counting.key FROM version JOIN document AS counting ON counting.id = version.primary_document_id
    WHERE version.document_id = document.id
  ) AS is_version_of, -- Key of the letter that counts in its place; null where it counts itself.
  (SELECT group_concat(name, '; ') FROM (
    SELECT force.name AS name FROM document_force JOIN force ON force.id = document_force.force_id
    WHERE document_force.document_id = document.id AND relation = 'subject' ORDER BY document_force.ordinal)
  ) AS subject_forces, -- Names of the forces the letter is about.
  recommendation.ordinal AS ordinal, -- Place in the letter's list, from 0.
  recommendation.number AS number, -- Number as written.
  (SELECT group_concat(addressee, '; ') FROM (
    SELECT kind || coalesce(' (' || force_id || ')', '') AS addressee FROM recommendation_addressee
    WHERE recommendation_id = recommendation.id ORDER BY recommendation_addressee.ordinal)
  ) AS addressees, -- Who is asked, with the id of the force where one is meant.
  recommendation.deadline AS deadline, -- Words of the deadline.
  recommendation.due AS due, -- Date it falls due, EDTF.
  (SELECT group_concat(theme_code, '; ') FROM (
    SELECT theme_code FROM recommendation_theme WHERE recommendation_id = recommendation.id
    ORDER BY recommendation_theme.ordinal)
  ) AS theme_codes, -- Themes it is about.
  (SELECT group_concat(name, '; ') FROM (
    SELECT theme.name AS name FROM recommendation_theme JOIN theme ON theme.code = recommendation_theme.theme_code
    WHERE recommendation_id = recommendation.id ORDER BY recommendation_theme.ordinal)
  ) AS themes, -- Labels of the themes it is about.
  mention.quote AS quote, -- The very words.
  mention.page AS page, -- Page; null where the file has none.
  mention.start AS start, -- First character, from 0.
  mention."end" AS "end", -- Character after the last.
  mention.rule_id AS rule, -- Rule that claims it.
  mention.confidence AS confidence -- How far the rule is to be trusted, 0 to 1.
FROM recommendation
JOIN mention ON mention.id = recommendation.mention_id
JOIN document ON document.id = recommendation.document_id;

-- One row for each answer to a recommendation.
CREATE VIEW response_detail AS
SELECT
  response.id AS response_id, -- Answer.
  response.document_id AS document_id, -- Letter.
  document.key AS document_key, -- Letter, by the first 16 digits of its hash.
  document.path AS document_path, -- Path of the letter.
  document.kind AS document_kind, -- What sort of document it is.
  document.date AS document_date, -- Date of the letter, EDTF.
  (SELECT counting.key FROM version JOIN document AS counting ON counting.id = version.primary_document_id
    WHERE version.document_id = document.id
  ) AS is_version_of, -- Key of the letter that counts in its place; null where it counts itself.
  response.ordinal AS ordinal, -- Place in the letter's list, from 0.
  response.number AS number, -- Number of the recommendation, as written.
  response.actor AS actor, -- Who answers.
  response.force_id AS force_id, -- Force that answers, or whose policing body does.
  force.name AS force, -- Its name.
  response.position AS position, -- Whether they agree.
  response.progress AS progress, -- How far it has come.
  response.owner AS owner, -- Who is to see to it, in the letter's words.
  response."when" AS "when", -- By when, in the letter's words.
  recommendation.ordinal AS recommendation_ordinal, -- Place of the recommendation in the letter's list, from 0.
  asked.quote AS recommendation, -- Words of the recommendation, where the letter sets it out.
  recommendation.due AS due, -- Date the recommendation falls due, EDTF.
  mention.quote AS quote, -- The very words.
  mention.page AS page, -- Page; null where the file has none.
  mention.start AS start, -- First character, from 0.
  mention."end" AS "end", -- Character after the last.
  mention.rule_id AS rule, -- Rule that claims it.
  mention.confidence AS confidence -- How far the rule is to be trusted, 0 to 1.
FROM response
JOIN mention ON mention.id = response.mention_id
JOIN document ON document.id = response.document_id
LEFT JOIN force ON force.id = response.force_id
LEFT JOIN recommendation ON recommendation.id = response.recommendation_id
LEFT JOIN mention AS asked ON asked.id = recommendation.mention_id;

-- One row for each person or role-holder in a letter, with the first place that names them.
CREATE VIEW official_detail AS
SELECT
  official.id AS official_id, -- Person or role-holder in a letter.
  official.document_id AS document_id, -- Letter.
  document.key AS document_key, -- Letter, by the first 16 digits of its hash.
  document.path AS document_path, -- Path of the letter.
  document.kind AS document_kind, -- What sort of document it is.
  document.date AS document_date, -- Date of the letter, EDTF.
  (SELECT counting.key FROM version JOIN document AS counting ON counting.id = version.primary_document_id
    WHERE version.document_id = document.id
  ) AS is_version_of, -- Key of the letter that counts in its place; null where it counts itself.
  official.ordinal AS ordinal, -- Place in the letter's list, from 0.
  official.name AS name, -- Name without honorific and post-nominals.
  official.role_id AS role, -- Role.
  role.name AS role_label, -- Label of the role.
  official.role_text AS role_text, -- Role in the letter's own words.
  official.organisation_id AS organisation_id, -- Organisation.
  organisation.name AS organisation, -- Name of the organisation.
  official.force_id AS force_id, -- Force.
  force.name AS force, -- Name of the force.
  (SELECT person_id FROM official_person WHERE official_person.official_id = official.id
  ) AS person_id, -- Person, across letters; null where only the role is given.
  (SELECT group_concat(words, '; ') FROM (
    SELECT name || ' (' || basis || ', ' || confidence || ')' AS words FROM official_candidate
    WHERE official_candidate.official_id = official.id ORDER BY official_candidate.ordinal)
  ) AS candidates, -- Who may have held the office on that date, from reference data: no letter states it.
  (SELECT count(*) FROM official_mention WHERE official_id = official.id) AS mentions, -- Places that name them.
  mention.quote AS quote, -- The very words.
  mention.page AS page, -- Page; null where the file has none.
  mention.start AS start, -- First character, from 0.
  mention."end" AS "end", -- Character after the last.
  mention.rule_id AS rule, -- Rule that claims it.
  mention.confidence AS confidence -- How far the rule is to be trusted, 0 to 1.
FROM official
JOIN document ON document.id = official.document_id
LEFT JOIN official_mention ON official_mention.official_id = official.id AND official_mention.ordinal = 0
LEFT JOIN mention ON mention.id = official_mention.mention_id
LEFT JOIN role ON role.id = official.role_id
LEFT JOIN organisation ON organisation.id = official.organisation_id
LEFT JOIN force ON force.id = official.force_id;

-- One row for each date expression.
CREATE VIEW date_detail AS
SELECT
  date_mention.id AS date_id, -- Date expression.
  date_mention.document_id AS document_id, -- Letter.
  document.key AS document_key, -- Letter, by the first 16 digits of its hash.
  document.path AS document_path, -- Path of the letter.
  document.kind AS document_kind, -- What sort of document it is.
  document.date AS document_date, -- Date of the letter, EDTF.
  (SELECT counting.key FROM version JOIN document AS counting ON counting.id = version.primary_document_id
    WHERE version.document_id = document.id
  ) AS is_version_of, -- Key of the letter that counts in its place; null where it counts itself.
  date_mention.ordinal AS ordinal, -- Place in the letter's list, from 0.
  date_mention.edtf AS edtf, -- What it means, EDTF.
  date_mention.earliest AS earliest, -- First day it can mean.
  date_mention.latest AS latest, -- Last day it can mean.
  date_mention.precision AS precision, -- How fine it is.
  date_mention.role AS role, -- Date of what.
  date_mention.role_rule_id AS role_rule, -- Rule that gave the role.
  date_mention.inferred AS inferred, -- What was not stated but taken from the letter's date.
  date_mention.doubt AS doubt, -- What is wrong with it.
  mention.quote AS quote, -- The very words.
  mention.page AS page, -- Page; null where the file has none.
  mention.start AS start, -- First character, from 0.
  mention."end" AS "end", -- Character after the last.
  mention.rule_id AS rule, -- Rule that claims it.
  mention.confidence AS confidence -- How far the rule is to be trusted, 0 to 1.
FROM date_mention
JOIN mention ON mention.id = date_mention.mention_id
JOIN document ON document.id = date_mention.document_id;

-- One row for each person, with the offices in which letters show them. Of versions one counts.
CREATE VIEW person_detail AS
WITH
  seen AS (
    SELECT
      official_person.person_id, official.document_id, document.date,
      coalesce(nullif(role.name, 'Other role'), official.role_text, 'no office given')
        || coalesce(', ' || force.name, '') AS office
    FROM official_person
    JOIN official ON official.id = official_person.official_id
    JOIN document ON document.id = official.document_id
    LEFT JOIN role ON role.id = official.role_id
    LEFT JOIN force ON force.id = official.force_id
    WHERE official.document_id NOT IN (SELECT document_id FROM version)),
  held AS (
    SELECT person_id, office, office || ' (' || CASE
        WHEN min(date) IS NULL THEN 'undated'
        WHEN min(date) = max(date) THEN min(date)
        ELSE min(date) || ' to ' || max(date)
      END || ')' AS words, min(date) AS first_date
    FROM seen GROUP BY person_id, office),
  listed AS (
    SELECT person_id, group_concat(words, '; ') AS offices
    FROM (SELECT person_id, words FROM held ORDER BY person_id, first_date, office) GROUP BY person_id),
  written AS (
    SELECT person_id, group_concat(name, '; ') AS names
    FROM (
      SELECT DISTINCT person_id, official.name AS name FROM official_person JOIN official ON official.id = official_id
      ORDER BY person_id, official.name)
    GROUP BY person_id),
  total AS (
    SELECT person_id, count(DISTINCT document_id) AS letters, min(date) AS first_date, max(date) AS last_date
    FROM seen GROUP BY person_id)
SELECT
  person.id AS person_id, -- Person.
  person.name AS name, -- Name in its fullest form.
  written.names AS names, -- All forms of the name.
  coalesce(total.letters, 0) AS letters, -- Letters that name them.
  total.first_date AS first_date, -- Date of the first of these, EDTF.
  total.last_date AS last_date, -- Date of the last of these, EDTF.
  listed.offices AS offices, -- Offices, each with the dates of the first and last letter that show it.
  person.basis AS basis, -- Why all is one person's.
  person.apart AS apart -- Why another of the name is another person; null where there is no other.
FROM person
LEFT JOIN written ON written.person_id = person.id
LEFT JOIN total ON total.person_id = person.id
LEFT JOIN listed ON listed.person_id = person.id
ORDER BY person.id;

-- One row for each report that a letter is, announces, answers or cites.
CREATE VIEW letter_report_detail AS
SELECT
  letter_report.document_id AS document_id, -- Letter.
  document.key AS document_key, -- Letter, by the first 16 digits of its hash.
  document.path AS document_path, -- Path of the letter.
  document.kind AS document_kind, -- What sort of document it is.
  document.date AS document_date, -- Date of the letter, EDTF.
  (SELECT counting.key FROM version JOIN document AS counting ON counting.id = version.primary_document_id
    WHERE version.document_id = document.id
  ) AS is_version_of, -- Key of the letter that counts in its place; null where it counts itself.
  letter_report.ordinal AS ordinal, -- Place in the letter's list, from 0.
  letter_report.relation AS relation, -- What the letter does with the report.
  letter_report.title AS title, -- Title as the letter gives it; null where inspection and day alone are known.
  letter_report.report_title_id AS report, -- Known report.
  letter_report.programme_id AS programme_id, -- Programme of a report without a title.
  programme.name AS programme, -- Name of that programme.
  letter_report.published AS published, -- When it came out, EDTF, as the letter says.
  letter_report.basis AS basis, -- What shows the relation.
  mention.quote AS quote, -- The very words that name the report or its day.
  mention.page AS page, -- Page; null where the file has none.
  mention.start AS start, -- First character, from 0.
  mention."end" AS "end", -- Character after the last.
  mention.rule_id AS rule, -- Rule that claims the place.
  letter_report.confidence AS confidence -- How far the relation is to be trusted, 0 to 1.
FROM letter_report
JOIN document ON document.id = letter_report.document_id
JOIN mention ON mention.id = letter_report.mention_id
LEFT JOIN programme ON programme.id = letter_report.programme_id;

-- One row for each link from a letter to another.
CREATE VIEW letter_link_detail AS
SELECT
  letter_link.document_id AS document_id, -- Letter whose words show the link.
  document.key AS document_key, -- The same, by the first 16 digits of its hash.
  document.path AS document_path, -- Path of the letter.
  document.kind AS document_kind, -- What sort of document it is.
  document.date AS document_date, -- Date of the letter, EDTF.
  (SELECT counting.key FROM version JOIN document AS counting ON counting.id = version.primary_document_id
    WHERE version.document_id = document.id
  ) AS is_version_of, -- Key of the letter that counts in its place; null where it counts itself.
  letter_link.relation AS relation, -- What it is to the other: it answers it, replies to it, announces it, follows it up.
  letter_link.other_document_id AS other_document_id, -- Letter that it points to.
  other.key AS other_document_key, -- The same, by the first 16 digits of its hash.
  other.path AS other_document_path, -- Path of that letter.
  other.kind AS other_document_kind, -- What sort of document that is.
  other.date AS other_document_date, -- Date of that letter, EDTF.
  letter_link.basis AS basis, -- What shows it.
  letter_link.joins AS joins, -- 1 where it makes the two one thread.
  mention.quote AS quote, -- The very words that show it.
  mention.page AS page, -- Page; null where the file has none.
  mention.start AS start, -- First character, from 0.
  mention."end" AS "end", -- Character after the last.
  mention.rule_id AS rule, -- Rule that claims the place.
  letter_link.confidence AS confidence -- How far it is to be trusted, 0 to 1.
FROM letter_link
JOIN document ON document.id = letter_link.document_id
JOIN document AS other ON other.id = letter_link.other_document_id
JOIN mention ON mention.id = letter_link.mention_id;

-- One row for each letter of each thread, in the order of their dates.
CREATE VIEW thread_detail AS
SELECT
  thread.thread AS thread, -- Thread, by the key of its first letter.
  row_number() OVER (
    PARTITION BY thread.thread ORDER BY document.date_earliest IS NULL, document.date_earliest, document.key
  ) AS place, -- Place in the thread, from 1; letters without a date come last.
  count(*) OVER (PARTITION BY thread.thread) AS letters, -- Letters in the thread.
  document.id AS document_id, -- Letter.
  document.key AS document_key, -- Letter, by the first 16 digits of its hash.
  document.path AS document_path, -- Path of the letter.
  document.kind AS document_kind, -- What sort of document it is.
  document.date AS document_date, -- Date of the letter, EDTF.
  (SELECT counting.key FROM version JOIN document AS counting ON counting.id = version.primary_document_id
    WHERE version.document_id = document.id
  ) AS is_version_of, -- Key of the letter that counts in its place; null where it counts itself.
  document.title AS title, -- Subject line or headline.
  (SELECT group_concat(force_id, '; ') FROM (
    SELECT force_id FROM document_force WHERE document_force.document_id = document.id AND relation = 'subject'
    ORDER BY ordinal)
  ) AS force_ids, -- Ids of the forces it is about.
  (SELECT group_concat(words, '; ') FROM (
    SELECT letter_link.relation || ' ' || coalesce(other.title, other.path) AS words
    FROM letter_link JOIN document AS other ON other.id = letter_link.other_document_id
    WHERE letter_link.document_id = document.id AND letter_link.joins = 1
    ORDER BY other.date_earliest, other.key)
  ) AS links -- What it is to others of the thread.
FROM thread JOIN document ON document.id = thread.document_id
ORDER BY thread.thread, place;

-- One row for each check of a letter's own numbers: stated counts, gaps and repeats in numbering, audits that do not add up.
CREATE VIEW letter_check_detail AS
SELECT
  letter_check.id AS check_id, -- Check.
  letter_check.document_id AS document_id, -- Letter.
  document.key AS document_key, -- Letter, by the first 16 digits of its hash.
  document.path AS document_path, -- Path of the letter.
  document.kind AS document_kind, -- What sort of document it is.
  document.date AS document_date, -- Date of the letter, EDTF.
  (SELECT counting.key FROM version JOIN document AS counting ON counting.id = version.primary_document_id
    WHERE version.document_id = document.id
  ) AS is_version_of, -- Key of the letter that counts in its place; null where it counts itself.
  letter_check.ordinal AS ordinal, -- Place in the letter's list, from 0.
  letter_check."check" AS "check", -- What was checked.
  letter_check.counts AS counts, -- What is counted.
  letter_check.share AS share, -- Which of them; of numbering, the numbers that are missing or stand twice.
  letter_check.stated AS stated, -- Number that the letter says.
  letter_check.found AS found, -- Number that was found; null where nothing tells.
  letter_check.outcome AS outcome, -- Whether the two agree.
  letter_check.reason AS reason, -- Why it cannot be checked.
  letter_check.basis AS basis, -- What `found` counts.
  mention.quote AS quote, -- The very words.
  mention.page AS page, -- Page; null where the file has none.
  mention.start AS start, -- First character, from 0.
  mention."end" AS "end", -- Character after the last.
  mention.rule_id AS rule, -- Rule that claims it.
  mention.confidence AS confidence -- How far the rule is to be trusted, 0 to 1.
FROM letter_check
JOIN document ON document.id = letter_check.document_id
JOIN mention ON mention.id = letter_check.mention_id;

-- One row for each pair of recommendations that ask alike in two letters. Versions are left out: of each letter one counts.
CREATE VIEW recommendation_recurrence AS
SELECT
  likeness.relation AS relation, -- `recurs` it is asked again; `quotes` who answers quotes it; `same_report` both letters quote one report.
  likeness.similarity AS similarity, -- What the two share of the words that either has, weighed.
  likeness.containment AS containment, -- What they share of the words of the shorter, weighed.
  later.id AS document_id, -- Letter that asks again, or quotes.
  later.key AS document_key, -- The same, by the first 16 digits of its hash.
  later.path AS document_path, -- Its path.
  later.kind AS document_kind, -- What sort of document it is.
  later.date AS document_date, -- Its date, EDTF.
  (SELECT group_concat(force_id, '; ') FROM (
    SELECT force_id FROM document_force WHERE document_id = later.id AND relation = 'subject' ORDER BY ordinal)
  ) AS force_ids, -- Ids of the forces it is about.
  asked.ordinal AS ordinal, -- Place of the recommendation in that letter's list, from 0.
  asked.number AS number, -- Its number as written.
  earlier.id AS other_document_id, -- Letter that asked before, or is quoted.
  earlier.key AS other_document_key, -- The same, by the first 16 digits of its hash.
  earlier.path AS other_document_path, -- Its path.
  earlier.kind AS other_document_kind, -- What sort of document that is.
  earlier.date AS other_document_date, -- Its date, EDTF.
  (SELECT group_concat(force_id, '; ') FROM (
    SELECT force_id FROM document_force WHERE document_id = earlier.id AND relation = 'subject' ORDER BY ordinal)
  ) AS other_force_ids, -- Ids of the forces that one is about.
  before.ordinal AS other_ordinal, -- Place of the recommendation in that letter's list, from 0.
  before.number AS other_number, -- Its number as written.
  before_mention.quote AS other_quote, -- Words of the earlier, or of the one that is quoted.
  mention.quote AS quote, -- Words of the recommendation.
  mention.page AS page, -- Page; null where the file has none.
  mention.start AS start, -- First character, from 0.
  mention."end" AS "end", -- Character after the last.
  mention.rule_id AS rule, -- Rule that claims it.
  mention.confidence AS confidence -- How far the rule is to be trusted, 0 to 1.
FROM recommendation_likeness AS likeness
JOIN recommendation AS asked ON asked.id = likeness.recommendation_id
JOIN recommendation AS before ON before.id = likeness.other_recommendation_id
JOIN document AS later ON later.id = asked.document_id
JOIN document AS earlier ON earlier.id = before.document_id
JOIN mention ON mention.id = asked.mention_id
JOIN mention AS before_mention ON before_mention.id = before.mention_id
WHERE later.id NOT IN (SELECT document_id FROM version) AND earlier.id NOT IN (SELECT document_id FROM version);

-- One row for each report of a letter that a local policing body must comment on, or does: what `statutory_clock` is made of.
CREATE VIEW report_told AS
WITH
  named AS (
    SELECT
      letter_report.*, document.key AS document_key, document.kind AS document_kind, document.scope AS scope,
      -- Of a title that is not known: the programme of the one inspection that the letter speaks of.
      coalesce(letter_report.programme_id, report_title.programme_id, (
        SELECT min(programme_id) FROM inspection
        WHERE inspection.document_id = letter_report.document_id AND letter_report.report_title_id IS NULL
          AND letter_report.relation <> 'cites'
        HAVING count(DISTINCT programme_id) = 1)) AS its_programme_id,
      report_title.force_id AS its_force_id, report_title.published AS reference_published,
      -- An answer that does not say when its report came out: the letter that it answers may.
      (SELECT other.published FROM letter_link JOIN letter_report AS other ON other.document_id = other_document_id
        JOIN document AS answered ON answered.id = other_document_id
        WHERE letter_link.document_id = letter_report.document_id AND letter_link.relation = 'answers'
          AND letter_report.relation = 'answers' AND other.relation IN ('is', 'announces')
          AND other.published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
        ORDER BY answered.key, other.ordinal LIMIT 1) AS linked_published
    FROM letter_report
    JOIN document ON document.id = letter_report.document_id
    LEFT JOIN report_title ON report_title.id = letter_report.report_title_id
    WHERE letter_report.document_id NOT IN (SELECT document_id FROM version)),
  dated AS (
    SELECT
      named.*, coalesce(published, linked_published, reference_published) AS out,
      CASE
        WHEN published IS NOT NULL THEN 'letter'
        WHEN linked_published IS NOT NULL THEN 'answered_letter'
        WHEN reference_published IS NOT NULL THEN 'reference'
      END AS out_basis
    FROM named)
SELECT
  dated.document_id AS document_id, -- Letter.
  dated.document_key AS document_key, -- Letter, by the first 16 digits of its hash.
  dated.document_kind AS document_kind, -- What sort of document it is.
  dated.ordinal AS ordinal, -- Place among the reports of the letter, from 0.
  dated.relation AS relation, -- What the letter does with the report.
  dated.title AS title, -- Title as the letter gives it; null where inspection and day alone are known.
  dated.report_title_id AS report, -- Known report.
  programme.id AS programme_id, -- Programme; null where it is not known.
  programme.family AS family, -- Family of programmes.
  dated.its_force_id AS force_id, -- Force that the report is about, by reference data.
  coalesce(dated.its_force_id IS NULL AND programme.unit IS NOT NULL AND programme.unit NOT IN ('force', 'local area'), 0)
    OR dated.scope = 'national' AS is_national, -- 1 where it is about many forces or all.
  response_duty.binds AS binds, -- Whether section 55 makes local policing bodies comment; null where the programme is not known.
  response_duty.since AS since, -- First day of publication for which a period is set.
  response_duty.days AS days, -- Days after publication on which comments fall due.
  dated.out AS published, -- When it came out, EDTF; null where that is not known.
  dated.out_basis AS published_basis, -- Who says so: this `letter`, the `answered_letter`, or `reference` data.
  CASE
    WHEN out GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN out
    WHEN out GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' THEN out || '-01'
    WHEN out GLOB '[0-9][0-9][0-9][0-9]' THEN out || '-01-01'
  END AS published_earliest, -- First day that this can mean.
  CASE
    WHEN out GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN out
    WHEN out GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' THEN date(out || '-01', '+1 month', '-1 day')
    WHEN out GLOB '[0-9][0-9][0-9][0-9]' THEN out || '-12-31'
  END AS published_latest, -- Last day that this can mean.
  CASE
    WHEN out GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' THEN out
    ELSE coalesce(dated.report_title_id, lower(dated.title), dated.its_programme_id)
  END AS report_key -- The report, among those of one force: its day, else its name.
FROM dated
LEFT JOIN programme ON programme.id = dated.its_programme_id
LEFT JOIN response_duty ON response_duty.family = programme.family
WHERE coalesce(response_duty.binds, dated.relation = 'answers' AND dated.document_kind = 'pcc_response') = 1;

-- One row for each report and force concerned: when comments were due (section 55 of the Police Act 1996), and which answer
-- is held. A report on many forces has a row for each force whose body answers; `statutory_clock_by_report` counts the others.
CREATE VIEW statutory_clock AS
WITH
  concerned AS (
    SELECT report_told.*, coalesce(report_told.force_id, document_force.force_id) AS concerned_force_id
    FROM report_told
    JOIN document_force ON document_force.document_id = report_told.document_id AND document_force.relation = 'subject'
    WHERE is_national = 0 AND coalesce(report_told.force_id, document_force.force_id) = document_force.force_id
      OR report_told.relation = 'answers' AND document_kind IN ('pcc_response', 'chief_constable_response')),
  ranked AS (
    SELECT
      concerned.*,
      first_value(title) OVER named AS its_title, first_value(report) OVER named AS its_report,
      row_number() OVER (
        PARTITION BY concerned_force_id, is_national, report_key
        ORDER BY
          relation = 'cites', relation = 'answers', published IS NULL, programme_id IS NULL, title IS NULL, document_key, ordinal
      ) AS place
    FROM concerned
    WINDOW named AS (
      PARTITION BY concerned_force_id, is_national, report_key ORDER BY title IS NULL, report IS NULL, document_key, ordinal)),
  answer AS (
    SELECT
      concerned_force_id, is_national, report_key, document_kind, document.key, document.path, document.date,
      document.date_earliest, document.date_latest,
      row_number() OVER (
        PARTITION BY concerned_force_id, is_national, report_key, document_kind
        ORDER BY document.date_earliest IS NULL, document.date_earliest, document.key
      ) AS place
    FROM concerned JOIN document ON document.id = concerned.document_id
    WHERE relation = 'answers'),
  clock AS (
    SELECT
      ranked.*, response.key AS response_key, response.path AS response_path, response.date AS response_date,
      response.date_earliest AS response_earliest, response.date_latest AS response_latest,
      chief.key AS chief_key, chief.date AS chief_date,
      coalesce(ranked.since, (SELECT min(since) FROM response_duty)) AS from_day,
      coalesce(ranked.days, (SELECT max(days) FROM response_duty)) AS period
    FROM ranked
    LEFT JOIN answer AS response ON response.concerned_force_id = ranked.concerned_force_id
      AND response.is_national = ranked.is_national AND response.report_key = ranked.report_key
      AND response.document_kind = 'pcc_response' AND response.place = 1
    LEFT JOIN answer AS chief ON chief.concerned_force_id = ranked.concerned_force_id
      AND chief.is_national = ranked.is_national AND chief.report_key = ranked.report_key
      AND chief.document_kind = 'chief_constable_response' AND chief.place = 1
    WHERE ranked.place = 1)
SELECT
  force.id AS force_id, -- Force.
  force.name AS force, -- Its name.
  force.local_policing_body AS local_policing_body, -- Body that has to comment.
  clock.its_title AS title, -- Title of the report; null where inspection and day alone are known.
  clock.its_report AS report, -- Known report.
  clock.programme_id AS programme_id, -- Programme.
  clock.is_national AS is_national, -- 1 where it is about many forces or all.
  CASE WHEN clock.binds = 1 THEN 'programme' ELSE 'answered' END AS duty_basis, -- Why it is listed: reports of its `programme` bind, or its programme is not known and the body `answered`.
  clock.published AS published, -- When it came out, EDTF; null where that is not known.
  clock.published_basis AS published_basis, -- Who says so: a `letter`, the `answered_letter`, or `reference` data.
  clock.document_key AS told_by, -- Letter that tells of the report: it is it, announces, answers or cites it.
  clock.relation AS told_as, -- Which of these.
  CASE
    WHEN clock.published_earliest IS NULL THEN NULL
    WHEN clock.published_earliest >= from_day THEN 1
    WHEN clock.published_latest < from_day THEN 0
  END AS period_set, -- 1 where the law sets a period; 0 for reports published before 2 May 2017; null where that is not certain.
  CASE WHEN clock.published_earliest = clock.published_latest AND clock.published_earliest >= from_day
    THEN date(clock.published_earliest, '+' || period || ' days')
  END AS due, -- Last day for comments: 56 days, of which the day of publication is the first.
  clock.response_key AS response_key, -- Answer of the local policing body, the first where several are held.
  clock.response_path AS response_path, -- Its path.
  clock.response_date AS response_date, -- Its date, EDTF.
  CASE WHEN clock.published_earliest = clock.published_latest AND clock.response_earliest = clock.response_latest
    THEN CAST(julianday(clock.response_earliest) - julianday(clock.published_earliest) AS INTEGER) + 1
  END AS days_taken, -- Days from publication to answer, the day of publication being the first.
  clock.chief_key AS chief_response_key, -- Answer of the chief officer, which is not the body's.
  clock.chief_date AS chief_response_date, -- Its date, EDTF.
  CASE
    WHEN clock.published_earliest IS NULL THEN 'publication_not_known'
    WHEN clock.response_key IS NULL THEN 'no_response_held'
    WHEN clock.response_earliest IS NULL THEN 'response_not_dated'
    WHEN clock.published_latest < from_day THEN 'no_period_set'
    WHEN clock.response_latest < clock.published_earliest THEN 'response_before_publication'
    WHEN clock.published_earliest < from_day THEN 'not_exact'
    WHEN clock.response_latest <= date(clock.published_earliest, '+' || period || ' days') THEN 'in_time'
    WHEN clock.response_earliest > date(clock.published_latest, '+' || period || ' days') THEN 'late'
    ELSE 'not_exact'
  END AS outcome -- `in_time`, `late`, `no_response_held`, `no_period_set`, `publication_not_known`, `response_not_dated`, `response_before_publication`, or `not_exact` where days are not known.
FROM clock JOIN force ON force.id = clock.concerned_force_id
WHERE force.kind = 'territorial'
ORDER BY force.id, clock.published IS NULL, clock.published, clock.is_national, clock.report_key;

-- One row for each report that binds, with how many bodies it binds and how many of their answers are held.
CREATE VIEW statutory_clock_by_report AS
WITH
  held AS (
    SELECT
      is_national, CASE WHEN is_national = 1 THEN '' ELSE force_id END AS of_force, published,
      CASE WHEN is_national = 1 THEN coalesce(report, lower(title), programme_id) END AS name,
      min(title) AS title, min(report) AS report, min(programme_id) AS programme_id,
      count(response_key) AS responses, sum(outcome = 'in_time') AS in_time, sum(outcome = 'late') AS late
    FROM statutory_clock GROUP BY 1, 2, 3, 4, CASE WHEN is_national = 1 THEN '' ELSE coalesce(report, title, programme_id) END),
  announced AS (
    SELECT is_national, published, coalesce(report, lower(title), programme_id) AS name,
      min(title) AS title, min(report) AS report, min(programme_id) AS programme_id
    FROM report_told WHERE is_national = 1 AND binds = 1 GROUP BY 1, 2, 3),
  every AS (
    SELECT * FROM held
    UNION ALL
    SELECT is_national, '', published, name, title, report, programme_id, 0, 0, 0 FROM announced
    WHERE NOT EXISTS (SELECT 1 FROM held
      WHERE held.is_national = 1 AND held.name = announced.name AND held.published IS announced.published))
SELECT
  every.title AS title, -- Title of the report; null where inspection and day alone are known.
  every.report AS report, -- Known report.
  every.programme_id AS programme_id, -- Programme.
  every.published AS published, -- When it came out, EDTF; null where that is not known.
  every.is_national AS is_national, -- 1 where it is about many forces or all.
  nullif(every.of_force, '') AS force_id, -- Force, where it is about one.
  CASE WHEN every.is_national = 1 THEN (SELECT count(*) FROM force WHERE kind = 'territorial') ELSE 1
  END AS bodies, -- Local policing bodies that have to comment: one, or all 43.
  every.responses AS responses_held, -- Answers of these that are held.
  every.in_time AS in_time, -- Of these, in time.
  every.late AS late, -- Of these, late.
  CASE WHEN every.is_national = 1 THEN (SELECT count(*) FROM force WHERE kind = 'territorial') ELSE 1 END - every.responses
    AS no_response_held -- Bodies whose answer is not held; whether they gave one is not known.
FROM every
ORDER BY every.published IS NULL, every.published, every.of_force, every.name;
