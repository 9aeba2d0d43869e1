import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../pipeline/acquire/read-file.ts'
import { openPool } from '../../pipeline/pool.ts'
import { seeded } from '../make/seeded.ts'
import { ended, type Ran, started, wordsOf } from './commands.ts'
import { faultsOf, ingested, jsonlOf } from './databases.ts'
import { fill, temporaryFolder, variants } from './folders.ts'

const folder = temporaryFolder()
const pool = openPool({ jobs: 2, deadline: 60_000, limits: defaultLimits })
afterAll(() => pool.close())

const count = 28
let undisturbed: string[]

interface Running {
  readonly database: string
  /** Letters that were reported as stored so far. */
  readonly stored: () => number
  readonly signal: (name: NodeJS.Signals) => void
  readonly end: Promise<Ran>
}

function ingesting(title: string): Running {
  const child = started(
    [...wordsOf('ingest'), 'letters', '--jobs', '1', '--reader', 'off', '--db', `${title}.sqlite`],
    {
      cwd: folder,
    },
  )
  let stored = 0
  child.stderr!.on('data', text => {
    stored += `${text}`.split('stored:').length - 1
  })
  const signal = (name: NodeJS.Signals) => child.kill(name)
  return { database: join(folder, `${title}.sqlite`), stored: () => stored, signal, end: ended(child) }
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Looks every millisecond or so, until something is the case. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(1)
}

const isWriting = ({ database }: Running) => existsSync(`${database}-journal`)

beforeAll(async () => {
  fill(join(folder, 'letters'), variants(count))
  await ingested(join(folder, 'undisturbed.sqlite'), pool, ['letters'], folder)
  undisturbed = jsonlOf(join(folder, 'undisturbed.sqlite'))
})

/** A line of the export, but for what it says of letters that are much the same: these may not be there yet. */
function withoutOthers(line: string): string {
  const { document, ...lists } = JSON.parse(line)
  const { is_version_of: _, versions: __, ...own } = document
  return JSON.stringify({ ...lists, document: own })
}

/** What must hold for a database whose run was cut short, and that the next run completes it. */
async function expectSound(database: string): Promise<number> {
  const lines = jsonlOf(database)
  expect(faultsOf(database)).toEqual([])
  const whole = undisturbed.map(withoutOthers)
  for (const line of lines) expect(whole).toContain(withoutOthers(line))
  const fates = await ingested(database, pool, ['letters'], folder)
  expect(fates.filter(({ fate }) => fate === 'unchanged')).toHaveLength(lines.length)
  expect(jsonlOf(database)).toEqual(undisturbed)
  return lines.length
}

describe('a run that is killed leaves whole letters, and the next run completes them', () => {
  const left: number[] = []
  const next = seeded(20)
  const moments: [string, (running: Running) => Promise<void>][] = [1, 2, 3].map(quarter => {
    const letters = Math.floor((count * quarter) / 4) - next(5)
    const delay = next(40)
    const comes = async ({ stored }: Running) => {
      await until(() => stored() >= letters)
      await pause(delay)
    }
    return [`${delay} ms after letter ${letters}`, comes]
  })
  for (const letters of [3, 16]) {
    const comes = async (running: Running) => {
      await until(() => running.stored() >= letters)
      await until(() => isWriting(running))
    }
    moments.push([`while a letter after letter ${letters} is being written`, comes])
  }

  it.each(moments)('%s', async (moment, comes) => {
    const running = ingesting(moment)
    await comes(running)
    running.signal('SIGKILL')
    await running.end
    left.push(await expectSound(running.database))
  })

  it('and most of them were killed before the end', () => {
    expect(left).toHaveLength(moments.length)
    expect(left.filter(letters => letters > 0 && letters < count).length).toBeGreaterThan(left.length / 2)
  })

  it('while the database is being made', async () => {
    const running = ingesting('making')
    await until(() => isWriting(running))
    running.signal('SIGKILL')
    await running.end
    await ingested(running.database, pool, ['letters'], folder)
    expect(faultsOf(running.database)).toEqual([])
    expect(jsonlOf(running.database)).toEqual(undisturbed)
  })
})

it('a run that is asked to stop ends soon and leaves nothing half read', async () => {
  const stop = async (name: 'SIGINT' | 'SIGTERM') => {
    const running = ingesting(name)
    await until(() => running.stored() >= 8)
    running.signal(name)
    return { database: running.database, ...(await running.end) }
  }
  for (const { status, stdout, database } of await Promise.all([stop('SIGINT'), stop('SIGTERM')])) {
    expect(status).toBe(130)
    expect(stdout).toContain(' 0 failed.')
    expect(stdout).toContain('Stopped before the end: run the same command again, and it goes on from here.')
    expect(await expectSound(database)).toBeLessThan(count)
  }
})
