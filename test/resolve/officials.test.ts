import { describe, expect, it } from 'vitest'
import { type OfficialContext, resolveOfficials } from '../../pipeline/resolve/officials.ts'
import type { ForceMention, OfficialMention } from '../../pipeline/types.ts'

interface Given {
  readonly quote: string
  readonly name?: string
  readonly role?: string
  readonly roleText?: string
  readonly position?: OfficialMention['position']
}

/** Mentions of these words, in this order in the text. */
function mentionsIn(text: string, given: readonly Given[]): OfficialMention[] {
  let from = 0
  return given.map(({ quote, name, role, roleText, position = 'running' }) => {
    const start = text.indexOf(quote, from)
    if (start < 0) throw new Error(`Not in the text: ${quote}`)
    from = start + quote.length
    return {
      kind: 'official',
      start,
      end: from,
      rule: 'test',
      confidence: 1,
      name: name ?? null,
      role: role ?? null,
      roleText: roleText ?? null,
      organisation: null,
      force: null,
      nameSpan: null,
      position,
    }
  })
}

function forcesIn(text: string, names: Readonly<Record<string, string>>): ForceMention[] {
  return Object.entries(names).map(([quote, force]) => {
    const start = text.indexOf(quote)
    return {
      kind: 'force',
      start,
      end: start + quote.length,
      rule: 'test',
      confidence: 1,
      force,
      form: 'name',
    }
  })
}

function resolved(text: string, given: readonly Given[], context: Partial<OfficialContext> = {}) {
  return resolveOfficials(mentionsIn(text, given), { text, subjects: ['kent'], forces: [], ...context }).map(
    ({ name, role, force, mentions }) => [name, role, force, mentions.length],
  )
}

describe('people', () => {
  it('are one where the name is the same, shorter, or with a title', () => {
    expect(
      resolved('Dominic Ferrars, HM Inspector; D. Ferrars; Mr Ferrars; Dominic J Ferrars', [
        { quote: 'Dominic Ferrars', name: 'Dominic Ferrars', role: 'hmi' },
        { quote: 'D. Ferrars', name: 'D. Ferrars' },
        { quote: 'Mr Ferrars', name: 'Ferrars', roleText: 'Mr' },
        { quote: 'Dominic J Ferrars', name: 'Dominic J Ferrars' },
      ]),
    ).toEqual([['Dominic Ferrars', 'hmi', null, 4]])
  })

  it('are known by the forename after "Sir", and by no other', () => {
    expect(
      resolved('Sir Peregrine Stone, Chief Constable; Sir Peregrine; Mr Peregrine', [
        { quote: 'Sir Peregrine Stone', name: 'Peregrine Stone', role: 'chief-constable' },
        { quote: 'Sir Peregrine', name: 'Peregrine', roleText: 'Sir' },
        { quote: 'Mr Peregrine', name: 'Peregrine', roleText: 'Mr' },
      ])[0],
    ).toEqual(['Peregrine Stone', 'chief-constable', 'kent', 2])
  })

  it('stay two where one name has two offices that nobody holds together', () => {
    expect(
      resolved('John Smith, Home Secretary; Chief Constable John Smith', [
        { quote: 'John Smith, Home Secretary', name: 'John Smith', role: 'home-secretary' },
        { quote: 'Chief Constable John Smith', name: 'John Smith', role: 'chief-constable' },
      ]),
    ).toEqual([
      ['John Smith', 'home-secretary', null, 1],
      ['John Smith', 'chief-constable', 'kent', 1],
    ])
  })

  it('take the role rather than the rank', () => {
    expect(
      resolved('Det Supt Ann Ware; Ann Ware, Head of Crime', [
        { quote: 'Det Supt Ann Ware', name: 'Ann Ware', role: 'other', roleText: 'Det Supt' },
        { quote: 'Ann Ware, Head of Crime', name: 'Ann Ware', role: 'head-pp' },
      ]),
    ).toEqual([['Ann Ware', 'head-pp', 'kent', 2]])
  })

  it('are kept by surname alone where an office says who it is, and not otherwise', () => {
    expect(
      resolved('ACC Umpleby and Mr Dunshay', [
        { quote: 'ACC Umpleby', name: 'Umpleby', role: 'acc' },
        { quote: 'Mr Dunshay', name: 'Dunshay', roleText: 'Mr' },
      ]),
    ).toEqual([['Umpleby', 'acc', 'kent', 1]])
  })

  it('do not share a surname that two bear', () => {
    expect(
      resolved('ACC Ann Ware, DCC Tom Ware, Mrs Ware', [
        { quote: 'ACC Ann Ware', name: 'Ann Ware', role: 'acc' },
        { quote: 'DCC Tom Ware', name: 'Tom Ware', role: 'dcc' },
        { quote: 'Mrs Ware', name: 'Ware', roleText: 'Mrs' },
      ]).map(([name, , , count]) => [name, count]),
    ).toEqual([
      ['Ann Ware', 1],
      ['Tom Ware', 1],
    ])
  })
})

describe('offices', () => {
  it('join the person who holds them', () => {
    expect(
      resolved('the Chief Constable; the Chief Constable, Ned Barrow', [
        { quote: 'the Chief Constable', role: 'chief-constable' },
        { quote: 'the Chief Constable, Ned Barrow', name: 'Ned Barrow', role: 'chief-constable' },
      ]),
    ).toEqual([['Ned Barrow', 'chief-constable', 'kent', 2]])
  })

  it('are one for each role and force where nobody is named', () => {
    const text =
      'the Chief Constable; Chief Constable of Essex Police; the Chief Constable; the Home Secretary'
    expect(
      resolved(
        text,
        [
          { quote: 'Chief Constable', role: 'chief-constable' },
          { quote: 'Chief Constable', role: 'chief-constable' },
          { quote: 'Chief Constable', role: 'chief-constable' },
          { quote: 'Home Secretary', role: 'home-secretary' },
        ],
        { forces: forcesIn(text, { 'Essex Police': 'essex' }) },
      ),
    ).toEqual([
      [null, 'chief-constable', 'kent', 2],
      [null, 'chief-constable', 'essex', 1],
      [null, 'home-secretary', null, 1],
    ])
  })

  it('of another force do not join the letter’s own chief', () => {
    const text = 'Chief Constable Ned Barrow met the Chief Constable of Essex Police'
    expect(
      resolved(
        text,
        [
          { quote: 'Chief Constable Ned Barrow', name: 'Ned Barrow', role: 'chief-constable' },
          { quote: 'Chief Constable', role: 'chief-constable' },
        ],
        { forces: forcesIn(text, { 'Essex Police': 'essex' }) },
      ),
    ).toEqual([
      ['Ned Barrow', 'chief-constable', 'kent', 1],
      [null, 'chief-constable', 'essex', 1],
    ])
  })

  it('that two people hold are nobody’s', () => {
    expect(
      resolved('ACC Ann Ware, ACC Tom Day, the Assistant Chief Constable', [
        { quote: 'ACC Ann Ware', name: 'Ann Ware', role: 'acc' },
        { quote: 'ACC Tom Day', name: 'Tom Day', role: 'acc' },
        { quote: 'Assistant Chief Constable', role: 'acc' },
      ]).map(([name]) => name),
    ).toEqual(['Ann Ware', 'Tom Day'])
  })

  it('held by two whose forces nobody states are given no force', () => {
    expect(
      resolved('Chief Constable Ned Barrow and Chief Constable Ida Marsh', [
        { quote: 'Chief Constable Ned Barrow', name: 'Ned Barrow', role: 'chief-constable' },
        { quote: 'Chief Constable Ida Marsh', name: 'Ida Marsh', role: 'chief-constable' },
      ]),
    ).toEqual([
      ['Ned Barrow', 'chief-constable', null, 1],
      ['Ida Marsh', 'chief-constable', null, 1],
    ])
  })

  it('held before are not the present holder’s', () => {
    expect(
      resolved('Chief Constable Ned Barrow; the former Chief Constable', [
        { quote: 'Chief Constable Ned Barrow', name: 'Ned Barrow', role: 'chief-constable' },
        { quote: 'former Chief Constable', role: 'chief-constable', roleText: 'former Chief Constable' },
      ]).map(([name]) => name),
    ).toEqual(['Ned Barrow', null])
  })

  it.each([
    [['metropolitan'], 'met-commissioner', 'metropolitan'],
    [['city-of-london'], 'met-commissioner', 'city-of-london'],
    [['kent'], 'pcc', 'kent'],
    [['kent', 'essex'], 'pcc', null],
  ])('named "the Commissioner" in a letter about %s are %s', (subjects, role, force) => {
    expect(
      resolved(
        'The Commissioner agreed.',
        [{ quote: 'Commissioner', role: 'pcc', roleText: 'Commissioner' }],
        { subjects },
      ),
    ).toEqual([[null, role, force, 1]])
  })

  it('of a predecessor or deputy are told by whose they are', () => {
    const signed: Given = {
      quote: 'Odile Marsh, PCC',
      name: 'Odile Marsh',
      role: 'pcc',
      position: 'signature',
    }
    const predecessor: Given = {
      quote: 'predecessor',
      name: 'Ida Flint',
      role: 'other',
      roleText: 'predecessor',
    }
    const text = (whose: string) =>
      `Ned Barrow, Chief Constable; ${whose} predecessor, Ida Flint; Odile Marsh, PCC`
    const roleOf = (whose: string, position: OfficialMention['position']) =>
      resolved(text(whose), [
        { quote: 'Ned Barrow, Chief Constable', name: 'Ned Barrow', role: 'chief-constable', position },
        predecessor,
        signed,
      ]).find(([name]) => name === 'Ida Flint')?.[1]
    expect(roleOf('my', 'address')).toBe('pcc')
    expect(roleOf('your', 'address')).toBe('chief-constable')
    expect(roleOf('her', 'running')).toBe('chief-constable')
    expect(roleOf('a', 'running')).toBe('other')
    expect(
      resolved('my deputy, Ida Flint; Ned Barrow, Chief Constable', [
        { quote: 'deputy', name: 'Ida Flint', role: 'deputy-pcc', roleText: 'deputy' },
        {
          quote: 'Ned Barrow, Chief Constable',
          name: 'Ned Barrow',
          role: 'chief-constable',
          position: 'signature',
        },
      ])[0]!.slice(0, 2),
    ).toEqual(['Ida Flint', 'dcc'])
    const headteacher = 'The headteacher and her deputy, Ida Flint, came.'
    expect(
      resolved(headteacher, [
        { quote: 'deputy', name: 'Ida Flint', role: 'deputy-pcc', roleText: 'deputy' },
      ])[0]!.slice(0, 2),
    ).toEqual(['Ida Flint', 'other'])
  })

  it('do not share the force of one who held the same office before', () => {
    expect(
      resolved('Odile Marsh, PCC; my predecessor, Ida Flint', [
        { quote: 'Odile Marsh, PCC', name: 'Odile Marsh', role: 'pcc', position: 'signature' },
        { quote: 'predecessor', name: 'Ida Flint', role: 'other', roleText: 'predecessor' },
      ])[0],
    ).toEqual(['Odile Marsh', 'pcc', 'kent', 1])
  })

  it('that get a copy are not who signs', () => {
    const text = 'cc Chief Constable, Essex Police; Ned Barrow, Chief Constable'
    expect(
      resolved(
        text,
        [
          { quote: 'Chief Constable', role: 'chief-constable', position: 'copy' },
          {
            quote: 'Ned Barrow, Chief Constable',
            name: 'Ned Barrow',
            role: 'chief-constable',
            position: 'signature',
          },
        ],
        { forces: forcesIn(text, { 'Essex Police': 'essex' }) },
      ).map(([name, , force]) => [name, force]),
    ).toEqual([
      [null, 'essex'],
      ['Ned Barrow', 'kent'],
    ])
  })

  it('named "the Commissioner" are the fire commissioner’s where the letter has one', () => {
    expect(
      resolved('Gideon Vale, Police, Fire and Crime Commissioner; the Commissioner', [
        {
          quote: 'Gideon Vale',
          name: 'Gideon Vale',
          role: 'pfcc',
          roleText: 'Police, Fire and Crime Commissioner',
        },
        { quote: 'the Commissioner', role: 'pcc', roleText: 'Commissioner' },
      ]),
    ).toEqual([['Gideon Vale', 'pfcc', 'kent', 2]])
  })
})

it('takes the force that stands in or beside the office', () => {
  for (const text of [
    'Essex Police Chief Constable',
    'Chief Constable, Essex Police',
    'Chief Constable\nEssex Police',
  ])
    expect(
      resolved(text, [{ quote: 'Chief Constable', role: 'chief-constable' }], {
        forces: forcesIn(text, { 'Essex Police': 'essex' }),
      }),
    ).toEqual([[null, 'chief-constable', 'essex', 1]])
})
