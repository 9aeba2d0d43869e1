import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Piscina } from 'piscina'
import type { Limits } from './acquire/read-file.ts'
import type { Failure, ReadOutcome } from './types.ts'
import type { ReadTask } from './worker.ts'

export interface PoolSettings {
  /** Threads, and so files read at once. */
  readonly jobs: number
  /** Milliseconds after which a file is given up and its thread killed. */
  readonly deadline: number
  readonly limits: Limits
  /** The module that runs in the threads; tests put others in. */
  readonly worker?: URL
}

export interface Pool {
  readonly read: (task: ReadTask) => Promise<ReadOutcome>
  readonly close: () => Promise<void>
}

/** A heap of this many megabytes a thread: some five times what the largest allowed file has been seen to take. */
const heap = 2048

/** Threads that read files; one that hangs or dies costs the file it was reading, and is replaced. */
export function openPool({ jobs, deadline, limits, worker }: PoolSettings): Pool {
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const piscina = new Piscina({
    filename: fileURLToPath(worker ?? new URL('./worker.ts', import.meta.url)),
    execArgv: ['--import', loader],
    workerData: { limits },
    minThreads: 1,
    maxThreads: jobs,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: heap },
  })
  // A thread that dies rejects its task; without a listener here it would also end the program.
  piscina.on('error', () => {})
  return {
    async read(task) {
      const signal = AbortSignal.timeout(deadline)
      try {
        return (await piscina.run(task, { signal })) as ReadOutcome
      } catch (error) {
        return { ok: false, sha256: null, failure: whyLost(error, signal.aborted, deadline) }
      }
    },
    close: () => piscina.destroy(),
  }
}

function whyLost(error: unknown, late: boolean, deadline: number): Failure {
  if (late) {
    const seconds = Math.round(deadline / 1000)
    return { code: 'timeout', reason: `reading it took more than ${seconds} seconds (--timeout)` }
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { code: 'crash', reason: 'reading it takes too much memory' }
  const message = error instanceof Error ? error.message : String(error)
  return {
    code: 'crash',
    reason: `the reader broke down on it (${message.split('\n')[0]}); please report this`,
  }
}
