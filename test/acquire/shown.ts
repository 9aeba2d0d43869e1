import { UnreadableFile } from '../../pipeline/acquire/failures.ts'
import type { OfficeText } from '../../pipeline/acquire/office/text.ts'
import type { Failure, SourceLine } from '../../pipeline/types.ts'

/** A source's lines as one reads them: "1 1. heading" with its kind and level, and an empty line where it is apart. */
export const shown = ({ text, lines }: { text: string; lines: readonly SourceLine[] }): string[] =>
  lines.flatMap(line => {
    const words = text.slice(line.start, line.end)
    const hint = line.hint!
    const kind =
      hint.kind === 'heading'
        ? `heading ${hint.level}`
        : hint.kind === 'item'
          ? `item ${hint.depth}`
          : hint.kind
    const apart = line.start > 0 && text[line.start - 2] === '\n'
    return [...(apart ? [''] : []), `${kind}: ${words}`]
  })

/** The words of a source's lines. */
export const wordsOf = ({ text, lines }: OfficeText): string[] =>
  lines.map(line => text.slice(line.start, line.end))

/** Why a file is refused, by code; null where it is not. Anything else that is thrown is our mistake. */
export function refusal(read: () => unknown): Failure['code'] | null {
  try {
    read()
    return null
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code
    throw error
  }
}

/** Milliseconds that something takes. */
export function timeOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

/** The letter that the makers of all formats make, as every reader must give it. */
export const letterShown = [
  'paragraph: Office of the Commissioner',
  'paragraph: Market Street',
  'paragraph: Northtown',
  'paragraph: 12 June 2023',
  '',
  'paragraph: Dear Home Secretary',
  '',
  'heading 1: Response to the inspection',
  '',
  'paragraph: I welcome the report1 of His Majesty’s Inspectorate.',
  '',
  'heading 2: Recommendations',
  '',
  'item 1: 1. The force should record every crime.',
  '',
  'item 2: (a) within a month;',
  '',
  'item 2: (b) without exception.',
  '',
  'item 1: 2. The force should train its staff.',
  '',
  'paragraph: The following was done:',
  '',
  'item 1: • a new team was set up;',
  '',
  'item 2: ◦ led by a chief inspector.',
  '',
  'row: Recommendation\tBy when',
  'row: Crime recording\tSeptember 2023',
  'row: Training\tMarch 2024',
  '',
  'quotation: The force has made progress.',
  '',
  'paragraph: Yours sincerely',
  '',
  'paragraph: Amelia Thornbury',
  'paragraph: Police and Crime Commissioner',
  '',
  'footnote: 1 Published in May 2023.',
]
