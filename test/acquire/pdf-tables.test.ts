import { describe, expect, it } from 'vitest'
import { defaultLimits, readBuffer } from '../../pipeline/acquire/read-file.ts'
import { clean } from '../../pipeline/clean/clean.ts'
import { segment } from '../../pipeline/segment/segment.ts'
import type { Letter } from '../../pipeline/types.ts'
import { seeded } from '../make/seeded.ts'
import { linesAt, type PlacedLine, tag, taggedPdf } from '../make/tagged-pdf.ts'

async function read(bytes: Uint8Array): Promise<Letter> {
  const outcome = await readBuffer('letter.pdf', bytes, { ...defaultLimits, ocr: 'never' })
  if (!outcome.ok) throw new Error(outcome.failure.reason)
  return segment(clean(outcome.source))
}

/** A file without tags. */
const plain = (...lines: readonly PlacedLine[]) => taggedPdf([lines.map(line => ({ ...line, id: null }))], [])

const rowsOf = ({ document: { text }, blocks }: Letter) =>
  blocks.flatMap(({ kind, start, end }) => (kind === 'row' ? [text.slice(start, end)] : []))

const sentence = (text: string, y: number): PlacedLine => ({ id: 'text', text, x: 72, y })
const intro = [
  sentence('Dear Home Secretary', 80),
  sentence('The force has begun to ask each carer why a child might have gone, and supervisors', 110),
  sentence('check half of these records every week. The council reads them before morning.', 124),
]

// Columns at 72, 120 and 400; the second cell of the first row is wrapped.
const table: readonly (readonly [row: number, cell: number, y: number, text: string])[] = [
  [0, 0, 200, 'Ref'],
  [0, 1, 200, 'What is asked'],
  [0, 2, 200, 'Due'],
  [1, 0, 222, '1'],
  [1, 1, 222, 'Record the voice of the child in every case that'],
  [1, 1, 236, 'is opened, and read it'],
  [1, 2, 222, '30 June 2023'],
  [2, 0, 258, '2'],
  [2, 1, 258, 'Review all flags'],
  [2, 2, 258, 'July 2023'],
  [3, 0, 280, '3'],
  [3, 1, 280, 'Send a detective to every sudden death of a child'],
  [3, 2, 280, 'August 2023'],
]
const expected = [
  'Ref\tWhat is asked\tDue',
  '1\tRecord the voice of the child in every case that is opened, and read it\t30 June 2023',
  '2\tReview all flags\tJuly 2023',
  '3\tSend a detective to every sudden death of a child\tAugust 2023',
]
const columns = [72, 120, 400]
const cells = table.map(
  ([row, cell, y, text]): PlacedLine => ({ id: `${row}.${cell}`, text, x: columns[cell]!, y }),
)
const tableTag = (rows: readonly number[]) =>
  tag('Table', ...rows.map(row => tag('TR', ...[0, 1, 2].map(cell => tag('TD', tag('P', `${row}.${cell}`))))))

describe('a table', () => {
  it('without tags shows by where its lines stand', async () => {
    const letter = await read(
      plain(...intro, ...cells, sentence('The table ends here, and the letter goes on.', 330)),
    )
    expect(rowsOf(letter)).toEqual(expected)
    expect(letter.document.text).toMatch(/\n\nThe table ends here, and the letter goes on\.$/u)
  })

  it('without tags may be drawn line by line', async () => {
    const byHeight = cells.toSorted((one, other) => one.y - other.y || one.x - other.x)
    expect(rowsOf(await read(plain(...intro, ...byHeight)))).toEqual(expected)
  })

  it('with tags goes by them, whatever the order of its content', async () => {
    const byColumn = cells.toSorted((one, other) => one.x - other.x || one.y - other.y)
    const letter = await read(
      taggedPdf([[...intro, ...byColumn]], [tag('P', 'text'), tableTag([0, 1, 2, 3])]),
    )
    expect(rowsOf(letter)).toEqual(expected)
  })

  it('has a sentence in each cell, and a box for each of its lines', async () => {
    const { document, blocks, sentences } = await read(plain(...intro, ...cells))
    const row = blocks.findIndex(({ kind }) => kind === 'row') + 1
    const said = sentences.filter(({ block }) => block === row)
    expect(said.map(({ start, end }) => document.text.slice(start, end))).toEqual(expected[1]!.split('\t'))
    const within = document.lines.filter(
      line => line.start >= blocks[row]!.start && line.end <= blocks[row]!.end,
    )
    expect(within.map(({ box }) => Math.round(box!.x))).toEqual([72, 120, 120, 400])
  })

  it('of two rows is not seen without tags', async () => {
    const two = cells.filter(({ id }) => id!.startsWith('0') || id!.startsWith('2'))
    expect(rowsOf(await read(plain(...intro, ...two)))).toEqual([])
  })

  it('ends before text that stands apart below its first column', async () => {
    const letter = await read(plain(...intro, ...cells, sentence('Yes.', 330)))
    expect(rowsOf(letter)).toEqual(expected)
  })
})

describe('what only looks like a table', () => {
  const names = [
    ...linesAt('left', 72, 660, ['Ofsted', 'Yvette Stone', 'National Director', 'Social Care']),
    ...linesAt('right', 320, 660, [
      'Care Quality Commission',
      'Ursula Grange',
      'Deputy Inspector',
      'Hospitals',
    ]),
  ].toSorted((one, other) => one.y - other.y || one.x - other.x)
  const close = sentence('Yours sincerely', 620)

  it('a signature in two columns has no rows', async () => {
    const letter = await read(plain(...intro, close, ...names))
    expect(rowsOf(letter)).toEqual([])
    expect(letter.document.text).toContain('\nYvette Stone\n')
  })

  it('nor has one that is a table by its tags', async () => {
    const cell = (id: string, place: number) => tag('TD', tag('P', `${id}${place}`))
    const lines = names.map(line => ({ ...line, id: `${line.id}${line.y}` }))
    const rows = [660, 674, 688, 702].map(y => tag('TR', cell('left', y), cell('right', y)))
    const letter = await read(
      taggedPdf(
        [[...intro, { ...close, id: 'close' }, ...lines]],
        [tag('P', 'text'), tag('P', 'close'), tag('Table', ...rows)],
      ),
    )
    expect(rowsOf(letter)).toEqual([])
    expect(letter.document.text).toContain('\nYvette Stone\n')
  })

  it('a head with an address beside a telephone number has no rows', async () => {
    const head = [
      ...linesAt('left', 72, 20, ['Home Office', '2 Example Street', 'London']),
      ...linesAt('right', 400, 20, ['Tel: 01483 555 0100', 'www.example.org', '3 May 2023']),
    ].toSorted((one, other) => one.y - other.y || one.x - other.x)
    expect(rowsOf(await read(plain(...head, ...intro)))).toEqual([])
  })

  it('a letter laid out as a table has paragraphs', async () => {
    const lines = [
      ...intro,
      ...linesAt('two', 72, 160, ['It asks carers.']),
      ...linesAt('three', 72, 190, ['It will go on.']),
    ]
    const cell = (id: string) => tag('TR', tag('TD', tag('P', id)))
    const letter = await read(taggedPdf([lines], [tag('Table', cell('text'), cell('two'), cell('three'))]))
    expect(rowsOf(letter)).toEqual([])
    expect(letter.document.text).toContain('\nIt asks carers.\n')
  })

  it('a list with its numbers far to the left has items', async () => {
    const items = [1, 2, 3].flatMap((number): PlacedLine[] => [
      { id: 'n', text: `${number}.`, x: 72, y: 170 + number * 20 },
      { id: 't', text: 'The force should read its records.', x: 110, y: 170 + number * 20 },
    ])
    const letter = await read(plain(...intro, ...items))
    expect(rowsOf(letter)).toEqual([])
    expect(letter.blocks.filter(({ kind }) => kind === 'item')).toHaveLength(3)
  })
})

it('a page of ten thousand scattered words takes a moment', async () => {
  const next = seeded(7)
  const words = Array.from(
    { length: 10_000 },
    (): PlacedLine => ({ id: null, text: 'force', x: next(560), y: 20 + next(800), size: 2 }),
  )
  const { document } = await read(taggedPdf([words], []))
  expect(document.text.length).toBeGreaterThan(10_000 * 5)
}, 10_000)
