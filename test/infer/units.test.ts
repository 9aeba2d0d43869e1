import { expect, it } from 'vitest'
import { unitsOf } from '../../pipeline/infer/units.ts'
import { letterOf } from '../letter.ts'

it('are the sentences of running text, without their marks, each with its heading', () => {
  const letter = letterOf(
    [
      'Office of the Police and Crime Commissioner for Kent',
      '',
      '12 May 2020',
      '',
      'Dear Home Secretary',
      '',
      'I welcome the report of the inspectors on the way in which the constabulary looks after children. It is clear.',
      '',
      'What we do now',
      '',
      '1. The force trains its staff.',
      '2. It asks carers.',
      '',
      'Yours sincerely',
      '',
      'Gideon Eyebury',
    ].join('\n'),
  )
  const units = unitsOf(letter)
  expect(units.map(({ text, heading }) => [text, heading])).toEqual([
    [
      'I welcome the report of the inspectors on the way in which the constabulary looks after children.',
      null,
    ],
    ['It is clear.', null],
    ['The force trains its staff.', 'What we do now'],
    ['It asks carers.', 'What we do now'],
  ])
  for (const { sentence, text } of units) {
    const { start, end } = letter.sentences[sentence]!
    expect(letter.document.text.slice(start, end)).toBe(text)
  }
})
