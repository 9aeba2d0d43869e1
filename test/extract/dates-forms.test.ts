import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dateRules } from '../../data/dates.ts'
import { dates } from '../../pipeline/extract/dates.ts'
import { withJoinedDateRanges, withLentDays } from '../../pipeline/refine/dates.ts'
import { resolveDates } from '../../pipeline/resolve/dates.ts'
import type { ResolvedDate } from '../../pipeline/types.ts'
import { letterOf, marked } from '../letter.ts'

/** The letter's own date: a Tuesday. */
const written = '2017-06-20'

const extract = dates(dateRules)

function resolved(text: string): ResolvedDate[] {
  const letter = letterOf(text)
  const mentions = withJoinedDateRanges(withLentDays(extract(letter), letter), letter)
  return resolveDates(mentions, letter, written)
}

/** Heading and sentences of each part of `dates-forms.txt`; what stands before the first heading explains the file. */
const parts = readFileSync(join(import.meta.dirname, 'dates-forms.txt'), 'utf8')
  .split(/^# /mu)
  .slice(1)
  .map(part => part.split('\n').filter(line => line.trim() !== ''))

for (const [heading, ...sentences] of parts)
  describe(`${heading}, in a letter of ${written}`, () => {
    test.each(sentences)('%s', sentence => {
      const { text, marks } = marked(sentence)
      const found = resolved(text).map(({ mention, edtf }) => ({
        quote: text.slice(mention.start, mention.end),
        label: String(edtf),
      }))
      expect(found).toEqual(marks.map(({ quote, label }) => ({ quote, label })))
    })
  })

test('are enough to tell something', () => {
  expect(parts.flatMap(([, ...sentences]) => sentences).length).toBeGreaterThan(300)
})

describe('what cannot be', () => {
  test.each([
    ['It was signed on 31 November 2016.', null, 'there is no 31 November 2016'],
    ['It fell due on 31.11.2016.', null, 'there is no 31 November 2016'],
    ['Please answer by 31 June.', null, 'there is no 31 June'],
    ['Please answer by Friday 18 April 2023.', '2023-04-18', '18 April 2023 was a Tuesday, not a Friday'],
  ])('%s is kept, and the doubt is told', (text, edtf, doubt) => {
    const [date, ...more] = resolved(text)
    expect(more).toEqual([])
    expect(date?.edtf).toBe(edtf)
    expect(date?.mention.reading.doubt).toBe(doubt)
  })
})
