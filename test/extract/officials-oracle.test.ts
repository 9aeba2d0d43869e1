import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import nlp from 'compromise/three'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { officials } from '../../pipeline/extract/officials/officials.ts'
import { letterOfFile } from '../letter.ts'

/**
 * A second opinion: compromise finds most names in letter heads without knowing anything of our rules. Whoever it
 * finds in an address, signature or copy list, we must find too; what it takes for a person and is none is listed.
 */
const corpus = join(import.meta.dirname, '../../corpus')
const noPersons =
  /\b(?:street|road|square|house|hall|police|council|board|trust|service|commissioner|inspectorate|office|secretary|chief|director|bishop'?s?|st john'?s|queen'?s walk|priory|globe|safeguarding|partnership|cymru|morgannwg)\b/i

const find = officials({ ...knowledge, words: knowledge.officialWords })
const plain = (name: string) =>
  name
    .replaceAll('’', "'")
    .replace(/[^\p{L}\s'-]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()

let checked = 0

describe('people in heads and signatures that compromise finds', () => {
  it.each(readdirSync(corpus).filter(name => name.startsWith('specimen-')))('are found in %s', async name => {
    const letter = await letterOfFile(join(corpus, name))
    const { text } = letter.document
    const known = find(letter).flatMap(mention =>
      mention.kind === 'official' && mention.name ? [plain(mention.name)] : [],
    )
    const lines = letter.blocks.filter(
      ({ kind }) => kind === 'address' || kind === 'signature' || kind === 'copy',
    )
    const people = lines.flatMap(({ start, end }) =>
      (nlp(text.slice(start, end)).people().out('array') as string[]).map(plain),
    )
    const full = people.filter(person => person.split(' ').length >= 2 && !noPersons.test(person))
    // It cuts names at titles and hyphens ("Hon Dame Cordelia", "Sir Lionel Fanshawe-"): one word of them must be ours.
    const words = (name: string) => name.split(/[\s-]/u).filter(word => word.length >= 4 && word !== 'Dame')
    const ours = new Set(known.flatMap(words))
    expect(full.filter(person => !words(person).some(word => ours.has(word)))).toEqual([])
    checked += full.length
  })

  it('are enough to tell something', () => {
    expect(checked).toBeGreaterThan(25)
  })
})
