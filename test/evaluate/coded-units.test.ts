import { expect, it } from 'vitest'
import { codedUnits } from '../../pipeline/evaluate/coded-units.ts'
import { readGold } from '../../pipeline/evaluate/gold.ts'
import { unitsOf } from '../../pipeline/infer/units.ts'
import { letterOf } from '../letter.ts'

const trained = 'The force has trained all of its officers to listen to children.'
const missing = 'Children who go missing are looked for at once, by day and by night.'
const unsure = 'The county has many villages, and the roads between them are long.'
const letter = letterOf(
  `Dear Home Secretary\n\n${trained} ${missing} ${unsure}\n\nYours sincerely\n\nAnna Vale\n`,
)

const finding = (theme: string, quote: string) => ({
  theme,
  stance: 'strength',
  forces: ['kent'],
  agencies: ['police'],
  source: 'pcc',
  mention: { quote },
})

const gold = readGold(
  JSON.stringify({
    schema: 'findings/1',
    covered: { findings: true },
    document: {
      path: 'letter.txt',
      kind: 'pcc_response',
      date: null,
      senders: [],
      recipients: [],
      copied: [],
    },
    forces: [],
    organisations: [],
    officials: [],
    dates: [],
    inspections: [],
    reports: [],
    recommendations: [],
    responses: [],
    findings: [finding('TRAIN', trained), finding('VOICE', trained), finding('MISSING', missing)],
    grades: [],
    doubtful: [{ quote: unsure, why: 'could be RESOURCE' }],
  }),
)

const rules = {
  support: {},
  stance: { strength: 0, concern: 0, recommendation: 0, action: 0, context: 0 },
  source: 'pcc',
  agencies: ['police'],
  answers: [],
} as const

it('are sentences with what their coder said of each', () => {
  const units = unitsOf(letter)
  const coded = codedUnits({
    gold,
    group: 'letters',
    kind: 'pcc_response',
    letter,
    units,
    rules: units.map(() => rules),
  })
  expect(
    coded.map(({ text, coded: sure, findings }) => [text, sure, findings.map(({ theme }) => theme)]),
  ).toEqual([
    [trained, true, ['TRAIN', 'VOICE']],
    [missing, true, ['MISSING']],
    [unsure, false, []],
  ])
})
