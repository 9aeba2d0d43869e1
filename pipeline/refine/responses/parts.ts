import type { Letter, Span } from '../../types.ts'
import { type Cues, type Passage, trimmed } from './passage.ts'

/** "(a) The analyst began … (b) Staff at …", "First half: done; … Second half: …": an answer for each part. */
export function parts(passage: Passage, cues: Cues, { document: { text } }: Letter): Passage[] {
  const marks = cues.within(passage, 'turn').filter(({ cue }) => cue.value === 'part')
  const starts = marks.length > 1 ? marks.map(({ start }) => start) : refusals(passage, cues, text)
  if (starts.length < 2) return [passage]
  return starts.flatMap((start, index) => {
    const span = trimmed(text, { start, end: starts[index + 1] ?? passage.end })
    return span ? [{ ...passage, ...span, status: [] }] : []
  })
}

/** The stretch up to where the writer turns to something else. */
export function withoutAside(span: Span, cues: Cues, { document: { text } }: Letter): Span {
  const aside = cues
    .within(span, 'turn')
    .find(({ start, cue }) => cue.value === 'aside' && start > span.start)
  return aside ? (trimmed(text, { start: span.start, end: aside.start }) ?? span) : span
}

/** "The four officers – agreed. Ending single visits – no.": where an answer that agrees goes on to refuse. */
function refusals(passage: Passage, cues: Cues, text: string): number[] {
  const no = cues
    .within(passage, 'position')
    .find(cue => cue.cue.value === 'not_accepted' && /^[-–—]/u.test(text.slice(cue.start, cue.end)))
  if (!no || !cues.has({ start: passage.start, end: no.start }, 'position')) return []
  const before = [...text.slice(passage.start, no.start).matchAll(/[.!?]\s/gu)].at(-1)
  return before ? [passage.start, passage.start + before.index + 2] : []
}
