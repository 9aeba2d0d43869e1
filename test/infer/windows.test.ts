import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tokens } from '../../pipeline/infer/tokens.ts'
import { windowsOf } from '../../pipeline/infer/windows.ts'
import { card } from './card.ts'

/** A token a letter of the alphabet. */
const tokens: Tokens = {
  first: 0,
  last: 99,
  of: text => [...text].map(letter => letter.charCodeAt(0) - 96),
}

const units = (...texts: string[]) => texts.map(text => ({ text, heading: null as string | null }))
const spelt = (ids: readonly number[]) =>
  ids.map(id => (id === 0 ? '<' : id === 99 ? '|' : String.fromCharCode(id + 96))).join('')

describe('windows', () => {
  it('hold several sentences, and a little of those before and after', () => {
    const windows = windowsOf(units('aaaa', 'bbbb', 'ccccc', 'dddd'), tokens, card)
    expect(windows.map(({ ids }) => spelt(ids))).toEqual(['<aaaa|bbbb|cc|', '<bb|ccccc|dddd|'])
    expect(windows[0]!.owners).toEqual([-1, 0, 0, 0, 0, -1, 1, 1, 1, 1, -1, -1, -1, -1])
    expect(windows.map(({ size }) => size)).toEqual([2, 2])
  })

  it('hold a heading once, before the first sentence under it', () => {
    const under = [
      { text: 'aa', heading: 'hhhhh' },
      { text: 'bb', heading: 'hhhhh' },
      { text: 'cc', heading: 'k' },
      { text: 'd', heading: null },
    ]
    expect(windowsOf(under, tokens, card).map(({ ids }) => spelt(ids))).toEqual([
      '<hhh|aa|bb|k|cc|',
      '<hhh|bb|k|cc|d|',
    ])
  })

  it('cut what is too long, the near end of a neighbour kept', () => {
    const windows = windowsOf(units('abcdefghijk', 'b', 'lmnop'), tokens, card)
    expect(windows.map(({ ids }) => spelt(ids))).toEqual(['<abcdefgh|b|lm|', '<b|lmnop|'])
  })

  it('hold every sentence once, in its order', () => {
    const text = fc.stringMatching(/^[a-z]{1,20}$/u)
    const unit = fc.record({ text, heading: fc.option(fc.constantFrom('x', 'yy', 'zzzz')) })
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), letter => {
        const windows = windowsOf(letter, tokens, card)
        expect(windows.reduce((sum, { size }) => sum + size, 0)).toBe(letter.length)
        const read = windows.flatMap(({ ids, owners, size }) =>
          Array.from({ length: size }, (_, place) => spelt(ids.filter((_id, at) => owners[at] === place))),
        )
        expect(read).toEqual(letter.map(({ text: words }) => words.slice(0, card.longest.sentence)))
      }),
    )
  })
})
