-- The Letterbook database, version 4.
--
-- Every find has a place: a row of `mention`, which holds the quote, the page, the offsets, the rule that claims it
-- and the run that stored it. Offsets count Unicode code points from 0 and are half-open, so that
--   substr(document.text, mention.start + 1, mention."end" - mention.start) = mention.quote
-- always holds; a trigger refuses anything else. Dates are EDTF (ISO 8601-2); `earliest` and `latest` are plain days.
-- Nothing here needs a newer SQLite than 3.37, which is what analysts' tools bring along.

PRAGMA application_id = 1280590411; -- 'LTBK'
PRAGMA user_version = 4;

-- ------------------------------------------------------------------------------------------------ reference data
-- Loaded from the program's data files, so that a force with no finding still has a row.

-- The police forces that are looked for.
CREATE TABLE force (
  id TEXT NOT NULL PRIMARY KEY, -- Short name, such as `avon-and-somerset`.
  name TEXT NOT NULL, -- Name in full.
  kind TEXT NOT NULL, -- `territorial`, `special`, `devolved`, `military` or `other`.
  region TEXT, -- Region of England, or Wales.
  country TEXT, -- Country.
  ons_code TEXT, -- Code of the Office for National Statistics for the police force area.
  hmi_region TEXT, -- Region of the inspectorate.
  chief_officer_title TEXT, -- Title of its chief officer, such as `Chief Constable`.
  local_policing_body TEXT, -- Body that holds it to account, such as the office of the commissioner.
  welsh_name TEXT -- Name in Welsh.
) STRICT;

-- The organisations that are looked for.
CREATE TABLE organisation (
  id TEXT NOT NULL PRIMARY KEY, -- Short name, such as `hmicfrs`.
  name TEXT NOT NULL, -- Name in full.
  kind TEXT NOT NULL, -- Such as `inspectorate`, `council` or `charity`.
  predecessor_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED, -- What it replaced.
  successor_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED, -- What replaced it.
  valid_from TEXT, -- When it began, ISO 8601, possibly shortened.
  valid_until TEXT -- When it ended, ISO 8601, possibly shortened.
) STRICT;
CREATE INDEX organisation_predecessor ON organisation (predecessor_id);
CREATE INDEX organisation_successor ON organisation (successor_id);

-- What a person can be; `other` stands for a role that has no id, its words are in `role_text`.
CREATE TABLE role (
  id TEXT NOT NULL PRIMARY KEY, -- Short name, such as `pcc`.
  name TEXT NOT NULL, -- Name in full.
  kind TEXT NOT NULL -- Group of roles, such as `police`, `government` or `local_policing_body`.
) STRICT;

-- The codebook: groups, which are never coded, and the themes in them; and themes of another that letters were read by.
CREATE TABLE theme (
  code TEXT NOT NULL PRIMARY KEY, -- Code, such as `CSE`.
  ordinal INTEGER NOT NULL, -- Place in the codebook, from 0.
  name TEXT NOT NULL, -- Label.
  parent_code TEXT REFERENCES theme (code) DEFERRABLE INITIALLY DEFERRED, -- Its group, or the theme that it is part of; null at the top.
  definition TEXT NOT NULL, -- What it is.
  include TEXT NOT NULL, -- When to use it.
  exclude TEXT NOT NULL -- When not to use it.
) STRICT;
CREATE INDEX theme_parent ON theme (parent_code);

-- Whether local policing bodies have to comment on reports of a family of programmes, and until when.
CREATE TABLE response_duty (
  family TEXT NOT NULL PRIMARY KEY, -- Family of programmes.
  binds INTEGER NOT NULL CHECK (binds IN (0, 1)), -- 1 where section 55 of the Police Act 1996 makes them comment.
  since TEXT, -- First day of publication for which a period is set; for reports before it none was.
  days INTEGER, -- Days after the day of publication on which the comments fall due.
  says TEXT NOT NULL -- Why, in a sentence.
) STRICT;

-- The inspection programmes that are looked for.
CREATE TABLE programme (
  id TEXT NOT NULL PRIMARY KEY, -- Short name, such as `ncpi-2014`.
  name TEXT NOT NULL, -- Name in full.
  family TEXT NOT NULL, -- Group of programmes that can be compared.
  unit TEXT NOT NULL, -- What one inspection looks at: a force, an area, or many.
  valid_from TEXT, -- When it began, ISO 8601, possibly shortened.
  valid_until TEXT, -- When it ended, ISO 8601, possibly shortened.
  bodies TEXT NOT NULL CHECK (json_type(bodies) = 'array') -- Bodies that inspect, as a JSON array.
) STRICT;

-- The published reports whose titles are known.
CREATE TABLE report_title (
  id TEXT NOT NULL PRIMARY KEY, -- Short name.
  title TEXT NOT NULL, -- Title in full.
  programme_id TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED, -- Programme it belongs to.
  force_id TEXT REFERENCES force (id) DEFERRABLE INITIALLY DEFERRED, -- Force it is about, where it is about one.
  publisher TEXT, -- Who published it.
  published TEXT -- When, ISO 8601, no finer than it is known.
) STRICT;
CREATE INDEX report_title_programme ON report_title (programme_id);
CREATE INDEX report_title_force ON report_title (force_id);

-- The scale of grades.
CREATE TABLE grade_scale (
  id TEXT NOT NULL PRIMARY KEY, -- Such as `requires_improvement`.
  name TEXT NOT NULL, -- In words.
  ordinal INTEGER NOT NULL -- Place on the scale; the highest is the best.
) STRICT;

-- The rules that claim finds.
CREATE TABLE rule (
  id TEXT NOT NULL PRIMARY KEY, -- Such as `date/day-month-year`.
  stage TEXT NOT NULL, -- Stage of the pipeline that holds it: `extract`, `refine`, `resolve` and so on.
  says TEXT NOT NULL -- What it does, in one sentence.
) STRICT;

-- -------------------------------------------------------------------------------------------- runs, files, letters

-- One row for each run of the program that changed something. It holds no clock time, so that results can be repeated.
CREATE TABLE run (
  id INTEGER NOT NULL PRIMARY KEY, -- Number.
  program_version TEXT NOT NULL, -- Version of the program.
  rules_hash TEXT NOT NULL, -- Hash of the program's rules and data, and of the user's codebook where there is one.
  codebook_id TEXT NOT NULL, -- Codebook that letters were read by.
  codebook_version TEXT NOT NULL, -- Its version.
  codebook_hash TEXT NOT NULL CHECK (length(codebook_hash) = 64), -- Hash of all that it says.
  options TEXT NOT NULL CHECK (json_type(options) = 'object'), -- Options of the run, as a JSON object.
  seen INTEGER NOT NULL DEFAULT 0 CHECK (seen >= 0), -- Files met.
  stored INTEGER NOT NULL DEFAULT 0 CHECK (stored >= 0), -- Letters read and stored.
  unchanged INTEGER NOT NULL DEFAULT 0 CHECK (unchanged >= 0), -- Files that needed no reading.
  duplicate INTEGER NOT NULL DEFAULT 0 CHECK (duplicate >= 0), -- Files whose bytes were known from another path.
  failed INTEGER NOT NULL DEFAULT 0 CHECK (failed >= 0), -- Files that could not be read.
  vanished INTEGER NOT NULL DEFAULT 0 CHECK (vanished >= 0), -- Files known from before and no longer there.
  finished INTEGER NOT NULL DEFAULT 0 CHECK (finished IN (0, 1)) -- 0 where the run was cut short.
) STRICT;

-- One row for each letter (distinct bytes), with what the whole letter says of itself.
CREATE TABLE document (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  key TEXT NOT NULL UNIQUE CHECK (key = substr(sha256, 1, 16)), -- First 16 digits of the hash: the same everywhere.
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64), -- Hash of the file's bytes.
  path TEXT NOT NULL UNIQUE, -- Path of the file; the first of them where there are several.
  name TEXT NOT NULL GENERATED ALWAYS AS (coalesce(title, path)) VIRTUAL, -- Title, or else the path; a label for lists.
  media_type TEXT NOT NULL, -- Such as `application/pdf`, `text/plain`, `text/html`, `message/rfc822`.
  pages INTEGER CHECK (pages >= 1), -- Number of pages; null where the file has none.
  kind TEXT NOT NULL CHECK (kind IN (
    'pcc_response', 'chief_constable_response', 'inspectorate_letter', 'government_letter', 'press_release',
    'inspection_report', 'other_correspondence', 'other')), -- What sort of document it is.
  kind_mention_id INTEGER REFERENCES mention (id) ON DELETE SET NULL, -- Place that shows the kind.
  title TEXT, -- Subject line or headline.
  title_mention_id INTEGER REFERENCES mention (id) ON DELETE SET NULL, -- Place that shows the title.
  date TEXT, -- Date of the letter, EDTF.
  date_earliest TEXT CHECK (date_earliest GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- First day it can mean.
  date_latest TEXT CHECK (date_latest GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- Last day it can mean.
  date_mention_id INTEGER REFERENCES mention (id) ON DELETE SET NULL, -- Place that shows the date.
  scope TEXT NOT NULL CHECK (scope IN ('force', 'national', 'unknown')), -- `national` where it concerns all forces.
  covered TEXT NOT NULL CHECK (json_type(covered) = 'object'), -- Which lists were looked for, as a JSON object.
  rules_hash TEXT NOT NULL, -- Hash of the rules and data it was read with.
  run_id INTEGER NOT NULL REFERENCES run (id), -- Run that stored it.
  signature TEXT, -- MinHash of its words, by which versions of it are recognised; null where it says too little.
  text TEXT NOT NULL -- Whole text, cleaned; all offsets count in it.
) STRICT;
CREATE INDEX document_kind_mention ON document (kind_mention_id);
CREATE INDEX document_title_mention ON document (title_mention_id);
CREATE INDEX document_date_mention ON document (date_mention_id);
CREATE INDEX document_run ON document (run_id);
CREATE INDEX document_date ON document (date);

-- Where each page stands in the text. Pages without text have no row; one with footnotes has two, for they stand at the end.
CREATE TABLE document_page (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  page INTEGER NOT NULL CHECK (page >= 1), -- Number of the page, from 1.
  start INTEGER NOT NULL CHECK (start >= 0), -- First character, from 0.
  "end" INTEGER NOT NULL, -- Character after the last.
  read_by TEXT NOT NULL CHECK (read_by IN ('text', 'ocr')), -- `text` from the file's own text, `ocr` from its picture.
  confidence REAL CHECK (confidence BETWEEN 0 AND 1), -- Mean confidence of the words read from a picture; null for text.
  PRIMARY KEY (document_id, start),
  CHECK ("end" > start),
  CHECK ((read_by = 'ocr') = (confidence IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Where each line of a letter stands on its page, so that a quote can be shown on the picture of the page.
CREATE TABLE document_line (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  start INTEGER NOT NULL CHECK (start >= 0), -- First character, from 0.
  "end" INTEGER NOT NULL, -- Character after the last.
  page INTEGER NOT NULL CHECK (page >= 1), -- Number of the page, from 1.
  x REAL NOT NULL, -- Left edge, in points from the left of the page.
  y REAL NOT NULL, -- Top edge, in points from the top of the page.
  width REAL NOT NULL CHECK (width >= 0), -- In points.
  height REAL NOT NULL CHECK (height >= 0), -- In points.
  PRIMARY KEY (document_id, start),
  CHECK ("end" > start)
) STRICT, WITHOUT ROWID;

-- One row for each path ever met and not pruned: it leads to a letter, or to the reason why there is none.
CREATE TABLE file (
  path TEXT NOT NULL PRIMARY KEY, -- Path from the folder the program works in, with forward slashes.
  sha256 TEXT CHECK (length(sha256) = 64), -- Hash of the bytes last seen there; null where they could not be read.
  document_id INTEGER REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED, -- Letter; null where reading failed.
  failure_code TEXT, -- Why it could not be read, as a word; null where it was read.
  failure_reason TEXT, -- Why it could not be read, as a sentence; null where it was read.
  parent TEXT, -- Path of the file it was found in, such as an e-mail with attachments; null for a file of its own.
  run_id INTEGER NOT NULL REFERENCES run (id), -- Run that found this.
  CHECK ((document_id IS NULL) = (failure_code IS NOT NULL)),
  CHECK ((failure_code IS NULL) = (failure_reason IS NULL)),
  CHECK (document_id IS NULL OR sha256 IS NOT NULL)
) STRICT;
CREATE INDEX file_document ON file (document_id);
CREATE INDEX file_run ON file (run_id);

-- -------------------------------------------------------------------------------------------------------- versions

-- One row for each letter that is a version of another, such as a scan or a web page of it: that other one counts in its place.
CREATE TABLE version (
  document_id INTEGER NOT NULL PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  primary_document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter that counts: of all versions the one that was read most surely, then the longest, then the first by path.
  similarity REAL NOT NULL CHECK (similarity BETWEEN 0 AND 1), -- How alike the two are: what they share of the runs of four words that either has.
  CHECK (document_id <> primary_document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX version_primary ON version (primary_document_id);

-- Where letters that may be versions of one another meet; of no interest in itself.
CREATE TABLE version_band (
  band INTEGER NOT NULL, -- Hash of a part of the signature.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  PRIMARY KEY (band, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX version_band_document ON version_band (document_id);

-- ---------------------------------------------------------------------------------------------------------- places

-- The one table of places in the text. All finds point to it.
CREATE TABLE mention (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  kind TEXT NOT NULL CHECK (kind IN (
    'document_kind', 'document_title', 'document_date', 'party', 'force', 'organisation', 'official', 'date',
    'inspection', 'report', 'recommendation', 'response', 'finding', 'grade', 'check')), -- What stands there.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Running number among those of its letter and kind, from 0.
  start INTEGER NOT NULL CHECK (start >= 0), -- First character, from 0.
  "end" INTEGER NOT NULL, -- Character after the last.
  page INTEGER CHECK (page >= 1), -- Page; null where the file has none.
  quote TEXT NOT NULL, -- The very words.
  rule_id TEXT NOT NULL REFERENCES rule (id), -- Rule that claims it.
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How far the rule is to be trusted, 0 to 1.
  run_id INTEGER NOT NULL REFERENCES run (id), -- Run that stored it.
  UNIQUE (document_id, kind, ordinal),
  CHECK ("end" > start),
  CHECK (length(quote) = "end" - start)
) STRICT;
CREATE INDEX mention_rule ON mention (rule_id);
CREATE INDEX mention_run ON mention (run_id);

CREATE TRIGGER mention_agrees_insert BEFORE INSERT ON mention
WHEN new.quote IS NOT (
  SELECT substr(text, new.start + 1, new."end" - new.start) FROM document WHERE id = new.document_id)
BEGIN
  SELECT raise(ABORT, 'a quote does not stand at its place in the text');
END;
CREATE TRIGGER mention_agrees_update BEFORE UPDATE OF document_id, start, "end", quote ON mention
WHEN new.quote IS NOT (
  SELECT substr(text, new.start + 1, new."end" - new.start) FROM document WHERE id = new.document_id)
BEGIN
  SELECT raise(ABORT, 'a quote does not stand at its place in the text');
END;

-- ----------------------------------------------------------------------------------------------------------- finds

-- Senders, recipients and those who get a copy.
CREATE TABLE party (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  list TEXT NOT NULL CHECK (list IN ('sender', 'recipient', 'copied')), -- In what capacity.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Place in that list, from 0.
  name TEXT, -- Name without honorific and post-nominals; null where only the role is given.
  role_id TEXT REFERENCES role (id), -- Role; null where only a name is given.
  role_text TEXT, -- Role in the letter's own words.
  organisation_id TEXT REFERENCES organisation (id), -- Organisation, where it is certain.
  force_id TEXT REFERENCES force (id), -- Force, where it is certain.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the text.
  UNIQUE (document_id, list, ordinal)
) STRICT;
CREATE INDEX party_role ON party (role_id);
CREATE INDEX party_organisation ON party (organisation_id);
CREATE INDEX party_force ON party (force_id);
CREATE INDEX party_mention ON party (mention_id);

-- Forces that a letter is about or names, each once.
CREATE TABLE document_force (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Place in the letter's list, from 0.
  force_id TEXT NOT NULL REFERENCES force (id), -- Force.
  relation TEXT NOT NULL CHECK (relation IN ('subject', 'mentioned')), -- `subject` where the letter is about it.
  rule_id TEXT NOT NULL REFERENCES rule (id), -- Rule that made it subject or mentioned.
  UNIQUE (document_id, ordinal),
  UNIQUE (document_id, force_id)
) STRICT;
CREATE INDEX document_force_force ON document_force (force_id, relation);
CREATE INDEX document_force_rule ON document_force (rule_id);

-- Where a letter names a force.
CREATE TABLE force_mention (
  document_force_id INTEGER NOT NULL REFERENCES document_force (id) ON DELETE CASCADE, -- Force in a letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Running number, from 0.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the text.
  PRIMARY KEY (document_force_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX force_mention_mention ON force_mention (mention_id);

-- Organisations that a letter names, each once.
CREATE TABLE document_organisation (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Place in the letter's list, from 0.
  organisation_id TEXT NOT NULL REFERENCES organisation (id), -- Organisation.
  UNIQUE (document_id, ordinal),
  UNIQUE (document_id, organisation_id)
) STRICT;
CREATE INDEX document_organisation_organisation ON document_organisation (organisation_id);

-- Where a letter names an organisation.
CREATE TABLE organisation_mention (
  document_organisation_id INTEGER NOT NULL REFERENCES document_organisation (id) ON DELETE CASCADE, -- Organisation in a letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Running number, from 0.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the text.
  PRIMARY KEY (document_organisation_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX organisation_mention_mention ON organisation_mention (mention_id);

-- Persons and role-holders in a letter, each once.
CREATE TABLE official (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Place in the letter's list, from 0.
  name TEXT, -- Name without honorific and post-nominals; null where only the role is given.
  role_id TEXT REFERENCES role (id), -- Role; null where only a name is given.
  role_text TEXT, -- Role in the letter's own words.
  organisation_id TEXT REFERENCES organisation (id), -- Organisation, where it is certain.
  force_id TEXT REFERENCES force (id), -- Force, where it is certain.
  UNIQUE (document_id, ordinal)
) STRICT;
CREATE INDEX official_name ON official (name);
CREATE INDEX official_role ON official (role_id);
CREATE INDEX official_organisation ON official (organisation_id);
CREATE INDEX official_force ON official (force_id);

-- Where a letter names a person or role-holder.
CREATE TABLE official_mention (
  official_id INTEGER NOT NULL REFERENCES official (id) ON DELETE CASCADE, -- Person or role-holder in a letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Running number, from 0.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the text.
  PRIMARY KEY (official_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX official_mention_mention ON official_mention (mention_id);

-- Who may have held an office that a letter names without its holder, from reference data: a hint, which no letter states.
CREATE TABLE official_candidate (
  official_id INTEGER NOT NULL REFERENCES official (id) ON DELETE CASCADE, -- Role-holder in a letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Running number, the likeliest first, from 0.
  holder TEXT NOT NULL, -- Spell in office, by its id in the reference data.
  name TEXT NOT NULL, -- Name of the holder.
  holder_from TEXT NOT NULL, -- When the holder came into office, ISO 8601, no finer than it is known.
  holder_until TEXT, -- When the holder left it; null where that is not known.
  acting INTEGER NOT NULL CHECK (acting IN (0, 1)), -- 1 for an acting, temporary or interim holder.
  basis TEXT NOT NULL CHECK (basis IN ('in-office', 'turn-of-office')), -- `turn-of-office` where the letter may be of before or after.
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How far it is to be trusted that the holder is meant.
  source TEXT NOT NULL, -- Where the reference data have it from: addresses, or `general knowledge`, which nobody checked.
  PRIMARY KEY (official_id, ordinal)
) STRICT, WITHOUT ROWID;

-- Persons, each once, whatever the number of letters that name them. Worked out anew whenever a letter comes or goes.
CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY, -- Name in small letters, such as `kevin.hurley`; of persons of one name the second ends in `:2`.
  name TEXT NOT NULL, -- Name in its fullest form.
  surname TEXT NOT NULL, -- Surname in small letters, without accents.
  basis TEXT NOT NULL, -- Why all is one person's, such as `same-office`; `one-office` where there is but one.
  apart TEXT -- Why another of the name is another person, such as `two-places-at-once`; null where there is no other.
) STRICT;
CREATE INDEX person_surname ON person (surname);

-- Which person a named official is.
CREATE TABLE official_person (
  official_id INTEGER NOT NULL PRIMARY KEY REFERENCES official (id) ON DELETE CASCADE, -- Official in a letter.
  surname TEXT NOT NULL, -- Surname in small letters, without accents.
  person_id TEXT NOT NULL REFERENCES person (id) -- Person.
) STRICT, WITHOUT ROWID;
CREATE INDEX official_person_surname ON official_person (surname);
CREATE INDEX official_person_person ON official_person (person_id);

-- Every expression of a calendar point or period.
CREATE TABLE date_mention (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Place in the letter's list, from 0.
  edtf TEXT, -- What it means, EDTF; null where that cannot be told.
  earliest TEXT CHECK (earliest GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- First day it can mean.
  latest TEXT CHECK (latest GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), -- Last day it can mean.
  precision TEXT NOT NULL CHECK (
    precision IN ('day', 'month', 'season', 'quarter', 'year', 'interval')), -- How fine it is.
  role TEXT NOT NULL CHECK (
    role IN ('document', 'publication', 'inspection', 'correspondence', 'deadline', 'event')), -- Date of what.
  role_rule_id TEXT NOT NULL REFERENCES rule (id), -- Rule that gave the role.
  inferred TEXT, -- What was not stated but taken from the letter's date; null where all is stated.
  doubt TEXT, -- What is wrong with it, such as `there is no 31 June 2017`.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the text.
  UNIQUE (document_id, ordinal)
) STRICT;
CREATE INDEX date_mention_role_rule ON date_mention (role_rule_id);
CREATE INDEX date_mention_mention ON date_mention (mention_id);
CREATE INDEX date_mention_earliest ON date_mention (earliest);

-- Inspections that a letter speaks of, each once.
CREATE TABLE inspection (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Place in the letter's list, from 0.
  programme_id TEXT NOT NULL REFERENCES programme (id), -- Programme.
  fieldwork TEXT, -- When inspectors were there, EDTF, as the letter says.
  published TEXT, -- When the report came out, EDTF, as the letter says.
  UNIQUE (document_id, ordinal)
) STRICT;
CREATE INDEX inspection_programme ON inspection (programme_id);

-- Forces that an inspection looked at.
CREATE TABLE inspection_force (
  inspection_id INTEGER NOT NULL REFERENCES inspection (id) ON DELETE CASCADE, -- Inspection in a letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Running number, from 0.
  force_id TEXT NOT NULL REFERENCES force (id), -- Force.
  PRIMARY KEY (inspection_id, ordinal),
  UNIQUE (inspection_id, force_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_force_force ON inspection_force (force_id);

-- Where a letter speaks of an inspection.
CREATE TABLE inspection_mention (
  inspection_id INTEGER NOT NULL REFERENCES inspection (id) ON DELETE CASCADE, -- Inspection in a letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Running number, from 0.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the text.
  PRIMARY KEY (inspection_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX inspection_mention_mention ON inspection_mention (mention_id);

-- Published reports that a letter speaks of, each once.
CREATE TABLE report (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Place in the letter's list, from 0.
  title TEXT NOT NULL, -- Title as the letter gives it.
  report_title_id TEXT REFERENCES report_title (id), -- Known report; null for a title that is not known.
  published TEXT, -- When it came out, EDTF, as the letter says.
  UNIQUE (document_id, ordinal)
) STRICT;
CREATE INDEX report_report_title ON report (report_title_id);

-- Where a letter speaks of a report.
CREATE TABLE report_mention (
  report_id INTEGER NOT NULL REFERENCES report (id) ON DELETE CASCADE, -- Report in a letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Running number, from 0.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the text.
  PRIMARY KEY (report_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX report_mention_mention ON report_mention (mention_id);

-- What a letter, or the report it quotes, asks someone to do.
CREATE TABLE recommendation (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Place in the letter's list, from 0.
  number TEXT, -- Number as written, such as `3` or `2.1`.
  deadline TEXT, -- Words of the deadline.
  due TEXT, -- Date it falls due, EDTF; null where its start is not known.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the text.
  UNIQUE (document_id, ordinal)
) STRICT;
CREATE INDEX recommendation_mention ON recommendation (mention_id);

-- Who is asked.
CREATE TABLE recommendation_addressee (
  recommendation_id INTEGER NOT NULL REFERENCES recommendation (id) ON DELETE CASCADE, -- Recommendation.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Running number, from 0.
  kind TEXT NOT NULL CHECK (kind IN (
    'chief_constable', 'chief_constables', 'force', 'pcc', 'home_office', 'college_of_policing', 'npcc',
    'inspectorate', 'partners', 'other')), -- Who, in one word.
  force_id TEXT REFERENCES force (id), -- Force, where one force is meant.
  PRIMARY KEY (recommendation_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX recommendation_addressee_force ON recommendation_addressee (force_id);

-- Themes that a recommendation is about.
CREATE TABLE recommendation_theme (
  recommendation_id INTEGER NOT NULL REFERENCES recommendation (id) ON DELETE CASCADE, -- Recommendation.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Running number, from 0.
  theme_code TEXT NOT NULL REFERENCES theme (code), -- Theme.
  PRIMARY KEY (recommendation_id, ordinal),
  UNIQUE (recommendation_id, theme_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX recommendation_theme_theme ON recommendation_theme (theme_code);

-- Passages that answer a recommendation, or all of them; one row for each recommendation and who answers.
CREATE TABLE response (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Place in the letter's list, from 0.
  number TEXT, -- Number of the recommendation, as written; null where none is told, or all are answered.
  recommendation_id INTEGER REFERENCES recommendation (id) ON DELETE SET NULL, -- Recommendation of this letter; null where the letter does not set it out.
  actor TEXT NOT NULL CHECK (actor IN ('force', 'pcc', 'government', 'inspectorate', 'other')), -- Who answers.
  force_id TEXT REFERENCES force (id), -- Force that answers, or whose policing body does; null where not certain.
  position TEXT NOT NULL CHECK (
    position IN ('accepted', 'partly_accepted', 'not_accepted', 'noted', 'not_stated')), -- Whether they agree.
  progress TEXT NOT NULL CHECK (
    progress IN ('complete', 'in_progress', 'planned', 'not_stated')), -- How far it has come.
  owner TEXT, -- Who is to see to it, in the letter's words.
  "when" TEXT, -- By when, in the letter's words.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the text.
  UNIQUE (document_id, ordinal)
) STRICT;
CREATE INDEX response_mention ON response (mention_id);
CREATE INDEX response_recommendation ON response (recommendation_id);
CREATE INDEX response_force ON response (force_id);

-- Sentences and list items that say something about a theme; one row for each sentence and theme.
CREATE TABLE finding (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Place in the letter's list, from 0.
  theme_code TEXT NOT NULL REFERENCES theme (code), -- Theme.
  stance TEXT NOT NULL CHECK (
    stance IN ('strength', 'concern', 'recommendation', 'action', 'context')), -- What it says about the theme.
  source TEXT NOT NULL CHECK (source IN ('inspectorate', 'pcc', 'force', 'government', 'other')), -- Whose statement it is.
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How far theme and stance together are to be trusted.
  reader REAL CHECK (reader BETWEEN 0 AND 1), -- How likely the sentence reader alone finds the theme; null where it was not asked.
  cues TEXT NOT NULL CHECK (json_type(cues) = 'array'), -- Words that spoke for theme and stance, as a JSON array.
  heading TEXT, -- Heading it stands under.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the text.
  UNIQUE (document_id, ordinal)
) STRICT;
CREATE INDEX finding_theme ON finding (theme_code, stance);
CREATE INDEX finding_mention ON finding (mention_id);

-- Forces that a finding is about.
CREATE TABLE finding_force (
  finding_id INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE, -- Finding.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Running number, from 0.
  force_id TEXT NOT NULL REFERENCES force (id), -- Force.
  PRIMARY KEY (finding_id, ordinal),
  UNIQUE (finding_id, force_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_force_force ON finding_force (force_id);

-- Agencies that a finding is about.
CREATE TABLE finding_agency (
  finding_id INTEGER NOT NULL REFERENCES finding (id) ON DELETE CASCADE, -- Finding.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Running number, from 0.
  agency TEXT NOT NULL CHECK (agency IN (
    'police', 'children_social_care', 'health', 'probation', 'youth_offending', 'education', 'council', 'partnership',
    'pcc', 'government', 'inspectorate', 'other')), -- Agency.
  PRIMARY KEY (finding_id, ordinal),
  UNIQUE (finding_id, agency)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_agency_agency ON finding_agency (agency);

-- Judgments with a grade, and counts of them.
CREATE TABLE grade (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Place in the letter's list, from 0.
  grade_id TEXT NOT NULL REFERENCES grade_scale (id), -- Grade.
  force_id TEXT REFERENCES force (id), -- Force that was graded, where one was.
  count INTEGER CHECK (count >= 0), -- How many forces or cases have the grade, where it is a count.
  total INTEGER CHECK (total >= 0), -- Of how many, where the letter says so.
  subject TEXT, -- What was graded, in the letter's words.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the text.
  UNIQUE (document_id, ordinal)
) STRICT;
CREATE INDEX grade_grade ON grade (grade_id);
CREATE INDEX grade_force ON grade (force_id);
CREATE INDEX grade_mention ON grade (mention_id);

-- Numbers that a letter says of itself ("nine recommendations", "Of 52 cases, 17 good"), held against what is found in it.
CREATE TABLE letter_check (
  id INTEGER NOT NULL PRIMARY KEY, -- Number in this database.
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Place in the letter's list, from 0.
  "check" TEXT NOT NULL CHECK (
    "check" IN ('stated_count', 'numbering_gap', 'numbering_repeat', 'audit_total')), -- What was checked.
  counts TEXT NOT NULL, -- What is counted: `recommendation`, `area_for_improvement`, `cause_of_concern`, `response`; of an audit, the letter's words.
  share TEXT NOT NULL, -- Which of them: `all`, `rest`, `named`, `immediate`, `addressee: …`, `position: …`, `progress: …`; of numbering, the numbers.
  stated INTEGER NOT NULL CHECK (stated >= 0), -- Number that the letter says; of numbering, its last number, or the one that stands twice.
  found INTEGER CHECK (found >= 0), -- Number that was found in the letter; null where nothing tells.
  outcome TEXT NOT NULL CHECK (outcome IN ('agrees', 'differs', 'not_checkable')), -- Whether the two agree.
  reason TEXT CHECK (reason IN (
    'none_set_out', 'part_set_out', 'other_report', 'share_not_told', 'some_grades')), -- Why it cannot be checked.
  basis TEXT CHECK (basis IN (
    'set_out', 'answered', 'with_the_rest', 'sum_of_shares', 'numbers', 'sum_of_grades')), -- What `found` counts.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the text.
  UNIQUE (document_id, ordinal),
  CHECK ((outcome = 'not_checkable') = (reason IS NOT NULL)),
  CHECK (outcome <> 'differs' OR found IS NOT NULL)
) STRICT;
CREATE INDEX letter_check_mention ON letter_check (mention_id);
CREATE INDEX letter_check_outcome ON letter_check (outcome);

-- What is odd in a letter.
CREATE TABLE message (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Running number, from 0.
  code TEXT NOT NULL, -- Such as `date/impossible`.
  text TEXT NOT NULL, -- Remark in words.
  start INTEGER CHECK (start >= 0), -- First character, from 0; null where it concerns no place.
  "end" INTEGER, -- Character after the last; null where it concerns no place.
  PRIMARY KEY (document_id, ordinal),
  CHECK ((start IS NULL) = ("end" IS NULL)),
  CHECK ("end" > start)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_code ON message (code);

-- --------------------------------------------------------------------------------------------------------- threads

-- What a letter does with a report: whether it is the report, announces, answers or only cites it.
CREATE TABLE letter_report (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  ordinal INTEGER NOT NULL CHECK (ordinal >= 0), -- Place in the letter's list, from 0.
  title TEXT, -- Title as the letter gives it; null for a report that is known by its inspection and day alone.
  report_title_id TEXT REFERENCES report_title (id), -- Known report; null for a title that is not known.
  programme_id TEXT REFERENCES programme (id), -- Programme of a report without a title.
  published TEXT, -- When it came out, EDTF, as the letter says.
  relation TEXT NOT NULL CHECK (relation IN ('is', 'announces', 'answers', 'cites')), -- What the letter does with it.
  basis TEXT NOT NULL CHECK (
    basis IN ('in-title', 'that-day', 'today', 'to-come', 'only-report', 'joint-letter', 'named')), -- What shows the relation.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the text that names the report or its day.
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How far the relation is to be trusted.
  PRIMARY KEY (document_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_report_report_title ON letter_report (report_title_id);
CREATE INDEX letter_report_programme ON letter_report (programme_id);
CREATE INDEX letter_report_published ON letter_report (published);
CREATE INDEX letter_report_mention ON letter_report (mention_id);

-- How a letter stands to another one that is held, as its own words show.
CREATE TABLE letter_link (
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter whose words show it.
  other_document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, -- Letter that it points to.
  relation TEXT NOT NULL CHECK (
    relation IN ('answers', 'replies_to', 'announces', 'follows_up', 'same_report')), -- What the first is to the second.
  basis TEXT NOT NULL CHECK (basis IN (
    'letter-of-day', 'report-of-day', 'report-title', 'inspection-of-days', 'day-of-letter', 'to-and-fro'
  )), -- What shows it: a letter of that day is quoted, a report of that day or title, an inspection, the parties.
  mention_id INTEGER NOT NULL REFERENCES mention (id) ON DELETE CASCADE, -- Place in the first letter that shows it.
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), -- How far it is to be trusted.
  joins INTEGER NOT NULL CHECK (joins IN (0, 1)), -- 1 where it makes the two one thread; 0 for a report about all forces.
  PRIMARY KEY (document_id, other_document_id),
  CHECK (document_id <> other_document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_link_other ON letter_link (other_document_id);
CREATE INDEX letter_link_mention ON letter_link (mention_id);

-- Letters that hang together by links: announcement, response, reply, follow-up. A letter without links has no row.
CREATE TABLE thread (
  document_id INTEGER NOT NULL PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE, -- Letter.
  thread TEXT NOT NULL -- Thread, by the key of its first letter.
) STRICT, WITHOUT ROWID;
CREATE INDEX thread_thread ON thread (thread);

-- ------------------------------------------------------------------------------------------------------ recurrence

-- Recommendations of two letters that ask alike. Versions of one letter are among them: the view `recommendation_recurrence` leaves them out.
CREATE TABLE recommendation_likeness (
  recommendation_id INTEGER NOT NULL REFERENCES recommendation (id) ON DELETE CASCADE, -- Recommendation in the later letter.
  other_recommendation_id INTEGER NOT NULL REFERENCES recommendation (id) ON DELETE CASCADE, -- The one before it, or the one it quotes.
  relation TEXT NOT NULL CHECK (
    relation IN ('recurs', 'quotes', 'same_report')), -- It asks again; it is the other one, quoted by who answers; both letters quote one report.
  similarity REAL NOT NULL CHECK (similarity BETWEEN 0 AND 1), -- What they share of the words that either has, weighed.
  containment REAL NOT NULL CHECK (containment BETWEEN 0 AND 1), -- What they share of the words of the shorter, weighed.
  PRIMARY KEY (recommendation_id, other_recommendation_id),
  CHECK (recommendation_id <> other_recommendation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recommendation_likeness_other ON recommendation_likeness (other_recommendation_id);

-- Where recommendations that may ask alike meet; of no interest in itself.
CREATE TABLE recommendation_band (
  band INTEGER NOT NULL, -- Hash of a part of the signature.
  recommendation_id INTEGER NOT NULL REFERENCES recommendation (id) ON DELETE CASCADE, -- Recommendation.
  PRIMARY KEY (band, recommendation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recommendation_band_recommendation ON recommendation_band (recommendation_id);

-- ---------------------------------------------------------------------------------------------------------- search

-- Full-text search over letters. The double quotes round the table's name are what analysts' tools look for.
CREATE VIRTUAL TABLE document_search USING fts5 (
  title, -- Subject line or headline.
  text, -- Whole text.
  content="document", content_rowid="id", tokenize="porter unicode61 remove_diacritics 2"
);
CREATE TRIGGER document_search_insert AFTER INSERT ON document BEGIN
  INSERT INTO document_search (rowid, title, text) VALUES (new.id, new.title, new.text);
END;
CREATE TRIGGER document_search_delete AFTER DELETE ON document BEGIN
  INSERT INTO document_search (document_search, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
END;
CREATE TRIGGER document_search_update AFTER UPDATE OF title, text ON document BEGIN
  INSERT INTO document_search (document_search, rowid, title, text) VALUES ('delete', old.id, old.title, old.text);
  INSERT INTO document_search (rowid, title, text) VALUES (new.id, new.title, new.text);
END;

-- Full-text search over quotes.
CREATE VIRTUAL TABLE mention_search USING fts5 (
  quote, -- The very words.
  content="mention", content_rowid="id", tokenize="porter unicode61 remove_diacritics 2"
);
CREATE TRIGGER mention_search_insert AFTER INSERT ON mention BEGIN
  INSERT INTO mention_search (rowid, quote) VALUES (new.id, new.quote);
END;
CREATE TRIGGER mention_search_delete AFTER DELETE ON mention BEGIN
  INSERT INTO mention_search (mention_search, rowid, quote) VALUES ('delete', old.id, old.quote);
END;
CREATE TRIGGER mention_search_update AFTER UPDATE OF quote ON mention BEGIN
  INSERT INTO mention_search (mention_search, rowid, quote) VALUES ('delete', old.id, old.quote);
  INSERT INTO mention_search (rowid, quote) VALUES (new.id, new.quote);
END;
