import { describe, expect, it } from 'vitest'
import { defaultLimits, readBuffer } from '../../pipeline/acquire/read-file.ts'
import { clean } from '../../pipeline/clean/clean.ts'
import { boxesOf } from '../../pipeline/text/boxes.ts'
import type { CleanDocument } from '../../pipeline/types.ts'
import { sourceOf } from '../letter.ts'
import { letterPdf, twoColumnPdf } from '../make/pdf.ts'

async function cleanPdf(bytes: Uint8Array): Promise<CleanDocument> {
  const read = await readBuffer('letter.pdf', bytes, defaultLimits)
  if (!read.ok) throw new Error(read.failure.reason)
  return clean(read.source)
}

const spanOf = ({ text }: CleanDocument, quote: string) => {
  const start = text.indexOf(quote)
  expect(start).toBeGreaterThanOrEqual(0)
  return { start, end: start + quote.length }
}

const long =
  'The inspectors came to the force in May and read the files of forty children who had gone missing. '

describe('the boxes of a span', () => {
  it('are one for each line that it lies on, within the page and below one another', async () => {
    const document = await cleanPdf(letterPdf({ paragraphs: [long.repeat(4), 'Last of all.'] }))
    const boxes = boxesOf(document, spanOf(document, long.repeat(2).trim()))
    expect(boxes.length).toBeGreaterThan(1)
    for (const { page, box } of boxes) {
      expect(page).toBe(1)
      expect(box.x).toBeGreaterThanOrEqual(71)
      expect(box.x + box.width).toBeLessThanOrEqual(525)
    }
    const tops = boxes.map(({ box }) => box.y)
    expect(tops).toEqual(tops.toSorted((one, other) => one - other))
  })

  it('take the share of a line that the span takes', async () => {
    const document = await cleanPdf(letterPdf({ paragraphs: ['Police and Crime Commissioner'] }))
    const [whole] = boxesOf(document, spanOf(document, 'Police and Crime Commissioner'))
    const [word] = boxesOf(document, spanOf(document, 'Crime'))
    expect(word!.box.width).toBeLessThan(whole!.box.width / 3)
    expect(word!.box.x).toBeGreaterThan(whole!.box.x)
  })

  it('are none where the file has none', () => {
    const document = clean(sourceOf('Dear Sir\n\nAll is well.'))
    expect(boxesOf(document, spanOf(document, 'All is well.'))).toEqual([])
  })
})

describe('the order of a page', () => {
  it('is column by column', async () => {
    const left = 'The left column speaks first of custody and of the children in it. '.repeat(8)
    const right = 'The right column speaks afterwards of training and of those who had it. '.repeat(8)
    const { text } = await cleanPdf(twoColumnPdf(left, right))
    expect(text.lastIndexOf('left column')).toBeLessThan(text.indexOf('right column'))
  })
})

describe('rows of a plain text table', () => {
  it('keep their cells apart, and an indent is no cell', () => {
    const table = ['Area\tGrade', 'Preventing crime\tGood', 'Responding to the public\tInadequate']
    const { text } = clean(sourceOf(`Grades\n\n${table.join('\n')}\n\n\tTo:\tThe Home Secretary`))
    expect(text).toContain('Preventing crime\tGood')
    expect(text).toContain('To: The Home Secretary')
  })
})
