import { describe, expect, test } from 'vitest'
import { dateRules } from '../../data/dates.ts'
import { dates, datesRules } from '../../pipeline/extract/dates.ts'
import type { DateReading } from '../../pipeline/types.ts'
import { letterOf, marked } from '../letter.ts'

const extract = dates(dateRules)

/** As the examples in the data spell a reading: its EDTF, "doubt", or what is stated and the unit to count in. */
function spelled(reading: DateReading): string {
  if (reading.doubt !== null) return 'doubt'
  if (reading.edtf !== null || reading.relative === null) return reading.edtf ?? 'nothing'
  const { anchor, unit, shift, month, day, side } = reading.relative
  const from = anchor === 'document' ? '' : `${anchor} `
  const count = shift === 0 ? '' : ` ${shift > 0 ? '+' : ''}${shift}`
  const parts = [month === null ? '' : `month ${month}`, day === null ? '' : `day ${day}`, side ?? '']
  return [`${from}${unit}${count}`, ...parts.filter(part => part !== '')].join(', ')
}

const found = (text: string) =>
  extract(letterOf(text)).map(mention => {
    if (mention.kind !== 'date') throw new Error('not a date')
    return {
      words: text.slice(mention.start, mention.end),
      rule: mention.rule,
      reading: spelled(mention.reading),
    }
  })

const expected = (example: string) => {
  const { text, marks } = marked(example)
  return {
    text,
    finds: marks.map(({ start, end, label }) => ({ words: text.slice(start, end), reading: label })),
  }
}

for (const rule of dateRules)
  describe(rule.id, () => {
    test.each(rule.examples)('takes %s', example => {
      const { text, finds } = expected(example)
      const all = found(text)
      expect(all.map(({ words, reading }) => ({ words, reading }))).toEqual(finds)
      expect(all.map(find => find.rule)).toContain(rule.id)
    })
    test.each(rule.notExamples)('leaves %s', text => {
      expect(found(text).filter(find => find.rule === rule.id)).toEqual([])
    })
  })

describe('dates', () => {
  test('every rule has examples, counter-examples, a source and an id of its own', () => {
    for (const { id, examples, notExamples, source } of dateRules) {
      expect(examples.length, id).toBeGreaterThan(0)
      expect(notExamples.length, id).toBeGreaterThan(0)
      expect(source, id).not.toBe('')
    }
    expect(new Set(dateRules.map(rule => rule.id)).size).toBe(dateRules.length)
    expect(datesRules(dateRules).map(({ id }) => id)).toEqual(dateRules.map(({ id }) => id))
  })

  test.each([
    'Telephone 01632 960175, fax 01632 960 201.',
    'Our ref: PCC/CP/0418, your ref. MIN/2017/118-b',
    'under section 55(5) of the Police Act 1996 and the Policing and Crime Act 2017',
    'PEEL 2014, PEEL: Police effectiveness 2016 and PEEL 2021/22',
    'Police and Crime Plan 2017-21',
    'The grant is £2015 a year, and £2,016 next to it.',
    'a girl of 14, aged 16 to 18, one of 43 in 2,013 cases',
    'within three months, for six months, regularly, every 28 days, over the last year',
    'The desk is open from 9am to 5pm, Monday to Friday, and on Saturdays.',
    'https://www.example.org/2017/03/12/reports-2017-06-20.pdf',
    'The force may march on; I can say at last, in sum, that it may.',
    'Mrs May wrote to April Fenner, and Sir August Vane answered.',
    'Call handlers deal with 2016 calls; of 2017 cases, 12 to 20 were good.',
    'Recommendations 3 and 4; paragraphs 10-12; pages 6 to 17; version 2.1.',
    'a score of 18/19/20 and a ratio of 1:2017',
    'in the summer months, the spring term and the Autumn Statement',
  ])('finds none in %j', text => expect(found(text)).toEqual([]))

  test('the longest reading at a place wins, and finds do not overlap', () => {
    const text = 'Between 16 and 20 October 2017 and on Tuesday 7 November 2017, and in 2016/17.'
    expect(found(text).map(({ words, rule }) => `${words} ${rule}`)).toEqual([
      '16 and 20 October 2017 date/days-between',
      'Tuesday 7 November 2017 date/day-month-year',
      '2016/17 date/financial-year',
    ])
  })

  test('a date that runs over the end of a line is one, also with a space that does not break', () => {
    const lines = [
      'Thank you for the thematic report, which you were good enough to send to me on 20',
      'June 2017, and for the letter that came with it. I have read both with some care,',
      'and so have my officers, who went through them line by line over the last fortnight',
      'and have set out below what each of us will do about the matters which you raised',
      'and by when, so that you, the families and the public at large may hold us to that',
      'and so that nobody need ask again what became of the many things that we promised.',
    ]
    expect(found(lines.join('\n')).map(({ reading }) => reading)).toEqual(['2017-06-20'])
    expect(found('the report of 20\u00A0June\u00A02017').map(({ reading }) => reading)).toEqual([
      '2017-06-20',
    ])
  })

  test.each([
    ['white space', ' '.repeat(100_000)],
    ['brackets', '('.repeat(100_000)],
    ['numbers', '1 '.repeat(50_000)],
    ['months', 'March '.repeat(16_000)],
    ['capitals', `${'In Aaaa Bbbb '.repeat(8_000)}2016/17`],
    ['dashes', '2016 - '.repeat(14_000)],
  ])('100,000 characters of %s take no time', (_name, text) => {
    const letter = letterOf(text)
    const started = performance.now()
    extract(letter)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
