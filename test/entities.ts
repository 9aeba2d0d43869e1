/** What two readings of one letter agree on: of every entity whether both found it. */
import type { FindingsRecord, Source, SourceLine, Span } from '../pipeline/types.ts'

/** Texts that name each entity of a kind, each once: what is said several times is numbered. */
export type Entities = Readonly<Record<string, readonly string[]>>

const once = (names: readonly string[]): string[] => [...new Set(names)]

/** "good", "good", "poor" → "good 1", "good 2", "poor 1" */
function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map(name => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return `${name} ${count}`
  })
}

const named = (...parts: readonly (string | number | null)[]) => parts.map(part => part ?? '–').join(' | ')

/** The entities of a record by kind, without their places, so that readings of two files can be compared. */
export const entitiesOf = ({ document, ...record }: FindingsRecord): Entities => ({
  kind: [document.kind],
  'date of the letter': [named(document.date)],
  forces: record.forces.map(({ id, relation }) => named(id, relation)),
  organisations: record.organisations.map(({ id }) => id),
  officials: once(record.officials.map(({ name, role }) => named(name, role))),
  dates: once(record.dates.map(({ edtf, role }) => named(edtf, role))),
  inspections: once(
    record.inspections.map(({ programme, forces, fieldwork, published }) =>
      named(programme, forces.join(' '), fieldwork, published),
    ),
  ),
  reports: once(record.reports.map(({ title, report }) => report ?? title)),
  recommendations: numbered(record.recommendations.map(({ number }) => named(number))),
  grades: numbered(record.grades.map(({ grade, force, count }) => named(grade, force, count))),
  findings: numbered(record.findings.map(({ theme }) => theme)),
})

/** Entities of one kind, by which of the two readings has them. */
export interface Agreement {
  readonly kind: string
  readonly both: readonly string[]
  readonly onlyFirst: readonly string[]
  readonly onlySecond: readonly string[]
}

export function agreements(first: Entities, second: Entities): Agreement[] {
  return Object.entries(first).map(([kind, names]) => {
    const others = second[kind] ?? []
    return {
      kind,
      both: names.filter(name => others.includes(name)),
      onlyFirst: names.filter(name => !others.includes(name)),
      onlySecond: others.filter(name => !names.includes(name)),
    }
  })
}

/** Of all entities that either reading has, the share that both have; 1 where neither has any. */
export function shareEqual(compared: readonly Agreement[]): number {
  const count = (side: 'both' | 'onlyFirst' | 'onlySecond') =>
    compared.reduce((sum, agreement) => sum + agreement[side].length, 0)
  const all = count('both') + count('onlyFirst') + count('onlySecond')
  return all === 0 ? 1 : count('both') / all
}

/** A source as if its file ended after so many pages. */
export function firstPages(source: Source, pages: number): Source {
  if (source.pages === null || source.pages <= pages) return source
  let text = ''
  const lines: SourceLine[] = []
  const marks: Span[] = []
  for (const line of source.lines) {
    if (line.page === null || line.page > pages) continue
    if (lines.length > 0) text += '\n'
    const shift = text.length - line.start
    const moved = <Place extends Span>(place: Place): Place => ({
      ...place,
      start: place.start + shift,
      end: place.end + shift,
    })
    text += source.text.slice(line.start, line.end)
    lines.push(moved(line))
    marks.push(...(source.marks ?? []).filter(mark => isWithin(mark, line)).map(moved))
  }
  const pageReadings = source.pageReadings?.filter(({ page }) => page <= pages)
  return {
    ...source,
    pages,
    text,
    lines,
    ...(source.marks && { marks }),
    ...(pageReadings && { pageReadings }),
  }
}

const isWithin = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end
