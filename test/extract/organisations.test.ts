import { describe, expect, it } from 'vitest'
import entries from '../../data/organisations.json'
import { organisations, organisationsRules } from '../../pipeline/extract/organisations.ts'
import type { Mention, OrganisationMention } from '../../pipeline/types.ts'
import { expectMentions, letterOf, marked } from '../letter.ts'

const extractor = organisations(entries)
const found = (text: string) => extractor(letterOf(text)) as readonly OrganisationMention[]
const quotes = (text: string, organisation: string) =>
  found(text)
    .filter(mention => mention.organisation === organisation)
    .map(({ start, end }) => letterOf(text).document.text.slice(start, end))

describe('every organisation, by its own examples', () => {
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

describe('the data', () => {
  it('has each id once, with examples, counter-examples and a source', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    const bare = entries.filter(
      ({ examples, notExamples, source }) => !examples.length || !notExamples.length || !source,
    )
    expect(bare).toEqual([])
  })

  it('names only predecessors and successors that it has', () => {
    const ids = entries.map(({ id }) => id)
    const named = entries.flatMap(({ predecessor, successor }) => [predecessor ?? [], successor ?? []].flat())
    expect(named.filter(id => !ids.includes(id))).toEqual([])
  })

  it('has a pattern for every example that no alias finds', () => {
    const bare = entries.filter(({ aliases, patterns }) => aliases.length + patterns.length === 0)
    expect(bare).toEqual([])
  })
})

const label = (mention: Mention) => (mention as OrganisationMention).organisation

describe('organisations in running text', () => {
  it.each([
    'The [Office of the Police and Crime Commissioner](opcc) and [HMICFRS](hmicfrs) wrote to the [Home Office](home-office).',
    '[Redcar & Cleveland Borough Council](local-authority) told the [Local Safeguarding Children Board](lscb).',
    // one body's name within another's
    'the [National Police Chiefs’ Council](npcc), not a council',
    'the [CPS Inspectorate](hmcpsi) and the [CPS](cps)',
    '[Her Majesty’s Inspectorate of Constabulary and Fire & Rescue Services](hmicfrs) was [HMIC](hmic) until 2017.',
    // names with a variable part
    '[Tees, Esk and Wear Valleys NHS Foundation Trust](health-trust) attends.',
    '[West Midlands Fire Service](fire-service) attends.',
    'NHS Durham Dales [CCG](ccg) attends.',
    // wrapped and possessive
    '[Barnardo’s](barnardos) workers and [Women’s Aid](womens-aid)',
  ])('%s', text => expectMentions(extractor, text, label))

  it.each([
    'Dear Home Secretary, the Director of Children’s Services sends his regards.',
    'The parish council and the town council were content; council tax rose.',
    'Police, Fire and Crime Commissioner',
    'A front desk, a hub cap and a home office with two screens.',
  ])('finds nothing in: %s', text => expectMentions(extractor, text))

  it('offers every owner of a shared name', () => {
    expect(found('HMIP looked at the cells.').map(({ organisation, rule }) => [organisation, rule])).toEqual([
      ['hmi-probation', 'organisation/shared'],
      ['hmi-prisons', 'organisation/shared'],
    ])
  })

  it('needs no more than its data', () => {
    const one = organisations(entries.filter(({ id }) => id === 'ofsted'))
    expectMentions(one, '[Ofsted] and HMICFRS came.')
  })

  it('names each of its rules', () => {
    const ids: readonly string[] = organisationsRules.map(({ id }) => id)
    const text = 'HMIP, Ofsted, HMICFRS and Essex County Council'
    expect([...new Set(found(text).map(({ rule }) => rule))].sort()).toEqual([...ids].sort())
  })

  it.each([
    ['white space', ' '.repeat(100_000)],
    ['capitals', 'Aaa Bbb and Ccc '.repeat(6_000)],
    ['capital letters', 'A'.repeat(100_000)],
    ['a title in capitals', 'POLICE AND CRIME '.repeat(6_000)],
    ['brackets', '('.repeat(100_000)],
  ])('is quick with a hostile text of %s', (_, text) => {
    const letter = letterOf(text)
    const start = performance.now()
    extractor(letter)
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})
