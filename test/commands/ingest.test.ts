import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { ended, type Ran, run, started, wordsOf } from '../ingest/commands.ts'
import { jsonlOf, rowsOf } from '../ingest/databases.ts'
import { fill, specimens, temporaryFolder, variants } from '../ingest/folders.ts'

const folder = temporaryFolder()
const [first, second, third] = Object.values(variants(3)) as [string, string, string]
const pathsIn = (database: string) =>
  rowsOf(join(folder, database), 'SELECT path FROM file ORDER BY path').map(({ path }) => path)
const escapeCode = '\u001b'

describe('arguments that cannot be used', () => {
  const cases: Record<string, [parameters: string[], says: RegExp]> = {
    'a path that is not there': [['nowhere/at all'], /^There is no file or folder nowhere\/at all\.\n$/],
    'an empty folder': [['empty'], /^There is nothing to read: empty holds no files\.\n$/],
    'a folder that holds but the database': [
      ['alone', '--db', 'alone/own.sqlite'],
      /^There is nothing to read: alone holds no files\.\n$/,
    ],
    'no jobs': [['letters', '--jobs', '0'], /^--jobs takes a whole number from 1 up, not "0"\.\n$/],
    'jobs in words': [['letters', '--jobs', 'x'], /^--jobs takes a whole number from 1 up, not "x"\.\n$/],
    'an unknown option': [['letters', '--colour'], /^error: unknown option '--colour'\n/],
    'a folder for a database': [
      ['letters', '--db', 'empty'],
      /^The database \S*empty cannot be opened: it is a folder\.\n$/,
    ],
    'a text for a database': [
      ['letters', '--db', 'notes.txt'],
      /^The database \S*notes\.txt is not an SQLite database\.\n$/,
    ],
    'a database of others': [
      ['letters', '--db', 'foreign.sqlite'],
      /^The database \S*foreign\.sqlite was not made by Letterbook\.\n$/,
    ],
    'a database of others, in a dry run': [
      ['letters', '--db', 'foreign.sqlite', '--dry-run'],
      /^The database \S*foreign\.sqlite was not made by Letterbook\.\n$/,
    ],
  }
  const ran: Record<string, Ran> = {}
  const kept = ['notes.txt', 'foreign.sqlite', 'alone/own.sqlite']
  const bytesOfKept = () => kept.map(name => readFileSync(join(folder, name), 'latin1'))
  let before: string[]
  let scratch: string[]

  beforeAll(async () => {
    mkdirSync(join(folder, 'empty'))
    fill(folder, { 'letters/a.txt': first, 'notes.txt': 'Buy stamps.\n'.repeat(100), 'alone/own.sqlite': '' })
    new Database(join(folder, 'foreign.sqlite')).exec('CREATE TABLE recipe (name TEXT)').close()
    before = bytesOfKept()
    const names = Object.keys(cases)
    const own = join(folder, 'scratch')
    mkdirSync(own)
    const next = async () => {
      for (let name = names.shift(); name !== undefined; name = names.shift())
        ran[name] = await run('ingest', cases[name]![0], { cwd: folder, env: { TMPDIR: own } })
    }
    await Promise.all([next(), next()])
    scratch = readdirSync(own).filter(name => name.startsWith('letterbook-'))
  })

  it.each(Object.entries(cases))('%s', (name, [, says]) => {
    const { status, stdout, stderr } = ran[name]!
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(says)
    expect(stderr).not.toContain('dry-run')
  })

  it('leave everything as it was', () => {
    expect(bytesOfKept()).toEqual(before)
    expect(scratch).toEqual([])
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })
})

describe('what is read', () => {
  it('a folder with spaces and other letters in its name, from where the user stands', async () => {
    const name = 'Zürich – “Akten” 名前'
    fill(folder, { [`below/${name}/ä b.txt`]: second, [`below/${name}/README.md`]: 'Not a letter.' })
    const ran = await run('ingest', [name, '--db', 'found here.sqlite'], {
      cwd: folder,
      env: { INIT_CWD: join(folder, 'below') },
    })
    expect(ran.status).toBe(0)
    expect(pathsIn('below/found here.sqlite')).toEqual([`below/${name}/ä b.txt`])
    expect(ran.stdout).toContain('Database: found here.sqlite\n')
    expect(ran.stdout).toContain("npm run compare -- --db 'found here.sqlite'")
  })

  it('a single file and a folder that holds it, once, with a name that a terminal would obey', async () => {
    fill(folder, { 'odd/red \u001b[31m\nline.txt': third, 'odd/\u001b]0;x.pdf': 'GIF89a\0\0\0' })
    const ran = await run('ingest', ['odd', 'odd/red \u001b[31m\nline.txt', './odd', '--db', 'odd.sqlite'], {
      cwd: folder,
    })
    expect(ran.status).toBe(1)
    expect(pathsIn('odd.sqlite')).toEqual(['odd/\u001b]0;x.pdf', 'odd/red \u001b[31m\nline.txt'])
    expect(ran.stdout + ran.stderr).not.toContain(escapeCode)
    expect(ran.stderr.split('\n')).toEqual([
      expect.stringMatching(/^\[1\/2\] failed: odd\/\ufffd\]0;x\.pdf: it is \P{C}{10,100}$/u),
      '[2/2] stored: odd/red \ufffd[31m\ufffdline.txt',
      '',
    ])
  })
})

describe('a dry run', () => {
  const parameters = ['dry', '--db', 'dry.sqlite', '--json', '--jobs', '1']
  const where = { cwd: folder, env: { NO_COLOR: '1' } }
  const bytes = () => readFileSync(join(folder, 'dry.sqlite'))
  const summaryOf = ({ stdout }: Ran) => JSON.parse(stdout)

  it('says what a run would say, and makes no database', async () => {
    fill(folder, { 'dry/a.txt': first, 'dry/b.pdf': '', 'dry/c.txt': first })
    const dry = await run('ingest', [...parameters, '--dry-run'], where)
    expect(dry.status).toBe(1)
    expect(existsSync(join(folder, 'dry.sqlite'))).toBe(false)
    const real = await run('ingest', parameters, where)
    expect(summaryOf(dry)).toEqual({ ...summaryOf(real), dryRun: true })
    expect(summaryOf(real)).toMatchObject({
      counts: { seen: 3, stored: 1, unchanged: 0, duplicate: 1, failed: 1, vanished: 0 },
      failures: [{ path: 'dry/b.pdf', code: 'empty', reason: 'it has no content; fetch it again' }],
      totals: { letters: 1 },
      stopped: false,
      database: 'dry.sqlite',
    })
    expect(dry.stderr).toBe(real.stderr)
    expect(real.stdout + real.stderr).not.toContain(escapeCode)
  })

  it('changes no byte of a database, pruning included', async () => {
    fill(folder, { 'dry/a.txt': second, 'dry/c.txt': '' })
    const before = bytes()
    const dry = await run('ingest', [...parameters, '--dry-run', '--prune'], where)
    expect(bytes().equals(before)).toBe(true)
    expect(summaryOf(dry).counts).toMatchObject({ stored: 1, failed: 2 })
    expect(jsonlOf(join(folder, 'dry.sqlite')).map(line => JSON.parse(line).document.path)).toEqual([
      'dry/a.txt',
    ])
  })
})

it('explains itself', async () => {
  const { status, stdout, stderr } = await run('ingest', ['--help'], { cwd: folder })
  expect([status, stderr]).toEqual([0, ''])
  const options = [
    '--db',
    '--jobs',
    '--timeout',
    '--max-megabytes',
    '--max-pages',
    '--prune',
    '--dry-run',
    '--json',
  ]
  for (const option of options) expect(stdout).toMatch(new RegExp(`^ {2}${option} `, 'm'))
  expect(stdout).toMatch(/Exit codes: 0 .* 1 .* 2 .* 130 /)
})

describe('on a terminal', () => {
  const isThere = /util-linux/.test(`${spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout}`)
  const isRequired = process.env.LETTERBOOK_REQUIRE_ALL === '1'
  if (!isThere) process.stderr.write('SKIPPED: the progress bar needs script, of util-linux, to be seen.\n')

  it.skipIf(!isThere && !isRequired)(
    'shows a bar on stderr; without paths it reads the specimens',
    async () => {
      const words = [...wordsOf('ingest'), '--db', 'specimens.sqlite', '--json']
      const line = `${words.map(word => `'${word}'`).join(' ')} > summary.json`
      const ran = await ended(started(['script', '-qec', line, '/dev/null'], { cwd: folder }))
      expect(ran.status).toBe(0)
      expect(ran.stdout).toMatch(/Reading \S{30} 0\/17/)
      expect(ran.stdout).toMatch(/Reading █{1,30}░* \d+\/17/)
      const summary = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'))
      expect(summary.counts.stored).toBe(Object.keys(specimens()).length)
    },
  )
})
