/** Files that are damaged, cut, or not what they say. */
import { ownerLockedPdf, plainLetter, truncatedPdf } from '../pdf.ts'
import { catalogue, helvetica, page, pageTree, rawPdf, stream } from '../raw-pdf.ts'
import { changed, type NastyPdf, onePage, shown } from './one-page.ts'

const letter = /I welcome the report of the inspectors/u
const withTail = (file: Buffer, tail: string) => Buffer.concat([file, Buffer.from(tail, 'latin1')])
const withHead = (file: Buffer, head: string) => Buffer.concat([Buffer.from(head, 'latin1'), file])
const cutAt = (file: Buffer, mark: string) => file.subarray(0, file.indexOf(mark, 0, 'latin1'))

/** A newer version of object 4 behind the old end of the file. */
function updated(file: Buffer, content: string): Buffer {
  const object = Buffer.concat([Buffer.from('4 0 obj\n'), stream(content), Buffer.from('\nendobj\n')])
  const before = /startxref\n(\d+)/u.exec(file.toString('latin1'))![1]!
  const at = file.length
  const xref = at + object.length
  const table = `xref\n4 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev ${before}>>\nstartxref\n${xref}\n%%EOF\n`
  return Buffer.concat([file, object, Buffer.from(table)])
}

export const damagedPdfs: readonly NastyPdf[] = [
  { name: 'as it should be', outcome: 'text', make: () => onePage() },
  { name: 'without its last line', outcome: 'text', make: () => cutAt(onePage(), '%%EOF') },
  { name: 'without startxref', outcome: 'text', make: () => cutAt(onePage(), 'startxref') },
  { name: 'without xref and trailer', outcome: 'text', make: () => cutAt(onePage(), 'xref\n0') },
  { name: 'cut at 99 %', outcome: 'text', says: letter, make: () => truncatedPdf(0.99) },
  { name: 'cut at half', outcome: 'corrupt', make: () => truncatedPdf(0.5) },
  { name: 'cut at a tenth', outcome: 'corrupt', make: () => truncatedPdf(0.1) },
  { name: 'only its header', outcome: 'corrupt', make: () => Buffer.from('%PDF-1.7\n') },
  { name: 'header and end', outcome: 'corrupt', make: () => Buffer.from('%PDF-1.7\n%%EOF\n') },
  {
    name: 'a header and random bytes',
    outcome: 'corrupt',
    make: () => Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(4000, '\x07\xf3\x9a', 'latin1')]),
  },
  {
    name: 'startxref into nowhere',
    outcome: 'text',
    make: () =>
      Buffer.from(
        onePage()
          .toString('latin1')
          .replace(/startxref\n\d+/u, 'startxref\n99999999'),
        'latin1',
      ),
  },
  {
    name: 'startxref that is negative',
    outcome: 'text',
    make: () =>
      Buffer.from(
        onePage()
          .toString('latin1')
          .replace(/startxref\n\d+/u, 'startxref\n-1'),
        'latin1',
      ),
  },
  {
    name: 'xref whose places are all wrong',
    outcome: 'text',
    make: () =>
      Buffer.from(
        onePage()
          .toString('latin1')
          .replace(/\d{10} 00000 n/gu, '0000000003 00000 n'),
        'latin1',
      ),
  },
  {
    name: 'xref that claims more objects than there are',
    outcome: 'text',
    make: () => changed(onePage(), 'xref\n0 6', 'xref\n0 60'),
  },
  {
    name: 'a trailer without its root',
    outcome: 'text',
    make: () => changed(onePage(), '/Root 1 0 R', '/Toor 1 0 R'),
  },
  {
    name: 'a wrong size in the trailer',
    outcome: 'text',
    make: () => changed(onePage(), '/Size 6', '/Size 2'),
  },
  { name: 'junk before the header', outcome: 'text', make: () => withHead(onePage(), 'From: x\r\n\r\n') },
  {
    name: 'a kilobyte of junk before the header',
    outcome: 'text',
    make: () => withHead(onePage(), 'junk\n'.repeat(200)),
  },
  {
    name: 'a byte order mark before the header',
    outcome: 'text',
    make: () => withHead(onePage(), '\xef\xbb\xbf'),
  },
  { name: 'junk behind the end', outcome: 'text', make: () => withTail(onePage(), '\0'.repeat(3000)) },
  {
    name: 'a page of HTML behind the end',
    outcome: 'text',
    make: () => withTail(onePage(), '<html><body>404</body></html>'),
  },
  {
    name: 'a version that does not exist',
    outcome: 'text',
    make: () => changed(onePage(), '%PDF-1.5', '%PDF-9.9'),
  },
  {
    name: 'lines that end in carriage returns',
    outcome: 'text',
    make: () => Buffer.from(onePage().toString('latin1').replaceAll('\n', '\r'), 'latin1'),
  },
  {
    name: 'a content length that is too small',
    outcome: 'text',
    make: () => onePage({ content: Buffer.from(`<</Length 5>>\nstream\n${shown()}\nendstream`) }),
  },
  {
    name: 'a content length that is too great',
    outcome: 'text',
    make: () => onePage({ content: Buffer.from(`<</Length 99999>>\nstream\n${shown()}\nendstream`) }),
  },
  {
    name: 'a content without a length',
    outcome: 'text',
    make: () => onePage({ content: Buffer.from(`<<>>\nstream\n${shown()}\nendstream`) }),
  },
  {
    name: 'a length that leads to itself',
    outcome: 'text',
    make: () => onePage({ content: Buffer.from(`<</Length 4 0 R>>\nstream\n${shown()}\nendstream`) }),
  },
  {
    name: 'a content without endstream',
    outcome: 'text',
    make: () => onePage({ content: Buffer.from(`<</Length ${shown().length}>>\nstream\n${shown()}\n`) }),
  },
  {
    name: 'objects without endobj',
    outcome: 'text',
    make: () => Buffer.from(onePage().toString('latin1').replaceAll('\nendobj', ''), 'latin1'),
  },
  {
    name: 'a page tree that holds itself',
    outcome: 'no text',
    make: () => rawPdf([catalogue, pageTree([2], 1)]),
  },
  {
    name: 'a page tree that holds itself and a page',
    outcome: 'text',
    make: () => onePage({ pages: pageTree([3, 2], 2) }),
  },
  {
    name: 'a page count that is too great',
    outcome: 'text',
    make: () => onePage({ pages: pageTree([3], 7) }),
  },
  { name: 'a page count of none', outcome: 'text', make: () => onePage({ pages: pageTree([3], 0) }) },
  { name: 'a page count below none', outcome: 'text', make: () => onePage({ pages: pageTree([3], -5) }) },
  { name: 'a page that is missing', outcome: 'text', make: () => onePage({ pages: pageTree([3, 77], 2) }) },
  {
    name: 'a tree without pages',
    outcome: 'no text',
    make: () => rawPdf([catalogue, '<</Type/Pages/Kids[]/Count 0>>']),
  },
  { name: 'a catalogue that is an array', outcome: 'corrupt', make: () => rawPdf(['[1 2 3]', pageTree([])]) },
  {
    name: 'a catalogue that is missing',
    outcome: 'text',
    make: () => changed(onePage(), '/Type/Catalog', '/Type/Gatalog'),
  },
  {
    name: 'outlines that go round',
    outcome: 'text',
    make: () =>
      onePage({
        catalogue: '<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>',
        more: ['<</First 7 0 R/Last 7 0 R/Count 1>>', '<</Title(x)/Parent 6 0 R/Next 7 0 R>>'],
      }),
  },
  {
    name: 'a structure tree that goes round',
    outcome: 'text',
    make: () =>
      onePage({
        catalogue: '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>',
        more: ['<</Type/StructTreeRoot/K 7 0 R>>', '<</Type/StructElem/S/P/P 6 0 R/K[7 0 R]>>'],
      }),
  },
  {
    name: 'two files, one behind the other',
    outcome: 'text',
    make: () => Buffer.concat([onePage({ content: shown('An older letter.') }), onePage()]),
  },
  {
    name: 'an update that changes the page',
    outcome: 'text',
    make: () => updated(onePage({ content: shown('Draft') }), shown()),
  },
  { name: 'an update that empties the page', outcome: 'no text', make: () => updated(onePage(), '') },
  { name: 'locked by its owner against copying', outcome: 'text', says: letter, make: ownerLockedPdf },
  { name: 'a letter by a decent program', outcome: 'text', says: letter, make: plainLetter },
  {
    name: 'two pages that share one content',
    outcome: 'text',
    make: () =>
      rawPdf([
        catalogue,
        pageTree([3, 4]),
        page(5, '/Font<</F1 6 0 R>>'),
        page(5, '/Font<</F1 6 0 R>>'),
        stream(shown()),
        helvetica,
      ]),
  },
]
