import { matchesIn } from '../text/matches.ts'
import { quick } from '../text/quick-patterns.ts'
import type { Block, BlockKind, Sentence, Span } from '../types.ts'

// What may end a sentence: a full stop, question or exclamation mark, with the quotes, brackets and footnote mark
// ("Chester.1 This", "Chester.[2] This") that close after it, before white space and something that can begin one.
const end =
  /[.!?…]["'”’)\]]{0,3}(?:(?<=\p{L}[.”’)]{1,3})\d{1,2}|[¹²³⁰-⁹]{1,3}|\[\d{1,3}\])?(?=\s+["'“‘([]{0,2}[\p{Lu}\d£•])/gu

const words = (list: string) => new Set(list.split(/\s+/u))

// Words that end with a full stop, all in lower case and without that stop.
// Before a name or number; they never end a sentence.
const titles =
  words(`mr mrs ms mx dr ch prof rev revd hon rt sr jr cllr col lt sgt insp supt det con messrs approx dept
  govt eg e.g ie i.e incl cf viz vs v cc c.c bros ed eds`)
// "No. 3", "para. 4.2", "Art. VI", "app. B"; but "There is an app. The force …"
const numbering = words(`no nos para paras p pp pg vol cl sch sec s ss reg regs art fig app ref tel ext est`)
// They go on before a small letter or a digit only: "5 p.m. The", "3 Sept. 2019".
const late =
  words(`etc a.m p.m am pm ltd plc inc esq al co jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues
  wed thu thur thurs fri`)
// "St. Helens", "J. R. Smith", "H.M. Inspectorate" go on; "Church St. The", "unit B. It", "the U.K. We" do not.
const openers =
  words(`the this that these those we it they he she there our their his her its in on at as for from to
  by with all both however where when while if since although following overall officers inspectors and but`)

// Who said what stands between quotation marks right before: a name or a title with it, and no more
const saidBy = quick(
  /^\s(?:(?:the\s)?\p{Lu}[\p{L}'’-]*|of|and|for|the|I)(?:\s(?:\p{Lu}[\p{L}'’.-]*|of|and|for|the)){0,7}\s(?:asked|asks|said|says|replied|wrote|writes|added|adds|wondered)\b/u,
)

// What a reference counts by: "3", "4.2", "AB/12", "B", "VI"
const number = quick(/^["'“‘([]{0,2}(?:\S{0,12}\d|\p{Lu}\b(?!\s\p{Ll})|[IVXL]{1,5}\b)/u)
const wordBefore = quick(/(?:^|[\s("'“‘[/])(?<word>(?:\p{L}{1,4}\.){0,4}\p{L}[\p{L}\p{M}'’]*|\d+)$/u)

/** Blocks that are read as running text. */
const running = new Set<BlockKind>(['paragraph', 'item', 'note', 'subject', 'heading'])

/** The sentences of all running blocks, in order. A heading, subject line or item without a full stop is one. */
export function sentencesOf(text: string, blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap((block, index) =>
    stretchesOf(text, block)
      .flatMap(stretch => sentenceSpans(text, stretch))
      .map(span => ({ ...span, block: index })),
  )
}

/** What is read as running text of a block; of a row, each cell by itself. */
function stretchesOf(text: string, block: Block): Span[] {
  if (block.kind !== 'row') return running.has(block.kind) ? [withoutMarker(text, block)] : []
  return [...text.slice(block.start, block.end).matchAll(/[^\t]+/gu)].map(({ 0: cell, index }) => ({
    start: block.start + index,
    end: block.start + index + cell.length,
  }))
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
  for (const match of matchesIn(stretch, end)) {
    const to = match.index + match[0].length
    if (endsSentence(stretch, match.index, to)) push(to)
  }
  push(stretch.length)
  return spans
}

function endsSentence(stretch: string, mark: number, after: number): boolean {
  // "[…]" leaves words out of the middle of a quotation.
  if (/\[(?:…|\.{3})\]$/u.test(stretch.slice(Math.max(0, after - 5), after))) return false
  // “Is that so?” Chief Constable Vale asked goes on, as it does before a small letter; “Is that so?” The force … ends.
  if (stretch[mark] !== '.')
    return !(/[”’"']/u.test(stretch.slice(mark + 1, after)) && saidBy.test(stretch.slice(after, after + 120)))
  const before = wordBefore.exec(stretch.slice(Math.max(0, mark - 30), mark))?.groups?.word
  if (before === undefined) return true
  // A number or letter at the start is an item's: "2. As", "B. The".
  if (mark === before.length && /^(?:\d{1,2}|\p{Lu})$/u.test(before)) return false
  const next = stretch.slice(after, after + 40).trimStart()
  const lower = before.toLowerCase()
  const last = lower.slice(lower.lastIndexOf('.') + 1)
  if (late.has(lower)) return /^["'“‘([]{0,2}\p{Lu}/u.test(next)
  if (titles.has(lower)) return false
  if (numbering.has(lower)) return !number.test(next)
  if (/^(?:\p{L}\.)*\p{L}$/u.test(before) || last === 'st')
    return openers.has(
      /^["'“‘([]{0,2}(?<word>\p{L}+)(?=[\s,])/u.exec(next)?.groups?.word?.toLowerCase() ?? '',
    )
  // "C.Supt. Vale"
  return !titles.has(last)
}
