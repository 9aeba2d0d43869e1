import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { program, run } from '../ingest/commands.ts'
import { temporaryFolder } from '../ingest/folders.ts'

const gold = join(program, '../shared/gold')
const isThere = existsSync(gold)
if (!isThere) {
  const note = `SKIPPED: docs/accuracy.md is not compared, since ${gold} is missing.`
  if (process.env.LETTERBOOK_REQUIRE_ALL) throw new Error(note)
  process.stderr.write(`${note}\n`)
}

it.skipIf(!isThere)('docs/accuracy.md says what the command writes', { timeout: 300_000 }, async () => {
  const page = join(temporaryFolder(), 'accuracy.md')
  const { status, stderr } = await run('evaluate', ['--write', page], { cwd: program })
  expect(status, stderr).toBe(0)
  expect(readFileSync(join(program, 'docs/accuracy.md'), 'utf8')).toBe(readFileSync(page, 'utf8'))
})
