/**
 * Words per second of each extractor and of the whole middle, on one core, side by side in one run with libraries that
 * find people, dates and parts of speech in the same text.
 *
 *     tsx bench/middle.ts [folder ...]     (../shared/corpus where it lies beside the program, else corpus/)
 */
import { existsSync } from 'node:fs'
import * as chrono from 'chrono-node'
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { knowledge } from '../data/index.ts'
import { findFiles } from '../pipeline/acquire/files.ts'
import { defaultLimits, readFile } from '../pipeline/acquire/read-file.ts'
import { assemble } from '../pipeline/assemble/assemble.ts'
import { clean, cleanersWith } from '../pipeline/clean/clean.ts'
import { extractor, extractors } from '../pipeline/extract/extract.ts'
import { reader } from '../pipeline/read.ts'
import { refine } from '../pipeline/refine/refine.ts'
import { resolver } from '../pipeline/resolve/resolve.ts'
import { segment } from '../pipeline/segment/segment.ts'
import { dictionaryOf } from '../pipeline/text/dictionary.ts'
import type { Source } from '../pipeline/types.ts'

/** Each job runs so often over all letters; the quickest counts, since others use the machine too. */
const rounds = 5

async function sourcesIn(folders: readonly string[]): Promise<readonly Source[]> {
  const { files } = await findFiles(folders, process.cwd())
  const sources: Source[] = []
  for (const { path, location } of files) {
    const read = await readFile(path, location, defaultLimits)
    if (read.ok) sources.push(read.source)
  }
  return sources
}

function quickest<Item>(items: readonly Item[], job: (item: Item) => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const since = performance.now()
    for (const item of items) job(item)
    best = Math.min(best, performance.now() - since)
  }
  return best
}

const print = (line: string) => process.stdout.write(`${line}\n`)

async function main(folders: readonly string[]): Promise<void> {
  const sources = await sourcesIn(folders)
  const cleaners = cleanersWith(dictionaryOf(knowledge))
  const documents = sources.map(source => clean(source, cleaners))
  const letters = documents.map(segment)
  const extract = extractor(knowledge)
  const annotated = letters.map(extract)
  const refined = annotated.map(refine)
  const resolve = resolver(knowledge)
  const resolved = refined.map(resolve)
  const read = reader(knowledge)

  const words = documents.reduce((sum, { text }) => sum + (text.match(/\S+/gu)?.length ?? 0), 0)
  print(`${sources.length} letters, ${words} words; the quickest of ${rounds} rounds on one core`)
  print('')
  print(`${'job'.padEnd(28)}  words a second`)
  const row = (name: string, milliseconds: number) => {
    print(`${name.padEnd(28)}  ${String(Math.round((words / milliseconds) * 1000)).padStart(14)}`)
  }
  row(
    'clean',
    quickest(sources, source => clean(source, cleaners)),
  )
  row('segment', quickest(documents, segment))
  for (const [name, find] of Object.entries(extractors(knowledge)))
    row(
      `extract ${name}`,
      quickest(letters, letter => [...find(letter)]),
    )
  row('refine', quickest(annotated, refine))
  row('resolve', quickest(refined, resolve))
  row('assemble', quickest(resolved, assemble))
  row('the whole middle', quickest(sources, read))
  row(
    'compromise, people',
    quickest(documents, ({ text }) => nlp(text).people().json()),
  )
  const wink = winkNLP(model)
  row(
    'wink-nlp, all it has',
    quickest(documents, ({ text }) => wink.readDoc(text).entities().out()),
  )
  row(
    'chrono-node, dates',
    quickest(documents, ({ text }) => chrono.en.GB.parse(text)),
  )
}

const given = process.argv.slice(2)
const beside = ['../shared/corpus', 'corpus'].find(existsSync)!
await main(given.length > 0 ? given : [beside])
