import type { Block, BlockKind, Sentence, Span } from '../types.ts'

// What may end a sentence: a full stop, question or exclamation mark, with quotes and brackets that close after it,
// before white space and something that can begin a sentence.
const end = /[.!?…]["'”’)\]]{0,3}(?=\s+["'“‘([]{0,2}[\p{Lu}\d£•])/gu

// Words that end with a full stop without ending a sentence. Compared in lower case, without the stop.
const abbreviations = new Set([
  'mr',
  'mrs',
  'ms',
  'mx',
  'dr',
  'prof',
  'rev',
  'revd',
  'hon',
  'rt',
  'st',
  'sr',
  'jr',
  'cllr',
  'col',
  'lt',
  'sgt',
  'insp',
  'supt',
  'det',
  'con',
  'messrs',
  'no',
  'nos',
  'para',
  'paras',
  'p',
  'pp',
  'pg',
  'vol',
  'ch',
  'sec',
  's',
  'ss',
  'art',
  'fig',
  'app',
  'ref',
  'tel',
  'ext',
  'approx',
  'est',
  'dept',
  'govt',
  'eg',
  'e.g',
  'ie',
  'i.e',
  'cf',
  'viz',
  'vs',
  'v',
  'cc',
  'c.c',
  'esq',
  'ltd',
  'plc',
  'inc',
  'co',
  'bros',
  'jan',
  'feb',
  'mar',
  'apr',
  'jun',
  'jul',
  'aug',
  'sep',
  'sept',
  'oct',
  'nov',
  'dec',
  'mon',
  'tue',
  'tues',
  'wed',
  'thu',
  'thur',
  'thurs',
  'fri',
  'al',
  'ed',
  'eds',
])
// These end sentences too; they go on only before a small letter or a digit.
const lateAbbreviations = new Set([
  'etc',
  'a.m',
  'p.m',
  'am',
  'pm',
  'ltd',
  'plc',
  'inc',
  'esq',
  'al',
  'no',
  'co',
])

const wordBefore = /(?:^|[\s("'“‘[/])((?:\p{L}\.)*\p{L}[\p{L}\p{M}'’]*|\d+)$/u

/** Blocks that are read as running text. */
const running = new Set<BlockKind>(['paragraph', 'item', 'note', 'subject', 'heading'])

/** The sentences of all running blocks, in order. A heading, subject line or item without a full stop is one. */
export function sentencesOf(text: string, blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap((block, index) =>
    running.has(block.kind)
      ? sentenceSpans(text, withoutMarker(text, block)).map(span => ({ ...span, block: index }))
      : [],
  )
}

function withoutMarker(text: string, block: Block): Span {
  const start = block.start + (block.marker?.length ?? 0)
  // "Recommendation 2 – enough trained staff": the dash belongs to the marker.
  const skipped = /^\s*(?:[–—-]\s+)?/u.exec(text.slice(start, block.end))![0].length
  return start + skipped < block.end ? { start: start + skipped, end: block.end } : block
}

/** Splits one stretch of running text. Every sentence is trimmed and none is empty. */
export function sentenceSpans(text: string, { start, end: stop }: Span): Span[] {
  const stretch = text.slice(start, stop)
  const spans: Span[] = []
  let from = 0
  const push = (to: number) => {
    const piece = stretch.slice(from, to)
    const lead = piece.length - piece.trimStart().length
    const length = piece.trim().length
    if (length > 0) spans.push({ start: start + from + lead, end: start + from + lead + length })
    from = to
  }
  for (const match of stretch.matchAll(end)) {
    const to = match.index + match[0].length
    if (endsSentence(stretch, match.index, to)) push(to)
  }
  push(stretch.length)
  return spans
}

function endsSentence(stretch: string, mark: number, after: number): boolean {
  const next = /^\s+["'“‘([]{0,2}(.)/u.exec(stretch.slice(after, after + 8))?.[1] ?? ''
  // “Is that so?” he asked goes on, but only a capital or digit got us here: “… late.” The chief … ends.
  if (stretch[mark] !== '.') return true
  const before = wordBefore.exec(stretch.slice(Math.max(0, mark - 30), mark))?.[1]
  if (before === undefined) return true
  const lower = before.toLowerCase()
  if (lateAbbreviations.has(lower)) return /\p{Lu}/u.test(next) && lower !== 'no'
  if (abbreviations.has(lower)) return false
  // Initials: "J. R. Smith"; but "Vitamin C. The" and "plan B. We" are rare enough in letters.
  if (/^\p{Lu}$/u.test(before) || /^(?:\p{L}\.)+\p{L}$/u.test(before)) return false
  // A number at the start is an item's: "2. As".
  return !(/^\d{1,2}$/u.test(before) && mark - before.length === 0)
}
