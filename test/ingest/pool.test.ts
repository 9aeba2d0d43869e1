import { afterAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../pipeline/acquire/read-file.ts'
import { openPool, type PoolSettings } from '../../pipeline/pool.ts'
import type { Failure } from '../../pipeline/types.ts'

const hostile = new URL('./workers/hostile.ts', import.meta.url)
const wasRead = { code: 'empty', reason: 'it was read' }

function poolOf(over: Partial<PoolSettings>) {
  const settings = { jobs: 1, deadline: 60_000, limits: defaultLimits, worker: hostile, heap: 64 }
  const pool = openPool({ ...settings, ...over })
  afterAll(() => pool.close())
  const read = async (path: string): Promise<Failure> => {
    const outcome = await pool.read({ path, location: path })
    if (outcome.ok) throw new Error('The worker of these tests reads nothing.')
    return outcome.failure
  }
  return { read, close: pool.close }
}

describe('a file that breaks its thread costs itself only', () => {
  const pool = poolOf({})
  it.each([
    ['exits', /^the reader broke down on it \(worker exited with code: 3\); please report this$/],
    [
      'exits-with-words',
      /^the reader broke down on it \(ENOENT: no such file, open 'a\.pdf'\); please report this$/,
    ],
    ['throws', /^the reader broke down on it \(x is not a function\); please report this$/],
    ['throws-text', /^the reader broke down on it \(just words\); please report this$/],
    ['overflows', /^the reader broke down on it \(Maximum call stack size exceeded\); please report this$/],
    ['bursts', /^reading it takes too much memory$/],
    ['aborts', /^reading it takes too much memory$/],
  ])('%s', async (path, says) => {
    const [before, failure, after] = await Promise.all(['before', path, 'after'].map(pool.read))
    expect(failure).toEqual({ code: 'crash', reason: expect.stringMatching(says) })
    expect([before, after, await pool.read('later')]).toEqual([wasRead, wasRead, wasRead])
  })
})

describe('the deadline', () => {
  const deadline = 300
  const pool = poolOf({ deadline })
  const late = { code: 'timeout', reason: 'reading it took more than 0 seconds (--timeout)' }

  it('does not count the start of a thread', async () => {
    const slow = poolOf({ deadline, worker: new URL('./workers/slow.ts', import.meta.url) })
    expect(await slow.read('first')).toEqual(wasRead)
  })

  it.each(['loops', 'waits'])('ends what never ends, and the next file reads well: %s', async path => {
    expect(await Promise.all([path, 'next'].map(pool.read))).toEqual([late, wasRead])
  })

  it('does not count the wait for a thread', async () => {
    const files = ['loops', 'loops', 'loops', 'last']
    expect(await Promise.all(files.map(pool.read))).toEqual([late, late, late, wasRead])
  })

  it('may be longer than a timer can count', async () => {
    expect(await poolOf({ deadline: 2 ** 40 }).read('any')).toEqual(wasRead)
  })
})

it('reads with all its threads at once', async () => {
  const pool = poolOf({ jobs: 2, deadline: 20_000 })
  await pool.read('warm')
  const stuck = pool.read('waits')
  expect(await pool.read('beside')).toEqual(wasRead)
  await pool.close()
  expect(await stuck).toMatchObject({ code: 'crash' })
})

it('says at once that no thread can be started, whatever waits for one', async () => {
  const { read } = poolOf({ jobs: 2, worker: new URL('./workers/broken.ts', import.meta.url) })
  const before = performance.now()
  const reads = await Promise.allSettled(['one', 'two', 'three'].map(read))
  for (const { status, reason } of [
    ...reads,
    ...(await Promise.allSettled([read('four')])),
  ] as PromiseRejectedResult[])
    expect([status, String(reason)]).toEqual([
      'rejected',
      expect.stringMatching(/^Error: no thread can be started that reads letters \(.{5,200}\)$/),
    ])
  expect(performance.now() - before).toBeLessThan(30_000)
})

it('starts no thread once it was closed', async () => {
  const { read, close } = poolOf({ worker: new URL('./workers/none.ts', import.meta.url) })
  await close()
  expect(await read('any')).toEqual({ code: 'crash', reason: 'the run was stopped' })
})
