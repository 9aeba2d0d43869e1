import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { program, type Ran, run } from '../ingest/commands.ts'
import { fill, temporaryFolder } from '../ingest/folders.ts'

const folder = temporaryFolder()
const discover = (...words: string[]): Promise<Ran> => run('discover', words, { cwd: folder })

const letterWith = (force: string, risk: string, sentences: string) => `Rosamund Tolliver
Police and Crime Commissioner for ${force}

3 May 2023

Dear Home Secretary

Inspection of ${force} Police

I write about your report of 2 March 2023. ${risk} of sexual exploitation. ${sentences}

Yours sincerely

Rosamund Tolliver
`

beforeAll(async () => {
  fill(folder, {
    'letters/a.txt': letterWith(
      'Kent',
      'Two girls were at risk',
      'Villages near Ashford like horseback patrols.',
    ),
    'letters/b.txt': letterWith(
      'Surrey',
      'Officers saw signs',
      'There were no horseback patrols in Woking on any Sunday \u{1F600}.',
    ),
    'letters/c.txt': letterWith(
      'Sussex',
      'Nobody spoke',
      'The farmers pay for each horseback patrol themselves.',
    ),
  })
  await run('ingest', ['letters', '--db', 'some.sqlite', '--reader', 'off'], { cwd: folder })
})

describe('discover', () => {
  it('prints phrases with counts, an example, its letter, and what the columns mean', async () => {
    const { status, stdout, stderr } = await discover('--db', 'some.sqlite')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(
      /^\d+ of \d+ sentences have no theme\. What recurs in them:\n\nphrase +count letters +themed keyness\n/u,
    )
    expect(stdout).toMatch(
      /^horseback patrols +3 +3 +0 +\d+\.\d\n {4}“[^\n]*horseback patrol[^\n]*” letters\/[abc]\.txt\n/mu,
    )
    expect(stdout).not.toMatch(/^(?:kent|surrey|sussex|rosamund|tolliver|may|sexual)/mu)
  })

  it('prints JSON, twice the same', async () => {
    const [one, two] = [
      await discover('--db', 'some.sqlite', '--json'),
      await discover('--db', 'some.sqlite', '--json'),
    ]
    expect(one.stdout).toBe(two.stdout)
    expect(JSON.parse(one.stdout).phrases[0]).toMatchObject({
      phrase: 'horseback patrols',
      count: 3,
      letters: 3,
    })
  })

  it('takes --min-letters and --most', async () => {
    expect((await discover('--db', 'some.sqlite', '--min-letters', '4')).stdout).toMatch(
      /No phrase recurs in them\.\n$/u,
    )
    const { stdout } = await discover('--db', 'some.sqlite', '--min-letters', '1', '--most', '1')
    expect(stdout).toMatch(/\n1 of \d+ phrases; --most shows more\.\n$/u)
  })

  it('says where the letters were read by another codebook', async () => {
    const { status, stderr } = await discover(
      '--db',
      'some.sqlite',
      '--codebook',
      join(program, 'docs/examples/roads.json'),
    )
    expect(status).toBe(0)
    expect(stderr).toBe(
      'The last letters were read by the codebook letterbook, version 1, and not by this one: name it with --codebook, or ingest again.\n',
    )
  })

  it.each([
    [['--db', 'none.sqlite'], 'There is no database none.sqlite; npm run ingest makes one.\n'],
    [
      ['--db', 'some.sqlite', '--min-letters', '0'],
      '--min-letters takes a whole number from 1 up, not "0".\n',
    ],
    [['--codebook', 'none.json'], 'The codebook none.json cannot be used: there is no such file.\n'],
  ])('%j is refused in one sentence', async (words, says) => {
    expect(await discover(...words)).toEqual({ status: 2, stdout: '', stderr: says })
  })
})
