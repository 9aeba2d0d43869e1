import type { Letter, Span } from '../../types.ts'
import type { Cues } from './passage.ts'

/** In characters: a status alone on its line is no longer. */
const longestStatus = 25

/** A status alone on its line: "Complete", "Not yet started", "-" */
export const isStatus = ({ document: { text } }: Letter, cues: Cues, span: Span) => {
  const words = text.slice(span.start, span.end)
  if (/^[–-]$/u.test(words)) return true
  const status = cues.at(span, 'status')
  return status !== null && words.length < longestStatus && status.end >= span.end - 1
}
