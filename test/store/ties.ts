import { onTestFinished } from 'vitest'
import { knowledge as all } from '../../data/index.ts'
import { openStore, type Store } from '../../pipeline/store/store.ts'
import type { DocumentKind, FindingsRecord, RecordParty, RecordSpan } from '../../pipeline/types.ts'
import { options, plainRecord, spanIn } from './record.ts'

// Letters for tests of what ties them together, told in a few words each.

/** "Kevin Hurley | pcc | surrey | Police and Crime Commissioner": name, role, force and words of the role, "-" for none. */
export function partyOf(words: string): RecordParty {
  const [name, role, force, role_text] = words.split('|').map(part => {
    const trimmed = part.trim()
    return trimmed === '' || trimmed === '-' ? null : trimmed
  })
  return {
    name: name ?? null,
    role: role ?? null,
    force: force ?? null,
    role_text: role_text ?? null,
    organisation: null,
  }
}

type Dates = FindingsRecord['dates']

export interface Told {
  readonly kind?: DocumentKind
  readonly date?: string
  readonly about?: readonly string[]
  readonly scope?: 'force' | 'national' | 'unknown'
  readonly title?: string
  /** All officials; senders and recipients are added to them. */
  readonly officials?: readonly string[]
  readonly from?: readonly string[]
  readonly to?: readonly string[]
  /** "3 May 2017 | 2017-05-03 | correspondence": words that stand in the text, day, role. */
  readonly dates?: readonly string[]
  /** "Title | id | published". */
  readonly reports?: readonly string[]
  /** "words | programme | fieldwork | published". */
  readonly inspections?: readonly string[]
}

const parts = (words: string) => words.split('|').map(part => (part.trim() === '-' ? null : part.trim()))

/** A letter whose text is made of all that is told of it. */
export function letterOf(path: string, told: Told): FindingsRecord {
  const { kind = 'other', date, about = [], scope, title, from = [], to = [] } = told
  const { officials = [], dates = [], reports = [], inspections = [] } = told
  const people = [...new Set([...from, ...to, ...officials])]
  const quotes = [...people, ...dates, ...reports, ...inspections].map(words => parts(words)[0])
  const text = [path, title ?? 'Untitled', ...quotes.map((quote, index) => quote ?? `Office ${index}.`)].join(
    '\n',
  )
  const at = (quote: string): RecordSpan => spanIn(text, quote)
  const plain = plainRecord(path, text)
  const place = (words: string): RecordSpan => {
    const [name] = parts(words)
    return name ? at(name) : at(path)
  }
  const party = (words: string) => ({ ...partyOf(words), mention: place(words) })
  return {
    ...plain,
    document: {
      ...plain.document,
      kind,
      date: date ?? null,
      scope: scope ?? (about.length > 0 ? 'force' : 'unknown'),
      title: title ?? null,
      senders: from.map(party),
      recipients: to.map(party),
      evidence: { ...plain.document.evidence, title: title === undefined ? null : at(title) },
    },
    forces: about.map(id => ({ id, relation: 'subject', rule: 'test/relation', mentions: [] })),
    officials: people.map(words => ({ ...partyOf(words), mentions: [place(words)] })),
    dates: dates.map(words => {
      const [quote, edtf, role] = parts(words)
      return {
        edtf: edtf ?? null,
        role: role as Dates[number]['role'],
        role_rule: 'test/relation',
        earliest: edtf ?? null,
        latest: edtf ?? null,
        precision: 'day',
        inferred: null,
        doubt: null,
        mention: at(quote!),
      }
    }),
    reports: reports.map(words => {
      const [name, report, published] = parts(words)
      return { title: name!, report: report ?? null, published: published ?? null, mentions: [at(name!)] }
    }),
    inspections: inspections.map(words => {
      const [quote, programme, fieldwork, published] = parts(words)
      return {
        programme: programme!,
        forces: about,
        fieldwork: fieldwork ?? null,
        published: published ?? null,
        mentions: [at(quote!)],
      }
    }),
  }
}

/** A database in memory with the program's own reference data, and these letters in it. */
export function storing(records: readonly FindingsRecord[], over: Partial<typeof all> = {}): Store {
  const store = openStore(':memory:', { ...all, ...over }, options)
  onTestFinished(() => store.close())
  for (const record of records) store.storeDocument(record, record.document.path)
  return store
}

/** The rows of a query, each as its values. */
export const rows = ({ db }: Store, sql: string): unknown[][] => db.prepare<[], unknown[]>(sql).raw().all()
