import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { defaultLimits, readBuffer } from '../../pipeline/acquire/read-file.ts'
import { clean } from '../../pipeline/clean/clean.ts'
import { segment } from '../../pipeline/segment/segment.ts'
import type { Letter } from '../../pipeline/types.ts'
import { catalogue, helvetica, page, pageTree, rawPdf, stream } from '../make/raw-pdf.ts'
import { linesAt, type Tag, tag, taggedPdf } from '../make/tagged-pdf.ts'

async function read(bytes: Uint8Array): Promise<Letter> {
  const outcome = await readBuffer('letter.pdf', bytes, { ...defaultLimits, ocr: 'never' })
  if (!outcome.ok) throw new Error(outcome.failure.reason)
  return segment(clean(outcome.source))
}

const blocksOf = ({ document: { text }, blocks }: Letter) =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

// Lines as wide as the column, so that the page shows where it ends.
const body = [
  'The force has begun to ask each carer why a child might have gone, and supervisors',
  'check half of these records every week. The council reads them before morning, and so',
  'does the school, where there is one. The officers who were asked knew what to do, and',
  'they had been told when they were to do it. None of them had been trained for longer',
  'than a day, which the force will change before the summer of this year at the latest.',
  'We shall look at it again when we come back to the force in the autumn of next year.',
]
const dear = linesAt('dear', 72, 100, ['Dear Home Secretary'])
const salutation = tag('P', 'dear')

describe('a tagged PDF', () => {
  it('joins the lines of one paragraph, even where one is short and the next has a capital', async () => {
    const short = 'We rely on the figures that were given to our team last year by the'
    const lines = linesAt('one', 72, 130, [...body, short, 'Metropolitan Police Service.'])
    const letter = await read(taggedPdf([[...dear, ...lines]], [salutation, tag('P', 'one')]))
    expect(blocksOf(letter).at(-1)).toMatch(/our team last year by the Metropolitan Police Service\.$/u)
  })

  it('parts two paragraphs that look like one', async () => {
    const second = 'Levels of risk are understood by all.'
    const lines = [...linesAt('one', 72, 130, body), ...linesAt('two', 72, 130 + body.length * 14, [second])]
    const letter = await read(
      taggedPdf([[...dear, ...lines]], [salutation, tag('P', 'one'), tag('P', 'two')]),
    )
    expect(blocksOf(letter).at(-1)).toBe(`paragraph: ${second}`)
  })

  it('joins two paragraphs where the return key was pressed within a sentence', async () => {
    const lines = [
      ...linesAt('one', 72, 130, [
        ...body,
        'The director should write to all of the bodies that take part in this work and to the',
      ]),
      ...linesAt('two', 72, 130 + 7 * 14, ['providers of health care.']),
    ]
    const letter = await read(
      taggedPdf([[...dear, ...lines]], [salutation, tag('P', 'one'), tag('P', 'two')]),
    )
    expect(blocksOf(letter).at(-1)).toMatch(/and to the providers of health care\.$/u)
  })

  it('keeps the lines of an address, which are broken on purpose', async () => {
    const address = linesAt('address', 72, 60, ['Home Office', '2 Example Street', 'London'])
    const letter = await read(
      taggedPdf(
        [
          [
            ...address,
            ...linesAt('dear', 72, 120, ['Dear Home Secretary']),
            ...linesAt('one', 72, 150, body),
          ],
        ],
        [tag('P', 'address'), salutation, tag('P', 'one')],
      ),
    )
    expect(
      blocksOf(letter)
        .slice(0, 3)
        .map(block => block.replace(/^\w+: /u, '')),
    ).toEqual(['Home Office', '2 Example Street', 'London'])
  })

  it('leaves out what the file calls header or footer, but not a letterhead', async () => {
    const pages = [
      [
        { id: null, text: 'Office of the Commissioner', x: 72, y: 40 },
        ...dear,
        ...linesAt('one', 72, 130, body),
      ],
      [
        { id: null, text: 'Our reply, continued', x: 72, y: 40 },
        { id: null, text: '2', x: 290, y: 800 },
        ...linesAt('two', 72, 100, body),
      ],
    ]
    const { document } = await read(taggedPdf(pages, [salutation, tag('P', 'one'), tag('P', 'two')]))
    expect(document.text).toContain('Office of the Commissioner')
    expect(document.text).not.toContain('continued')
    expect(document.source.text).toContain('Our reply, continued')
  })

  it('moves the footer of a letterhead out of the sentence that goes on over the page', async () => {
    const pages = [
      [
        ...dear,
        ...linesAt('one', 72, 130, [
          ...body,
          'The chief constable told us on the day of our visit that she had already asked for',
        ]),
        { id: null, text: 'Commissioner, 1 Example Road, Exampleton', x: 72, y: 800, size: 8 },
      ],
      linesAt('two', 72, 100, ['more detectives, and that they would come.', ...body]),
    ]
    const { document } = await read(taggedPdf(pages, [salutation, tag('P', 'one'), tag('P', 'two')]))
    expect(document.text).toContain('had already asked for more detectives')
    expect(document.text).toContain('1 Example Road')
  })

  it('knows headings, items and how deep they stand', async () => {
    const lines = [
      ...dear,
      ...linesAt('intro', 72, 130, body),
      ...linesAt('heading', 72, 240, ['What we found']),
      ...linesAt('a', 72, 270, ['• Records are kept.']),
      ...linesAt('b', 100, 290, ['• They are read.']),
      ...linesAt('c', 72, 310, ['• Officers are trained.']),
      ...linesAt('end', 72, 340, body),
    ]
    const list = tag(
      'L',
      tag('LI', tag('LBody', 'a', tag('L', tag('LI', tag('LBody', 'b'))))),
      tag('LI', tag('LBody', tag('P', 'c'))),
    )
    const letter = await read(
      taggedPdf(
        [lines],
        [salutation, tag('P', 'intro'), tag('Sect', tag('H2', 'heading'), list), tag('P', 'end')],
      ),
    )
    const { blocks } = letter
    expect(blocksOf(letter).slice(2, 6)).toEqual([
      'heading: What we found',
      'item: • Records are kept.',
      'item: • They are read.',
      'item: • Officers are trained.',
    ])
    expect(blocks.slice(3, 6).map(({ level }) => level)).toEqual([1, 2, 1])
    const hints = letter.document.source.lines.map(({ hint }) => hint)
    expect(hints).toContainEqual({ kind: 'heading', level: 2 })
    expect(hints).toContainEqual({ kind: 'item', depth: 2 })
  })

  it('goes on with an item over the page, where Word has made two of it', async () => {
    const pages = [
      [
        ...dear,
        ...linesAt('one', 72, 130, body),
        ...linesAt('a', 72, 240, ['• Records are kept by the force.']),
      ],
      [
        ...linesAt('b', 86, 100, ['The council reads them.']),
        ...linesAt('c', 72, 130, ['• Officers are trained.']),
        ...linesAt('end', 72, 160, body),
      ],
    ]
    const item = (id: string): Tag => tag('L', tag('LI', tag('LBody', id)))
    const letter = await read(
      taggedPdf(pages, [salutation, tag('P', 'one'), item('a'), item('b'), item('c'), tag('P', 'end')]),
    )
    expect(blocksOf(letter)).toContain('item: • Records are kept by the force. The council reads them.')
    expect(blocksOf(letter)).toContain('item: • Officers are trained.')
  })

  it('keeps items apart whose bullets are drawn, not written', async () => {
    const pages = [
      [
        ...dear,
        ...linesAt('one', 72, 130, body),
        ...linesAt('a', 100, 240, ['The force should keep records.']),
      ],
      [...linesAt('b', 100, 100, ['The council should read them.']), ...linesAt('end', 72, 160, body)],
    ]
    const list = tag('L', tag('LI', tag('LBody', 'a')), tag('LI', tag('LBody', 'b')))
    const letter = await read(taggedPdf(pages, [salutation, tag('P', 'one'), list, tag('P', 'end')]))
    expect(blocksOf(letter)).toContain('item: The force should keep records.')
    expect(blocksOf(letter)).toContain('item: The council should read them.')
  })

  it('parts footnotes and their marks from the sentence they interrupt', async () => {
    const lines = [
      ...dear,
      { id: 'one', text: 'Operation Encompass', x: 72, y: 130 },
      { id: 'one', text: '5', x: 175, y: 130, size: 7, rise: 4 },
      {
        id: 'one',
        text: 'is not yet used by every school of the county, and we ask the force to',
        x: 183,
        y: 130,
      },
      ...linesAt('one', 72, 144, body),
      ...linesAt('note', 72, 700, ['5 Schools are told by the police.'], { size: 9 }),
      ...linesAt('two', 72, 250, ['The last paragraph.', ...body]),
    ]
    const letter = await read(
      taggedPdf([lines], [salutation, tag('P', 'one', tag('Note', tag('P', 'note'))), tag('P', 'two')]),
    )
    const { document } = letter
    expect(document.text).toContain('Operation Encompass is not yet used')
    expect(document.source.text).toMatch(/Encompass5/u)
    expect(document.source.marks).toHaveLength(1)
    expect(blocksOf(letter).at(-1)).toBe('note: 5 Schools are told by the police.')
  })

  it('reads a text box where its tags stand, though it was drawn last', async () => {
    const lines = [
      ...linesAt('after', 72, 500, ['Areas for improvement', ...body]),
      ...dear,
      ...linesAt('box', 90, 200, ['A study of good practice.', ...body]),
    ]
    const { document } = await read(
      taggedPdf([lines], [salutation, tag('Sect', tag('P', 'box')), tag('P', 'after')]),
    )
    const order = ['Dear Home', 'A study of', 'Areas for'].map(text => document.text.indexOf(text))
    expect(order).toEqual(order.toSorted((one, other) => one - other))
  })

  it('goes by the page where the tags speak of half of it', async () => {
    const half = linesAt(null, 72, 130, body)
    const lines = [...dear, ...linesAt('one', 72, 300, body.slice(0, 2)), ...half]
    const { document } = await read(taggedPdf([lines], [salutation, tag('P', 'one')]))
    expect(document.source.lines.every(({ hint, group }) => hint === undefined && group === undefined)).toBe(
      true,
    )
    expect(document.text).toContain(body[0])
  })

  it('is read as PDFKit writes it', async () => {
    const file = new PDFDocument({ tagged: true, pdfVersion: '1.7', info: { CreationDate: new Date(0) } })
    const root = file.struct('Document')
    file.addStructure(root)
    root.add(file.struct('H1', {}, () => file.fontSize(16).text('Missing children')))
    root.add(file.struct('P', {}, () => file.fontSize(11).text(body.join(' '))))
    root.end()
    file.end()
    const letter = await read(file.read() as Buffer)
    expect(letter.document.source.lines[0]?.hint).toEqual({ kind: 'heading', level: 1 })
    expect(blocksOf(letter).at(-1)).toBe(`paragraph: ${body.join(' ')}`)
  })
})

describe('a tree that was made to cost time', () => {
  const sentence = '/P <</MCID 0>> BDC BT /F1 11 Tf 72 720 Td (Missing children are found sooner.) Tj ET EMC'
  const rooted = (elements: readonly string[]) =>
    rawPdf([
      catalogue.replace('>>', '/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>'),
      pageTree([3]),
      page(5, '/Font<</F1 4 0 R>>').replace('>>', '>>').replace('/Type/Page', '/Type/Page/StructParents 0'),
      helvetica,
      stream(sentence),
      '<</Type/StructTreeRoot/K 8 0 R/ParentTree 7 0 R>>',
      `<</Nums[0 [${7 + elements.length} 0 R]]>>`,
      ...elements,
    ])

  it.each([
    ['an element inside itself', rooted(['<</S/Sect/P 8 0 R/K[8 0 R 0]/Pg 3 0 R>>'])],
    [
      'a hundred thousand elements, each in the one before',
      rooted(
        Array.from({ length: 100_000 }, (_, index) =>
          index === 99_999
            ? `<</S/P/P ${7 + index} 0 R/K 0/Pg 3 0 R>>`
            : `<</S/Sect/P ${7 + index} 0 R/K ${9 + index} 0 R>>`,
        ),
      ),
    ],
    ['a million children', rooted([`<</S/P/P 6 0 R/Pg 3 0 R/K[${'0 '.repeat(1_000_000)}]>>`])],
  ])('%s is read', async (_, bytes) => {
    const { document } = await read(bytes)
    expect(document.text).toBe('Missing children are found sooner.')
  })
})
