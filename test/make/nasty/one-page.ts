/** One page that says something, and all the ways in which a file may say it oddly. */
import { catalogue, helvetica, pageTree, rawPdf, stream } from '../raw-pdf.ts'

/** What the letter says, and what must be found in it. */
export const sentence = 'The force has agreed to review its records of missing children.'
export const found = /The force has agreed to review its records of missing children\./u

/** What should become of a file. */
export type Outcome = 'text' | 'no text' | 'encrypted' | 'corrupt' | 'garbled'

export interface NastyPdf {
  readonly name: string
  readonly outcome: Outcome
  readonly make: () => Buffer | Promise<Buffer>
  /** What its text must hold; the sentence, where nothing else is said. */
  readonly says?: RegExp
}

export const shown = (text = sentence, x = 72, y = 720, size = 11): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${text}) Tj ET`

export interface OnePage {
  /** Content of the page, or a whole stream object. */
  readonly content?: string | Buffer
  /** Entries of the page beside its parent and contents. */
  readonly box?: string
  readonly entries?: string
  readonly font?: string
  readonly resources?: string
  /** Objects from number 6 on. */
  readonly more?: readonly (string | Buffer)[]
  readonly catalogue?: string
  readonly pages?: string
  readonly contents?: string
}

/** 1 catalogue, 2 pages, 3 page, 4 content, 5 font, 6 and on: `more`. */
export const onePage = ({
  content = shown(),
  box = '/MediaBox[0 0 595 842]',
  entries = '',
  font = helvetica,
  resources = '',
  more = [],
  catalogue: root = catalogue,
  pages = pageTree([3]),
  contents = '4 0 R',
}: OnePage = {}): Buffer =>
  rawPdf([
    root,
    pages,
    `<</Type/Page/Parent 2 0 R${box}/Resources<</Font<</F1 5 0 R>>${resources}>>/Contents ${contents}${entries}>>`,
    typeof content === 'string' ? stream(content) : content,
    font,
    ...more,
  ])

/** Changes the first place where `from` stands; a file in which it does not stand is a mistake in the test. */
export function changed(file: Buffer, from: string, to: string): Buffer {
  const at = file.indexOf(from, 0, 'latin1')
  if (at < 0) throw new Error(`the file has no ${from}`)
  return Buffer.concat([file.subarray(0, at), Buffer.from(to, 'latin1'), file.subarray(at + from.length)])
}
