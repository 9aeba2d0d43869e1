/**
 * Reading PDFs, side by side in one run: ours (lines with boxes, sizes, weights; footnotes apart), PDFium's bare text,
 * pdf-parse's bare text, and pdftotext. Each reads the same files in a process of its own, in turn, several times;
 * what is printed is the median pages a second and the largest memory of any round.
 *
 *   npx tsx bench/readers.ts [FOLDER] [--rounds N]      default: ../shared/corpus/jtai, else corpus
 *
 * Then the words of ours that pdftotext has not, and the other way round, over all files.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PDFParse } from 'pdf-parse'
import { knowledge } from '../data/index.ts'
import { defaultLimits, readFile } from '../pipeline/acquire/read-file.ts'
import { clean, cleanersWith } from '../pipeline/clean/clean.ts'
import { dictionaryOf } from '../pipeline/text/dictionary.ts'
import { bareText } from './bare-pdfium.ts'
import { wordDifference } from './words.ts'

const engines = ['ours', 'pdfium', 'pdf-parse', 'pdftotext'] as const
type Engine = (typeof engines)[number]

const readers: Record<Engine, (file: string) => Promise<number>> = {
  async ours(file) {
    const read = await readFile(file, file, defaultLimits)
    if (!read.ok) throw new Error(`${file}: ${read.failure.reason}`)
    return read.source.pages ?? 0
  },
  pdfium: async file => (await bareText(readFileSync(file))).length,
  async 'pdf-parse'(file) {
    const parser = new PDFParse({ data: new Uint8Array(readFileSync(file)), verbosity: 0 })
    const { total } = await parser.getText({ pageJoiner: '' })
    await parser.destroy()
    return total
  },
  async pdftotext(file) {
    const { stdout, status } = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
    if (status !== 0) throw new Error(`pdftotext failed on ${file}`)
    return stdout.split('\f').length - 1
  },
}

interface Measured {
  readonly pages: number
  readonly seconds: number
  readonly megabytes: number
}

/** One engine over all files, in this process: the first file is read once before the clock starts. */
async function measureHere(engine: Engine, files: readonly string[]): Promise<Measured> {
  const read = readers[engine]
  await read(files[0]!)
  const start = performance.now()
  let pages = 0
  for (const file of files) pages += await read(file)
  const seconds = (performance.now() - start) / 1000
  return { pages, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }
}

function measureApart(engine: Engine, folder: string): Measured {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', import.meta.filename, folder, '--engine', engine],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Measured
}

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!

async function main(): Promise<void> {
  const flag = (name: string) => {
    const at = process.argv.indexOf(name)
    return at < 0 ? undefined : process.argv[at + 1]
  }
  const shared = resolve(import.meta.dirname, '../../shared/corpus/jtai')
  const given = process.argv[2]?.startsWith('--') ? undefined : process.argv[2]
  const folder = given ?? (existsSync(shared) ? shared : resolve(import.meta.dirname, '../corpus'))
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.pdf'))
    .toSorted()
    .map(name => join(folder, name))
  const engine = flag('--engine')
  if (engine) {
    process.stdout.write(JSON.stringify(await measureHere(engine as Engine, files)))
    return
  }
  const able = engines.filter(name => name !== 'pdftotext' || spawnSync('pdftotext', ['-v']).status === 0)
  const rounds = Number(flag('--rounds') ?? 5)
  const measured = new Map<Engine, Measured[]>(able.map(name => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const name of able) measured.get(name)!.push(measureApart(name, folder))
  const print = (line: string) => process.stdout.write(`${line}\n`)
  print(`${files.length} files, ${measured.get('ours')![0]!.pages} pages, ${rounds} rounds`)
  const rate = (name: Engine) => median(measured.get(name)!.map(({ pages, seconds }) => pages / seconds))
  for (const name of able) {
    const memory = Math.max(...measured.get(name)!.map(({ megabytes }) => megabytes))
    const note = name === 'pdftotext' ? ' (of the parent; a process a file)' : ''
    print(
      `${name.padEnd(10)} ${rate(name).toFixed(0).padStart(5)} pages/s  ${(rate(name) / rate('pdf-parse')).toFixed(2)} × pdf-parse  ${memory.toFixed(0)} MB${note}`,
    )
  }
  if (!able.includes('pdftotext')) {
    print('pdftotext is not installed (poppler-utils): words were not compared.')
    return
  }
  const cleaners = cleanersWith(dictionaryOf(knowledge))
  let lost = 0
  let invented = 0
  let words = 0
  for (const file of files) {
    const read = await readFile(file, file, defaultLimits)
    if (!read.ok) throw new Error(read.failure.reason)
    const theirs = spawnSync('pdftotext', [file, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).stdout
    const difference = wordDifference(theirs, read.source.text, clean(read.source, cleaners).text)
    lost += difference.lost.length
    invented += difference.invented.length
    words += difference.words
    if (process.argv.includes('--list'))
      print(`${file}: lost ${difference.lost.join(' ')} | invented ${difference.invented.join(' ')}`)
  }
  const share = (count: number) => `${((100 * count) / words).toFixed(3)} %`
  print(
    `words: ${words} in pdftotext's text; lost ${lost} (${share(lost)}), invented ${invented} (${share(invented)})`,
  )
}

await main()
