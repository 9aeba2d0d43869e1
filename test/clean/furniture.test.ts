import { describe, expect, it } from 'vitest'
import { clean } from '../../pipeline/clean/clean.ts'
import { furniture } from '../../pipeline/clean/furniture.ts'
import type { Source, SourceLine } from '../../pipeline/types.ts'
import { sourceOf } from '../letter.ts'

/** A text with pages, as a converter writes it. */
const paged = (...pages: readonly string[]) => clean(sourceOf(pages.join('\f')), [furniture]).text

/** A PDF whose lines stand at the heights given, from the top. */
function placed(...pages: readonly (readonly (readonly [height: number, text: string])[])[]): string {
  const lines: SourceLine[] = []
  const pieces: string[] = []
  let at = 0
  for (const [page, rows] of pages.entries())
    for (const [y, text] of rows) {
      const box = { x: 72, y, width: text.length * 5, height: 11 }
      lines.push({ ...sourceOf(text).lines[0]!, start: at, end: at + text.length, page: page + 1, box })
      pieces.push(text)
      at += text.length + 1
    }
  const source: Source = {
    ...sourceOf(pieces.join('\n')),
    mediaType: 'application/pdf',
    lines,
    pages: pages.length,
  }
  return clean(source, [furniture]).text
}

const body = (name: string) =>
  ['opens', 'goes on', 'tells more', 'tells most', 'comes to its end', 'ends']
    .map(what => `The ${name} part ${what}`)
    .join('\n')

describe('furniture', () => {
  it.each(['2', '- 2 -', 'Page 2 of 8', 'page 2', '2/8', 'ii', '| 2 |', '– 12 –'])(
    'takes the page number %j from the foot of a page',
    number =>
      expect(paged(`Dear Sir\nSome text.\n${number}`, 'More text.')).toBe('Dear Sir\nSome text.\nMore text.'),
  )

  it.each(['2 May', 'Page 2 of the report', '2.', 'mix', '2019–20 figures', '12345'])(
    'keeps %j there',
    line => {
      const text = `Dear Sir\nSome text.\n${line}`
      expect(paged(text, 'More text.')).toBe(`${text}\nMore text.`)
    },
  )

  it('keeps a number in the middle of a page', () => {
    const text = body('one').replace('The one part tells more', '42')
    expect(paged(text, body('two'))).toBe(`${text}\n${body('two')}`)
  })

  it('takes running heads and feet that recur, whatever number they bear', () => {
    const pages = ['one', 'two', 'three'].map(
      (name, index) => `OFFICIAL\n${body(name)}\nLetter to the Home Secretary, sheet ${index + 1}`,
    )
    expect(paged(...pages)).toBe(`${['one', 'two', 'three'].map(body).join('\n')}\n`)
  })

  it('keeps a heading that happens to open two pages of ten', () => {
    const pages = 'a b c d e f g h i j'.split(' ').map(name => body(name))
    const opened = pages.map((page, index) =>
      index === 2 || index === 6 ? `Recommendations\n${page}` : page,
    )
    expect(paged(...opened)).toBe(opened.join('\n'))
  })

  it('keeps items that are alike but for their numbers', () => {
    const pages = ['one', 'two'].map((name, index) => `Recommendation ${index + 1}:\n${body(name)}`)
    expect(paged(...pages)).toBe(pages.join('\n'))
  })

  it('keeps what stands at different heights, and takes what stands at one', () => {
    const page = (height: number, name: string) =>
      [
        [30, 'Kent Police'],
        [height, 'What we found'],
        [200, `Only in ${name}`],
        [220, `And in ${name}`],
      ] as const
    expect(placed(page(60, 'one'), page(100, 'two'))).toBe(
      'What we found\nOnly in one\nAnd in one\nWhat we found\nOnly in two\nAnd in two',
    )
  })

  it('goes by the height of lines, not by their order in the file', () => {
    const page = (name: string) =>
      [
        [800, 'Page 1 of 2'],
        [100, `The ${name} begins`],
        [120, `The ${name} ends`],
      ] as const
    expect(placed(page('first'), page('second'))).toBe(
      'The first begins\nThe first ends\nThe second begins\nThe second ends',
    )
  })

  it('leaves a text without pages alone', () => {
    const text = 'Page 1 of 2\nDear Sir\nPage 1 of 2'
    expect(clean(sourceOf(text), [furniture]).text).toBe(text)
  })
})
