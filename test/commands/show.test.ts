import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { program, type Ran, run, wordsOf } from '../ingest/commands.ts'
import { fill, temporaryFolder } from '../ingest/folders.ts'
import { encryptedPdf } from '../make/pdf.ts'

const folder = temporaryFolder()
const letter = join(program, 'corpus/specimen-hmic-letter-humberside-2015.pdf')
// Paths count from where the user stands.
const where = { cwd: folder, env: { INIT_CWD: join(folder, 'letters') } }

const cases = {
  clean: [letter, '--stage', 'clean'],
  segments: [letter, '--stage', 'segments'],
  mentions: [letter, '--stage', 'mentions'],
  findings: [letter],
  'mentions as JSON': [letter, '--stage', 'mentions', '--json'],
  'findings as JSON': [letter, '--json'],
  'a file that is not there': ['none.txt'],
  'a folder': ['.'],
  'a locked file': ['locked.pdf'],
  nothing: [],
} as const
const ran = {} as Record<keyof typeof cases, Ran>

beforeAll(async () => {
  fill(folder, { 'letters/locked.pdf': encryptedPdf('secret') })
  const names = Object.keys(cases) as (keyof typeof cases)[]
  const next = async () => {
    for (let name = names.shift(); name !== undefined; name = names.shift())
      ran[name] = await run('show', cases[name], where)
  }
  await Promise.all([next(), next()])
})

describe('prints a stage for people', () => {
  it.each<[keyof typeof cases, RegExp[]]>([
    [
      'clean',
      [
        /^Rosamund Thirkettle QPM\nChief Constable\n/m,
        /^--- \d{4,5} characters on 2 pages; edits: \S.{1,200}\d$/m,
      ],
    ],
    [
      'segments',
      [
        /^\d{1,3} +body +heading +level \d +under \d{1,3} +\S/m,
        /^\d{1,3} +head +date +16 July 2015$/m,
        /^\d{1,3} +body +paragraph +under \d{1,3} +\S/m,
      ],
    ],
    [
      'mentions',
      [
        /^\d+–\d+ +force +humberside +force\/name +0\.\d\d +Humberside Police$/m,
        /^\d+–\d+ +date +2015-07-16 +date\/\S+ +0\.\d\d +16 July 2015$/m,
        /^\d+–\d+ +theme-cue +MISSING \w+ +theme\/\S+ +0\.\d\d +\S/m,
      ],
    ],
    [
      'findings',
      [
        /^\S*specimen-hmic-letter-humberside-2015\.pdf: inspectorate_letter, 2015-07-16, 2 pages$/m,
        /^Title: National child protection inspection of Humberside Police$/m,
        /^From \(1\)\n {2}Aldous Penhallow, /m,
        /^ {2}humberside +subject +force\/\S+ +\d+×$/m,
        /^ {2}MISSING +concern +inspectorate +[01]\.\d\d +p\. 1 +Children who go missing often/m,
      ],
    ],
  ])('%s', (name, lines) => {
    const { status, stdout, stderr } = ran[name]
    expect([status, stderr]).toEqual([0, ''])
    for (const line of lines) expect(stdout).toMatch(line)
  })
})

describe('prints a stage for programs', () => {
  it('the record of the letter', () => {
    const { status, stdout, stderr } = ran['findings as JSON']
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'findings/1',
      document: { kind: 'inspectorate_letter', date: '2015-07-16', pages: 2 },
      forces: expect.arrayContaining([expect.objectContaining({ id: 'humberside', relation: 'subject' })]),
    })
  })

  it('the same mentions, in the same places, as for people', () => {
    const mentions: { start: number; end: number; rule: string }[] = JSON.parse(
      ran['mentions as JSON'].stdout,
    )
    const lines = ran.mentions.stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(mentions.length)
    for (const [index, { start, end, rule }] of mentions.entries()) {
      expect(lines[index]).toMatch(new RegExp(`^${start}–${end} `))
      expect(lines[index]).toContain(` ${rule} `)
    }
  })
})

it.each<[keyof typeof cases, number, RegExp]>([
  ['a file that is not there', 2, /^There is no file none\.txt\.\n$/],
  ['a folder', 2, /^\. cannot be read: it is a folder\.\n$/],
  [
    'a locked file',
    1,
    /^locked\.pdf cannot be read: it is protected by a password; save a copy without one\.\n$/,
  ],
  ['nothing', 2, /^error: missing required argument 'file'\n$/],
])('says in one sentence what is wrong: %s', (name, code, says) => {
  const { status, stdout, stderr } = ran[name]
  expect([status, stdout]).toEqual([code, ''])
  expect(stderr).toMatch(says)
})

it('does not mind a reader that has seen enough', () => {
  const shell = `"$@" | head -n 1; echo "$\{PIPESTATUS[0]}"`
  const words = [...wordsOf('show'), letter, '--stage', 'segments', '--json']
  const { stdout, stderr } = spawnSync('bash', ['-c', shell, 'bash', ...words], {
    encoding: 'utf8',
    cwd: folder,
  })
  expect([stdout, stderr]).toEqual(['{\n0\n', ''])
})
