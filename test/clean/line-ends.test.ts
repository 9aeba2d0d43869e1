import { describe, expect, it } from 'vitest'
import { clean } from '../../pipeline/clean/clean.ts'
import { lineEnds } from '../../pipeline/clean/line-ends.ts'
import { sourceOf } from '../letter.ts'
import { hardWrapped } from '../make/text.ts'

const known = new Set([
  'recommendation',
  'hertfordshire',
  'cooperation',
  'highlight',
  'recommend',
  'commend',
  'report',
])
const cleaned = (text: string) => clean(sourceOf(text), [lineEnds(() => known)]).text

const paragraph =
  'I welcome the report of the inspectors on the way in which the constabulary looks after missing children, and I ' +
  'thank the team for the care that they took. Every recommendation has been accepted by the Chief Constable, and I ' +
  'shall review the progress of the force with her in the autumn, when the next figures are known to my office.'

describe('text that was broken at 72 columns', () => {
  it.each([60, 72, 78])('is joined again (%i columns)', columns => {
    const letter = `${paragraph}\n\n${paragraph}\n\n${paragraph}`
    expect(cleaned(hardWrapped(letter, columns))).toBe(letter)
  })

  it('keeps the lines of an address, a list and a close', () => {
    const letter = [
      'Ms Corwin Ashe',
      'Chief Constable',
      'Kent Police',
      'Maidstone',
      '',
      'Dear Corwin',
      '',
      paragraph,
      '',
      '1. The force should train its call handlers in what to ask a carer who reports that a child is missing.',
      '2. It should write down what it asks.',
      '• It should tell the school.',
      '– It should tell the carer.',
      '(a) It should tell the council.',
      'iv. It should tell me.',
      'Recommendation 5: It should tell the inspectors.',
      '',
      'Yours sincerely',
      '',
      'Gideon Eyebury',
      'Police and Crime Commissioner',
    ].join('\n')
    expect(cleaned(hardWrapped(letter, 72))).toBe(letter)
  })

  it('does not join a short line to the one below it', () => {
    const text = `${paragraph}\n\nOur plan\nWe act at once.\nThen we look back.`
    expect(cleaned(hardWrapped(text, 72))).toBe(text)
  })
})

describe('text with a line for each paragraph', () => {
  it('stays as it is', () => {
    const text = `${paragraph}\n${paragraph}\nA short one.\n${paragraph}`
    expect(cleaned(text)).toBe(text)
  })
})

// A word at the end of a full line, in a letter that is broken at 72 columns.
const broken = (end: string, start: string, elsewhere: string) =>
  hardWrapped(`${paragraph} ${elsewhere}\n\n${paragraph}`, 72).concat(
    `\n\n${'The last of the plans which we made in that year was the one for '}${end}\n${start} of the county.`,
  )

describe('words divided at the end of a line', () => {
  it.each([
    ['recom-', 'mendation', '', 'recommendation'],
    ['safe-', 'guarding', 'We look to safeguarding.', 'safeguarding'],
    ['multi-', 'agency', 'The multi-agency team met.', 'multi-agency'],
    ['multi-', 'agency', '', 'multi-agency'],
    ['post-', 'inspection', '', 'post-inspection'],
    ['co-', 'operation', 'Their cooperation is good, and cooperation pays.', 'cooperation'],
    ['child-', 'centred', 'The child was centred upon.', 'child-centred'],
    ['Hertford-', 'shire', '', 'Hertfordshire'],
    // The town is not known, and could be written so.
    ['Ambleforth-', 'shire', '', 'Ambleforth-shire'],
    ['high-', 'light', '', 'highlight'],
    // Both parts are words: only a text that divides others divides this one.
    ['re-', 'commend', '', 're-commend'],
    ['re-', 'commend', 'We accept the recom-\nmendation.', 'recommend'],
    ['16-', 'year', '', '16-year'],
    ['pan-', 'London', '', 'pan-London'],
    ['short-', 'and long-term plans', '', 'short- and long-term plans'],
    ['multi\u2010', 'agency', 'A multi\u2010agency team met.', 'multi\u2010agency'],
  ])('%s / %s, with “%s” elsewhere, is %s', (end, start, elsewhere, word) => {
    expect(cleaned(broken(end, start, elsewhere))).toContain(` one for ${word} of the county.`)
  })

  it('are joined in a letter of few lines too', () => {
    expect(cleaned('We accept every recom-\nmendation.')).toBe('We accept every recommendation.')
  })

  it.each([
    ['a dash', 'We have three aims -\nto listen is the first'],
    ['a number', 'between 2016-\n17 and now'],
    ['a name', 'the force of Devon-\nCornwall'],
  ])('%s at the end of a line divides no word', (_, text) => expect(cleaned(text)).toBe(text))
})
