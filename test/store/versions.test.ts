import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare } from '../../pipeline/compare/compare.ts'
import { readFacts } from '../../pipeline/compare/facts.ts'
import { comparisonJson } from '../../pipeline/compare/long.ts'
import { csvTables } from '../../pipeline/export/csv-tables.ts'
import { exportRecords } from '../../pipeline/export/jsonl.ts'
import type { Store } from '../../pipeline/store/store.ts'
import { LEAST_SIMILARITY } from '../../pipeline/store/version-comparer.ts'
import { versionCounts } from '../../pipeline/store/versions.ts'
import type { FindingsRecord } from '../../pipeline/types.ts'
import { parse } from '../../scripts/specimens/markup.ts'
import { letterOfFile } from '../letter.ts'
import { seeded } from '../make/seeded.ts'
import { hardWrapped } from '../make/text.ts'
import { freshStore } from './fresh.ts'
import { FULL_TEXT, fullRecord, plainRecord, withSignature } from './record.ts'

const corpus = new URL('../../corpus/', import.meta.url)
const sources = new URL('../../scripts/specimens/', import.meta.url)
const specimen = readFileSync(new URL('specimen-pcc-response-lincolnshire-2013.txt', corpus), 'utf8')

interface Told {
  readonly about?: readonly string[]
  readonly scope?: 'force' | 'national' | 'unknown'
}

function letter(path: string, text: string, { about = [], scope = 'unknown' }: Told = {}): FindingsRecord {
  const plain = plainRecord(path, text)
  const forces = about.map(id => ({ id, relation: 'subject', rule: 'test/relation', mentions: [] }) as const)
  return withSignature({ ...plain, document: { ...plain.document, scope }, forces })
}

/** The letter with a page for each of these confidences, null for a page with text of its own. */
function onPages(record: FindingsRecord, confidences: readonly (number | null)[]): FindingsRecord {
  const length = [...record.document.text].length
  const edge = (page: number) => Math.round((page * length) / confidences.length)
  const page_spans = confidences.map((confidence, page) => ({
    page: page + 1,
    start: edge(page),
    end: edge(page + 1),
    read_by: confidence === null ? ('text' as const) : ('ocr' as const),
    confidence,
  }))
  return { ...record, document: { ...record.document, pages: confidences.length, page_spans } }
}

/** The same file, in which other rules see what another file says. */
function readAgain({ document: { path, sha256 }, forces }: FindingsRecord, seen: FindingsRecord) {
  const { text, signature, pages, page_spans } = seen.document
  const { document, ...record } = letter(path, text)
  return { ...record, forces, document: { ...document, sha256, signature, pages, page_spans } }
}

const storing = (records: readonly FindingsRecord[], store = freshStore({}, ':memory:')): Store => {
  for (const record of records) store.storeDocument(record, record.document.path)
  return store
}

/** "b.txt → a.txt" for each letter that is a version of another. */
const linksIn = ({ db }: Store) =>
  db
    .prepare<[], string>(
      `SELECT document_path || ' → ' || primary_document_path FROM version_group WHERE counts = 0 ORDER BY 1`,
    )
    .pluck()
    .all()

/** The same with how alike they are. */
const linksOf = ({ db }: Store) =>
  db
    .prepare(
      `SELECT document_path, primary_document_path, similarity_to_primary, versions, counts FROM version_group
       ORDER BY document_path`,
    )
    .all()

const similarityOf = (one: string, other: string): number | undefined => {
  const store = storing([letter('a.txt', one), letter('b.txt', other)])
  return store.db.prepare<[], number>('SELECT similarity FROM version').pluck().get()
}

/** Misreads this share of the words, as a bad scan does. */
function misread(text: string, share: number, seed = 1): string {
  const draw = seeded(seed)
  return text.replace(/\p{L}+/gu, word => (draw(1000) < share * 1000 ? `${word.slice(0, -1)}rn` : word))
}

const furniture = (page: number) =>
  `Office of the Police and Crime Commissioner        Page ${page} of 9\nTel: 01632 960000   www.example.org   OFFICIAL`
const furnished = (text: string) =>
  text
    .split('\n\n')
    .map((paragraph, index) => (index % 6 === 5 ? `${paragraph}\n${furniture((index + 1) / 6)}` : paragraph))
    .join('\n\n')
const coverPage = `Published under the publication scheme of the office. Signatures and telephone numbers have been
removed. If you need this document in another format, please contact the communications team. Reference 2013/104.
Owner: governance and policy. To be kept for six years.`

describe('versions of one letter', () => {
  it.each<[string, (text: string) => string, number]>([
    ['the same words in other lines', text => hardWrapped(text, 60), 1],
    ['other case and punctuation', text => text.toUpperCase().replaceAll(/[.,;:’‘]/g, ' '), 0.97],
    ['a few misread words', text => misread(text, 0.03), 0.7],
    ['many misread words', text => misread(text, 0.06), LEAST_SIMILARITY],
    ['a header and footer on each page', furnished, 0.85],
    ['a cover page', text => `${coverPage}\n\n${text}`, 0.8],
    [
      'all of that',
      text => `${coverPage}\n\n${furnished(misread(hardWrapped(text, 60), 0.03))}`,
      LEAST_SIMILARITY,
    ],
  ])('are linked where one has %s', (_, change, least) => {
    expect(change(specimen)).not.toBe(specimen)
    expect(similarityOf(specimen, change(specimen))).toBeGreaterThanOrEqual(least)
  })

  it('are linked where one is a PDF and the other was typed', async () => {
    const names = readdirSync(sources).filter(name => name.endsWith('.txt'))
    expect(names.length).toBeGreaterThan(5)
    for (const name of names) {
      const { elements, notes } = parse(readFileSync(new URL(name, sources), 'utf8'))
      const lines = elements.map(element => {
        if ('columns' in element)
          return element.columns.flatMap(pieces => pieces.map(({ text }) => text)).join(' ')
        return 'pieces' in element ? element.pieces.map(({ text }) => text).join('') : ''
      })
      const typed = [...lines, ...[...notes.values()].map(pieces => pieces.map(({ text }) => text).join(''))]
      const pdf = new URL(name.replace('.txt', '.pdf'), corpus)
      const { document } = await letterOfFile(pdf.pathname)
      const similarity = similarityOf(document.text, typed.join('\n').replaceAll('\\-', ''))
      expect(similarity, name).toBeGreaterThan(0.9)
    }
  })

  it('are told from other letters', async () => {
    const records = await Promise.all(
      readdirSync(corpus).map(async name =>
        letter(name, (await letterOfFile(new URL(name, corpus).pathname)).document.text),
      ),
    )
    expect(records.filter(({ document }) => document.signature === null)).toEqual([])
    expect(linksIn(storing(records))).toEqual([])
  })

  it('are not sought for a text that says too little', () => {
    const line = 'Thank you for your letter of 3 March, which will be answered in due course.'
    expect(letter('a.txt', line).document.signature).toBeNull()
    expect(letter('a.txt', `${line}\n`.repeat(50)).document.signature).toBeNull()
    expect(similarityOf(line, `${line}!`)).toBeUndefined()
  })

  it('are what hangs together: a third that is like the second belongs to the first', () => {
    const words = specimen.split(' ')
    const part = (from: number, to: number) =>
      words.slice(Math.round(from * words.length), Math.round(to * words.length)).join(' ')
    const [first, second, third] = [part(0, 0.6), part(0.15, 0.75), part(0.3, 0.9)]
    expect(similarityOf(first, third)).toBeUndefined()
    const store = storing([letter('c.txt', third), letter('a.txt', first), letter('b.txt', second)])
    expect(linksIn(store)).toEqual(['b.txt → a.txt', 'c.txt → a.txt'])
    const similarity = store.db.prepare('SELECT min(similarity) FROM version').pluck().get()
    expect(similarity).toBeGreaterThan(0.2)
    expect(similarity).toBeLessThan(LEAST_SIMILARITY)
    store.prune(['b.txt'])
    expect(linksIn(store)).toEqual([])
  })
})

describe('the same words about two forces', () => {
  const other = `${specimen}\nP.S.`
  it.each<[string, Told, Told, boolean]>([
    ['are two letters', { about: ['surrey'] }, { about: ['kent'] }, false],
    ['are one where a force is in both', { about: ['surrey', 'kent'] }, { about: ['kent'] }, true],
    ['are one where one does not tell', { about: ['surrey'] }, {}, true],
    [
      'are two where one is to all forces',
      { about: ['surrey'], scope: 'force' },
      { scope: 'national' },
      false,
    ],
    ['are one where both are to all forces', { scope: 'national' }, { scope: 'national' }, true],
  ])('%s', (_, one, two, isOne) => {
    const store = storing([letter('a.txt', specimen, one), letter('b.txt', other, two)])
    expect(linksIn(store)).toEqual(isOne ? ['a.txt → b.txt'] : [])
  })
})

/**
 * Letters in families: the members of one have words in common, and it depends on their seeds how many. Some are scans
 * in whole or in part.
 */
const family = (seed: number): readonly FindingsRecord[] => {
  const draw = seeded(seed)
  const words = (count: number) => Array.from({ length: count }, () => `w${draw(1_000_000)}`)
  return Array.from({ length: 3 }, words.bind(null, 240)).flatMap((trunk, tree) =>
    Array.from({ length: 4 }, (_, leaf) => {
      const from = draw(100)
      const text = [...trunk.slice(from, from + 140), ...words(draw(20))].join(' ')
      const about = draw(4) === 0 ? [['surrey', 'kent', 'sussex'][draw(3)]!] : []
      const record = letter(`${draw(1000)}/${tree}${leaf}.txt`, text, { about })
      const reading = [[], [null, null], [null, 0.9], [0.9, 0.95], [0.7]][draw(5)]!
      return reading.length === 0 ? record : onPages(record, reading)
    }),
  )
}

const inOrder = (records: readonly FindingsRecord[], seed: number) => {
  const draw = seeded(seed)
  return records
    .map(record => [draw(1_000_000), record] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, record]) => record)
}

describe('links', () => {
  it('do not depend on the order of storing', () => {
    let links = 0
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (seed, order) => {
        const records = family(seed)
        const [one, two] = [storing(records), storing(inOrder(records, order))]
        links += linksIn(one).length
        expect(linksOf(two)).toEqual(linksOf(one))
      }),
      { numRuns: 40, seed: 1 },
    )
    expect(links).toBeGreaterThan(40)
  })

  it('are those of the letters that are left when some have gone', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(2 ** 12 - 1), (seed, gone) => {
        const records = family(seed)
        const isGone = (index: number) => (gone >> index) % 2 === 1
        const store = storing(records)
        store.prune(records.filter((_, index) => isGone(index)).map(({ document }) => document.path))
        expect(linksOf(store)).toEqual(linksOf(storing(records.filter((_, index) => !isGone(index)))))
      }),
      { numRuns: 40, seed: 2 },
    )
  })

  it('are those of the new texts when letters have been replaced', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (seed, order) => {
        const records = family(seed)
        const again = family(seed + 1).map((seen, index) => readAgain(records[index]!, seen))
        const old = storing(records, freshStore())
        old.close()
        const store = freshStore({ rulesHash: 'rules-2' }, old.db.name)
        expect(linksOf(storing(inOrder(again, order), store))).toEqual(linksOf(storing(again)))
      }),
      { numRuns: 8, seed: 3 },
    )
  })

  it('lead to the first path of letters that say as much, also when one gets another path or loses it', () => {
    const [one, two] = [letter('m.txt', `${specimen}\nN.B.`), letter('n.txt', `${specimen}\nP.S.`)]
    const store = storing([one, two])
    expect(linksIn(store)).toEqual(['n.txt → m.txt'])
    store.storePath('a.txt', two.document.sha256)
    expect(linksIn(store)).toEqual(['m.txt → a.txt'])
    store.prune(['a.txt'])
    expect(linksIn(store)).toEqual(['n.txt → m.txt'])
    store.prune(['m.txt'])
    expect(linksIn(store)).toEqual([])
  })

  it('are stored with the letter or not at all', () => {
    const store = storing([letter('a.txt', specimen)])
    store.db.exec(
      `CREATE TEMP TRIGGER breaks BEFORE INSERT ON main.version BEGIN SELECT raise(ABORT, 'out of luck'); END`,
    )
    const second = letter('b.txt', `${specimen}\nP.S.`)
    expect(() => store.storeDocument(second, 'b.txt')).toThrow(/out of luck/)
    expect(store.counts().documents).toBe(1)
    expect(store.db.prepare('SELECT count(DISTINCT document_id) FROM version_band').pluck().get()).toBe(1)
    store.db.exec('DROP TRIGGER breaks')
    expect(store.storeDocument(second, 'b.txt')).toBe('stored')
    expect(linksIn(store)).toEqual(['a.txt → b.txt'])
  })

  it('of very many copies of a letter are found fast', () => {
    const records = Array.from({ length: 300 }, (_, index) =>
      letter(`${String(index).padStart(3, '0')}.txt`, `${specimen}\n${index}`),
    )
    const start = performance.now()
    const store = storing(records)
    expect(versionCounts(store.db)).toEqual({ versions: 299, letters: 1 })
    store.prune(records.slice(0, 299).map(({ document }) => document.path))
    expect(versionCounts(store.db)).toEqual({ versions: 0, letters: 0 })
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

describe('the version that counts', () => {
  const cut = specimen.slice(0, Math.round(specimen.length * 0.8))
  const scan = (path: string, confidence: number, text = specimen) =>
    onPages(letter(path, `${text}\n${path}`), [confidence, confidence])
  const typed = (path: string, text = specimen) => letter(path, `${text}\n${path}`)
  const pdf = (path: string, text = specimen) => onPages(typed(path, text), [null, null])

  it.each<[string, best: FindingsRecord, other: FindingsRecord]>([
    ['has a text layer, and the other is a scan', pdf('b.txt'), scan('a.txt', 0.96)],
    ['is typed, and the other is a scan', typed('b.txt'), scan('a.txt', 0.96)],
    ['has a text layer, and the other is a scan that says more', pdf('b.txt', cut), scan('a.txt', 0.96)],
    [
      'has a text layer throughout, and of the other half is a scan',
      pdf('b.txt'),
      onPages(typed('a.txt'), [null, 0.9]),
    ],
    [
      'is a scan in part, and the other is one throughout',
      onPages(typed('b.txt'), [null, 0.9]),
      scan('a.txt', 0.9),
    ],
    ['is a scan that was read more surely', scan('b.txt', 0.95), scan('a.txt', 0.89)],
    ['is a scan that was read more surely and says less', scan('b.txt', 0.95, cut), scan('a.txt', 0.89)],
    ['says more, as both have text of their own', typed('b.txt'), pdf('a.txt', cut)],
    ['says more, as both scans were read as surely', scan('b.txt', 0.942), scan('a.txt', 0.944, cut)],
    ['is the first by path, as all else is equal', pdf('a.txt'), typed('b.txt')],
  ])('%s', (_, best, other) => {
    const name = ({ document }: FindingsRecord) => document.path
    const link = [`${name(other)} → ${name(best)}`]
    expect(linksIn(storing([best, other]))).toEqual(link)
    expect(linksIn(storing([other, best]))).toEqual(link)
  })

  it('changes when a better one comes or goes, and when it is read better', () => {
    const [poor, fair, good] = [scan('a.txt', 0.8), scan('b.txt', 0.9), pdf('c.txt')]
    const first = storing([poor, fair], freshStore())
    expect(linksIn(first)).toEqual(['a.txt → b.txt'])
    storing([good], first)
    expect(linksIn(first)).toEqual(['a.txt → c.txt', 'b.txt → c.txt'])
    first.prune(['c.txt'])
    expect(linksIn(first)).toEqual(['a.txt → b.txt'])
    first.close()
    const second = freshStore({ rulesHash: 'rules-2' }, first.db.name)
    expect(linksIn(storing([readAgain(poor, scan('a.txt', 0.97))], second))).toEqual(['b.txt → a.txt'])
  })
})

describe('a letter in three versions', () => {
  const records = ['letter.pdf', 'page.html', 'scan.pdf'].map(path =>
    withSignature(fullRecord(path, `${FULL_TEXT}\n${path}`)),
  )
  const store = () => storing([...records, plainRecord('other.txt')])
  const [first, ...others] = records.map(({ document: { path, sha256 } }) => ({
    key: sha256.slice(0, 16),
    path,
  }))

  it('is counted once in comparisons, which say so', () => {
    const facts = readFacts(store().db)
    const once = readFacts(storing([records[0]!, plainRecord('other.txt')]).db)
    for (const forces of [null, ['surrey'], ['kent']]) {
      const options = { by: 'force', themes: null, forces, minConfidence: 0 } as const
      const { notes, versions, ...table } = comparisonJson(compare(facts, options))
      const { notes: otherNotes, versions: none, ...expected } = comparisonJson(compare(once, options))
      expect(table).toEqual(expected)
      const isAbout = forces?.[0] !== 'kent'
      expect([versions, none]).toEqual([isAbout ? 2 : 0, 0])
      const said = '2 letters are not counted: another version of the same letter is.'
      expect(notes.filter(note => !otherNotes.includes(note))).toEqual(isAbout ? [said] : [])
    }
  })

  it.each(['force_by_theme', 'letters_by_force_and_year'])('is counted once in the view %s', view => {
    const all = (records: readonly FindingsRecord[]) =>
      storing(records).db.prepare(`SELECT * FROM ${view}`).all()
    expect(all(records)).toEqual(all([records[0]!]))
  })

  it.each(['finding', 'recommendation', 'official', 'date'])(
    'is shown three times, but marked, in %s_detail',
    what => {
      const marks = store()
        .db.prepare<[], unknown[]>(
          `SELECT DISTINCT document_path, is_version_of FROM ${what}_detail ORDER BY 1`,
        )
        .raw()
        .all()
      expect(marks).toEqual([
        ['letter.pdf', null],
        ['page.html', first!.key],
        ['scan.pdf', first!.key],
      ])
    },
  )

  it('is told in the export, with how alike they are', () => {
    const links = [...exportRecords(store().db)].map(({ document: { path, is_version_of, versions } }) => ({
      path,
      is_version_of,
      versions,
    }))
    const similarity = expect.toSatisfy((value: number) => value > 0.8 && value < 1)
    expect(links).toEqual([
      { path: 'letter.pdf', is_version_of: null, versions: others.map(link => ({ ...link, similarity })) },
      { path: 'other.txt', is_version_of: null, versions: [] },
      ...others.map(({ path }) => ({ path, is_version_of: { ...first, similarity }, versions: [] })),
    ])
  })

  // These tell of the letter that counts alone.
  const withoutVersions = ['recurrence', 'statutory_clock']

  it.each(withoutVersions)('is left out of the CSV file %s', name => {
    const rows = storing(records).db.prepare<[], Record<string, unknown>>(csvTables[name]!).all()
    expect(rows.filter(row => row.document_path !== 'letter.pdf')).toEqual([])
  })

  it.each(Object.keys(csvTables).filter(name => !withoutVersions.includes(name)))(
    'is marked in the CSV file %s',
    name => {
      const rows = storing(records).db.prepare<[], Record<string, unknown>>(csvTables[name]!).all()
      const marks = new Map(rows.map(row => [row.document_path, row.is_version_of]))
      expect([...marks]).toEqual([
        ['letter.pdf', null],
        ['page.html', first!.key],
        ['scan.pdf', first!.key],
      ])
      if (name === 'documents') expect(rows.map(({ versions }) => versions)).toEqual([2, 0, 0])
    },
  )

  it('is counted for the summary', () => {
    expect(versionCounts(store().db)).toEqual({ versions: 2, letters: 1 })
  })
})

const real = new URL('../../../shared/corpus/jtai/', import.meta.url)
const hasReal = existsSync(real)
if (!hasReal)
  process.stderr.write(`SKIPPED: no letters at ${real.pathname}; versions are not sought among them.\n`)

it.skipIf(!hasReal && process.env.LETTERBOOK_REQUIRE_ALL !== '1')(
  'letters of one series, which share much, are told apart',
  async () => {
    const records: FindingsRecord[] = []
    for (const name of readdirSync(real))
      records.push(letter(name, (await letterOfFile(new URL(name, real).pathname)).document.text))
    expect(records.length).toBeGreaterThan(20)
    expect(linksIn(storing(records))).toEqual([])
  },
)
