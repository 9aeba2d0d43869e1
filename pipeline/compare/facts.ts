import type Database from 'better-sqlite3'
import type { DocumentKind, Stance } from '../types.ts'

/** A letter, as far as comparison needs it. */
export interface LetterFacts {
  readonly id: number
  /** Whether silence about a theme means anything: it was searched, and is inspection correspondence. */
  readonly covers: boolean
  readonly searched: boolean
  readonly national: boolean
  /** Year of its date, null where it has none. */
  readonly year: number | null
  /** Forces it is about. */
  readonly subjects: readonly string[]
  /** Inspection programmes it speaks of. */
  readonly programmes: readonly string[]
}

/** A finding about police, commissioner or partnership; what is said of other agencies alone is not compared. */
export interface FindingFacts {
  readonly letter: LetterFacts
  readonly theme: string
  readonly stance: Stance
  readonly confidence: number
  readonly forces: readonly string[]
}

export interface ThemeFacts {
  readonly code: string
  readonly label: string
  readonly group: string
  readonly groupLabel: string
}

export interface Facts {
  /** By name. */
  readonly forces: readonly { readonly id: string; readonly name: string; readonly region: string | null }[]
  /** By name. */
  readonly programmes: readonly { readonly id: string; readonly name: string }[]
  /** In the order of the codebook. */
  readonly themes: readonly ThemeFacts[]
  /** Of a letter in several files (a scan, a web page) the one that counts. */
  readonly letters: readonly LetterFacts[]
  /** The other versions of such letters: neither they nor their findings count. */
  readonly versions: readonly LetterFacts[]
  readonly findings: readonly FindingFacts[]
  readonly failedFiles: number
  /** How many versions of the rules the letters were read with. */
  readonly ruleVersions: number
}

/** These are not about an inspection, so that their silence says nothing; a finding shows that the kind is too narrow. */
const otherKinds: readonly DocumentKind[] = ['other_correspondence', 'other']

/** Reads what there is to compare, all of it at one moment. */
export function readFacts(db: Database.Database): Facts {
  return db.transaction((): Facts => {
    const { letters, versions } = lettersOf(db)
    return {
      forces: db
        .prepare<[], Facts['forces'][number]>('SELECT id, name, region FROM force ORDER BY name')
        .all(),
      programmes: db
        .prepare<[], Facts['programmes'][number]>('SELECT id, name FROM programme ORDER BY name')
        .all(),
      themes: themesOf(db),
      letters,
      versions,
      findings: findingsOf(db, letters),
      failedFiles: numberOf(db, 'SELECT count(*) FROM file WHERE document_id IS NULL'),
      ruleVersions: numberOf(db, 'SELECT count(DISTINCT rules_hash) FROM document'),
    }
  })()
}

const numberOf = (db: Database.Database, sql: string): number => db.prepare<[], number>(sql).pluck().get()!

interface LetterRow {
  readonly id: number
  readonly kind: DocumentKind
  readonly scope: string
  readonly year: number | null
  readonly searched: number | null
  readonly found: number
  readonly counts: number
  /** JSON. */
  readonly subjects: string
  readonly programmes: string
}

// The year is told as the views tell it.
const LETTERS = `
  SELECT id, kind, scope, json_extract(covered, '$.findings') AS searched,
    CASE WHEN date GLOB '[0-9][0-9][0-9][0-9]*' THEN CAST(substr(date, 1, 4) AS INTEGER) END AS year,
    EXISTS (SELECT 1 FROM finding WHERE document_id = document.id) AS found,
    id NOT IN (SELECT document_id FROM version) AS counts,
    (SELECT json_group_array(force_id) FROM document_force
      WHERE document_id = document.id AND relation = 'subject') AS subjects,
    (SELECT json_group_array(programme_id) FROM inspection WHERE document_id = document.id) AS programmes
  FROM document ORDER BY id`

function lettersOf(db: Database.Database): Pick<Facts, 'letters' | 'versions'> {
  const rows = db.prepare<[], LetterRow>(LETTERS).all()
  return {
    letters: rows.filter(({ counts }) => counts === 1).map(letterOf),
    versions: rows.filter(({ counts }) => counts === 0).map(letterOf),
  }
}

const letterOf = ({
  id,
  kind,
  scope,
  year,
  searched,
  found,
  subjects,
  programmes,
}: LetterRow): LetterFacts => ({
  id,
  covers: found === 1 || (searched !== 0 && !otherKinds.includes(kind)),
  searched: searched !== 0,
  national: scope === 'national',
  year,
  subjects: JSON.parse(subjects),
  programmes: JSON.parse(programmes),
})

interface FindingRow extends Pick<FindingFacts, 'theme' | 'stance' | 'confidence'> {
  readonly letterId: number
  /** JSON. */
  readonly forces: string
}

const FINDINGS = `
  SELECT document_id AS letterId, theme_code AS theme, stance, confidence,
    (SELECT json_group_array(force_id) FROM finding_force WHERE finding_id = finding.id) AS forces
  FROM finding
  WHERE EXISTS (
    SELECT 1 FROM finding_agency WHERE finding_id = finding.id AND agency IN ('police', 'pcc', 'partnership'))
    AND document_id NOT IN (SELECT document_id FROM version)
  ORDER BY id`

function findingsOf(db: Database.Database, letters: readonly LetterFacts[]): readonly FindingFacts[] {
  const byId = new Map(letters.map(letter => [letter.id, letter]))
  const rows = db.prepare<[], FindingRow>(FINDINGS).all()
  return rows.map(({ letterId, forces, ...row }) => ({
    ...row,
    letter: byId.get(letterId)!,
    forces: JSON.parse(forces),
  }))
}

function themesOf(db: Database.Database): readonly ThemeFacts[] {
  return db
    .prepare<[], ThemeFacts>(
      `SELECT theme.code, theme.name AS label, parent.code AS "group", parent.name AS groupLabel
       FROM theme JOIN theme AS parent ON parent.code = theme.parent_code
       ORDER BY theme.ordinal, theme.code`,
    )
    .all()
}
