import { describe, expect, it } from 'vitest'
import { defaultLimits, readBuffer } from '../../pipeline/acquire/read-file.ts'
import { clean } from '../../pipeline/clean/clean.ts'
import { segment } from '../../pipeline/segment/segment.ts'
import type { Letter } from '../../pipeline/types.ts'
import { type LetterPdf, letterPdf, manyPagesPdf, twoColumnPdf } from '../make/pdf.ts'
import { catalogue, helvetica, page, pageTree, rawPdf, stream } from '../make/raw-pdf.ts'

async function read(bytes: Uint8Array): Promise<Letter> {
  const outcome = await readBuffer('letter.pdf', bytes, defaultLimits)
  if (!outcome.ok) throw new Error(outcome.failure.reason)
  return segment(clean(outcome.source))
}

const welcome =
  'I welcome the report of the inspectors on the way in which the constabulary looks after missing children, and I ' +
  'thank the team for the care that they took. Every recommendation has been accepted by the Chief Constable, whom I ' +
  'hold to account in public each month.'
const begun =
  'The force has begun to ask each carer why a child might have gone. Supervisors now check half of these records ' +
  'every week, and the council reads them before morning; so does the school, where there is one.'

const letter: LetterPdf = {
  paragraphs: [
    'Dear Home Secretary',
    ...Array.from({ length: 14 }, (_, index) => (index % 2 ? begun : welcome)),
  ],
  headings: { 1: 'What the inspectors found', 5: 'What comes next' },
  bullets: [
    'The force trains its call handlers, so that each of them knows what to ask of a carer who reports a child.',
    'It asks carers.',
  ],
  header: 'OFFICIAL',
  footer: 'Letter to the Home Secretary',
  pageNumbers: true,
  title: 'Missing children',
}

describe('a letter as PDF', () => {
  it.each(['left', 'justify'] as const)(
    'set %s gives its paragraphs, headings and bullets, and nothing else',
    async align => {
      const { document } = await read(letterPdf({ ...letter, align }))
      const expected = letter.paragraphs.flatMap((paragraph, index) => {
        const heading = letter.headings?.[index]
        return heading === undefined ? [paragraph] : [heading, paragraph]
      })
      expect(document.text.split('\n\n')).toEqual([
        ...expected,
        letter.bullets!.map(text => `• ${text}`).join('\n'),
      ])
    },
  )

  it('gives its lines with page, place, size and weight', async () => {
    const { document } = await read(letterPdf(letter))
    const { source } = document
    expect(source.pages).toBe(2)
    expect(source.metadataTitle).toBe('Missing children')
    const bold = source.lines.filter(line => line.bold)
    expect(bold.map(({ start, end }) => source.text.slice(start, end))).toEqual(
      Object.values(letter.headings!),
    )
    expect(bold.map(({ fontSize }) => fontSize)).toEqual([14, 14])
    const first = source.lines.find(
      ({ start, end }) => source.text.slice(start, end) === 'Dear Home Secretary',
    )!
    expect(first).toMatchObject({ page: 1, fontSize: 11, bold: false })
    expect(first.box!.x).toBeCloseTo(72, 0)
    expect(first.box!.y).toBeGreaterThan(65)
    expect(first.box!.y).toBeLessThan(85)
  })

  it('tells where each page begins, and what its blocks are', async () => {
    const { document, blocks } = await read(letterPdf(letter))
    expect(document.pages.map(({ page: number }) => number)).toEqual([1, 2])
    const [one, two] = document.pages.map(({ start, end }) => document.text.slice(start, end))
    expect(one).toMatch(/^Dear Home Secretary/u)
    expect(two).toMatch(/It asks carers\.$/u)
    const kinds = blocks.map(({ kind }) => kind)
    expect(kinds.filter(kind => kind === 'item')).toHaveLength(2)
    expect(kinds.slice(0, 3)).toEqual(['salutation', 'subject', 'paragraph'])
    expect(
      blocks
        .filter(({ kind }) => kind === 'heading')
        .map(({ start, end }) => document.text.slice(start, end)),
    ).toEqual(['What comes next'])
  })

  it('joins a paragraph that goes on over the page', async () => {
    const long = Array.from({ length: 12 }, () => `${welcome} ${begun}`).join(' ')
    const { document } = await read(letterPdf({ paragraphs: [long, 'Yours sincerely'], pageNumbers: true }))
    expect(document.source.pages).toBe(2)
    expect(document.text).toBe(`${long}\n\nYours sincerely`)
  })

  it('reads one column after the other', async () => {
    const { document } = await read(twoColumnPdf(welcome, begun))
    expect(document.text.replaceAll(/\s+/gu, ' ')).toBe(`${welcome} ${begun}`)
  })

  it('says which pages hold no text', async () => {
    const blank = rawPdf([
      catalogue,
      pageTree([3, 4]),
      page(6, '/Font<</F1 5 0 R>>'),
      page(7, '/Font<</F1 5 0 R>>'),
      helvetica,
      stream('BT /F1 11 Tf 72 720 Td (Missing children are found sooner.) Tj ET'),
      stream(' '),
    ])
    const { document } = await read(blank)
    expect(document.text).toBe('Missing children are found sooner.')
    expect(document.source.messages).toEqual([
      { code: 'pdf/page-without-text', text: 'Page 2 holds no text.', span: null },
    ])
  })

  it('puts footnotes after the text, so that they part no sentence', async () => {
    const at = (y: number, size: number, text: string) => `BT /F1 ${size} Tf 72 ${y} Td (${text}) Tj ET `
    const fonts = '/Font<</F1 5 0 R>>'
    const { document } = await read(
      rawPdf([
        catalogue,
        pageTree([3, 4]),
        page(6, fonts),
        page(7, fonts),
        helvetica,
        stream(
          at(120, 11, 'The inspectors found that the force now looks for every child that has gone missing') +
            at(60, 8, '1 See the report of May 2020.') +
            at(30, 8, '1'),
        ),
        stream(at(780, 11, 'from home, and that it tells the council. That is good.') + at(30, 8, '2')),
      ]),
    )
    expect(document.text).toBe(
      'The inspectors found that the force now looks for every child that has gone missing from home, and that it ' +
        'tells the council. That is good.\n\n1 See the report of May 2020.',
    )
  })

  it('reads a line of a hundred thousand characters', async () => {
    const words = '(missing children ) Tj '.repeat(6000)
    const { document } = await read(
      rawPdf([
        catalogue,
        pageTree([3]),
        page(5, '/Font<</F1 4 0 R>>'),
        helvetica,
        stream(`BT /F1 .01 Tf 72 720 Td ${words} ET`),
      ]),
    )
    expect(document.text.length).toBeGreaterThan(90_000)
  })

  it('reads many pages in a moment', async () => {
    const { document } = await read(manyPagesPdf(300))
    expect(document.source.pages).toBe(300)
    expect(document.text).toContain('This is page 299 of a very long report')
  }, 10_000)
})
