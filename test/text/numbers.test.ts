import { describe, expect, it } from 'vitest'
import { numberOf, numberSource } from '../../pipeline/text/numbers.ts'

describe('numberOf', () => {
  it.each([
    ['17', 17],
    ['1,204', 1204],
    ['one', 1],
    ['Fourteen', 14],
    ['thirty', 30],
    ['thirty-three', 33],
    ['ninety nine', 99],
    ['thirty-ten', null],
    ['some', null],
    ['', null],
  ])('%s is %s', (words, expected) => expect(numberOf(words)).toBe(expected))

  it('reads all that the pattern takes', () => {
    const whole = new RegExp(`^${numberSource}$`, 'iu')
    for (const words of ['seventeen', 'seven', 'Twenty-one', 'twenty', '9', '1,204']) {
      expect(whole.test(words)).toBe(true)
      expect(numberOf(words)).not.toBeNull()
    }
    expect(whole.test('a dozen')).toBe(false)
  })
})
