import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { codebook as ours } from '../../data/themes.ts'
import { noteOf, openCodebook } from '../../pipeline/codebook/open.ts'
import { parseCodebook } from '../../pipeline/codebook/parse.ts'
import { trial } from '../../scripts/codebook-trial.ts'

const folder = mkdtempSync(join(tmpdir(), 'letterbook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const speed = { id: 'SPEED', label: 'Speed', cues: [{ text: 'speed camera', strength: 'strong' }] }
const book = (...themes: readonly unknown[]) => ({ id: 'roads', version: '1', themes })
const withCue = (cue: unknown) => book({ ...speed, cues: [cue] })

/** Writes a file and opens it. */
function opened(name: string, content: unknown) {
  const location = join(folder, name)
  writeFileSync(location, typeof content === 'string' ? content : JSON.stringify(content))
  return openCodebook(location, name)
}

const errorOf = (action: () => unknown): string => {
  try {
    action()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'no error'
}

describe('a codebook of JSON', () => {
  it('is read with all that it says', () => {
    const theme = {
      id: 'SPEED',
      version: '2',
      label: 'Speed',
      parent: 'ROADS',
      general: true,
      definition: 'Drivers who go too fast.',
      include: 'cameras',
      exclude: 'horses',
      cues: [
        { text: 'speed', strength: 'weak', not: ['speed of response'] },
        { text: 'speeding', strength: 'strong', exact: true },
      ],
      examples: ['A [speeding] driver.'],
      notExamples: ['A driver.'],
      source: 'own',
    }
    const read = opened('whole.json', { ...book({ id: 'ROADS', label: 'Roads' }, theme), label: 'All roads' })
    expect(read).toMatchObject({ id: 'roads', version: '1', label: 'All roads' })
    expect(read.themes.map(({ id }) => id)).toEqual(['ROADS', 'SPEED'])
    expect(read.themes[1]).toEqual(theme)
  })

  it('takes what is left out for empty, and an abbreviation for exact', () => {
    const { themes } = parseCodebook(
      withCue({ text: 'CSW', strength: 'strong', means: 'community speed watch' }),
    )
    expect(themes.at(-1)).toEqual({
      id: 'SPEED',
      label: 'Speed',
      parent: 'roads',
      definition: '',
      include: '',
      exclude: '',
      cues: [{ text: 'CSW', strength: 'strong', exact: true, means: 'community speed watch' }],
      examples: [],
      notExamples: [],
      source: 'own',
    })
  })

  it('puts themes that stand alone under a group of its own name, and no others', () => {
    const group = { id: 'ROADS', label: 'Roads' }
    const { themes } = parseCodebook(book(group, { ...speed, parent: 'ROADS' }, { ...speed, id: 'OTHER' }))
    expect(themes.map(({ id, parent }) => [id, parent])).toEqual([
      ['roads', null],
      ['ROADS', null],
      ['SPEED', 'ROADS'],
      ['OTHER', 'roads'],
    ])
    const grouped = parseCodebook(book(group, { ...speed, parent: 'ROADS' }))
    expect(grouped.themes.map(({ id }) => id)).toEqual(['ROADS', 'SPEED'])
  })

  it.each<[string, unknown, string]>([
    ['a list', [], 'the codebook is not an object with fields'],
    ['no id', { version: '1', themes: [speed] }, 'the codebook has no "id"'],
    ['no version', { id: 'roads', themes: [speed] }, 'the codebook has no "version"'],
    ['no themes', book(), 'it has no themes'],
    ['themes that are no list', { ...book(), themes: {} }, 'the codebook has a "themes" that is no list'],
    ['a theme that is a text', book('SPEED'), 'theme 1 is not an object with fields'],
    ['a theme without an id', book({ label: 'Speed' }), 'theme 1 has no "id"'],
    [
      'an id of two words',
      book({ ...speed, id: 'TOO FAST' }),
      'theme 1 has the id "TOO FAST"; an id is one word',
    ],
    ['a theme without a label', book({ id: 'SPEED' }), 'theme SPEED has no "label"'],
    [
      'an unknown field',
      book({ ...speed, cue: [] }),
      'theme SPEED has an unknown field "cue"; it can have id,',
    ],
    ['an unknown field of a cue', withCue({ txt: 'a' }), 'theme SPEED, cue 1, has an unknown field "txt"'],
    ['a duplicate', book(speed, speed), 'it has two themes SPEED'],
    [
      'a parent that is not there',
      book({ ...speed, parent: 'ROAD' }),
      'theme SPEED is part of ROAD, which is not there',
    ],
    [
      'a cycle',
      book({ ...speed, parent: 'B' }, { ...speed, id: 'B', parent: 'SPEED' }),
      'theme SPEED is part of itself: SPEED, part of B, part of SPEED',
    ],
    [
      'its own parent',
      book({ ...speed, parent: 'SPEED' }),
      'theme SPEED is part of itself: SPEED, part of SPEED',
    ],
    [
      'a strength of its own',
      withCue({ text: 'a', strength: 'medium' }),
      'has the strength "medium"; it is strong or weak',
    ],
    ['no strength', withCue({ text: 'a' }), 'theme SPEED, cue 1, has no "strength"'],
    [
      'an empty cue',
      withCue({ text: ' ', strength: 'weak' }),
      'theme SPEED, cue 1, has a "text" that is no text, or is empty',
    ],
    [
      'a cue without words',
      withCue({ text: '—!', strength: 'weak' }),
      'has the text "—!", which holds no word',
    ],
    [
      'words that cancel nothing',
      withCue({ text: 'speed', strength: 'weak', not: ['fast response'] }),
      'is cancelled by "fast response", which does not hold "speed"',
    ],
    [
      'an exact that is a text',
      withCue({ text: 'a', strength: 'weak', exact: 'yes' }),
      '"exact" that is neither true nor false',
    ],
    [
      'an empty example',
      book({ ...speed, examples: [''] }),
      'theme SPEED, in "examples", has a "text" that is no text',
    ],
    ['the id of a theme', { ...book(speed), id: 'SPEED' }, 'theme SPEED has the id of the codebook'],
  ])('with %s is refused in one sentence', (_, content, says) => {
    const message = errorOf(() => opened('bad.json', content))
    expect(message).toContain(says)
    expect(message).toMatch(/^The codebook bad\.json cannot be used: [^\n]*[^.]\.$/u)
  })

  it.each<[string, () => unknown, string]>([
    [
      'that is not there',
      () => openCodebook(join(folder, 'none.json'), 'none.json'),
      'there is no such file',
    ],
    ['that is a folder', () => openCodebook(folder, 'here'), 'it is a folder'],
    ['of something else', () => opened('bad.json', 'id: roads'), 'it is no JSON'],
  ])('%s is refused', (_, action, says) => {
    expect(errorOf(action)).toContain(`cannot be used: ${says}`)
  })

  it('has a hash of what it says, not of how it is laid out', () => {
    const one = noteOf(opened('one.json', JSON.stringify(book(speed))))
    const laidOut = noteOf(opened('two.json', `\uFEFF${JSON.stringify(book(speed), null, 4)}\n`))
    const other = noteOf(opened('three.json', withCue({ text: 'speed cameras', strength: 'weak' })))
    expect(laidOut).toEqual(one)
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/u)
    expect(other.hash).not.toBe(one.hash)
  })
})

describe('a codebook of CSV', () => {
  const table = [
    '\uFEFFid,label,parent,definition,strong,weak,examples,notExamples',
    'ROADS,Roads,,,,,,',
    'SPEED,"Speed, and ""haste""",ROADS,,speed camera| CSW,speed|camera,"Speed cameras work.|A CSW, at last.",',
    '',
  ].join('\r\n')

  it('is read as one of JSON is', () => {
    const { id, version, themes } = opened('roads.csv', table)
    expect([id, version]).toEqual(['roads', 'table'])
    expect(themes[1]).toMatchObject({
      label: 'Speed, and "haste"',
      parent: 'ROADS',
      cues: [
        { text: 'speed camera', strength: 'strong' },
        { text: 'CSW', strength: 'strong', exact: true },
        { text: 'speed', strength: 'weak' },
        { text: 'camera', strength: 'weak' },
      ],
      examples: ['Speed cameras work.', 'A CSW, at last.'],
      notExamples: [],
    })
  })

  it.each([
    [
      'an unknown column',
      'id,label,strong,colour\nA,B,c,red\n',
      'it has an unknown column "colour"; the columns are id, label,',
    ],
    ['a column too few', 'id,label\nA,B\n', 'it has no column "strong"'],
    [
      'a quotation mark astray',
      'id,label,strong\nA,"B" C,d\n',
      'it is no CSV: a quotation mark stands astray in line 2',
    ],
    ['no rows', 'id,label,strong\n', 'it has no themes'],
  ])('with %s is refused', (_, content, says) => {
    expect(errorOf(() => opened('bad.csv', content))).toContain(
      `The codebook bad.csv cannot be used: ${says}`,
    )
  })
})

describe('the trial of a codebook', () => {
  it('names examples that are not found and counter-examples that are', () => {
    const read = parseCodebook(
      book({
        ...speed,
        examples: ['The [speed camera] is new.', 'Drivers go too fast.'],
        notExamples: ['The clock is new.', 'No speed camera was seen.'],
      }),
    )
    expect(trial(read, knowledge)).toEqual([
      'Theme SPEED is not found in its example “Drivers go too fast.”.',
      'Theme SPEED is found in its counter-example “No speed camera was seen.”.',
    ])
  })

  it('has nothing to say of our own', () => {
    expect(trial(ours, knowledge)).toEqual([])
  })

  it('has nothing to say of the example that the page names', () => {
    const example = join(import.meta.dirname, '../../docs/examples/roads.json')
    expect(trial(openCodebook(example, 'roads.json'), knowledge)).toEqual([])
  })
})
