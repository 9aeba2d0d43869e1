import { describe, expect, it } from 'vitest'
import { clean, mapOf } from '../../pipeline/clean/clean.ts'
import type { Source } from '../../pipeline/types.ts'
import { sourceOf } from '../letter.ts'

/** A source whose marks stand between braces. */
function markedSource(text: string): Source {
  const pieces = text.split(/[{}]/u)
  const marks: { start: number; end: number }[] = []
  let plain = ''
  pieces.forEach((piece, index) => {
    if (index % 2) marks.push({ start: plain.length, end: plain.length + piece.length })
    plain += piece
  })
  return { ...sourceOf(plain), mediaType: 'application/pdf', marks }
}

describe('marks of footnotes', () => {
  it.each([
    ['Operation Encompass{5} is not yet used.', 'Operation Encompass is not yet used.'],
    ['It is in Chester.{12} The force knows.', 'It is in Chester. The force knows.'],
    ['Section 20 of the Act{1} and 3 others{2}', 'Section 20 of the Act and 3 others'],
    ['No mark at all in 2016', 'No mark at all in 2016'],
  ])('%s', (text, expected) => expect(clean(markedSource(text)).text).toBe(expected))

  it('are edits, by which one finds back', () => {
    const document = clean(markedSource('Operation  Encompass{5} is not yet used.'))
    const start = document.text.indexOf('is not')
    const { start: from, end: to } = mapOf(document).toOld({ start, end: start + 6 })
    expect(document.source.text.slice(from, to)).toBe('is not')
  })
})
