import type { RecommendationMention, ResponseCueMention, ResponseSpeaker, Span } from '../../types.ts'

/** A recommendation that is answered: its number, and itself where the letter sets it out. */
export interface Target {
  readonly number: string | null
  readonly mention: RecommendationMention | null
}

export type PassageRule =
  | 'response/labelled'
  | 'response/adjacent'
  | 'response/comment'
  | 'response/table'
  | 'response/listed'
  | 'response/told'
  | 'response/speech'

/** A stretch that answers, before it is read. */
export interface Passage extends Span {
  /** None where it answers all, or where nothing tells which. */
  readonly targets: readonly Target[]
  readonly speakers: readonly (ResponseSpeaker | null)[]
  readonly rule: PassageRule
  /** Where else its status stands: a column, a box before the recommendation, the heading of a list. */
  readonly status: readonly Span[]
  /** The cell that says whether it is accepted; null where that is empty, missing where there is no such column. */
  readonly side?: Span | null
  /** The answer of the force that a comment speaks of. */
  readonly comments?: Span
  readonly owner: string | null
  readonly when: string | null
}

/** Cues of a letter, by what they tell, in the order of the text. */
export class Cues {
  readonly #all: readonly ResponseCueMention[]

  constructor(all: readonly ResponseCueMention[]) {
    this.#all = all
  }

  /** Those that start in a stretch; of several that overlap, the longest is one of them. */
  within(
    { start, end }: Span,
    ...tells: readonly ResponseCueMention['cue']['tells'][]
  ): ResponseCueMention[] {
    const found: ResponseCueMention[] = []
    for (let index = this.#first(start); index < this.#all.length; index++) {
      const cue = this.#all[index]!
      if (cue.start >= end) break
      if (cue.end <= end && tells.includes(cue.cue.tells)) found.push(cue)
    }
    return found
  }

  /** The first that starts right where a stretch does. */
  at(
    { start, end }: Span,
    ...tells: readonly ResponseCueMention['cue']['tells'][]
  ): ResponseCueMention | null {
    return this.within({ start, end }, ...tells).find(cue => cue.start === start) ?? null
  }

  has(span: Span, ...tells: readonly ResponseCueMention['cue']['tells'][]): boolean {
    return this.within(span, ...tells).length > 0
  }

  #first(place: number): number {
    let low = 0
    let high = this.#all.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#all[middle]!.start < place) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** A stretch without the white space around it; null where nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = end - (words.length - words.trimEnd().length)
  return from < to ? { start: from, end: to } : null
}

/** Words by which writers speak of themselves. */
export const firstPerson = /\b(?:I|me|my)\b/u
