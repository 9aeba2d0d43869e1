import { Presets, SingleBar } from 'cli-progress'
import type { FileFate } from '../pipeline/ingest.ts'
import { printable } from './cli.ts'

export interface Progress {
  readonly step: (fate: FileFate) => void
  readonly stop: () => void
}

/** A bar on a terminal, one plain line a file anywhere else. `total` grows with what is found inside files. */
export function progressOn(stream: NodeJS.WriteStream, total: number): Progress {
  return stream.isTTY ? bar(stream, total) : log(stream, total)
}

function bar(stream: NodeJS.WriteStream, total: number): Progress {
  const single = new SingleBar(
    {
      stream,
      format: 'Reading {bar} {value}/{total}  {path}',
      barsize: 30,
      hideCursor: true,
      clearOnComplete: true,
      linewrap: false,
    },
    Presets.shades_classic,
  )
  single.start(total, 0, { path: '' })
  let done = 0
  return {
    step({ path }) {
      done += 1
      if (done > total) single.setTotal(done)
      single.increment(1, { path: printable(path).slice(-60) })
    },
    stop: () => single.stop(),
  }
}

function log(stream: NodeJS.WriteStream, total: number): Progress {
  let done = 0
  return {
    step({ path, fate, failure }) {
      done += 1
      const reason = failure ? `: ${failure.reason}` : ''
      stream.write(`[${done}/${Math.max(done, total)}] ${fate}: ${printable(`${path}${reason}`)}\n`)
    },
    stop: () => {},
  }
}
