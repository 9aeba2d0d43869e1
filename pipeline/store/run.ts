import type Database from 'better-sqlite3'
import { insertInto } from './insert.ts'

/** How many files had which fate in a run. */
export interface RunCounts {
  readonly seen: number
  readonly stored: number
  readonly unchanged: number
  readonly duplicate: number
  readonly failed: number
  readonly vanished: number
}

export interface RunNote {
  readonly programVersion: string
  readonly rulesHash: string
  /** The codebook that letters are read by; the hash is of all that it says. */
  readonly codebook: { readonly id: string; readonly version: string; readonly hash: string }
  /** Options that the user gave, as they should be remembered. */
  readonly options: Readonly<Record<string, unknown>>
}

/** A run of the program. Its row is made with the first change, so that a run that changes nothing leaves no trace. */
export interface Run {
  /** Runs `action` in one transaction, with the number of the run; all of it happens, or nothing. */
  readonly change: <Result>(action: (runId: number) => Result) => Result
  readonly finish: (counts: RunCounts) => void
}

export function runOf(db: Database.Database, { programVersion, rulesHash, codebook, options }: RunNote): Run {
  let current: number | null = null
  const insert = insertInto(db, 'run', [
    'program_version',
    'rules_hash',
    'codebook_id',
    'codebook_version',
    'codebook_hash',
    'options',
  ])
  const close = db.prepare<[RunCounts & { readonly id: number }]>(
    `UPDATE run SET seen = @seen, stored = @stored, unchanged = @unchanged, duplicate = @duplicate, failed = @failed,
       vanished = @vanished, finished = 1 WHERE id = @id`,
  )
  const begin = () =>
    insert({
      program_version: programVersion,
      rules_hash: rulesHash,
      codebook_id: codebook.id,
      codebook_version: codebook.version,
      codebook_hash: codebook.hash,
      options: JSON.stringify(options),
    })
  return {
    change: action => {
      const [id, result] = db
        .transaction(() => {
          const id = current ?? begin()
          return [id, action(id)] as const
        })
        .immediate()
      current = id
      return result
    },
    finish: counts => {
      if (current !== null) close.run({ ...counts, id: current })
      current = null
    },
  }
}
