import { describe, expect, it } from 'vitest'
import { clean } from '../../pipeline/clean/clean.ts'
import { markup } from '../../pipeline/clean/markup.ts'
import { sourceOf } from '../letter.ts'

const cleaned = (text: string) => clean(sourceOf(text), [markup]).text

describe('markup', () => {
  it.each([
    ['## Our findings\nText', 'Our findings\nText'],
    ['   # One\n###### Six', 'One\nSix'],
    ['**Corwin Ashe** said', 'Corwin Ashe said'],
    ['***Note*** well', 'Note well'],
    ['<a href="mailto:c.ashe@example.org">c.ashe@example.org</a>', 'c.ashe@example.org'],
    ['<em class=x>all</em> recommendations', 'all recommendations'],
    ['Kent Police<br>Maidstone<BR />Kent', 'Kent Police Maidstone Kent'],
    ['Research &amp; insight &lt;2020&gt;', 'Research & insight <2020>'],
    ['the force&#39;s&nbsp;&quot;plan&quot; &AMP; more', 'the force\'s "plan" & more'],
    ['&amp;amp;', '&amp;'],
  ])('%j becomes %j', (text, expected) => expect(cleaned(text)).toBe(expected))

  it.each([
    '#policing is not a heading, and neither is C# here',
    '2 ** 3 and a * b',
    '* an item',
    'a < b and c > d; 5 <6 and 7> 4',
    '<https://www.example.org> and <c.ashe@example.org>',
    'R&D; &copy; &unknown;',
    '*******',
  ])('%j stays', text => expect(cleaned(text)).toBe(text))

  it('leaves PDFs alone, which may speak of such marks', () => {
    const source = { ...sourceOf('## is how a heading is marked'), mediaType: 'application/pdf' as const }
    expect(clean(source, [markup]).text).toBe(source.text)
    expect(clean(source, [markup]).cleanings).toEqual([])
  })

  it('says what it did as an edit', () => {
    expect(clean(sourceOf('A **B** C'), [markup]).cleanings).toEqual([
      {
        cleaner: 'markup',
        edits: [
          { start: 2, end: 4, insert: '' },
          { start: 5, end: 7, insert: '' },
        ],
      },
    ])
  })
})
