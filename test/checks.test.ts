import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../data/index.ts'
import { findFiles } from '../pipeline/acquire/files.ts'
import { defaultLimits, readFile } from '../pipeline/acquire/read-file.ts'
import { reader } from '../pipeline/read.ts'
import type { FindingsRecord } from '../pipeline/types.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const corpora = [
  { name: 'corpus', folder: join(root, 'corpus'), atLeast: 5 },
  { name: '../shared/corpus', folder: join(root, '..', 'shared', 'corpus'), atLeast: 30 },
]
const requireAll = process.env.LETTERBOOK_REQUIRE_ALL === '1'
const read = reader(knowledge)

/** Told apart from the rules: any number, any one word between, and what is counted. */
const stated =
  /(?<![\w./–-])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|\d{1,2})\s(?:[a-z]+\s)?(?:recommendations?|areas?\sfor\simprovement|causes?\sof\sconcern)\b(?!\s\d)/giu

async function recordsIn(folder: string): Promise<FindingsRecord[]> {
  const { files } = await findFiles([folder], root)
  const records: FindingsRecord[] = []
  for (const { path, location } of files) {
    const acquired = await readFile(path, location, defaultLimits)
    if (acquired.ok) records.push(read(acquired.source))
  }
  return records
}

describe.each(corpora)('in $name', ({ folder, name, atLeast }) => {
  const isThere = existsSync(folder)
  if (!isThere) process.stderr.write(`SKIPPED: there is no ${name}; the counts in it are not looked at.\n`)

  it.skipIf(!isThere && !requireAll)(
    'every stated count is reconciled or flagged',
    async () => {
      const records = await recordsIn(folder)
      let counts = 0
      const missed: string[] = []
      for (const { document, checks } of records) {
        const { text } = document
        for (const match of text.matchAll(stated)) {
          counts += 1
          const start = [...text.slice(0, match.index)].length
          const end = start + [...match[0]].length
          const isChecked = checks.some(
            ({ check, mention }) => check === 'stated_count' && mention.start < end && mention.end > start,
          )
          if (!isChecked) missed.push(`${document.path}: ${match[0]}`)
        }
      }
      expect(missed).toEqual([])
      expect(counts).toBeGreaterThan(atLeast)
    },
    60_000,
  )
})
