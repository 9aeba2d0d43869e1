import { describe, expect, it } from 'vitest'
import entries from '../../data/organisations.json'
import { organisations } from '../../pipeline/extract/organisations.ts'
import { resolveOrganisations } from '../../pipeline/resolve/organisations.ts'
import { letterOf } from '../letter.ts'

const extractor = organisations(entries)

function resolve(text: string): Record<string, string[]> {
  const letter = letterOf(text)
  return Object.fromEntries(
    resolveOrganisations(extractor(letter), letter).map(({ organisation, mentions }) => [
      organisation,
      mentions.map(({ start, end }) => letter.document.text.slice(start, end)),
    ]),
  )
}

describe('resolveOrganisations', () => {
  it('brings mentions together, sorted by organisation', () => {
    const found = resolve('The Home Office wrote to Ofsted, and Ofsted wrote to the Home Office.')
    expect(found).toEqual({ 'home-office': ['Home Office', 'Home Office'], ofsted: ['Ofsted', 'Ofsted'] })
    expect(Object.keys(found)).toEqual(['home-office', 'ofsted'])
  })

  it('keeps HMIC and HMICFRS apart', () => {
    expect(Object.keys(resolve('HMIC came in 2016, and HMICFRS in 2018.'))).toEqual(['hmic', 'hmicfrs'])
  })

  it.each([
    // named otherwise, before it or after it
    ['HMICFRS came in May. The Inspectorate was pleased.', { hmicfrs: ['HMICFRS', 'The Inspectorate'] }],
    ['We thank the Inspectorate; HMIC knows why.', { hmic: ['the Inspectorate', 'HMIC'] }],
    // the last named before it
    [
      'HMIC came, then HMICFRS came, and the Inspectorate left.',
      { hmic: ['HMIC'], hmicfrs: ['HMICFRS', 'the Inspectorate'] },
    ],
    // what the letter is about
    ['HMIP saw the custody suite and its cells.', { 'hmi-prisons': ['HMIP'] }],
    ['HMIP read the files of each child.', { 'hmi-probation': ['HMIP'] }],
    // the year
    ['HMI Constabulary took part in May 2016.', { hmic: ['HMI Constabulary'] }],
    ['HMI Constabulary took part in May 2018.', { hmicfrs: ['HMI Constabulary'] }],
    // nothing that tells
    ['We thank the Inspectorate.', {}],
  ])('%s', (text, expected) => expect(resolve(text)).toEqual(expected))
})
