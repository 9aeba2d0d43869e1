import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { exportCsv } from '../../pipeline/export/csv.ts'
import { exportJsonl } from '../../pipeline/export/jsonl.ts'
import { writeWhole } from '../../pipeline/export/write.ts'
import { freshFolder, freshStore } from './fresh.ts'
import { FULL_TEXT, fullRecord, plainRecord } from './record.ts'

const python = process.env.LETTERBOOK_PYTHON ?? 'python3'
const isRequired = process.env.LETTERBOOK_REQUIRE_ALL === '1'
const isThere = spawnSync(python, ['-c', 'import datasette, sqlite_utils, pandas']).status === 0
if (!isThere) {
  process.stderr.write(
    `SKIPPED: ${python} has no datasette, sqlite-utils and pandas; name a Python that has them in LETTERBOOK_PYTHON.\n`,
  )
}

it.skipIf(!isThere && !isRequired)('the tools of analysts open the database and its exports', () => {
  const store = freshStore()
  for (const path of ['a.pdf', 'b.pdf']) store.storeDocument(fullRecord(path, `${FULL_TEXT}\n${path}`), path)
  store.storeDocument(plainRecord('plain.txt'), 'plain.txt')
  store.storeFailure('broken.pdf', null, { code: 'corrupt', reason: 'The file breaks off.' })
  const folder = freshFolder()
  const lines = join(folder, 'all.jsonl')
  exportCsv(store.db, join(folder, 'csv'), { excel: true })
  writeWhole([{ path: lines, chunks: exportJsonl(store.db) }])
  const script = fileURLToPath(new URL('./analysts.py', import.meta.url))
  const { stdout, stderr } = spawnSync(python, [script, store.db.name, join(folder, 'csv'), lines], {
    encoding: 'utf8',
  })
  expect(stdout, stderr).toBe('ok\n')
})
