import type Database from 'better-sqlite3'
import type { Failure } from '../types.ts'
import type { Ties } from './ties.ts'

/** What the database knows of a path. */
export interface KnownFile {
  readonly sha256: string | null
  readonly documentId: number | null
  readonly failureCode: Failure['code'] | null
  readonly failureReason: string | null
  /** Rules that its letter, or its failure, was read with. */
  readonly rulesHash: string
}

/** A path, and the file it was found in, if any. */
export interface FilePlace {
  readonly path: string
  readonly parent: string | null
}

export interface KnownDocument {
  readonly id: number
  readonly path: string
  readonly rulesHash: string
}

/** The table of paths, and the letters that live as long as a path leads to them. */
export interface Files {
  readonly known: (path: string) => KnownFile | null
  readonly documentOf: (sha256: string) => KnownDocument | null
  readonly paths: () => string[]
  /** Paths of the documents that were found inside a file. */
  readonly pathsIn: (path: string) => string[]
  /** Makes a path lead to a letter. */
  readonly lead: (place: FilePlace, sha256: string, documentId: number, runId: number) => void
  readonly fail: (place: FilePlace, sha256: string | null, failure: Failure, runId: number) => void
  /** Takes a path away, and its letter with it where no other path leads there. */
  readonly forget: (path: string) => void
  readonly removeDocument: (documentId: number) => void
}

export function filesOf(db: Database.Database, ties: Ties): Files {
  const known = db.prepare<[string], KnownFile>(
    `SELECT file.sha256, file.document_id AS documentId, file.failure_code AS failureCode,
       file.failure_reason AS failureReason, coalesce(document.rules_hash, run.rules_hash) AS rulesHash
     FROM file JOIN run ON run.id = file.run_id LEFT JOIN document ON document.id = file.document_id
     WHERE file.path = ?`,
  )
  const documentOf = db.prepare<[string], KnownDocument>(
    'SELECT id, path, rules_hash AS rulesHash FROM document WHERE sha256 = ?',
  )
  const paths = db.prepare<[], string>('SELECT path FROM file ORDER BY path').pluck()
  // '0' follows '/' in the order of bytes.
  const pathsIn = db
    .prepare<[string, string], string>(
      "SELECT path FROM file WHERE path > ? || '/' AND path < ? || '0' ORDER BY path",
    )
    .pluck()
  const insert = db.prepare<
    [string, string | null, number | null, string | null, string | null, string | null, number]
  >(
    'INSERT INTO file (path, sha256, document_id, failure_code, failure_reason, parent, run_id) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const remove = db.prepare<[string]>('DELETE FROM file WHERE path = ?')
  const firstPath = db
    .prepare<[number], string | null>('SELECT min(path) FROM file WHERE document_id = ?')
    .pluck()
  const rename = db.prepare<[string, number, string]>(
    'UPDATE document SET path = ? WHERE id = ? AND path <> ?',
  )
  const deleteDocument = db.prepare<[number]>('DELETE FROM document WHERE id = ?')

  const removeDocument = (documentId: number) => {
    const settleOthers = ties.leaving(documentId)
    deleteDocument.run(documentId)
    settleOthers()
  }

  // The letter goes by the first of its paths, whatever the order in which they were met.
  const settle = (documentId: number) => {
    const path = firstPath.get(documentId)
    if (!path) removeDocument(documentId)
    else if (rename.run(path, documentId, path).changes > 0) ties.renamed(documentId)
  }
  const forget = (path: string) => {
    const documentId = known.get(path)?.documentId
    remove.run(path)
    if (documentId) settle(documentId)
  }
  return {
    known: path => known.get(path) ?? null,
    documentOf: sha256 => documentOf.get(sha256) ?? null,
    paths: () => paths.all(),
    pathsIn: path => pathsIn.all(path, path),
    lead: ({ path, parent }, sha256, documentId, runId) => {
      insert.run(path, sha256, documentId, null, null, parent, runId)
      settle(documentId)
    },
    fail: ({ path, parent }, sha256, { code, reason }, runId) => {
      insert.run(path, sha256, null, code, reason, parent, runId)
    },
    forget,
    removeDocument,
  }
}
