import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads'

/** One attempt to have a file read by a thread. */
export interface Watched {
  /** Goes to the thread, which says through it that it begins to read, and why it breaks off. */
  readonly told: MessagePort
  readonly signal: AbortSignal
  /** Gives the attempt up, unless reading has begun. */
  readonly abandon: (reason: Error) => void
  readonly end: () => Heard
}

/** What was heard of the thread by the end. */
export interface Heard {
  readonly begun: boolean
  readonly late: boolean
  readonly why: string | null
}

export interface Lost extends Heard {
  readonly error: unknown
}

/** Milliseconds that a thread may take to begin, however busy the machine; they do not count as reading. */
const patience = 60_000

/** What a timer can count. */
const longest = 2 ** 31 - 1

/**
 * Measures the deadline from when a thread begins to read, for a file does not pay for the start of a thread; and anew
 * from each sign of life, for a scan of many pages is not a file that hangs.
 */
export function watch(deadline: number): Watched {
  const { port1: ear, port2: told } = new MessageChannel()
  const giveUp = new AbortController()
  const alarm = (after: number, ring: () => void) => setTimeout(ring, Math.min(after, longest))
  let timer = alarm(deadline + patience, () => giveUp.abort(new Error('none began in time')))
  let begun = false
  let late = false
  let why: string | null = null

  const hear = (message: string | null) => {
    if (message !== null) why = oneLine(message)
    if (begun && message !== null) return
    begun = true
    clearTimeout(timer)
    timer = alarm(deadline, () => {
      late = true
      giveUp.abort()
    })
  }
  // A thread that dies may be noticed before its last words are.
  const hearAll = () => {
    for (let next = receiveMessageOnPort(ear); next; next = receiveMessageOnPort(ear)) hear(next.message)
  }
  ear.on('message', hear)

  return {
    told,
    signal: giveUp.signal,
    abandon(reason) {
      hearAll()
      if (!begun) giveUp.abort(reason)
    },
    end() {
      hearAll()
      clearTimeout(timer)
      ear.close()
      return { begun, late, why }
    },
  }
}

/** What an error says, on one line. An aborted task says why it was aborted. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return oneLine(String(error))
  return error.name === 'AbortError' && error.cause instanceof Error
    ? messageOf(error.cause)
    : oneLine(error.message)
}

// "open '/home/ann/letters/a.pdf'": the same failure must read the same on every machine.
const folders = /(?:[A-Za-z]:)?[\\/](?:[^\s'"\\/]{1,255}[\\/]){1,64}/g

const oneLine = (message: string) => message.split('\n')[0]!.replace(folders, '').slice(0, 200)
