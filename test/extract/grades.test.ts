import { describe, expect, it } from 'vitest'
import gazetteer from '../../data/grades.json'
import { grades } from '../../pipeline/extract/grades.ts'
import type { Grade } from '../../pipeline/knowledge.ts'
import type { GradeMention } from '../../pipeline/types.ts'
import { letterOf, marked } from '../letter.ts'

const entries = gazetteer as readonly Grade[]
const extractor = grades(entries)
const find = (text: string) => extractor(letterOf(text)) as GradeMention[]

describe('grades', () => {
  it.each(entries.flatMap(entry => entry.examples.map(example => [entry, example] as const)))(
    'finds $id in its example: %s',
    ({ grade }, example) => {
      const { text, marks } = marked(example)
      const own = find(text).filter(mention => mention.grade === grade)
      expect(own).toHaveLength(marks.length)
      // The whole phrase may reach further than the words marked in it.
      own.forEach(({ start, end }, index) => {
        expect(start).toBeLessThanOrEqual(marks[index]!.start)
        expect(end).toBeGreaterThanOrEqual(marks[index]!.end)
      })
    },
  )

  it.each(entries.flatMap(entry => entry.notExamples.map(example => [entry, example] as const)))(
    'does not find $id in: %s',
    ({ grade }, example) => expect(find(example).map(mention => mention.grade)).not.toContain(grade),
  )

  it.each([
    [
      'They graded 12 forces as good, 26 as requiring improvement and four as inadequate.',
      ['good 12 forces', 'requires_improvement 26 forces', 'inadequate 4 forces'],
    ],
    [
      'Of 36 cases, nine were good and 21 required improvement.',
      ['good 9 cases', 'requires_improvement 21 cases'],
    ],
    ['Six of your 33 cases were graded inadequate.', ['inadequate 6 cases']],
    ['He will visit the four inadequate forces again.', ['inadequate 4 forces']],
    ['Managing offenders: Good', ['good null Managing offenders']],
    [
      'Working with safeguarding partners ............ Outstanding',
      ['outstanding null Working with safeguarding partners'],
    ],
    ['Investigating crime | Inadequate', ['inadequate null Investigating crime']],
    [
      'It graded the force as follows: leadership, adequate; partnership working, good.',
      ['adequate null leadership', 'good null partnership working'],
    ],
    ['In its last report the force was graded outstanding.', ['outstanding null the force']],
    [
      'We graded the force good for leadership and inadequate for investigations.',
      ['good null leadership', 'inadequate null investigations'],
    ],
    ['– Outstanding: working with partners', ['outstanding null working with partners']],
    ['Requires improvement – assessing risk', ['requires_improvement null assessing risk']],
    ['It was rated good at preventing crime.', ['good null preventing crime']],
    [
      'The force has been marked in three areas. It is good at preventing crime and requires improvement at protecting people.',
      ['good null preventing crime', 'requires_improvement null protecting people'],
    ],
  ])('reads %s', (text, expected) => {
    expect(find(text).map(({ grade, count, subject }) => `${grade} ${count} ${subject}`)).toEqual(expected)
  })

  it.each([
    'There is good practice in the hub.',
    'Two of the actions are outstanding.',
    'Officers are good at listening to children.',
    'It was an inadequate answer to a fair question.',
    'The team needs improvement in its records.',
    'Fourteen good officers left the team in May.',
    'The report says that this is good',
    'Good: we shall go on with it',
  ])('finds none in: %s', text => expect(find(text)).toEqual([]))

  it('stays quick on long runs', () => {
    const started = performance.now()
    find(`graded ${'a '.repeat(50_000)} good`)
    find(`${'9 good '.repeat(3000)}`)
    find(`Subject ${'.'.repeat(100_000)} Good`)
    expect(performance.now() - started).toBeLessThan(8000)
  })
})
