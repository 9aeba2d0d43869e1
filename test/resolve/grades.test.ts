import { describe, expect, it } from 'vitest'
import gazetteer from '../../data/grades.json'
import { grades } from '../../pipeline/extract/grades.ts'
import type { Grade } from '../../pipeline/knowledge.ts'
import { resolveGrades } from '../../pipeline/resolve/grades.ts'
import type { ForceMention } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const extract = grades(gazetteer as readonly Grade[])

function forcesOf(text: string, subjects: readonly string[], named: Readonly<Record<string, string>> = {}) {
  const letter = letterOf(text)
  const mentions = Object.entries(named).map(([name, force]): ForceMention => {
    const start = letter.document.text.indexOf(name)
    return {
      kind: 'force',
      force,
      form: 'name',
      start,
      end: start + name.length,
      rule: 'test',
      confidence: 1,
    }
  })
  return resolveGrades([...mentions, ...extract(letter)], subjects, letter).map(({ force }) => force)
}

describe('resolveGrades', () => {
  it.each([
    ['Of 30 cases, 11 were good and six were inadequate.', ['kent'], ['kent', 'kent']],
    ['They graded 12 forces as good and four as inadequate.', ['kent'], [null, null]],
    ['Preventing crime: Outstanding', ['kent', 'essex'], [null]],
    ['The primary school was rated good.', ['kent'], [null]],
  ])('%s', (text, subjects, expected) => expect(forcesOf(text, subjects)).toEqual(expected))

  it('gives a grade to the force that is named in it', () => {
    const text = 'Durham Constabulary is graded as outstanding.'
    expect(forcesOf(text, ['kent'], { 'Durham Constabulary': 'durham' })).toEqual(['durham'])
  })
})
