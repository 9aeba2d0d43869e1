import { describe, expect, it } from 'vitest'
import honorifics from '../../data/honorifics.json'
import honours from '../../data/honours.json'
import { officialWords } from '../../data/officials.ts'
import ranks from '../../data/ranks.json'
import roles from '../../data/roles.json'
import { officials, officialsRules } from '../../pipeline/extract/officials/officials.ts'
import { officialRefinerRules, officialRefiners } from '../../pipeline/refine/officials.ts'
import type { Mention, OfficialMention } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const extract = officials({ roles, ranks, honours, honorifics, words: officialWords })

function refined(text: string): OfficialMention[] {
  const letter = letterOf(text)
  const mentions = officialRefiners.reduce<readonly Mention[]>(
    (list, refine) => refine(list, letter),
    extract(letter),
  )
  return mentions.filter((each): each is OfficialMention => each.kind === 'official')
}

const tell = ({ name, role, position }: OfficialMention) => `${position}: ${name ?? '–'} | ${role ?? '–'}`
const body =
  'Dear reader\n\nWe saw much that was good in Ashbourne, and some that was not.\n\nYours sincerely'
const foot = (lines: string) => refined(`${body}\n\n${lines}`).map(tell)
const head = (lines: string) => refined(`${lines}\n\n3 May 2021\n\n${body}`).map(tell)

describe('lines of names and offices', () => {
  it('joins a name with the office below it', () => {
    expect(foot('Odile Marsh\nPolice and Crime Commissioner for Kent')).toEqual([
      'signature: Odile Marsh | pcc',
    ])
    expect(head('The Rt Hon Ludo Farthing MP\nHome Secretary\n2 Marsham Street\nLondon')).toEqual([
      'address: Ludo Farthing | home-secretary',
    ])
  })

  it('joins them across a blank line and a line for the body', () => {
    expect(foot('Odile Marsh\n\nChair')).toEqual(['signature: Odile Marsh | other'])
    expect(foot('Odile Marsh\nOfsted\nNational Director')).toEqual(['signature: Odile Marsh | other'])
  })

  it('gives each of two names its own office', () => {
    expect(
      foot('Odile Marsh Ned Barrow\nHer Majesty’s Inspector of Constabulary Assistant Chief Inspector'),
    ).toEqual(['signature: Odile Marsh | hmi', 'signature: Ned Barrow | other'])
    expect(
      foot('Odile Marsh\nNed Barrow\nHer Majesty’s Inspector of Constabulary Assistant Chief Inspector'),
    ).toEqual(['signature: Odile Marsh | hmi', 'signature: Ned Barrow | other'])
  })

  it('gives two names their offices in turn, where all four stand on lines of their own', () => {
    expect(
      foot('Odile Marsh\nNed Barrow\nHer Majesty’s Inspector of Constabulary\nAssistant Chief Inspector'),
    ).toEqual(['signature: Odile Marsh | hmi', 'signature: Ned Barrow | other'])
    expect(
      foot(
        'Odile Marsh Ned Barrow\nHis Majesty’s Inspector of Constabulary and His Majesty’s Chief Inspector of Probation\nFire & Rescue Services',
      ),
    ).toEqual(['signature: Odile Marsh | hmi', 'signature: Ned Barrow | other'])
    // With one office only, it is that of the nearer name.
    expect(foot('Odile Marsh\nNed Barrow\nChief Constable')).toContain(
      'signature: Ned Barrow | chief-constable',
    )
  })

  it('reads two columns of which the second began a line lower', () => {
    expect(
      foot('Odile Marsh\nHer Majesty’s Inspector of Constabulary Ned Barrow\nAssistant Chief Inspector'),
    ).toEqual(['signature: Odile Marsh | hmi', 'signature: Ned Barrow | other'])
  })

  it('joins an office with the name below it where no name stands above', () => {
    expect(head('Home Secretary\nThe Rt Hon Ludo Farthing MP')).toEqual([
      'address: Ludo Farthing | home-secretary',
    ])
  })

  it('keeps the writer’s office apart from the reader’s name', () => {
    expect(
      head('Police and Crime Commissioner for Kent\n\nThe Rt Hon Ludo Farthing MP\nHome Secretary'),
    ).toEqual(['address: – | pcc', 'address: Ludo Farthing | home-secretary'])
  })

  it('does not join the signature with the list of copies', () => {
    expect(foot('Odile Marsh\n\ncc Chief Constable')).toEqual([
      'signature: Odile Marsh | –',
      'copy: – | chief-constable',
    ])
  })

  it('lets the office below replace a councillor’s title', () => {
    expect(head('Councillor Jane Dorrit\nChair of the Kent Police and Crime Panel')).toEqual([
      'address: Jane Dorrit | panel-chair',
    ])
    expect(head('Councillor Jane Dorrit\nTown Hall')).toEqual(['address: Jane Dorrit | council-leader'])
  })

  it('covers name and office with one mention', () => {
    const text = `${body}\n\nOdile Marsh\nChief Constable`
    const [official] = refined(text)
    expect(text.slice(official!.start, official!.end)).toBe('Odile Marsh\nChief Constable')
    expect(text.slice(official!.nameSpan!.start, official!.nameSpan!.end)).toBe('Odile Marsh')
  })
})

describe('lines that hold nobody', () => {
  it.each(['Butterley Hall\nRipley\nDerbyshire', 'Clemonds Hey, Winsford', 'Director\nAshbourne Square'])(
    'drops %s',
    lines => expect(head(lines)).toEqual([]),
  )

  it('drops what only looks like a name far below the signature', () => {
    expect(foot('Odile Marsh\nChair\n\nCarleton Hall\nPenrith')).toEqual(['signature: Odile Marsh | other'])
  })
})

it('keeps one of two mentions that overlap, the one with a name', () => {
  const letter = letterOf('The Chief Constable, Ned Barrow, came.')
  const base = {
    kind: 'official',
    confidence: 1,
    roleText: null,
    organisation: null,
    force: null,
    position: 'running',
  } as const
  const office: OfficialMention = {
    ...base,
    start: 4,
    end: 19,
    rule: 'a',
    name: null,
    role: 'chief-constable',
    nameSpan: null,
  }
  const person: OfficialMention = {
    ...base,
    start: 4,
    end: 31,
    rule: 'b',
    name: 'Ned Barrow',
    role: 'chief-constable',
    nameSpan: { start: 21, end: 31 },
  }
  const kept = officialRefiners.reduce<readonly Mention[]>(
    (list, refine) => refine(list, letter),
    [person, office],
  )
  expect(kept).toEqual([person])
})

it('leaves mentions of other kinds alone', () => {
  const letter = letterOf('Kent Police')
  const force: Mention = {
    kind: 'force',
    start: 0,
    end: 11,
    rule: 'force/name',
    confidence: 1,
    force: 'kent',
    form: 'name',
  }
  for (const refine of officialRefiners) expect(refine([force], letter)).toEqual([force])
})

it('names every rule that it uses', () => {
  const known = new Set<string>([...officialsRules, ...officialRefinerRules].map(({ id }) => id))
  for (const { rule } of refined(
    `Home Secretary\nThe Rt Hon Ludo Farthing MP\n\n${body}\n\nOdile Marsh\nChair`,
  ))
    expect(known.has(rule), rule).toBe(true)
})
