import { onTestFinished } from 'vitest'
import { type Facts, readFacts } from '../../pipeline/compare/facts.ts'
import { openStore, type Store } from '../../pipeline/store/store.ts'
import type { Agency, DocumentKind, Stance } from '../../pipeline/types.ts'
import { options, plainRecord, knowledge as small } from '../store/record.ts'

// Databases for tests of comparison, told in a few words a letter.

const [kent, surrey, sussex] = small.forces
const [programme] = small.programmes

/** Four forces in two regions, two programmes, three themes in two groups. */
export const knowledge: typeof small = {
  ...small,
  forces: [
    { ...surrey!, region: 'South East' },
    { ...sussex!, region: 'South East' },
    { ...kent!, region: 'South East' },
    { ...kent!, id: 'gwent', name: 'Gwent Police', region: 'Wales' },
  ],
  programmes: [programme!, { ...programme!, id: 'peel-2015', name: 'PEEL 2015' }],
}

export interface HeldFinding {
  readonly theme: string
  readonly stance: Stance
  readonly forces: readonly string[]
  readonly agencies?: readonly Agency[]
  readonly confidence?: number
}

export interface HeldLetter {
  readonly kind?: DocumentKind
  readonly scope?: 'force' | 'national' | 'unknown'
  readonly date?: string
  readonly about?: readonly string[]
  readonly names?: readonly string[]
  readonly programmes?: readonly string[]
  readonly findings?: readonly HeldFinding[]
  readonly covered?: Readonly<Record<string, boolean>>
}

/** "CSE concern surrey sussex", about the police unless other agencies are named after a bar: "… | health council". */
export function finding(words: string, confidence = 0.9): HeldFinding {
  const [what, agencies = 'police'] = words.split(' | ')
  const [theme, stance, ...forces] = what!.split(' ')
  return {
    theme: theme!,
    stance: stance as Stance,
    forces,
    agencies: agencies.split(' ') as Agency[],
    confidence,
  }
}

/** A database with these letters, and some files that could not be read; it has to be closed. */
export function storeOf(letters: readonly HeldLetter[], failures = 0, at = ':memory:'): Store {
  const store = openStore(at, knowledge, options)
  for (const [index, letter] of letters.entries()) {
    const path = `${index}.txt`
    store.storeDocument(recordOf(path, letter), path)
  }
  for (let number = 0; number < failures; number += 1) {
    store.storeFailure(`broken-${number}.pdf`, null, { code: 'corrupt', reason: 'it breaks off' })
  }
  return store
}

/** The same in memory, closed when the test is over. */
export function databaseOf(letters: readonly HeldLetter[]): Store['db'] {
  const store = storeOf(letters)
  onTestFinished(() => store.close())
  return store.db
}

export function factsOf(letters: readonly HeldLetter[], failures = 0): Facts {
  const store = storeOf(letters, failures)
  try {
    return readFacts(store.db)
  } finally {
    store.close()
  }
}

function recordOf(path: string, letter: HeldLetter): ReturnType<typeof plainRecord> {
  const { kind = 'pcc_response', about = [], names = [], programmes = [], findings = [] } = letter
  const plain = plainRecord(path)
  const mention = { ...plain.document.evidence.kind, page: null }
  const forceOf = (relation: 'subject' | 'mentioned') => (id: string) => ({
    id,
    relation,
    rule: 'test/relation',
    mentions: [mention],
  })
  return {
    ...plain,
    covered: letter.covered ?? plain.covered,
    document: {
      ...plain.document,
      kind,
      date: letter.date ?? null,
      scope: letter.scope ?? (about.length > 0 ? 'force' : 'unknown'),
      evidence: { ...plain.document.evidence, date: letter.date ? mention : null },
    },
    forces: [...about.map(forceOf('subject')), ...names.map(forceOf('mentioned'))],
    inspections: programmes.map(id => ({
      programme: id,
      forces: [],
      fieldwork: null,
      published: null,
      mentions: [mention],
    })),
    findings: findings.map(({ agencies = ['police'], confidence = 0.9, ...told }) => ({
      ...told,
      agencies,
      source: 'inspectorate',
      confidence,
      reader: null,
      cues: [],
      heading: null,
      mention,
    })),
  }
}
