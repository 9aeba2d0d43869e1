import { describe, expect, it } from 'vitest'
import { clean } from '../../pipeline/clean/clean.ts'
import { paging } from '../../pipeline/clean/paging.ts'
import { sourceOf } from '../letter.ts'

const cleaned = (...lines: readonly string[]) => clean(sourceOf(lines.join('\n')), [paging]).text

describe('page ends of a plain text', () => {
  it('go with the running lines beside them, and the sentence that they cut goes on', () => {
    expect(
      cleaned(
        'The force asks each child why it went and',
        '                    Page 1 of 3',
        'OFFICIAL     Response to the inspectorate',
        'how it can be helped.',
        '',
        'Supervisors look at half of the records.',
        '',
        '                    Page 2 of 3',
        'OFFICIAL     Response to the inspectorate',
        '',
        'Recommendation 2',
        'Train all officers.',
        '                    Page 3 of 3',
      ),
    ).toBe(
      [
        'The force asks each child why it went and how it can be helped.',
        '',
        'Supervisors look at half of the records.',
        '',
        'Recommendation 2',
        'Train all officers.',
        '',
      ].join('\n'),
    )
  })

  it.each(['- 1 -|- 2 -', '[page 1]|[page 2]', 'Page 1/2|Page 2/2'])('are told by %s', numbers => {
    const [first, second] = numbers.split('|') as [string, string]
    expect(cleaned('One.', first, 'Two.', second)).toBe('One.\n\nTwo.\n')
  })

  it.each([
    ['a single one', ['One.', 'Page 2', 'Two.']],
    ['bare numbers', ['Cases', '1', 'Good', '2', 'Bad', '3']],
    ['pages that do not count up', ['One.', 'Page 4', 'Two.', 'Page 4', 'Three.']],
  ])('are not told by %s', (_, lines) => {
    expect(cleaned(...lines)).toBe(lines.join('\n'))
  })
})
