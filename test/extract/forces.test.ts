import { describe, expect, it } from 'vitest'
import entries from '../../data/forces.json'
import localAuthorities from '../../data/local-authorities.json'
import { forces, forcesRules } from '../../pipeline/extract/forces.ts'
import type { Force } from '../../pipeline/knowledge.ts'
import type { ForceMention, Mention } from '../../pipeline/types.ts'
import { expectMentions, letterOf, marked } from '../letter.ts'

const extractor = forces(entries as readonly Force[], localAuthorities)
const found = (text: string) => extractor(letterOf(text)) as readonly ForceMention[]
const quotes = (text: string, force: string) =>
  found(text)
    .filter(mention => mention.force === force)
    .map(({ start, end }) => letterOf(text).document.text.slice(start, end))

describe('every entry of the forces, by its own examples', () => {
  for (const { id, examples, notExamples } of entries) {
    it.each(examples)(`${id}: %s`, example => {
      const { text, marks } = marked(example)
      expect(marks.length).toBeGreaterThan(0)
      expect(quotes(text, id)).toEqual(marks.map(({ quote }) => quote))
    })
    it.each(notExamples)(`not ${id}: %s`, text => {
      expect(quotes(text, id)).toEqual([])
    })
  }
})

describe('a list of areas', () => {
  const idsIn = (text: string) => found(text).map(({ force }) => force)
  it('is one of forces after "collaboration" or "forces are working with"', () => {
    expect(
      idsIn('The East Midlands collaboration – Derbyshire, Leicestershire and Nottinghamshire – pays.'),
    ).toEqual(['derbyshire', 'leicestershire', 'nottinghamshire'])
    expect(idsIn('Both forces are working with Essex and Kent on county lines.')).toEqual(['essex', 'kent'])
  })

  it('is one of forces where a sentence says with or like whom the force does something', () => {
    expect(idsIn('With Durham and Northumbria, it has set up a joint laboratory.')).toEqual([
      'durham',
      'northumbria',
    ])
    expect(idsIn('It is slow. Unlike Cumbria, the force keeps logs.')).toEqual(['cumbria', null])
    expect(idsIn('Together with Essex and Kent, we have bought a boat.')).toEqual(['essex', 'kent'])
    expect(idsIn('With Kent and Medway NHS Trust, it has trained staff.')).toEqual([])
    expect(idsIn('With Surrey behind them, they drove on.')).toEqual([])
  })

  it('is one of places elsewhere', () => {
    expect(idsIn('Boys were sent to Essex, Kent and Norfolk to sell drugs.')).toEqual([])
  })
})

describe('every local authority, by its own examples', () => {
  for (const { id, force, examples, notExamples } of localAuthorities) {
    it.each(examples)(`${id}: %s`, example => {
      const { text, marks } = marked(example)
      expect(quotes(text, force)).toEqual(marks.map(({ quote }) => quote))
    })
    it.each(notExamples)(`not ${id}: %s`, text => {
      expect(quotes(text, force)).toEqual([])
    })
  }
})

describe('the data', () => {
  it('has each id once, and every force that a council names', () => {
    const ids = entries.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(localAuthorities.filter(({ force }) => !ids.includes(force))).toEqual([])
    expect(new Set(localAuthorities.map(({ id }) => id)).size).toBe(localAuthorities.length)
  })

  it('gives no name and no area to two forces', () => {
    const owners = new Map<string, Set<string>>()
    for (const { id, aliases, areas } of entries)
      for (const text of [...aliases.map(alias => alias.text), ...areas].map(text => text.toLowerCase()))
        owners.set(text, (owners.get(text) ?? new Set()).add(id))
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([])
  })

  it('has examples and counter-examples everywhere', () => {
    const bare = [...entries, ...localAuthorities].filter(
      entry => entry.examples.length === 0 || entry.notExamples.length === 0 || entry.source === '',
    )
    expect(bare).toEqual([])
  })
})

const label = (mention: Mention) => {
  const { force, form } = mention as ForceMention
  return form === 'generic' ? 'generic' : `${force}:${form}`
}

describe('forces in running text', () => {
  it.each([
    // names
    'We wrote to [South Yorkshire Police](south-yorkshire:name) and to [the Met](metropolitan:name).',
    'the [Bedfordshire police force](bedfordshire:name) and the [Metropolitan Police service](metropolitan:name)',
    'Dyfed–Powys is wide, and [Dyfed Powys Police](dyfed-powys:name) is small.',
    // offices, and what the force is called in them
    'the [Sussex](sussex:area) Police & Crime Commissioner and the [Cumbria](cumbria:area) PFCC',
    'the [City of London Police](city-of-london:area) Authority',
    'Chair of the [Kent](kent:area) Police and Crime Panel',
    // two forces by one word
    '[Norfolk](norfolk:area) and [Suffolk Constabulary](suffolk:name) share a team.',
    'PCCs for [Dorset](dorset:area) and [Devon & Cornwall](devon-and-cornwall:area)',
    '[Surrey](surrey:area), [Kent](kent:area) and [Sussex Police](sussex:name) share a helicopter.',
    'the [Devon, Cornwall and the Isles of Scilly](devon-and-cornwall:area) Police and Crime Commissioner',
    'The Chief Constables of [Bedfordshire](bedfordshire:area), [Essex](essex:area) and [Kent](kent:area) signed it.',
    // what only a force has or undergoes
    '[Kent](kent:area)’s new Chief Constable met officers from [Essex](essex:area).',
    'HMICFRS inspected [Kent](kent:area) in May; HMIC’s custody inspection of [Essex](essex:area) is older.',
    'Custody inspection: [Gwent](gwent:area)',
    // generic
    'I asked [the Force](generic), and [our force](generic) answered for [the constabulary](generic).',
    '[the police force](generic)’s own view',
    // a joint inspection names the council
    'Joint targeted area inspection of the multi-agency response to abuse and neglect in [Torbay](devon-and-cornwall:area)',
    // neighbours told of as forces
    'A dive team is shared with [Norfolk](norfolk:area).',
    'Forces such as [Kent](kent:area) and [Essex](essex:area) do this well.',
  ])('%s', text => expectMentions(extractor, text, label))

  it.each([
    'Kent County Council, Surrey Heartlands ICB and Leicester City FC were present.',
    'Detective Inspector Durham met Ms Kent and Cllr Sussex in Norfolk Street.',
    'It came into force in May, by force of habit, with the force of law behind it.',
    'The workforce strategy and the task force are new; forces differ.',
    'We hired a van in Essex. Police vans are dearer.',
    'They walked from Wiltshire to Gloucestershire and back.',
    'The Essex Police Museum lent a lamp, and a Norfolk police station was sold.',
    'Write to surrey.police@example.org or see www.kent.police.uk for more.',
    'Police and Crime Plan 2021: Safer Together',
    'Ofsted’s inspection of Kent was kinder, and a review of Essex is due.',
    'The Chief Constable of Nowhere, Surrey, lives there.',
    'He is Northumbria University’s professor of policing.',
    'Torbay Council has kindly lent us its chamber.',
  ])('finds nothing in: %s', text => expectMentions(extractor, text))

  it('does not read across the end of a block', () => {
    expect(found('Ripley\nDerbyshire\nPolice and Crime Commissioner')).toEqual([])
  })

  it('reads a title by its blocks', () => {
    const text = 'Dear Home Secretary\n\nMerseyside: a report on child protection\n\nI welcome the report.\n'
    expect(quotes(text, 'merseyside')).toEqual(['Merseyside'])
  })

  it('needs no more than its data', () => {
    const two = forces(entries.filter(({ id }) => id === 'kent' || id === 'essex') as readonly Force[], [])
    expectMentions(two, 'We wrote to [Kent Police] and Sussex Police.')
  })

  it('names each of its rules once', () => {
    const text =
      'Joint targeted area inspection of Torbay\n\nKent Police, BTP, the Essex OPCC, the Force, shared with Norfolk.\n'
    const ids: readonly string[] = forcesRules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { rule } of found(text)) expect(ids).toContain(rule)
  })

  it.each([
    ['white space', ' '.repeat(100_000)],
    ['areas and nothing else', 'Kent '.repeat(20_000)],
    ['commas', 'Kent, '.repeat(20_000)],
    ['joint inspections', 'joint targeted area inspection of '.repeat(3_000)],
    ['capitals', 'Kent Aaaaa Aaaaa Aaaaa '.repeat(4_000)],
  ])('is quick with a hostile text of %s', (_, text) => {
    const letter = letterOf(text)
    const start = performance.now()
    extractor(letter)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})
