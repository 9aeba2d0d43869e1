import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { knowledge } from '../data/index.ts'
import { type FoundFile, findFiles } from '../pipeline/acquire/files.ts'
import { defaultLimits, readFile } from '../pipeline/acquire/read-file.ts'
import { reader } from '../pipeline/read.ts'
import { rulesOf } from '../pipeline/rules.ts'
import type { FindingsRecord, RecordSpan } from '../pipeline/types.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Our own specimens, and real letters that may not be copied into the repository and lie beside it. */
const corpora = [
  { name: 'corpus', folder: join(root, 'corpus'), atLeast: 15 },
  { name: '../shared/corpus', folder: join(root, '..', 'shared', 'corpus'), atLeast: 50 },
]
const requireAll = process.env.LETTERBOOK_REQUIRE_ALL === '1'

const read = reader(knowledge)
const idsOf = (entries: readonly { readonly id: string }[]) => new Set(entries.map(({ id }) => id))
const rules = idsOf(rulesOf(knowledge))
const known = {
  force: idsOf(knowledge.forces),
  theme: idsOf(knowledge.themes),
  role: idsOf(knowledge.roles).add('other'),
  organisation: idsOf(knowledge.organisations),
  programme: idsOf(knowledge.programmes),
  report: idsOf(knowledge.reports),
}

/** Every object in a record, wherever it hangs. */
function objectsIn(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (value === null || typeof value !== 'object') return []
  return [value as Readonly<Record<string, unknown>>, ...Object.values(value).flatMap(objectsIn)]
}

/** All that is wrong with the places of a record. */
function misplaced(record: FindingsRecord): string[] {
  const characters = [...record.document.text]
  return objectsIn(record)
    .filter((one): one is typeof one & RecordSpan => 'quote' in one && 'start' in one)
    .flatMap(({ start, end, quote, page, confidence }) => {
      const there = characters.slice(start, end).join('')
      const fits =
        there === quote &&
        quote.trim() !== '' &&
        (page === null) === (record.document.pages === null) &&
        confidence > 0 &&
        confidence <= 1
      return fits
        ? []
        : [`${start}–${end}, page ${page}: ${JSON.stringify(quote)}, there stands ${JSON.stringify(there)}`]
    })
}

/** All names in a record that no data or rule bears. */
function unknownNames(record: FindingsRecord): string[] {
  const officials = [
    ...record.officials,
    ...record.document.senders,
    ...record.document.recipients,
    ...record.document.copied,
  ]
  const named: [kind: keyof typeof known, id: string | null][] = [
    ...record.forces.map(({ id }): ['force', string] => ['force', id]),
    ...record.organisations.map(({ id }): ['organisation', string] => ['organisation', id]),
    ...record.inspections.map(({ programme }): ['programme', string] => ['programme', programme]),
    ...record.reports.map(({ report }): ['report', string | null] => ['report', report]),
    ...officials.map(({ role }): ['role', string | null] => ['role', role]),
    ...officials.map(({ force }): ['force', string | null] => ['force', force]),
    ...record.grades.map(({ force }): ['force', string | null] => ['force', force]),
    ...record.findings.map(({ theme }): ['theme', string] => ['theme', theme]),
    ...[...record.findings, ...record.inspections]
      .flatMap(({ forces }) => forces)
      .map((id): ['force', string] => ['force', id]),
    ...record.recommendations.flatMap(({ themes }) => themes).map((id): ['theme', string] => ['theme', id]),
    ...record.recommendations
      .flatMap(({ addressees }) => addressees)
      .map(({ force }): ['force', string | null] => ['force', force]),
  ]
  const ids = named.flatMap(([kind, id]) => (id === null || known[kind].has(id) ? [] : [`${kind} ${id}`]))
  const claimed = objectsIn(record).flatMap(({ rule, role_rule: roleRule }) => [rule, roleRule])
  return [
    ...ids,
    ...claimed.flatMap(rule => (typeof rule !== 'string' || rules.has(rule) ? [] : [`rule ${rule}`])),
  ]
}

async function recordOf({ path, location }: FoundFile): Promise<FindingsRecord> {
  const acquired = await readFile(path, location, defaultLimits)
  if (!acquired.ok) throw new Error(`${path}: ${acquired.failure.reason}`)
  return read(acquired.source)
}

describe.each(corpora)('every letter of $name', ({ name, folder, atLeast }) => {
  const there = existsSync(folder)
  if (!there && !requireAll) {
    it.skip(`SKIPPED: ${name} is not there; LETTERBOOK_REQUIRE_ALL=1 makes this an error`, () => {})
    return
  }

  const records = new Map<string, FindingsRecord>()
  let files: FoundFile[] = []
  const faults = (of: (record: FindingsRecord) => readonly string[]) =>
    [...records].flatMap(([path, record]) => of(record).map(fault => `${path}: ${fault}`))

  beforeAll(async () => {
    const found = await findFiles([folder], folder)
    files = found.files.filter(({ path }) => basename(path) !== 'README.md')
    for (const file of files) records.set(file.path, await recordOf(file))
  }, 60_000)

  it('is read', () => {
    expect(records.size).toBeGreaterThanOrEqual(atLeast)
    expect(faults(({ document }) => (document.text.length > 100 ? [] : ['holds next to nothing']))).toEqual(
      [],
    )
  })

  it('has each quote where the record says', () => expect(faults(misplaced)).toEqual([]))

  it('names only what the data and the rules know', () => expect(faults(unknownNames)).toEqual([]))

  it('reads the same again', async () => {
    // In a big corpus one in four, for the sake of time.
    for (const file of files.filter((_, index) => files.length < 40 || index % 4 === 0)) {
      const again = JSON.stringify(await recordOf(file))
      // Compared whole, but not shown: a record is long.
      expect(again === JSON.stringify(records.get(file.path)), file.path).toBe(true)
    }
  }, 60_000)
})
