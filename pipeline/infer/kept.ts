import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import type { Vectors } from './infer.ts'
import { vectorSteps } from './steps.ts'

/** Vectors of what was read before, in a file that may be deleted at any time. */
export interface KeptVectors extends Vectors {
  /** Writes what was learned since. */
  readonly save: () => void
}

/** Milliseconds to wait for another thread that writes. */
const patience = 5_000

/**
 * Opens the file, or makes it. One that cannot be used, because it is damaged or lies where nothing can be written, is
 * done without: only time is lost.
 *
 * @param model stands for the encoder; vectors of others are left alone
 */
export function keptVectors(file: string, model: string): KeptVectors | null {
  try {
    const db = new Database(file, { timeout: patience })
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    db.exec(
      'CREATE TABLE IF NOT EXISTS vector (key BLOB PRIMARY KEY, numbers BLOB NOT NULL) WITHOUT ROWID, STRICT',
    )
    return vectorsIn(db, model)
  } catch {
    return null
  }
}

function vectorsIn(db: Database.Database, model: string): KeptVectors {
  const find = db.prepare<[Buffer], Buffer>('SELECT numbers FROM vector WHERE key = ?').pluck()
  const insert = db.prepare('INSERT OR IGNORE INTO vector (key, numbers) VALUES (?, ?)')
  const digestOf = (key: string) => createHash('sha256').update(`${model}\0${key}`).digest().subarray(0, 16)
  let learned: (readonly [Buffer, Buffer])[] = []
  const write = db.transaction(() => {
    for (const [key, numbers] of learned) insert.run(key, numbers)
  })
  return {
    known(key) {
      const numbers = find.get(digestOf(key))
      if (!numbers) return undefined
      const steps = new Int16Array(new Uint8Array(numbers).buffer)
      return Float32Array.from(steps, step => step / vectorSteps)
    },
    learned(key, vectors) {
      const steps = Int16Array.from(vectors, value => Math.round(value * vectorSteps))
      learned.push([digestOf(key), Buffer.from(steps.buffer)])
    },
    save() {
      try {
        write.immediate()
      } catch {
        // Another thread writes longer than we can wait, or the disk is full: these will be read again.
      }
      learned = []
    },
  }
}
