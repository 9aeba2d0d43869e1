/** Scores of what a letter says of itself, and of whom and what it names. */
import type { FoundRecord } from './found.ts'
import type { GoldRecord } from './gold.ts'
import { matched } from './match.ts'
import { alike, likeness, wordsOf } from './similar.ts'
import type { Sheet } from './tally.ts'

/** A party or official as far as it is compared. */
interface Person {
  readonly name: string | null
  readonly role: string | null
  readonly force: string | null
}

const nameOf = (name: string) => wordsOf(name).join(' ')

/** Somebody named is known by name and role; who is not, by role and force. */
const personKey = ({ name, role, force }: Person) =>
  name === null ? `(no name), ${role}, ${force ?? 'no force'}` : `${nameOf(name)}, ${role}`

export function judgeDocument(gold: GoldRecord, found: FoundRecord, sheet: Sheet): void {
  sheet.sets('kind', [gold.document.kind], [found.document.kind])
  sheet.sets('document-date', [gold.document.date ?? 'none'], [found.document.date ?? 'none'])
  if (gold.covered.parties !== false)
    sheet.sets('parties', partiesOf(gold.document), partiesOf(found.document))
}

const partiesOf = (document: Pick<GoldRecord['document'], 'senders' | 'recipients' | 'copied'>): string[] =>
  (['senders', 'recipients', 'copied'] as const).flatMap(list =>
    document[list].map(
      ({ name, role }) => `${list.replace(/s$/u, '')} ${name === null ? '(no name)' : nameOf(name)}, ${role}`,
    ),
  )

export function judgeForces(gold: GoldRecord, found: FoundRecord, sheet: Sheet): void {
  const ids = (record: Pick<GoldRecord, 'forces'>) => record.forces.map(({ id }) => id)
  const subjects = (record: Pick<GoldRecord, 'forces'>) =>
    record.forces.flatMap(({ id, relation }) => (relation === 'subject' ? [id] : []))
  sheet.sets('forces', ids(gold), ids(found))
  sheet.sets('subject-forces', subjects(gold), subjects(found))
}

export function judgeNamed(gold: GoldRecord, found: FoundRecord, sheet: Sheet): void {
  const { covered } = gold
  if (covered.organisations)
    sheet.sets(
      'organisations',
      gold.organisations.map(({ id }) => id),
      found.organisations.map(({ id }) => id),
    )
  if (covered.officials)
    sheet.sets('officials', gold.officials.map(personKey), found.officials.map(personKey))
  if (covered.inspections)
    sheet.sets('inspections', gold.inspections.map(inspectionKey), found.inspections.map(inspectionKey))
  if (covered.reports) judgeReports(gold, found, sheet)
}

const inspectionKey = ({ programme, forces }: { programme: string; forces: readonly string[] }) =>
  `${programme} (${forces.toSorted().join(', ')})`

type Report = GoldRecord['reports'][number]

function judgeReports(gold: GoldRecord, found: FoundRecord, sheet: Sheet): void {
  const shown = ({ title, published }: Report) => `“${title}”, ${published ?? 'no date'}`
  const pairs = matched(gold.reports, found.reports, (one, other) => {
    if (one.published !== other.published) return 0
    const score = likeness(wordsOf(one.title), wordsOf(other.title))
    return score >= alike ? score : 0
  })
  sheet.add('reports', {
    wanted: gold.reports.length,
    found: found.reports.length,
    right: pairs.length,
  })
  const [theirs, ours] = [new Set(pairs.map(([one]) => one)), new Set(pairs.map(([, other]) => other))]
  gold.reports.forEach((report, index) => {
    if (!theirs.has(index)) sheet.missed('reports', shown(report))
  })
  found.reports.forEach((report, index) => {
    if (!ours.has(index)) sheet.invented('reports', shown(report))
  })
}
