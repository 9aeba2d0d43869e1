import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { heldOutAnswers } from '../../pipeline/infer/held-out.ts'
import { letterOf } from '../letter.ts'
import { card } from './card.ts'

const letter = letterOf(
  'Dear Home Secretary\n\nThe force trains its staff well now. It asks carers of children too.\n',
)
const { path } = letter.document.source
const line = (text: string, bytes: string) =>
  createHash('sha256').update(`${path}\0${text}`).digest('hex').slice(0, 16) + bytes

it('answer for the sentences that are known, and for no others', () => {
  const answer = heldOutAnswers(`${line('It asks carers of children too.', 'ff330080000000cc1a')}\n`, card)
  expect(answer(letter)).toEqual([
    {
      sentence: 1,
      themes: { CSE: 1, TRAIN: 0.2 },
      stance: { strength: 0, concern: 0.502 },
      source: { pcc: 0, force: 0 },
      agencies: { police: 0, health: 0.8 },
      recommendation: 0.102,
    },
  ])
})

it('give nothing for a letter that is not known', () => {
  expect(heldOutAnswers(`${line('Another sentence.', '000000000000000000')}\n`, card)(letter)).toBeNull()
})
