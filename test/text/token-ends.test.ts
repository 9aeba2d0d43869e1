import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenEnd, tokenStart } from '../../pipeline/text/token-ends.ts'

const token =
  /['’][sS](?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’](?![sS](?![\p{L}\p{N}]))\p{L}+)*|[^\s\p{L}\p{N}\p{M}\-‐‑–—.]/gu

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  for (let start = tokenStart(text, 0); start < text.length; ) {
    const end = tokenEnd(text, start)
    tokens.push(text.slice(start, end))
    start = tokenStart(text, end)
  }
  return tokens
}

test('parts words, possessives and marks', () => {
  expect(tokensOf("Surrey's post-inspection don't, s.47 (O’Brien’s)")).toEqual([
    'Surrey',
    "'s",
    'post',
    'inspection',
    "don't",
    ',',
    's',
    '47',
    '(',
    'O’Brien',
    '’s',
    ')',
  ])
})

test('are what the pattern finds', () => {
  const sign = fc.oneof(
    fc.constantFrom(
      's',
      'S',
      "'",
      '’',
      '-',
      '.',
      ' ',
      'a',
      '5',
      'é',
      '\u0301',
      '😀',
      '𝒜',
      '\ud835',
      '\udc9c',
      '𝟗',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 20 }), signs => {
      const text = signs.join('')
      expect(tokensOf(text)).toEqual([...text.matchAll(token)].map(([found]) => found))
    }),
    { numRuns: 2000 },
  )
})
