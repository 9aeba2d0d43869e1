import type Database from 'better-sqlite3'

/** What a database holds in all. */
export interface Totals {
  readonly letters: number
  /** Of these, versions of others (the same letter as PDF and as web page), which comparisons do not count again. */
  readonly versions: number
  /** Forces that some letter is about. */
  readonly forces: number
  readonly themes: number
  readonly findings: number
  readonly recommendations: number
  /** Pages that were read from their picture, and of these the ones that were hard to read. */
  readonly picturePages: number
  readonly doubtfulPages: number
}

export function totalsOf(db: Database.Database): Totals {
  return db
    .prepare<[], Totals>(
      `SELECT
         (SELECT count(*) FROM document) AS letters,
         (SELECT count(*) FROM version) AS versions,
         (SELECT count(DISTINCT force_id) FROM document_force WHERE relation = 'subject') AS forces,
         (SELECT count(DISTINCT theme_code) FROM finding) AS themes,
         (SELECT count(*) FROM finding) AS findings,
         (SELECT count(*) FROM recommendation) AS recommendations,
         (SELECT count(*) FROM (SELECT DISTINCT document_id, page FROM document_page WHERE read_by = 'ocr')) AS picturePages,
         (SELECT count(*) FROM message WHERE code = 'ocr/doubtful-page') AS doubtfulPages`,
    )
    .get()!
}
