import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Piscina } from 'piscina'
import type { Limits } from './acquire/read-file.ts'
import type { ReaderSettings } from './infer/open.ts'
import type { Codebook } from './knowledge.ts'
import type { Failure, ReadOutcome } from './types.ts'
import { type Lost, messageOf, type Watched, watch } from './watch.ts'
import type { FileToRead, ReadTask } from './worker.ts'

export interface PoolSettings {
  /** Threads, and so files read at once. */
  readonly jobs: number
  /** Milliseconds after which a file is given up and its thread killed. */
  readonly deadline: number
  readonly limits: Limits
  /** How the sentence reader is asked; without it rules read alone. */
  readonly reader?: ReaderSettings | null
  /** The user's codebook; without it letters are read by the program's own. */
  readonly codebook?: Codebook | null
  /** The module that runs in the threads; tests put others in. */
  readonly worker?: URL
  /** Megabytes of heap a thread. */
  readonly heap?: number
}

export interface Pool {
  /** What a file holds, or why it could not be read. Rejects only where no thread can be started. */
  readonly read: (file: FileToRead) => Promise<ReadOutcome>
  readonly close: () => Promise<void>
}

/** Some five times what the largest allowed file has been seen to take. */
const usualHeap = 2048

/** A thread that dies before it begins to read may have died of what it did before; a second one has not. */
const attempts = 2

/** Threads that read files; one that hangs or dies costs the file it was reading, and is replaced. */
export function openPool({
  jobs,
  deadline,
  limits,
  reader = null,
  codebook = null,
  worker,
  heap = usualHeap,
}: PoolSettings): Pool {
  // Where no file has changed, no thread is needed.
  let piscina: Piscina | null = null
  let closed = false
  const waiting = new Set<Watched>()

  const start = () => {
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
    const started = new Piscina({
      filename: fileURLToPath(worker ?? new URL('./worker.ts', import.meta.url)),
      execArgv: ['--import', loader],
      workerData: { limits, reader, codebook },
      minThreads: 1,
      maxThreads: jobs,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: heap },
    })
    // A thread has died without a file in its hands: Piscina forgets to tell the files that wait for it.
    started.on('error', (error: Error) => {
      for (const watched of waiting) watched.abandon(error)
    })
    return started
  }

  const attempt = async (file: FileToRead, watched: Watched): Promise<ReadOutcome | Lost> => {
    piscina ??= start()
    waiting.add(watched)
    try {
      const task: ReadTask = { ...file, told: watched.told }
      return (await piscina.run(task, {
        signal: watched.signal,
        transferList: [watched.told],
      })) as ReadOutcome
    } catch (error) {
      return { ...watched.end(), error }
    } finally {
      watched.end()
      waiting.delete(watched)
    }
  }

  return {
    async read(file) {
      let reason = ''
      for (let count = 0; count < attempts; count += 1) {
        if (closed) break
        const outcome = await attempt(file, watch(deadline))
        if ('ok' in outcome) return outcome
        if (outcome.begun) return failed(whyLost(outcome, deadline))
        reason = messageOf(outcome.error)
      }
      if (closed) return failed({ code: 'crash', reason: 'the run was stopped' })
      throw new Error(`no thread can be started that reads letters (${reason})`)
    },
    async close() {
      closed = true
      await piscina?.destroy()
    },
  }
}

const failed = (failure: Failure): ReadOutcome => ({ ok: false, sha256: null, failure })

function whyLost({ late, why, error }: Lost, deadline: number): Failure {
  if (late) {
    const seconds = Math.round(deadline / 1000)
    return { code: 'timeout', reason: `reading it took more than ${seconds} seconds (--timeout)` }
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // PDFium gives up like this when it may have no more memory.
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || why?.startsWith('Aborted('))
    return { code: 'crash', reason: 'reading it takes too much memory' }
  return {
    code: 'crash',
    reason: `the reader broke down on it (${why ?? messageOf(error)}); please report this`,
  }
}
