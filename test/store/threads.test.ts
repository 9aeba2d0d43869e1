import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportRecords } from '../../pipeline/export/jsonl.ts'
import type { Store } from '../../pipeline/store/store.ts'
import { seeded } from '../make/seeded.ts'
import { letterOf, rows, storing, type Told } from './ties.ts'

const chief = 'Desmond Hart | chief-constable | kent'
const commissioner = 'Leo Winter | pcc | kent'
const inspector = 'Verity Cass | hmi'
const minister = 'Barnaby Quen | policing-minister'
const secretary = '- | home-secretary'

/** A letter of inspectors, an answer and a reply, about Kent. */
const ofInspectors = (told: Told = {}) =>
  letterOf('1-inspectors.txt', {
    kind: 'inspectorate_letter',
    date: '2019-05-21',
    about: ['kent'],
    from: [inspector],
    to: [chief],
    ...told,
  })
const ofCommissioner = (told: Told = {}) =>
  letterOf('2-answer.txt', {
    kind: 'pcc_response',
    date: '2019-07-12',
    about: ['kent'],
    from: [commissioner],
    to: [secretary],
    ...told,
  })
const ofMinister = (told: Told = {}) =>
  letterOf('3-reply.txt', {
    kind: 'government_letter',
    date: '2019-10-04',
    about: ['kent'],
    from: [minister],
    to: [commissioner],
    ...told,
  })

const report = (title: string, published = '2019-05-21') => ({
  title,
  reports: [`${title} | - | ${published}`],
})

/** "2-answer answers 1-inspectors by report-of-day: The words". */
const linksIn = (store: Store) =>
  rows(
    store,
    `SELECT document_path, relation, other_document_path, basis, quote FROM letter_link_detail ORDER BY 1, 3`,
  ).map(([from, relation, to, basis, quote]) => {
    const name = (path: unknown) => String(path).replace('.txt', '')
    return `${name(from)} ${relation} ${name(to)} by ${basis}: ${quote}`
  })
const links = (...records: Parameters<typeof storing>[0]) => linksIn(storing(records))

describe('a link', () => {
  it('is shown by the day of a letter that is answered', () => {
    expect(links(ofCommissioner(), ofMinister({ dates: ['12 July | 2019-07-12 | correspondence'] }))).toEqual(
      ['3-reply replies_to 2-answer by letter-of-day: 12 July'],
    )
  })

  it('is shown by the day of a letter that one wrote oneself, or whose predecessor did', () => {
    const dates = ['12 July | 2019-07-12 | correspondence']
    const later = (from: string) =>
      letterOf('4-later.txt', {
        kind: 'pcc_response',
        date: '2021-01-05',
        about: ['kent'],
        from: [from],
        dates,
      })
    expect(links(ofCommissioner(), later(commissioner))).toEqual([
      '4-later follows_up 2-answer by letter-of-day: 12 July',
    ])
    expect(links(ofCommissioner(), later('Ann Other | pcc | kent'))).toHaveLength(1)
    expect(links(ofCommissioner(), later('Ann Other | acc | kent'))).toEqual([])
  })

  it('is shown by the day of a letter that inspectors wrote to several', () => {
    const to = [chief, commissioner]
    expect(
      links(ofInspectors({ to }), ofCommissioner({ dates: ['21 May | 2019-05-21 | correspondence'] })),
    ).toEqual(['2-answer answers 1-inspectors by letter-of-day: 21 May'])
  })

  it('is shown by a report that came out on one day', () => {
    const letters = [
      ofInspectors(report('Our report on Kent')),
      ofCommissioner(report('Report on Kent Police')),
    ]
    expect(links(...letters)).toEqual([
      '2-answer answers 1-inspectors by report-of-day: Report on Kent Police',
    ])
  })

  it('is shown by the day of a report that has no title', () => {
    const told = (words: string) => ({
      inspections: ['inspected | ncpi-2014 | 2019-01 | 2019-05-21'],
      dates: [`${words} | 2019-05-21 | publication`],
    })
    expect(links(ofInspectors(told('today')), ofCommissioner(told('on 21 May')))).toEqual([
      '2-answer answers 1-inspectors by report-of-day: on 21 May',
    ])
  })

  it('is shown by two answers to one report, of which the later points to the earlier', () => {
    const ofChief = letterOf('4-chief.txt', {
      kind: 'chief_constable_response',
      date: '2019-06-30',
      about: ['kent'],
      from: [chief],
      to: [commissioner],
      ...report('Their report'),
    })
    expect(links(ofChief, ofCommissioner(report('Report on Kent Police')))).toEqual([
      '2-answer same_report 4-chief by report-of-day: Report on Kent Police',
    ])
  })

  it('is shown by a press release and the page of the report', () => {
    const page = letterOf('page.txt', {
      kind: 'inspection_report',
      date: '2019-05-21',
      about: ['kent'],
      ...report('Kent: national child protection inspection'),
    })
    const release = letterOf('release.txt', {
      kind: 'press_release',
      date: '2019-05-21',
      about: ['kent'],
      ...report('Children in Kent'),
    })
    expect(links(page, release)).toEqual(['release announces page by report-of-day: Children in Kent'])
  })

  it('is shown by the days on which inspectors came', () => {
    const told = (words: string) => ({ inspections: [`${words} | ncpi-2014 | 2019-01-14/2019-01-25 | -`] })
    const letters = [ofInspectors(told('a fortnight')), ofCommissioner(told('in January'))]
    expect(links(...letters)).toEqual(['2-answer answers 1-inspectors by inspection-of-days: in January'])
    const year = (words: string) => ({ inspections: [`${words} | ncpi-2014 | 2019 | -`] })
    expect(links(ofInspectors(year('a year')), ofCommissioner(year('all year')))).toEqual([])
  })

  it('is shown by the day of a letter that an answer names', () => {
    const inspections = ['joint inspection | jtai | - | -']
    const dates = ['On 21 May | 2019-05-21 | event']
    expect(links(ofInspectors({ inspections }), ofCommissioner({ inspections, dates }))).toEqual([
      '2-answer answers 1-inspectors by day-of-letter: On 21 May',
    ])
    const other = ['national inspection | ncpi-2014 | - | -']
    expect(links(ofInspectors({ inspections }), ofCommissioner({ inspections: other, dates }))).toEqual([])
  })

  it('is shown by an inspection of the same kind that names the day of the first report', () => {
    const inspections = ['inspection | ncpi-2014 | - | -']
    const again = letterOf('5-again.txt', {
      kind: 'press_release',
      date: '2020-09-22',
      about: ['kent'],
      inspections,
      dates: ['first report | 2019-05-21 | publication'],
    })
    expect(links(ofInspectors({ ...report('Our report'), inspections }), again)).toEqual([
      '5-again follows_up 1-inspectors by report-of-day: first report',
    ])
  })

  it('is shown by letters to and fro within weeks', () => {
    const inspections = ['inspection | ncpi-2014 | - | -']
    const answer = (date: string, to = inspector) =>
      letterOf('2-chief.txt', {
        kind: 'chief_constable_response',
        date,
        about: ['kent'],
        from: [chief],
        to: [to],
        inspections,
      })
    const first = ofInspectors({ inspections })
    expect(links(first, answer('2019-06-30'))).toEqual([
      '2-chief replies_to 1-inspectors by to-and-fro: Verity Cass',
    ])
    expect(links(first, answer('2019-10-30'))).toEqual([])
    expect(links(first, answer('2019-05-01'))).toEqual([])
    expect(links(first, answer('2019-06-30', 'Other Inspector | hmi'))).toEqual([])
  })

  it.each<[string, Told]>([
    ['about another force', { about: ['surrey'], ...report('Report') }],
    ['about no force', { about: [], ...report('Report') }],
    ['about a report of another day', report('Report', '2019-05-20')],
    ['about a report of that month', report('Report', '2019-05')],
    ['that quotes a letter of another day', { dates: ['20 May | 2019-05-20 | correspondence'] }],
    ['that names the day of something else', { dates: ['21 May | 2019-05-21 | event'] }],
    [
      'to one who did not write, from one who did not get it',
      { dates: ['21 May | 2019-05-21 | correspondence'], from: ['Ann Other | pcc | kent'] },
    ],
  ])('is not seen in a letter %s', (_, told) => {
    expect(links(ofInspectors(report('Our report')), ofCommissioner(told))).toEqual([])
  })

  it('is not seen between letters about reports of one title that are years apart', () => {
    const title = 'Kent – National child protection inspection'
    const named = { title, reports: [`${title} | ncpi-kent-ncpi-2019 | -`] }
    expect(links(ofInspectors({ ...named, date: '2019-05-21' }), ofCommissioner(named))).toHaveLength(1)
    expect(links(ofInspectors({ ...named, date: '2016-05-21' }), ofCommissioner(named))).toEqual([])
  })

  it('is not seen between a letter and another file of it', () => {
    const told = { ...report('Report on Kent Police'), from: [commissioner] }
    const twin = letterOf('2-scan.txt', {
      ...told,
      kind: 'pcc_response',
      date: '2019-07-12',
      about: ['kent'],
    })
    expect(links(ofCommissioner(told), twin)).toEqual([])
  })
})

describe('what a letter does with a report', () => {
  const reportsIn = (told: Told) =>
    rows(
      storing([ofCommissioner(told)]),
      'SELECT relation, basis, title, programme_id, quote FROM letter_report_detail',
    )

  it.each<[string, Told, unknown[][]]>([
    [
      'answers what its title names',
      report('The report'),
      [['answers', 'in-title', 'The report', null, 'The report']],
    ],
    ['answers the only one', { reports: ['It | - | -'] }, [['answers', 'only-report', 'It', null, 'It']]],
    [
      'only cites one of two',
      { reports: ['It | - | -', 'Another | - | -'] },
      [
        ['cites', 'named', 'It', null, 'It'],
        ['cites', 'named', 'Another', null, 'Another'],
      ],
    ],
    [
      'answers one without a title',
      { inspections: ['visit | custody | - | 2019-05-21'], dates: ['21 May | 2019-05-21 | publication'] },
      [['answers', 'only-report', null, 'custody', '21 May']],
    ],
    [
      'announces what comes out that day',
      { kind: 'press_release', reports: ['News | - | 2019-07-11', 'Old | - | 2018-01-01'] },
      [
        ['announces', 'that-day', 'News', null, 'News'],
        ['cites', 'named', 'Old', null, 'Old'],
      ],
    ],
    [
      'announces what will come out',
      { kind: 'inspectorate_letter', reports: ['Soon | - | 2019-10'] },
      [['announces', 'to-come', 'Soon', null, 'Soon']],
    ],
    [
      'is the report, where inspectors write to an area together',
      {
        kind: 'inspectorate_letter',
        title: 'Joint inspection',
        inspections: ['Joint inspection | jtai | - | -'],
      },
      [['is', 'joint-letter', null, 'jtai', 'Joint inspection']],
    ],
    [
      'is the report, where it is a page of it',
      { kind: 'inspection_report', ...report('Kent', '2019-07-12') },
      [['is', 'that-day', 'Kent', null, 'Kent']],
    ],
    [
      'only cites it, where a minister writes',
      { kind: 'government_letter', ...report('Kent') },
      [['cites', 'in-title', 'Kent', null, 'Kent']],
    ],
  ])('%s', (_, told, expected) => {
    expect(reportsIn(told)).toEqual(expected)
  })

  it('announces what is out "today", where the letter has no date', () => {
    const told: Told = {
      kind: 'press_release',
      about: ['kent'],
      reports: ['News | - | -', 'Old | - | 2018-01'],
    }
    const undated = letterOf('a.txt', { ...told, dates: ['Today | - | publication'] })
    expect(rows(storing([undated]), 'SELECT relation, basis FROM letter_report')).toEqual([
      ['announces', 'today'],
      ['cites', 'named'],
    ])
  })

  it('is no thread where the report is about all forces', () => {
    const national = letterOf('n.txt', {
      kind: 'press_release',
      date: '2019-05-21',
      scope: 'national',
      ...report('Lost to sight: missing children'),
    })
    const store = storing([national, ofCommissioner(report('‘Lost to Sight’ – missing children'))])
    expect(linksIn(store)).toEqual(['2-answer answers n by report-title: ‘Lost to Sight’ – missing children'])
    expect(rows(store, 'SELECT * FROM thread')).toEqual([])
  })
})

const three = () => [
  ofInspectors(report('Our report on Kent')),
  ofCommissioner(report('Report on Kent Police')),
  ofMinister({ dates: ['12 July | 2019-07-12 | correspondence'] }),
]
const threadsIn = (store: Store) =>
  rows(
    store,
    `SELECT place, letters, document_path, links, thread = (SELECT key FROM document WHERE path = '1-inspectors.txt')
     FROM thread_detail`,
  )

describe('a thread', () => {
  it('holds what hangs together, in the order of dates, and goes by its first letter', () => {
    expect(
      threadsIn(storing([...three(), letterOf('other.txt', { date: '2019-06-01', about: ['kent'] })])),
    ).toEqual([
      [1, 3, '1-inspectors.txt', null, 1],
      [2, 3, '2-answer.txt', 'answers Our report on Kent', 1],
      [3, 3, '3-reply.txt', 'replies_to Report on Kent Police', 1],
    ])
  })

  it('falls apart when the letter between goes', () => {
    const store = storing(three())
    store.prune(['2-answer.txt'])
    expect(rows(store, 'SELECT * FROM thread')).toEqual([])
    expect(linksIn(store)).toEqual([])
  })

  it('goes by its second letter when the first goes', () => {
    const store = storing(three())
    store.prune(['1-inspectors.txt'])
    expect(threadsIn(store).map(([place, , path]) => [place, path])).toEqual([
      [1, '2-answer.txt'],
      [2, '3-reply.txt'],
    ])
    expect(
      rows(
        store,
        `SELECT DISTINCT thread = (SELECT key FROM document WHERE path = '2-answer.txt') FROM thread`,
      ),
    ).toEqual([[1]])
  })

  it('is told in the export, with the place that shows each link', () => {
    const [first, second] = [...exportRecords(storing(three()).db)]
    expect(second).toMatchObject({
      thread: first!.document.sha256.slice(0, 16),
      links: [
        {
          relation: 'answers',
          path: '1-inspectors.txt',
          basis: 'report-of-day',
          joins: true,
          mention: { quote: 'Report on Kent Police' },
        },
      ],
      letter_reports: [
        { relation: 'answers', title: 'Report on Kent Police', published: '2019-05-21', basis: 'in-title' },
      ],
    })
  })
})

/** Letters about two forces that quote one another's days and reports at random. */
const correspondence = (seed: number) => {
  const draw = seeded(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[draw(items.length)]!
  const days = ['2019-05-21', '2019-06-10', '2019-07-12', '2019-10-04']
  const kinds = [
    'pcc_response',
    'chief_constable_response',
    'inspectorate_letter',
    'press_release',
    'government_letter',
  ] as const
  const people = [chief, commissioner, inspector, minister]
  return Array.from({ length: 12 }, (_, index) =>
    letterOf(`${draw(1000)}/${index}.txt`, {
      kind: pick(kinds),
      date: pick(days),
      about: [pick(['kent', 'surrey'])],
      from: [pick(people)],
      to: [pick(people)],
      dates: [`day ${index} | ${pick(days)} | ${pick(['correspondence', 'publication', 'event'])}`],
      inspections: [`visit ${index} | ncpi-2014 | ${pick(['2019-01', '2019-02'])} | -`],
      ...(draw(2) === 0 ? report(`Report ${index}`, pick(days)) : {}),
    }),
  )
}
const dump = (store: Store) => [
  linksIn(store),
  rows(store, 'SELECT document_path, thread, place FROM thread_detail ORDER BY 1'),
  rows(
    store,
    'SELECT document_path, ordinal, relation, basis, title, start FROM letter_report_detail ORDER BY 1, 2',
  ),
]

describe('threads', () => {
  it('do not depend on the order of storing', () => {
    let found = 0
    fc.assert(
      fc.property(fc.nat(1000), seed => {
        const records = correspondence(seed)
        const store = storing(records)
        found += linksIn(store).length
        expect(dump(storing(records.toReversed()))).toEqual(dump(store))
      }),
      { numRuns: 25, seed: 1 },
    )
    expect(found).toBeGreaterThan(100)
  })

  it('are those of the letters that are left when some have gone', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(2 ** 12 - 1), (seed, gone) => {
        const records = correspondence(seed)
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

  it('are kept while a letter is added with a second path', () => {
    const store = storing(three())
    const before = dump(store)
    store.storePath('z.txt', three()[1]!.document.sha256)
    expect(dump(store)).toEqual(before)
  })
})
