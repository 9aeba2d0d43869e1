import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import forces from '../../data/forces.json'
import { isGibberish } from '../../pipeline/acquire/gibberish.ts'

const letter =
  'I welcome the report of the inspectors on the way in which the constabulary looks after missing children, and I ' +
  'thank the team for the care that they took. Every recommendation has been accepted by the Chief Constable, whom I ' +
  'hold to account in public each month, and I shall review her progress in the autumn, when the next figures are ' +
  'known to my office. Officers should always ask a carer why a child might have gone, record what was said, and share ' +
  'it with the school and the council before morning. Supervisors now check half of these records every week.'

const codes = (text: string, other: (code: number) => number) =>
  text.replace(/[!-~]/gu, character => String.fromCharCode(other(character.charCodeAt(0))))
const turned = (text: string, by: number) =>
  text
    .toLowerCase()
    .replace(/[a-z]/gu, letter => String.fromCharCode(((letter.charCodeAt(0) - 97 + by) % 26) + 97))

describe('isGibberish', () => {
  it.each([
    ['codes moved by 29, as many programs leave them', codes(letter, code => code - 29)],
    ['letters moved by 3', turned(letter, 3)],
    ['letters moved by 13', turned(letter, 13)],
    ['private use', codes(letter, code => 0xe000 + code)],
    ['no characters at all', codes(letter, () => 0xfffd)],
    ['controls', codes(letter, code => code % 9)],
  ])('%s', (_, text) => expect(isGibberish(text)).toBe(true))

  it.each([
    ['a letter', letter],
    ['a letter in capitals', letter.toUpperCase()],
    ['a list of names', forces.map(({ name }) => name).join('\n')],
    ['names in Welsh', forces.map(({ welshName, aliases }) => `${welshName} ${aliases[0]?.text}`).join('\n')],
    ['abbreviations, again and again', 'HMICFRS PEEL MASH OPCC NPCC MOPAC CJJI NRM ViSOR\n'.repeat(80)],
    ['figures', '2016–17 4.5% £1.4m 17 18 19\n'.repeat(80)],
    ['a list with symbol-font bullets', letter.replaceAll('. ', '.\n\uF0B7 ')],
    ['leaders', `Contents ${'.'.repeat(2000)} 3`],
    ['nothing', ''],
  ])('%s is none', (_, text) => expect(isGibberish(text)).toBe(false))

  it('none of the specimens is', () => {
    const folder = new URL('../../corpus/', import.meta.url)
    const texts = readdirSync(folder).filter(name => name.endsWith('.txt'))
    expect(texts.length).toBeGreaterThan(5)
    for (const name of texts) expect(isGibberish(readFileSync(new URL(name, folder), 'utf8'))).toBe(false)
  })
})
