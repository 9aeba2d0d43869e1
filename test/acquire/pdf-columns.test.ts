import PDFDocument from 'pdfkit'
import { describe, expect, it } from 'vitest'
import { defaultLimits, readBuffer } from '../../pipeline/acquire/read-file.ts'
import { clean } from '../../pipeline/clean/clean.ts'
import { segment } from '../../pipeline/segment/segment.ts'
import { boxesOf } from '../../pipeline/text/boxes.ts'
import type { Letter } from '../../pipeline/types.ts'
import { type PlacedLine, taggedPdf } from '../make/tagged-pdf.ts'

async function read(bytes: Uint8Array): Promise<Letter> {
  const outcome = await readBuffer('letter.pdf', bytes, { ...defaultLimits, ocr: 'never' })
  if (!outcome.ok) throw new Error(outcome.failure.reason)
  return segment(clean(outcome.source))
}

const plain = (lines: readonly PlacedLine[]) => taggedPdf([lines], [])

const left = `The force has begun to ask each carer
why a child might have gone, and what
would bring that child back home again.
Supervisors check half of the records
every week, and councils read them too
before the morning meeting, as do all
the schools where there is one. Nobody
had been trained for longer than a day
before our visit, which is to change in
the summer of this year at the latest.`.split('\n')
const right = `We shall look at it again when we come
back to the force in autumn. We ask for
a plan by then, with names and dates in
it, which the commissioner will publish
on her website, where all can read what
was done and what was not. She will say
to the public each month how it goes on
and will ask them what they think of it
in her survey, which has been answered
by more people than in any year before.`.split('\n')

const column = (texts: readonly string[], x: number): PlacedLine[] =>
  texts.map((text, index) => ({ id: null, text, x, y: 140 + index * 14 }))
const title: PlacedLine = {
  id: null,
  text: 'Missing children: what we found and what we ask for',
  x: 72,
  y: 100,
  size: 16,
}
const across = [...column(left, 72), ...column(right, 310)].toSorted(
  (one, other) => one.y - other.y || one.x - other.x,
)
const whole = `${left.join(' ')}\n\n${right.join(' ')}`

describe('a page in two columns', () => {
  it('is read column by column, though its content runs straight across', async () => {
    const { document } = await read(plain([title, ...across]))
    expect(document.text).toBe(`${title.text}\n\n${whole}`)
  })

  it('is read in order, though its content is in none', async () => {
    const jumbled = across.map((_, index) => across[(index * 7) % across.length]!)
    const { document } = await read(plain([...jumbled, title]))
    expect(document.text).toBe(`${title.text}\n\n${whole}`)
  })

  it('is left as it is where its content is in order', async () => {
    const { document } = await read(plain([title, ...column(left, 72), ...column(right, 310)]))
    expect(document.text).toBe(`${title.text}\n\n${whole}`)
  })
})

it('a footer that is drawn first stays where the file has it', async () => {
  const footer: PlacedLine = { id: null, text: 'Office of the Commissioner', x: 72, y: 810, size: 8 }
  const { document } = await read(plain([footer, ...column(left, 72)]))
  expect(document.source.text.startsWith('Office of the Commissioner\n')).toBe(true)
})

const words = `${left.join(' ')} ${right.join(' ')}`

/** Two paragraphs on paper that lies on its side, drawn with the letters turned by so many quarters. */
function turnedPdf(quarters: number, rotate: number): Buffer {
  const file = new PDFDocument({ size: 'A4', margin: 72, info: { CreationDate: new Date(0) } })
  const [width, height] = [file.page.width, file.page.height]
  if (rotate) Object.assign(file.page.dictionary.data, { Rotate: rotate })
  file.rotate(quarters * 90, { origin: [0, 0] })
  if (quarters === 1) file.translate(0, -width)
  if (quarters === 2) file.translate(-width, -height)
  if (quarters === 3) file.translate(-height, 0)
  const options = { width: quarters % 2 ? height - 144 : width - 144 }
  file.fontSize(11).text(words, 72, 72, options).moveDown()
  file.text(words, options)
  file.end()
  return file.read() as Buffer
}

describe('a page on its side', () => {
  it.each([
    ['upright', 0, 0],
    ['with its letters turned to the right', 1, 0],
    ['with its letters upside down', 2, 0],
    ['with its letters turned to the left', 3, 0],
    ['shown upright by the file', 3, 90],
    ['shown upright by the file, the other way', 1, 270],
    ['shown upside down by the file', 0, 180],
  ])('%s has its paragraphs', async (_, quarters, rotate) => {
    const { document } = await read(turnedPdf(quarters, rotate))
    expect(document.text).toBe(`${words}\n\n${words}`)
  })

  it.each([
    ['upright', 0, 0],
    ['turned right', 1, 0],
    ['upside down', 2, 0],
    ['turned left', 3, 0],
    ['shown upright', 3, 90],
  ])('%s: the box of a word is where it stands on the page as it is shown', async (_, quarters, rotate) => {
    const { document } = await read(turnedPdf(quarters, rotate))
    const [width, height] = rotate === 90 ? [842, 595] : [595, 842]
    const first = boxesOf(document, { start: 0, end: 3 })
    expect(first).toHaveLength(1)
    const { x, y, width: wide, height: high } = first[0]!.box
    // "The" stands at the corner where reading begins, 72 points from both edges.
    const corners: Record<number, readonly [number, number]> = {
      0: [x, y],
      1: [width - x - wide, y],
      2: [width - x - wide, height - y - high],
      3: [x, height - y - high],
    }
    const [fromLine, fromStart] = corners[rotate === 90 ? 0 : quarters]!
    expect(Math.abs(fromLine - 72)).toBeLessThan(6)
    expect(Math.abs(fromStart - 72)).toBeLessThan(6)
    expect(Math.max(wide, high)).toBeLessThan(40)
  })
})
