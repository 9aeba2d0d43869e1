import { describe, expect, it } from 'vitest'
import { chooseForces, chooseGrouping, chooseThemes, UnknownChoice } from '../../pipeline/compare/choose.ts'
import { factsOf } from './held.ts'

const facts = factsOf([])

describe('themes', () => {
  it.each([
    [['TRAIN'], ['TRAIN']],
    [
      ['train', 'cse'],
      ['CSE', 'TRAIN'],
    ],
    [['HARM'], ['CSE', 'MISSING']],
    [
      ['harm', 'MISSING', 'TRAIN'],
      ['CSE', 'MISSING', 'TRAIN'],
    ],
    [['missing children'], ['MISSING']],
  ])('%j are %j', (asked, codes) => {
    expect(chooseThemes(asked, facts)).toEqual(codes)
  })

  it.each([
    ['TRIAN', 'There is no theme "TRIAN"; did you mean TRAIN?'],
    ['exploitation', 'There is no theme "exploitation"; did you mean CSE?'],
    ['C', 'There is no theme "C"; did you mean CSE?'],
    ['', /^There is no theme ""; did you mean /],
    ['children', 'There is no theme "children"; did you mean MISSING?'],
    ['x'.repeat(100_000), /^There is no theme "x{100000}"; did you mean /],
  ])('%j are not known', (asked, says) => {
    expect(() => chooseThemes(['CSE', asked], facts)).toThrow(UnknownChoice)
    expect(() => chooseThemes(['CSE', asked], facts)).toThrow(says)
  })
})

describe('forces', () => {
  it.each([
    ['surrey', 'surrey'],
    ['Surrey Police', 'surrey'],
    ['SURREY', 'surrey'],
  ])('%j is %s', (asked, id) => {
    expect(chooseForces([asked], facts)).toEqual([id])
  })

  it('may be written with "&", "and" or hyphens', () => {
    const devon = { id: 'devon-and-cornwall', name: 'Devon & Cornwall Police', region: null }
    for (const asked of [
      'Devon and Cornwall',
      'devon-and-cornwall',
      'Devon & Cornwall',
      'Devon and Cornwall Police',
    ])
      expect(chooseForces([asked], { ...facts, forces: [devon] })).toEqual([devon.id])
  })

  it.each([
    ['surey', 'There is no force "surey"; did you mean surrey?'],
    ['Police', 'There is no force "Police"; did you mean gwent, kent or surrey?'],
  ])('%j is not known', (asked, says) => {
    expect(() => chooseForces([asked], facts)).toThrow(says)
  })

  it('have nothing to suggest where there are none', () => {
    expect(() => chooseForces(['kent'], { ...facts, forces: [] })).toThrow('There is no force "kent".')
  })
})

it('knows what rows can be', () => {
  expect(['force', 'region', 'year', 'Programme'].map(chooseGrouping)).toEqual([
    'force',
    'region',
    'year',
    'programme',
  ])
  expect(() => chooseGrouping('forces')).toThrow('There is no --by "forces"; did you mean force?')
  expect(() => chooseGrouping('')).toThrow(UnknownChoice)
})
