import { describe, expect, it } from 'vitest'
import { clean } from '../../pipeline/clean/clean.ts'
import { mojibake } from '../../pipeline/clean/mojibake.ts'
import { sourceOf } from '../letter.ts'
import { doubleEncoded } from '../make/text.ts'

const cleaned = (text: string) => clean(sourceOf(text), [mojibake]).text

describe('mojibake', () => {
  it.each([
    'The Chief Constable’s “plan” – with £1.4 million … and more',
    'Mae’r heddlu yn Ynys Môn, Tŷ Gŵyr',
    'a café, 50° and €5',
    '• an item',
  ])('%s is read again', text => {
    const wrong = doubleEncoded(text).toString('utf8')
    expect(wrong).not.toBe(text)
    expect(cleaned(wrong)).toBe(text)
  })

  it.each([
    'The Chief Constable’s “plan” – £5',
    'Âme, Ångström, château',
    'SÃO PAULO',
    'â',
    'Å “quoted”',
    '“Å”',
  ])('%s stays', text => expect(cleaned(text)).toBe(text))

  it('is mapped back to all of its characters', () => {
    expect(clean(sourceOf('KentÂ£5'), [mojibake]).cleanings).toEqual([
      { cleaner: 'mojibake', edits: [{ start: 4, end: 6, insert: '£' }] },
    ])
  })
})
