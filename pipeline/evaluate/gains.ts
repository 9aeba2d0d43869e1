/** What one version of the rules finds and another does not. */
import type { FoundRecord } from './found.ts'

/** One find, in words: two that read alike are the same find. */
export interface Find {
  readonly path: string
  readonly list: string
  readonly says: string
}

export interface Gains {
  readonly gained: readonly Find[]
  readonly lost: readonly Find[]
}

/** Everything found in a letter, in the order of the record. */
export function findsOf(record: FoundRecord): readonly Find[] {
  const { document } = record
  const finds: Find[] = []
  const add = (list: string, says: string) => {
    finds.push({ path: document.path, list, says })
  }
  const quoted = ({ quote }: { readonly quote: string }) => `“${quote.replace(/\s+/gu, ' ')}”`
  add('kind', document.kind)
  add('date', document.date ?? 'none')
  for (const list of ['senders', 'recipients', 'copied'] as const)
    for (const { name, role } of document[list]) add(list, `${name ?? '(no name)'}, ${role ?? 'no role'}`)
  for (const { id, relation, mentions } of record.forces) {
    add('forces', `${id}, ${relation}`)
    for (const mention of mentions) add('force mentions', `${id} ${quoted(mention)}`)
  }
  for (const { id, mentions } of record.organisations)
    for (const mention of mentions) add('organisation mentions', `${id} ${quoted(mention)}`)
  for (const { name, role, force } of record.officials)
    add('officials', `${name ?? '(no name)'}, ${role ?? 'no role'}, ${force ?? 'no force'}`)
  for (const { edtf, role, mention } of record.dates)
    add('dates', `${edtf ?? 'no value'}, ${role} ${quoted(mention)}`)
  for (const { programme, forces, fieldwork, published } of record.inspections)
    add('inspections', [programme, ...forces, fieldwork ?? '–', published ?? '–'].join(', '))
  for (const { title, published } of record.reports) add('reports', `“${title}”, ${published ?? 'no date'}`)
  for (const { addressees, deadline, mention } of record.recommendations) {
    const to = addressees.map(({ kind, force }) => (force ? `${kind} ${force}` : kind)).join(' + ')
    add('recommendations', `to ${to}, ${deadline ?? 'no deadline'} ${quoted(mention)}`)
  }
  for (const { recommendation, actor, position, progress, mention } of record.responses)
    add(
      'responses',
      `${recommendation ?? 'no number'}, ${actor}, ${position}, ${progress} ${quoted(mention)}`,
    )
  for (const { theme, stance, source, agencies, mention } of record.findings)
    add('findings', `${theme} ${stance} (${source}; ${agencies.join('+')}) ${quoted(mention)}`)
  for (const { grade, count, mention } of record.grades)
    add('grades', `${grade}, ${count ?? 'no count'} ${quoted(mention)}`)
  return finds
}

/** What was found before and is not now, and the other way round; each as often as it changed. */
export function gains(before: readonly Find[], after: readonly Find[]): Gains {
  return { gained: beyond(after, before), lost: beyond(before, after) }
}

function beyond(finds: readonly Find[], others: readonly Find[]): Find[] {
  const keyOf = ({ path, list, says }: Find) => `${path}\u0000${list}\u0000${says}`
  const counts = new Map<string, number>()
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1)
  return finds.filter(find => {
    const left = counts.get(keyOf(find)) ?? 0
    if (left > 0) counts.set(keyOf(find), left - 1)
    return left === 0
  })
}

/** Gains and losses list by list, up to `most` of each. */
export function gainLines({ gained, lost }: Gains, most: number): string[] {
  const lists = [...new Set([...gained, ...lost].map(({ list }) => list))]
  return lists.flatMap(list => {
    const of = (finds: readonly Find[]) => finds.filter(find => find.list === list)
    const shown = (sign: string, finds: readonly Find[]) => [
      ...finds.slice(0, most).map(({ path, says }) => `  ${sign} ${path}: ${says}`),
      ...(finds.length > most ? [`  ${sign} … and ${finds.length - most} more`] : []),
    ]
    return [
      `${list}: ${of(gained).length} gained, ${of(lost).length} lost`,
      ...shown('+', of(gained)),
      ...shown('-', of(lost)),
    ]
  })
}
