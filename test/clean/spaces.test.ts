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
