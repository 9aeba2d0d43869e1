import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { program, type Ran, run } from '../ingest/commands.ts'
import { rowsOf } from '../ingest/databases.ts'
import { fill, temporaryFolder } from '../ingest/folders.ts'

const folder = temporaryFolder()
const where = { cwd: folder }
const codebook = join(program, 'docs/examples/roads.json')
const examples = join(program, 'docs/examples/roads-coded.csv')

const letter = `Rosamund Tolliver
Police and Crime Commissioner for Kent

3 May 2023

Dear Home Secretary

Inspection of Kent Police

Inspectors say that motorists race through our villages at all hours. Three people lost their lives on the coast route last winter. I welcome the new uniforms.

Yours sincerely

Rosamund Tolliver
`

const learn = (...more: string[]): Promise<Ran> => run('learn', ['--codebook', codebook, ...more], where)

const take = async (...more: string[]) =>
  JSON.parse(
    (
      await run(
        'ingest',
        ['letters', '--codebook', codebook, '--db', 'roads.sqlite', '--json', ...more],
        where,
      )
    ).stdout,
  ).counts

/** What was found with some confidence. */
const findings = () =>
  rowsOf(
    join(folder, 'roads.sqlite'),
    'SELECT theme_code AS theme, rule, quote FROM finding_detail WHERE confidence >= 0.5',
  )

describe('learn', () => {
  let ran: Ran
  let byCues: Record<string, number>
  let cuesFound: unknown
  let byBoth: Record<string, number>
  let again: Record<string, number>

  beforeAll(async () => {
    fill(folder, { 'letters/a.txt': letter })
    ran = await learn('--examples', examples, '--out', 'roads.learned.json')
    byCues = await take()
    cuesFound = findings()
    byBoth = await take('--learned', 'roads.learned.json')
    again = await take('--learned', 'roads.learned.json')
  })

  it('prints how well unseen examples are told, by cues, by what was learned, and together', () => {
    expect([ran.status, ran.stderr]).toEqual([
      0,
      `Written to roads.learned.json; use it with --codebook ${codebook} --learned roads.learned.json.\n`,
    ])
    const rows = [
      ...ran.stdout.matchAll(/^(?:SPEED|CRASH|ATTEND) +\d+ +([\d.]+) +([\d.]+) +([\d.]+) +(\d+)$/gmu),
    ]
    expect(rows).toHaveLength(3)
    for (const [, cues, , together, elsewhere] of rows) {
      expect(Number(together)).toBeGreaterThan(Number(cues) + 0.3)
      // Of some five hundred sentences about other things
      expect(Number(elsewhere)).toBeLessThan(10)
    }
  })

  it('writes the same bytes each time', async () => {
    await learn('--examples', examples, '--out', 'other.json')
    const [one, other] = ['roads.learned.json', 'other.json'].map(name => readFileSync(join(folder, name)))
    expect(other!.equals(one!)).toBe(true)
  })

  it('still finds what cues name', async () => {
    fill(folder, {
      'cues/a.txt': letter.replace('I welcome the new uniforms.', 'KSI figures are published.'),
    })
    const { stdout } = await run(
      'show',
      ['cues/a.txt', '--codebook', codebook, '--learned', 'roads.learned.json'],
      where,
    )
    expect(stdout).toMatch(/^ {2}CRASH .*KSI figures are published\.$/mu)
  })

  it('is written beside the codebook, whatever dots its folder has', async () => {
    fill(folder, { 'my.books/roads': readFileSync(codebook, 'utf8') })
    const { stderr } = await run('learn', ['--codebook', 'my.books/roads', '--examples', examples], where)
    expect(stderr).toContain('Written to my.books/roads.learned.json')
  })

  it('finds in letters what no cue names', () => {
    expect([byCues, cuesFound]).toMatchObject([{ stored: 1 }, []])
    expect(byBoth).toMatchObject({ stored: 1, failed: 0 })
    expect(findings()).toEqual([
      {
        theme: 'SPEED',
        rule: 'finding/reader',
        quote: 'Inspectors say that motorists race through our villages at all hours.',
      },
      {
        theme: 'CRASH',
        rule: 'finding/reader',
        quote: 'Three people lost their lives on the coast route last winter.',
      },
    ])
    expect(again).toMatchObject({ unchanged: 1 })
  })

  it.each([
    ['few.csv', 'text,themes\nDrivers race at night.,SPEED\n', 'The examples few.csv hold fewer than 8'],
    ['odd.csv', 'text,themes\nDrivers race.,HASTE\n', '“Drivers race.” is coded HASTE, which is no theme'],
    ['bare.csv', 'sentence\nDrivers race.\n', 'it has no column "text"'],
    ['empty.csv', 'text,themes\n', 'it holds no example'],
    ['hollow.csv', 'text,themes\n"Fast\ncars",SPEED\n\n,SPEED\n', 'line 5 has no text'],
    ['odd.jsonl', '{"text": "a", "themes": []}\nnothing\n', 'line 2 is no JSON'],
    ['odd3.jsonl', '{"text": "a", "theme": ["SPEED"]}\n', 'line 1 has no "themes"'],
    ['odd2.jsonl', '{"text": "a", "themes": "SPEED"}\n', 'line 1 has a "themes" that is no list'],
  ])('refuses %s in one sentence', async (name, text, says) => {
    writeFileSync(join(folder, name), text)
    const { status, stdout, stderr } = await learn('--examples', name)
    expect([status, stdout, stderr.split('\n').length]).toEqual([2, '', 2])
    expect(stderr).toContain(says)
  })

  it.each([
    [['--learned', 'roads.learned.json'], '--learned goes with the codebook that it was learned for'],
    [['--codebook', codebook, '--learned', 'none.json'], 'there is no such file'],
    [['--codebook', codebook, '--learned', 'letters/a.txt'], 'it is no JSON; npm run learn writes it'],
    [['--codebook', 'second.json', '--learned', 'roads.learned.json'], 'learned for another codebook'],
    [['--codebook', codebook, '--learned', 'old.json'], 'learned with another sentence reader'],
    [['--codebook', codebook, '--learned', 'changed.json'], 'it is damaged'],
    [['--codebook', codebook, '--learned', 'bare.json'], 'it is damaged'],
    [
      ['--codebook', codebook, '--learned', 'roads.learned.json', '--reader', 'off'],
      '--learned is for the sentence reader; leave out --reader off.',
    ],
  ])('cannot be used with %j', async (words, says) => {
    writeFileSync(join(folder, 'second.json'), readFileSync(codebook, 'utf8').replace('"2026-01"', '"2"'))
    const learned = JSON.parse(readFileSync(join(folder, 'roads.learned.json'), 'utf8'))
    writeFileSync(join(folder, 'old.json'), JSON.stringify({ ...learned, encoder: '0'.repeat(64) }))
    writeFileSync(join(folder, 'changed.json'), JSON.stringify({ ...learned, themes: { heads: {} } }))
    writeFileSync(join(folder, 'bare.json'), JSON.stringify({ ...learned, themes: undefined }))
    const { status, stdout, stderr } = await run('show', ['letters/a.txt', ...words], where)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(says)
  })
})
