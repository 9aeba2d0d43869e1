import type { IngestCounts } from '../pipeline/ingest.ts'
import type { Totals } from '../pipeline/store/totals.ts'
import { databaseAt, printable } from './cli.ts'

/** What a run of `ingest` came to: printed as it is with `--json`, in words without. */
export interface Summary {
  readonly counts: IngestCounts
  readonly failures: readonly { readonly path: string; readonly code: string; readonly reason: string }[]
  readonly vanished: readonly string[]
  readonly pruned: boolean
  readonly dryRun: boolean
  readonly stopped: boolean
  readonly totals: Totals
  readonly database: string
}

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

export function inWords({
  counts,
  failures,
  vanished,
  pruned,
  dryRun,
  stopped,
  totals,
  database,
}: Summary): string {
  const lines = [
    `${count(counts.seen, 'file')} seen: ${counts.stored} stored, ${counts.unchanged} unchanged, ${counts.duplicate} duplicate, ${counts.failed} failed.`,
    ...failures.map(({ path, reason }) => `  failed: ${path}: ${reason}.`),
    `The database holds ${count(totals.letters, 'letter')}${totals.versions > 0 ? ` (${totals.versions} of them ${totals.versions === 1 ? 'a version' : 'versions'} of others, counted once)` : ''} about ${count(totals.forces, 'force')}, with ${count(totals.findings, 'finding')} on ${count(totals.themes, 'theme')} and ${count(totals.recommendations, 'recommendation')}.`,
  ]
  if (totals.picturePages > 0)
    lines.push(
      `${count(totals.picturePages, 'page')} had no usable text and ${totals.picturePages === 1 ? 'was' : 'were'} read from ${totals.picturePages === 1 ? 'its' : 'their'} picture, ${totals.doubtfulPages} of them with little confidence (see the table message).`,
    )
  if (vanished.length > 0) {
    const what = pruned ? 'was forgotten' : 'is kept; --prune forgets it'
    lines.push(
      `${count(vanished.length, 'file')} of earlier runs can no longer be found, and what was in them ${what}:`,
      ...vanished.map(path => `  vanished: ${path}`),
    )
  }
  if (stopped) lines.push('Stopped before the end: run the same command again, and it goes on from here.')
  if (dryRun) lines.push('This was a dry run: nothing was written.')
  else lines.push(`Database: ${database}`, ...nextSteps(database))
  return lines.map(printable).join('\n')
}

function nextSteps(database: string): string[] {
  const file = /[^\w./-]/.test(database) ? `'${database}'` : database
  const option = databaseAt(database) === databaseAt(undefined) ? '' : ` --db ${file}`
  return [
    `Next: npm run compare${option && ` --${option}`}          forces by theme`,
    `      npm run export --${option} --format csv --out out/csv`,
    `      sqlite3 ${file} "SELECT * FROM finding_detail LIMIT 5"`,
  ]
}
