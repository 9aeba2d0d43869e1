import { describe, expect, it } from 'vitest'
import gazetteer from '../../data/grades.json'
import { grades } from '../../pipeline/extract/grades.ts'
import type { Grade } from '../../pipeline/knowledge.ts'
import type { GradeMention } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const extractor = grades(gazetteer as readonly Grade[])

/** "17 of 53 good, of Cases: [17]" */
const found = (text: string) => {
  const letter = letterOf(text)
  return (extractor(letter) as GradeMention[]).map(({ grade, count, total, subject, start, end }) => {
    const quote = letter.document.text.slice(start, end)
    return `${count} of ${total} ${grade}, of ${subject}: [${quote}]`
  })
}

describe('grades in tables', () => {
  it('are counts below the grades at the head', () => {
    expect(
      found(
        '| Audit | Good | Requires improvement | Inadequate | Total |\n| Cases read | 17 | 14 | 22 | 53 |\n| Tracked cases | 2 | 1 | 3 | 6 |',
      ),
    ).toEqual([
      '17 of 53 good, of Cases read: [17]',
      '14 of 53 requires_improvement, of Cases read: [14]',
      '22 of 53 inadequate, of Cases read: [22]',
      '2 of 6 good, of Tracked cases: [2]',
      '1 of 6 requires_improvement, of Tracked cases: [1]',
      '3 of 6 inadequate, of Tracked cases: [3]',
    ])
  })

  it('are grades with counts beside them, line by line', () => {
    expect(found('Good: 17 cases\nRequires improvement: 14 cases\nInadequate: 22 cases\nTotal: 53')).toEqual([
      '17 of 53 good, of cases: [Good: 17 cases]',
      '14 of 53 requires_improvement, of cases: [Requires improvement: 14 cases]',
      '22 of 53 inadequate, of cases: [Inadequate: 22 cases]',
    ])
  })

  it('are what it was and what it is', () => {
    expect(found('| Area | 2018 | 2021 |\n| Preventing crime | Good | Adequate |')).toEqual([
      'null of null good, of Preventing crime: [Good]',
      'null of null adequate, of Preventing crime: [Adequate]',
    ])
  })

  it.each(['Good: 17 cases', '| Good | Bad |\n| 17 | 18 |', 'Very good: 3\nInadequate'])(
    'are not in: %s',
    text => expect(found(text)).toEqual([]),
  )
})

describe('totals', () => {
  it.each([
    ['Of 62 cases audited, 15 were good and 14 inadequate.', [62, 62]],
    ['They looked in depth at 74 cases. They judged 17 good and 21 inadequate.', [74, 74]],
    ['They read 860 files. Of the 43 forces, 12 were graded as good.', [43]],
    ['They graded 12 forces as good and four as inadequate.', [null, null]],
  ])('%s', (text, totals) => {
    expect((extractor(letterOf(text)) as GradeMention[]).map(({ total }) => total)).toEqual(totals)
  })
})
