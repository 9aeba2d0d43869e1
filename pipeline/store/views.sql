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
  counting.id AS primary_document_id, -- The version that counts: the first by path.
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
