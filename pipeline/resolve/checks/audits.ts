import type { ResolvedCheck, ResolvedGrade } from '../../types.ts'

/** Counts of grades that stand together lie no further apart than this, in characters. */
const together = 120

/** Grades that make a whole scale: of fewer, the letter may have left the others out. */
const wholeScale = 3

/** Counts of cases by grade, each group held against the number of cases that the letter says. */
export function auditChecks(grades: readonly ResolvedGrade[]): ResolvedCheck[] {
  return groupsOf(grades).flatMap(group => {
    const total = group.find(({ mention }) => mention.total !== null)?.mention.total ?? null
    const kinds = new Set(group.map(({ mention }) => mention.grade))
    if (total === null || kinds.size < 2) return []
    const sum = group.reduce((all, { mention }) => all + (mention.count ?? 1), 0)
    const isPart = kinds.size < wholeScale && sum < total
    const [first, last] = [group[0]!.mention, group.at(-1)!.mention]
    return [
      {
        mention: { start: first.start, end: last.end, rule: 'check/audit', confidence: 0.9 },
        check: 'audit_total' as const,
        counts:
          group.find(({ mention }) => mention.count !== null && mention.subject)?.mention.subject ?? 'cases',
        share: 'all',
        stated: total,
        found: sum,
        outcome: isPart
          ? ('not_checkable' as const)
          : sum === total
            ? ('agrees' as const)
            : ('differs' as const),
        reason: isPart ? ('some_grades' as const) : null,
        basis: 'sum_of_grades' as const,
      },
    ]
  })
}

/** Grades side by side, each of another kind; one that names a force counts as one force beside counts of forces. */
function groupsOf(grades: readonly ResolvedGrade[]): ResolvedGrade[][] {
  const groups: ResolvedGrade[][] = []
  for (const grade of grades.toSorted((one, other) => one.mention.start - other.mention.start)) {
    const group = groups.at(-1)
    const last = group?.at(-1)?.mention
    const { mention } = grade
    const isNear = last !== undefined && mention.start - last.end <= together
    const isNew = !group?.some(other => other.mention.grade === mention.grade)
    const isSame = last?.total === mention.total || last?.count === null || mention.count === null
    if (isNear && isNew && isSame) group!.push(grade)
    else groups.push([grade])
  }
  return groups
    .filter(group => group.filter(({ mention }) => mention.count !== null).length > 1)
    .map(withoutStrangers)
}

/** A grade without a count is one of the forces that are counted, or has nothing to do with them. */
function withoutStrangers(group: ResolvedGrade[]): ResolvedGrade[] {
  const isOfForces = group.some(({ mention }) => /^forces?$/iu.test(mention.subject ?? ''))
  return group.filter(({ mention, force }) => mention.count !== null || (isOfForces && force !== null))
}
