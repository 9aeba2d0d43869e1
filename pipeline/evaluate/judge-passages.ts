/** Scores of what stands at a place in a letter: dates, recommendations, findings, grades. */
import type { Addressee, RecordSpan, Span } from '../types.ts'
import type { FoundRecord } from './found.ts'
import type { GoldRecord, GoldSpan } from './gold.ts'
import { matched } from './match.ts'
import { alike, likeness, wordsOf } from './similar.ts'
import type { Sheet } from './tally.ts'

type Passage<Item> = Item & { readonly mention: { readonly quote: string } }

interface Comparison<Wanted, Found> {
  readonly figure: string
  readonly wanted: readonly Passage<Wanted>[]
  readonly found: readonly Passage<Found>[]
  /** What must agree besides the place. */
  readonly same?: (wanted: Wanted, found: Found) => boolean
  readonly shownWanted: (wanted: Wanted) => string
  readonly shownFound: (found: Found) => string
}

/** A quote, and the same with the rest that a page break parts from it. */
const readings = (mention: GoldSpan): readonly (readonly string[])[] => {
  const whole = wordsOf(mention.quote)
  return mention.after_break ? [whole, wordsOf(`${mention.quote} ${mention.after_break}`)] : [whole]
}

/** Compares passages one to one, and says which pairs there are. */
export class Passages {
  readonly #doubtful: readonly (readonly string[])[]
  readonly #sheet: Sheet

  constructor(gold: GoldRecord, sheet: Sheet) {
    this.#doubtful = gold.doubtful.map(({ quote }) => wordsOf(quote))
    this.#sheet = sheet
  }

  /**
   * Scores one figure. What was found alone where coders are in doubt does not count.
   *
   * @returns the pairs, places in `wanted` and `found`
   */
  score<Wanted, Found>({
    figure,
    wanted,
    found,
    same = () => true,
    shownWanted,
    shownFound,
  }: Comparison<Wanted, Found>): readonly (readonly [number, number])[] {
    const theirs = wanted.map(({ mention }) => readings(mention))
    const ours = found.map(({ mention }) => wordsOf(mention.quote))
    const items = <Item>(list: readonly Item[]) => list.map((item, index) => ({ item, index }))
    const pairs = matched(items(wanted), items(found), (one, other) => {
      if (!same(one.item, other.item)) return 0
      const score = Math.max(...theirs[one.index]!.map(reading => likeness(reading, ours[other.index]!)))
      return score >= alike ? score : 0
    })
    const right = { wanted: new Set(pairs.map(([one]) => one)), found: new Set(pairs.map(([, one]) => one)) }
    const alone = found.filter((_, index) => !right.found.has(index) && !this.#isDoubtful(ours[index]!))
    this.#sheet.add(figure, {
      wanted: wanted.length,
      found: pairs.length + alone.length,
      right: pairs.length,
    })
    wanted.forEach((one, index) => {
      if (!right.wanted.has(index)) this.#sheet.missed(figure, shownWanted(one))
    })
    for (const one of alone) this.#sheet.invented(figure, shownFound(one))
    return pairs
  }

  /** Whether a quote is one on which coders would differ, or part of one. */
  #isDoubtful(words: readonly string[]): boolean {
    const text = ` ${words.join(' ')} `
    return this.#doubtful.some(
      doubtful => likeness(doubtful, words) >= alike || ` ${doubtful.join(' ')} `.includes(text),
    )
  }
}

const quoted = (mention: { readonly quote: string }) => `“${mention.quote}”`

export function judgeDates(gold: GoldRecord, found: FoundRecord, sheet: Sheet): void {
  const passages = new Passages(gold, sheet)
  type Date = { edtf: string | null; role: string; mention: { quote: string } }
  const shown = ({ edtf, role, mention }: Date) => `${quoted(mention)} = ${edtf ?? 'no value'}, ${role}`
  const both = { shownWanted: shown, shownFound: shown }
  const sameValue = (one: Date, other: Date) => one.edtf === other.edtf
  if (gold.covered.dates) {
    const all = { wanted: gold.dates, found: found.dates, ...both }
    passages.score({ figure: 'dates', ...all, same: sameValue })
    passages.score({
      figure: 'dates-with-role',
      ...all,
      same: (one, other) => sameValue(one, other) && one.role === other.role,
    })
  }
  const deadlines = (dates: readonly Date[]) => dates.filter(({ role }) => role === 'deadline')
  const due = { wanted: deadlines(gold.dates), found: deadlines(found.dates), ...both, same: sameValue }
  if (gold.covered.dates) passages.score({ figure: 'deadlines', ...due })
  // The one date by which the letter wants an answer; others may be there.
  else if (gold.covered.deadline) passages.score({ figure: 'answer-due', ...due })
}

export function judgeRecommendations(gold: GoldRecord, found: FoundRecord, sheet: Sheet): void {
  const passages = new Passages(gold, sheet)
  type Asked = { addressees: readonly Addressee[]; deadline: string | null; mention: { quote: string } }
  const shown = (one: Asked) =>
    `${quoted(one.mention)} to ${addressees(one)}, ${one.deadline ?? 'no deadline'}`
  const all = {
    wanted: gold.recommendations,
    found: found.recommendations,
    shownWanted: shown,
    shownFound: shown,
  }
  passages.score({ figure: 'recommendations', ...all })
  passages.score({ figure: 'recommendations-with-deadline', ...all, same: sameDeadline })
  passages.score({
    figure: 'recommendations-with-addressees',
    ...all,
    same: (one, other) => addressees(one) === addressees(other),
  })
}

const addressees = (one: { readonly addressees: readonly Addressee[] }) =>
  one.addressees
    .map(({ kind, force }) => (force ? `${kind} ${force}` : kind))
    .toSorted()
    .join(' + ')

function sameDeadline(one: { deadline: string | null }, other: { deadline: string | null }): boolean {
  if (one.deadline === null || other.deadline === null) return one.deadline === other.deadline
  return likeness(wordsOf(one.deadline), wordsOf(other.deadline)) >= alike
}

/** Answers agree in their place and in who answers; what they say is scored on its own. */
export function judgeResponses(gold: GoldRecord, found: FoundRecord, sheet: Sheet): void {
  const passages = new Passages(gold, sheet)
  type Answer = GoldRecord['responses'][number]
  const shown = ({ recommendation, actor, position, progress, mention }: Answer) =>
    `${recommendation ?? 'no number'}: ${actor}, ${position}, ${progress} ${quoted(mention)}`
  const all = { wanted: gold.responses, found: found.responses, shownWanted: shown, shownFound: shown }
  const sameActor = (one: Answer, other: Answer) => one.actor === other.actor
  passages.score({ figure: 'responses', ...all, same: sameActor })
  for (const field of ['position', 'progress'] as const)
    passages.score({
      figure: `responses-with-${field}`,
      ...all,
      same: (one, other) => sameActor(one, other) && one[field] === other[field],
    })
  passages.score({
    figure: 'responses-with-number',
    ...all,
    same: (one, other) =>
      sameActor(one, other) && numeral(one.recommendation) === numeral(other.recommendation),
  })
}

/** "(iii)" and "iii", "AFI 2" and "2" name one recommendation. */
const numeral = (number: string | null) =>
  number
    ?.replace(/^(?:recommendation|rec|afi)\s/iu, '')
    .replace(/[().]/gu, '')
    .toLowerCase()

export function judgeGrades(gold: GoldRecord, found: FoundRecord, sheet: Sheet): void {
  type Grade = { grade: string; count: number | null; mention: { quote: string } }
  const shown = ({ grade, count, mention }: Grade) => `${quoted(mention)} = ${grade}, ${count ?? 'no count'}`
  new Passages(gold, sheet).score({
    figure: 'grades',
    wanted: gold.grades,
    found: found.grades,
    same: (one: Grade, other: Grade) => one.grade === other.grade && one.count === other.count,
    shownWanted: shown,
    shownFound: shown,
  })
}

/** Those that start in one of the spans. */
export const within = <Item extends { readonly mention: RecordSpan }>(
  items: readonly Item[],
  spans: readonly Span[],
): Item[] =>
  items.filter(({ mention }) => spans.some(({ start, end }) => mention.start >= start && mention.start < end))
