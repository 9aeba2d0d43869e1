import { describe, expect, it } from 'vitest'
import { clean } from '../../pipeline/clean/clean.ts'
import { spaces } from '../../pipeline/clean/spaces.ts'
import { sourceOf } from '../letter.ts'

const cleaned = (text: string) => clean(sourceOf(text), [spaces]).text

describe('spaces', () => {
  it.each([
    ['Kent   Police \t of', 'Kent Police of'],
    ['a\tb', 'a b'],
    ['first  \n  second', 'first\nsecond'],
    ['first\n\n\n\nsecond', 'first\n\nsecond'],
    ['first\n \t\n second', 'first\n\nsecond'],
    ['\n\n  first\nsecond \n\n', 'first\nsecond'],
    [' \n \n ', ''],
    ['', ''],
    ['as it is\n\nand more', 'as it is\n\nand more'],
  ])('%j becomes %j', (text, expected) => expect(cleaned(text)).toBe(expected))
})

describe('tabs', () => {
  it.each([
    ['stay between the cells of three rows', 'a\tb\nc\td\ne\tf', 'a\tb\nc\td\ne\tf'],
    ['stay with what is an empty cell', 'a\tb\tc\nd\t\tf\ng\th\ti', 'a\tb\tc\nd\t\tf\ng\th\ti'],
    ['lose the spaces beside them', 'a \t b\nc\t d\ne \tf', 'a\tb\nc\td\ne\tf'],
    ['before and after a row go', '\ta\tb\nc\td\t\ne\tf', 'a\tb\nc\td\ne\tf'],
    ['in two lines are no table', 'a\tb\nc\td', 'a b\nc d'],
    ['that indent are spaces', '\tHome Office\n\tLondon\n\tSW1', 'Home Office\nLondon\nSW1'],
    ['after bullets are spaces', '•\tone\n•\ttwo\n•\tthree', '• one\n• two\n• three'],
    ['after numbers are spaces', '1.\tone\n(b)\ttwo\n3.\tthree', '1. one\n(b) two\n3. three'],
    [
      'after labels are spaces',
      'To:\tOdile Marsh\nFrom:\tNed Barrow\nDate:\t3 May 2021',
      'To: Odile Marsh\nFrom: Ned Barrow\nDate: 3 May 2021',
    ],
  ])('%s', (_, text, expected) => expect(cleaned(text)).toBe(expected))

  it('takes no time over a hundred thousand of them', () => {
    expect(cleaned(`a${'\t'.repeat(100_000)}b`)).toBe('a b')
    expect(cleaned('a\tb\n'.repeat(50_000)).length).toBe(4 * 50_000 - 1)
  })
})
