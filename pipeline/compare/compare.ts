import type { Facts, FindingFacts, ThemeFacts } from './facts.ts'
import { notesOn } from './notes.ts'
import { type Grouping, type Row, rowsBy } from './rows.ts'
import type { Cell, ComparedRow, Comparison } from './table.ts'
import { within } from './within.ts'

export interface ComparisonOptions {
  readonly by: Grouping
  /** Codes; null for all. */
  readonly themes: readonly string[] | null
  /** Ids; null for all. */
  readonly forces: readonly string[] | null
  /** Findings that are less sure are passed over, 0 to 1. It changes no denominator. */
  readonly minConfidence: number
}

/** Counts letters and findings by row and theme. */
export function compare(facts: Facts, { by, themes, forces, minConfidence }: ComparisonOptions): Comparison {
  const chosen = forces === null ? facts : within(facts, forces)
  const columns = themes === null ? facts.themes : facts.themes.filter(({ code }) => themes.includes(code))
  const letters = chosen.letters.filter(({ covers }) => covers)
  const findings = chosen.findings.filter(({ confidence }) => confidence >= minConfidence)
  const { rows, ofLetter, ofFinding } = rowsBy[by]({ ...chosen, letters })

  const tallies = new Map(rows.map(({ id }) => [id, newTally()]))
  const total = newTally()
  const tallied = (ids: readonly string[]) =>
    [...new Set(ids)].map(id => tallies.get(id)).filter(tally => tally !== undefined)
  let shared = 0
  for (const letter of letters) {
    const own = tallied(ofLetter(letter))
    if (own.length > 1) shared += 1
    for (const { letters } of [...own, total]) letters.add(letter.id)
  }
  for (const finding of findings) {
    for (const { findings } of [...tallied(ofFinding(finding)), total]) findings.push(finding)
  }

  const table = {
    by,
    minConfidence,
    themes: columns,
    rows: rows.map(row => comparedRow(row, tallies.get(row.id)!, columns)),
    documents: chosen.letters.length,
    versions: chosen.versions.length,
    failedFiles: facts.failedFiles,
    total: comparedRow({ id: 'total', label: 'Total, each letter once', isRest: false }, total, columns),
  }
  return { ...table, notes: notesOn(table, chosen, shared) }
}

/** What belongs to a row. */
interface Tally {
  readonly letters: Set<number>
  readonly findings: FindingFacts[]
}

const newTally = (): Tally => ({ letters: new Set(), findings: [] })

const comparedRow = (row: Row, { letters, findings }: Tally, themes: readonly ThemeFacts[]): ComparedRow => ({
  ...row,
  letters: letters.size,
  cells: themes.map(({ code }) =>
    cellOf(
      findings.filter(({ theme }) => theme === code),
      letters,
    ),
  ),
})

function cellOf(findings: readonly FindingFacts[], read: ReadonlySet<number>): Cell {
  const letters = [...new Set(findings.map(({ letter }) => letter.id))]
  const lettersWithFindings = letters.filter(id => read.has(id)).length
  const counts = { strength: 0, concern: 0, recommendation: 0, action: 0, context: 0 }
  for (const { stance } of findings) counts[stance] += 1
  return {
    lettersWithFindings,
    lettersAboutOthers: letters.length - lettersWithFindings,
    findings: findings.length,
    stances: counts,
    status: findings.length > 0 ? 'found' : read.size > 0 ? 'absent' : 'no_document',
  }
}
