import type Database from 'better-sqlite3'
import { dayNumber } from '../text/calendar.ts'
import { wrapped } from './layout.ts'

/** A report and a force concerned, as the view `statutory_clock` has it. */
export interface ClockRow {
  readonly forceId: string
  readonly force: string
  readonly title: string | null
  readonly programme: string | null
  readonly published: string | null
  readonly due: string | null
  readonly responseDate: string | null
  readonly responsePath: string | null
  readonly chiefResponseDate: string | null
  readonly days: number | null
  readonly outcome: ClockOutcome
}

/** A report about many forces: how many bodies it binds, and how many of their answers are held. */
export interface NationalRow {
  readonly title: string | null
  readonly published: string | null
  readonly bodies: number
  readonly responses: number
}

export type ClockOutcome =
  | 'in_time'
  | 'late'
  | 'not_exact'
  | 'no_response_held'
  | 'no_period_set'
  | 'publication_not_known'
  | 'response_not_dated'
  | 'response_before_publication'

export interface Clock {
  readonly rows: readonly ClockRow[]
  readonly national: readonly NationalRow[]
}

/** Reads the statutory clock of some forces, or of all. */
export function readClock(db: Database.Database, forces: readonly string[] | null): Clock {
  const rows = db
    .prepare<[], ClockRow>(
      `SELECT force_id AS forceId, force, statutory_clock.title, programme.name AS programme, published, due,
         response_date AS responseDate, response_path AS responsePath, chief_response_date AS chiefResponseDate,
         days_taken AS days, outcome
       FROM statutory_clock LEFT JOIN programme ON programme.id = programme_id
       ORDER BY force_id, published IS NULL, published, is_national, told_by, statutory_clock.title`,
    )
    .all()
  const national = db
    .prepare<[], NationalRow>(
      `SELECT title, published, bodies, responses_held AS responses FROM statutory_clock_by_report WHERE is_national = 1
       ORDER BY published IS NULL, published, title, programme_id`,
    )
    .all()
  return { rows: rows.filter(({ forceId }) => forces === null || forces.includes(forceId)), national }
}

const outcomes: Readonly<Record<ClockOutcome, string>> = {
  in_time: 'answered in time',
  late: 'answered late',
  not_exact: 'days not known: in time or late',
  no_response_held: 'no response held',
  no_period_set: 'answered, before a period was set',
  publication_not_known: 'publication not known',
  response_not_dated: 'response without a date',
  response_before_publication: 'response dated before publication',
}

/** The clock as text. `asOf` is a day up to which lateness counts; without it, what is not held is not called late. */
export function clockPage({ rows, national }: Clock, asOf: string | null, width: number): string {
  if (rows.length === 0) return 'No report that binds a local policing body is told of in these letters.\n'
  const lines = [
    'Reports that bind local policing bodies, and their answers (Police Act 1996, section 55)',
    '',
    ...countsOf(rows),
    '',
  ]
  for (const [index, row] of rows.entries()) {
    if (rows[index - 1]?.forceId !== row.forceId) lines.push(row.force)
    lines.push(...wrapped(`  ${lineOf(row, asOf)}`, width, '    '))
  }
  if (national.length > 0) lines.push('', 'Reports on many forces bind all bodies:')
  for (const { title, published, bodies, responses } of national)
    lines.push(
      ...wrapped(
        `  ${title ?? 'Report without a title'} (${published ?? 'publication not known'}): ${responses} of ${bodies} responses held`,
        width,
        '    ',
      ),
    )
  return `${lines.join('\n')}\n`
}

/** Every outcome with how many rows have it: together they are all rows. */
function countsOf(rows: readonly ClockRow[]): string[] {
  const counts = Object.entries(outcomes).flatMap(([outcome, says]) => {
    const count = rows.filter(row => row.outcome === outcome).length
    return count > 0 ? [`${String(count).padStart(5)}  ${says}`] : []
  })
  return [...counts, `${String(rows.length).padStart(5)}  in all`]
}

function lineOf(row: ClockRow, asOf: string | null): string {
  const out = row.published === null ? 'publication not known' : `published ${row.published}`
  const parts = [`${row.title ?? row.programme ?? 'Report without a title'}: ${out}`]
  if (row.due !== null) parts.push(`due ${row.due}`)
  if (row.responsePath !== null)
    parts.push(`response ${row.responseDate ?? 'not dated'}${row.days === null ? '' : ` (day ${row.days})`}`)
  if (row.chiefResponseDate !== null) parts.push(`chief officer’s answer ${row.chiefResponseDate}`)
  return [...parts, `${outcomes[row.outcome]}${sinceDue(row, asOf)}`].join('; ')
}

function sinceDue({ outcome, due }: ClockRow, asOf: string | null): string {
  if (asOf === null || due === null || outcome !== 'no_response_held') return ''
  const days = dayNumber(asOf) - dayNumber(due)
  return days > 0 ? `, ${days} days after it was due on ${asOf}` : `, not yet due on ${asOf}`
}
