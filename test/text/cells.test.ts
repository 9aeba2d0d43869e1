import { describe, expect, it } from 'vitest'
import { cellsOf, rowOf } from '../../pipeline/text/cells.ts'

describe('cells of a line', () => {
  it.each([
    ['1 | Record it | Done', ['1', 'Record it', 'Done']],
    ['| 1 | Record it | |', ['1', 'Record it']],
    ['C1\tRecord it\t–', ['C1', 'Record it', '–']],
    ['3.1 / grading / T/ACC Poe / May 23', ['3.1', 'grading', 'T/ACC Poe', 'May 23']],
    ['A sentence and/or two.', ['A sentence and/or two.']],
  ])('%j has %j', (line, expected) => {
    const text = `Above\n${line}\nBelow`
    const cells = cellsOf(text, { start: 6, end: 6 + line.length })
    expect(cells.map(cell => cell.text)).toEqual(expected)
    for (const { start, end, text: words } of cells) expect(text.slice(start, end)).toBe(words)
  })
})

describe('cells of a row', () => {
  it.each([
    ['1 | | Done', ['1', '', 'Done']],
    ['| 1 | Record it | |', ['1', 'Record it', '']],
    ['1 | Record it |', ['1', 'Record it']],
    ['Record it', ['Record it']],
  ])('%j has %j, the empty ones among them', (line, expected) => {
    expect(rowOf(line, { start: 0, end: line.length }).map(cell => cell.text)).toEqual(expected)
  })
})
