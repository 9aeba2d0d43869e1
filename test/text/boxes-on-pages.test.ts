import { describe, expect, it } from 'vitest'
import { asRead, asShown, boxesOf } from '../../pipeline/text/boxes.ts'
import type { CleanDocument, CleanLine } from '../../pipeline/types.ts'
import { letterOf } from '../letter.ts'

const line = (start: number, end: number, page: number, y: number, turns?: number): CleanLine => ({
  start,
  end,
  page,
  box: { x: 100, y, width: end - start, height: 10 },
  fontSize: 10,
  bold: false,
  ...(turns ? { turns } : {}),
})

// Letters one point wide: the place in the text is the distance from the left.
const document: CleanDocument = {
  ...letterOf('x').document,
  lines: [line(0, 40, 1, 700), line(41, 81, 1, 712), line(82, 102, 2, 50), line(104, 124, 2, 80)],
}

describe('the boxes of a span', () => {
  it.each([
    ['within a line', 10, 15, [[1, 110, 700, 5]]],
    ['the whole of a line', 41, 81, [[1, 100, 712, 40]]],
    [
      'over a line end',
      35,
      45,
      [
        [1, 135, 700, 5],
        [1, 100, 712, 4],
      ],
    ],
    [
      'over a page',
      80,
      84,
      [
        [1, 139, 712, 1],
        [2, 100, 50, 2],
      ],
    ],
    [
      'over all lines',
      0,
      124,
      [
        [1, 100, 700, 40],
        [1, 100, 712, 40],
        [2, 100, 50, 20],
        [2, 100, 80, 20],
      ],
    ],
    ['between two blocks', 102, 104, []],
    ['behind the text', 500, 510, []],
  ])('%s', (_, start, end, expected) => {
    const found = boxesOf(document, { start, end })
    expect(found.map(({ page, box }) => [page, box.x, box.y, Math.round(box.width)])).toEqual(expected)
  })

  it('of letters that read downwards is a stretch of its height', () => {
    const turned: CleanDocument = {
      ...document,
      lines: [{ ...line(0, 40, 1, 200, 1), box: { x: 300, y: 200, width: 10, height: 40 } }],
    }
    expect(boxesOf(turned, { start: 10, end: 15 })).toEqual([
      { page: 1, box: { x: 300, y: 210, width: 10, height: 5 } },
    ])
  })

  it('of letters that read upwards starts from below', () => {
    const turned: CleanDocument = {
      ...document,
      lines: [{ ...line(0, 40, 1, 200, 3), box: { x: 300, y: 200, width: 10, height: 40 } }],
    }
    expect(boxesOf(turned, { start: 10, end: 15 })).toEqual([
      { page: 1, box: { x: 300, y: 225, width: 10, height: 5 } },
    ])
  })

  it('are none where the file has no pages', () => {
    expect(boxesOf(letterOf('The force is well led.').document, { start: 0, end: 9 })).toEqual([])
  })
})

it.each([0, 1, 2, 3])('a box turned back by %d quarters and forth again is the same', turns => {
  const box = { x: 3, y: 5, width: 7, height: 11 }
  expect(asShown(asRead(box, turns), turns)).toEqual(box)
})
