/** How much of what is found in letters is found in scans of them too, each read as the program reads files. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { knowledge } from '../data/index.ts'
import { defaultLimits, readBuffer } from '../pipeline/acquire/read-file.ts'
import { reader } from '../pipeline/read.ts'
import type { Source } from '../pipeline/types.ts'
import { type Agreement, agreements, entitiesOf, firstPages, shareEqual } from '../test/entities.ts'
import { type Scanning, scannedPdf } from '../test/make/scan.ts'

/** Longer letters are read as if they ended here: a page takes seconds. */
const mostPages = 4

async function sourceOf(path: string, bytes: Uint8Array): Promise<Source> {
  const read = await readBuffer(path, bytes, defaultLimits)
  if (!read.ok) throw new Error(`${path}: ${read.failure.reason}`)
  return read.source
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8)

/** One row for each kind of entity, and one for all. */
function rowsOf(compared: readonly Agreement[]): string[] {
  const kinds = [...new Set(compared.map(({ kind }) => kind))]
  const row = (name: string, own: readonly Agreement[]) => {
    const count = (side: 'both' | 'onlyFirst' | 'onlySecond') =>
      own.reduce((sum, agreement) => sum + agreement[side].length, 0)
    const counts = [count('both') + count('onlyFirst'), count('both'), count('onlySecond')]
    return [name.padEnd(20), ...counts.map(each => String(each).padStart(8)), percent(shareEqual(own))].join(
      '',
    )
  }
  return [
    ...kinds.map(name =>
      row(
        name,
        compared.filter(({ kind }) => kind === name),
      ),
    ),
    row('all', compared),
  ]
}

const differences = ({ kind, onlyFirst, onlySecond }: Agreement) => [
  ...onlyFirst.map(name => `    lost   ${kind}: ${name}`),
  ...onlySecond.map(name => `    gained ${kind}: ${name}`),
]

/** Prints what differs in each letter, and a table for each way of scanning. */
export async function compareEntities(
  paths: readonly string[],
  kinds: Readonly<Record<string, Scanning>>,
  print: (line: string) => void,
): Promise<void> {
  const read = reader(knowledge)
  const all: Agreement[] = []
  for (const [kind, scanning] of Object.entries(kinds)) {
    const ofKind: Agreement[] = []
    let [pages, milliseconds] = [0, 0]
    print(`\n${kind}`)
    for (const path of paths) {
      const pdf = readFileSync(path)
      const typed = firstPages(await sourceOf(path, pdf), mostPages)
      const numbers = Array.from({ length: typed.pages ?? 0 }, (_, index) => index + 1)
      const scan = await scannedPdf(pdf, { ...scanning, pages: numbers })
      const since = performance.now()
      const scanned = await sourceOf(path, scan)
      milliseconds += performance.now() - since
      pages += numbers.length
      const compared = agreements(entitiesOf(read(typed)), entitiesOf(read(scanned)))
      print(`  ${basename(path)}: ${percent(shareEqual(compared)).trim()}`)
      for (const line of compared.flatMap(differences)) print(line)
      ofKind.push(...compared)
    }
    print(`${''.padEnd(20)}    text    both    only on scan   equal`)
    for (const line of rowsOf(ofKind)) print(line)
    print(`${(milliseconds / pages / 1000).toFixed(2)} seconds a page`)
    all.push(...ofKind)
  }
  print('\nall ways of scanning')
  for (const line of rowsOf(all)) print(line)
}
