import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knowledge } from '../../data/index.ts'
import { nameReader } from '../../pipeline/store/persons-names.ts'
import type { Store } from '../../pipeline/store/store.ts'
import { seeded } from '../make/seeded.ts'
import { letterOf, rows, storing, type Told } from './ties.ts'

/** Letters a.txt, b.txt … with an official each: "2016-05-03 Kevin Hurley | pcc | surrey". */
const letters = (...told: readonly string[]) =>
  told.map((words, index) => {
    const [date, ...rest] = words.split(' ')
    const letter: Told = {
      officials: [rest.join(' ')],
      about: ['surrey'],
      ...(date !== '-' && { date: date! }),
    }
    return letterOf(`${String.fromCharCode(97 + index)}.txt`, letter)
  })

/** Which letters a person is in: "kevin.hurley: a b". */
const personsIn = (store: Store) =>
  rows(
    store,
    `SELECT person_id, group_concat(substr(document_path, 1, 1), ' ')
     FROM (SELECT person_id, document_path FROM official_detail WHERE person_id IS NOT NULL ORDER BY document_path)
     GROUP BY person_id ORDER BY person_id`,
  ).map(([person, paths]) => `${person}: ${paths}`)
const persons = (...told: readonly string[]) => personsIn(storing(letters(...told)))
const bases = (...told: readonly string[]) =>
  rows(storing(letters(...told)), 'SELECT basis, apart FROM person_detail ORDER BY person_id')

describe('one person in several letters', () => {
  it.each<[string, string[], string[]]>([
    [
      'by name and office',
      ['2016 Kevin Hurley | pcc | surrey', '2014 Kevin Hurley | pcc | surrey'],
      ['kevin.hurley: a b'],
    ],
    [
      'by an initial',
      ['2016 Kevin Hurley | pcc | surrey', '2014 K. Hurley | pcc | surrey'],
      ['kevin.hurley: a b'],
    ],
    [
      'by a short form of the forename',
      ['2016 Tom Winsor | hmcic', '2014 Thomas Winsor | hmcic'],
      ['thomas.winsor: a b'],
    ],
    [
      'by a middle initial',
      ['2016 Thomas P Winsor | hmcic', '2014 Thomas Winsor | hmcic'],
      ['thomas.p.winsor: a b'],
    ],
    [
      'with and without accents',
      ['2016 Zoë Billingham | hmi', '2014 Zoe Billingham | hmi'],
      ['zoe.billingham: a b'],
    ],
    ['with another apostrophe', ['2016 Sean O’Kelly | hmi', "2014 Sean O'Kelly | hmi"], ['sean.okelly: a b']],
    [
      'with an honour',
      ['2016 Wendy Williams CBE | hmi', '2014 Wendy Williams | hmi'],
      ['wendy.williams: a b'],
    ],
    [
      'by a surname and an office',
      ['2016 Kevin Hurley | pcc | surrey', '2014 Hurley | pcc | surrey'],
      ['kevin.hurley: a b'],
    ],
    [
      'though the office took on fire',
      ['2016 Ann Vale | pcc | kent', '2019 Ann Vale | pfcc | kent'],
      ['ann.vale: a b'],
    ],
    [
      'promoted in one force',
      ['2014 Ann Vale | acc | kent', '2016 Ann Vale | chief-constable | kent'],
      ['ann.vale: a b'],
    ],
    [
      'who moved to another force',
      ['2014 Ann Vale | chief-constable | kent', '2017 Ann Vale | chief-constable | surrey'],
      ['ann.vale: a b'],
    ],
    [
      'who became an inspector',
      ['2014 Ann Vale | chief-constable | kent', '2017 Ann Vale | hmi'],
      ['ann.vale: a b'],
    ],
    [
      'who leads for all forces besides',
      ['2014 Ann Vale | chief-constable | kent', '2014 Ann Vale | npcc-lead'],
      ['ann.vale: a b'],
    ],
  ])('%s', (_, told, expected) => {
    expect(persons(...told)).toEqual(expected)
  })

  it.each<[string, string[], string | null]>([
    ['other forenames', ['2016 Kevin Hurley | pcc | surrey', '2014 Karen Hurley | pcc | surrey'], null],
    ['other middle names', ['2016 Ann Eve Vale | pcc | surrey', '2014 Ann Joy Vale | pcc | surrey'], null],
    [
      'two forces at once',
      ['2014-02-01 Ann Vale | chief-constable | kent', '2014-02-01 Ann Vale | chief-constable | surrey'],
      'two-places-at-once',
    ],
    [
      'a common name',
      ['2014 David Jones | chief-constable | kent', '2017 David Jones | chief-constable | surrey'],
      'common-name',
    ],
    [
      'posts that say too little',
      ['2014 Ann Vale | other | - | Director of Nursing', '2014 Ann Vale | other | kent | Head of Custody'],
      'two-places-at-once',
    ],
    [
      'a short form and another office',
      ['2014 Tom Vale | chief-constable | kent', '2017 Thomas Vale | chief-constable | surrey'],
      null,
    ],
    ['letters without dates', ['- Ann Vale | pcc | kent', '- Ann Vale | hmi'], 'nothing-shows-it'],
  ])('are two persons: %s', (_, told, apart) => {
    const found = bases(...told)
    expect(found).toEqual([
      ['one-office', apart],
      ['one-office', apart],
    ])
  })

  it('in one post in two areas is one where the years differ, and two where they do not', () => {
    const nurse = (path: string, force: string, date: string) =>
      letterOf(path, { date, about: [force], officials: ['Ann Vale | other | - | Director of Nursing'] })
    const found = (date: string) =>
      rows(
        storing([nurse('a.txt', 'kent', '2016-02-01'), nurse('b.txt', 'surrey', date)]),
        'SELECT basis, apart FROM person',
      )
    expect(found('2018-07-01')).toEqual([['same-post', null]])
    expect(found('2016-07-01')).toEqual([
      ['one-office', 'two-places-at-once'],
      ['one-office', 'two-places-at-once'],
    ])
  })

  it('says why', () => {
    expect(
      bases('2014 Ann Vale | acc | kent', '2016 Ann Vale | chief-constable | kent', '2019 Ann Vale | hmi'),
    ).toEqual([['same-force; moved-on', null]])
  })

  it('is not told by an initial, or by a surname, that may be one of two', () => {
    const two = ['2016 Kevin Hurley | pcc | surrey', '2014 Karen Hurley | pcc | surrey']
    expect(persons(...two, '2015 K. Hurley | pcc | surrey')).toEqual([
      'k.hurley: c',
      'karen.hurley: b',
      'kevin.hurley: a',
    ])
    expect(persons(...two, '2015 Hurley | pcc | surrey')).toEqual([
      'hurley: c',
      'karen.hurley: b',
      'kevin.hurley: a',
    ])
  })

  it('is not joined by a bridge to whom it contradicts', () => {
    expect(
      persons(
        '2014-01-01 Ann Vale | chief-constable | kent',
        '2016-01-01 Ann Vale | chief-constable | kent',
        '2015-01-01 Ann Vale | chief-constable | surrey',
        '2018-01-01 Ann Vale | hmi',
      ),
    ).toHaveLength(2)
  })

  it('who signs for inspectors is one wherever the letter is about', () => {
    const letter = (path: string, force: string, post: string) =>
      letterOf(path, {
        kind: 'inspectorate_letter',
        date: '2017',
        about: [force],
        from: [`Ursula Vale | other | - | ${post}`],
      })
    const store = storing([
      letter('a.txt', 'kent', 'Deputy Chief Inspector'),
      letter('b.txt', 'surrey', 'Chief Inspector'),
    ])
    expect(personsIn(store)).toEqual(['ursula.vale: a b'])
    expect(rows(store, 'SELECT basis FROM person')).toEqual([['same-body']])
  })

  it('is shown with offices and the dates of letters', () => {
    const store = storing(
      letters(
        '2014-02-03 K. Hurley | pcc | surrey',
        '2016-04 Kevin Hurley | pcc | surrey',
        '2017 Kevin Hurley | other | surrey | Chair of the Board',
      ),
    )
    expect(store.db.prepare('SELECT * FROM person_detail').all()).toEqual([
      {
        person_id: 'kevin.hurley',
        name: 'Kevin Hurley',
        names: 'K. Hurley; Kevin Hurley',
        letters: 3,
        first_date: '2014-02-03',
        last_date: '2017',
        offices:
          'Police and Crime Commissioner, Surrey Police (2014-02-03 to 2016-04); Chair of the Board, Surrey Police (2017)',
        basis: 'same-office; same-force',
        apart: null,
      },
    ])
  })
})

/** Letters whose officials share few names and offices, so that all sorts of persons come of them. */
const crowd = (seed: number) => {
  const draw = seeded(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[draw(items.length)]!
  return Array.from({ length: 14 }, (_, index) => {
    const officials = Array.from({ length: 1 + draw(3) }, () => {
      const name = pick([
        'Tom Vale',
        'Thomas Vale',
        'T. Vale',
        'Vale',
        'Ann Vale',
        'A Vale',
        'Ann Jones',
        'Bob Jones',
      ])
      const office = pick([
        'pcc | kent',
        'pcc | surrey',
        'acc | kent',
        'hmi',
        'other | - | Chief Nurse',
        'other | - | Chair',
      ])
      return `${name} | ${office}`
    })
    return letterOf(`${draw(1000)}/${index}.txt`, {
      date: pick(['2014', '2015-03-01', '2015-03', '2017', '2019-05-05']),
      about: [pick(['kent', 'surrey'])],
      officials: [...new Map(officials.map(words => [words.split('|')[0], words])).values()],
    })
  })
}
const dump = (store: Store) => [
  rows(store, 'SELECT document_path, ordinal, person_id FROM official_detail ORDER BY 1, 2'),
  rows(store, 'SELECT * FROM person_detail ORDER BY person_id'),
]

describe('persons', () => {
  it('do not depend on the order of storing', () => {
    fc.assert(
      fc.property(fc.nat(1000), seed => {
        const records = crowd(seed)
        expect(dump(storing(records.toReversed()))).toEqual(dump(storing(records)))
      }),
      { numRuns: 25, seed: 1 },
    )
  })

  it('are those of the letters that are left when some have gone', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(2 ** 14 - 1), (seed, gone) => {
        const records = crowd(seed)
        const stays = (_: unknown, index: number) => (gone >> index) % 2 === 0
        const store = storing(records)
        store.prune(
          records.filter((record, index) => !stays(record, index)).map(({ document }) => document.path),
        )
        expect(dump(store)).toEqual(dump(storing(records.filter(stays))))
      }),
      { numRuns: 25, seed: 2 },
    )
  })

  it('are each one of the surname that their letters have', () => {
    expect(rows(storing(crowd(7)), 'SELECT DISTINCT surname FROM person ORDER BY 1')).toEqual([
      ['jones'],
      ['vale'],
    ])
  })
})

describe('the data about names', () => {
  const { shortForms, commonSurnames } = knowledge.personNames
  const { wordsOf, relationOf, isCommon } = nameReader(knowledge.personNames, knowledge.honours)
  const pair = (text: string) => text.replace(/[[\]]/gu, '').split(', ').map(wordsOf) as [string[], string[]]

  it('take their examples and nothing else', () => {
    for (const example of shortForms.examples)
      expect([example, relationOf(...pair(example))]).toEqual([example, 'short'])
    for (const example of shortForms.notExamples)
      expect([example, relationOf(...pair(example))]).toEqual([example, 'other'])
    for (const example of commonSurnames.examples)
      expect([example, isCommon(pair(example)[0])]).toEqual([example, true])
    for (const name of commonSurnames.notExamples)
      expect([name, isCommon(wordsOf(name))]).toEqual([name, false])
  })

  it('are in small letters, each once, and no short form stands for itself', () => {
    const shorts = shortForms.words.map(entry => entry.split('='))
    expect(
      shorts.filter(([short, long]) => !/^[a-z]+$/.test(short!) || !/^[a-z]+(?:,[a-z]+)*$/.test(long ?? '')),
    ).toEqual([])
    expect(shorts.filter(([short, long]) => long!.split(',').includes(short!))).toEqual([])
    expect(new Set(shorts.map(([short]) => short)).size).toBe(shorts.length)
    expect(new Set(commonSurnames.words).size).toBe(commonSurnames.words.length)
  })
})
