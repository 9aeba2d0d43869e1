import { createHash } from 'node:crypto'
import type { ReadOutcome } from '../../../pipeline/types.ts'
import type { ReadTask } from '../../../pipeline/worker.ts'

/** Does to its thread what the name of the file says; any other file is "empty", so that it is seen to be read. */
export default async function hostile({ path, told }: ReadTask): Promise<ReadOutcome> {
  told.postMessage(null)
  if (path === 'loops') for (;;);
  if (path === 'exits') process.exit(3)
  if (path === 'exits-with-words') {
    told.postMessage("ENOENT: no such file, open '/home/ann/letters/a.pdf'\n    at open (node:fs:1:1)")
    process.exit(1)
  }
  if (path === 'aborts') {
    told.postMessage('Aborted(native code called abort())')
    process.exit(1)
  }
  if (path === 'throws') throw new TypeError('x is not a function')
  if (path === 'throws-text') throw 'just words'
  if (path === 'bursts') fillHeap()
  if (path === 'overflows') overflow(0)
  if (path === 'waits') await new Promise(() => {})
  const sha256 = createHash('sha256').update(path).digest('hex')
  return { ok: false, sha256, failure: { code: 'empty', reason: 'it was read' } }
}

function fillHeap(): never {
  const kept: object[] = []
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => ({ index })))
}

const overflow = (depth: number): number => overflow(depth + 1) + 1
