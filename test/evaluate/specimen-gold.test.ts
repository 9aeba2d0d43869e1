import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { defaultLimits, readFile } from '../../pipeline/acquire/read-file.ts'
import { readGold } from '../../pipeline/evaluate/gold.ts'
import { reader } from '../../pipeline/read.ts'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const corpus = join(root, 'corpus')
const golds = join(root, 'test', 'gold')

type Json = Readonly<Record<string, unknown>>

const specimens = readdirSync(corpus)
  .filter(name => /\.(?:pdf|txt)$/.test(name))
  .sort()
const records = readdirSync(golds)
  .filter(name => name.endsWith('.json'))
  .sort()
  .map(name => {
    const json = readFileSync(join(golds, name), 'utf8')
    return { name, json, whole: JSON.parse(json) as Json, gold: readGold(json) }
  })

/** Every object in a record, wherever it hangs. */
function objectsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (value === null || typeof value !== 'object') return []
  return [value as Json, ...Object.values(value).flatMap(objectsIn)]
}

const evened = (text: string) => text.replace(/\s+/g, ' ').trim()
const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id)

/** The vocabularies, by the name of the field that uses them; a group of themes is never coded. */
const groups = new Set(knowledge.themes.map(({ parent }) => parent))
const vocabularies: Readonly<Record<string, ReadonlySet<string>>> = {
  force: new Set(idsOf(knowledge.forces)),
  forces: new Set(idsOf(knowledge.forces)),
  organisation: new Set(idsOf(knowledge.organisations)),
  role: new Set([...idsOf(knowledge.roles), 'other']),
  programme: new Set(idsOf(knowledge.programmes)),
  theme: new Set(idsOf(knowledge.themes).filter(id => !groups.has(id))),
  themes: new Set(idsOf(knowledge.themes).filter(id => !groups.has(id))),
}

/** The ids that an object names and the data lack. The role of a date is another word than that of a person. */
function unknownIds(one: Json): string[] {
  return Object.entries(vocabularies).flatMap(([field, known]) => {
    if (field === 'role' && 'edtf' in one) return []
    return [one[field]]
      .flat()
      .filter((id): id is string => typeof id === 'string' && !known.has(id))
      .map(id => `${field} ${id}`)
  })
}

describe('the gold records of the specimens', () => {
  const read = reader(knowledge)
  const letters = new Map<string, { readonly text: string; readonly pages: number | null }>()

  beforeAll(async () => {
    for (const name of specimens) {
      const acquired = await readFile(name, join(corpus, name), defaultLimits)
      if (!acquired.ok) throw new Error(`${name}: ${acquired.failure.reason}`)
      const { document } = read(acquired.source)
      letters.set(name, { text: evened(document.text), pages: document.pages })
    }
  }, 60_000)

  it('are one for each letter, and bear its name', () => {
    expect(records.map(({ gold }) => gold.document.path)).toEqual(specimens)
    expect(records.map(({ name }) => name)).toEqual(specimens.map(name => name.replace(/\w+$/, 'json')))
  })

  describe.each(records)('$name', ({ whole, gold }) => {
    it('quotes only what stands in the letter', () => {
      const { text } = letters.get(gold.document.path)!
      const quotes = objectsIn(whole).flatMap(({ quote }) => (typeof quote === 'string' ? [quote] : []))
      expect(quotes.length).toBeGreaterThan(10)
      expect(quotes.filter(quote => quote.trim() === '' || !text.includes(evened(quote)))).toEqual([])
    })

    it('names only forces, bodies, roles, programmes and themes that the data know', () => {
      const { forces, organisations } = whole as { [list: string]: Json[] }
      expect(objectsIn({ ...whole, forces: [] }).flatMap(unknownIds)).toEqual([])
      expect(forces!.filter(({ id }) => !vocabularies.force!.has(id as string))).toEqual([])
      expect(organisations!.filter(({ id }) => !vocabularies.organisation!.has(id as string))).toEqual([])
    })

    it('is complete, and has the pages of the letter', () => {
      const { document, covered } = whole as { document: Json; covered: Json }
      expect(document.pages).toBe(letters.get(gold.document.path)!.pages)
      expect(Object.values(covered)).not.toContain(false)
      expect(covered).toMatchObject({ findings: true, responses: true, recommendations: true, dates: true })
    })

    it('codes a sentence once under each theme', () => {
      const coded = gold.findings.map(({ theme, mention }) => `${theme}: ${mention.quote}`)
      expect(coded.filter((one, index) => coded.indexOf(one) !== index)).toEqual([])
    })
  })
})
