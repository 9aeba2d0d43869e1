/**
 * Runs in a thread of its own: reads one file from its bytes to its record. Parsing a PDF never yields, so only a
 * thread that can be killed keeps a bad file from stopping the run.
 */
import { workerData } from 'node:worker_threads'
import { knowledge } from '../data/index.ts'
import { type Limits, readFile } from './acquire/read-file.ts'
import { reader } from './read.ts'
import type { ReadOutcome } from './types.ts'

export interface ReadTask {
  readonly path: string
  readonly location: string
}

export interface WorkerSettings {
  readonly limits: Limits
}

const { limits } = piscinaData(workerData)
const read = reader(knowledge)

/** Never throws for what is wrong with the file; errors lose their class on the way out of a thread. */
export default async function readTask({ path, location }: ReadTask): Promise<ReadOutcome> {
  const acquired = await readFile(path, location, limits)
  return acquired.ok ? { ok: true, record: read(acquired.source) } : acquired
}

// The pool hands its own settings and ours to the thread as a pair.
function piscinaData(data: unknown): WorkerSettings {
  return (Array.isArray(data) ? data[1] : data) as WorkerSettings
}
