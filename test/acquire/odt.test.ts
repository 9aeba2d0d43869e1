import { describe, expect, it } from 'vitest'
import { readOdt } from '../../pipeline/acquire/odt/odt.ts'
import { zipOf } from '../make/docx.ts'
import {
  h,
  letterOdt,
  odtBullet,
  odtList,
  odtListStyle,
  odtNumber,
  odtOf,
  odtStyle,
  p,
  usualOdtStyles,
} from '../make/odt.ts'
import { letterShown, refusal, shown, timeOf, wordsOf } from './shown.ts'

const read = (body: string, automatic = '') => readOdt(odtOf({ body, automatic, styles: usualOdtStyles }))

describe('an OpenDocument letter', () => {
  it('gives its parts as they are shown', () => {
    const letter = readOdt(letterOdt())
    expect(shown(letter)).toEqual(letterShown)
    expect(letter.title).toBe('Response of the commissioner')
  })
})

const bold = odtStyle('Bold', '<style:text-properties fo:font-weight="bold"/>', 'text', '')
const hidden = odtStyle('Hidden', '<style:text-properties text:display="none"/>', 'text', '')
const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`

describe('what is shown of a paragraph', () => {
  it.each<[name: string, body: string, lines: string[]]>([
    [
      'insertions, and no deletions',
      `<text:tracked-changes><text:changed-region><text:deletion>${p('Deleted.')}</text:deletion></text:changed-region></text:tracked-changes>${p('It is <text:change-start text:change-id="a"/>now <text:change-end text:change-id="a"/><text:change text:change-id="b"/>done.')}`,
      ['It is now done.'],
    ],
    ['no hidden text', p(`Seen${span('Hidden', ' unseen')}.`), ['Seen.']],
    ['no comments', p(`Text<office:annotation>${p('Comment.')}</office:annotation>.`), ['Text.']],
    ['spaces, tabs and lines', p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d'), ['a b\tc', 'd']],
    ['line ends of the file as spaces', p('Dear\n\tHome\nSecretary'), ['Dear Home Secretary']],
    ['signs of symbol fonts', p('\uF0FC done'), ['✓ done']],
    ['hyphens as such', p('re\u00ADcord 2023\u201124'), ['re\u00ADcord 2023\u201124']],
    ['links and fields', p('<text:a>a</text:a> <text:date>3 May</text:date>'), ['a 3 May']],
    [
      'a frame after its paragraph, without its description',
      p(
        `<draw:frame><svg:title>Crest</svg:title><draw:text-box>${p('Boxed.')}</draw:text-box></draw:frame>Text.`,
      ),
      ['Text.', 'Boxed.'],
    ],
    [
      'a drawing with text',
      `<draw:custom-shape>${p('Drawn.')}</draw:custom-shape>`.replace(/^.*$/u, shape => p(`${shape}Text.`)),
      ['Text.', 'Drawn.'],
    ],
    ['sections', `<text:section>${p('In it.')}</text:section>`, ['In it.']],
    [
      'no hidden sections',
      `<text:section text:display="none">${p('In it.')}</text:section>${p('Out.')}`,
      ['Out.'],
    ],
    [
      'an index',
      `<text:table-of-content><text:index-body>${p('Introduction<text:tab/>1')}</text:index-body></text:table-of-content>`,
      ['Introduction\t1'],
    ],
  ])('%s', (_, body, lines) => {
    expect(wordsOf(read(body, hidden))).toEqual(lines)
  })

  it.each<[name: string, body: string, lines: string[]]>([
    [
      'a short bold line',
      p(span('Bold', 'Our response')) + p('Text.'),
      ['heading 4: Our response', '', 'paragraph: Text.'],
    ],
    ['a line with a bold word', p(`${span('Bold', 'Our')} response`), ['paragraph: Our response']],
    [
      'lines without space between them',
      p('Market Street', 'Close') + p('Northtown', 'Close'),
      ['paragraph: Market Street', 'paragraph: Northtown'],
    ],
    ['a quotation', p('Progress is good.', 'Quotations'), ['quotation: Progress is good.']],
    [
      'an item of two paragraphs',
      odtList('Numbers', [p('Record crime.', 'Close') + p('By May.', 'Close')]),
      ['item 1: 1. Record crime.', 'paragraph: By May.'],
    ],
  ])('%s', (_, body, lines) => {
    expect(shown(read(body, bold))).toEqual(lines)
  })
})

describe('numbers and bullets', () => {
  const outline = `<text:outline-style>${[odtNumber(1, '1', '', '.'), odtNumber(2, '1', '', '', 2)]
    .join('')
    .replaceAll('list-level-style-number', 'outline-level-style')}</text:outline-style>`
  const one = (style: string, more = '') => odtList(style, [p('x')], more)

  it.each<[name: string, body: string, lines: string[]]>([
    ['lists of their own begin anew', one('Numbers') + one('Numbers'), ['1. x', '1. x']],
    [
      'a list that goes on',
      one('Numbers') + p('y') + one('Numbers', 'text:continue-numbering="true"'),
      ['1. x', 'y', '2. x'],
    ],
    [
      'a list that goes on with one further up',
      one('Numbers', 'xml:id="l1"') + one('Numbers') + one('Numbers', 'text:continue-list="l1"'),
      ['1. x', '1. x', '2. x'],
    ],
    [
      'a number that is set',
      `<text:list text:style-name="Numbers"><text:list-item text:start-value="4">${p('x')}</text:list-item></text:list>`,
      ['4. x'],
    ],
    [
      'a header of a list',
      `<text:list text:style-name="Numbers"><text:list-header>${p('x')}</text:list-header></text:list>`,
      ['x'],
    ],
    ['an unknown list', one('Nowhere'), ['x']],
    [
      'headings',
      h(1, 'a') + h(2, 'b') + h(2, 'c') + h(1, 'd') + h(2, 'e'),
      ['1. a', '1.1 b', '1.2 c', '2. d', '2.1 e'],
    ],
    ['no number for an empty heading', h(1, '') + h(1, 'a'), ['1. a']],
  ])('%s', (_, body, lines) => {
    expect(wordsOf(readOdt(odtOf({ body, styles: usualOdtStyles + outline })))).toEqual(lines)
  })

  it('shows the levels above where the style asks for it, and bullets of symbol fonts as what they show', () => {
    const levels = odtListStyle('Deep', odtNumber(1, '1', '', '.') + odtNumber(2, 'a', '', ')', 2))
    const bullets = odtListStyle('Signs', odtBullet(1, '\uF0A7'))
    const inner = `<text:list><text:list-item>${p('y')}</text:list-item></text:list>`
    const body = odtList('Deep', [p('x') + inner]) + odtList('Signs', [p('z')])
    expect(wordsOf(read(body, levels + bullets))).toEqual(['1. x', '1.a) y', '▪ z'])
  })
})

describe('tables', () => {
  it('keeps rows, also in groups, and the columns of merged cells', () => {
    const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`
    const covered = '<table:covered-table-cell/>'
    const row = (cells: string) => `<table:table-row>${cells}</table:table-row>`
    const body = `<table:table><table:table-header-rows>${row(cell('Wide') + covered + cell('c'))}</table:table-header-rows>${row(covered + cell('b') + cell('c'))}</table:table>`
    expect(wordsOf(read(body))).toEqual(['Wide\t\tc', '\tb\tc'])
  })
})

describe('hostile and broken files', () => {
  const encrypted =
    '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
  const nested = (depth: number) => '<text:list><text:list-item>'.repeat(depth)

  it.each<[name: string, bytes: Uint8Array, code: string]>([
    [
      'a password',
      odtOf({ body: '', others: { 'META-INF/manifest.xml': encrypted, 'content.xml': '\x00\x01junk' } }),
      'encrypted',
    ],
    [
      'a password, as newer programs set it',
      zipOf({ mimetype: '', 'encrypted-package': '\x00' }),
      'encrypted',
    ],
    ['a bomb', odtOf({ body: p(' '.repeat(100_000_000)) }), 'too-large'],
    ['nesting', odtOf({ body: nested(100_000) }), 'corrupt'],
    ['too many elements', odtOf({ body: '<text:p/>'.repeat(700_000) }), 'too-large'],
    ['half a file', letterOdt().subarray(0, 1200), 'corrupt'],
    ['a spreadsheet', zipOf({ 'content.xml': '<office:document-content/>' }), 'corrupt'],
    ['no text', odtOf({ body: p('') }), 'no-text'],
  ])('%s', (_, bytes, code) => {
    let found: string | null = null
    expect(timeOf(() => (found = refusal(() => readOdt(bytes))))).toBeLessThan(4000)
    expect(found).toBe(code)
  })

  it('reads what is long and odd, but no bomb', () => {
    const odd = [
      p(`a${'<text:tab/>'.repeat(50_000)}b${'<text:line-break/>'.repeat(50_000)}`),
      odtList(
        'Numbers',
        Array.from({ length: 20_000 }, () => p('x')),
        'text:continue-list="nowhere"',
      ),
      p(`<text:s text:c="999999999"/><text:span text:style-name="constructor">y</text:span>`),
    ].join('')
    const styles =
      odtStyle('Standard', '', 'paragraph', 'Other') + odtStyle('Other', '', 'paragraph', 'Standard')
    let lines: string[] = []
    expect(timeOf(() => (lines = wordsOf(readOdt(odtOf({ body: odd, styles })))))).toBeLessThan(4000)
    expect([lines.length, lines.at(-1)]).toEqual([20_002, 'y'])
  })
})
