import type { Span } from '../../types.ts'

const closing: Readonly<Record<string, string>> = { '“': '”', '"': '"', '‘': '’' }

/** The words of a quotation that a stretch begins with, with its marks; null where it begins with none, or has no end. */
export function quotationFrom(text: string, { start, end }: Span): Span | null {
  const close = closing[text[start] ?? '']
  if (!close) return null
  for (let at = start + 1; at < end; at++)
    if (text[at] === close && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '') && /[.!?…,]/u.test(text[at - 1]!))
      return { start, end: at + 1 }
  return null
}

/** In characters: words that are cited within a sentence, on either side of a cue. */
const longestCitation = 60

/** Words of somebody else, in a short quotation: "I do not think ‘partially accepted’ is good enough". */
export function isCited(text: string, within: Span, { start, end }: Span): boolean {
  const before = text.slice(Math.max(within.start, start - longestCitation), start)
  const after = text.slice(end, Math.min(within.end, end + longestCitation))
  const opens = /["“‘][^"”’.]*$/u.test(before) && start > within.start + 2
  return opens && /^[^"“‘.]*["”’](?!\p{L})/u.test(after)
}
