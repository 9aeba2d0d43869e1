/**
 * Runs in a thread of its own: reads one file from its bytes to its record. Parsing a PDF never yields, so only a
 * thread that can be killed keeps a bad file from stopping the run.
 */
import { type MessagePort, workerData } from 'node:worker_threads'
import { knowledge } from '../data/index.ts'
import { type Acquired, type Limits, readFile } from './acquire/read-file.ts'
import { assemble } from './assemble/assemble.ts'
import { openInference, type ReaderSettings } from './infer/open.ts'
import type { Codebook } from './knowledge.ts'
import { reader, understandWith } from './read.ts'
import type { FindingsRecord, ReadOutcome, Source } from './types.ts'

export interface FileToRead {
  readonly path: string
  readonly location: string
}

export interface ReadTask extends FileToRead {
  /** Takes `null` when reading begins, before each slow page or slow step of the sentence reader and once all is loaded, and the reason in words when the thread breaks off. */
  readonly told: MessagePort
}

export interface WorkerSettings {
  readonly limits: Limits
  /** How the sentence reader is asked; null where rules read alone. */
  readonly reader: ReaderSettings | null
  /** The user's codebook; null for the program's own. */
  readonly codebook: Codebook | null
}

// Libraries print what they think of a bad file; only scripts speak to the user.
process.stdout.write = () => true
process.stderr.write = () => true

const settings = piscinaData(workerData)
const { limits } = settings
const told = settings.codebook ? { ...knowledge, themes: settings.codebook.themes } : knowledge

type Read = (source: Source) => FindingsRecord | Promise<FindingsRecord>

async function openRead(): Promise<Read> {
  if (settings.reader === null) return reader(told)
  const inference = await openInference(settings.reader, () => listening?.postMessage(null))
  const understood = understandWith(told, inference)
  return async source => assemble(await understood(source))
}

let opened: Promise<Read> | null = null
/** Who hears that the task in hand goes on. */
let listening: MessagePort | null = null

/** Never throws for what is wrong with the file; errors lose their class on the way out of a thread. */
export default async function readTask({ path, location, told }: ReadTask): Promise<ReadOutcome> {
  told.postMessage(null)
  listening = told
  try {
    const acquired = await readFile(path, location, { ...limits, alive: () => told.postMessage(null) })
    opened ??= openRead()
    const read = await opened
    // The sentence reader takes its time to load, which is no fault of the file.
    told.postMessage(null)
    return await outcomeOf(acquired, read)
  } catch (error) {
    // What broke may stay broken for the next file (PDFium's memory is lost for good), so the thread goes too.
    told.postMessage(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

/** The record of a file and of every document inside it. */
async function outcomeOf(acquired: Acquired, read: Read): Promise<ReadOutcome> {
  if (!acquired.ok) return acquired
  const record = await read(acquired.source)
  const parts: { path: string; outcome: ReadOutcome }[] = []
  for (const part of acquired.parts)
    parts.push({ path: part.path, outcome: await outcomeOf(part.acquired, read) })
  return { ok: true, record, parts }
}

// The pool hands its own settings and ours to the thread as a pair.
function piscinaData(data: unknown): WorkerSettings {
  return (Array.isArray(data) ? data[1] : data) as WorkerSettings
}
