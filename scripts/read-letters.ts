/** Reads letters as ingest does, into a database that is thrown away, and hands over their records. */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Found } from '../pipeline/acquire/files.ts'
import { fingerprint } from '../pipeline/acquire/fingerprint.ts'
import { defaultLimits } from '../pipeline/acquire/read-file.ts'
import { exportRecords } from '../pipeline/export/jsonl.ts'
import type { ExportedRecord } from '../pipeline/export/record.ts'
import type { ReaderSettings } from '../pipeline/infer/open.ts'
import { ingest } from '../pipeline/ingest.ts'
import { openPool } from '../pipeline/pool.ts'
import { rulesOf } from '../pipeline/rules.ts'
import { openStore } from '../pipeline/store/store.ts'
import { programRoot } from './cli.ts'
import { type ChosenCodebook, chosenCodebook } from './codebook.ts'
import { progressOn } from './progress.ts'

/** Seconds after which a letter is given up. */
const deadline = 300

/** The records of all letters that could be read, by path; files that could not are told on stderr. */
export async function readLetters(
  found: Found,
  reader: ReaderSettings | null,
  { knowledge, note, own, key }: ChosenCodebook = chosenCodebook(),
): Promise<readonly ExportedRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), 'letterbook-'))
  const store = openStore(join(folder, 'letters.sqlite'), knowledge, {
    ...fingerprint(programRoot, defaultLimits.ocr, reader !== null, key),
    rules: rulesOf(knowledge),
    codebook: note,
    runOptions: {},
  })
  const jobs = Math.min(availableParallelism(), Math.max(1, found.files.length))
  const pool = openPool({ jobs, deadline: deadline * 1000, limits: defaultLimits, reader, codebook: own })
  const progress = progressOn(process.stderr, found.files.length)
  const failures: string[] = []
  try {
    await ingest(found, store, pool, {
      jobs,
      limits: defaultLimits,
      onFile: fate => {
        progress.step(fate)
        if (fate.failure) failures.push(`${fate.path} could not be read: ${fate.failure.reason}.`)
      },
    })
    return [...exportRecords(store.db)]
  } finally {
    progress.stop()
    // Without a terminal the log has said so already.
    if (process.stderr.isTTY) for (const failure of failures) console.error(failure)
    await pool.close()
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
