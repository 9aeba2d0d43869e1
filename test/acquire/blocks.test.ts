import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, linesOfBlocks } from '../../pipeline/acquire/blocks.ts'
import { bulletOf, formatNumber, type NumberFormat, symbolAt } from '../../pipeline/acquire/office/numbers.ts'
import { blocksOfTable } from '../../pipeline/acquire/office/table.ts'
import { timeOf } from './shown.ts'

const block = (text: string, apart = false): Block => ({ text, hint: { kind: 'paragraph' }, apart })
const row = (text: string): Block => ({ text, hint: { kind: 'row' }, apart: false })

describe('blocks as lines', () => {
  it.each<[name: string, blocks: Block[], text: string]>([
    ['lines of an address', [block('Market Street'), block('Northtown')], 'Market Street\nNorthtown'],
    ['paragraphs', [block('One.', true), block('Two.', true)], 'One.\n\nTwo.'],
    ['an empty paragraph', [block('One.'), block('', true), block('Two.')], 'One.\n\nTwo.'],
    ['nothing but empty paragraphs', [block('', true), block(' \t', true)], ''],
    ['white space', [block(' One\n  or \u2028 two. ')], 'One or two.'],
    ['no-break spaces and soft hyphens', [block('5\u00A0May re\u00ADcord')], '5\u00A0May re\u00ADcord'],
    ['an empty first cell', [row('\tBy when\t'), row('Training\t')], '\tBy when\nTraining'],
  ])('%s', (_, blocks, text) => {
    expect(linesOfBlocks(blocks).text).toBe(text)
  })

  it('gives every line that has words, exactly where it stands', () => {
    const texts = fc.array(
      fc.record({
        text: fc.string({ unit: fc.constantFrom('a', '. ', '\t', '\n', 'é') }),
        apart: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(texts, given => {
        const { text, lines } = linesOfBlocks(given.map(({ text, apart }) => block(text, apart)))
        expect(lines.map(line => text.slice(line.start, line.end))).toEqual(
          text.split('\n').filter(line => line !== ''),
        )
      }),
    )
  })

  it('is not held up by long white space', () => {
    const hostile = `a${'\t'.repeat(100_000)}b${' '.repeat(100_000)}c`
    expect(timeOf(() => linesOfBlocks([block(hostile), row(hostile)]))).toBeLessThan(500)
  })
})

describe('tables', () => {
  const cells = (...texts: string[]) => texts.map(text => [block(text)])
  const kinds = (rows: Block[][][]) =>
    blocksOfTable(rows)
      .filter(({ text }) => text !== '')
      .map(({ text, hint }) => [hint.kind, text])

  it.each<[name: string, rows: Block[][][], expected: string[][]]>([
    [
      'rows',
      [cells('Action', 'By when'), cells('Training', 'May')],
      [
        ['row', 'Action\tBy when'],
        ['row', 'Training\tMay'],
      ],
    ],
    [
      'several paragraphs in a cell',
      [[[block('One.'), block('Two\tmore.')], [block('x')]], cells('', 'y')],
      [
        ['row', 'One. Two more.\tx'],
        ['row', '\ty'],
      ],
    ],
    [
      'a box around a text, in one column',
      [cells('One.'), cells('Two.')],
      [
        ['paragraph', 'One.'],
        ['paragraph', 'Two.'],
      ],
    ],
    [
      'a letterhead beside an address, in one row',
      [cells('Market Street', 'Northtown Police')],
      [
        ['paragraph', 'Market Street'],
        ['paragraph', 'Northtown Police'],
      ],
    ],
    ['nothing', [cells('', ''), []], []],
  ])('%s', (_, rows, expected) => {
    expect(kinds(rows)).toEqual(expected)
  })
})

describe('numbers of lists', () => {
  it.each<[format: NumberFormat, value: number, written: string]>([
    ['decimal', 12, '12'],
    ['two-digits', 3, '03'],
    ['lower-letter', 2, 'b'],
    ['upper-letter', 28, 'BB'],
    ['lower-roman', 49, 'xlix'],
    ['upper-roman', 4, 'IV'],
    ['ordinal', 2, '2nd'],
    ['ordinal', 11, '11th'],
    ['ordinal', 104, '104th'],
    ['none', 5, ''],
    ['lower-roman', 999_999_999, '999999999'],
    ['lower-letter', 0, '0'],
  ])('%s %d is %s', (format, value, written) => {
    expect(formatNumber(value, format)).toBe(written)
  })

  it.each([
    ['\uF0B7', '', '•'],
    ['\uF0A7', 'Wingdings', '▪'],
    ['l', 'Wingdings', '●'],
    ['l', 'Arial', 'l'],
    ['o', 'Courier New', '◦'],
    ['\uF0FF', 'Webdings', '•'],
    ['–', '', '–'],
  ])('the bullet %j in %j is %s', (text, font, bullet) => {
    expect(bulletOf(text, font)).toBe(bullet)
  })

  it('knows signs of symbol fonts, or says where they stand', () => {
    expect([symbolAt(0xf0fc), symbolAt(0xfc), symbolAt(0xf041)]).toEqual(['✓', '✓', '\uF041'])
  })
})
