/**
 * Sentences a second of the sentence reader on one core, side by side in one run with the bare runtime on the same
 * tokens, and with WebAssembly; and how far the two engines differ.
 *
 *     tsx bench/reader.ts [folder ...]     (../shared/corpus/written where it lies beside the program, else corpus/)
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { knowledge } from '../data/index.ts'
import { findFiles } from '../pipeline/acquire/files.ts'
import { defaultLimits, readFile } from '../pipeline/acquire/read-file.ts'
import { clean, cleanersWith } from '../pipeline/clean/clean.ts'
import { readerFiles } from '../pipeline/infer/files.ts'
import { openSentenceReader } from '../pipeline/infer/infer.ts'
import { type Engine, openRuntime } from '../pipeline/infer/runtime.ts'
import { tokensOf } from '../pipeline/infer/tokens.ts'
import { unitsOf } from '../pipeline/infer/units.ts'
import { windowsOf } from '../pipeline/infer/windows.ts'
import { segment } from '../pipeline/segment/segment.ts'
import { dictionaryOf } from '../pipeline/text/dictionary.ts'
import type { Letter, Reading } from '../pipeline/types.ts'
import { programRoot } from '../scripts/cli.ts'

/** Letters enough for some six hundred sentences. */
const most = 12
/** What counts as found. */
const threshold = 0.35

const files = readerFiles(join(programRoot, 'data/reader'))
const print = (line: string) => process.stdout.write(`${line}\n`)

async function lettersIn(folders: readonly string[]): Promise<readonly Letter[]> {
  const cleaners = cleanersWith(dictionaryOf(knowledge))
  const { files: found } = await findFiles(folders, process.cwd())
  const letters: Letter[] = []
  for (const { path, location } of found.slice(0, most)) {
    const read = await readFile(path, location, defaultLimits)
    if (read.ok) letters.push(segment(clean(read.source, cleaners)))
  }
  return letters
}

/** The encoder on every window that the reader needs, and nothing else. */
async function bare(engine: Engine, letters: readonly Letter[]): Promise<number> {
  const runtime = await openRuntime(engine)
  const session = await runtime.load(files.encoder)
  const tokens = tokensOf(files.tokenizer)
  const windows = letters
    .flatMap(letter => windowsOf(unitsOf(letter), tokens, files.card))
    .map(({ ids, size }) => ({
      ids: runtime.integers(BigInt64Array.from(ids, BigInt), [1, ids.length]),
      owned: runtime.floats(new Float32Array(size * ids.length).fill(1), [size, ids.length]),
    }))
  const since = performance.now()
  for (const window of windows) await session.run(window)
  const seconds = (performance.now() - since) / 1000
  await session.close()
  return seconds
}

async function ours(engine: Engine, letters: readonly Letter[]) {
  const reader = await openSentenceReader(files, await openRuntime(engine))
  const since = performance.now()
  const readings: Reading[] = []
  for (const letter of letters) readings.push(...(await reader.read(letter)))
  return { seconds: (performance.now() - since) / 1000, readings }
}

async function main(folders: readonly string[]): Promise<void> {
  const letters = await lettersIn(folders)
  const sentences = letters.reduce((sum, letter) => sum + unitsOf(letter).length, 0)
  print(`${letters.length} letters, ${sentences} sentences, one core`)
  const answers: Record<string, readonly Reading[]> = {}
  for (const engine of ['native', 'wasm'] as const) {
    const plain = await bare(engine, letters)
    const { seconds, readings } = await ours(engine, letters)
    answers[engine] = readings
    const rate = (time: number) => `${(sentences / time).toFixed(0)} sentences/s`
    print(
      `${engine.padEnd(7)} bare ${rate(plain)}, ours ${rate(seconds)} (${((plain / seconds) * 100).toFixed(0)} %)`,
    )
  }
  const differing = answers.native!.filter((reading, index) =>
    Object.entries(reading.themes).some(
      ([theme, likely]) => likely >= threshold !== answers.wasm![index]!.themes[theme]! >= threshold,
    ),
  )
  print(`sentences on which the engines decide differently: ${differing.length} of ${sentences}`)
}

const given = process.argv.slice(2)
const beside = ['../shared/corpus/written', 'corpus'].find(existsSync)!
await main(given.length > 0 ? given : [beside])
