import type { Knowledge } from '../knowledge.ts'
import type { Row, Value } from './insert.ts'

/** A rule as the extractors, refiners and resolvers declare it. */
export interface RuleNote {
  readonly id: string
  readonly stage: string
  readonly says: string
}

/** A table of reference data as it should be; the first column is the key. */
export interface ReferenceTable {
  readonly table: string
  readonly columns: readonly string[]
  readonly rows: readonly Row<string>[]
}

/** The part of the knowledge that analysts find again in the database, and what ties letters together. */
export type ReferenceData = Pick<
  Knowledge,
  | 'forces'
  | 'organisations'
  | 'roles'
  | 'themes'
  | 'programmes'
  | 'reports'
  | 'grades'
  | 'honours'
  | 'officeHolders'
  | 'personNames'
  | 'responseDuties'
  | 'askWords'
>

const other = { id: 'other', name: 'Other role', kind: 'other' }

/** The reference tables that the knowledge comes to. */
export function referenceTables(
  knowledge: ReferenceData,
  rules: readonly RuleNote[],
): readonly ReferenceTable[] {
  return [
    tableOf(
      'force',
      knowledge.forces.map(force => ({
        id: force.id,
        name: force.name,
        kind: force.kind,
        region: force.region,
        country: force.country,
        ons_code: force.onsCode,
        hmi_region: force.hmiRegion,
        chief_officer_title: force.chiefOfficerTitle,
        local_policing_body: force.localPolicingBody,
        welsh_name: force.welshName,
      })),
    ),
    tableOf(
      'organisation',
      knowledge.organisations.map(organisation => ({
        id: organisation.id,
        name: organisation.name,
        kind: organisation.kind,
        predecessor_id: organisation.predecessor,
        successor_id: organisation.successor,
        valid_from: organisation.from,
        valid_until: organisation.until,
      })),
    ),
    tableOf('role', [
      ...knowledge.roles.map(role => ({ id: role.id, name: role.label, kind: role.group })),
      other,
    ]),
    tableOf(
      'theme',
      knowledge.themes.map((theme, ordinal) => ({
        code: theme.id,
        ordinal,
        name: theme.label,
        parent_code: theme.parent,
        definition: theme.definition,
        include: theme.include,
        exclude: theme.exclude,
      })),
    ),
    tableOf(
      'response_duty',
      knowledge.responseDuties.map(({ id, binds, since, days, says }) => ({
        family: id,
        binds: Number(binds),
        since,
        days,
        says,
      })),
    ),
    tableOf(
      'programme',
      knowledge.programmes.map(programme => ({
        id: programme.id,
        name: programme.name,
        family: programme.family,
        unit: programme.unit,
        valid_from: programme.from,
        valid_until: programme.until,
        bodies: JSON.stringify(programme.bodies),
      })),
    ),
    tableOf(
      'report_title',
      knowledge.reports.map(report => ({
        id: report.id,
        title: report.title,
        programme_id: report.programme,
        force_id: report.force,
        publisher: report.publisher,
        published: report.published,
      })),
    ),
    tableOf(
      'grade_scale',
      knowledge.grades.map(({ grade, ordinal }) => ({
        id: grade,
        name: grade.replaceAll('_', ' '),
        ordinal,
      })),
    ),
    tableOf(
      'rule',
      rules.map(({ id, stage, says }) => ({ id, stage, says })),
    ),
  ]
}

/** The first row of each key counts: several patterns may stand for one grade, and a list may hold `other` itself. */
function tableOf(table: string, rows: readonly Readonly<Record<string, Value>>[]): ReferenceTable {
  const byKey = new Map<Value, Row<string>>()
  const columns = rows[0] ? Object.keys(rows[0]) : []
  for (const row of rows) {
    const key = row[columns[0]!]!
    if (!byKey.has(key)) byKey.set(key, row)
  }
  return { table, columns, rows: [...byKey.values()] }
}
