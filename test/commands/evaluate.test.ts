import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { program, run } from '../ingest/commands.ts'
import { temporaryFolder } from '../ingest/folders.ts'

const folder = temporaryFolder()
const where = { cwd: program, env: { INIT_CWD: folder } }
const letter = 'specimen-pcc-response-cambridgeshire-2024.txt'
const gold = {
  schema: 'findings/1',
  covered: { document: true, forces: true },
  document: {
    path: letter,
    kind: 'pcc_response',
    date: '1999-01-01',
    senders: [],
    recipients: [],
    copied: [],
  },
  forces: [{ id: 'cambridgeshire', relation: 'subject' }],
}
const put = (path: string, value: unknown) => {
  writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value))
}

beforeAll(() => {
  for (const name of ['gold', 'letters', 'broken', 'absent', 'none']) mkdirSync(join(folder, name))
  copyFileSync(join(program, 'corpus', letter), join(folder, 'letters', letter))
  put('gold/one.json', gold)
  put('broken/one.json', { ...gold, forces: [{}] })
  put('absent/one.json', { ...gold, document: { ...gold.document, path: 'no-such-letter.pdf' } })
})

const paths = ['--gold', 'gold', '--corpus', 'letters']

describe('evaluate', () => {
  it('prints figures, errors and letters', async () => {
    const { status, stdout } = await run('evaluate', [...paths, '--errors', '3', '--by-doc'], where)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^1 letters?\n/)
    expect(stdout).toMatch(/^kind of document\s+1\.000/m)
    expect(stdout).toMatch(/^date of the document\s+0\.000/m)
    expect(stdout).toContain(`  - ${letter}: 1999-01-01\n`)
    expect(stdout).toMatch(new RegExp(`^${letter}\\s+1\\.00\\s+0\\.00`, 'm'))
  })

  it('prints the errors of one figure', async () => {
    const { stdout } = await run('evaluate', [...paths, '--errors', '3', '--figure', 'kind'], where)
    expect(stdout).not.toContain('1999-01-01')
  })

  it('says which figures there are', async () => {
    const { status, stderr } = await run('evaluate', [...paths, '--figure', 'colour'], where)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^There is no figure "colour"; there are kind, document-date, [^\n]+\n$/)
  })

  it('prints JSON, and writes the page', async () => {
    const { status, stdout } = await run('evaluate', [...paths, '--json', '--write', 'page.md'], where)
    const { letters, figures } = JSON.parse(stdout)
    expect([status, letters]).toEqual([0, 1])
    expect(figures.find(({ id }: { id: string }) => id === 'subject-forces')).toMatchObject({
      value: 1,
      in_gold: 1,
      right: 1,
      by_group: { specimens: 1 },
    })
    expect(readFileSync(join(folder, 'page.md'), 'utf8')).toMatch(/^# Accuracy\n/)
  })

  it('takes a database, and finds the letter in it by what it holds', async () => {
    await run('ingest', ['letters', '--db', 'held.sqlite'], where)
    const read = await run('evaluate', [...paths, '--json'], where)
    const held = await run('evaluate', [...paths, '--json', '--db', 'held.sqlite'], where)
    expect(held).toEqual({ ...read, stderr: '' })
  })

  it.each([
    [
      'gold that is none',
      ['--gold', 'broken'],
      /^broken\/one\.json is not a gold record: forces\[0\]\.id is not a text\./,
    ],
    ['a folder without gold', ['--gold', 'none'], /^There are no gold records \(\.json\) in none\.\n$/],
    ['a folder that is not there', ['--gold', 'nowhere'], /^There is no folder nowhere\.\n$/],
    [
      'a database that is not there',
      [...paths, '--db', 'no.sqlite'],
      /^There is no database no\.sqlite\.\n$/,
    ],
    [
      'gold without its letter',
      ['--gold', 'absent'],
      /^Not scored: no-such-letter\.pdf [^\n]+\nNone of the letters [^\n]+\n$/,
    ],
  ])('says in a sentence what is wrong: %s', async (_, words, sentence) => {
    const { status, stdout, stderr } = await run('evaluate', words, where)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(sentence)
  })
})

describe('diff', () => {
  const accepted = [...paths, '--accepted', 'accepted.jsonl']

  it('wants a run to compare with', async () => {
    const { status, stderr } = await run('diff', accepted, where)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^No run has been accepted yet: [^\n]+\n$/)
  })

  it('tells what was gained and lost since the accepted run, and the scores', async () => {
    await run('diff', [...accepted, '--accept'], where)
    const same = await run('diff', accepted, where)
    expect(same.status).toBe(0)
    expect(same.stdout).toMatch(/^Nothing gained, nothing lost\.\n\nfigure\s+before\s+after\s+change\n/)

    const place = join(folder, 'accepted.jsonl')
    const [record] = readFileSync(place, 'utf8').split('\n')
    const before = JSON.parse(record!)
    writeFileSync(place, `${JSON.stringify({ ...before, forces: [] })}\n`)
    const { stdout } = await run('diff', accepted, where)
    expect(stdout).toMatch(/^forces: 1 gained, 0 lost\n {2}\+ specimen\S+: cambridgeshire, subject$/m)
    expect(stdout).toMatch(/^forces a letter is about\s+0\.000\s+1\.000\s+\+1\.000$/m)
  })

  it('says so when the accepted run is damaged', async () => {
    writeFileSync(join(folder, 'accepted.jsonl'), '{')
    const { status, stderr } = await run('diff', accepted, where)
    expect(status).toBe(2)
    expect(stderr).toBe('accepted.jsonl is damaged; delete it, and accept a run anew.\n')
  })
})
