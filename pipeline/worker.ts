/**
 * Runs in a thread of its own: reads one file from its bytes to its record. Parsing a PDF never yields, so only a
 * thread that can be killed keeps a bad file from stopping the run.
 */
import { type MessagePort, workerData } from 'node:worker_threads'
import { knowledge } from '../data/index.ts'
import { type Acquired, type Limits, readFile } from './acquire/read-file.ts'
import { reader } from './read.ts'
import type { ReadOutcome } from './types.ts'

export interface FileToRead {
  readonly path: string
  readonly location: string
}

export interface ReadTask extends FileToRead {
  /** Takes `null` when reading begins and before each slow page, and the reason in words when the thread breaks off. */
  readonly told: MessagePort
}

export interface WorkerSettings {
  readonly limits: Limits
}

// Libraries print what they think of a bad file; only scripts speak to the user.
process.stdout.write = () => true
process.stderr.write = () => true

const { limits } = piscinaData(workerData)
const read = reader(knowledge)

/** Never throws for what is wrong with the file; errors lose their class on the way out of a thread. */
export default async function readTask({ path, location, told }: ReadTask): Promise<ReadOutcome> {
  told.postMessage(null)
  try {
    const acquired = await readFile(path, location, { ...limits, alive: () => told.postMessage(null) })
    return outcomeOf(acquired)
  } catch (error) {
    // What broke may stay broken for the next file (PDFium's memory is lost for good), so the thread goes too.
    told.postMessage(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
}

/** The record of a file and of every document inside it. */
function outcomeOf(acquired: Acquired): ReadOutcome {
  if (!acquired.ok) return acquired
  const parts = acquired.parts.map(part => ({ path: part.path, outcome: outcomeOf(part.acquired) }))
  return { ok: true, record: read(acquired.source), parts }
}

// The pool hands its own settings and ours to the thread as a pair.
function piscinaData(data: unknown): WorkerSettings {
  return (Array.isArray(data) ? data[1] : data) as WorkerSettings
}
