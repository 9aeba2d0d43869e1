import { withoutMarker } from '../text/markers.ts'
import type { BlockKind, Letter, Unit } from '../types.ts'

/** Only running text is read: no letterhead, addresses, signatures or boilerplate. */
const running = new Set<BlockKind>(['paragraph', 'item', 'row', 'note'])

const onOneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** The units of a letter, in the order of its sentences. */
export function unitsOf({ document: { text }, blocks, sentences }: Letter): readonly Unit[] {
  const headings = new Map<number, string>()
  const headingAt = (index: number) => {
    const known = headings.get(index)
    if (known !== undefined) return known
    const words = onOneLine(text.slice(blocks[index]!.start, blocks[index]!.end))
    headings.set(index, words)
    return words
  }
  return sentences.flatMap((sentence, index) => {
    const block = blocks[sentence.block]!
    if (!running.has(block.kind)) return []
    const start = sentence.start === block.start ? withoutMarker(text, block).start : sentence.start
    const words = onOneLine(text.slice(Math.min(start, sentence.end), sentence.end))
    if (words === '') return []
    return [
      { sentence: index, text: words, heading: block.heading === null ? null : headingAt(block.heading) },
    ]
  })
}
